"""What the fields of the pane share: the open plan, the item shown, and the texts that could not be saved."""

from dataclasses import dataclass, field

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item
from planeditor.ui.details.registers import Registers


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that could not be saved, and why."""

    text: str
    why: Said


Drafts = dict[tuple[str, str], Draft]
"""By id of the item and name of the field."""


@dataclass(slots=True)
class Shown:
    """One plan in the pane, and the item of it that is shown."""

    plan: OpenPlan
    drafts: Drafts
    item_id: str = ""
    registers: Registers = field(init=False)

    def __post_init__(self) -> None:
        self.registers = Registers(self.plan.tree)

    @property
    def item(self) -> Item:
        """The item shown."""
        return self.plan.tree[self.item_id]

    def value(self, field: Field) -> Value:
        """The value of a field of the item shown."""
        return getattr(self.item, field.name)

    def save(self, field: Field, value: Value, typed: bool) -> None:
        """Give a field of the item shown a value, at once on the disk; `typed` goes on with one undo step."""
        # What a text field shows may still be what no plan may hold.
        field.type.decode(field.type.encode(value))
        if value == self.value(field):
            return
        if typed:
            self.plan.type(self.item_id, field.name, value)
        else:
            self.plan.edit(self.item_id, field.name, value)

    def draft(self, field: Field) -> Draft | None:
        """The text of the field that could not be saved, if there is one."""
        return self.drafts.get((self.item_id, field.name))

    def keep(self, field: Field, draft: Draft | None) -> None:
        """Keep or forget a text of the field that could not be saved."""
        if draft is None:
            self.drafts.pop((self.item_id, field.name), None)
        else:
            self.drafts[self.item_id, field.name] = draft
