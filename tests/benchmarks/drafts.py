"""Drafts of 300 activities in Word and Excel, read into proposals for a new plan."""

import gc
from collections.abc import Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from zipfile import ZipFile

import docx
import xlsxwriter
from lxml import etree
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.plan.numbers import format_money
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.intake.dialog import Intake, IntakeDialog
from planeditor.ui.kit.settings import Settings
from tests.benchmarks.measuring import Figure, milliseconds

ACTIVITIES = 300
TIMES = 5
MOST = 1000
"""Milliseconds that a draft may take until it is shown."""
_EACH = 10
"""Activities of a task."""
_HEAD = ["Nr.", "Veikla", "Atsakingas", "Mokyklos", "Terminas", "Lėšos, Eur be PVM", "Rodiklis"]


def draft_figures() -> Iterator[Figure]:
    """The time from the bytes of a file to what is shown of it, beside parsing its largest part."""
    for name, content, part in (
        ("Word", word_draft(), "word/document.xml"),
        ("Excel", excel_draft(), "xl/worksheets/sheet1.xml"),
    ):
        file = f"juodrastis.{'docx' if name == 'Word' else 'xlsx'}"
        ours = milliseconds(lambda content=content, file=file: proposed(content, file), TIMES)
        least = milliseconds(lambda content=content, part=part: _parsed(content, part), TIMES)
        yield Figure(f"{name} draft of {ACTIVITIES} activities read", ours, least, "ms")
        shown = shown_in(content, file)
        yield Figure(f"{name} draft of {ACTIVITIES} activities read and shown", shown, MOST, "ms", 1)


def proposed(content: bytes, name: str) -> Proposal:
    """What the draft would make of a new plan."""
    tree = PlanTree(begun(Beginning(title="Naujas planas")))
    return propose(read_draft(content, name), tree)


def shown_in(content: bytes, name: str) -> float:
    """The processor time, in ms, from the bytes of a file to the window that shows what it is taken for."""
    app = QApplication.instance() or QApplication([])
    window = QWidget()
    with TemporaryDirectory() as folder:
        settings, taken = Settings(Path(folder)), []
        for _ in range(TIMES):
            gc.collect()
            begun_at = process_time()
            intake = Intake(read_draft(content, name), name, PlanTree(begun(Beginning(title="Naujas"))))
            dialog = IntakeDialog(intake, settings, window)
            dialog.show()
            while dialog.is_reading or dialog.proposal is None:
                app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            app.processEvents()
            taken.append(process_time() - begun_at)
            dialog.reject()
    return median(taken) * 1000


def rows() -> list[list[str]]:
    """The cells of the draft: a task, and its activities."""
    found = [_HEAD]
    for number in range(ACTIVITIES):
        task, activity = number // _EACH + 1, number % _EACH + 1
        if activity == 1:
            found.append([f"1.{task}.", f"Uždavinys. Stiprinti sritį {task}", *[""] * 5])
        found.append(
            [
                f"1.{task}.{activity}.",
                f"Veikla „Kūrybinės dirbtuvės“ ir stažuotės {number}",
                f"{task} skyriaus vedėjas",
                f"{number % 12 + 1} gimnazija; {number % 7 + 1} progimnazija",
                f"2024 m. {('I', 'II', 'III', 'IV')[number % 4]} ketv. – 2025 m. II ketv.",
                format_money(Decimal(number * 1_000 + number % 100)),
                f"Dalyvių skaičius – {number + 10}",
            ]
        )
    return found


def word_draft() -> bytes:
    """The draft as a table of Word."""
    document = docx.Document()
    cells = rows()
    table = document.add_table(len(cells), len(_HEAD))
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def excel_draft() -> bytes:
    """The draft as a sheet of Excel."""
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet: Any = book.add_worksheet("Priemonės")
        for at, texts in enumerate(rows()):
            sheet.write_row(at, 0, texts)
    return target.getvalue()


def _parsed(content: bytes, part: str) -> object:
    with ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read(part))
