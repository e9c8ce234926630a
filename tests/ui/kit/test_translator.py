import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planeditor.language import Catalogue, Language
from planeditor.resources import translation
from planeditor.ui.kit.translator import CatalogueTranslator, install

BUTTONS = {
    "Ok": "Gerai",
    "Save": "Įrašyti",
    "SaveAll": "Įrašyti visus",
    "Open": "Atverti",
    "Yes": "&Taip",
    "YesToAll": "Taip &visiems",
    "No": "&Ne",
    "NoToAll": "N&e visiems",
    "Abort": "Nutraukti",
    "Retry": "Kartoti",
    "Ignore": "Nepaisyti",
    "Close": "Užverti",
    "Cancel": "Atsisakyti",
    "Discard": "Atmesti",
    "Help": "Žinynas",
    "Apply": "Pritaikyti",
    "Reset": "Atkurti",
    "RestoreDefaults": "Atkurti numatytąsias reikšmes",
}

MENU = [
    "&Atšaukti\tCtrl+Z",
    "&Grąžinti\tCtrl+Y",
    "Iški&rpti\tCtrl+X",
    "&Kopijuoti\tCtrl+C",
    "Įkli&juoti\tCtrl+V",
    "Pašalinti",
    "Pažymėti viską\tCtrl+A",
]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, speaking its sources again afterwards."""
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(CatalogueTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture
def lithuanian(app: QApplication) -> QApplication:
    install(app, Language.LT)
    return app


class Counted(QWidget):
    """A widget that counts the changes of the language and has a text of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = 0

    def changeEvent(self, event: QEvent) -> None:
        self.changes += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)

    def things(self, n: int) -> str:
        return self.tr("%n things", "", n)


def test_every_standard_button_is_lithuanian(lithuanian: QApplication, qtbot: QtBot) -> None:
    ends = {"NoButton", "FirstButton", "LastButton"}
    assert {one.name for one in QDialogButtonBox.StandardButton} - ends == BUTTONS.keys()
    box, message = QDialogButtonBox(), QMessageBox()
    qtbot.addWidget(box)
    qtbot.addWidget(message)
    for name, text in BUTTONS.items():
        assert box.addButton(QDialogButtonBox.StandardButton[name]).text() == text
        assert message.addButton(QMessageBox.StandardButton[name]).text() == text


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_the_menu_of_a_text_is_lithuanian(
    lithuanian: QApplication, qtbot: QtBot, kind: type[QLineEdit | QPlainTextEdit | QTextEdit]
) -> None:
    edit = kind()
    qtbot.addWidget(edit)
    menu = edit.createStandardContextMenu()
    assert [action.text() for action in menu.actions() if not action.isSeparator()] == MENU


def test_the_menu_of_a_number_is_lithuanian(lithuanian: QApplication, qtbot: QtBot) -> None:
    shown: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        shown.extend(action.text() for action in menu.actions() if not action.isSeparator())
        menu.close()

    spin = QSpinBox()
    qtbot.addWidget(spin)
    spin.show()
    place = QPoint(2, 2)
    QTimer.singleShot(0, look)
    QApplication.sendEvent(spin, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, place))
    assert shown[-3:] == ["Pažymėti &viską", "&Padidinti", "Pa&mažinti"]


def test_shortcuts_keep_the_names_on_the_keys(lithuanian: QApplication) -> None:
    sequence = QKeySequence("Ctrl+Shift+Del")
    assert sequence.toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Shift+Del"


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_the_file_dialog_has_no_english_left(
    app: QApplication, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    (tmp_path / "planai").mkdir()
    install(app, Language.EN)
    english = shown_by_file_dialog(qtbot, tmp_path, mode)
    install(app, Language.LT)
    lithuanian = shown_by_file_dialog(qtbot, tmp_path, mode)
    assert len(lithuanian) >= 20
    assert {text for text in english & lithuanian if re.search(r"[A-Za-z]{2}", text)} == set()


def shown_by_file_dialog(qtbot: QtBot, folder: Path, mode: QFileDialog.AcceptMode) -> set[str]:
    """All texts of Qt's own file dialog, but for the names of folders and files."""
    dialog = QFileDialog(directory=str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    qtbot.addWidget(dialog)
    dialog.show()
    texts = {dialog.windowTitle()}
    for widget in dialog.findChildren(QWidget):
        texts |= {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()}
        match widget:
            case QLabel() | QAbstractButton():
                texts.add(widget.text())
            case QComboBox() if widget.objectName() == "fileTypeCombo":
                texts |= {widget.itemText(row) for row in range(widget.count())}
            case QHeaderView():
                texts |= headings(widget)
    texts |= {action.text() for action in dialog.findChildren(QAction)}
    return texts


def headings(header: QHeaderView) -> set[str]:
    """The headings that a header shows."""
    columns = range(header.model().columnCount())
    found = {header.model().headerData(column, Qt.Orientation.Horizontal) for column in columns}
    return {text for text in found if isinstance(text, str)}


def test_the_language_changes_while_widgets_stand(app: QApplication, qtbot: QtBot) -> None:
    install(app, Language.LT)
    outer = Counted()
    inner = Counted(outer)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(outer)
    qtbot.addWidget(box)
    install(app, Language.EN)
    app.processEvents()
    assert (outer.changes, inner.changes) == (1, 1)
    assert (box.buttons()[0].text(), QLocale().name()) == ("Save", "en_GB")
    install(app, Language.LT)
    app.processEvents()
    assert (outer.changes, inner.changes) == (2, 2)
    assert (box.buttons()[0].text(), QLocale().name()) == ("Įrašyti", "lt_LT")
    assert len(app.findChildren(CatalogueTranslator)) == 1


def test_qt_puts_the_count_into_the_form_that_we_choose(app: QApplication, qtbot: QtBot) -> None:
    forms = ("%n daiktas", "%n daiktai", "%n daiktų")
    catalogue = Catalogue(Language.LT, {("Counted", "%n things", ""): forms})
    app.installTranslator(CatalogueTranslator(catalogue, app))
    widget = Counted()
    qtbot.addWidget(widget)
    assert [widget.things(n) for n in (1, 22, 110)] == ["1 daiktas", "22 daiktai", "110 daiktų"]
    assert widget.tr("Not in the catalogue") == "Not in the catalogue"


def test_asking_for_texts_costs_no_references(lithuanian: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(20_000):
        QCoreApplication.translate("QPlatformTheme", "OK")
    assert abs(sys.getrefcount(None) - before) < 1_000


def test_translations_of_qt_keep_its_places_and_its_access_keys() -> None:
    messages = Catalogue.read(Language.LT, translation("qtbase_lt.ts")).messages
    assert len(messages) > 400
    for (context, source, _), (text,) in messages.items():
        assert sorted(set(re.findall(r"%\d", source))) == sorted(set(re.findall(r"%\d", text))), (
            context,
            source,
        )
        assert access_keys(source) == access_keys(text), (context, source)
        assert source.count("\n") == text.count("\n"), (context, source)


def access_keys(text: str) -> int:
    """How many letters of a label are marked to be pressed with Alt."""
    return len(re.findall(r"&(?!nbsp;)\w", text))
