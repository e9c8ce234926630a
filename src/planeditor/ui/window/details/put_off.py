"""A question that was put off when copies were merged: decided at its remark, once, by anyone."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import Item, Recommendation
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit import messages
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell


class PutOff(QWidget):
    """Offers both versions at a remark that keeps one; hidden at any other item."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan: OpenPlan | None = None
        self._remark = ""
        self._question = QLabel(self)
        set_look(self._question, "warning")
        self._question.setWordWrap(True)
        self.keep = QPushButton(self)
        self.take = QPushButton(self)
        self.keep.clicked.connect(lambda: self._decide(take=False))
        self.take.clicked.connect(lambda: self._decide(take=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.take)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._question)
        layout.addLayout(buttons)

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
