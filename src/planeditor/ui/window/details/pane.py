"""The details pane: always shows the selected item, and saves every change to it at once."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.cells import Cells
from planeditor.plan.changes import STRUCTURE, Change, SetField
from planeditor.plan.items import Kind
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.fields.field_box import FieldBox
from planeditor.ui.kit.fields.history_keys import HistoryKeys
from planeditor.ui.kit.fields.shown import Drafts, Shown
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.marks import NO_MARKS, Marks
from planeditor.ui.kit.pages import Pages
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.details.header import Header
from planeditor.ui.window.details.heading import HeadingPage
from planeditor.ui.window.details.related import Ways
from planeditor.ui.window.details.told import Told


class DetailsPane(QWidget):
    """Shows and edits one item of a plan; a form is built for the first item of a kind and then refilled."""

    help_topic = "03-laukai-sumos-datos.md"

    left = Signal()
    """The user is done here, and wants to go on where the item was chosen."""

    add_inside = Signal()
    """The user is done here, and wants to go on with an item inside this one."""

    jump = Signal(str)
    """The user wants to see another item: its id."""

    add_wanted = Signal(Kind)
    """The user wants a new item of a kind that belongs to the item shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self.drafts: Drafts = {}
        """What is typed and could not be saved, here or in a view."""
        self.field_actions: list[QAction] = []
        """What is offered at each field."""
        self._forms: dict[Kind, Form] = {}
        self._history_keys = HistoryKeys(self)
        self._header = Header(self)
        self._header.jump.connect(self.jump)
        self._told = Told(self)
        self._pages = Pages(self)
        # Its pages scroll: what one of them would like must not make lines longer than the pane is wide.
        self._pages.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._heading = HeadingPage(self)
        self._heading.opened.connect(self.jump)
        self._pages.addWidget(self._heading)
        self.setLayout(in_column(self._header, (self._pages, 1), self._told, gap=0))
        self.setMinimumWidth(320)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        self.show_item(None)

    def set_plan(self, plan: OpenPlan | None) -> None:
        """Show items of this plan from now on."""
        self.show_item(None)
        self._drop_forms()
        self._shown = Shown(plan, self.drafts) if plan else None

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring what is shown up to date after these changes of the plan."""
        shown, form = self._shown, self._current_form()
        if shown is None:
            return
        relisted = shown.registers.forget(changes)
        shown.supersede(changes)
        self._heading.follow(changes)
        if form is None:
            return
        if shown.item_id not in shown.plan.tree:
            self.show_item(None)
            return
        if relisted:
            form.offer()
        form.refresh(
            {
                change.field
                for change in changes
                if isinstance(change, SetField) and change.id == shown.item_id
            }
        )
        form.follow(changes)
        if any(map(_shows_in_header, changes)):
            self._header.show_item(shown.plan, shown.item)

    def show_item(
        self, item_id: str | None, heading: Kind | None = None, selected: Collection[str] = ()
    ) -> None:
        """Show an item; without one, or with one that is not in the plan, the pane is empty.

        At the heading of a register it shows the table of that. What is chosen in the pane is set in all
        `selected` items of the kind.
        """
        self._leave(self._box_of(QApplication.focusWidget()))
        shown = self._shown
        item = shown.plan.tree.get(item_id) if shown else None
        self._header.setVisible(item is not None)
        if shown is None or item is None:
            self._told.hide()
            self._heading.show_heading(shown, heading)
            self._pages.setCurrentWidget(self._heading)
            return
        self._heading.leave()
        form = self._form(shown, item.kind)
        # The former form loses the focus here: it must still find the item that it showed.
        self._pages.setCurrentWidget(form)
        shown.show(item, selected)
        form.refresh()
        self._header.show_item(shown.plan, item)
        self._header.show_count(len(shown.others) + 1)
        self._show_findings(shown)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        """Say at the fields what is wrong in them."""
        form = self._current_form()
        if self._shown is not None:
            self._shown.marks = marks
            if form is None:
                self._heading.say()
            else:
                form.show_marks()
                self._show_findings(self._shown)

    def _show_findings(self, shown: Shown) -> None:
        self._told.show_marks(shown.marks.get(shown.item_id, NO_MARKS), shown.item)

    def unsaved(self) -> str | None:
        """An item of the open plan with a text that could not be saved as it stands, or None."""
        if self._shown is None:
            return None
        tree = self._shown.plan.tree
        return next((item_id for item_id, _ in self.drafts if item_id in tree), None)

    def focus_unsaved(self) -> None:
        """Go to the first text of the item shown that could not be saved."""
        form, shown = self._current_form(), self._shown
        names = [name for id_, name in self.drafts if shown is not None and id_ == shown.item_id]
        if form is not None and names:
            form.focus_unsaved(names[0])

    def focus_title(self) -> None:
        """Put the caret into the title, its text selected."""
        form = self._current_form()
        if form is not None:
            form.focus_title()

    def focus_money(self) -> None:
        """Go to the grid of money, if the item shown has one."""
        form = self._current_form()
        if form is not None:
            form.focus_money()

    @property
    def register(self) -> Kind | None:
        """The kind whose register is shown."""
        return self._heading.register

    def take(self, block: Cells) -> bool:
        """Put a list with headings into the register shown; False for any other block, or without one."""
        return self._heading.take(block)

    @property
    def fields(self) -> QWidget:
        """Where there is something to write: the fields of the item shown, or the rows of the register."""
        return self._heading.rows if self._pages.currentWidget() is self._heading else self._pages

    def focus_field(self, name: str, start: int, end: int) -> None:
        """Put the caret into a field of the item shown, with what stands from `start` to `end` selected."""
        form = self._current_form()
        if form is not None:
            form.focus_field(name, start, end)

    def current_field(self) -> str:
        """The name of the field that has the keyboard; "" where none has."""
        box = self._box_of(QApplication.focusWidget())
        return box.field.name if box else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        box = self._box_of(QApplication.focusWidget() if by_key else self.childAt(event.pos()))
        if box is None:
            return
        box.editor.focus.setFocus(Qt.FocusReason.OtherFocusReason)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.field_actions)
        menu.popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in ENTER
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_inside.emit()
        elif enter and not self._in_title():
            self._enter()
        elif enter or event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Go on to the next field, unless what is in this one cannot be saved."""
        box = self._box_of(QApplication.focusWidget())
        self._leave(box)
        if box is None or not box.message.is_trouble:
            self.focusNextChild()

    def _in_title(self) -> bool:
        form = self._current_form()
        return form is not None and form.in_title(QApplication.focusWidget())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._heading.retranslate()
            self._rebuild()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._forms:
            # Widths and the colours of signs were taken from them.
            self._rebuild()

    def _form(self, shown: Shown, kind: Kind) -> Form:
        if kind not in self._forms:
            ways = Ways(self.jump.emit, self.add_wanted.emit)
            # Made where it will stand: to be moved there it would be dressed anew with all that is in it.
            form = self._forms[kind] = Form(kind, shown, ways, self._pages)
            form.give(self.field_actions)
            self._pages.addWidget(form)
        return self._forms[kind]

    def _current_form(self) -> Form | None:
        page = self._pages.currentWidget()
        return page if isinstance(page, Form) else None

    def _rebuild(self) -> None:
        former = self._current_form()
        focused = self._box_of(QApplication.focusWidget())
        item_id = self._shown.item_id if self._shown and former else None
        heading = self._heading.heading
        self.show_item(None)
        self._drop_forms()
        self.show_item(item_id, heading)
        form = self._current_form()
        if form is not None and focused is not None:
            form.boxes[focused.field.name].editor.focus.setFocus()

    def _drop_forms(self) -> None:
        for form in self._forms.values():
            self._pages.removeWidget(form)
            form.deleteLater()
        self._forms.clear()

    # What the keyboard does

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        left, entered = self._box_of(old), self._box_of(now)
        if left is not entered:
            self._leave(left)
        if old is not None:
            old.removeEventFilter(self._history_keys)
        self._history_keys.box = entered
        if now is not None and entered is not None:
            now.installEventFilter(self._history_keys)
        form = self._current_form()
        # What is clicked must not move under the pointer.
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and form is not None and form.isAncestorOf(now) and not is_by_mouse:
            form.reveal(now)

    def _leave(self, box: FieldBox | None) -> None:
        """A field is done with, unless its item is gone."""
        if box is not None and self._shown is not None and self._shown.item_id in self._shown.plan.tree:
            box.leave()

    def _box_of(self, widget: QWidget | None) -> FieldBox | None:
        form = self._current_form()
        return form.box_of(widget) if form else None


def _shows_in_header(change: Change) -> bool:
    """Whether the change may touch numbers, sums, what the item stands under, or what is put off at it."""
    if not isinstance(change, SetField) or change.field in STRUCTURE:
        return True
    return change.kind in (Kind.FUNDING, Kind.RECOMMENDATION)
