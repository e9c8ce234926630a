"""Cells edited in place: texts within their limits, values the Lithuanian way, people from a list."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from planeditor.errors import InvalidValue
from planeditor.plan.describe import caption
from planeditor.plan.fieldtypes import Reference, Text
from planeditor.plan.items import Kind
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.theme import mark
from planeditor.ui.kit.words import tell
from planeditor.ui.views.indicators.model import IndicatorsModel
from planeditor.ui.views.indicators.sorting import SortedIndicators
from planeditor.ui.views.indicators.values import FIELDS


class IndicatorDelegate(QStyledItemDelegate):
    """What cannot be meant is said at the cell, and stays there until it is mended or given up by Esc."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        field = FIELDS[index.column() - 1]
        if isinstance(field.type, Reference):
            return self._list(parent, index)
        editor = QLineEdit(parent)
        editor.setAccessibleName(tell(field.said))
        editor.setFrame(False)
        if isinstance(field.type, Text):
            editor.setMaxLength(field.type.limit)
        else:
            editor.setValidator(_Reader(_model(index), index.column(), editor))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
        elif isinstance(editor, QComboBox):
            item = _model(index).plan.tree[str(index.data(Qt.ItemDataRole.UserRole))]
            chosen = getattr(item, FIELDS[index.column() - 1].name, None)
            editor.setCurrentIndex(max(0, editor.findData(chosen)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        value = editor.currentData() if isinstance(editor, QComboBox) else None
        if isinstance(editor, QLineEdit):
            if not editor.hasAcceptableInput():
                return
            value = editor.text()
        model.setData(index, value, Qt.ItemDataRole.EditRole)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Left with a text that cannot be meant, the editor stays open: nothing that was typed is lost.
        left = event.type() == QEvent.Type.FocusOut
        if left and isinstance(editor, QLineEdit) and not editor.hasAcceptableInput():
            return False
        return super().eventFilter(editor, event)

    def _list(self, parent: QWidget, index: AnyIndex) -> QComboBox:
        tree = _model(index).plan.tree
        people = QComboBox(parent)
        people.addItem("–", None)
        for person in tree.of_kind(Kind.TEAM_MEMBER):
            people.addItem(tell(caption(person, tree.get)), person.id)
        people.activated.connect(lambda: self._done(people))
        return people

    def _done(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


class _Reader(QValidator):
    """Marks the editor while what is in it cannot be meant, and says why."""

    def __init__(self, model: IndicatorsModel, column: int, editor: QLineEdit) -> None:
        super().__init__(editor)
        self._model = model
        self._column = column
        self._editor = editor
        editor.textEdited.connect(self._say)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        refused = self._refusal(text) is not None
        return (QValidator.State.Intermediate if refused else QValidator.State.Acceptable), text, position

    def _say(self, text: str) -> None:
        refusal = self._refusal(text)
        mark(self._editor, "invalid", refusal is not None)
        self._editor.setToolTip(refusal or "")
        self._editor.setAccessibleDescription(refusal or "")
        QToolTip.showText(self._editor.mapToGlobal(QPoint(0, self._editor.height())), refusal or "")

    def _refusal(self, text: str) -> str | None:
        try:
            self._model.read(self._column, text)
        except InvalidValue as refused:
            return tell(refused.said)
        return None


def _model(index: AnyIndex) -> IndicatorsModel:
    model = index.model()
    assert isinstance(model, SortedIndicators)
    return model.indicators
