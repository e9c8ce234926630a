"""The links of a plan as a table: from, to, explanation; follows the plan row by row."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change, SetField, kind_of
from planeditor.plan.items import Kind, Link
from planeditor.plan.numbering import NUMBERED
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.keyed_rows import KeyedRows
from planeditor.ui.kit.titles import titled
from planeditor.ui.views.links.layout import links_of

FROM, TO, EXPLANATION = range(3)

_KINDS = (*NUMBERED, Kind.LINK)


class LinksModel(KeyedRows):
    """One row a link; what is missing in it is said and marked."""

    def __init__(self, plan: OpenPlan, parent: QObject | None = None) -> None:
        super().__init__(3, parent)
        self.plan = plan
        self._texts: dict[str, tuple[str, str]] = {}
        self.arrange([link.id for link in links_of(plan.tree)])

    def link(self, row: int) -> Link | None:
        """The link of a row; None while the row is still there and the link no more."""
        link = self.plan.tree.get(self._keys[row])
        return link if isinstance(link, Link) else None

    def retranslate(self) -> None:
        """Say everything anew, in another language."""
        self._texts.clear()
        self.repaint_all()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, FROM, EXPLANATION)

    # What is shown

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        link, column = self.link(index.row()), index.column()
        if link is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._shown(link, column)
            case Qt.ItemDataRole.EditRole if column == EXPLANATION:
                return link.explanation
            case Qt.ItemDataRole.DecorationRole if self._is_missing(link, column):
                return icon("warning", "warning")
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != EXPLANATION:
            return False
        self.plan.edit(self._keys[index.row()], "explanation", " ".join(str(value).split()))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("From activity"), self.tr("To activity"), self.tr("How they are linked"))[section]
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == EXPLANATION else flags

    def _shown(self, link: Link, column: int) -> str:
        if column == EXPLANATION:
            return link.explanation.strip() or self.tr("Not explained")
        if link.id not in self._texts:
            self._texts[link.id] = (self._title(link.parent), self._title(link.target))
        return self._texts[link.id][column]

    def _title(self, id_: str | None) -> str:
        tree = self.plan.tree
        if id_ is None or id_ not in tree:
            return self.tr("No activity chosen")
        return titled(tree, id_)

    def _is_missing(self, link: Link, column: int) -> bool:
        if column == EXPLANATION:
            return not link.explanation.strip()
        return column == TO and link.target not in self.plan.tree

    # Following the plan

    def follow(self, changes: Sequence[Change]) -> None:
        """Bring the rows up to date with the plan after these changes of it."""
        about = [change for change in changes if kind_of(change) in _KINDS]
        if any(rearranges(change) for change in about):
            self.arrange([link.id for link in links_of(self.plan.tree)])
            # Numbers follow from places.
            self._texts.clear()
            self.repaint_all()
            return
        touched = {change.id for change in about}
        for row, key in enumerate(self._keys):
            link = self.link(row)
            if link and touched & {key, link.parent, link.target}:
                self._texts.pop(key, None)
                self.repaint([key])


def rearranges(change: Change) -> bool:
    """Whether items come, go or change their places."""
    return not isinstance(change, SetField) or change.field in ("parent", "order")
