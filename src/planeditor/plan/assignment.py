"""What whoever receives a copy of a plan is asked to do."""

from dataclasses import dataclass

from planeditor.plan.fieldtypes import Paragraphs
from planeditor.plan.raw import Json, is_id, listed, word, wrong
from planeditor.plan.vocabulary import Area

_SENTENCE = Paragraphs(2000)
_MOST = 1000


@dataclass(frozen=True, slots=True)
class Assignment:
    """Areas and items of the plan – tasks, a school – that are the receiver's, and a sentence about them."""

    sentence: str = ""
    areas: frozenset[Area] = frozenset()
    items: frozenset[str] = frozenset()

    @classmethod
    def of(cls, sentence: object, areas: object, items: object) -> "Assignment":
        """The assignment that JSON values stand for; raise InvalidValue if they are none."""
        ids = listed(items)
        if len(ids) > _MOST or not all(map(is_id, ids)):
            raise wrong(items)
        chosen = frozenset(word(Area, area) for area in listed(areas))
        return cls(_SENTENCE.decode(sentence), chosen, frozenset(map(str, ids)))  # type: ignore[arg-type]

    @classmethod
    def decoded(cls, raw: Json) -> "Assignment":
        """The assignment of the JSON that `encoded` makes."""
        if not isinstance(raw, dict):
            raise wrong(raw)
        return cls.of(*(raw.get(name) for name in ("sentence", "areas", "items")))

    def encoded(self) -> dict[str, Json]:
        """The assignment as JSON; the same one gives the same JSON."""
        areas: list[Json] = [area.value for area in Area if area in self.areas]
        return {"sentence": self.sentence, "areas": areas, "items": [*sorted(self.items)]}

    def checked(self) -> "Assignment":
        """The assignment as a file takes it; raise InvalidValue for one that none could hold."""
        return Assignment.decoded(self.encoded())
