"""Drafts of one known content in the layouts that people use, made by the programs that they use."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.editing.intake.layouts import excel, word


@dataclass(frozen=True)
class Layout:
    """A draft, and what of the content it tells."""

    name: str
    content: bytes
    groups: str = "goals and tasks"
    has_vat: bool = False
    has_years: bool = False
    has_sources: bool = False
    has_executor: bool = True
    asked: tuple[str, ...] = ()
    """What may be meant in several ways, the right one first."""


def layouts() -> Iterator[Layout]:
    """All of them."""
    yield Layout("worded groups.docx", word.worded_groups())
    yield Layout("numbers only.docx", word.numbers_only())
    yield Layout("merged columns.docx", word.merged_columns())
    yield Layout("tables under headings.docx", word.tables_under_headings())
    yield Layout("net, VAT, gross.docx", word.net_vat_gross(), has_vat=True)
    yield Layout("net and gross.docx", word.net_and_gross(), has_vat=True, has_executor=False)
    yield Layout("thousands.docx", word.thousands())
    yield Layout("plain list.docx", word.plain_list(), groups="")
    yield Layout("tracked.docx", word.tracked(), groups="", has_executor=False)
    yield Layout("years.xlsx", excel.years_in_excel(), has_years=True)
    yield Layout("sources.xlsx", excel.sources_in_excel(), has_vat=True, has_sources=True, has_executor=False)
    yield Layout("thousands.xlsx", excel.thousands_in_excel(), has_years=True, has_executor=False)
    sources = excel.rows_of_sources()
    yield Layout("rows of sources.xlsx", sources, "tasks", True, True, True, has_executor=False)
    yield Layout("thousands by years.docx", word.thousands_by_years(), has_years=True)
    yield Layout("money apart.docx", word.money_apart(), has_years=True)
    yield Layout("sheets of tasks.xlsx", excel.a_sheet_for_each_task(), "tasks")
    yield Layout("copied.txt", excel.copied_text())
    for name in ("writer.docx", "writer.html"):
        yield Layout(name, (_SAVED / name).read_bytes())
    # Of .ods and .xls nobody tells whether a format shows thousands.
    for name, asked in (("calc.xlsx", ()), ("calc.ods", ("850,5",)), ("calc.xls", ("850,5",))):
        yield Layout(name, (_SAVED / name).read_bytes(), has_years=True, asked=asked)


_SAVED = Path(__file__).parents[3] / "data" / "drafts" / "layouts"
"""„Worded groups“ and „years“ as LibreOffice saved them."""
