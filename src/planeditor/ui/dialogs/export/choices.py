"""What may be chosen of a document: its form, what it is about, what it is, over which template."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, Kind, title_of
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.export.decisions import DecisionLine
from planeditor.ui.dialogs.export.option_boxes import OptionBoxes
from planeditor.ui.dialogs.export.photo_line import PhotoLine
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines, set_look
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.word.forms.collection import Forms, UnusableForm
    from planeditor.word.forms.form import Form
    from planeditor.word.order import Order
    from planeditor.word.stages import Stage


@dataclass(frozen=True, slots=True)
class Workbook:
    """Chosen in place of a form: the tables for Excel."""


_LIST_LINES = 10
"""Documents that are seen at once: below them there is room for all that any leaves to choose."""
_ABOUT_LINES = 2
"""A form is described in so many lines, for which there is room even where there are fewer."""


class ExportChoices(QWidget):
    """The list of forms with what each leaves to choose below it."""

    changed = Signal()

    def __init__(self, tree: PlanTree, forms: "Forms", parent: QWidget) -> None:
        super().__init__(parent)
        self._tree = tree
        self._forms = forms
        self.list = QListWidget(self)
        self.about = in_lines(QLabel(self), "muted")
        self.subject, self.stage, self.template = CalmCombo(self), CalmCombo(self), CalmCombo(self)
        self.decisions: dict[str, DecisionLine] = {}
        """By the ids of the municipalities whose councils decide; "" where the plan names none."""
        self.photos = PhotoLine(self)
        self.options = OptionBoxes(self)
        self.taken = in_lines(QLabel(self), "muted")
        """What of the template is taken and what is not."""
        self._wanted: Stage | None = None
        self._subject_label = QLabel(self)
        self._subject_label.setBuddy(self.subject)
        self._rows = QFormLayout()
        self._lay_out()
        self._fill_list()
        self._fill_templates()
        self.list.currentRowChanged.connect(lambda row: self._show_form())
        self.stage.activated.connect(self._keep_stage)
        self.template.activated.connect(self._tell_taken)
        for combo in (self.subject, self.stage, self.template):
            combo.activated.connect(self._changed)
        for line in self.decisions.values():
            line.changed.connect(self._changed)
        self.photos.changed.connect(self._changed)
        self.options.changed.connect(self._changed)
        self.list.setCurrentRow(0)

    @property
    def chosen(self) -> "Form | UnusableForm | Workbook":
        """What is chosen in the list."""
        found: Form | UnusableForm | Workbook = self.list.currentItem().data(Qt.ItemDataRole.UserRole)
        return found

    def order(self) -> "Order":
        """The document asked for; raises InvalidValue for a date that is none, NotFound for what is gone."""
        from planeditor.word.forms.form import Form
        from planeditor.word.order import Order

        form = self.chosen
        assert isinstance(form, Form)
        template: str = self.template.currentData() or ""
        return Order(
            form=form,
            template=self._forms.template(template),
            template_name=template,
            stage=self._stage(form),
            subject=self.subject.currentData() or "",
            decisions={id_: self.decisions[id_].decision() for id_ in self._deciding()},
            options=self.options.chosen(),
        )

    def photo_paths(self) -> tuple[Path, ...]:
        """The photos that are to stand in the document; none where it has no place for them."""
        return self.photos.paths if _takes_photos(self.chosen) else ()

    def about_text(self) -> str:
        """What the document is about, in words; "" for the whole plan."""
        return self.subject.currentText() if self.subject.currentData() else ""

    def _deciding(self) -> list[str]:
        """The municipalities whose councils decided on the document; [] of a draft."""
        from planeditor.word.forms.form import Form, Subject
        from planeditor.word.stages import Stage

        form = self.chosen
        if not isinstance(form, Form) or self._stage(form) is Stage.DRAFT:
            return []
        is_of_one = form.about.subject is Subject.MUNICIPALITY and self.subject.count()
        return [self.subject.currentData()] if is_of_one else [*self.decisions]

    def _stage(self, form: "Form") -> "Stage":
        """What the document is; by its place, as Qt hands a word back as a plain text."""
        return form.about.stages[self.stage.currentIndex()]

    def _keep_stage(self) -> None:
        """Remember what was asked for: other forms are shown so, too, where they are made so."""
        from planeditor.word.forms.form import Form

        form = self.chosen
        assert isinstance(form, Form)
        self._wanted = self._stage(form)

    def _tell_taken(self) -> None:
        """Tell of the template that is chosen; why one cannot be used is told where the pages would be."""
        from planeditor.word.ooxml.taken import taken_from

        name: str = self.template.currentData()
        told = []
        try:
            found = taken_from(self._forms.template(name), name) if name else None
        except PlanEditorError:
            found = None
        if found and found.taken:
            told.append(self.tr("Taken: {what}.").format(what=", ".join(map(tell, found.taken))))
        if found and found.left:
            told.append(self.tr("Not taken: {what}.").format(what=", ".join(map(tell, found.left))))
        self.taken.setText("\n".join(told))

    def _changed(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _lay_out(self) -> None:
        set_look(self.list, "sidebar")
        self.list.setAccessibleName(self.tr("Documents"))
        # As high as its rows, so that the choices follow it at once; they give way only on a small screen.
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(_ABOUT_LINES * self.about.fontMetrics().lineSpacing())
        self._rows.setVerticalSpacing(4)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.addRow(self._subject_label, self.subject)
        self._add_row(self.tr("&Kind of copy"), self.stage)
        self._add_decisions()
        self._add_row(self.tr("Photos"), self.photos)
        self._add_row(self.tr("Also in it"), self.options)
        self._add_row(self.tr("&Template"), self.template)
        self._rows.addRow(self.taken)
        self.setLayout(in_column(self.list, self.about, self._rows, 1, margins=(0, 0, 12, 0)))

    def _add_row(self, text: str, field: QWidget) -> None:
        self._rows.addRow(text, field)
        field.setAccessibleName(text.replace("&", ""))

    def _add_decisions(self) -> None:
        """A row for each council, which is named where there are several."""
        councils = self._tree.children(self._tree.root.id, Kind.MUNICIPALITY)
        for council in councils if len(councils) > 1 else ():
            name = self.tr("Decision of the council, {municipality}").format(municipality=title_of(council))
            label = QLabel(name.replace("&", "&&"), self)
            label.setWordWrap(True)
            self.decisions[council.id] = line = DecisionLine(name, self)
            label.setBuddy(line)
            self._rows.addRow(label, line)
        if not self.decisions:
            text = self.tr("&Date and number of the decision")
            line = DecisionLine(text.replace("&", ""), self)
            self.decisions[councils[0].id if councils else ""] = line
            self._rows.addRow(text, line)

    def show_form_called(self, name: str) -> None:
        """Fill the list anew and choose the form of this name in it."""
        from planeditor.word.forms.form import Form

        with QSignalBlocker(self.list):
            self.list.clear()
            self._fill_list()
        forms = [self.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self.list.count())]
        at = next(at for at, form in enumerate(forms) if isinstance(form, Form) and form.name == name)
        self.list.setCurrentRow(at)

    def _fill_list(self) -> None:
        from planeditor.word.forms.form import Form

        forms = self._forms.all()
        rows = [(form.about.title if isinstance(form, Form) else form.name, form) for form in forms]
        for title, chosen in (*rows, (self.tr("Tables for Excel"), Workbook())):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, chosen)
            self.list.addItem(item)
        frame = 2 * self.list.frameWidth()
        self.list.setMaximumHeight(self.list.sizeHintForRow(0) * _LIST_LINES + frame)

    def _fill_templates(self) -> None:
        self.template.addItem(self.tr("Of the program"), "")
        for name in self._forms.templates():
            self.template.addItem(name, name)

    def _show_form(self) -> None:
        from planeditor.word.forms.form import Form

        form = self.chosen
        subjects: Sequence[tuple[str, str]] = ()
        self.stage.clear()
        if isinstance(form, Form):
            self.about.setText(form.about.description)
            subjects = self._subjects(form)
            self._name_subject(form)
            self._fill_stages(form)
        elif isinstance(form, Workbook):
            self.about.setText(self.tr("Activities, funding and indicators with real numbers and formulas."))
        else:
            self.about.setText(tell(form.problem.said))
        self.options.offer(form.all_options if isinstance(form, Form) else ())
        self.subject.clear()
        for name, code in subjects:
            self.subject.addItem(name, code)
        self._changed()

    def _fill_stages(self, form: "Form") -> None:
        for stage in form.about.stages:
            self.stage.addItem(tell(stage.said))
        if self._wanted in form.about.stages:
            self.stage.setCurrentIndex(form.about.stages.index(self._wanted))

    def _name_subject(self, form: "Form") -> None:
        from planeditor.word.forms.form import Subject

        names = {
            Subject.AREA: self.tr("&Area"),
            Subject.SCHOOL: self.tr("S&chool"),
            Subject.MUNICIPALITY: self.tr("&Municipality"),
            Subject.SESSION: self.tr("S&ession"),
            Subject.ACTIVITY: self.tr("A&ctivity"),
        }
        name = names.get(form.about.subject, "")
        self._subject_label.setText(name)
        self.subject.setAccessibleName(name.replace("&", ""))

    def _subjects(self, form: "Form") -> list[tuple[str, str]]:
        from planeditor.word.order import choice_name, choices

        return [
            (choice_name(self._tree, one) or one.id[:8], one.id)
            if isinstance(one, Item)
            else (tell(one.said), one.value)
            for one in choices(self._tree, form)
        ]

    def _show_rows(self) -> None:
        from planeditor.word.forms.form import Form

        is_form = isinstance(self.chosen, Form) and not self.chosen.document
        self._rows.setRowVisible(self.subject, self.subject.count() > 1)
        self._rows.setRowVisible(self.stage, self.stage.count() > 1)
        self._rows.setRowVisible(self.photos, _takes_photos(self.chosen))
        self._rows.setRowVisible(self.options, bool(self.options.boxes))
        deciding = self._deciding()
        for id_, line in self.decisions.items():
            self._rows.setRowVisible(line, id_ in deciding)
        self._rows.setRowVisible(self.template, is_form and self.template.count() > 1)
        self._rows.setRowVisible(self.taken, is_form and bool(self.taken.text()))


def _takes_photos(chosen: "Form | UnusableForm | Workbook") -> bool:
    """Whether the form has a place for photos."""
    from planeditor.word.forms.content import Photos
    from planeditor.word.forms.form import Form

    if not isinstance(chosen, Form):
        return False
    parts = (part for chapter in (*chosen.chapters, *chosen.annexes) for part in chapter.parts)
    return any(isinstance(part.content, Photos) for part in parts)
