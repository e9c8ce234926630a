"""Text of a plan, a file name, a name of a person or of a version is never markup, wherever it is shown."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

import planeditor
from planeditor.editing.library import send
from planeditor.editing.versions import name_version
from planeditor.plan.changes import Operation, OperationKind
from planeditor.resources import resource
from planeditor.store.store import Store
from planeditor.ui.dialogs.damaged import DamagedStoreDialog
from planeditor.ui.dialogs.help import topics
from planeditor.ui.dialogs.intake.dialog import IntakeDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.views.activities.view import ActivitiesView
from planeditor.ui.views.registry import VIEWS
from planeditor.ui.window.main_window import MainWindow
from planeditor.word.forms.collection import OWN_FOLDER
from planeditor.word.ooxml.template import our_template
from tests.conftest import NOON
from tests.store.plans import make_backup
from tests.ui.answering import answering
from tests.ui.arriving import dialog_of, told_of

from .hostile import PICTURE, SIGNS, Trap, hostile, hostile_plan
from .looking import faults

SOURCES = Path(planeditor.__file__).parent / "ui"
_NOT_IN_NAMES = "\\/:\x07\x7f\t" + '<>"|?*' * (sys.platform == "win32")
NAME = hostile(100).translate({ord(sign): "_" for sign in _NOT_IN_NAMES})
"""As a file may be called."""
DIALOGS = (
    Command.SHELF, Command.TO_SHELF, Command.OVERVIEW,
    Command.NEW, Command.VERSIONS, Command.SETTINGS, Command.BACKUPS, Command.FIND, Command.REPLACE,
    Command.GO_TO_NUMBER, Command.TIDY_TEXTS, Command.HISTORY, Command.COMPARE, Command.HELP, Command.EXPORT,
    Command.NAME_VERSION,
)  # fmt: skip


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Trap]:
    """The picture that the texts name; nobody may open it."""
    monkeypatch.chdir(tmp_path)
    trap = Trap(tmp_path)
    yield trap
    trap.close()


@pytest.fixture
def hostile_window(trap: Trap, window: MainWindow) -> MainWindow:
    """The program with the hostile plan open, edited by somebody with a hostile name."""
    assert window.store_commands
    window.settings.author = hostile(100)
    begun = Operation(OperationKind.CREATE, hostile(100), NOON, ())
    window.store_commands.open(window.store_commands.store.create(hostile_plan(), begun))
    plan = window.page.plan
    assert plan
    name_version(window.store_commands.store, plan, hostile(100), NOON)
    for item in list(plan.tree.walk()):
        if item.title_field:
            plan.edit(item.id, item.title_field, hostile(200 if item.kind == "swot" else 50) + "!")
    return window


def settled(window: QWidget, trap: Trap) -> list[str]:
    """What is wrong in a window once it is laid out and painted; the picture too, if it was opened."""
    QApplication.processEvents()
    found = faults(window)
    QToolTip.hideText()
    return found + (["the picture was opened"] if trap.sprung() else [])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not tell who opens a file")
def test_the_trap_notices_what_qt_reads(qtbot: QtBot, trap: Trap) -> None:
    label = QLabel(f"<img src={PICTURE}>")
    qtbot.addWidget(label)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.heightForWidth(100)
    assert trap.sprung()
    assert not trap.sprung()
    label.clear()  # or it would go on reading while the tests after this one look


def test_every_item_in_every_view_and_in_the_details(hostile_window: MainWindow, trap: Trap) -> None:
    plan = hostile_window.page.plan
    assert plan
    for entry in VIEWS:
        hostile_window.page.show_view(entry)
        assert settled(hostile_window.page.view, trap) == [], entry.name
    for item in plan.tree.walk():
        hostile_window.page.go_to(item.id)
        assert settled(hostile_window.page.details, trap) == [], item.kind
    assert settled(hostile_window, trap) == []


def test_every_menu(hostile_window: MainWindow, trap: Trap) -> None:
    for entry in VIEWS:
        hostile_window.page.show_view(entry)
    menus = hostile_window.findChildren(QMenu)
    for menu in menus:
        menu.aboutToShow.emit()
    texts = [action.text() for menu in hostile_window.findChildren(QMenu) for action in menu.actions()]
    assert any(SIGNS.replace("&", "&&") in text for text in texts), "no menu names an item"
    assert settled(hostile_window, trap) == []


def test_the_title_of_the_window_is_the_title_of_the_plan(hostile_window: MainWindow) -> None:
    plan, handle = hostile_window.page.plan, hostile_window.windowHandle()
    assert plan and handle
    plan.edit(plan.tree.root.id, "title", "Planas [*] R&D")
    assert handle.title().startswith("Planas [*] R&D – ")


@pytest.mark.parametrize("command", DIALOGS, ids=[command.name.lower() for command in DIALOGS])
def test_every_dialog(hostile_window: MainWindow, qtbot: QtBot, trap: Trap, command: Command) -> None:
    found: list[list[str]] = []

    def look(shown: QWidget) -> None:
        found.append(settled(shown, trap))
        shown.reject() if isinstance(shown, QDialog) else shown.close()

    plan = hostile_window.page.plan
    assert plan
    hostile_window.page.go_to(plan.tree.activities()[0].id)  # what lies on the shelf is an activity
    with answering(qtbot, QWidget, look):
        hostile_window.commands[command].trigger()
    assert found == [[]]


def test_a_file_received_a_second_time(hostile_window: MainWindow, trap: Trap, tmp_path: Path) -> None:
    plan = hostile_window.page.plan
    assert plan
    file = tmp_path / f"{NAME}.planas"
    send(plan.store, plan, file, NOON)
    hostile_window.receive(file)
    dialog = dialog_of(hostile_window)
    assert settled(dialog, trap) == []
    [told] = told_of(hostile_window)
    assert f"<img src={PICTURE}>" in told
    dialog.reject()


def test_every_box_that_names_a_file(
    hostile_window: MainWindow, qtbot: QtBot, trap: Trap, tmp_path: Path
) -> None:
    file = tmp_path / f"{NAME}.planas"
    file.write_bytes(b"x")
    found: list[str] = []

    def look(box: QMessageBox) -> None:
        box.setDetailedText(NAME)
        found.extend(settled(box, trap))
        found.extend([] if NAME in box.text() else [box.text()])
        box.close()

    hostile_window.receive(file)
    found.extend(settled(dialog_of(hostile_window), trap))
    assert NAME in told_of(hostile_window)[0]
    dialog_of(hostile_window).reject()
    for say in (
        lambda: messages.written(hostile_window, file, "{name}"),
        lambda: messages.confirm(hostile_window, NAME, "OK"),
        lambda: messages.inform(hostile_window, NAME),
    ):
        with answering(qtbot, QMessageBox, look):
            say()
    assert found == []


def test_the_first_screen_and_the_line_at_the_bottom(hostile_window: MainWindow, trap: Trap) -> None:
    plan = hostile_window.page.plan
    assert plan
    hostile_window.commands[Command.REMOVE].trigger()
    hostile_window.status.say(hostile())
    assert settled(hostile_window, trap) == []
    hostile_window.show_welcome()
    assert settled(hostile_window, trap) == []


def test_the_window_that_changes_many(hostile_window: MainWindow, qtbot: QtBot, trap: Trap) -> None:
    view = hostile_window.page.show_view(next(entry for entry in VIEWS if entry.name == "activities"))
    assert isinstance(view, ActivitiesView)
    view.table.selectAll()
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        found.extend(settled(dialog, trap))
        dialog.reject()

    with answering(qtbot, QDialog, look):
        view.many.click()
    assert found == []


def test_a_draft(hostile_window: MainWindow, qtbot: QtBot, trap: Trap, tmp_path: Path) -> None:
    text = hostile(110).replace("\t", " ").replace("\n", " ")
    heads = f"Nr.\tVeikla {text[:60]}\tAtsakingas\tTerminas\tLėšos\tKas {text[:60]}\r\n"
    file = tmp_path / f"{NAME}.txt"
    file.write_text(f"{heads}1.\t{text}\t{text}\t{text}\t{text}\t{text}\r\n" * 2, "utf-8")
    found: list[str] = []

    commands = hostile_window.intake_commands
    assert commands

    def look(dialog: IntakeDialog) -> None:
        qtbot.waitUntil(lambda: dialog.proposal is not None and not dialog.is_reading)
        assert dialog.questions.open_count
        for at in range(dialog.tabs.count()):
            dialog.tabs.setCurrentIndex(at)
            found.extend(settled(dialog, trap))
        dialog.reject()

    with answering(qtbot, IntakeDialog, look):
        commands.open(file)
    assert found == []


def test_own_forms_and_templates(hostile_window: MainWindow, qtbot: QtBot, trap: Trap) -> None:
    own = hostile_window.settings.folder / OWN_FOLDER
    own.mkdir()
    form = resource("forms", "rodikliu-lentele.toml").read_text("utf-8")
    title = json.dumps(hostile(60).translate({7: None, 9: None, 127: None}), ensure_ascii=False)
    (own / "savas.toml").write_text(
        re.sub(r'(?m)^(title|description) = ".*"$', rf"\\1 = {title}", form), "utf-8"
    )
    (own / f"{NAME[:60]}.toml").write_text("x", "utf-8")
    (own / f"{NAME[:60]}.docx").write_bytes(our_template())
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        for box in dialog.findChildren(QComboBox):
            for row in range(box.count()):
                box.setCurrentIndex(row)
                box.activated.emit(row)
                found.extend(settled(dialog, trap))
        found.extend([] if SIGNS in _texts(dialog) else ["no text of theirs is shown"])
        dialog.reject()

    with answering(qtbot, QDialog, look):
        hostile_window.commands[Command.EXPORT].trigger()
    assert found == []


def test_a_damaged_store(hostile_window: MainWindow, qtbot: QtBot, trap: Trap, tmp_path: Path) -> None:
    store = tmp_path / f"{NAME[:60]}.db"
    with Store.open(store) as made:
        made.create(hostile_plan(), Operation(OperationKind.CREATE, hostile(100), NOON, ()))
        make_backup(made, NOON)
    dialog = DamagedStoreDialog(store, str(store), hostile_window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog.plans.model().rowCount() > 0)
    assert settled(dialog, trap) == []


def _texts(widget: QWidget) -> str:
    labels = [label.text() for label in widget.findChildren(QLabel)]
    boxes = [box.itemText(row) for box in widget.findChildren(QComboBox) for row in range(box.count())]
    models = [
        str(view.model().index(row, 0).data())
        for view in widget.findChildren(QAbstractItemView)
        for row in range(view.model().rowCount() if view.model() else 0)
    ]
    return "\n".join((*labels, *boxes, *models))


def test_a_tooltip_without_a_widget(lithuanian: None, trap: Trap) -> None:
    QToolTip.showText(QPoint(5, 5), f"<img src={PICTURE}>")
    tips = [tip for tip in QApplication.topLevelWidgets() if tip.objectName() == "qtooltip_label"]
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [Qt.TextFormat.PlainText]
    assert not trap.sprung()
    QToolTip.hideText()


MARKUP = re.compile(
    r"setTextFormat|RichText|setHtml|setMarkdown|(?:insert|append)Html|QTextDocument\(|QStaticText\("
    r"|QGraphicsTextItem|QErrorMessage|WhatsThis|StatusTip|\"markup\""
)
"""Ways in which text becomes markup, or is shown where the style sheet does not reach."""
OURS = {
    "kit/style_sheet.py": {"RichText", '"markup"'},
    "dialogs/help_page.py": {"setMarkdown"},
    "views/partners/remarks.py": {'"markup"'},
    "views/timeline/view.py": {'"markup"'},
    # For the clipboard: other programs read it.
    "kit/tables/clipboard.py": {"setHtml"},
    "window/branch_clipboard.py": {"setHtml"},
}


def test_markup_is_made_in_few_places() -> None:
    made = {
        path.relative_to(SOURCES).as_posix(): set(MARKUP.findall(path.read_text("utf-8")))
        for path in SOURCES.rglob("*.py")
    }
    assert {name: found for name, found in made.items() if found} == OURS


def test_the_help_has_no_tags() -> None:
    assert [topic.name for topic in topics() if re.search("<[a-z/!]", topic.text)] == []
