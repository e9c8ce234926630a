"""Finding and replacing: one window beside the plan, with a list of all places found."""

from collections import Counter

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import OperationKind
from planeditor.plan.numbers import NBSP
from planeditor.plan.search import Finder, Hit, Query, rewritten
from planeditor.plan.text import cased_like, sort_key
from planeditor.ui.kit.announcing import LiveLabel, name_list
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.fields.found_list import FoundList
from planeditor.ui.kit.fields.found_model import FoundModel, Spot
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.windows import closing_buttons, resize_within
from planeditor.ui.kit.words import tell

_LEAST = 2
"""Characters to be typed before the search begins."""

_SIZE = QSize(760, 560)
_PAUSE = 150


class FindDialog(QDialog):
    """Searches the texts of a plan while the user types, and follows the plan's changes."""

    help_topic = "02-planas-kaip-medis.md#Paieška"

    go_to = Signal(Hit)
    """The user wants to see a place in the plan and to write there."""

    show_hit = Signal(Hit)
    """The user steps through the places: the plan should show this one."""

    def __init__(self, plan: OpenPlan, parent: QWidget) -> None:
        super().__init__(parent)
        self.plan = plan
        self.search = QLineEdit(self)
        self.replacement = QLineEdit(self)
        self.replace = QPushButton(icon("edit"), "", self)
        self.exact = QCheckBox(self)
        self.whole_word = QCheckBox(self)
        self.fields = QComboBox(self)
        self.status = in_lines(LiveLabel(self), "muted")
        self.model = FoundModel(self)
        self.list = FoundList(self.model, self)
        self._labels = QLabel(self), QLabel(self)
        self._finder = Finder()
        self._hits: list[Hit] = []
        self._stale = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._unlisten = plan.listen(lambda changes: self._plan_changed())
        self._lay_out()
        self._say()
        self._connect()
        self._search()

    def ask(self, replacing: bool, text: str = "") -> None:
        """Come to the front to find, or to find and replace; `text` is what to look for, "" for as before."""
        for widget in (self._labels[1], self.replacement, self.replace):
            widget.setVisible(replacing)
        self.setWindowTitle(self.tr("Find and replace") if replacing else self.tr("Find"))
        if text:
            self.search.setText(text)
        self.model.propose(self._proposal)
        self._follow_ticks()
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()
        self.search.selectAll()

    def step(self, by: int) -> None:
        """Show the next (1) or the previous (-1) place in the plan."""
        if self._stale or self.searching():
            self._search()
        spot = self.list.step(by)
        if spot is not None:
            self.show_hit.emit(spot.hit)

    def searching(self) -> bool:
        """Whether what was typed is still to be searched for."""
        return self._pause.isActive()

    def leave(self) -> None:
        """Let go of the plan, for good."""
        self._unlisten()
        self._pause.stop()
        self.close()
        self.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._search()
        super().showEvent(event)

    # Building

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        make_search(self.search)
        self.fields.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.fields.setMaximumWidth(_SIZE.width() // 2)
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        for row, (label, line) in enumerate(zip(self._labels, (self.search, self.replacement), strict=True)):
            label.setBuddy(line)
            lines.addWidget(label, row, 0)
            lines.addWidget(line, row, 1)
        lines.addWidget(self.replace, 1, 2)
        options = in_row(self.exact, self.whole_word, 1, self.fields, gap=16)
        buttons = closing_buttons(self)
        self.setLayout(in_column(lines, options, self.status, (self.list, 1), buttons, margins=16))

    def _say(self) -> None:
        self._labels[0].setText(self.tr("Fi&nd:"))
        self._labels[1].setText(self.tr("Replace &with:"))
        self.search.setPlaceholderText(self.tr("A word or a part of it"))
        self.exact.setText(self.tr("&Exactly as typed"))
        self.exact.setToolTip(self.tr("Upper and lower case and diacritics matter, in the replacement too"))
        self.whole_word.setText(self.tr("W&hole words only"))
        name_list(self.fields, self.tr("Search in the field"))
        self.list.setAccessibleName(self.tr("Places found"))
        self.replace.setText(self.tr("Replace &ticked"))

    def _connect(self) -> None:
        self._pause.timeout.connect(self._search)
        self.search.textChanged.connect(self._pause.start)
        self.search.returnPressed.connect(self._enter)
        self.exact.toggled.connect(self._search)
        self.whole_word.toggled.connect(self._search)
        self.fields.activated.connect(self._show_hits)
        self.replacement.textChanged.connect(lambda: self.model.propose(self._proposal))
        self.replacement.returnPressed.connect(lambda: self.step(1))
        self.list.chosen.connect(lambda spot: self.go_to.emit(spot.hit))
        self.model.ticks_changed.connect(self._follow_ticks)
        self.replace.clicked.connect(self._replace)

    # Searching

    def _plan_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._stale = False
        text = self.search.text()
        query = Query(text, self.exact.isChecked(), self.whole_word.isChecked())
        self._hits = self._finder.find(self.plan.tree, query) if len(text) >= _LEAST else []
        self._offer_fields()
        self._show_hits()

    def _offer_fields(self) -> None:
        chosen = self.fields.currentData()
        counts = Counter(tell(hit.field.said) for hit in self._hits)
        self.fields.clear()
        self.fields.addItem(self.tr("All fields"), "")
        for label in sorted({*counts, *([chosen] if chosen else [])}, key=sort_key):
            self.fields.addItem(f"{label} ({counts[label]})", label)
        self.fields.setCurrentIndex(max(self.fields.findData(chosen), 0))
        self.fields.setEnabled(self.fields.count() > 1)

    def _show_hits(self) -> None:
        label, current = self.fields.currentData(), self.list.current()
        hits = [hit for hit in self._hits if not label or tell(hit.field.said) == label]
        spots = [Spot(hit, self._proposal(hit), ticked=self._is_meant(hit)) for hit in hits]
        refused = {_place(spot.hit) for spot in self.model.spots() if not spot.ticked}
        for spot in spots:
            spot.ticked = spot.ticked and _place(spot.hit) not in refused
        self.model.show(self.plan.tree, spots)
        if spots:
            self.list.make_current(_like(current, spots))
        self.status.setText(self._summary(len(hits)))
        self._follow_ticks()

    def _summary(self, count: int) -> str:
        if len(self.search.text()) < _LEAST:
            return self.tr("Type at least two characters. All texts of the plan are searched.")
        if count:
            return self.tr("%n places found", "", count)
        if self.exact.isChecked() or self.whole_word.isChecked():
            return self.tr("Nothing found. Try without the ticks above.")
        return self.tr("Nothing found. Try a shorter part of the word.")

    def _enter(self) -> None:
        if self.searching():
            self._search()
        spot = self.list.current()
        if spot is not None:
            self.go_to.emit(spot.hit)

    # Replacing

    def _proposal(self, hit: Hit) -> str | None:
        """What is to be at a place: what is typed, with the capitals that are there beyond those searched."""
        if self.replacement.isHidden():
            return None
        text = self.replacement.text()
        is_meant_so = self.exact.isChecked() or self.search.text().isupper()
        return text if is_meant_so else cased_like(hit.marked, text)

    def _is_meant(self, hit: Hit) -> bool:
        """Whether just this was looked for: „tėvus“, found by „tėvų“ too, is replaced only when ticked."""
        sought = self.search.text()
        plain = hit.marked.replace(NBSP, " ").casefold()
        return sought.isascii() or plain == sought.replace(NBSP, " ").casefold()

    def _follow_ticks(self) -> None:
        self.replace.setEnabled(bool(self.model.ticked()))

    def _replace(self) -> None:
        if self.searching():
            self._search()
            return
        ticked = self.model.ticked()
        self.plan.run(
            OperationKind.EDIT,
            rewritten(self.plan.tree, ((spot.hit, spot.new) for spot in ticked if spot.new is not None)),
        )
        self._search()
        self.status.setText(self.tr("%n places replaced. Undo brings them all back.", "", len(ticked)))


def _like(former: Spot | None, spots: list[Spot]) -> Spot:
    """The place nearest to the one that was current before; the first if there was none."""
    if former is None:
        return spots[0]
    hit = former.hit
    same = [spot for spot in spots if (spot.hit.id, spot.hit.field) == (hit.id, hit.field)]
    return min(same, key=lambda spot: abs(spot.hit.start - hit.start), default=spots[0])


def _place(hit: Hit) -> tuple[str, str, int, str]:
    """The same place, as long as its text is the same."""
    return hit.id, hit.field.name, hit.start, hit.text
