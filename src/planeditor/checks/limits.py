"""The limits that a programme sets, kept as data: they change without a programmer."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date

from planeditor.plan.vocabulary import Programme
from planeditor.resources import resource

_FILES: dict[Programme | None, tuple[str, ...]] = {
    None: ("tum",),
    Programme.FIRST: ("tum", "tum1"),
    Programme.SECOND: ("tum", "tum2"),
    Programme.OTHER: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a programme asks for, in pupils, schools, Eur, percent and days; None where it sets no limit."""

    school_pupils: int | None = None
    municipality_pupils: int | None = None
    municipality_schools: int | None = None
    budget_least: int | None = None
    budget_most: int | None = None
    joint_bonus: int | None = None
    vat_rate: int | None = None
    alternatives: int | None = None
    plan_end: date | None = None
    project_end: date | None = None

    @classmethod
    def of(cls, programme: Programme | None) -> Limits:
        """The limits of a programme; those of both streams, without dates, where none is chosen yet."""
        values: dict[str, object] = {}
        for name in _FILES[programme]:
            text = resource("programmes", f"{name}.toml").read_text("utf-8")
            values |= tomllib.loads(text)
        return cls(**values)  # type: ignore[arg-type]
