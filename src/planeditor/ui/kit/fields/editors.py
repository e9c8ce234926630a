"""Which editor a field gets: decided by the type of the field alone."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtWidgets import QWidget

from planeditor.plan import fieldtypes as types
from planeditor.plan.fields import Field
from planeditor.ui.kit.fields.choosing import ChoiceEditor, ChoicesEditor, FieldNameEditor, FlagEditor
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.reference import ReferenceEditor
from planeditor.ui.kit.fields.references import ReferencesEditor
from planeditor.ui.kit.fields.short_text import ShortTextEditor
from planeditor.ui.kit.fields.texts import TextEditor
from planeditor.ui.kit.words import tell


def make_editor(field: Field, jump: Callable[[str], None], parent: QWidget) -> Editor:
    """An editor for a field; `jump` is called with the id of an item that the user wants to see."""
    match field.type:
        case types.Text():
            return TextEditor(field.type, parent)
        case types.Flag():
            return FlagEditor(field, parent)
        case types.Choice():
            return ChoiceEditor(field.type, parent)
        case types.Choices():
            return ChoicesEditor(field.type, parent)
        case types.Reference():
            return ReferenceEditor(field.type, jump, parent)
        case types.References():
            return ReferencesEditor(field.type, tell(field.said), parent)
        case types.FieldName():
            return FieldNameEditor(field.type, parent)
        case types.Short():
            return ShortTextEditor(field.type, parent)
        case _:
            assert_never(field.type)
