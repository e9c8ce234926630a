"""`merge MINE THEIRS -o OUT`: a copy that came back merged into my plan, as a new plan file.

The base is the latest state that both descend from, where one of the two has it kept; `--base` names it
otherwise. Without a base every difference is a conflict. Conflicts without `--prefer` are put off: the plan
gets the version that it gets on every side, and the other one as a remark.
With `--json`: {"file", "has_base", "conflicts", "undecided", "changed"}.
"""

from argparse import Namespace
from datetime import UTC, datetime

from planeditor.cli.arguments import Parser
from planeditor.cli.deciding import answers, conflict_lines, prefer_option
from planeditor.cli.lineage import Copies, named_base
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX
from planeditor.cli.shell import Answer, Code, Shell, json_text
from planeditor.files.writer import save
from planeditor.language import said, said_n
from planeditor.merge.compare import compare, differences
from planeditor.plan.changes import Operation, OperationKind

HELP = said("cli", "merge a changed copy into a plan (exit code 1 if conflicts are left to decide)")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan("mine", said("cli", "MINE"))
    parser.plan("theirs", said("cli", "THEIRS"))
    parser.option(
        "--base",
        help=said("cli", "the plan that both copies began as, where they do not know it themselves"),
        metavar=said("cli", "PLAN"),
    )
    parser.out(said("cli", "the merged plan file to write"))
    prefer_option(parser)
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """Merge, write the result, and list the conflicts."""
    mine, theirs = shell.plans.find(given.mine), shell.plans.find(given.theirs)
    named = None if given.base is None else shell.plans.find(given.base)
    inputs = [source.path for source in (mine, theirs, named) if source]
    path = output(given.out, SUFFIX, inputs, overwrites=given.overwrite)
    copies = Copies(mine, theirs)
    base = copies.base() if named is None else named_base(named)
    before = copies.items(mine)
    merged = base.merge(before, copies.items(theirs))
    choices = answers(merged, given.prefer)
    after = merged.result(choices)
    at = datetime.now(UTC)
    operation = Operation(OperationKind.MERGE, shell.author, at, compare(before, after))
    answered = merged.contested if given.prefer else ()
    save(path, copies.merged(after, base, operation, answered, at))
    undecided = len(merged.conflicts) if given.prefer is None else 0
    changed = len(differences(before, after))
    code = Code.FOUND if undecided else Code.DONE
    if given.json:
        told = {"file": given.out, "has_base": base.state is not None, "conflicts": len(merged.conflicts)}
        return Answer(json_text(told | {"undecided": undecided, "changed": changed}), code)
    lines = [
        *([] if base.state is not None else [_WITHOUT_BASE]),
        *conflict_lines(merged, choices, after, shell),
        said_n("cli", "%n items of my plan changed", changed),
        said("cli", "The merged plan is in {file}.", file=given.out),
    ]
    return Answer("\n".join(map(shell.say, lines)), code)


_WITHOUT_BASE = said(
    "cli", "What both copies began as is not known, so every difference is a conflict; name it with --base."
)
