"""What every editor of a field can do."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item, Kind
from planeditor.ui.kit.fields.registers import Registers


def _nobody() -> None:
    pass


class Editor:
    """Shows one field's value and takes another from the user; knows nothing of plans.

    - `widget` is what stands in the form, `focus` the part of it that takes the keyboard.
    - `edited` is called after the user changed something, never when a value is shown.
    - `settled` is called before a change that must be a step of undo of its own.
    - `added` is called with the kind and the name of an item that is to be added to its register and
      chosen, and says whether it was.
    """

    typed: ClassVar[bool] = False
    """Whether the value comes key by key, so that the keys together are one step of undo."""
    is_whole: ClassVar[bool] = False
    """Whether what is typed has a meaning only as a whole: its beginning may mean something else."""
    eager: ClassVar[bool] = False
    """Whether what is wrong is said while typing, not only when the field is left."""
    labelled: ClassVar[bool] = True
    """Whether the form writes the field's label above it."""

    widget: QWidget
    focus: QWidget

    def __init__(self) -> None:
        self.stays = False
        """Whether a value is shown because others changed it: caret and selection stay where they are."""
        self.edited: Callable[[], None] = _nobody
        self.settled: Callable[[], None] = _nobody
        self.added: Callable[[Kind, str], bool] = lambda kind, name: False

    @property
    def named(self) -> QWidget:
        """The part that bears the field's name for those who do not see the label."""
        return self.focus

    @property
    def wanted_width(self) -> int | None:
        """How many pixels it would like to be wide; None for the whole width."""
        return None

    def value(self) -> Value:
        """The value that it shows; InvalidValue when it shows none that can be meant."""
        raise NotImplementedError

    def show_value(self, value: Value) -> None:
        """Show a value; what shows it already stays untouched."""
        raise NotImplementedError

    def tidy(self, value: Value) -> None:
        """Show a value in its proper form, now that the user has left."""
        self.show_value(value)

    def text(self) -> str | None:
        """The text as typed, kept when it cannot be saved; None when nothing is typed here."""
        return None

    def show_text(self, text: str) -> None:
        """Show again a text that could not be saved."""
        raise NotImplementedError

    def select_all(self) -> None:
        """Select the text, so that the next key replaces it."""

    def select(self, start: int, end: int) -> None:
        """Select the text from one character to another, where there is a text."""

    def note(self) -> str:
        """What is quietly said under the field; "" for nothing."""
        return ""

    def offer(self, registers: Registers, item: Item | None = None) -> None:
        """Offer what may be chosen for a field of the item."""
