"""A question that was put off when copies were merged: decided at its remark, once, by anyone."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Item, Recommendation
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit import messages
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell


class PutOff(QWidget):
    """Offers both versions at a remark that keeps one; hidden at any other item."""

    help_topic = "07-siusti-ir-gauti.md#Atidėti klausimai"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan: OpenPlan | None = None
        self._remark = ""
        self._question = in_lines(QLabel(self), "warning")
        self.keep = QPushButton(self)
        self.take = QPushButton(self)
        self.keep.clicked.connect(lambda: self._decide(take=False))
        self.take.clicked.connect(lambda: self._decide(take=True))
        buttons = in_row(self.keep, self.take, 1)
        self.setLayout(in_column(self._question, buttons, margins=(0, 4, 0, 0)))

    def show_item(self, plan: OpenPlan, item: Item) -> None:
        """Offer what there is to decide at an item."""
        self._plan, self._remark = plan, item.id
        self.setVisible(_is_to_be_decided(item))
        self._question.setText(self.tr("Two versions met here, and it is not decided yet."))
        self.keep.setText(self.tr("Leave it as it is"))
        self.take.setText(self.tr("Take the other version"))

    def _decide(self, *, take: bool) -> None:
        from planeditor.merge.remarks import decide

        plan = self._plan
        if plan is None:
            return
        try:
            plan.run(OperationKind.EDIT, decide(plan.tree.items(), self._remark, take=take))
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))


def _is_to_be_decided(item: Item) -> bool:
    if not isinstance(item, Recommendation) or item.status not in (None, RecommendationStatus.NEW):
        return False
    from planeditor.merge.remarks import kept_version

    return kept_version(item) is not None
