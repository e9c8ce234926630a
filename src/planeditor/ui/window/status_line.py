"""The line at the bottom: when the plan was saved, what there is to mend in it, and its sums."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from planeditor.language import said_n
from planeditor.plan.numbers import format_money
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import as_widget, in_row
from planeditor.ui.kit.theme import set_look
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.editing.open_plan import OpenPlan
    from planeditor.ui.kit.marks import Marks

_READING_TIME = 20_000
"""Milliseconds that a sentence stays."""
_AROUND = 48
"""Pixels between the parts of the line and for the grip at its end."""
_AT_END = 4
"""Pixels beside the first and the last part."""


class StatusLine(QStatusBar):
    """Shows an open plan; what is said meanwhile has the whole line to itself."""

    findings_wanted = Signal()
    """What there is to mend is to be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan: OpenPlan | None = None
        self._said_at: object = None
        self._all_sums = self._last_sum = ""
        self._marks: Mapping[str, Marks] = {}
        self._sign, self._saved, self._sums, self._company = (QLabel(self) for _ in range(4))
        self._people = ""
        self._problems = QPushButton(self)
        self._problems.setFlat(True)
        self._problems.clicked.connect(self.findings_wanted)
        set_look(self._saved, "muted")
        set_look(self._company, "muted")
        self._company.hide()
        self._beside_saved = self._beside(self._sign, self._saved)
        self.addWidget(self._beside_saved, 1)
        self.addPermanentWidget(self._company)
        self.addPermanentWidget(self._problems)
        # No grip stands there in a window that fills the screen.
        self._sums.setContentsMargins(0, 0, _AT_END, 0)
        self.addPermanentWidget(self._sums)
        self.messageChanged.connect(self._message_changed)

    def show_plan(self, plan: "OpenPlan | None") -> None:
        """Show how a plan is now; without one there is no line, unless something is to be said."""
        if plan is not self._plan:
            if self._plan is not None:
                self.clearMessage()
            self._plan = plan
            self.show_company("")
            self.show_marks({})
            self._said_at = _moment(plan)
        elif plan is not None and _moment(plan) != self._said_at:
            self.clearMessage()
        self.setVisible(plan is not None or bool(self.currentMessage()))
        if plan is None:
            return
        self._show_saved(plan)
        total = plan.total()
        self._all_sums = self.tr("Without VAT {net} · VAT {vat} · with VAT {gross}").format(
            net=format_money(total.net), vat=format_money(total.vat), gross=format_money(total.gross)
        )
        self._last_sum = self.tr("With VAT {gross}").format(gross=format_money(total.gross))
        self._fit_sums()

    def show_marks(self, marks: "Mapping[str, Marks]") -> None:
        """Say how much there is to mend."""
        self._marks = marks
        self._problems.setText(self._problems_text())
        self._problems.setToolTip(self.tr("Show all findings"))
        self._problems.setVisible(bool(self._problems.text()) and not self.currentMessage())
        self._fit_sums()

    def show_company(self, people: str) -> None:
        """Say who else works on the plan, or where others do, quietly; "" for nobody."""
        self._people = people
        self._company.setVisible(bool(people) and not self.currentMessage())
        self._fit_sums()

    def say(self, sentence: str) -> None:
        """Say something quietly, on the first screen too, until it has been read or the plan is changed."""
        self._said_at = _moment(self._plan)
        if self._plan is not None and self._plan.unsaved is not None:
            sentence = f"{self._saved_text(self._plan)} · {sentence}"
        self.show()
        self.showMessage(sentence, _READING_TIME)
        announce(self, sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sums()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_plan(self._plan)
            self.show_marks(self._marks)

    def _message_changed(self, text: str) -> None:
        self._sums.setVisible(not text)
        self._problems.setVisible(not text and bool(self._problems.text()))
        self._company.setVisible(not text and bool(self._people))
        if not text:
            self.setVisible(self._plan is not None)

    def _beside(self, sign: QLabel, text: QLabel) -> QWidget:
        sign.hide()
        return as_widget(in_row(sign, (text, 1), gap=4, margins=(_AT_END, 0, 0, 0)), self)

    def _show_saved(self, plan: "OpenPlan") -> None:
        self._saved.setText(self._saved_text(plan))
        look = "muted" if plan.unsaved is None else "warning"
        if self._saved.property("look") != look:
            set_look(self._saved, look)
            self._sign.setVisible(plan.unsaved is not None)
        if plan.unsaved is not None:
            size = self.fontMetrics().height()
            self._sign.setPixmap(icon("warning", "warning").pixmap(size, size))

    def _fit_sums(self) -> None:
        """All sums where there is room for them, else the one that says most; never a part of a sum."""
        metrics = self._sums.fontMetrics()
        others = sum(part.sizeHint().width() for part in (self._beside_saved, self._problems)) + _AROUND
        # Who is here gets a third of the line, if there is so much; the rest is told by the pointer.
        room = min(self.width() // 3, self.width() - others - metrics.horizontalAdvance(self._last_sum))
        shown = metrics.elidedText(self._people, Qt.TextElideMode.ElideRight, max(0, room))
        self._company.setText(shown)
        self._company.setToolTip("" if shown == self._people else self._people)
        others += self._company.sizeHint().width() if shown else 0
        has_room = others + metrics.horizontalAdvance(self._all_sums) <= self.width()
        self._sums.setText(self._all_sums if has_room else self._last_sum)
        self._sums.setToolTip("" if has_room else self._all_sums)

    def _saved_text(self, plan: "OpenPlan") -> str:
        if plan.unsaved is not None:
            return self.tr("Not saved yet: %n changes", "", plan.unsaved.count)
        if plan.saved is None:
            return self.tr("Everything is saved")
        return self.tr("Saved {time}").format(time=plan.saved.astimezone().strftime("%H.%M"))

    def _problems_text(self) -> str:
        # Not with the window: it is needed when a plan is looked at.
        from planeditor.ui.kit.marks import Sign

        found = [one.sign for marks in self._marks.values() for one in marks.each]
        counts = (
            (Sign.ERROR, said_n("status", "%n errors", found.count(Sign.ERROR))),
            (Sign.WARNING, said_n("status", "%n warnings", found.count(Sign.WARNING))),
            (Sign.LACK, said_n("status", "%n still missing", found.count(Sign.LACK))),
        )
        return " · ".join(tell(count) for sign, count in counts if sign in found)


def _moment(plan: "OpenPlan | None") -> object:
    """What stays the same for as long as nothing happens to the plan, nor to whether it is saved."""
    return plan and (plan.revision, plan.unsaved is None)
