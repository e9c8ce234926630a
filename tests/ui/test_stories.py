"""What people do with the program, by mouse and keyboard."""

import signal
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from planeditor.account import account_name
from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import utc_now
from planeditor.files.manifest import Manifest
from planeditor.files.planfile import PlanFile
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.plan import sums
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import ROOT_PARENT, Activity, Kind, Plan
from planeditor.store.store import Store
from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog
from planeditor.ui.dialogs.settings_dialog import SettingsDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.views.tree.plan_view import TreeView
from planeditor.ui.views.tree.view import PlanTreeView
from planeditor.ui.window.main_window import MainWindow
from planeditor.ui.window.store_commands import StoreCommands
from planeditor.word.export import export_document
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.order import Order

from .arriving import dialog_of, take, told_of
from .conftest import OpenWindow
from .typing import type_text

ROOT = Path(__file__).parents[2]


def open_sample(window: MainWindow, qtbot: QtBot) -> None:
    """Click „Pavyzdys“ on the first screen."""
    buttons = window.welcome.findChildren(QPushButton)
    sample = next(button for button in buttons if button.text().replace("&", "") == "Pavyzdys")
    qtbot.mouseClick(sample, Qt.MouseButton.LeftButton)
    assert window.page.plan is not None


def tree_of(window: MainWindow) -> PlanTreeView:
    """The tree, which is what the program opens with."""
    assert isinstance(window.page.view, TreeView)
    return window.page.view.tree


def titled(window: MainWindow, kind: Kind, start: str) -> str:
    """The id of the first item of a kind whose title begins like this."""
    assert window.page.plan
    items = window.page.plan.tree.of_kind(kind)
    return next(item.id for item in items if str(getattr(item, item.title_field)).startswith(start))


def field(window: MainWindow, label: str) -> QWidget:
    """The input with this label in the details pane."""
    inputs = window.page.details.findChildren(QWidget)
    shown = [one for one in inputs if one.accessibleName() == label and one.isVisible()]
    assert shown, f"no input „{label}“"
    return shown[0]


def add_from_menu(window: MainWindow, name: str) -> None:
    """Choose what to add from the „Pridėti“ menu."""
    menu = window.findChild(QMenu, "add")
    assert menu is not None
    menu.aboutToShow.emit()
    action = next(action for action in menu.actions() if action.text().replace("&", "") == name)
    action.trigger()


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in the tree."""
    tree_of(window).setFocus()
    qtbot.keyClick(tree_of(window), key, modifier or Qt.KeyboardModifier.NoModifier)
    QApplication.processEvents()


def write(window: MainWindow, qtbot: QtBot, label: str, text: str) -> None:
    """Type a text into an input, replacing what is there."""
    target = field(window, label)
    target.setFocus()
    qtbot.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(target, text)


def export(window: MainWindow, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Export to Word under a name, and return the document's text, tables included."""
    told: list[str] = []
    monkeypatch.setattr(messages, "file_to_save", lambda *_: path)
    monkeypatch.setattr(messages, "written", lambda _, path, sentence: told.append(sentence))
    window.commands[Command.EXPORT].trigger()
    dialog = window.findChild(ExportDialog)
    qtbot.waitUntil(dialog.word.isEnabled)
    qtbot.mouseClick(dialog.word, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told))
    dialog.leave.click()
    body = docx.Document(str(path)).element.body
    return "\n".join("".join(node.itertext()) for node in body.iter() if node.tag.endswith("}p"))


