"""What is exported: a plan as it was when the window was opened, by whom and when."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from planeditor.plan.tree import PlanTree
from planeditor.ui.jobs import Report

if TYPE_CHECKING:
    from planeditor.word.export import Exported
    from planeditor.word.order import Order
    from planeditor.word.reading.blocks import Document


@dataclass(frozen=True, slots=True)
class Request:
    """Makes documents and workbooks of one state of a plan; `at` knows its time zone."""

    tree: PlanTree
    author: str
    at: datetime
    revision: int

    def document(self, order: "Order", report: Report) -> "Exported":
        """The document asked for; may run in any thread."""
        from planeditor.word.export import export_document

        return export_document(
            self.tree, order, author=self.author, at=self.at, revision=self.revision, progress=report
        )

    def pages(self, order: "Order", report: Report) -> "tuple[Exported, Document]":
        """The same, and what is on its pages."""
        from planeditor.word.reading.document import read_document

        made = self.document(order, report)
        return made, read_document(made.content)

    def pdf(self, order: "Order", report: Report) -> bytes:
        """The same as PDF."""
        from planeditor.ui.paper.pdf import pdf_bytes

        _, document = self.pages(order, report)
        return pdf_bytes(document, report)

    def workbook(self, report: Report) -> bytes:
        """The plan's tables for Excel."""
        from planeditor.sheets.workbook import export_workbook

        return export_workbook(self.tree, author=self.author, at=self.at, progress=report)
