"""What references may name is listed again at a change, and most of the list stays."""

from PySide6.QtWidgets import QApplication, QComboBox

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.changes import Change
from planeditor.plan.fieldtypes import Reference
from planeditor.plan.items import Kind
from planeditor.ui.kit.fields.reference import ReferenceEditor
from planeditor.ui.kit.fields.registers import Registers

KINDS = (Kind.PARTNER,)


def test_entries_are_made_anew_only_of_what_changed(open_plan: OpenPlan) -> None:
    registers = Registers(open_plan.tree)
    open_plan.listen(registers.forget)
    root = open_plan.tree.root.id
    renamed = open_plan.add(Kind.PARTNER, root, name="Muziejus")
    kept, before = registers.entries(KINDS)
    open_plan.edit(renamed.id, "name", "Muziejus prie ežero")
    open_plan.add(Kind.PARTNER, root, name="Kolegija")
    same, other, new = registers.entries(KINDS)
    assert same is kept and other is not before
    assert [same.label, other.label, new.label] == ["Šilo biblioteka", "Muziejus prie ežero", "Kolegija"]
    open_plan.undo()
    assert registers.entries(KINDS) == (same, other)


def test_a_box_offers_what_came_and_not_what_went(
    qapp: QApplication, lithuanian: None, open_plan: OpenPlan
) -> None:
    registers = Registers(open_plan.tree)
    editor = ReferenceEditor(Reference(KINDS), lambda id_: None, None)  # type: ignore[arg-type]

    def follow(changes: tuple[Change, ...]) -> None:
        registers.forget(changes)
        editor.offer(registers)

    def offered() -> list[str]:
        box = editor.focus
        assert isinstance(box, QComboBox)
        return [box.itemText(row) for row in range(box.count())]

    open_plan.listen(follow)
    follow(())
    root = open_plan.tree.root.id
    last = open_plan.add(Kind.PARTNER, root, name="Kolegija").id
    editor.show_value(last)
    first = open_plan.add(Kind.PARTNER, root, after=None, name="Amatų centras")
    assert offered() == ["", "Amatų centras", "Šilo biblioteka", "Kolegija"]
    open_plan.add(Kind.PARTNER, root, name="Teatras")
    assert offered() == ["", "Amatų centras", "Šilo biblioteka", "Kolegija", "Teatras"]
    assert editor.value() == last and editor.text() == "Kolegija"
    open_plan.remove([first.id])
    assert offered() == ["", "Šilo biblioteka", "Kolegija", "Teatras"]
    editor.show_text("teatras")
    assert editor.value() is not None
