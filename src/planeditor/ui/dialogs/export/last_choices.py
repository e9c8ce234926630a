"""What was chosen of a plan's documents when the window was closed, for when it is opened again."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

Typed = Mapping[str, tuple[str, str]]
"""The day and the number of decisions as they are typed, by the ids of municipalities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastChoices:
    """The names of form, stage, template and options, and what is typed of decisions; empty at first."""

    form: str = ""
    stage: str = ""
    template: str = ""
    options: tuple[str, ...] = ()
    decisions: Typed = field(default_factory=dict)
    former: Typed = field(default_factory=dict)

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> Self:
        """What `kept` is of; what is damaged in it counts as nothing."""
        options = kept.get("options")
        return cls(
            form=_text(kept.get("form")),
            stage=_text(kept.get("stage")),
            template=_text(kept.get("template")),
            options=tuple(map(_text, options)) if isinstance(options, list) else (),
            decisions=_typed(kept.get("decisions")),
            former=_typed(kept.get("former")),
        )

    def kept(self) -> dict[str, Any]:
        """The same for a file of settings."""
        return asdict(self)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _typed(value: object) -> Typed:
    pairs = value.items() if isinstance(value, dict) else ()
    return {
        id_: (_text(typed[0]), _text(typed[1]))
        for id_, typed in pairs
        if isinstance(typed, list) and len(typed) == 2
    }
