"""The system's clipboard, as far as branches of plans are concerned."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from planeditor.blocks.draft import Draft
from planeditor.editing.branches import MIME, Branches, decode, encode, take
from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.kit.tables.clipboard import pasted_draft
from planeditor.ui.window.copied_branches import as_html, as_text


class BranchClipboard(QObject):
    """Puts branches on the clipboard and reads them; remembers what was cut and not yet pasted."""

    changed = Signal()
    """There is something else to be pasted, or something else is cut."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = QGuiApplication.clipboard()
        self._content = b""
        self._branches: Branches | None = None
        self._cut: tuple[str, frozenset[str]] = ("", frozenset())
        self._clipboard.dataChanged.connect(self._look)
        self._look()

    def copy(self, plan: OpenPlan, ids: Iterable[str]) -> None:
        """Put the branches on the clipboard, for this program and, as text and table, for others."""
        branches = take(plan.tree, ids)
        data = QMimeData()
        data.setData(MIME, encode(branches))
        data.setText(as_text(plan, branches.tops))
        data.setHtml(as_html(plan, branches.tops))
        self._cut = ("", frozenset())
        self._clipboard.setMimeData(data)
        self._look()

    def cut(self, plan: OpenPlan, ids: Iterable[str]) -> None:
        """Put the branches on the clipboard, to be moved when they are pasted in the same plan."""
        self.copy(plan, ids)
        if self._branches:
            self._cut = (plan.id, frozenset(item.id for item in self._branches.tops))
            self.changed.emit()

    def pasted(self) -> None:
        """What was cut has been moved; pasted once more, it is copied."""
        self._cut = ("", frozenset())
        self.changed.emit()

    def cut_ids(self, plan: OpenPlan) -> list[str]:
        """The items of this plan that are cut, in the order shown."""
        plan_id, ids = self._cut
        if plan_id != plan.id or self._branches is None:
            return []
        return [item.id for item in self._branches.tops if item.id in ids and item.id in plan.tree]

    def branches(self) -> Branches | None:
        """The branches that lie on the clipboard."""
        return self._branches

    def text(self) -> str:
        """The text that lies on the clipboard; "" where branches do."""
        return "" if self._branches else self._clipboard.text()

    def draft(self) -> Draft:
        """That text, or the table that it stands for; InvalidValue for more than anybody means to paste."""
        return Draft(()) if self._branches else pasted_draft()

    def has_text(self) -> bool:
        """Whether there is such a text or a table, without asking for all of it."""
        data: QMimeData | None = self._clipboard.mimeData()
        return self._branches is None and data is not None and (data.hasText() or data.hasHtml())

    def _look(self) -> None:
        """Read what has come; a system may tell of our own content once more, and later."""
        # Where nothing has been copied yet, some systems have nothing to show.
        data: QMimeData | None = self._clipboard.mimeData()
        content = bytes(data.data(MIME).data()) if data is not None and data.hasFormat(MIME) else b""
        if content != self._content:
            self._content = content
            self._branches = decode(content) if content else None
            self._cut = ("", frozenset())
        self.changed.emit()
