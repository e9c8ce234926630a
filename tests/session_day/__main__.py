"""Prints what came of a day and how long its parts took; `--by-hand` spends it at real windows."""

import argparse
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

from planeditor.store.store import Store
from tests.session_day import Day, spend
from tests.session_day.host import Size


def main() -> None:
    """Spend a day of the size that is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--by-hand", action="store_true", help="at windows of the program")
    for field in fields(Size):
        parser.add_argument(f"--{field.name}", type=int, default=field.default)
    asked = vars(parser.parse_args())
    is_by_hand = asked.pop("by_hand")
    with TemporaryDirectory() as folder, ExitStack() as open_:
        with Store.open(Path(folder) / "empty" / "plans.db") as made:
            path = made.path
        spent = _by_hand if is_by_hand else spend
        day = spent(Size(**asked), Path(folder), path.read_bytes(), open_)
        lost = sum(len(host.lost()) for host in day.hosts)
    for name, count in {**day.count, "ideas not in the minutes": lost}.items():
        print(f"{name:32}{count:8}")
    for name, seconds in day.seconds.items():
        print(f"{name:32}{seconds:8.2f} s")


def _by_hand(size: Size, folder: Path, empty_store: bytes, open_: ExitStack) -> Day:
    """A day at windows, which are seen where there is a screen."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from planeditor.language import Language
    from planeditor.ui.kit import translator
    from planeditor.ui.kit.theme import Scheme, apply_theme
    from tests.session_day.by_hand import HostByHand, TableByHand

    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    app = QApplication([])
    translator.install(app, Language.LT)
    apply_theme(app, Scheme.LIGHT)
    day = spend(size, folder, empty_store, open_, host=HostByHand, table=TableByHand)
    QApplication.clipboard().clear()
    return day


main()
