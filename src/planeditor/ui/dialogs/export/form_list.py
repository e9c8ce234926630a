"""The list of documents that can be made of a plan: a row for each form, and one for the workbook."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from planeditor.ui.kit.theme import set_look

if TYPE_CHECKING:
    from planeditor.word.forms.collection import Forms, UnusableForm
    from planeditor.word.forms.form import Form


@dataclass(frozen=True, slots=True)
class Workbook:
    """Chosen in place of a form: the tables for Excel."""


_LINES = 10
"""Documents that are seen at once: below them there is room for all that any leaves to choose."""


class FormList(QListWidget):
    """Where a document is chosen by the title of its form; one of them always is."""

    def __init__(self, forms: "Forms", parent: QWidget) -> None:
        super().__init__(parent)
        self._forms = forms
        set_look(self, "sidebar")
        self.setAccessibleName(self.tr("Documents"))
        # As high as its rows, so that the choices follow it at once; they give way only on a small screen.
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fill()

    @property
    def chosen(self) -> "Form | UnusableForm | Workbook":
        """What is chosen."""
        found: Form | UnusableForm | Workbook = self.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    @property
    def form(self) -> "Form | None":
        """The form that is chosen; None where that is none, or cannot be followed."""
        from planeditor.word.forms.form import Form

        return self.chosen if isinstance(self.chosen, Form) else None

    def choose(self, name: str) -> None:
        """Choose the form of this name, the first of all where there is none."""
        from planeditor.word.forms.form import Form

        forms = [self.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.count())]
        rows = (row for row, form in enumerate(forms) if isinstance(form, Form) and form.name == name)
        self.setCurrentRow(next(rows, 0))

    def refill(self) -> None:
        """List the forms anew, as there is another one; then one is to be chosen."""
        with QSignalBlocker(self):
            self.clear()
            self._fill()

    def _fill(self) -> None:
        from planeditor.word.forms.form import Form

        forms = self._forms.all()
        rows = [(form.about.title if isinstance(form, Form) else form.name, form) for form in forms]
        for title, chosen in (*rows, (self.tr("Tables for Excel"), Workbook())):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, chosen)
            self.addItem(item)
        frame = 2 * self.frameWidth()
        self.setMaximumHeight(self.sizeHintForRow(0) * _LINES + frame)
