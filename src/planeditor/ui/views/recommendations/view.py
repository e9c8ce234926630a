"""The view „Rekomendacijos“: what is asked of the plan from outside is read, answered and closed here."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from planeditor.language import said, said_n
from planeditor.plan.changes import Change
from planeditor.plan.items import Kind, Recommendation
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import is_open
from planeditor.ui.kit.titles import menu_title
from planeditor.ui.kit.words import tell
from planeditor.ui.views.declared_view import DeclaredView
from planeditor.ui.views.recommendations.table import RECOMMENDATIONS

_ABOUT = (Kind.PLAN, Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.INDICATOR)


class RecommendationsView(DeclaredView):
    """The table of recommendations, and a menu that says what a new one is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.add = QPushButton(icon("add"), "")
        self.add.setMenu(QMenu(self.add))
        self._seen = ""
        """The item that was current before this view was brought."""
        self._visit = QAction(icon("right"), "")
        super().__init__(RECOMMENDATIONS, parent)
        self.buttons.add(self.add)
        self.table.addAction(self._visit)
        self.add.menu().aboutToShow.connect(self._fill_menu)
        self._visit.triggered.connect(lambda: self.item_wanted.emit(self._subject()))

    def count_text(self, shown: int, all_: int) -> str:
        found = [self.plan.tree[id_] for id_ in self.rows.keys] if self.plan and self.rows else []
        remarks = [item for item in found if isinstance(item, Recommendation)]
        waiting = sum(map(is_open, remarks))
        told = [super().count_text(shown, all_)]
        told += [tell(said_n("recommendations", "%n waiting for an answer", waiting))] if waiting else []
        for state in RecommendationStatus:
            count = sum(remark.status == state for remark in remarks)
            told += [f"{tell(state.said)}: {count}"] if count else []
        return " · ".join(filter(None, told))

    def follow(self, changes: Sequence[Change]) -> None:
        super().follow(changes)
        self.show_count()

    def close_plan(self) -> None:
        super().close_plan()
        self._seen = ""

    def go_to(self, id_: str) -> None:
        if not self.plan or not self.rows:
            return
        if self.plan.tree.get(id_) in self.plan.tree.of_kind(Kind.RECOMMENDATION):
            self.uncover(id_)
            super().go_to(id_)
        elif id_ in self.plan.tree:
            self._seen = id_
            about = (remark.id for remark in self.plan.tree.of_kind(Kind.RECOMMENDATION))
            super().go_to(next((one for one in about if self._about(one) == id_), ""))

    def retranslate(self) -> None:
        super().retranslate()
        self.add.setText(self.tr("Add"))
        self._visit.setText(self.tr("Go to the item that it is about"))

    def _show_current(self) -> None:
        super()._show_current()
        self._visit.setEnabled(bool(self._subject()))

    def _about(self, id_: str | None) -> str:
        """What a recommendation is about; "" for nothing, or nothing that is there."""
        remark = self.plan.tree.get(id_) if self.plan else None
        about = remark.about if isinstance(remark, Recommendation) else None
        return about if self.plan and about and about in self.plan.tree else ""

    def _subject(self) -> str:
        return self._about(self.current_id())

    def _fill_menu(self) -> None:
        menu, plan = self.add.menu(), self.plan
        menu.clear()
        if plan is None:
            return
        ids = dict.fromkeys([plan.tree.root.id, self._subject(), self._seen])
        for item in (item for item in map(plan.tree.get, ids) if item and item.kind in _ABOUT):
            told = said("recommendations", "About “{title}”", title=menu_title(plan.tree, item.id))
            told = said("recommendations", "About the plan") if item.kind is Kind.PLAN else told
            action = menu.addAction(icon(item.icon), tell(told))
            action.triggered.connect(lambda _=False, id_=item.id: self.begin(plan.tree.root.id, about=id_))
