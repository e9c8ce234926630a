"""The settings: who the user is, how the program speaks and looks, and where the plans are kept."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from planeditor.errors import PlanEditorError
from planeditor.language import Language
from planeditor.plan.numbers import NBSP
from planeditor.store.location import choose, chosen
from planeditor.store.server import server_of
from planeditor.ui.kit import messages, translator
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.settings import TEXT_SIZES, Settings
from planeditor.ui.kit.theme import Scheme, apply_theme, in_lines, set_look
from planeditor.ui.kit.windows import resize_within, room_for
from planeditor.ui.kit.words import name_all, tell

# Each language is named in itself, for whoever has come into the wrong one.
_LANGUAGES = {Language.LT: "Lietuvių", Language.EN: "English"}
_NAME_LENGTH = 100


class SettingsDialog(QDialog):
    """Everything that is chosen here takes effect at once and is remembered; there is nothing to confirm."""

    help_topic = "01-pirmieji-zingsniai.md#Prisistatykite"

    author_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.author = _line(settings.author, self)
        self.institution = _line(settings.institution, self)
        self.language = _choice(self, _LANGUAGES, settings.language)
        self.colours = _choice(self, Scheme, settings.scheme)
        self.text_size = _choice(self, TEXT_SIZES, settings.text_size)
        self.folder = QLineEdit(str(settings.folder.absolute()), self)
        self.folder.setReadOnly(True)
        self.folder.setCursorPosition(0)
        self.open_folder = QPushButton(self)
        self.server = QLineEdit(chosen(), self)
        self.server.setPlaceholderText("postgresql+psycopg://serveris/planai")
        self._about_server = in_lines(QLabel(self), "muted")
        self._inputs = (self.author, self.institution, self.language, self.colours, self.text_size)
        self._labels = [QLabel(self) for _ in (*self._inputs, self.folder, self.server)]
        self._headings = [QLabel(self) for _ in range(3)]
        self._about_name = in_lines(QLabel(self), "muted")
        self._close = QPushButton(self)
        self._all = in_column(gap=16, margins=(24, 16, 24, 16))
        self._lay_out()
        self._say()
        self._connect()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        for heading, text in zip(
            self._headings, (self.tr("You"), self.tr("The program"), self.tr("Data")), strict=True
        ):
            heading.setText(text)
        names = (
            self.tr("&First name and surname"), self.tr("&Institution"), self.tr("&Language"),
            self.tr("&Colours"), self.tr("Size of &text"), self.tr("&Folder with all plans"),
            self.tr("Plans on a &server"),
        )  # fmt: skip
        fields = (*self._inputs, self.folder, self.server)
        for label, text, field in zip(self._labels, names, fields, strict=True):
            label.setText(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
        self._about_name.setText(self.tr("Colleagues see this in the history and on the plans you send."))
        self._say_server()
        schemes = (
            self.tr("As the system"), self.tr("Light"), self.tr("Dark"),
            self.tr("Light, strong contrast"), self.tr("Dark, strong contrast"),
        )  # fmt: skip
        name_all(self.colours, schemes)
        name_all(self.language, _LANGUAGES.values())
        name_all(self.text_size, [f"{percent}{NBSP}%" for percent in TEXT_SIZES])
        self.open_folder.setText(self.tr("&Open the folder"))
        self._close.setText(self.tr("Close"))
        self._widen()  # what is said has its room

    def _lay_out(self) -> None:
        for heading in self._headings:
            set_look(heading, "heading")
        for heading in self._headings[1:]:
            # Margins of the label would be taken from the room of its larger letters.
            heading.setMinimumHeight(heading.fontMetrics().height() + 20)
            heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        you, program, data = self._headings
        form.addRow(you)
        form.addRow(self._labels[0], self.author)
        form.addRow(self._labels[1], self.institution)
        form.addRow("", self._about_name)
        form.addRow(program)
        for label, field in zip(self._labels[2:5], self._inputs[2:], strict=True):
            form.addRow(label, field)
        form.addRow(data)
        form.addRow(self._labels[5], in_row((self.folder, 1), self.open_folder))
        form.addRow(self._labels[6], self.server)
        form.addRow("", self._about_server)
        self._all.addLayout(form)
        self._all.addStretch(1)
        self._all.addLayout(in_row(1, self._close))
        self.setLayout(self._all)
        for button in (self.open_folder, self._close):
            enter_only_with_focus(button)

    def _connect(self) -> None:
        self.author.editingFinished.connect(self._take_author)
        self.institution.editingFinished.connect(self._take_author)
        self.server.editingFinished.connect(self._take_server)
        self.language.activated.connect(self._take_language)
        self.colours.activated.connect(self._take_look)
        self.text_size.activated.connect(self._take_look)
        self.open_folder.clicked.connect(lambda: messages.open_outside(self, self._settings.folder))
        self._close.clicked.connect(self.accept)
        # Escape and the window's own button leave without the field being left.
        self.finished.connect(self._take_author)
        self.finished.connect(self._take_server)

    def _take_author(self) -> None:
        author, institution = self.author.text().strip(), self.institution.text().strip()
        if author and (author, institution) != (self._settings.author, self._settings.institution):
            self._settings.author = author
            self._settings.institution = institution
            self.author_changed.emit()

    def _take_server(self) -> None:
        text = self.server.text().strip()
        try:
            if text != chosen():
                choose(server_of(text) if text else None)
            self._say_server()
        except PlanEditorError as error:
            self._say_server(tell(error.said))

    def _say_server(self, trouble: str = "") -> None:
        set_look(self._about_server, "warning" if trouble else "muted")
        self._about_server.setText(
            trouble
            or self.tr("Only if your institution keeps plans on a server. It counts from the next start on.")
        )

    def _take_language(self) -> None:
        self._settings.language = list(_LANGUAGES)[self.language.currentIndex()]
        translator.install(_app(), self._settings.language)

    def _take_look(self) -> None:
        self._settings.scheme = list(Scheme)[self.colours.currentIndex()]
        self._settings.text_size = TEXT_SIZES[self.text_size.currentIndex()]
        apply_theme(_app(), self._settings.scheme, self._settings.text_size / 100)
        self._widen()

    def _widen(self) -> None:
        width = max(self.fontMetrics().averageCharWidth() * 90, self._all.totalMinimumSize().width())
        self.setMinimumWidth(min(width, room_for(self).width()))
        # Qt itself would give it no more than two thirds of the screen, and cut the text in lines.
        resize_within(self, QSize(width, self._all.totalHeightForWidth(width)))


def _line(text: str, parent: QWidget) -> QLineEdit:
    line = QLineEdit(text, parent)
    line.setMaxLength(_NAME_LENGTH)
    return line


def _choice(parent: QWidget, values: Iterable[object], chosen: object) -> QComboBox:
    """A list with a line, not yet named, for each value."""
    box = QComboBox(parent)
    for row, value in enumerate(values):
        box.addItem("")
        if value == chosen:
            box.setCurrentIndex(row)
    return box


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
