"""Run as `python -m tests.gallery.help`: takes all pictures of the help and of the README anew.

They lie beside the pages in `resources/help`, light, at 100 %, of the sample plan; pictures that nothing
takes any more are removed. Nothing is personal in them: the user's folders are in a folder of their own.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from itertools import chain, cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from planeditor.editing import library, operations
from planeditor.editing.arrivals import receive
from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.editing.practices import make_practice
from planeditor.editing.shelf import FOLDER as FOLDER_OF_SHELF
from planeditor.editing.shelf import Shelf
from planeditor.editing.versions import name_version
from planeditor.language import Language
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Activity, FundingLine, Item, Kind, Municipality, Plan
from planeditor.plan.numbers import CENT
from planeditor.plan.values import Quarter
from planeditor.plan.vocabulary import Area, Direction, FundingSource, PlanStatus, RecommendationStatus
from planeditor.resources import resource
from planeditor.store.store import Store
from planeditor.ui.dialogs.backups import BackupsDialog
from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.dialogs.find import FindDialog
from planeditor.ui.dialogs.merging.dialog import MergeDialog
from planeditor.ui.dialogs.new_plan.dialog import NewPlanDialog
from planeditor.ui.dialogs.receiving import ReceiveDialog
from planeditor.ui.kit import messages, translator
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.settings import Settings
from planeditor.ui.kit.theme import Scheme, apply_theme
from planeditor.ui.views.money.view import MoneyView
from planeditor.ui.views.registry import ROOM, TREE, VIEWS
from planeditor.ui.views.room.acts import Act
from planeditor.ui.views.room.view import RoomView
from planeditor.ui.views.suggestions.view import SuggestionsView
from planeditor.ui.window.crash import CrashReporter
from planeditor.ui.window.main_window import MainWindow
from tests.benchmarks.generated import generated_plan
from tests.conftest import NOON
from tests.gallery.__main__ import SMALL, screen
from tests.gallery.pictures import DRAFTS, settle
from tests.gallery.small import save_small

FOLDER = resource("help")
_FIRST, _VIEW, _WHOLE = QSize(960, 620), QSize(SMALL[0], 620), QSize(*SMALL)
"""How large the window is in the pictures of the first plan, in those of a view, and as a whole."""
_NAME, _COLLEAGUE = "Vardenė Pavardenė", "Vardenis Pavardenis"
_ACTIVITIES = (
    ("Vadovų mokymai", 1, 1),
    ("Pagalba mokiniui klasėje", 2, 3),
    ("Mokinių dirbtuvės muziejuje", 3, 4),
    ("Gamtos mokslų laboratorija", 1, 2),
)
"""Titles, with the quarters of 2025 and 2026 in which they begin and end."""
_REMARKS = (
    ("Nurodykite, kurios mokyklos dalyvauja.", True, "ESFA", RecommendationStatus.NEW, ""),
    ("Patikslinkite lėšas pagal metus.", True, "ESFA", RecommendationStatus.ACCEPTED, "Patikslinta."),
    ("Papildykite tęstinumą.", False, "Taryba", RecommendationStatus.PARTLY, "Papildyta dviejose veiklose."),
)
"""What was remarked, whether about an activity, by whom, what became of it, and the answer."""
_STEPS = (("Idėjos prie stalų", 30), ("Kava", 15), ("Balsavimas", 20))
"""Steps of a session, with their minutes."""
_IDEAS = (
    ("Lauko klasė prie upės, kurioje mokiniai visus metus tiria vandenį", 9),
    ("Robotikos stovykla su kolegija", 4),
    ("Mentorių tinklas pradedantiems mokytojams", 7),
    ("Biblioteka kaip kūrybinės dirbtuvės", None),
    ("Mokinių valdomas kultūros kiemas", 3),
    ("Pagalbos specialistų komanda kelioms mokykloms", 6),
)
"""What was said in a session, and the votes for it."""
_TOWNS = ("Alytaus miesto", "Birštono", "Jonavos rajono", "Kazlų Rūdos", "Molėtų rajono", "Zarasų rajono")
"""Whose plans stand side by side."""
_UNTIL_SHOWN = 3000
"""Milliseconds until a window shows all that is made off its thread: pages, marks, a draft that is read."""


class HelpPictures:
    """Takes the pictures of one window, and remembers which there are."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.taken: set[str] = set()

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """A picture of the window, or of a part of it."""
        settle()
        save_small((widget or self.window).grab().toImage(), FOLDER / f"{name}.png")
        self.taken.add(f"{name}.png")

    def dialog(self, name: str, bring: Callable[[], object], act: Callable[[QDialog], object] = bool) -> None:
        """A picture of the dialog that is brought so, after something is done in it; then it is closed."""
        bring()
        settle(_UNTIL_SHOWN)
        shown = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
        )
        act(shown)
        self.take(name, shown)
        shown.reject()
        settle()

    def views(self) -> None:
        """Every view without what is around it, and the window with all its parts."""
        assert self.window.plan
        activity = self.window.plan.tree.of_kind(Kind.ACTIVITY)[5]
        settle(_UNTIL_SHOWN)
        self.window.resize(_WHOLE)
        self.window.page.show_view(TREE)
        self.window.page.go_to(activity.id)
        self.take("window")
        self.window.resize(_VIEW)
        for entry in VIEWS:
            self.window.page.show_view(entry)
            self.window.page.go_to(activity.id)
            view = self.window.page.show_view(entry)
            view.focus_target().setFocus()
            settle(_UNTIL_SHOWN if isinstance(view, SuggestionsView) else 0)
            self.take(f"view-{entry.name}", view)
            if isinstance(view, MoneyView):
                view.show_page(is_filling=True)
                self.take("view-money-fill", view)

    def overview(self) -> None:
        """Several plans side by side, one of which costs more than is usual."""
        assert self.window.store_commands
        store, now = self.window.store_commands.store, utc_now()
        for place, town in enumerate(_TOWNS):
            items = varied(f"{town} savivaldybė", Decimal(9 if place == 4 else 1) + Decimal(place) / 20)
            created = Operation(OperationKind.CREATE, _COLLEAGUE, now - timedelta(days=31 * place), ())
            store.create(items, created)
        self.dialog("dialog-overview", self.window.commands[Command.OVERVIEW].trigger)

    def session(self) -> None:
        """A session with its ideas in the room, and one of them as the projector shows it."""
        plan, page = self.window.plan, self.window.page
        assert plan
        session = plan.add(Kind.SESSION, plan.id, title="Bendrakūrybos sesija", begins="9.30")
        for title, minutes in _STEPS:
            plan.add(Kind.SESSION_STEP, session.id, title=title, minutes=minutes)
        author = plan.add(Kind.PARTICIPANT, session.id, name=_COLLEAGUE).id
        for number, (title, votes) in enumerate(_IDEAS, 1):
            areas = frozenset({[*Area][number % len(Area)]})
            values = {"title": title, "votes": votes, "areas": areas, "author": author, "sheet": number}
            plan.add(Kind.IDEA, plan.id, session=session.id, **values)
        view = page.show_view(ROOM)
        assert isinstance(view, RoomView)
        page.go_to(plan.tree.of_kind(Kind.IDEA)[0].id)
        view.focus_target().setFocus()
        self.take("view-room", view)
        view.lighting.show(Act.LIGHT_IDEA)
        self.take("session-projector", view.lighting.projector)
        view.lighting.close()

    def live(self) -> None:
        """Something happens to the sample: remarks come, a version is kept, texts are changed."""
        plan = self.window.plan
        assert plan
        first, second, *_ = activities = plan.tree.of_kind(Kind.ACTIVITY)
        directed = zip(activities, cycle(Direction), strict=False)
        edits = (operations.edit(plan.tree, one.id, "direction", direction) for one, direction in directed)
        plan.run(OperationKind.EDIT, [*chain(*edits)])
        for remark, about, sender, status, answer in _REMARKS:
            values = {"remark": remark, "author": sender, "status": status, "answer": answer}
            plan.add(Kind.RECOMMENDATION, plan.id, about=(first.id if about else plan.id), **values)
        name_version(plan.store, plan, "Pateikta tarybai", utc_now())
        plan.edit(first.id, "result", "Mokyklos turi bendrą tobulinimo planą.")
        plan.edit(second.id, "start", Quarter(2024, 4))
        plan.remove([plan.tree.of_kind(Kind.ALTERNATIVE)[-1].id])

    def dialogs(self) -> None:
        """The dialogs that the help tells of."""
        self._fill_shelf()
        for name, command, act in (
            ("export", Command.EXPORT, _wait_for_pages),
            ("send", Command.SEND, bool),
            ("versions", Command.VERSIONS, bool),
            ("history", Command.HISTORY, bool),
            ("compare", Command.COMPARE, bool),
            ("shelf", Command.SHELF, bool),
            ("backups", Command.BACKUPS, _make_backup),
            ("find", Command.FIND, _find_word),
        ):
            self.dialog(f"dialog-{name}", self.window.commands[command].trigger, act)
        intake = self.window.intake_commands
        assert intake
        self.dialog("dialog-draft", lambda: intake.open(DRAFTS / "priemoniu-planas.docx"))

    def _fill_shelf(self) -> None:
        """Own practice, and others' that was received."""
        plan = self.window.plan
        assert plan
        shelf, own, others = (
            Shelf(plan.store.path.parent / FOLDER_OF_SHELF),
            plan.store.kept.store_id(),
            "0" * 32,
        )
        for at, store in ((1, own), (11, others), (4, own), (8, others)):
            name = "Elektrėnų savivaldybė" if store == own else "Pavyzdžių savivaldybė"
            activity = plan.tree.activities()[at].id
            shelf.put(make_practice(plan.tree, activity, name, NOON.date(), store, NOON + timedelta(days=at)))

    def copies(self) -> None:
        """What came from a colleague, and the merge of it, with a question."""
        window = self.window
        assert window.plan and window.store_commands
        mine, sent, came = window.plan, Path("siunčiama.planas"), Path("Elektrenai-Vardenis.planas")
        library.send(mine.store, mine, sent, NOON)
        activities = [one for one in mine.tree.of_kind(Kind.ACTIVITY) if isinstance(one, Activity)]
        theirs = Store.open(Path("colleague", "plans.db"))
        receive(theirs, sent, _COLLEAGUE, NOON)
        copy = OpenPlan(theirs, mine.id, _COLLEAGUE)
        copy.edit(activities[0].id, "result", "Bendros pamokos vyksta kas mėnesį.")
        copy.edit(activities[1].id, "title", f"{activities[1].title} ir kitose savivaldybėse")
        copy.edit(activities[2].id, "end", Quarter(2026, 1))
        mine.edit(activities[1].id, "title", f"{activities[1].title} užsienio mokyklose")
        library.send(theirs, copy, came, NOON)
        theirs.close()
        self.dialog("dialog-receive", lambda: window.receive(came))
        window.receive(came)
        listed = next(one for one in window.findChildren(ReceiveDialog) if one.isVisible())
        first = listed.entries[0].first
        assert first
        self.dialog("dialog-merge", first.click, _look_at_question)

    def first_plan(self) -> None:
        """A beginner's first plan, from the question of the name to the copy for colleagues."""
        window = self.window
        window.name_line.name.setText(_NAME)
        self.take("first-name")
        window.name_line.done.click()
        window.commands[Command.NEW].trigger()
        settle()
        dialog = window.findChildren(NewPlanDialog)[-1]
        dialog.whose.search.setText("elektr")
        QTest.keyClick(dialog.whose.search, Qt.Key.Key_Return)
        self.take("first-new", dialog)
        dialog.begin.click()
        settle()
        self._write_plan()
        settle(_UNTIL_SHOWN)
        for name in ("time", "findings"):
            window.page.show_view(next(entry for entry in VIEWS if entry.name == name))
            self.take(f"first-{name}")
        window.page.show_view(TREE)
        self.dialog("first-export", window.commands[Command.EXPORT].trigger, _wait_for_pages)
        self.dialog("first-send", window.commands[Command.SEND].trigger)
        window.show_welcome()

    def _write_plan(self) -> None:
        plan, page = self.window.plan, self.window.page
        assert plan
        task, *others = plan.tree.of_kind(Kind.TASK)
        page.go_to(task.id)
        self.take("first-tree")
        written = [
            plan.add(
                Kind.ACTIVITY, parent.id, title=title, start=Quarter(2025, begins), end=Quarter(2026, ends)
            )
            for parent, (title, begins, ends) in zip((task, *others), _ACTIVITIES, strict=False)
        ]
        plan.edit(task.parent, "title", "Mažinti mokinių pasiekimų atotrūkį")
        plan.edit(written[0].id, "areas", frozenset({Area.LEADERSHIP}))
        for year, net in ((2025, 12000), (2026, 8000)):
            values = {
                "year": year,
                "source": FundingSource.MUNICIPAL,
                "net": Decimal(net),
                "vat_rate": Decimal(21),
            }
            plan.add(Kind.FUNDING, written[0].id, **values)
        page.go_to(written[0].id)
        self.window.resize(_WHOLE)
        self.window.activateWindow()
        settle(_UNTIL_SHOWN)
        page.details.focus_money()
        self.take("first-activity", page.details)
        self.window.resize(_FIRST)


