"""The window in which a document is chosen, looked at, and written or printed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from planeditor.errors import PlanEditorError
from planeditor.ui.dialogs.export.choices import ExportChoices
from planeditor.ui.dialogs.export.footer import Footer
from planeditor.ui.dialogs.export.form_list import Workbook
from planeditor.ui.dialogs.export.naming import proposed_name
from planeditor.ui.dialogs.export.own_forms import OwnForms
from planeditor.ui.dialogs.export.request import Request
from planeditor.ui.dialogs.export.saving import EXCEL_SUFFIX, PDF_SUFFIX, WORD_SUFFIX, save_document
from planeditor.ui.kit import messages
from planeditor.ui.kit.buttons import enter_only_with_focus
from planeditor.ui.kit.jobs import Report
from planeditor.ui.kit.latest_run import LatestRun
from planeditor.ui.kit.layouts import as_widget, in_column, in_row
from planeditor.ui.kit.pages import Pages
from planeditor.ui.kit.paper.preview import PagePreview
from planeditor.ui.kit.splitter import Splitter
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.typeset.paper import Paper
    from planeditor.word.export import Exported
    from planeditor.word.forms.collection import Forms
    from planeditor.word.order import Order

_PAUSE = 250
"""Milliseconds after a change until the preview is made anew."""

_SIZE = QSize(1180, 700)


class ExportDialog(QDialog):
    """Shows the pages of what is chosen, and writes it where the user says."""

    help_topic = "08-word-dokumentas.md"

    crashed = Signal(object)
    """A fault of ours while a document was made."""

    def __init__(
        self, request: Request, forms: "Forms", own_forms: Path, folder: Path, parent: QWidget | None = None
    ) -> None:
        """`own_forms` is where the user keeps forms, `folder` where files are proposed to be written."""
        super().__init__(parent)
        self._request, self._folder = request, folder
        self._exported: Exported | None = None
        self.choices = ExportChoices(request.tree, forms, self)
        self.preview = PagePreview(self)
        self.message, self.footer = QLabel(self), Footer(self)
        self.word, self.pdf, self.excel, self.print, self.forms, self.leave = (
            QPushButton(self) for _ in range(6)
        )
        self.own_forms = OwnForms(self.forms, forms, own_forms, folder, self.crashed)
        self._stack = Pages(self)
        self._maker = LatestRun(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._say()
        self._lay_out()
        self._connect()
        self._follow()

    def done(self, result: int) -> None:
        self._pause.stop()
        self._maker.leave_behind()
        super().done(result)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.word.setText(self.tr("Save for &Word…"))
        self.pdf.setText(self.tr("Save as &PDF…"))
        self.pdf.setToolTip(self.tr("Made by the program itself: pages may break elsewhere than in Word."))
        self.excel.setText(self.tr("Save for &Excel…"))
        self.print.setText(self.tr("P&rint…"))
        self.forms.setText(self.tr("Own &forms"))
        self.forms.setToolTip(self.tr("A form can be a Word document of your own, or a file in the folder."))
        self.leave.setText(self.tr("Close"))

    def _lay_out(self) -> None:
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.preview)
        self._stack.addWidget(self.message)
        splitter = Splitter(Qt.Orientation.Horizontal, self)
        splitter.hold((self.choices, 0), (as_widget(in_column((self._stack, 1), self.footer), self), 1))
        splitter.setSizes([self.fontMetrics().averageCharWidth() * 46, 10_000])
        buttons = in_row(self.forms, 1, self.leave, self.print, self.excel, self.pdf, self.word)
        for button in (self.forms, self.leave, self.print, self.excel, self.pdf):
            enter_only_with_focus(button)
        self.setLayout(in_column((splitter, 1), buttons, gap=12, margins=16))
        resize_within(self, _SIZE)

    def _connect(self) -> None:
        self.choices.changed.connect(self._follow)
        self.preview.current_changed.connect(self._show_page)
        self._pause.timeout.connect(self._make)
        self._maker.made.connect(self._show)
        self._maker.progressed.connect(self.footer.wait)
        self._maker.failed.connect(lambda error: self._refuse(tell(error.said)))
        self._maker.crashed.connect(self.crashed)
        for button, suffix in (
            (self.word, WORD_SUFFIX),
            (self.pdf, PDF_SUFFIX),
            (self.excel, EXCEL_SUFFIX),
        ):
            button.clicked.connect(lambda _=False, suffix=suffix: self._save(suffix))
        self.print.clicked.connect(self._print)
        self.own_forms.taken.connect(self._take)
        self.leave.clicked.connect(self.reject)

    def _follow(self) -> None:
        """Something else is chosen."""
        is_workbook = isinstance(self.choices.list.chosen, Workbook)
        self._exported = None
        self._pause.stop()
        self._maker.stop()
        self.excel.setVisible(is_workbook)
        for button in (self.word, self.pdf, self.print):
            button.setVisible(not is_workbook)
            button.setEnabled(False)
        (self.excel if is_workbook else self.word).setDefault(True)
        if self.choices.list.form is not None:
            self.footer.wait()
            self._pause.start()
        elif is_workbook:
            self._refuse(self.tr("A workbook has no pages to be shown. Save it and open it in Excel."))
        else:
            self._refuse(self.choices.about.text())

    def _take(self, name: str) -> None:
        """Show a form that there was not before."""
        self.choices.list.refill()
        self.choices.list.choose(name)

    def _make(self) -> None:
        order = self._order()
        if order is not None:
            photos = self.choices.photo_paths()
            self._maker.make(lambda report: self._request.pages(order, report, photos))

    def _order(self) -> "Order | None":
        """The document asked for; None, with the reason shown, where it cannot be made."""
        try:
            return self.choices.order()
        except PlanEditorError as error:
            self._refuse(tell(error.said))
            return None

    def _show(self, shown: "tuple[Exported, Paper]") -> None:
        self._exported, pages = shown
        self.preview.show_pages(pages)
        self._show_page()
        self._stack.setCurrentWidget(self.preview)
        for button in (self.word, self.pdf, self.print):
            button.setEnabled(True)
        form = self.choices.list.form
        is_required = form is not None and not form.document
        self.footer.tell_missing(self._exported.missing, self._exported.unfilled, is_required=is_required)

    def _show_page(self) -> None:
        self.footer.page.setText(self.preview.where)

    def _refuse(self, sentence: str) -> None:
        self.footer.say("")
        self.footer.page.clear()
        self.message.setText(sentence)
        self._stack.setCurrentWidget(self.message)

    def _save(self, suffix: str) -> None:
        if suffix == EXCEL_SUFFIX:
            self._ask(self._name(self.tr("tables of the plan"), suffix), self._request.workbook)
            return
        order, made, pages = self._order(), self._exported, self.preview.pages
        if order is None or made is None or pages is None or not self._agrees(order, made):
            return
        content = pages.pdf if suffix == PDF_SUFFIX else made.content
        self._ask(self._name(order.form.about.file_name, suffix), lambda _report: content)

    def _agrees(self, order: "Order", made: "Exported") -> bool:
        """Whether a document may be written or printed though something is not filled, or is missing.

        In a draft all may see what is missing.
        """
        from planeditor.word.stages import Stage

        if made.unfilled:
            question = self.tr("%n places of the form are not filled. Go on?", "", len(made.unfilled))
            if not messages.confirm(self, question, self.tr("&Go on all the same")):
                return False
        if order.stage is Stage.DRAFT or not made.missing:
            return True
        question = self.tr("%n required things are missing. Go on all the same?", "", len(made.missing))
        if order.form.document:
            question = self.tr("The plan does not say %n things. Go on all the same?", "", len(made.missing))
        return messages.confirm(self, question, self.tr("&Go on all the same"))

    def _name(self, what: str, suffix: str) -> Path:
        request = self._request
        return self._folder / proposed_name(
            request.tree, what, self.choices.about_text(), request.at.date(), suffix
        )

    def _ask(self, proposal: Path, make: Callable[[Report], bytes]) -> None:
        self._folder = save_document(self, proposal, make, self.crashed) or self._folder

    def _print(self) -> None:
        from planeditor.ui.kit.paper.printing import print_pages

        order, made, pages = self._order(), self._exported, self.preview.pages
        if order is None or made is None or pages is None or not self._agrees(order, made):
            return
        try:
            print_pages(self, pages, order.form.about.title)
        except PlanEditorError as error:
            messages.refuse(self, tell(error.said))
