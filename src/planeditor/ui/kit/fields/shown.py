"""What the fields of the pane share: the open plan, the item shown, and the texts that could not be saved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from planeditor.editing import operations
from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Said
from planeditor.plan.changes import Change, OperationKind, SetField
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import Value
from planeditor.plan.items import Item, Kind
from planeditor.ui.kit.fields.registers import Registers
from planeditor.ui.kit.marks import NO_MARKS, Mark, Marks


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
    others: tuple[str, ...] = ()
    """What else of the same kind is selected."""
    marks: Mapping[str, Marks] = field(default_factory=dict)
    _withdrawn: tuple[str, str, Draft] | None = None
    registers: Registers = field(init=False)

    def __post_init__(self) -> None:
        self.registers = Registers(self.plan.tree)

    def show(self, item: Item, selected: Iterable[str] = ()) -> None:
        """Show an item; what is chosen for it is for all the selected ones of its kind."""
        tree = self.plan.tree
        chosen = [id_ for id_ in selected if id_ in tree and tree[id_].kind is item.kind]
        self.item_id = item.id
        self.others = tuple(id_ for id_ in chosen if id_ != item.id) if item.id in chosen else ()

    @property
    def item(self) -> Item:
        """The item shown."""
        return self.plan.tree[self.item_id]

    def value(self, field: Field) -> Value:
        """The value of a field of the item shown."""
        return getattr(self.item, field.name)

    def save(self, field: Field, value: Value, typed: bool) -> None:
        """Give a field of the item shown a value, saved at once; `typed` goes on with one undo step.

        What is not typed goes to the other selected items too; of several values, what came and what went.
        Raises InvalidValue for what the field cannot hold: a text field may show what no plan may have.
        """
        if typed:
            self.plan.type(self.item_id, field.name, value)
            return
        tree, old = self.plan.tree, self.value(field)
        wanted = {self.item_id: value}
        for id_ in filter(tree.__contains__, self.others):
            theirs = getattr(tree[id_], field.name)
            wanted[id_] = (theirs | (value - old)) - (old - value) if isinstance(value, frozenset) else value
        changes = [one for id_, new in wanted.items() for one in operations.edit(tree, id_, field.name, new)]
        self.plan.run(OperationKind.EDIT, changes)

    def withdraw_typing(self, field: Field) -> None:
        """Give a field the value back that it had before it was typed in."""
        self.plan.withdraw_typing(self.item_id, field.name)

    def add(self, field: Field, kind: Kind, title: str) -> None:
        """Add an item to a register of the plan, and let a field of the item shown refer to it."""
        self.plan.add_and_refer(self.item_id, field.name, kind, title)

    def hint(self, field: Field) -> Mark | None:
        """What is wrong in what the field holds; what is not filled in yet needs no word here."""
        if self.value(field) == field.type.empty:
            return None
        return self.marks.get(self.item_id, NO_MARKS).at(field.name)

    def draft(self, field: Field) -> Draft | None:
        """The text of the field that could not be saved, if there is one."""
        return self.drafts.get((self.item_id, field.name))

    def withdraw(self, field: Field) -> None:
        """Take the draft of the field away, so that it can be brought back until the plan changes."""
        draft = self.drafts.pop((self.item_id, field.name))
        self._withdrawn = (self.item_id, field.name, draft)

    def withdrawn(self, field: Field) -> Draft | None:
        """The draft of the field that was taken away last."""
        if self._withdrawn is None or self._withdrawn[:2] != (self.item_id, field.name):
            return None
        return self._withdrawn[2]

    def supersede(self, changes: Iterable[Change]) -> None:
        """Forget the drafts of fields that got another value; what others write takes none away."""
        if self.plan.is_following:
            return
        self._withdrawn = None
        for change in changes:
            if isinstance(change, SetField):
                self.drafts.pop((change.id, change.field), None)

    def keep(self, field: Field, draft: Draft | None) -> None:
        """Keep or forget a text of the field that could not be saved."""
        self._withdrawn = None
        if draft is None:
            self.drafts.pop((self.item_id, field.name), None)
        else:
            self.drafts[self.item_id, field.name] = draft
