"""`send PLAN -o FILE`: a copy of a plan for the whole team or one person, with what they are asked to do.

Of a plan in the store it is remembered that it was sent, to whom, when and what for.
With `--json`: {"file", "plan", "state", "recipient", "sentence", "areas": [area], "items": [id]}.
"""

from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from planeditor.cli.arguments import Parser, WrongArguments
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX, FileSource, Source, StoreSource, file_named
from planeditor.cli.shell import Answer, Shell, json_text
from planeditor.editing.library import checked_letter, send
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.outgoing import Letter
from planeditor.files.manifest import FORMAT
from planeditor.files.reader import read
from planeditor.files.writer import save
from planeditor.language import said
from planeditor.plan.assignment import Assignment
from planeditor.plan.items import Kind, title_of
from planeditor.plan.numbering import by_number
from planeditor.plan.text import fold
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area

HELP = said("cli", "write a copy of a plan to send, with an assignment if there is one")

_ASSIGNED = (Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.SCHOOL)


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.out(said("cli", "the plan file to write"))
    parser.option(
        "--to",
        help=said("cli", "whom it is for; without this it is for the whole team"),
        metavar=said("cli", "NAME"),
        default="",
    )
    parser.option(
        "--assign",
        help=said("cli", "what the receiver is to work on: an area, a number, a school; may be repeated"),
        metavar=said("cli", "WHAT"),
        action="append",
        default=[],
    )
    parser.option(
        "--message",
        help=said("cli", "a sentence for the receiver"),
        metavar=said("cli", "TEXT"),
        default="",
    )
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """Write the copy."""
    if file_named(given.plan) is None and shell.plans.has_store:
        shell.plans.open_store()
    source = shell.plans.find(given.plan)
    path = output(given.out, SUFFIX, [source.path], overwrites=given.overwrite)
    letter = Letter(shell.author, datetime.now(UTC), given.to, _assignment(given, source.tree, shell))
    _write(source, path, checked_letter(letter))
    if given.json:
        manifest = read(path).manifest
        told = {"file": given.out, "plan": manifest.plan_id, "state": manifest.state}
        return Answer(json_text(told | {"recipient": given.to} | letter.assignment.encoded()))
    who = given.to or said("cli", "the whole team")
    return Answer(shell.say(said("cli", "The copy for {who} is in {file}.", who=who, file=given.out)))


def _write(source: Source, path: Path, letter: Letter) -> None:
    if isinstance(source, StoreSource):
        plan = OpenPlan(source.store, source.tree.root.id, letter.sender)
        send(source.store, plan, path, letter.at, letter.recipient, letter.assignment)
    elif isinstance(source, FileSource):
        manifest = replace(
            source.file.manifest,
            sender=letter.sender,
            sent=letter.at,
            recipient=letter.recipient,
            assignment=letter.assignment,
            format=max(FORMAT, source.file.manifest.format),
        )
        save(path, replace(source.file, manifest=manifest))


def _assignment(given: Namespace, tree: PlanTree, shell: Shell) -> Assignment:
    areas: set[Area] = set()
    items: set[str] = set()
    for text in given.assign:
        wanted = fold(text.strip())
        found = [area for area in Area if wanted in (fold(area.value), fold(shell.say(area.said)))]
        areas.update(found)
        if not found:
            items.add(by_number(tree, text) or _titled(tree, text, wanted))
    return Assignment(given.message, frozenset(areas), frozenset(items))


def _titled(tree: PlanTree, text: str, wanted: str) -> str:
    """The only goal, task, activity or school of that title, or whose title alone begins so."""
    titles = {item.id: fold(title_of(item)) for item in tree.walk() if item.kind in _ASSIGNED}
    exact = [id_ for id_, title in titles.items() if title == wanted]
    found = exact or [id_ for id_, title in titles.items() if wanted and title.startswith(wanted)]
    if len(found) != 1:
        raise WrongArguments(
            said(
                "cli",
                "“{what}” is no single area, task, activity or school of the plan. Name it otherwise.",
                what=text,
            )
        )
    return found[0]
