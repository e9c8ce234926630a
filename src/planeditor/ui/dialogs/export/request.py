"""What is exported: a plan as it was when the window was opened, by whom and when."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.jobs import Report

if TYPE_CHECKING:
    from planeditor.typeset.paper import Paper
    from planeditor.word.export import Exported
    from planeditor.word.order import Order


@dataclass(frozen=True, slots=True)
class Request:
    """Makes documents and workbooks of one state of a plan; `at` knows its time zone."""

    tree: PlanTree
    author: str
    at: datetime
    revision: int

    def pages(self, order: "Order", report: Report, photos: Iterable[Path] = ()) -> "tuple[Exported, Paper]":
        """The document asked for, and its pages; may run in any thread."""
        from planeditor.typeset.paper import Paginator
        from planeditor.ui.kit.photos import photo_of
        from planeditor.word.export import export_document

        order = replace(order, photos=tuple(map(photo_of, photos)))
        last = 0, 0

        def follow(step: int, steps: int) -> None:
            nonlocal last
            last = step, steps
            report(step, steps)

        with Paginator(lambda: report(*last)) as paginator:
            made = export_document(
                self.tree,
                order,
                author=self.author,
                at=self.at,
                paginate=paginator,
                revision=self.revision,
                progress=follow,
            )
            return made, paginator.pages(made.content)

    def workbook(self, report: Report) -> bytes:
        """The plan's tables for Excel."""
        from planeditor.sheets.workbook import export_workbook

        return export_workbook(self.tree, author=self.author, at=self.at, progress=report)
