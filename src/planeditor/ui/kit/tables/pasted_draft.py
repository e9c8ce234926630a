"""A table from elsewhere that was pasted: taken in at once where all of it is plain, else looked at first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.changes import OperationKind

if TYPE_CHECKING:
    from planeditor.blocks.draft import Draft

_AT_ONCE = 1000
"""Cells of a draft that is read while the user waits."""


class DraftPasted(QEvent):
    """A draft was pasted at an item of the plan, "" for nowhere; who shows it accepts this."""

    TYPE = QEvent.Type(QEvent.registerEventType())

    def __init__(self, draft: "Draft", at: str) -> None:
        super().__init__(self.TYPE)
        self.draft = draft
        self.at = at


def offer(widget: QWidget, draft: "Draft", at: str) -> bool:
    """Have a draft looked at in the window around a widget; whether that is done there."""
    pasted = DraftPasted(draft, at)
    pasted.ignore()  # for Qt tells of each event of ours that it was taken
    QCoreApplication.sendEvent(widget.window(), pasted)
    return pasted.isAccepted()


def take_or_offer(widget: QWidget, plan: OpenPlan, draft: "Draft", at: str) -> bool:
    """Take a draft in as one operation where nothing of it is asked, left out or noticed, else `offer` it.

    False where nothing in it is of a plan.
    """
    from planeditor.editing.intake.reading import propose  # rapidfuzz, only where something is pasted

    if sum(len(block.rows) * block.width for block in draft.blocks) > _AT_ONCE:
        return offer(widget, draft, at)
    try:
        proposal = propose(draft, plan.tree, at=at)
    except PlanEditorError:
        return False
    if not proposal.changes and not proposal.doubts:
        return False
    if proposal.doubts or proposal.told:
        return offer(widget, draft, at)
    plan.run(OperationKind.PASTE, proposal.changes)
    return True
