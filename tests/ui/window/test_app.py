"""Starting the program: without a display, twice, after a crash."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from tests.ui.arriving import take, told_of
from tests.ui.conftest import OpenWindow

from planeditor.account import account_name
from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import OpenPlan
from planeditor.errors import StoreRefused
from planeditor.language import said
from planeditor.plan.fieldtypes import Text
from planeditor.store.glance import LateStore
from planeditor.store.store import Store
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme
from planeditor.ui.window import app
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

NO_DISPLAY = "Nėra ekrano"


def start(store: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Start the program as a user does, with only this of a display in the environment."""
    kept = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "planeditor", "--store", str(store)],
        env=kept | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}])
def test_without_a_display_there_is_one_clear_sentence(tmp_path: Path, environment: dict[str, str]) -> None:
    ended = start(tmp_path / "plans.db", **environment)
    assert ended.returncode == 2
    assert ended.stderr.strip().splitlines()[-1].startswith(NO_DISPLAY)
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "plans.db").exists()


def test_a_file_handed_over_is_received(window: MainWindow) -> None:
    take(window, sample_path())
    assert window.page.plan is not None
    assert window.page.plan.tree.root.title.startswith("Elektrėnų")


def test_a_start_with_a_file_that_is_refused_goes_on(open_window: OpenWindow, tmp_path: Path) -> None:
    file = tmp_path / "sugadintas.planas"
    file.write_bytes(b"")
    window = open_window(file)
    assert told_of(window) == [
        "Failas „sugadintas.planas“ tuščias. Paprašykite siuntėjo atsiųsti jį dar kartą."
    ]
    assert window.page.plan is None
    assert window.welcome.isVisible()


def test_the_next_start_knows_that_the_last_one_crashed(qapp: QObject, tmp_path: Path) -> None:
    first = CrashReporter(tmp_path, qapp)
    assert not first.begin()
    second = CrashReporter(tmp_path, qapp)
    assert second.begin()
    second.end()
    assert not CrashReporter(tmp_path, qapp).begin()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a folder with open files where it is")
