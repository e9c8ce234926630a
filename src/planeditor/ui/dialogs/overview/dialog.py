"""All plans of the store side by side: what each has, their sums, what they share, what stands out."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QTabWidget, QVBoxLayout, QWidget

from planeditor.editing.overview import across, aspects
from planeditor.editing.overview.listings import Chosen, export
from planeditor.editing.overview.money import total
from planeditor.editing.overview.sides import Side, Sides
from planeditor.editing.practices import Practice
from planeditor.errors import PlanEditorError
from planeditor.language import said, said_n
from planeditor.plan.numbers import format_money
from planeditor.ui.dialogs.export.naming import fitted
from planeditor.ui.dialogs.export.saving import EXCEL_SUFFIX, WORD_SUFFIX, save_document
from planeditor.ui.dialogs.overview.pages import ListPage, MoneyPage, Page
from planeditor.ui.dialogs.overview.tables import (
    SHARED_INDICATORS,
    SHARED_PARTNERS,
    SHARED_PRACTICES,
    SIDES,
    STANDING_OUT,
    USED,
)
from planeditor.ui.kit import messages
from planeditor.ui.kit.announcing import LiveLabel
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.layouts import as_widget, in_column, in_row
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.tables.declared import Criteria
from planeditor.ui.kit.tables.filter_bar import FilterBar
from planeditor.ui.kit.tables.model import RecordModel
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.store import Store

_SIZE = QSize(1600, 860)
_SLICE = 8
"""Milliseconds that working plans out may take at one go, beyond the one plan that is being loaded."""
_PATIENCE = 500
"""Milliseconds until what was worked out meanwhile is shown: the rows must not flicker."""
_AT_REST = Criteria(chosen={"state": USED})
"""What is asked for until somebody asks for something else."""


class SidesModel(RecordModel[Side, datetime]):
    """The plans, which become known one after another."""

    def bring(self, sides: Sequence[Side]) -> None:
        """Tell more of the same plans in their order; what is selected stays."""
        self._records = [*sides]
        self.forget(range(len(self.table.columns)))
        self.filter(self.criteria)


class OverviewDialog(QDialog):
    """Lists the plans; those selected, else all that are listed, are added up and compared on other pages.

    What is remembered of the plans is there at once; the rest is worked out while one looks.
    """

    help_topic = "14-planai-greta.md"

    open_wanted = Signal(str)
    """A plan is to be opened; the dialog is gone then."""
    crashed = Signal(object)
    """A fault of ours while a document was made."""

    def __init__(
        self, store: "Store", shelf: Sequence[Practice], author: str, now: datetime, parent: QWidget
    ) -> None:
        """`shelf` are the good practices beside the store; `author` is named in documents."""
        super().__init__(parent)
        self._shelf, self._author, self._now = shelf, author, now
        self._sides = Sides(store)
        self._steps: Iterator[None] = self._sides.work_out()
        self._working = QTimer(self, interval=0)
        self._since = QElapsedTimer()
        self.model = SidesModel(SIDES, now, self)
        self.table = ColumnedTable(SIDES, self)
        self.filters: FilterBar[datetime] = FilterBar(SIDES, self)
        self.tabs = QTabWidget(self)
        self.message, self.count = in_lines(LiveLabel(self), "error"), in_lines(LiveLabel(self))
        self.open_plan, self.clear, self.columns, self.save = (QPushButton(self) for _ in range(4))
        self.pages = self._made_pages()
        self._lay_out()
        self._connect()
        self.filters.offer(now)
        self.model.show(self._sides.all)
        self._clear()
        self.table.selectRow(0)
        self.table.setFocus()
        self._since.start()
        self._working.start()

    @property
    def chosen(self) -> list[Side]:
        """The plans that are told of on the other pages: of several that are selected these, else all."""
        selected = self.table.selected_ids()
        keys = selected if len(selected) > 1 else self.model.keys
        return [side for key in keys if (side := self.model.record(key))]

    @property
    def is_working(self) -> bool:
        """Whether plans are still being worked out."""
        return self._working.isActive()

    def done(self, result: int) -> None:
        """Leave; what was worked out is remembered."""
        self._working.stop()
        self._sides.remember()
        super().done(result)

    # Building

    def _made_pages(self) -> list[Page]:
        shelf = self._shelf
        return [
            MoneyPage(said("overview", "Funding"), self.tr("&Lay out"), self),
            ListPage(SHARED_INDICATORS, across.indicators, self),
            ListPage(SHARED_PARTNERS, across.partners, self),
            ListPage(SHARED_PRACTICES, lambda sides: across.practices(sides, shelf), self),
            ListPage(STANDING_OUT, across.unusual, self, aspects.NOT_A_RULE),
        ]

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Plans side by side"))
        resize_within(self, _SIZE)
        self.message.hide()
        for button, name, text in (
            (self.open_plan, "right", self.tr("&Open the plan")),
            (self.clear, "", self.tr("&Clear the filters")),
            (self.columns, "", self.tr("Colu&mns…")),
            (self.save, "export-word", self.tr("&Save")),
        ):
            button.setText(text)
            if name:
                button.setIcon(icon(name))
        menu = QMenu(self.save)
        menu.addAction(self.tr("As a Word document…"), partial(self._save, WORD_SUFFIX))
        menu.addAction(self.tr("As an Excel workbook…"), partial(self._save, EXCEL_SUFFIX))
        self.save.setMenu(menu)
        plans: QVBoxLayout = in_column(
            self.filters, in_row(1, self.clear, self.columns), (self.table, 1), margins=8
        )
        self.tabs.addTab(as_widget(plans, self), tell(SIDES.title))
        for page in self.pages:
            self.tabs.addTab(page, page.title)
        buttons = in_row((self.count, 1), closing_buttons(self, self.open_plan, self.save))
        self.setLayout(in_column((self.tabs, 1), self.message, buttons, margins=16))

    def _connect(self) -> None:
        self.table.show_model(self.model)
        self.filters.changed.connect(self._filter)
        self.clear.clicked.connect(self._clear)
        self.columns.clicked.connect(
            lambda: self.table.column_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))
        )
        self.table.current_changed.connect(self._follow)
        self.table.activated.connect(self._open)
        self.open_plan.clicked.connect(lambda: self._open(self.table.currentIndex()))
        self.tabs.currentChanged.connect(lambda _: self._look())
        self._working.timeout.connect(self._work_on)

    # What is shown

    def _clear(self) -> None:
        """Ask for what is asked at first."""
        self.filters.ask(_AT_REST.chosen)

    def _filter(self) -> None:
        self.model.filter(self.filters.criteria())
        self.clear.setEnabled(self.filters.criteria() != _AT_REST)
        self._follow()

    def _follow(self) -> None:
        """Other plans are chosen, or more is known of them."""
        chosen = self.chosen
        for page in self.pages:
            page.tell_of(chosen)
        empty = SIDES.none_found if self.model.listed() else SIDES.none_yet
        self.table.empty_text = tell(empty) if empty else ""
        current = self._current()
        self.open_plan.setEnabled(current is not None and not current.damaged)
        self.save.setEnabled(bool(chosen) and not self.is_working)
        self.count.setText(self._counted(chosen))

    def _counted(self, chosen: Sequence[Side]) -> str:
        count = said_n("overview", "%n plans", len(chosen))
        if len(self.table.selected_ids()) > 1:
            count = said_n("overview", "%n plans selected", len(chosen))
        parts = [
            count,
            said("overview", "{sum} with VAT", sum=format_money(total(chosen).gross)),
        ]
        if damaged := sum(side.damaged for side in chosen):
            parts.append(said_n("overview", "%n damaged plans are not added up", damaged))
        if unknown := len(self._sides.unknown):
            parts.append(said_n("overview", "%n plans are still being added up", unknown))
        return " · ".join(map(tell, parts))

    def _look(self) -> None:
        for page in self.pages:
            page.look()

    def _work_on(self) -> None:
        """Work out more, as far as one go allows; show it now and then, and at the end."""
        clock = QElapsedTimer()
        clock.start()
        try:
            while clock.elapsed() < _SLICE:
                if next(self._steps, self) is self:
                    self._working.stop()
                    break
        except PlanEditorError as error:
            self._working.stop()
            self.message.show()
            self.message.setText(tell(error.said))
        except BaseException:
            self._working.stop()
            raise
        if not self.is_working or self._since.hasExpired(_PATIENCE):
            self._since.restart()
            self.model.bring(self._sides.all)
            self._follow()

    def _current(self) -> Side | None:
        index = self.table.currentIndex()
        return self.model.at(index) if index.isValid() else None

    def _open(self, index: QModelIndex) -> None:
        side = self.model.at(index) if index.isValid() else None
        if side is not None and not side.damaged:
            self.accept()
            self.open_wanted.emit(side.entry.id)

    def _save(self, suffix: str) -> None:
        """Write all that is told of the chosen plans."""
        chosen, at = Chosen(self.chosen, self._shelf), self._now.astimezone()
        author = self._author

        def make(report: Report) -> bytes:
            return export(chosen, suffix, author=author, at=at)

        name = fitted(self.tr("Plans side by side"), f", {at:%Y-%m-%d}{suffix}")
        save_document(self, messages.documents_folder() / name, make, self.crashed)
