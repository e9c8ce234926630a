"""An activity is put on the shelf: whose practice it is, with which consent, and what will be told of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan, utc_now
from planeditor.editing.practices import Practice, make_practice
from planeditor.editing.shelf import Shelf
from planeditor.errors import PlanEditorError
from planeditor.plan.items import Kind, title_of
from planeditor.ui.dialogs.shelf.told import write_practices
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.read_text import ReadText
from planeditor.ui.kit.windows import resize_within
from planeditor.ui.kit.words import tell

_SIZE = QSize(760, 620)


class PutDialog(QDialog):
    """Shows what will lie on the shelf, so that whoever puts it there sees that nobody is named."""

    help_topic = "07-siusti-ir-gauti.md#Gerosios patirties lentyna"

    put = Signal(str)
    """It is on the shelf: the title of the activity."""

    def __init__(self, shelf: Shelf, plan: OpenPlan, activity: str, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._plan, self._activity, self._today = shelf, plan, activity, today
        self.municipality, self.consent = QComboBox(self), QCheckBox(self)
        self.preview, self.message = ReadText(self), Message(self)
        self.button = QPushButton(self)
        self.municipality.setEditable(True)
        self.municipality.addItems(self._municipalities())
        self._say()
        self._lay_out()
        self.municipality.editTextChanged.connect(self._show)
        self.consent.toggled.connect(self._show)
        self.button.clicked.connect(self._put)
        self._show()

    def _municipalities(self) -> Sequence[str]:
        names = map(title_of, self._plan.tree.of_kind(Kind.MUNICIPALITY))
        return [name for name in names if name.strip()]

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Put on the good practice shelf"))
        self.municipality.setAccessibleName(self.tr("Whose good practice it is"))
        self.consent.setText(self.tr("The municipality &agrees that it is shared with others"))
        self.preview.setAccessibleName(self.tr("What will be told"))
        self.button.setText(self.tr("&Put on the shelf"))

    def _lay_out(self) -> None:
        resize_within(self, _SIZE)
        hint = QLabel(
            self.tr(
                "Only this is put there: no people, schools, dates or notes. Names, e-mail addresses and "
                "telephones of the plan’s people are left out of the texts; look them over all the same."
            ),
            self,
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        self.button.setDefault(True)
        self.preview.setOpenLinks(False)
        whose = QLabel(self.tr("Whose good practice it is"), self)
        rows = (whose, self.municipality, self.consent, hint, (self.preview, 1), self.message, buttons)
        self.setLayout(in_column(*rows, margins=16))

    def _made(self) -> Practice:
        plan = self._plan
        agreed = self._today if self.consent.isChecked() else None
        name = self.municipality.currentText()
        return make_practice(plan.tree, self._activity, name, agreed, plan.store.kept.store_id(), utc_now())

    def _show(self) -> None:
        try:
            write_practices(self.preview.document(), [self._made()])
        except PlanEditorError as error:
            self.message.refuse(tell(error.said))
            self.button.setEnabled(False)
            return
        self.message.say("")
        self.button.setEnabled(True)

    def _put(self) -> None:
        try:
            practice = self._made()
            self._shelf.put(practice)
        except PlanEditorError as error:
            self.message.refuse(tell(error.said))
            return
        self.accept()
        self.put.emit(practice.activity.title)
