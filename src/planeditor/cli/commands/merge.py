"""`merge MINE THEIRS -o OUT`: a copy that came back merged into my plan, as a new plan file.

The base is the latest state that both descend from, where one of the two has it kept; `--base` names it
otherwise. Without a base every difference is a conflict. Conflicts without `--prefer` take their defaults:
mine, or what one side removed and the other worked on.
"""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from planeditor.cli.arguments import Parser, WrongArguments
from planeditor.cli.lineage import Copies, named_base
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX, Source
from planeditor.cli.shell import Answer, Code, Shell
from planeditor.cli.wording import Words
from planeditor.files.writer import save
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import compare, differences
from planeditor.merge.conflicts import Conflict, ConflictKind, Key, Side
from planeditor.plan.changes import Operation, OperationKind

HELP = said("cli", "merge a changed copy into a plan (exit code 1 if conflicts are left to decide)")

_SIDES = {"mine": Side.MINE, "theirs": Side.THEIRS}


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan("mine", said("cli", "MINE"))
    parser.plan("theirs", said("cli", "THEIRS"))
    parser.option(
        "--base",
        help=said("cli", "the plan that both copies began as, where they do not know it themselves"),
        metavar=said("cli", "PLAN"),
    )
    parser.option(
        "-o",
        help=said("cli", "the merged plan file to write"),
        metavar=said("cli", "FILE.planas"),
        dest="out",
        required=True,
    )
    parser.option(
        "--prefer",
        help=said("cli", "whose version conflicts take: mine or theirs"),
        metavar="mine|theirs",
        type=_side,
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """Merge, write the result, and list the conflicts."""
    mine, theirs = shell.plans.find(given.mine), shell.plans.find(given.theirs)
    named = None if given.base is None else shell.plans.find(given.base)
    path = output(given.out, SUFFIX, [source.path for source in (mine, theirs, named) if source])
    copies = Copies(mine, theirs)
    base = copies.base() if named is None else named_base(named)
    before = copies.items(mine)
    merged = base.merge(before, copies.items(theirs))
    sides = {one.key: given.prefer or one.default for one in merged.conflicts}
    after = merged.result(sides)
    at = datetime.now(UTC)
    operation = Operation(OperationKind.MERGE, shell.author, at, compare(before, after))
    answered = [*sides] if given.prefer else []
    save(path, copies.merged(after, base, operation, answered, at))
    lines = [
        *([] if base.state is not None else [_WITHOUT_BASE]),
        *_conflict_lines(merged.conflicts, sides, mine, theirs, shell),
        said_n("cli", "%n conflicts", len(merged.conflicts)),
        said_n("cli", "%n items of my plan changed", len(differences(before, after))),
        said("cli", "The merged plan is in {file}.", file=given.out),
    ]
    undecided = merged.conflicts and given.prefer is None
    return Answer("\n".join(map(shell.say, lines)), Code.FOUND if undecided else Code.DONE)


_WITHOUT_BASE = said(
    "cli", "What both copies began as is not known, so every difference is a conflict; name it with --base."
)


def _conflict_lines(
    conflicts: tuple[Conflict, ...], sides: Mapping[Key, Side], mine: Source, theirs: Source, shell: Shell
) -> Iterator[Said]:
    ours, others = Words(shell.say, mine.tree), Words(shell.say, theirs.tree)
    for one in conflicts:
        words = ours if one.item.id in mine.tree else others
        yield said(
            "cli",
            "{item}: {question}; {side}",
            item=words.item(one.item),
            question=_question(one, ours, others),
            side=_taken(sides[one.key]),
        )


def _question(conflict: Conflict, ours: Words, others: Words) -> Said:
    if conflict.kind is not ConflictKind.FIELD:
        return conflict.kind.said
    kind, name = conflict.item.kind, conflict.field
    return said(
        "cli",
        "field {field}: mine {mine}, theirs {theirs}",
        field=ours.field(kind, name),
        mine=ours.value(kind, name, conflict.mine, beside=conflict.theirs),
        theirs=others.value(kind, name, conflict.theirs, beside=conflict.mine),
    )


def _taken(side: Side) -> Said:
    return said("cli", "theirs is taken") if side is Side.THEIRS else said("cli", "mine is taken")


def _side(text: str) -> Side:
    if text not in _SIDES:
        raise WrongArguments(said("cli", "--prefer takes mine or theirs, not “{value}”.", value=text))
    return _SIDES[text]
