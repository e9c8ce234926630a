"""What may be chosen of a document: its form, what it is about, what it is, over which template."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from planeditor.errors import PlanEditorError
from planeditor.plan.items import Item, Kind
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.export.decisions import DecisionLines
from planeditor.ui.dialogs.export.form_list import FormList, Workbook
from planeditor.ui.dialogs.export.last_choices import LastChoices
from planeditor.ui.dialogs.export.option_boxes import OptionBoxes
from planeditor.ui.dialogs.export.photo_line import PhotoLine
from planeditor.ui.dialogs.export.rows_area import RowsArea
from planeditor.ui.kit.fields.choosing import CalmCombo
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.word.forms.collection import Forms
    from planeditor.word.forms.form import Form
    from planeditor.word.order import Order
    from planeditor.word.stages import Stage


_ABOUT_LINES = 2
"""A form is described in so many lines, for which there is room even where there are fewer."""


class ExportChoices(QWidget):
    """The list of forms with what each leaves to choose below it."""

    changed = Signal()

    def __init__(self, tree: PlanTree, forms: "Forms", parent: QWidget) -> None:
        super().__init__(parent)
        self._tree = tree
        self._forms = forms
        self.list = FormList(forms, self)
        self.about = in_lines(QLabel(self), "muted")
        self.subject, self.stage, self.template = CalmCombo(self), CalmCombo(self), CalmCombo(self)
        self.photos = PhotoLine(self)
        self.options = OptionBoxes(self)
        self.taken = in_lines(QLabel(self), "muted")
        """What of the template is taken and what is not."""
        self._wanted: Stage | None = None
        self._subject_label = QLabel(self)
        self._subject_label.setBuddy(self.subject)
        self._rows = QFormLayout()
        self._lay_out()
        self._fill_templates()
        self.list.currentRowChanged.connect(lambda row: self._show_form())
        self.stage.activated.connect(self._keep_stage)
        self.template.activated.connect(self._tell_taken)
        for combo in (self.subject, self.stage, self.template):
            combo.activated.connect(self._changed)
        for field in (self.decisions, self.former, self.photos, self.options):
            field.changed.connect(self._changed)
        self.list.setCurrentRow(0)

    def order(self) -> "Order":
        """The document asked for; raises InvalidValue for a date that is none, NotFound for what is gone."""
        from planeditor.word.order import Order

        form = self.list.form
        assert form is not None
        template: str = self.template.currentData() or ""
        return Order(
            form=form,
            template=self._forms.template(template),
            template_name=template,
            stage=self._stage(form),
            subject=self.subject.currentData() or "",
            decisions=self.decisions.decisions(self._deciding()),
            former=self.former.decisions(self._changing()),
            options=self.options.chosen(),
        )

    def last(self) -> LastChoices:
        """What is chosen and typed, but for what the document is about."""
        return LastChoices(
            form=self.list.form.name if self.list.form else "",
            stage=self._wanted.value if self._wanted else "",
            template=self.template.currentData(),
            options=tuple(sorted(self.options.wanted)),
            decisions=self.decisions.typed(),
            former=self.former.typed(),
        )

    def restore(self, last: LastChoices) -> None:
        """Choose and type what was there before, as far as there is such a thing still."""
        from planeditor.word.stages import Stage

        self._wanted = next((stage for stage in Stage if stage.value == last.stage), None)
        self.template.setCurrentIndex(max(0, self.template.findData(last.template)))
        self._tell_taken()
        with QSignalBlocker(self.options):
            self.options.want(last.options)
        self.decisions.type(last.decisions)
        self.former.type(last.former)
        with QSignalBlocker(self.list):
            self.list.choose(last.form)
        self._show_form()

    def photo_paths(self) -> tuple[Path, ...]:
        """The photos that are to stand in the document; none where it has no place for them."""
        return self.photos.paths if self.list.form and self.list.form.takes_photos else ()

    def about_text(self) -> str:
        """What the document is about, in words; "" for the whole plan."""
        return self.subject.currentText() if self.subject.currentData() else ""

    def _deciding(self) -> list[str]:
        """The municipalities whose councils' decisions the document tells of."""
        from planeditor.word.order import tells_of_decision

        form = self.list.form
        is_told = form is not None and tells_of_decision(form, self._stage(form), self.options.chosen())
        return self._councils() if is_told else []

    def _changing(self) -> list[str]:
        """Those of which it tells what decision is changed."""
        from planeditor.word.order import tells_of_former

        form = self.list.form
        is_told = form is not None and tells_of_former(form, self.options.chosen())
        return self._councils() if is_told else []

    def _councils(self) -> list[str]:
        """The municipality that the document is about, else all."""
        from planeditor.word.forms.form import Subject

        form = self.list.form
        is_of_one = form is not None and form.about.subject is Subject.MUNICIPALITY
        return [self.subject.currentData()] if is_of_one and self.subject.count() else [*self.decisions.lines]

    def _stage(self, form: "Form") -> "Stage":
        """What the document is; by its place, as Qt hands a word back as a plain text."""
        return form.about.stages[self.stage.currentIndex()]

    def _keep_stage(self) -> None:
        """Remember what was asked for: other forms are shown so, too, where they are made so."""
        form = self.list.form
        assert form is not None
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
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(_ABOUT_LINES * self.about.fontMetrics().lineSpacing())
        self._rows.setVerticalSpacing(4)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.addRow(self._subject_label, self.subject)
        self._add_row(self.tr("&Kind of copy"), self.stage)
        councils = self._tree.children(self._tree.root.id, Kind.MUNICIPALITY)
        self.decisions = DecisionLines(
            councils,
            self.tr("&Date and number of the decision"),
            self.tr("Decision of the council, {municipality}"),
            self._rows,
            self,
        )
        self._add_row(self.tr("Photos"), self.photos)
        self._add_row(self.tr("Also in it"), self.options)
        self.former = DecisionLines(
            councils,
            self.tr("Date and &number of the decision that is changed"),
            self.tr("Decision that is changed, {municipality}"),
            self._rows,
            self,
        )
        self._add_row(self.tr("&Template"), self.template)
        self._rows.addRow(self.taken)
        area = RowsArea(self._rows, self)
        self.setLayout(in_column(self.list, self.about, (area, 1), margins=(0, 0, 12, 0)))

    def _add_row(self, text: str, field: QWidget) -> None:
        self._rows.addRow(text, field)
        field.setAccessibleName(text.replace("&", ""))

    def _fill_templates(self) -> None:
        self.template.addItem(self.tr("Of the program"), "")
        for name in self._forms.templates():
            self.template.addItem(name, name)

    def _show_form(self) -> None:
        from planeditor.word.forms.collection import UnusableForm

        chosen, form = self.list.chosen, self.list.form
        subjects: Sequence[tuple[str, str]] = ()
        self.stage.clear()
        if form is not None:
            self.about.setText(form.about.description)
            subjects = self._subjects(form)
            self._name_subject(form)
            self._fill_stages(form)
        elif isinstance(chosen, Workbook):
            self.about.setText(self.tr("Activities, funding and indicators with real numbers and formulas."))
        elif isinstance(chosen, UnusableForm):
            self.about.setText(tell(chosen.problem.said))
        self.options.offer(form.all_options if form is not None else ())
        self._order_stops()
        self.subject.clear()
        for name, code in subjects:
            self.subject.addItem(name, code)
        self._changed()

    def _fill_stages(self, form: "Form") -> None:
        for stage in form.about.stages:
            self.stage.addItem(tell(stage.unmarked if form.document else stage.said))
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
        form = self.list.form
        is_form = form is not None and not form.document
        self._rows.setRowVisible(self.subject, self.subject.count() > 1)
        self._rows.setRowVisible(self.stage, self.stage.count() > 1)
        self._rows.setRowVisible(self.photos, form is not None and form.takes_photos)
        self._rows.setRowVisible(self.options, bool(self.options.boxes))
        self.decisions.show(self._deciding())
        self.former.show(self._changing())
        self._rows.setRowVisible(self.template, is_form and self.template.count() > 1)
        self._rows.setRowVisible(self.taken, is_form and bool(self.taken.text()))

    def _order_stops(self) -> None:
        """Let Tab go through the choices as they stand; by itself it goes as they were made."""
        decisions, former = (
            [field for line in lines.lines.values() for field in (line.day, line.number)]
            for lines in (self.decisions, self.former)
        )
        photos, boxes = (self.photos.choose, self.photos.leave_out), self.options.boxes.values()
        stops = (self.list, self.subject, self.stage, *decisions, *photos, *boxes, *former, self.template)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)
