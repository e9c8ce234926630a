"""A server no longer takes the password of somebody at work: they are asked once, and nothing is lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot
from tests.conftest import NOON, item_id, small_plan
from tests.keyrings import Kept, keyring_of
from tests.postgres import OWNER, SIGNED, Cluster
from tests.ui.answering import answering

from planeditor.errors import Unreachable
from planeditor.plan.changes import Operation, OperationKind, SetField
from planeditor.plan.items import Kind
from planeditor.store import passwords
from planeditor.store.server import Server
from planeditor.store.store import Store
from planeditor.ui.dialogs.password import PasswordDialog
from planeditor.ui.kit.jobs import Run
from planeditor.ui.kit.settings import Settings
from planeditor.ui.window.app import open_store
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow

PLAN, TASK, OTHER = item_id(1), item_id(3), item_id(4)
ROLE, SECRET, NEWER = "test_entering", "Ąžuolas 7", "Liepa 8"
MADE = f"CREATE ROLE {ROLE} LOGIN PASSWORD '{SECRET}' IN ROLE {SIGNED}, {OWNER}"


class Questions(QObject):
    """Counts how often a password is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Show and isinstance(watched, PasswordDialog)
        return False


@dataclass
class Desk:
    """A window on a plan of a server that asks for a password, and what there is around."""

    window: MainWindow
    server: Server
    cluster: Cluster
    questions: Questions
    kept: Kept

    def shut(self, *mischief: str) -> None:
        """Let the role be another one, and all of its connections break."""
        with self.cluster.connect() as admin:
            found = admin.execute("SELECT pid FROM pg_stat_activity WHERE usename = %s", (ROLE,)).fetchall()
            for statement in mischief:
                admin.execute(statement)
            for (pid,) in found:  # of a role that is no more they would not be found
                admin.execute("SELECT pg_terminate_backend(%s, 60000)", (pid,))
        assert self.window.store_commands is not None
        with pytest.raises(Unreachable):
            self.window.store_commands.store.revision(PLAN)

    def type(self, text: str) -> None:
        """Type at the end of the title of the task."""
        self.window.page.go_to(TASK)
        self.window.page.details.focus_title()
        field = self.window.page.details.focusWidget()
        assert isinstance(field, QPlainTextEdit)
        field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(field, text)

    def saved(self) -> str:
        """The title of the task as the server has it."""
        with Store.open(replace(self.server, user=OWNER)) as store:
            return str(store.load(PLAN)[TASK].title)  # type: ignore[attr-defined]

    @property
    def waits(self) -> int:
        """How many changes wait."""
        plan = self.window.plan
        assert plan is not None
        return plan.unsaved.count if plan.unsaved else 0

    @property
    def told(self) -> str:
        """What is said of them."""
        bar = self.window.page.waiting
        return "" if bar.isHidden() else " ".join(label.text() for label in bar.findChildren(QLabel))


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    lithuanian: None,
    cluster: Cluster,
    empty_shared: Callable[[], Server],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Desk]:
    """Somebody at work, whose password the keyring keeps."""
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pgpass"))
    owned = empty_shared()
    with Store.open(owned) as store:
        store.create(small_plan(), Operation(OperationKind.CREATE, "Rasa", NOON, ()))
    cluster.run(f"DROP ROLE IF EXISTS {ROLE}", MADE)
    kept = keyring_of(monkeypatch, "keyring.backends.Windows")
    server = replace(owned, user=ROLE)
    passwords.remember(replace(server, password=SECRET))
    settings = Settings(tmp_path)
    settings.author, settings.greeted = "Rasa", True
    window = MainWindow(settings, CrashReporter(tmp_path / "reports", qapp))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    opened = open_store(window, server)
    assert opened is not None
    window.start(opened, None)
    assert window.store_commands is not None
    window.store_commands.open(PLAN)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    questions = Questions()
    qapp.installEventFilter(questions)
    yield Desk(window, server, cluster, questions, kept)
    qapp.removeEventFilter(questions)
    window.page.close_plan()  # what waits after a test that failed is not asked about
    window.close()


def give(password: str, keep: bool = False) -> Callable[[PasswordDialog], None]:
    """Types a password into the question."""

    def answer(dialog: PasswordDialog) -> None:
        dialog.password.setText(password)
        dialog.keep.setChecked(keep)
        dialog.accept()

    return answer


