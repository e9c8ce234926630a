"""How rows are edited and painted: titles edited in place, marks as icons."""

import textwrap

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
    QWidget,
)

from planeditor.plan.items import field_of
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.indexes import AnyIndex
from planeditor.ui.kit.tables.reading import most_typed
from planeditor.ui.views.tree.model import PlanTreeModel
from planeditor.ui.views.tree.rows import TITLE

_GAP = 4
_MOST_SIGNS = 4
_MOST_SENTENCES = 12
_TIP_WIDTH = 80
"""Characters in a line of the tooltip, which Qt would let run as far as the screen is wide."""


def marks_width(view: QTreeView) -> int:
    """How wide the column of marks is to be, in device-independent pixels."""
    return _GAP + _MOST_SIGNS * (view.iconSize().width() + _GAP)


class TitleDelegate(QStyledItemDelegate):
    """Lets no more be typed than the title holds, so that nothing typed is refused afterwards."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = super().createEditor(parent, option, index)
        model = index.model()
        if isinstance(editor, QLineEdit) and isinstance(model, PlanTreeModel):
            item = model.plan.tree[model.node(index).id]
            editor.setMaxLength(most_typed(field_of(item.kind, item.title_field).type))
        return editor


class MarkDelegate(QStyledItemDelegate):
    """Paints the signs of a row; a closed branch has those of all that is in it."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, index)
        area: QRect = option.rect
        left, side = area.left() + _GAP, option.decorationSize.width()
        for sign in self._model(index).signs(index, self._is_closed(index)):
            place = QRect(left, area.center().y() - side // 2 + 1, side, side)
            icon(sign.icon_name, sign.tint).paint(painter, place)
            left += side + _GAP

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tool_tip(index), view)
        return True

    def tool_tip(self, index: AnyIndex) -> str:
        """What the signs stand for, a line each."""
        sentences = self._model(index).sentences(index, self._is_closed(index))
        lines = sentences[:_MOST_SENTENCES]
        if len(sentences) > len(lines):
            lines.append(self.tr("and %n more", "", len(sentences) - len(lines)))
        return "\n".join(textwrap.fill(line, _TIP_WIDTH, subsequent_indent="    ") for line in lines)

    def _is_closed(self, index: AnyIndex) -> bool:
        return not self._view.isExpanded(index.sibling(index.row(), TITLE))

    def _model(self, index: AnyIndex) -> PlanTreeModel:
        model = index.model()
        assert isinstance(model, PlanTreeModel)
        return model
