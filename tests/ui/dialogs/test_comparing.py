"""Two states of a plan compared in the window, by mouse and keyboard."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id, small_plan
from tests.people import Person

from planeditor.editing import library
from planeditor.editing.comparing import state_name
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.versions import name_version
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Kind
from planeditor.ui.dialogs.comparing.dialog import CompareDialog
from planeditor.ui.dialogs.comparing.table import DIFFERENCES
from planeditor.ui.dialogs.history import HistoryDialog
from planeditor.ui.dialogs.versions import VersionsDialog
from planeditor.ui.kit import messages
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.words import tell
from planeditor.ui.window.main_window import MainWindow

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD = map(item_id, range(1, 8))
ITEM, WHAT, OLD, NEW, WHO = (DIFFERENCES.place(name) for name in ("item", "what", "old", "new", "who"))


@pytest.fixture
def window(window: MainWindow) -> MainWindow:
    """The window with the small plan, of which two versions are kept."""
    commands = window.store_commands
    assert commands
    window.settings.author = "Rasa"
    commands.open(commands.store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ())))
    assert window.plan
    name_version(commands.store, window.plan, "Pirma", NOON)
    window.plan.edit(FIRST, "title", "Stažuotės užsienyje")
    window.plan.remove([THIRD])
    name_version(commands.store, window.plan, "Antra", NOON + timedelta(days=1))
    window.plan.edit(SECOND, "description", "Nauja eilutė.")
    return window


def opened(window: MainWindow) -> CompareDialog:
    window.commands[Command.COMPARE].trigger()
    return window.findChildren(CompareDialog)[-1]


def told(dialog: CompareDialog) -> list[tuple[str, ...]]:
    model = dialog.model
    return [
        tuple(model.index(row, place).data() for place in (ITEM, WHAT, OLD, NEW, WHO))
        for row in range(model.rowCount())
    ]


def choose(dialog: CompareDialog, side: int, start: str, qtbot: QtBot) -> None:
    """Open the list of a side and choose what begins like this, by keyboard."""
    box = dialog.boxes[side]
    row = next(row for row in range(box.count()) if box.itemText(row).startswith(start))
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_F4)
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    view.setCurrentIndex(box.model().index(row, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)


def test_it_begins_with_the_last_version_and_the_plan_now(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.boxes[0].currentText().startswith("Įrašyta versija „Antra“, 2026-03-03")
    assert dialog.boxes[1].currentText() == "Planas dabar"
    assert told(dialog) == [("Veikla 1.1.2 „Mokymai“", "Aprašymas", "tuščia", "Nauja eilutė.", "Rasa")]
    assert dialog.count.text() == "1 skirtumas"


def test_two_versions_are_compared_by_keyboard_and_the_words_are_marked(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened(window)
    choose(dialog, 0, "Įrašyta versija „Pirma“", qtbot)
    choose(dialog, 1, "Įrašyta versija „Antra“", qtbot)
    assert told(dialog) == [
        ("Veikla 1.1.1 „Stažuotės užsienyje“", "Pavadinimas", "Stažuotės", "Stažuotės užsienyje", "Rasa"),
        ("Veikla 1.2.1 „Laboratorija“", "Pašalinta", "", "", "Rasa"),
    ]
    assert "Stažuotės užsienyje" in dialog.text.toPlainText()
    cursor = dialog.text.document().find("užsienyje", dialog.text.document().find("užsienyje"))
    assert cursor.charFormat().fontUnderline()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.text.toPlainText().splitlines()[:2] == ["Veikla 1.2.1 „Laboratorija“", "Pašalinta"]


def test_a_file_is_compared_with_the_plan_by_mouse(
    window: MainWindow, office: Callable[[str], Person], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.plan
    jonas = office("Jonas")
    sent = window.settings.folder / "siunčiama.planas"
    library.send(window.plan.store, window.plan, sent, NOON)
    jonas.receive(sent)
    jonas.write(SECOND, "Mokymai kartu")
    monkeypatch.setattr(messages, "file_to_open", lambda *_: jonas.send())
    dialog = opened(window)
    choose(dialog, 0, "Planas dabar", qtbot)
    choose(dialog, 1, "Kitas failas…", qtbot)
    assert dialog.boxes[1].currentText() == "Failas „Jonas-1.planas“"
    assert told(dialog) == [
        ("Veikla 1.1.2 „Mokymai kartu“", "Pavadinimas", "Mokymai", "Mokymai kartu", "Jonas")
    ]
    window.page.go_to(PLAN)
    qtbot.mouseClick(dialog.show_item, Qt.MouseButton.LeftButton)
    assert window.page.view.current_id() == SECOND
    assert dialog.isVisible()


def test_an_arrow_key_that_goes_on_to_the_entry_of_a_file_opens_no_window(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(messages, "file_to_open", lambda *given: asked.append(given))
    box = opened(window).boxes[0]
    box.setFocus()
    for _ in range(box.count()):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert asked == [] and box.currentText() == tell(state_name(box.choices[-1]))


def test_what_is_gone_leads_to_what_it_stood_under(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    choose(dialog, 0, "Įrašyta versija „Pirma“", qtbot)
    dialog.table.selectRow(2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert window.page.view.current_id() == OTHER


@pytest.mark.parametrize("kind", ["damaged", "foreign", "none"])
def test_a_bad_file_is_told_in_one_sentence_and_all_stays(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, kind: str
) -> None:
    assert window.plan
    path = tmp_path / "blogas.planas"
    if kind == "damaged":
        path.write_bytes(b"PK\x03\x04 ne planas")
    elif kind == "foreign":
        begun = Operation(OperationKind.CREATE, "Rasa", NOON, ())
        other = window.plan.store.create(rekeyed(small_plan()), begun)
        library.send(window.plan.store, OpenPlan(window.plan.store, other, "Rasa"), path, NOON)
    monkeypatch.setattr(messages, "file_to_open", lambda *_: path)
    dialog = opened(window)
    before = told(dialog)
    choose(dialog, 1, "Kitas failas…", qtbot)
    sentence = dialog.message.text()
    assert dialog.message.isVisible()
    assert sentence.endswith(".")
    assert ("du skirtingi planai" in sentence) is (kind == "foreign")
    assert told(dialog) == before
    assert dialog.boxes[1].currentText() == "Planas dabar"
    choose(dialog, 0, "Įrašyta versija „Pirma“", qtbot)
    assert not dialog.message.isVisible()


def test_where_the_last_version_is_spoilt_that_is_told_and_nothing_can_be_saved(window: MainWindow) -> None:
    assert window.plan
    with closing(sqlite3.connect(window.plan.store.path)) as raw:
        raw.execute("UPDATE state SET items = x'00'")
        raw.commit()
    dialog = opened(window)
    assert dialog.message.isVisible()
    assert dialog.message.text() == "Ši plano versija sugadinta ir neperskaitoma."
    assert not dialog.save.isEnabled() and not dialog.show_item.isEnabled()
    dialog.compare(None)
    assert not dialog.message.isVisible()


def test_filters_narrow_what_is_listed(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    choose(dialog, 0, "Įrašyta versija „Pirma“", qtbot)
    fate, area, who = dialog.filters.combos.values()
    fate.setCurrentText("Pašalinta")
    assert [row[ITEM] for row in told(dialog)] == ["Veikla 1.2.1 „Laboratorija“"]
    assert dialog.count.text() == "1 iš 3 skirtumų"
    fate.setCurrentIndex(0)
    area.setCurrentText("Lyderystė veikiant")
    assert len(told(dialog)) == 2
    area.setCurrentIndex(0)
    assert [who.itemText(row) for row in range(who.count())] == ["Visi žmonės", "Nežinoma, kas keitė", "Rasa"]
    who.setCurrentText("Nežinoma, kas keitė")
    assert told(dialog) == []
    who.setCurrentIndex(0)
    qtbot.keyClicks(dialog.filters.text, "nauja eil")
    assert [row[NEW] for row in told(dialog)] == ["Nauja eilutė."]


def test_it_follows_the_plan_and_ends_with_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened(window)
    assert window.plan
    window.plan.edit(GOAL, "title", "Kitas tikslas")
    qtbot.waitUntil(lambda: len(told(dialog)) == 2)
    assert dialog.table.currentIndex().row() == 1
    window.plan.add(Kind.PARTNER, PLAN, name="Muziejus")
    window.show_welcome()
    assert not dialog.isVisible()


def test_the_dialogs_of_versions_and_history_lead_here(window: MainWindow, qtbot: QtBot) -> None:
    window.commands[Command.VERSIONS].trigger()
    versions = window.findChildren(VersionsDialog)[-1]
    versions.table.selectRow(1)
    qtbot.mouseClick(versions.compare, Qt.MouseButton.LeftButton)
    dialog = window.findChildren(CompareDialog)[-1]
    assert not versions.isVisible()
    assert dialog.boxes[0].currentText().startswith("Įrašyta versija „Pirma“")
    window.commands[Command.HISTORY].trigger()
    history = window.findChildren(HistoryDialog)[-1]
    qtbot.mouseClick(history.compare, Qt.MouseButton.LeftButton)
    assert not history.isVisible()
    assert not dialog.isVisible()
    assert window.findChildren(CompareDialog)[-1].isVisible()


def test_it_is_written_as_a_word_document(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    proposals: list[Path] = []
    path = tmp_path / "pakeitimai.docx"

    def asked(parent: object, title: str, filter_: str, proposal: Path, suffix: str) -> Path:
        proposals.append(proposal)
        return path

    monkeypatch.setattr(messages, "file_to_save", asked)
    monkeypatch.setattr(messages, "written", lambda *_: None)
    dialog = opened(window)
    menu = dialog.save.menu()
    assert [action.text() for action in menu.actions()] == [
        "Tik pakeitimai dviem stulpeliais: buvo ir tapo",
        "Visas plano tekstas: pašalinta – išbraukta, nauja – paryškinta",
    ]
    menu.actions()[0].trigger()
    qtbot.waitUntil(path.exists)
    document = docx.Document(BytesIO(path.read_bytes()))
    assert [cell.text for cell in document.tables[0].rows[1].cells] == ["Aprašymas", "–", "Nauja eilutė."]
    assert "plano pakeitimai" in proposals[0].name
    path.unlink()
    menu.actions()[1].trigger()
    qtbot.waitUntil(path.exists)
    assert "Kas pašalinta – išbraukta, kas nauja – paryškinta." in [
        paragraph.text for paragraph in docx.Document(BytesIO(path.read_bytes())).paragraphs
    ]