def test_the_end_is_noted_wherever_the_folder_is(qapp: QObject, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "reports", tmp_path / "elsewhere"
    first = CrashReporter(folder, qapp)
    assert not first.begin()
    folder.rename(elsewhere)
    first.end()
    elsewhere.rename(folder)
    assert not CrashReporter(folder, qapp).begin()


def test_a_fault_of_ours_is_written_down_and_shown_once(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    reporter = CrashReporter(tmp_path / "reports", window)
    reporter.begin()
    reporter.report(ZeroDivisionError("netikėta"))
    qtbot.waitUntil(lambda: bool(shown))
    assert "Planas saugus" in shown[0]
    reports = list((tmp_path / "reports").glob("*.txt"))
    assert len(reports) == 1
    text = reports[0].read_text("utf-8")
    assert "ZeroDivisionError" in text
    assert "netikėta" not in text
    assert "Qt 6." in text


def test_a_folder_that_cannot_be_made_does_not_stop_the_start(tmp_path: Path, qapp: QObject) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    reporter = CrashReporter(tmp_path / "file" / "reports", qapp)
    assert not reporter.begin()
    reporter.end()


def test_what_the_world_refused_is_a_sentence_and_not_a_report(
    qtbot: QtBot, qapp: QObject, tmp_path: Path
) -> None:
    reporter = CrashReporter(tmp_path, qapp)
    refusal = StoreRefused(said("errors", "There are no plans in {path}.", path="x"))
    with qtbot.waitSignal(reporter.refused) as refused:
        reporter.catch(StoreRefused, refusal, None)
    assert refused.args == ["There are no plans in x."]
    assert list(tmp_path.glob("*.txt")) == []


def test_documents_name_the_user_only_by_a_name_they_gave(tmp_path: Path, qapp: QObject) -> None:
    settings = Settings(tmp_path)
    settings.institution = "Rietavo gimnazija"
    assert settings.signature == f"{account_name()}, Rietavo gimnazija"
    assert settings.byline == ""
    settings.author = "Ona Žemaitė"
    assert settings.byline == settings.signature == "Ona Žemaitė, Rietavo gimnazija"


def test_names_are_what_every_file_takes(
    tmp_path: Path, qapp: QObject, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path)
    settings.author, settings.institution = "O" * 100, "R" * 100
    assert Text(200).decode(settings.signature) == f"{'O' * 100}, {'R' * 97}…"
    settings.author, settings.institution = "Ona\0 \n\tŽemaitė", ""
    assert settings.signature == "Ona Žemaitė"
    monkeypatch.setenv("LOGNAME", "ona\udce0")
    assert account_name() == "ona"


def test_settings_survive_damage(tmp_path: Path, qapp: QObject) -> None:
    settings = Settings(tmp_path)
    settings.author = "Vardenė Pavardenytė-Žąsinienė"
    settings.set_plan_state("a" * 32, {"view": "tree", "views": {"tree": {"expanded": ["goal"]}}})
    settings.sync()
    again = Settings(tmp_path)
    assert again.author == "Vardenė Pavardenytė-Žąsinienė"
    assert again.plan_state("a" * 32)["views"] == {"tree": {"expanded": ["goal"]}}
    (tmp_path / "window.ini").write_bytes(b"[General]\nscheme=purple\nlanguage=xx\n\xff\xfe\x00broken")
    broken = Settings(tmp_path)
    assert broken.scheme is Scheme.SYSTEM
    assert broken.language.value == "lt"
    assert broken.plan_state("a" * 32) == {}


def test_the_program_starts_on_a_damaged_window_file(open_window: OpenWindow, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "window.ini").write_text("[layout]\nwindow=@ByteArray(nonsense)\n[plans]\nx={\n", "utf-8")
    window = open_window()
    assert window.isVisible()


class Started(Protocol):
    """Starts the program again on the store that was left with a plan open."""

    def __call__(self, meanwhile: Callable[[OpenPlan], object] = ...) -> MainWindow:
        """The window when it has started."""


@pytest.fixture
def start_again(
    open_window: OpenWindow, qtbot: QtBot, qapp: QObject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Started]:
    """What happens `meanwhile` does so when the plan is seen and its store is not open yet."""
    first = open_window()
    assert first.store_commands
    first.store_commands.open_sample()
    first.close()
    folder = tmp_path / "data"
    reporter = CrashReporter(folder / "reports", qapp)
    window = MainWindow(Settings(folder), reporter)
    qtbot.addWidget(window)

    def start(meanwhile: Callable[[OpenPlan], object] = lambda plan: None) -> MainWindow:
        show_seen = window.show_seen

        def seen(plan: OpenPlan) -> None:
            show_seen(plan)
            assert window.store_commands is None
            meanwhile(plan)

        monkeypatch.setattr(window, "show_seen", seen)
        window.show()
        app.start(window, reporter, folder / "plans.db", None)
        qtbot.waitUntil(lambda: window.store_commands is not None)
        return window

    yield start
    window.close()
    reporter.end()


def test_the_plan_of_last_time_is_seen_before_its_store_is_open(start_again: Started) -> None:
    window = start_again()
    plan, commands = window.plan, window.store_commands
    assert plan and commands
    assert isinstance(plan.store, LateStore)
    plan.edit(plan.id, "title", "Pakeistas")
    assert plan.unsaved is None
    assert commands.store.load(plan.id).root.title == "Pakeistas"
    assert not window.page.copies.isVisible()


def test_what_is_typed_before_its_store_is_open_is_saved(start_again: Started) -> None:
    window = start_again(lambda plan: plan.edit(plan.id, "title", "Ankstyvas"))
    assert window.plan and window.store_commands
    assert isinstance(window.plan.store, LateStore)
    assert window.store_commands.store.load(window.plan.id).root.title == "Ankstyvas"


def test_a_file_handed_over_before_its_store_is_open_is_told_of(start_again: Started) -> None:
    def hand_over(plan: OpenPlan) -> None:
        window = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow) and one.plan
        )
        window.receive(sample_path())

    window = start_again(hand_over)
    [told] = told_of(window)
    assert "nieko naujo nėra" in told
    assert window.plan and isinstance(window.plan.store, LateStore)


def test_a_plan_that_was_changed_meanwhile_is_opened_anew(start_again: Started, tmp_path: Path) -> None:
    def change(plan: OpenPlan) -> None:
        with Store.open(tmp_path / "data" / "plans.db") as other:
            OpenPlan(other, plan.id, "Kitas").edit(plan.id, "title", "Pakeistas kitur")

    window = start_again(change)
    assert window.plan
    assert window.plan.tree.root.title == "Pakeistas kitur"
    assert not isinstance(window.plan.store, LateStore)


def test_a_plan_that_was_deleted_meanwhile_is_not_shown(start_again: Started, tmp_path: Path) -> None:
    def delete(plan: OpenPlan) -> None:
        with Store.open(tmp_path / "data" / "plans.db") as other:
            other.delete(plan.id, datetime.now(UTC))

    window = start_again(delete)
    assert window.plan is None
    assert window.welcome.isVisible()
    assert window.status.currentMessage().startswith("Praėjusį kartą atverto plano čia nebėra.")
