"""Offers to add what was typed and is not in the register yet."""

from PySide6.QtWidgets import QWidget

from planeditor.language import said
from planeditor.plan.describe import kind_object
from planeditor.plan.items import Kind
from planeditor.ui.kit.elided_button import ElidedButton
from planeditor.ui.kit.words import tell


class AddButton(ElidedButton):
    """Hidden until there is a name to be added."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__("add", parent)
        self.name = ""
        self._object = kind_object(kind)
        self.hide()

    def offer(self, name: str) -> None:
        """Offer to add an item of the name, or nothing."""
        self.name = name
        whole = tell(said("details", "Add {object} “{name}”", object=self._object, name=name))
        self.say(whole, whole)
        self.setVisible(bool(name))
