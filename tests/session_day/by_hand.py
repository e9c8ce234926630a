"""The day by keyboard and mouse: hosts and tables that sit at real windows, each with a store of its own."""

from functools import partial
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QPlainTextEdit, QPushButton

from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.shelf import SUFFIX
from planeditor.plan.items import Kind, title_of
from planeditor.plan.numbers import format_date
from planeditor.ui.dialogs.creative import CreativeDialog
from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.dialogs.sending import SendDialog
from planeditor.ui.dialogs.shelf.dialog import ShelfDialog
from planeditor.ui.dialogs.shelf.putting import PutDialog
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.acts import BECOMES, Act
from planeditor.ui.views.room.taking import TakeDialog
from tests.session_day.desk import KEY, Desk
from tests.session_day.host import DAY, GROUPS, Host, texts_of
from tests.session_day.table import Table
from tests.ui.answering import answering

_KEYS = {kind: act.keys for act, kind in BECOMES.items()}
_MINUTES = "Sesijos protokolas"
_PASTED = 3
"""Of so many ideas of a table one is typed, the others come from a list that is pasted."""


class TableByHand(Table):
    """A table whose scribe types, pastes, and sends the file from the window."""

    def _opened(self, file: Path) -> OpenPlan:
        self._desk = Desk(self.name, self._store)
        self._desk.open(file)
        return self._desk.plan

    def write(self, count: int) -> int:
        desk = self._desk
        capture, before = desk.room.capture, len(self.plan.tree.of_kind(Kind.IDEA))
        names = cycle(title_of(one) for one in self.plan.tree.of_kind(Kind.PARTICIPANT))
        desk.type(capture.table, self.name, is_ended=True)
        desk.type(capture.sheet, "1", is_ended=True)
        areas = cycle((KEY.Key_F9, KEY.Key_F10, KEY.Key_F11, KEY.Key_F12))
        said = [f"Idėja {self.name}-{number:03}" for number in range(count)]
        typed = -(-count // _PASTED)
        for title in said[:typed]:
            area = next(areas)
            desk.type(capture.author, next(names), is_ended=True)
            desk.press(capture.line, area)
            desk.type(capture.line, title, is_ended=True)
            desk.press(capture.line, area)
        if said[typed:]:
            desk.paste(capture.line, "".join(f"• {title}\n" for title in (*said[typed:], "")))
        return len(self.plan.tree.of_kind(Kind.IDEA)) - before

    def send(self) -> Path:
        path = self._store.path.parent / f"{self.name}.planas"
        desk = self._desk

        def send(dialog: SendDialog) -> None:
            with desk.answering_beside(QFileDialog, partial(desk.write_name, path=path)):
                dialog.elsewhere.click()
            desk.click(dialog.send)
            dialog.accept()

        with desk.answering(SendDialog, send):
            desk.command(Command.SEND)
        desk.leave()
        return path


class HostByHand(Host):
    """A host at the laptop with the projector."""

    def _opened(self) -> OpenPlan:
        self._desk = Desk(self.name, self._store)
        buttons = self._desk.window.welcome.findChildren(QPushButton)
        self._desk.click(next(one for one in buttons if one.text().replace("&", "") == "Pavyzdys"))
        self._desk.window.page.go_to(self._desk.plan.id)
        self._desk.fill("Pavadinimas", self.title)
        return self._desk.plan

    def _begun(self) -> str:
        desk = self._desk
        desk.click(desk.room.new_session)
        session = desk.room.choice.session
        assert session is not None
        desk.fill("Pavadinimas", f"Sesija {self.number}")
        desk.fill("Diena", format_date(DAY))
        desk.fill("Pradžia", "9.30")
        rows = [f"{name}\tGimnazija\t{tell(area.said)}" for name, area in self._people()]
        desk.paste_list(Kind.PARTICIPANT, "\n".join(("Dalyvis\tĮstaiga\tSritys", *rows)))
        desk.paste_list(Kind.SESSION_STEP, "9.30–10.00 Registracija\n10.00–10.15 Kava\n")
        with desk.answering(CreativeDialog, lambda dialog: QTest.keyClick(dialog, KEY.Key_Return)):
            desk.command(Command.CREATIVE_TASK)
        return session

    # Tables

    def send_session(self, table: int) -> Path:
        desk, path = self._desk, self._folder / f"stalas-{table}.planas"
        desk.come_to()
        with desk.answering(QFileDialog, partial(desk.write_name, path=path)):
            desk.command(Command.SEND_SESSION)
        return path

    def take(self, file: Path) -> int:
        self._desk.come_to()
        return self._desk.merge(file)

    def brings_anything(self, file: Path) -> bool:
        dialog = self._desk.receive(file)
        first = dialog.entries[-1].first
        brings = first is not None and "pakeitimus" in first.text()
        dialog.reject()
        self._desk.come_to()
        return brings

    # The board

    def _arrange(self) -> None:
        """Two groups by keys and by dragging, one merged and one divided."""
        desk, board = self._desk, self._desk.room.board
        desk.come_to()
        self._start_step()
        desk.choose(desk.room.grouping, "Pagal grupę")
        held = len(board.cards.columns[0].cards)
        for group in GROUPS:
            desk.on_board(KEY.Key_Home)
            self._group(group, held // len(GROUPS))
        while free := board.cards.columns[0].cards:
            column = board.visualRect(board.cards.index(0, 1))
            desk.drag(free[0].idea.id, QPoint(column.center().x(), board.viewport().height() - 8))
        desk.on_board(KEY.Key_Home, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space, KEY.Key_M)

        def divide(dialog: QInputDialog) -> None:
            text = dialog.findChild(QPlainTextEdit)
            assert isinstance(text, QPlainTextEdit)
            desk.type(text, "Viena")
            QTest.keyClick(text, KEY.Key_Return)
            desk.type_on(text, "Kita")
            dialog.accept()

        desk.on_board(KEY.Key_Home)
        with desk.answering(QInputDialog, divide):
            desk.on_board(KEY.Key_D)

    def _start_step(self) -> None:
        """The time of the first step runs, and the projector shows it, then an idea."""
        desk = self._desk
        desk.click(desk.room.agenda.go)
        desk.on_board(KEY.Key_L)
        projector = desk.room.lighting.projector
        assert projector is not None and projector.scene.time
        desk.come_to()
        desk.on_board(KEY.Key_Home, KEY.Key_O)
        assert projector.scene.lines and not projector.scene.time
        QTest.keyClick(projector, KEY.Key_Escape)
        assert desk.room.lighting.projector is None
        desk.come_to()

    def _group(self, name: str, count: int) -> None:
        """Pick so many cards from the current one down, and put them into a group."""
        desk = self._desk
        for _ in range(count):
            desk.on_board(KEY.Key_Space, KEY.Key_Down)

        def write(dialog: QInputDialog) -> None:
            desk.type(dialog.focusWidget(), name, is_ended=True)

        with desk.answering(QInputDialog, write):
            desk.on_board(KEY.Key_G)
        desk.on_board(KEY.Key_Escape)

    def _vote(self) -> int:
        desk, given = self._desk, 0
        board = desk.room.board
        for place, id_ in enumerate(self._ids()):
            if votes := place % 5:
                assert board.go_to(id_)
                desk.on_board(getattr(KEY, f"Key_{votes}"))
                desk.press_focused(board, KEY.Key_Return)
                given += votes
        desk.on_board(KEY.Key_K)
        grid = desk.room.deeds._grid
        assert grid is not None
        QTest.keyClick(grid, KEY.Key_Return)
        desk.room.acts[Act.OVER].trigger()
        return given

    def _become(self, kind: Kind, count: int) -> int:
        desk = self._desk
        room = desk.room
        if not room.by_votes.isChecked():
            desk.press(room.by_votes, KEY.Key_Space)
            desk.choose(room.grouping, "Pagal eigą")
        for number in range(count):
            self._go_to_next()
            if kind is Kind.RECOMMENDATION:
                desk.on_board(KEY.Key_E)
                continue
            with desk.answering(TakeDialog, partial(self._take, kind, number)):
                desk.on_board(getattr(KEY, f"Key_{_KEYS[kind]}"))
        return count

    def _go_to_next(self) -> None:
        """By arrows to the first of those that come next: the card with most votes that is nothing yet."""
        board = self._desk.room.board
        for _ in board.cards.columns:
            self._desk.on_board(KEY.Key_Left)
        keys = [one.key for one in board.cards.columns if one.cards]
        wanted = [key for key in keys if key != "taken"][-1]
        while board.cards.columns[board.place().x()].key != wanted:
            self._desk.on_board(KEY.Key_Right)
        self._desk.on_board(KEY.Key_Home)

    def _take(self, kind: Kind, number: int, dialog: TakeDialog) -> None:
        """Write what is asked: which task, which activities; the name of a partner stands there."""
        tree = self.plan.tree
        tasks, activities = tree.of_kind(Kind.TASK), tree.of_kind(Kind.ACTIVITY)
        wanted = {
            Kind.ACTIVITY: {"parent": tasks[number % len(tasks)]},
            Kind.LINK: {"parent": activities[number], "target": activities[-1]},
        }.get(kind, {})
        agreed: list[int] = []
        dialog.finished.connect(agreed.append)
        for name, item in wanted.items():
            self._desk.type(dialog.editors[name]._box.line, title_of(item), is_ended=True)
        if not agreed:  # the first Enter has only closed the list of what is found
            self._desk.press_focused(dialog, KEY.Key_Return)

    def _decide(self) -> int:
        desk = self._desk
        desk.room.go_to(self._session)
        desk.fill("Įžvalgos", f"Įžvalga {self.number}")
        desk.click(desk.button("Pridėti sprendimą"))
        desk.fill("Kas nuspręsta", f"Susitarti {self.number}")
        desk.type(desk.field("Atsakingas asmuo"), self._people()[0][0], is_ended=True)
        desk.fill("Iki kada", format_date(DAY))
        return len(self.plan.tree.children(self._session, Kind.DECISION))

    # The shelf

    def share(self) -> Path:
        desk, path = self._desk, self._folder / f"veikla{SUFFIX}"
        desk.come_to()
        desk.window.page.go_to(self._shared())

        def put(dialog: PutDialog) -> None:
            desk.type(dialog.municipality, f"{self.number} savivaldybė")
            desk.click(dialog.consent)
            desk.click(dialog.button)

        def give(dialog: ShelfDialog) -> None:
            with desk.answering_beside(QFileDialog, partial(desk.write_name, path=path)):
                desk.click(dialog.share)
            dialog.reject()

        with desk.answering(PutDialog, put):
            desk.command(Command.TO_SHELF)
        with desk.answering(ShelfDialog, give):
            desk.command(Command.SHELF)
        return path

    def take_practice(self, file: Path) -> int:
        desk = self._desk
        desk.come_to()

        def take(dialog: ShelfDialog) -> None:
            with desk.answering_beside(QFileDialog, partial(desk.write_name, path=file)):
                desk.click(dialog.receive)
            desk.click(dialog.take)
            dialog.reject()

        with desk.answering(ShelfDialog, take):
            desk.command(Command.SHELF)
        return max(map(self._taken, self.shelf.practices()[0]))

    # The evening

    def write_minutes(self) -> None:
        desk = self._desk
        desk.come_to()
        document, workbook = (self._folder / f"protokolas{suffix}" for suffix in (".docx", ".xlsx"))

        def write(dialog: ExportDialog) -> None:
            for name, button, path in (
                (_MINUTES, dialog.word, document),
                ("Lentelės „Excel“", dialog.excel, workbook),
            ):
                (found,) = dialog.choices.list.findItems(name, Qt.MatchFlag.MatchContains)
                dialog.choices.list.setCurrentItem(found)
                desk.waitUntil(lambda button=button: button.isEnabled())  # type: ignore[misc]
                name_it = partial(desk.write_name, path=path)
                with (
                    desk.answering_beside(QMessageBox, desk.close_message),
                    answering(desk, QFileDialog, name_it),
                ):
                    desk.click(button)
            dialog.reject()

        with desk.answering(ExportDialog, write):
            desk.command(Command.EXPORT)
        self.minutes, self.workbook = texts_of(document.read_bytes()), workbook.read_bytes()
        desk.leave()
