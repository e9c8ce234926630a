"""At which stage a document is, and in which ones something is written."""

from collections.abc import Set
from dataclasses import dataclass
from typing import assert_never

from planeditor.language import Said, said
from planeditor.plan.vocabulary import Programme, Word, label


class Stage(Word):
    """What the document is: a draft, or what the council has approved or agreed to."""

    DRAFT = label("draft", "Draft (marked Projektas)")
    APPROVED = label("approved", "Approved (marked PATVIRTINTA)")
    AGREED = label("agreed", "Agreed to (marked PRITARTA)")

    @property
    def unmarked(self) -> Said:
        """What it is called where the document bears no mark of ours."""
        match self:
            case Stage.DRAFT:
                return said("stage", "Draft")
            case Stage.APPROVED:
                return said("stage", "Approved")
            case Stage.AGREED:
                return said("stage", "Agreed to")
        assert_never(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """For which plans and documents something is written: all, where nothing else is said."""

    programmes: frozenset[Programme] = frozenset()
    stages: frozenset[Stage] = frozenset()
    joint: bool | None = None
    option: str = ""
    """The name of the form's option that must be asked for; "" for none."""
    unless: str = ""
    """The name of the option in whose place this is written; "" for none."""

    def holds(self, programme: Programme | None, stage: Stage, options: Set[str], *, is_joint: bool) -> bool:
        """Whether a document at this stage, with these options, of such a plan is meant."""
        return (
            (not self.programmes or programme in self.programmes)
            and (not self.stages or stage in self.stages)
            and self.joint in (None, is_joint)
            and self.is_asked_for(options)
        )

    def is_asked_for(self, options: Set[str]) -> bool:
        """Whether a document with these options is meant, whatever its stage and plan."""
        return (not self.option or self.option in options) and self.unless not in options


ALWAYS = When()
"""For all plans and documents."""