def _look_at_question(dialog: QDialog) -> None:
    assert isinstance(dialog, MergeDialog)
    dialog.next.click()
    settle()


def _wait_for_pages(dialog: QDialog) -> None:
    assert isinstance(dialog, ExportDialog)
    while not dialog.word.isEnabled():
        settle()


def _make_backup(dialog: QDialog) -> None:
    assert isinstance(dialog, BackupsDialog)
    dialog.make.click()
    settle(_UNTIL_SHOWN)


def _find_word(dialog: QDialog) -> None:
    assert isinstance(dialog, FindDialog)
    dialog.search.setText("pedagogų")
    settle(_UNTIL_SHOWN)


def varied(municipality: str, times: Decimal) -> list[Item]:
    """A generated plan of a municipality, with so many times its money."""
    items: list[Item] = []
    for item in generated_plan(18):
        if isinstance(item, Plan):
            item = replace(item, title="Švietimo pažangos planas", status=PlanStatus.RUNNING)
        elif isinstance(item, Municipality):
            item = replace(item, name=municipality)
        elif isinstance(item, FundingLine) and item.net:
            item = replace(item, net=(item.net * times).quantize(CENT))
        items.append(item)
    return rekeyed(items)


def main() -> None:
    """Take all pictures, and remove those that are none of them any more."""
    with TemporaryDirectory() as folder:
        os.environ["QT_QPA_PLATFORM"] = screen(Path(folder), *SMALL)
        app = QApplication([])
        translator.install(app, Language.LT)
        apply_theme(app, Scheme.LIGHT)
        os.chdir(folder)
        for name in ("plans", "colleague", "Dokumentai"):
            Path(name).mkdir()
        messages.documents_folder = lambda: Path("Dokumentai")
        window = MainWindow(Settings(Path("plans")), CrashReporter(Path("reports"), app))
        window.show()
        window.activateWindow()
        window.resize(_FIRST)
        window.start(Store.open(Path("plans", "plans.db")), None)
        pictures = HelpPictures(window)
        pictures.first_plan()
        assert window.store_commands
        window.store_commands.open_sample()
        pictures.live()
        pictures.views()
        pictures.dialogs()
        pictures.copies()
        pictures.session()
        window.show_welcome()
        pictures.take("welcome")
        window.resize(_WHOLE)
        pictures.overview()
        window.close()
        app.processEvents()
        os.chdir("/")
    for path in FOLDER.glob("*.png"):
        if path.name not in pictures.taken:
            path.unlink()
    print(
        f"{len(pictures.taken)} pictures, {sum(p.stat().st_size for p in FOLDER.glob('*.png')) / 1e6:.2f} MB"
    )


if __name__ == "__main__":
    main()
