"""`diff A B`: what changed between two states of a plan; with `-o OUT.docx` as a Word document.

With `--json`: {"same", "differences": [{"id", "kind", "number", "title", "fate": "added" | "removed" |
"moved" | "changed", "moved", "item", "fields": [{"field", "old", "new"}]}]}; `moved` says that the item
stands elsewhere, changed or not; `item` is the whole item where it was added or removed, else null; values
are as in plan files. `PLAN@VERSION` is a kept state of a plan, as `history` lists them.
"""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser
from planeditor.cli.outputs import output
from planeditor.cli.plans import file_named
from planeditor.cli.shell import Answer, Code, Shell, json_text
from planeditor.cli.wording import Words
from planeditor.editing.comparing import state_name
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import Difference, Fate, differences
from planeditor.plan.codec import encode_item, encode_value
from planeditor.plan.items import Item, title_of
from planeditor.plan.numbering import number, reference
from planeditor.plan.tree import PlanTree
from planeditor.word.comparing.layouts import Layout

HELP = said("cli", "what changed between two states of a plan (exit code 1 if anything did)")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.state("a", said("cli", "BEFORE"))
    parser.state("b", said("cli", "AFTER"))
    parser.json_option()
    parser.out(
        said("cli", "write the differences as a Word document"), said("cli", "FILE.docx"), required=False
    )
    parser.option(
        "--layout",
        help=said(
            "cli",
            "of the document: two columns with what was and what became, or the text of the plan with "
            "deletions struck and additions bold",
        ),
        choices=[one.value for one in Layout],
        default=Layout.COLUMNS.value,
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """List the differences, or write the document."""
    before, after = shell.plans.state(given.a), shell.plans.state(given.b)
    found = differences(before.items(), after.items())
    code = Code.FOUND if found else Code.DONE
    if given.out:
        _write(given, before, after)
    if given.json:
        rows = [_as_json(one, after if one.after else before) for one in found]
        return Answer(json_text({"same": not found, "differences": rows}), code)
    if given.out:
        return Answer(shell.say(said("cli", "The document is in {file}.", file=given.out)), code)
    if not found:
        return Answer(shell.say(said("cli", "There are no differences.")), code)
    narrator = _Narrator(shell, before, after)
    lines = [line for one in found for line in narrator.lines(one)]
    return Answer("\n".join([*lines, shell.say(said_n("cli", "%n items differ", len(found)))]), code)


def _write(given: Namespace, before: PlanTree, after: PlanTree) -> None:
    """Write the document; nobody is named as its author, as nobody here says their name."""
    from planeditor.word.comparing.document import Compared, export_comparison

    inputs = map(file_named, (given.a, given.b))
    path = output(given.out, ".docx", inputs, overwrites=given.overwrite)
    names = (_called(given.a), _called(given.b))
    layout = next(one for one in Layout if one == given.layout)
    now = datetime.now(UTC).astimezone()  # as it is called here: the document bears the day
    write_atomically(path, export_comparison(Compared(before, after, names), layout, author="", at=now))


def _called(name: str) -> Said:
    path = file_named(name)
    return said("cli", "plan “{name}”", name=name) if path is None else state_name(path)


def _as_json(one: Difference, tree: PlanTree) -> dict[str, Any]:
    item = one.item
    return {
        "id": item.id,
        "kind": item.kind.value,
        "number": number(tree, item.id),
        "title": title_of(item),
        "fate": one.fate.value,
        "moved": one.moved,
        "item": encode_item(item) if one.fate in (Fate.ADDED, Fate.REMOVED) else None,
        "fields": [
            {
                "field": change.field,
                "old": encode_value(change.kind, change.field, change.old),
                "new": encode_value(change.kind, change.field, change.new),
            }
            for change in one.fields
        ],
    }


class _Narrator:
    """Tells differences, a line for each thing that changed about an item."""

    def __init__(self, shell: Shell, before: PlanTree, after: PlanTree) -> None:
        self._say = shell.say
        self._before, self._after = before, after
        self._old, self._new = Words(shell.say, before), Words(shell.say, after)

    def lines(self, one: Difference) -> Iterator[str]:
        if one.after is None:
            yield self._say(said("cli", "{item}: removed", item=self._old.item(one.item)))
            return
        name = self._new.item(one.after)
        if one.before is None:
            yield self._say(said("cli", "{item}: added", item=name))
            return
        for change in one.fields:
            yield self._say(
                said(
                    "cli",
                    "{item}: field {field} changed: {old} → {new}",
                    item=name,
                    field=self._new.field(change.kind, change.field),
                    old=self._old.value(change.kind, change.field, change.old, beside=change.new),
                    new=self._new.value(change.kind, change.field, change.new, beside=change.old),
                )
            )
        if one.moved:
            yield self._say(self._move(name, one.before, one.after))

    def _move(self, name: str, before: Item, after: Item) -> Said:
        places = reference(self._before, before.id), reference(self._after, after.id)
        if before.parent != after.parent and not places[0]:
            old = self._old.item(self._before[before.parent])
            new = self._new.item(self._after[after.parent])
            return said("cli", "{item}: moved from {old} to {new}", item=name, old=old, new=new)
        if places[0] == places[1]:
            return said("cli", "{item}: order among its neighbours changed", item=name)
        return said("cli", "{item}: moved: {old} → {new}", item=name, old=places[0], new=places[1])
