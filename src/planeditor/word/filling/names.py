"""What places in a form made in Word may name: the fields of the window by the names that they have there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache

from planeditor.language import Catalogue, Language, said
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.items import CLASSES, Kind
from planeditor.plan.naming import lower_first
from planeditor.plan.text import fold
from planeditor.word.sources import SOURCES
from planeditor.word.wording import VALUES

ROW = "row"
_TITLE = "title"
_SUMMED = {"gross": "gross", "net": "net", "vat": "vat", "money": "gross"}
"""Of which a year may be told, and the sum that is meant."""
_OF_YEAR = re.compile(r"(.+?) ((?:19|20)\d\d)(?: m)?")
_IN_BRACKETS = re.compile(r"\([^)]*\)")
"""What a label only adds, so that names are found without it too."""
_APART = re.compile(r"[\W_]+")
_ALIKE = 0.75
"""How alike a name must be to be proposed, as difflib measures: with one letter of four another."""
_NOT_OF_PLAN = ("number", "share")
"""What only means something of its parts."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a name means: a source or value by the name that forms call it by, and what is told of it.

    `kind` is that of the items it is said of, Kind.PLAN for what is said once; None for the number of a row.
    `year` is of what is counted of one year alone.
    """

    kind: Kind | None
    name: str
    label: str
    year: int | None = None

    @property
    def is_repeated(self) -> bool:
        """Whether it is said of items of which a plan has several."""
        return self.kind not in (None, Kind.PLAN)


class Names:
    """All names, in Lithuanian as documents are; case, accents, spaces and signs are forgiven."""

    def __init__(self) -> None:
        say = Catalogue.of(Language.LT).say
        self._kinds = {kind: [say(kind_name(kind)), say(kind_plural(kind))] for kind in Kind}
        self._say = say
        self.shown: Mapping[Kind, Sequence[str]] = {kind: [*self._shown(kind)] for kind in Kind}
        """The names of each kind as they are to be written; those of the plan have no kind in front."""
        self._known: dict[str, Named] = {}
        self._written: dict[str, str] = {}
        for kind in (Kind.PLAN, *(kind for kind in Kind if kind is not Kind.PLAN)):
            self._learn(kind)

    def find(self, text: str) -> Named | None:
        """What the text in braces, or the name of a control, means; None where there is no such thing."""
        key = _key(text)
        found = self._known.get(key)
        if found is None and (match := _OF_YEAR.fullmatch(key)):
            whole = self._known.get(match[1])
            if whole is not None and whole.name in _SUMMED:
                label = f"{whole.label} {match[2]}"
                return replace(whole, name=_SUMMED[whole.name], label=label, year=int(match[2]))
        return found

    def block(self, text: str) -> Kind | None:
        """The kind of items whose name alone the text is; None where it is more or no kind that repeats."""
        named = self._known.get(_key(text))
        if named is None or named.kind is None or not named.is_repeated:
            return None
        names = self._kinds[named.kind]
        return named.kind if _key(text) in map(_key, names) else None

    def nearest(self, text: str) -> str:
        """The name most like one that there is not, as it is to be written; "" where none is."""
        found = get_close_matches(_key(text), self._written, n=1, cutoff=_ALIKE)
        return self._written[found[0]] if found else ""

    def called(self, kind: Kind, name: str) -> str:
        """What one thing is called, as it is to be written."""
        value = VALUES.get(name) if kind is Kind.PLAN else None
        return self._in_full(kind, name, self._say(value or SOURCES[kind][name].labels[0]))

    def _shown(self, kind: Kind) -> Iterator[str]:
        of_plan = kind is Kind.PLAN
        for name, source in SOURCES[kind].items():
            if source.labels and name not in (ROW, *(_NOT_OF_PLAN if of_plan else ())):
                yield self.called(kind, name)
        if of_plan:
            yield from (self._say(label) for label in VALUES.values() if label)
            yield self.called(kind, ROW)

    def _in_full(self, kind: Kind, name: str, label: str) -> str:
        if kind is not Kind.PLAN:
            return f"{self._kinds[kind][0]}: {lower_first(label)}"
        return self._of_plan(label) if name == _TITLE else label

    def _of_plan(self, label: str) -> str:
        return self._say(said("word form", "Plan’s {field}", field=lower_first(label)))

    def _learn(self, kind: Kind) -> None:
        """Learn all that may be written of a kind; what is known already, such as of the plan, stays."""
        for name, source in SOURCES[kind].items():
            for label in map(self._say, source.labels):
                full = self._in_full(kind, name, label)
                named = Named(None if name == ROW else kind, name, full if kind is Kind.PLAN else label)
                for written in self._spellings(kind, label):
                    self._add(written, named, full)
        if kind is Kind.PLAN:
            for name, value in VALUES.items():
                if value is not None:
                    label = self._say(value)
                    self._add(label, Named(kind, name, label), label)
        elif title := CLASSES[kind].title_field:
            label = self._say(SOURCES[kind][title].labels[0])
            for called in self._kinds[kind]:
                self._add(called, Named(kind, title, label), called)

    def _spellings(self, kind: Kind, label: str) -> Iterator[str]:
        yield from (f"{called}: {label}" for called in self._kinds[kind])
        if kind is Kind.PLAN:
            yield label
            yield self._of_plan(label)

    def _add(self, written: str, named: Named, shown: str) -> None:
        for key in map(_key, (written, _IN_BRACKETS.sub("", written))):
            self._known.setdefault(key, named)
            self._written.setdefault(key, shown)


@cache
def names() -> Names:
    """The names, worked out once."""
    return Names()


def _key(text: str) -> str:
    """The text as names are looked up: folded words and nothing between them."""
    return " ".join(_APART.sub(" ", fold(text)).split())
