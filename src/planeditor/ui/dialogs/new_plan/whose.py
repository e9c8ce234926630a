"""The first step: whose plan it is, and what it is called."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from planeditor.editing.beginnings import proposed_title
from planeditor.plan.fields import LINE
from planeditor.plan.municipalities import MunicipalityName, read_municipalities
from planeditor.plan.text import fold
from planeditor.ui.kit.buttons import make_search
from planeditor.ui.kit.enter import ENTER
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.tables.ticking import TickingDelegate
from planeditor.ui.kit.theme import in_lines

_ROWS = 6
"""How many municipalities are seen at least without scrolling."""


class WhoseStep(QWidget):
    """One municipality or several, found by typing; the title is proposed from them until it is written."""

    changed = Signal()
    """The title is another now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = read_municipalities()
        self._chosen: list[MunicipalityName] = []
        self.search = QLineEdit(self)
        self.list = QListWidget(self)
        self._told = in_lines(QLabel(self), "muted")
        self.title = QLineEdit(proposed_title([]), self)
        self._proposed = self.title.text()
        self._lay_out()
        self._show_chosen()
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.list.itemChanged.connect(self._take)
        self.title.textChanged.connect(self.changed)

    def municipalities(self) -> tuple[MunicipalityName, ...]:
        """The municipalities in the order they were chosen: the first one leads."""
        return tuple(self._chosen)

    def focus(self) -> QWidget:
        """Where the step begins."""
        return self.search

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list work while its name is being typed."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            wanted = bool(self.search.text()) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if wanted and event.key() in ENTER:
                return self._choose()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("&Municipality"), self)
        heading.setBuddy(self.search)
        self.search.setPlaceholderText(self.tr("Type a part of the name; Enter chooses"))
        self.search.setAccessibleName(self.tr("Search for a municipality"))
        make_search(self.search)
        self.list.setAccessibleName(self.tr("Municipalities"))
        self.list.setUniformItemSizes(True)
        self.list.setItemDelegate(TickingDelegate(self.list))
        for municipality in self._known:
            item = QListWidgetItem(municipality.name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.ensurePolished()
        self.list.setMinimumHeight(self.list.sizeHintForRow(0) * _ROWS + 2 * self.list.frameWidth())
        title = QLabel(self.tr("&Title of the plan"), self)
        title.setBuddy(self.title)
        self.title.setAccessibleName(self.tr("Title of the plan"))
        self.title.setMaxLength(LINE)
        self.title.setCursorPosition(0)
        self.setLayout(in_column(heading, self.search, (self.list, 1), self._told, title, self.title))

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for row, municipality in enumerate(self._known):
            name = fold(municipality.name)
            self.list.item(row).setHidden(not all(word in name for word in words))
        shown = self._shown()
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])

    def _shown(self) -> list[int]:
        return [row for row in range(self.list.count()) if not self.list.item(row).isHidden()]

    def _step(self, step: int) -> None:
        shown, current = self._shown(), self.list.currentRow()
        if shown:
            at = shown.index(current) + step if current in shown else 0
            self.list.setCurrentRow(shown[min(max(at, 0), len(shown) - 1)])

    def _choose(self) -> bool:
        """Choose what was found; False when it is chosen already: the key then goes on with the dialog."""
        row = self.list.currentRow()
        is_found = row in self._shown()
        if is_found and self.list.item(row).checkState() == Qt.CheckState.Checked:
            return False
        if is_found:
            self.list.item(row).setCheckState(Qt.CheckState.Checked)
            self.search.selectAll()
        return True

    def _take(self, item: QListWidgetItem) -> None:
        municipality = self._known[self.list.row(item)]
        if (item.checkState() == Qt.CheckState.Checked) == (municipality in self._chosen):
            return
        if municipality in self._chosen:
            self._chosen.remove(municipality)
        else:
            self._chosen.append(municipality)
        self._show_chosen()

    def _show_chosen(self) -> None:
        names = [municipality.name for municipality in self._chosen]
        if len(names) > 1:
            told = self.tr("Joint plan: {lead} leads, with {others}").format(
                lead=names[0], others=", ".join(names[1:])
            )
        else:
            told = names[0] if names else self.tr("Nothing is chosen. Choose several for a joint plan.")
        self._told.setText(told)
        if self.title.text().strip() in ("", self._proposed):
            self._proposed = proposed_title(self._chosen)
            self.title.setText(self._proposed)
            self.title.setCursorPosition(0)
