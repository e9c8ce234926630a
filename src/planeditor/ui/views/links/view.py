"""The view „Sąsajos“: which activities have to do with each other, and how."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QToolButton, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, kind_of
from planeditor.plan.items import Activity, Kind
from planeditor.plan.numbering import NUMBERED
from planeditor.ui.kit.commands import IN_VIEW, Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.tables.item_model import ItemModel
from planeditor.ui.kit.tables.item_view import ItemView
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell
from planeditor.ui.views.links.add_bar import AddBar
from planeditor.ui.views.links.picture import LinkPicture
from planeditor.ui.views.links.table import LINKS
from planeditor.ui.views.view import View


class LinksView(View):
    """The links as a table, and under it the picture of them; both share one current item."""

    rows: ItemModel | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: str | None = None
        self.add_bar = AddBar(self)
        self.table = ItemView(LINKS, self)
        self.picture = LinkPicture(self)
        self.message = Message(self)
        self.remove_button = QToolButton(self)
        self.remove_button.setIcon(icon("remove"))
        self.all_box = QCheckBox(self)
        self.copy_button = QPushButton(icon("copy"), "", self)
        self._legend = in_lines(QLabel(self), "muted")
        self._splitter = Splitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self.add_bar.wanted.connect(self._add)
        self.add_bar.jump.connect(self._choose)
        self.table.current_changed.connect(self._row_chosen)
        self.table.told.connect(self.message.refuse)
        self.picture.chosen.connect(self._choose)
        self.picture.may_link = lambda source, target: not self.add_bar.refusal(source, target)
        self.picture.drawn.connect(self._draw)
        self.remove_button.clicked.connect(self._remove)
        self.all_box.toggled.connect(self.picture.show_all)
        self.copy_button.clicked.connect(self._copy)
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = plan
        self.rows = ItemModel(LINKS, plan, self)
        self.table.show_model(self.rows)
        self.add_bar.show_plan(plan)
        self.picture.show_tree(plan.tree)
        self._enable()

    def follow(self, changes: Sequence[Change]) -> None:
        super().follow(changes)
        if self.plan is None:
            return
        self.add_bar.follow(changes)
        if any(kind_of(change) in (*NUMBERED, Kind.LINK) for change in changes):
            self.picture.refresh()
        if self._current and self._current not in self.plan.tree:
            self._set_current(self.table.current_id())

    def close_plan(self) -> None:
        super().close_plan()
        self._current = None
        self.add_bar.show_plan(None)
        self.picture.show_tree(None)

    def current_id(self) -> str | None:
        return self._current

    def selected_ids(self) -> list[str]:
        links = self.table.selected_ids() if self.rows else []
        return links if self._current in links else [self._current] if self._current else []

    def go_to(self, id_: str) -> None:
        item = self.plan.tree.get(id_) if self.plan else None
        if not self.table.go_to(id_) and isinstance(item, Activity):
            self._choose(id_)

    def focus_target(self) -> ItemView:
        return self.table

    def taken_keys(self) -> frozenset[Command]:
        # A link has no title, and a new one needs two activities: the keys write its explanation.
        return IN_VIEW - {Command.RENAME, Command.ADD_SIBLING}

    def state(self) -> dict[str, object]:
        return self.table.columns_state() | {
            "all": self.all_box.isChecked(),
            "table": self.table.verticalScrollBar().value(),
            "picture": self.picture.verticalScrollBar().value(),
            "sizes": self._splitter.sizes(),
        }

    def restore(self, state: dict[str, object]) -> None:
        self.table.restore_columns(state)
        self.all_box.setChecked(state.get("all") is True)
        sizes = state.get("sizes")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self._splitter.setSizes(sizes)
        for area, name in ((self.table, "table"), (self.picture, "picture")):
            value = state.get(name)
            if isinstance(value, int):
                area.verticalScrollBar().setValue(value)

    def retranslate(self) -> None:
        self.table.setAccessibleName(tell(LINKS.title))
        self.picture.setAccessibleName(self.tr("Picture of the links by area"))
        self.remove_button.setToolTip(self.tr("Remove link"))
        self.remove_button.setAccessibleName(self.remove_button.toolTip())
        self.all_box.setText(self.tr("Show activities without links"))
        self.copy_button.setText(self.tr("Copy picture"))
        self._legend.setText(
            self.tr("Dashed line: the link is not explained. Drag from one box to another to link them.")
        )
        super().retranslate()

    def _lay_out(self) -> None:
        lower = QWidget(self)
        bar = in_row(self.all_box, 1, self.remove_button, self.copy_button, margins=(8, 4, 8, 4))
        lower.setLayout(in_column(bar, (self.picture, 1), self._legend, gap=0))
        self._legend.setContentsMargins(8, 4, 8, 4)
        self._splitter.hold((self.table, 2), (lower, 3))
        self.setLayout(in_column(self.add_bar, (self._splitter, 1), self.message, gap=0))

    # What is current

    def _row_chosen(self) -> None:
        id_ = self.table.current_id() if self.rows else None
        if id_:
            self._set_current(id_)

    def _choose(self, id_: str) -> None:
        if self.plan and isinstance(self.plan.tree.get(id_), Activity):
            self.table.clearSelection()
            self.table.setCurrentIndex(self.table.rootIndex())
            self._set_current(id_)
            self.add_bar.begin_with(id_)
        else:
            self.table.go_to(id_)

    def _set_current(self, id_: str | None) -> None:
        self._current = id_
        self.picture.set_current(id_)
        self._enable()
        self.current_changed.emit()

    def _enable(self) -> None:
        item = self.plan.tree.get(self._current) if self.plan else None
        self.remove_button.setEnabled(item is not None and item.kind is Kind.LINK)

    # What is done

    def _add(self, source: str, target: str) -> None:
        if self.plan:
            self.table.write(self.plan.add(Kind.LINK, source, target=target).id)

    def _draw(self, source: str, target: str) -> None:
        why = self.add_bar.refusal(source, target)
        self.message.refuse(why)
        if not why:
            self._add(source, target)

    def _remove(self) -> None:
        if self.plan and self._current:
            self.plan.remove(self.selected_ids())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.picture.copy())