@pytest.mark.parametrize(
    ("mischief", "remedy", "password"),
    [
        (f"ALTER ROLE {ROLE} PASSWORD '{NEWER}'", "SELECT 1", NEWER),
        (f"ALTER ROLE {ROLE} VALID UNTIL '2001-01-01'", f"ALTER ROLE {ROLE} VALID UNTIL 'infinity'", SECRET),
    ],
    ids=["another password", "expired"],
)
def test_whoever_is_refused_at_work_is_asked_once_and_goes_on(
    desk: Desk, qtbot: QtBot, mischief: str, remedy: str, password: str
) -> None:
    desk.shut(mischief)

    def answer(dialog: PasswordDialog) -> None:
        assert dialog._wrong.isVisible()
        assert desk.kept == {}
        desk.cluster.run(remedy)
        give(password, keep=True)(dialog)

    with answering(qtbot, PasswordDialog, answer):
        desk.type(" ir toliau")
    qtbot.waitUntil(lambda: desk.waits == 0)
    assert desk.saved().endswith(" ir toliau")
    assert [*desk.kept.values()] == [password]
    # Others are heard again by the same password, which nobody asked for once more.
    with Store.open(replace(desk.server, user=OWNER)) as store:
        change = SetField(Kind.TASK, OTHER, "title", "Plėtoti STEAM", "Jono")
        store.commit(PLAN, Operation(OperationKind.EDIT, "Jonas", NOON, (change,)), store.revision(PLAN))
    plan = desk.window.plan
    assert plan is not None
    qtbot.waitUntil(lambda: plan.tree[OTHER].title == "Jono")  # type: ignore[attr-defined]
    desk.type("!")
    qtbot.waitUntil(lambda: desk.waits == 0)
    assert desk.saved().endswith("!")
    assert desk.questions.count == 1


def test_a_wrong_answer_is_asked_about_again(desk: Desk, qtbot: QtBot) -> None:
    desk.shut(f"ALTER ROLE {ROLE} PASSWORD '{NEWER}'")
    assert desk.window.store_commands is not None
    typed = ["ne tas", NEWER]

    def answer() -> None:
        if isinstance(dialog := QApplication.activeWindow(), PasswordDialog) and not dialog.password.text():
            give(typed.pop(0))(dialog)

    answering_all = QTimer(interval=10)
    answering_all.timeout.connect(answer)
    answering_all.start()
    desk.window.guarded(desk.window.store_commands.list_plans)
    answering_all.stop()
    assert (desk.questions.count, typed, desk.kept) == (2, [], {})


def test_whoever_declines_works_on_and_is_asked_when_they_try_again(desk: Desk, qtbot: QtBot) -> None:
    desk.shut(f"ALTER ROLE {ROLE} PASSWORD '{NEWER}'")
    with answering(qtbot, PasswordDialog, PasswordDialog.reject):
        desk.type(" ir")
    qtbot.waitUntil(lambda: "nepriima Jūsų vardo ir slaptažodžio" in desk.told)
    desk.type(" toliau")
    tries: list[object] = []
    desk.window.page.waiting.changed.connect(lambda: tries.append(desk.waits))
    qtbot.waitUntil(lambda: len(tries) >= 3)
    assert all(tries) and desk.questions.count == 1
    with answering(qtbot, PasswordDialog, give(NEWER)):
        desk.window.page.waiting.again.click()
    qtbot.waitUntil(lambda: desk.waits == 0)
    assert desk.saved().endswith(" ir toliau")
    assert desk.questions.count == 2


@pytest.mark.parametrize(
    ("mischief", "remedy"),
    [(f"ALTER ROLE {ROLE} NOLOGIN", f"ALTER ROLE {ROLE} LOGIN"), (f"DROP ROLE {ROLE}", MADE)],
    ids=["no login", "dropped"],
)
def test_whoever_no_password_lets_in_is_told_so_and_not_asked(
    desk: Desk, qtbot: QtBot, mischief: str, remedy: str
) -> None:
    desk.shut(mischief)
    desk.type(" ir toliau")
    qtbot.waitUntil(lambda: "neįleidžia" in desk.told)
    desk.cluster.run(remedy)
    qtbot.waitUntil(lambda: desk.waits == 0)
    assert desk.saved().endswith(" ir toliau")
    assert (desk.questions.count, [*desk.kept.values()]) == (0, [SECRET])


def test_all_who_wait_are_let_in_by_one_answer(desk: Desk, qtbot: QtBot) -> None:
    desk.shut(f"ALTER ROLE {ROLE} PASSWORD '{NEWER}'")
    commands = desk.window.store_commands
    assert commands is not None
    found: list[object] = []
    runs = [Run(lambda report: commands.store.revision(PLAN), desk.window) for _ in range(3)]
    for run in runs:
        run.done.connect(found.append)
        run.failed.connect(found.append)
    with answering(qtbot, PasswordDialog, give(NEWER)):
        for run in runs:
            run.start()
        plans = commands.store.plans()
    qtbot.waitUntil(lambda: len(found) == len(runs))
    assert ([one.id for one in plans], found) == ([PLAN], [1, 1, 1])
    assert desk.questions.count == 1


def test_a_window_that_is_closed_leaves_nobody_waiting_for_an_answer(desk: Desk, qtbot: QtBot) -> None:
    desk.shut(f"ALTER ROLE {ROLE} PASSWORD '{NEWER}'")
    commands = desk.window.store_commands
    assert commands is not None
    ended: list[bool] = []
    run = Run(lambda report: commands.store.revision(PLAN), desk.window)
    run.over.connect(lambda: ended.append(True))

    def close(dialog: PasswordDialog) -> None:
        desk.window.close()
        assert run.isFinished()
        dialog.reject()

    with answering(qtbot, PasswordDialog, close):
        run.start()
    assert not desk.window.isVisible()
