"""`import FILE -o OUT.planas`: a draft from Word or Excel as a plan, or into one.

`--map` names a file of answers: {"columns": {heading: what it holds}, "texts": {text: what it means},
"places": {key of a doubt: what is meant there}, "vat": "21"}. What is asked about is left out until it is
answered. With `--json`: {"id", "title", "made": [{"kind", "number", "title"}], "changed": [the same],
"doubts": [{"place", "text", "key", "why", "choices"}], "told": [text]}; a doubt without key is about its
text, wherever that stands.
"""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from planeditor.blocks import refusals
from planeditor.cli.arguments import Parser
from planeditor.cli.lineage import Copies, named_base
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX, Source
from planeditor.cli.shell import Answer, Code, Shell, json_text
from planeditor.cli.wording import excerpt
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.answers import LONGEST, Answers
from planeditor.editing.intake.opening import open_draft, title_of_draft
from planeditor.editing.intake.proposal import Doubt, Proposal
from planeditor.editing.intake.reading import propose
from planeditor.editing.outgoing import Letter, unkept
from planeditor.errors import NotFound
from planeditor.files.planfile import PlanFile
from planeditor.files.refusal import Refusal
from planeditor.files.writer import save
from planeditor.language import Said, said, said_n
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.items import Item, title_of
from planeditor.plan.numbering import number
from planeditor.plan.tree import PlanTree

HELP = said("cli", "take a draft in Word or Excel into a plan (exit code 1 if questions are left)")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.need(
        "draft",
        said("cli", "FILE"),
        said("cli", "the draft: a .docx, .xlsx, .xls, .ods, .html or .txt file; it is only read"),
    )
    parser.option(
        "--into",
        help=said("cli", "the plan that the draft goes into; without it a new one is begun"),
        metavar=said("cli", "PLAN"),
    )
    parser.option(
        "--map",
        help=said("cli", "a file of answers: what columns hold, what texts mean, and the rate of VAT"),
        metavar=said("cli", "FILE.json"),
    )
    parser.out(said("cli", "the plan file to write"))
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """Read the draft, write the plan, and say what was made, left out and is to be answered."""
    path = Path(given.draft)
    into = None if given.into is None else shell.plans.find(given.into)
    out = output(given.out, SUFFIX, [path, *([into.path] if into else [])], overwrites=given.overwrite)
    answers = _answers(given.map)
    draft = open_draft(path)
    tree = PlanTree(begun(Beginning(title=title_of_draft(draft, path.stem)))) if into is None else into.tree
    proposal = propose(draft, tree, answers)
    if not proposal.changes and not proposal.doubts:
        raise (refusals.unchanged if draft.returned else refusals.nothing_found)(path.name)
    save(out, _plan_file(into, proposal, path.name, shell))
    code = Code.FOUND if proposal.doubts else Code.DONE
    if given.json:
        return Answer(json_text(_as_json(proposal, shell)), code)
    return Answer("\n".join(map(shell.say, _lines(proposal, given.out))), code)


def _answers(name: str | None) -> Answers:
    if name is None:
        return Answers()
    try:
        with Path(name).open(encoding="utf-8-sig") as file:
            return Answers.from_json(file.read(LONGEST + 1))
    except FileNotFoundError as error:
        raise Refusal(name).missing() from error
    except (OSError, UnicodeDecodeError) as error:
        raise NotFound(said("cli", "“{file}” is no file of answers.", file=name)) from error


def _plan_file(into: Source | None, proposal: Proposal, source: str, shell: Shell) -> PlanFile:
    at, after = datetime.now(UTC), proposal.after
    if into is None:
        return unkept(after.root.id, after.items(), Letter(shell.author, at))
    operation = Operation(OperationKind.TAKE_IN, shell.author, at, proposal.changes, source=source)
    return Copies(into, into).merged(after.items(), named_base(into), operation, (), at)


def _lines(proposal: Proposal, out: str) -> Iterator[Said]:
    yield from (_asked(doubt) for doubt in proposal.doubts)
    yield from proposal.told
    yield said_n("cli", "%n questions left", len(proposal.doubts))
    yield said_n("cli", "%n items made", len(proposal.made))
    yield said_n("cli", "%n items changed", len(proposal.changed))
    yield said("cli", "The plan is in {file}.", file=out)


def _asked(doubt: Doubt) -> Said:
    """A question, with what may be answered to it."""
    place = excerpt(doubt.place or doubt.text)
    if not doubt.choices:
        return said("cli", "{place}: {why}", place=place, why=doubt.why)
    choices = " / ".join(doubt.choices)
    return said("cli", "{place}: {why} Answers: {choices}", place=place, why=doubt.why, choices=choices)


def _as_json(proposal: Proposal, shell: Shell) -> dict[str, Any]:
    after = proposal.after
    return {
        "id": after.root.id,
        "title": after.root.title,
        "made": [_item(item, after) for item in proposal.made],
        "changed": [_item(item, after) for item in proposal.changed],
        "doubts": [
            {
                "place": one.place,
                "text": one.text,
                "key": one.key,
                "why": shell.say(one.why),
                "choices": [*one.choices],
            }
            for one in proposal.doubts
        ],
        "told": [shell.say(one) for one in proposal.told],
    }


def _item(item: Item, tree: PlanTree) -> dict[str, str]:
    return {"kind": item.kind.value, "number": number(tree, item.id), "title": title_of(item)}
