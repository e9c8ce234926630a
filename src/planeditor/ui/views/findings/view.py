"""The view „Patikra“: what there is to mend, and the way to where it is mended."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said, said, said_n
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.fields.field_box import Message
from planeditor.ui.kit.marks import Marks, Sign
from planeditor.ui.kit.tables.columned_table import ColumnedTable
from planeditor.ui.kit.words import tell
from planeditor.ui.views.findings.model import FindingsModel
from planeditor.ui.views.findings.table import FINDINGS, Found, rule_name, source
from planeditor.ui.views.rows_view import RowsView


class FindingsView(RowsView):
    """The table of findings, and below it the current one in full, with the source of its rule."""

    rows: FindingsModel | None = None

    is_derived: ClassVar[bool] = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ColumnedTable(FINDINGS), parent)
        self._drop_afterwards = afterwards(self, self._drop_mended)
        self.full = Message(self)
        self.column.addWidget(self.full)
        self.table.activated.connect(self._go_to_field)

    def make_rows(self, plan: OpenPlan) -> FindingsModel:
        return FindingsModel(FINDINGS, plan, self)

    def count_text(self, shown: int, all_: int) -> str:
        signs = [found.mark.sign for found in self.rows.to_mend(self.rows.keys)] if self.rows else []
        counts = (
            (Sign.ERROR, said_n("status", "%n errors", signs.count(Sign.ERROR))),
            (Sign.WARNING, said_n("status", "%n warnings", signs.count(Sign.WARNING))),
            (Sign.LACK, said_n("status", "%n still missing", signs.count(Sign.LACK))),
            (Sign.HINT, said_n("status", "%n hints", signs.count(Sign.HINT))),
        )
        told = [super().count_text(shown, all_), *(tell(count) for sign, count in counts if sign in signs)]
        return " · ".join(filter(None, told))

    def none_text(self, all_: int) -> Said | None:
        if self.rows and not self.rows.is_known:
            return said("findings", "The plan is being checked…")
        return super().none_text(all_)

    def show_marks(self, marks: Mapping[str, Marks]) -> None:
        if self.rows:
            self.rows.show(marks, self.table.current_id())
            self.keep_current()

    def current_id(self) -> str | None:
        return next((found.item for found in self._current()), None)

    def selected_ids(self) -> Sequence[str]:
        keys = self.table.selected_ids() if self.rows else ()
        return list(dict.fromkeys(found.item for found in self._records(keys)))

    def go_to(self, id_: str) -> None:
        if self.rows and self.current_id() != id_:
            at = (key for key in self.rows.keys for found in self._records([key]) if found.item == id_)
            self.table.go_to(next(at, ""))

    def taken_keys(self) -> frozenset[Command]:
        # Enter goes to the field; what is not to be seen here as such is neither moved nor removed by a key.
        return frozenset()

    def _current(self) -> list[Found]:
        return self._records([self.table.current_id() or ""])

    def _records(self, keys: Sequence[str]) -> list[Found]:
        return [found for key in keys if self.rows and (found := self.rows.record(key))]

    def _filter(self) -> None:
        super()._filter()
        self.keep_current()

    def _show_current(self) -> None:
        super()._show_current()
        self._tell_current()
        # Not while Qt makes another row the current one.
        self._drop_afterwards()

    def _tell_current(self) -> None:
        self.full.say("")
        for found in self._current():
            told = (tell(found.mark.said or ""), f"{rule_name(found)}. {source(found)}.")
            self.full.say("\n".join(told), found.mark.sign)

    def _drop_mended(self) -> None:
        if self.rows:
            self.rows.drop_mended(self.table.current_id())

    def _go_to_field(self, index: QModelIndex) -> None:
        for found in self._current():
            self.field_wanted.emit(found.mark.field)
