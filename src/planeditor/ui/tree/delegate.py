"""Titles edited in place."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planeditor.plan.fieldtypes import Text
from planeditor.plan.items import field_of
from planeditor.ui.tree.model import PlanTreeModel


class TitleDelegate(QStyledItemDelegate):
    """Lets no more be typed than the title holds, so that nothing typed is refused afterwards."""

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        model = index.model()
        if isinstance(editor, QLineEdit) and isinstance(model, PlanTreeModel):
            item = model.plan.tree[model.node(index).id]
            type_ = field_of(item.kind, item.title_field).type
            assert isinstance(type_, Text)
            editor.setMaxLength(type_.limit)
        return editor
