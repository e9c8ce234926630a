"""What the first screen says to whoever comes for the first time: a question, and three steps."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import set_look

_PICTURES = ("add", "edit", "export-word")
_LINES = 2.5
"""How high a picture is, in lines of text."""


class NameLine(QWidget):
    """Asks once what the user is called, above whatever is shown first.

    Whoever does not answer goes by the name of their account, until something of theirs goes to others.
    """

    help_topic = "01-pirmieji-zingsniai.md#Prisistatykite"

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel(self)
        self.name = QLineEdit(self)
        self.name.setMaxLength(100)
        self.name.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self._question.setBuddy(self.name)
        self.done = QPushButton(self)
        self.setLayout(in_row(self._question, self.name, self.done, 1, margins=(32, 16, 32, 0)))
        self.name.returnPressed.connect(self._give)
        self.done.clicked.connect(self._give)
        self.hide()
        self.retranslate()

    def ask(self, proposed: str) -> None:
        """Ask, and propose a name."""
        self.name.setText(proposed)
        self.name.selectAll()
        self.show()
        self.name.setFocus()

    def take(self) -> None:
        """Take the name that stands there as the answer, if it is still asked."""
        if self.isVisible():
            self._give()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._question.setText(self.tr("&What are you called in the history?"))
        self.name.setPlaceholderText(self.tr("First name and surname"))
        self.name.setAccessibleName(self.tr("First name and surname"))
        self.done.setText(self.tr("OK"))

    def _give(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.hide()
            self.given.emit(name)


class FirstSteps(QWidget):
    """How a plan comes about, in three pictures; stands where the list of plans will be."""

    help_topic = "00-penkios-minutes.md"

    more_wanted = Signal(str)
    """The topic of the help that tells more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = [QLabel(self) for _ in range(3)]
        self._headings = [QLabel(self) for _ in range(3)]
        self._texts = [QLabel(self) for _ in range(3)]
        self._sample = QLabel(self)
        self.more = QPushButton(icon("help"), "", self)
        self.more.clicked.connect(lambda: self.more_wanted.emit(self.help_topic))
        columns = zip(self._pictures, self._headings, self._texts, strict=True)
        self._sample.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        set_look(self._sample, "muted")
        steps = in_row(*((self._column(*labels), 1) for labels in columns), gap=32)
        body = in_column(2, steps, self._sample, in_row(1, self.more, 1), 3, gap=32)
        self.setLayout(in_row(1, (body, 8), 1))
        self._draw()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        headings = (
            self.tr("1. Begin a plan"),
            self.tr("2. Write it together"),
            self.tr("3. Make the document"),
        )
        texts = (
            self.tr(
                "Choose the municipality and the programme, paste the schools. A plan begins with a title; "
                "all the rest can wait. Or drop a draft in Word or Excel here."
            ),
            self.tr(
                "Goals, tasks and activities stand in a tree. Numbers and sums are worked out by themselves, "
                "and every change is saved at once. Copies are sent to colleagues by e-mail."
            ),
            self.tr("One command makes a Word document of the plan, with all tables, sums and lists."),
        )
        for label, text in zip((*self._headings, *self._texts), (*headings, *texts), strict=True):
            label.setText(text)
        self.more.setText(self.tr("The first plan in 5 &minutes"))
        self._sample.setText(self.tr("Or open the sample to look around: nothing can be broken."))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        side = round(_LINES * self.fontMetrics().height())
        for label, name in zip(self._pictures, _PICTURES, strict=True):
            label.setPixmap(icon(name, "accent").pixmap(QSize(side, side), self.devicePixelRatioF()))

    @staticmethod
    def _column(picture: QLabel, heading: QLabel, text: QLabel) -> QVBoxLayout:
        set_look(heading, "heading")
        for label in (picture, heading, text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            label.setWordWrap(label is not picture)
        return in_column(picture, heading, text, 1)
