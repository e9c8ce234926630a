"""`list`: the plans in the store."""

from argparse import Namespace

from planeditor.cli.arguments import Parser
from planeditor.cli.plans import SHORT_ID
from planeditor.cli.shell import Answer, Shell
from planeditor.cli.tables import aligned
from planeditor.language import Said, said, said_n
from planeditor.plan.numbers import format_moment, format_money
from planeditor.store.entries import PlanEntry

HELP = said("cli", "list the plans in the store")


def declare(parser: Parser) -> None:
    """Declare no arguments: the store is known."""


def run(given: Namespace, shell: Shell) -> Answer:
    """List the plans, those in use first."""
    entries = sorted(shell.plans.entries(), key=lambda entry: (bool(entry.deleted), bool(entry.archived)))
    if not entries:
        return Answer(shell.say(said("cli", "There are no plans in the store.")))
    heads = (
        said("cli", "Id"),
        said("cli", "Plan"),
        said("cli", "Municipalities"),
        said("cli", "Changed"),
        said("cli", "With VAT"),
        said("cli", "State"),
    )
    rows = [tuple(map(shell.say, heads)), *(_row(entry, shell) for entry in entries)]
    count = shell.say(said_n("cli", "%n plans", len(entries)))
    return Answer(f"{aligned(rows, right=[4])}\n{count}")


def _row(entry: PlanEntry, shell: Shell) -> tuple[str, ...]:
    return (
        entry.id[:SHORT_ID],
        entry.title or shell.say(said("cli", "(plan without a title)")),
        ", ".join(entry.municipalities),
        "" if entry.is_damaged else format_moment(entry.changed),
        "" if entry.is_damaged else format_money(entry.gross),
        shell.say(_state(entry)),
    )


def _state(entry: PlanEntry) -> Said:
    if entry.is_damaged:
        return said("cli", "damaged")
    if entry.deleted:
        return said("cli", "deleted")
    return said("cli", "archived") if entry.archived else said("cli", "in use")