def test_from_the_sample_to_the_word_document(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_sample(window, qtbot)
    plan, tree = window.page.plan, tree_of(window)
    assert plan

    tree.go_to(titled(window, Kind.ACTIVITY, "Sensorinio kambario įrengimas"))
    press(window, qtbot, Qt.Key.Key_Return)
    write(window, qtbot, "Pavadinimas", "Robotikos stovykla Elektrėnuose")
    added = titled(window, Kind.ACTIVITY, "Robotikos stovykla")
    assert plan.tree.row(added) == 1

    press(window, qtbot, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert plan.tree.row(added) == 0
    shown = tree.model().data(tree.currentIndex())
    assert shown == "1.2.1. Robotikos stovykla Elektrėnuose"

    partner = "Elektrėnų meno mokykla"
    partners = field(window, "Partneriai")
    index = next(i for i in map(partners.model().index, range(8), [0] * 8) if i.data() == partner)
    partners.setCurrentIndex(index)
    partners.setFocus()
    qtbot.keyClick(partners, Qt.Key.Key_Space)
    activity = plan.tree[added]
    assert isinstance(activity, Activity)
    assert activity.partners == {titled(window, Kind.PARTNER, partner)}

    before = sums.total(plan.tree).gross
    add_from_menu(window, "Lėšų eilutė")
    QApplication.processEvents()
    write(window, qtbot, "Metai", "2025")
    write(window, qtbot, "Be PVM", "10 000,00")
    assert sums.total(plan.tree, added).gross == 10_000
    assert sums.total(plan.tree).gross == before + 10_000

    # Back to the moment before the activity was added, and forth again.
    window.setFocus()
    while window.commands[Command.UNDO].isEnabled():
        window.commands[Command.UNDO].trigger()
    assert added not in plan.tree
    while window.commands[Command.REDO].isEnabled():
        window.commands[Command.REDO].trigger()
    assert sums.total(plan.tree, added).gross == 10_000

    text = export(window, qtbot, tmp_path / "planas.docx", monkeypatch)
    assert "Robotikos stovykla Elektrėnuose" in text
    assert "10\u00a0000,00" in text
    assert partner in text
    with ZipFile(tmp_path / "planas.docx") as file:
        assert f' revision="{plan.revision}"' in file.read("customXml/item1.xml").decode()


def test_the_program_comes_back_as_it_was_left(open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window()
    open_sample(first, qtbot)
    chosen = titled(first, Kind.ACTIVITY, "Vandens robotų")
    tree_of(first).go_to(chosen)
    tree_of(first).expand(tree_of(first).currentIndex())
    expanded = tree_of(first).expanded_ids()
    first.close()

    second = open_window()
    assert second.page.plan is not None
    assert tree_of(second).current_id() == chosen
    assert tree_of(second).expanded_ids() == expanded
    assert second.page.isVisible()


def test_undo_goes_on_after_a_restart(open_window: OpenWindow, qtbot: QtBot) -> None:
    first = open_window()
    open_sample(first, qtbot)
    activity = titled(first, Kind.ACTIVITY, "Sensorinio kambario priemonių")
    tree_of(first).go_to(activity)
    press(first, qtbot, Qt.Key.Key_Delete)
    assert first.page.plan and activity not in first.page.plan.tree
    first.close()

    second = open_window()
    undo = second.commands[Command.UNDO]
    assert undo.text().replace("&", "") == "Atšaukti: pašalinti veiklą"
    undo.trigger()
    assert second.page.plan and activity in second.page.plan.tree


def test_a_branch_is_moved_by_the_mouse_only_where_it_may_stand(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    tree = tree_of(window)
    assert window.page.plan
    activity = titled(window, Kind.ACTIVITY, "Sensorinio kambario priemonių")
    task, goal = (titled(window, kind, "") for kind in (Kind.TASK, Kind.GOAL))
    model = tree.model()
    data = model.mimeData([model.index_of(activity)])
    move = Qt.DropAction.MoveAction
    assert not model.canDropMimeData(data, move, -1, 0, model.index_of(goal))
    assert model.canDropMimeData(data, move, -1, 0, model.index_of(task))
    model.dropMimeData(data, move, 0, 0, model.index_of(task))
    assert window.page.plan.tree[activity].parent == task
    assert window.page.plan.tree.row(activity) == 0


def test_the_saved_line_tells_the_time_of_the_last_change(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    tree_of(window).go_to(titled(window, Kind.GOAL, ""))
    write(window, qtbot, "Pavadinimas", "Kitas tikslas")
    assert window.page.plan and window.page.plan.saved
    time = window.page.plan.saved.astimezone().strftime("%H.%M")
    assert any(f"Įrašyta {time}\u00a0val." == label for label in labels(window))


def labels(window: MainWindow) -> list[str]:
    """The texts in the line at the bottom."""
    return [one.text() for one in window.statusBar().findChildren(QWidget) if hasattr(one, "text")]


def test_ctrl_z_in_a_text_field_is_the_program_s_undo(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    goal = titled(window, Kind.GOAL, "Mažinti")
    tree_of(window).go_to(goal)
    write(window, qtbot, "Pavadinimas", "Naujas")
    qtbot.keyClick(field(window, "Pavadinimas"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titled(window, Kind.GOAL, "Mažinti") == goal


def test_a_plan_is_renamed_in_the_tree(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    task = titled(window, Kind.TASK, "Kurti patyriminę")
    tree_of(window).go_to(task)
    press(window, qtbot, Qt.Key.Key_F2)
    editor = tree_of(window).findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Plėtoti STEAM")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # Qt takes over the text when it comes back to its own loop.
    QApplication.processEvents()
    assert titled(window, Kind.TASK, "Plėtoti STEAM") == task


@pytest.mark.parametrize("arrow", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left])
def test_an_arrow_with_alt_does_not_end_the_writing_of_a_title(
    window: MainWindow, qtbot: QtBot, arrow: Qt.Key
) -> None:
    open_sample(window, qtbot)
    task = titled(window, Kind.TASK, "Kurti patyriminę")
    tree_of(window).go_to(task)
    press(window, qtbot, Qt.Key.Key_F2)
    editor = tree_of(window).findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Plėtoti")
    qtbot.keyClick(editor, arrow, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()
    assert editor.isVisible() and editor.hasFocus()
    assert tree_of(window).current_id() == task
    type_text(editor, " STEAM")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert titled(window, Kind.TASK, "Plėtoti STEAM") == task


def test_a_new_plan_gets_its_title_and_a_first_goal(window: MainWindow, qtbot: QtBot) -> None:
    window.commands[Command.NEW].trigger()
    dialog = window.findChild(NewPlanDialog)
    assert dialog is not None
    dialog.whose.title.selectAll()
    type_text(dialog.whose.title, "Biržų rajono savivaldybės pažangos planas")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.programme.empty.click()
    qtbot.mouseClick(dialog.begin, Qt.MouseButton.LeftButton)
    # Without a window manager nobody else gives the focus back when the dialog has gone.
    QApplication.processEvents()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    plan = window.page.plan
    assert plan and plan.tree.root.title == "Biržų rajono savivaldybės pažangos planas"
    model = tree_of(window).model()
    tree_of(window).setCurrentIndex(model.heading_index(Kind.GOAL))
    press(window, qtbot, Qt.Key.Key_Return)
    write(window, qtbot, "Pavadinimas", "Pirmas tikslas")
    press(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    write(window, qtbot, "Pavadinimas", "Pirmas uždavinys")
    assert titled(window, Kind.TASK, "Pirmas uždavinys")
    assert model.data(tree_of(window).currentIndex()) == "1.1. Pirmas uždavinys"


def test_a_deleted_plan_is_brought_back(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    assert window.page.plan and window.store_commands
    plan_id = window.page.plan.id
    window.show_welcome()
    window.welcome.delete_plan.emit(plan_id, True)
    assert window.store_commands.store.plans()[0].deleted
    window.welcome.delete_plan.emit(plan_id, False)
    window.welcome.open_plan.emit(plan_id)
    assert window.page.plan.id == plan_id


def test_a_file_that_is_no_plan_is_refused_in_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "laiškas.planas"
    bad.write_bytes(b"ne planas")
    window.receive(bad)
    [said] = told_of(window)
    assert "laiškas.planas" in said
    assert window.store_commands and window.store_commands.store.plans() == []


def test_the_interface_turns_english_and_back(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    menus = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert menus == ["Planas", "Taisa", "Rodymas", "Žinynas"]
    window.commands[Command.SETTINGS].trigger()
    settings = window.findChild(SettingsDialog)
    assert settings is not None
    settings.language.setFocus()
    qtbot.keyClick(settings.language, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.menuBar().actions()[0].text() == "&Plan")
    assert tree_of(window).model().headerData(0, Qt.Orientation.Horizontal) == "Title"


def test_what_was_typed_before_the_program_was_killed_is_there(
    tmp_path: Path, open_window: OpenWindow
) -> None:
    """A real program in a process of its own, killed in the middle of a word."""
    folder = tmp_path / "data"
    folder.mkdir()
    child = subprocess.run(
        [sys.executable, "-m", "tests.ui.killed_program", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    if sys.platform != "win32":
        assert child.returncode == -signal.SIGKILL, child.stderr
    with Store.open(folder / "plans.db") as store:
        (entry,) = store.plans()
        assert store.load(entry.id).root.title.endswith("nenutrūkst")
    window = open_window()
    assert window.page.plan is not None
    root = window.page.plan.tree.root
    assert isinstance(root, Plan) and root.title.endswith("nenutrūkst")


def test_the_window_fits_the_smallest_laptop(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    assert window.minimumSizeHint().width() <= 1366
    assert window.minimumSizeHint().height() <= 700
    assert (
        tree_of(window)
        .visualRect(tree_of(window).currentIndex())
        .contains(tree_of(window).visualRect(tree_of(window).currentIndex()).topLeft() + QPoint(1, 1))
    )


def test_a_new_task_alone_is_selected_and_removed(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    goal = titled(window, Kind.GOAL, "Mažinti")
    tree_of(window).go_to(goal)
    press(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    write(window, qtbot, "Pavadinimas", "Per daug")
    assert tree_of(window).selected_ids() == [titled(window, Kind.TASK, "Per daug")]
    press(window, qtbot, Qt.Key.Key_Delete)
    assert window.plan and goal in window.plan.tree
    assert len(window.plan.tree.of_kind(Kind.TASK)) == 4


def test_what_is_left_is_selected_when_an_addition_is_undone(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    goal = titled(window, Kind.GOAL, "Mažinti")
    tree_of(window).go_to(goal)
    press(window, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    window.commands[Command.UNDO].trigger()
    assert tree_of(window).selected_ids() == [goal]
    assert window.page.view.current_id() == goal


def test_enter_in_a_title_goes_back_to_the_tree(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    tree_of(window).go_to(titled(window, Kind.GOAL, "Mažinti"))
    write(window, qtbot, "Pavadinimas", "Tikslas")
    qtbot.keyClick(field(window, "Pavadinimas"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is tree_of(window)


def test_enter_goes_on_through_the_fields_and_escape_back_to_the_tree(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_sample(window, qtbot)
    tree_of(window).go_to(titled(window, Kind.ACTIVITY, "Vandens robotų"))
    field(window, "Pradžia").setFocus()
    qtbot.keyClick(field(window, "Pradžia"), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field(window, "Pabaiga")
    qtbot.keyClick(field(window, "Pabaiga"), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is tree_of(window)


def test_how_a_plan_is_shown_is_known_before_the_program_is_closed(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    assert window.plan
    chosen = titled(window, Kind.ACTIVITY, "Vandens robotų")
    tree_of(window).go_to(chosen)
    file = window.settings.folder
    qtbot.waitUntil(lambda: Settings(file).plan_state(window.plan.id).get("current") == chosen)
    assert Settings(file).last_plan == window.plan.id


def test_plans_of_one_title_are_told_apart_where_they_are_listed(window: MainWindow, tmp_path: Path) -> None:
    take(window, sample_path())
    items = {item.id: item for item in rekeyed(read(sample_path()).items.values())}
    root = next(item.id for item in items.values() if item.parent == ROOT_PARENT)
    save(tmp_path / "kitas.planas", PlanFile(Manifest(plan_id=root, state=root, sent=utc_now()), items))
    take(window, tmp_path / "kitas.planas")
    assert window.store_commands and window.plan
    titles = {entry.title for entry in window.store_commands.store.plans()}
    assert titles == {window.plan.tree.root.title}  # the mark belongs to the list, not to the plan
    asked = Order(form=Forms().read(DEFAULT_FORM), template=Forms().template())
    made = export_document(window.plan.tree, asked, author="", at=utc_now())
    assert docx.Document(BytesIO(made.content)).core_properties.title == window.plan.tree.root.title
    assert told_of(window)[-1].startswith("Kitas planas: ")
    window.show_welcome()
    table = window.welcome.table
    listed = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert len(listed) == 2 and all(" (gauta 20" in title for title in listed)
    narrow = table.fontMetrics().horizontalAdvance(listed[0]) * 3 // 4
    seen = [table.fontMetrics().elidedText(title, table.textElideMode(), narrow) for title in listed]
    endings = [title[-10:] for title in listed]  # the second one may have come a minute later
    assert all("…" in short and short.endswith(end) for short, end in zip(seen, endings, strict=True))


@pytest.mark.parametrize(
    "hide, where", [(StoreCommands.archive, "archyve"), (StoreCommands.delete, "pašalintas")]
)
def test_a_plan_received_again_is_still_one_plan_and_it_is_told_where_it_is(
    window: MainWindow, hide: Callable[[StoreCommands, str, bool], None], where: str
) -> None:
    take(window, sample_path())
    assert window.store_commands and window.plan
    hide(window.store_commands, window.plan.id, True)
    window.receive(sample_path())
    assert len(window.store_commands.store.plans()) == 1
    told = told_of(window)[-1]
    assert "nieko naujo nėra" in told and where in told


def test_who_begins_by_opening_a_file_is_asked_their_name(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(sample_path())
    opening = dialog_of(window).entries[0].first
    assert opening is not None
    opening.click()
    assert window.plan
    qtbot.waitUntil(window.isActiveWindow)
    assert window.name_line.isVisible() and window.focusWidget() is window.name_line.name
    assert window.name_line.name.text() == account_name()
    type_text(window.name_line.name, "Ona Žemaitė")
    qtbot.keyClick(window.name_line.name, Qt.Key.Key_Return)
    assert not window.name_line.isVisible()
    assert (window.plan.author, window.settings.author) == ("Ona Žemaitė", "Ona Žemaitė")
    assert QApplication.focusWidget() is window.page.view.focus_target()


def test_a_number_that_cannot_be_read_is_not_lost_by_closing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_sample(window, qtbot)
    assert window.plan
    window.page.go_to(titled(window, Kind.ALTERNATIVE, "Ugdymo priemonių"))
    write(window, qtbot, "Suma", "daug")
    window.page.go_to(titled(window, Kind.GOAL, ""))
    asked: list[str] = []
    monkeypatch.setattr(messages, "confirm", lambda _, sentence, action: asked.append(sentence))
    assert not window.close()
    assert len(asked) == 1
    assert window.page.view.current_id() == titled(window, Kind.ALTERNATIVE, "Ugdymo priemonių")
    write(window, qtbot, "Suma", "1 480 000")
    assert window.close()
    assert len(asked) == 1


def test_ctrl_enter_in_a_title_goes_on_inside(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    tree_of(window).go_to(titled(window, Kind.GOAL, "Mažinti"))
    write(window, qtbot, "Pavadinimas", "Tikslas")
    qtbot.keyClick(field(window, "Pavadinimas"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    write(window, qtbot, "Pavadinimas", "Uždavinys jame")
    task = titled(window, Kind.TASK, "Uždavinys jame")
    assert window.plan and window.plan.tree[task].parent == titled(window, Kind.GOAL, "Tikslas")


def test_letters_typed_in_the_tree_carry_nothing_off(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    goal = titled(window, Kind.GOAL, "Mažinti")
    tree_of(window).go_to(goal)
    press(window, qtbot, Qt.Key.Key_S)
    assert tree_of(window).current_id() == goal
