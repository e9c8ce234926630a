"""What is known of a programme before a plan is written: its period, its aim, the number of its project."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date

from planeditor.checks.limits import Limits
from planeditor.plan.vocabulary import Programme
from planeditor.resources import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """What a plan of a programme starts with; "" and None where nothing is known."""

    name: str = ""
    project_number: str = ""
    project_start: date | None = None
    aim: str = ""
    end: date | None = None

    @classmethod
    def of(cls, programme: Programme | None) -> Preset:
        """The preset of a programme; an empty one where none is chosen."""
        if programme is None:
            return cls()
        presets = tomllib.loads(resource("programmes", "presets.toml").read_text("utf-8"))
        limits = Limits.of(programme)
        return cls(end=limits.plan_end or limits.project_end, **presets[programme.value])
