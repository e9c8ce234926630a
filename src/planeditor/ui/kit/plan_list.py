"""The list of plans: what is told of each without opening it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from planeditor.language import said
from planeditor.plan.numbers import NBSP, format_moment, format_money
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import NOWHERE, AnyIndex
from planeditor.ui.kit.words import tell

if TYPE_CHECKING:
    from planeditor.store.entries import PlanEntry

TITLE, MUNICIPALITY, CHANGED, FILLED, MONEY = range(5)


def listed_titles(entries: "Iterable[PlanEntry]") -> dict[str, str]:
    """What each plan is called in a list, by its id: of several with one title, when a received one came.

    The mark belongs to the list: no plan and no document carries it.
    """
    listed = [*entries]
    counts = Counter(entry.title for entry in listed)
    titles = {}
    for entry in listed:
        title = entry.title or tell(said("list", "(plan without a title)"))
        if entry.received and counts[entry.title] > 1:
            time = format_moment(entry.created)
            title = tell(said("list", "{title} (received {time})", title=title, time=time))
        titles[entry.id] = title
    return titles


class PlanListModel(QAbstractTableModel):
    """The plans of the store, the one changed last first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[PlanEntry] = []
        self._titles: Mapping[str, str] = {}
        self._filled: Mapping[str, int] = {}

    def show(self, entries: "Iterable[PlanEntry]", among: "Iterable[PlanEntry] | None" = None) -> None:
        """Show these plans, called so that each is told from all it is `among`, seen or not."""
        self.beginResetModel()
        self._entries = sorted(entries, key=lambda entry: entry.changed, reverse=True)
        self._titles = listed_titles(self._entries if among is None else among)
        self.endResetModel()

    def show_completeness(self, filled: Mapping[str, int]) -> None:
        """Tell of the plans what percentage of their parts is filled in."""
        self._filled = filled
        if self._entries:
            self.dataChanged.emit(self.index(0, FILLED), self.index(len(self._entries) - 1, FILLED))

    def entry(self, index: AnyIndex) -> "PlanEntry":
        """The plan of a row."""
        return self._entries[index.row()]

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (
                self.tr("Plan"), self.tr("Municipality"), self.tr("Last change"), self.tr("Filled in"),
                self.tr("Funding, Eur"),
            )[section]  # fmt: skip
        if role == Qt.ItemDataRole.ToolTipRole and section == FILLED:
            return self.tr(
                "How much is filled in of the twelve parts of a plan: its title and dates, municipalities, "
                "schools, team, partners, SWOT, alternatives, goals, tasks, activities, money, indicators"
            )
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if entry.is_damaged:
            return self._of_damaged(entry, index.column(), role)
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == CHANGED:
            return _changed(entry, entry.author)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == TITLE:
            return icon("remove" if entry.deleted else "archive" if entry.archived else "plan")
        return _alignment(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _of_damaged(self, entry: "PlanEntry", column: int, role: int) -> Any:
        """Nothing is told of a damaged plan but what it was called."""
        if column != TITLE:
            return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("warning")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("This plan is damaged and cannot be read. Bring it back from a backup.")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("{title} – damaged").format(title=self._titles[entry.id])

    def _text(self, entry: "PlanEntry", column: int) -> str:
        match column:
            case 0:
                title = self._titles[entry.id]
                if entry.deleted:
                    return self.tr("{title} – deleted").format(title=title)
                return self.tr("{title} – archived").format(title=title) if entry.archived else title
            case 1:
                return ", ".join(filter(None, entry.municipalities))
            case 2:
                # Where the author works follows a comma; the list has room for the name alone.
                return _changed(entry, entry.author.partition(",")[0])
            case 3:
                filled = self._filled.get(entry.id)
                return "" if filled is None else f"{filled}{NBSP}%"
            case _:
                return format_money(entry.gross, unit=False)


def _changed(entry: "PlanEntry", name: str) -> str:
    """When the plan was changed last, and by whom where that is known."""
    return ", ".join(filter(None, (format_moment(entry.changed), name)))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in (FILLED, MONEY) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
