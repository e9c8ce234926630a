"""`merge MINE THEIRS -o OUT`: a copy that came back merged into my plan, as a new plan file.

The base is the latest state that both descend from, where one of the two has it kept; `--base` names it
otherwise. Without a base every difference is a conflict. Conflicts without `--prefer` are put off: the plan
gets the version that it gets on every side, and the other one as a remark.
"""

from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime

from planeditor.cli.arguments import Parser, WrongArguments
from planeditor.cli.lineage import Copies, named_base
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX
from planeditor.cli.shell import Answer, Code, Shell
from planeditor.cli.wording import excerpt, one_line, quoted
from planeditor.editing.questions import Question, Questioner, Versions
from planeditor.files.writer import save
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import compare, differences
from planeditor.merge.conflicts import Side
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
    sides = dict.fromkeys(merged.contested, given.prefer or Side.PUT_OFF)
    after = merged.result(sides)
    at = datetime.now(UTC)
    operation = Operation(OperationKind.MERGE, shell.author, at, compare(before, after))
    answered = merged.contested if given.prefer else ()
    save(path, copies.merged(after, base, operation, answered, at))
    lines = [
        *([] if base.state is not None else [_WITHOUT_BASE]),
        *(_conflict_line(one, sides[one.conflict.key]) for one in Questioner(shell.say, merged).questions()),
        *(dependent.kind.said for dependent in merged.dependents(after)),
        said_n("cli", "%n conflicts", len(merged.conflicts)),
        said_n("cli", "%n items of my plan changed", len(differences(before, after))),
        said("cli", "The merged plan is in {file}.", file=given.out),
    ]
    undecided = merged.conflicts and given.prefer is None
    return Answer("\n".join(map(shell.say, lines)), Code.FOUND if undecided else Code.DONE)


_WITHOUT_BASE = said(
    "cli", "What both copies began as is not known, so every difference is a conflict; name it with --base."
)


def _conflict_line(question: Question, side: Side) -> Said:
    """What is in question, what each side says, and what follows from the answer."""
    follows = one_line(question.follows[side])
    if not question.places:
        return said("cli", "{question}. {follows}", question=question.sentence, follows=follows)
    return said(
        "cli",
        "{question}: {versions}. {follows}",
        question=question.sentence,
        versions=_listed([_told(place) for place in question.places]),
        follows=follows,
    )


def _told(place: Versions) -> Said:
    was, mine, theirs = (
        quoted(excerpt(text)) if text else said("cli", "nothing")
        for text in (place.was, place.mine, place.theirs)
    )
    return said("cli", "was {was}, mine {mine}, theirs {theirs}", was=was, mine=mine, theirs=theirs)


def _listed(versions: Sequence[Said]) -> Said:
    """Several places of one text, one after the other."""
    first, *rest = versions
    return said("cli", "{first}; {rest}", first=first, rest=_listed(rest)) if rest else first


def _side(text: str) -> Side:
    if text not in _SIDES:
        raise WrongArguments(said("cli", "--prefer takes mine or theirs, not “{value}”.", value=text))
    return _SIDES[text]
