"""Plans side by side: an agency's store of 200 plans, opened when it is known and when it is not."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from planeditor.editing.overview.digest import MAKER, digest_of, encode
from planeditor.editing.overview.sides import Sides
from planeditor.language import Language
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Item
from planeditor.store.digests import DigestRow
from planeditor.store.store import Store
from planeditor.ui.dialogs.overview.dialog import OverviewDialog
from planeditor.ui.kit import translator
from planeditor.ui.kit.theme import Scheme, apply_theme
from tests.benchmarks.measuring import Figure, milliseconds
from tests.benchmarks.stores import AUTHOR, CREATED

PLANS, TIMES = 200, 5
OPENED = 5.0
"""Times of listing the plans and reading what is remembered; less than a second of a processor's time."""


def sides_figures(folder: Path, items: list[Item]) -> Iterator[Figure]:
    """The window of all plans, opened and painted, and what one plan takes that is not known yet."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    translator.install(app, Language.LT)
    apply_theme(app, Scheme.LIGHT)
    created = Operation(OperationKind.CREATE, AUTHOR, CREATED, ())
    with Store.open(folder / "plans.db") as store:
        plans = [store.create(rekeyed(items), created) for _ in range(PLANS)]
        first = plans[0]
        tree = store.load(first)
        yield Figure(
            "side by side: a plan of 250 activities worked out",
            milliseconds(lambda: encode(digest_of(store.load_with_state(first)[0])), TIMES),
            milliseconds(lambda: store.load(first), TIMES), "ms", 2.5,
        )  # fmt: skip
        text = encode(digest_of(tree))  # the plans are alike
        store.keep_digests(MAKER, [DigestRow(id_, store.load_with_state(id_)[1], text) for id_ in plans])
        store.plans()  # as the first screen has listed them: that looks at every row
        assert Sides(store).unknown == []
        name = f"side by side: {PLANS} plans of 250 activities, opened and painted"
        least = milliseconds(store.plans, TIMES) + _read(store.path)
        yield Figure(name, milliseconds(lambda: _open(store), TIMES), least, "ms", OPENED)


def _open(store: Store) -> None:
    dialog = OverviewDialog(store, [], AUTHOR, CREATED, None)
    dialog.show()
    dialog.grab()
    while dialog.is_working:
        QApplication.processEvents()
    dialog.done(0)
    dialog.deleteLater()


def _read(path: Path) -> float:
    """The remembered texts read and parsed."""

    def read() -> None:
        with closing(sqlite3.connect(path)) as raw:
            for (text,) in raw.execute("SELECT text FROM digest"):
                json.loads(text)

    return milliseconds(read, TIMES)
