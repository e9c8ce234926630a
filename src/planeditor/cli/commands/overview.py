"""`overview [PLAN ...]`: all plans of the store side by side; with `-o` as a workbook or a document.

With `--json`: {"plans": [{"id", "title", "municipalities": [name], "damaged", "status", "changed", "author",
"filled", "net", "vat", "gross", "counts": {kind: number}, "findings": {severity or "lacking": number}}],
"sums": {"year" | "source" | "area" | "type": [{"group", "net", "vat", "gross"}]}, "indicators": [{"title",
"unit", "plans": [id], "least", "most"}], "partners": [{"name", "type", "activities", "plans": [id]}],
"unusual": [{"plan", "measure", "value", "median", "times", "compared"}]}. Of a damaged plan figures are null.
Without names all plans in use are told of, else those named; archived ones only then.
"""

from argparse import Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser
from planeditor.cli.outputs import output
from planeditor.cli.shell import Answer, Shell, json_text
from planeditor.cli.tables import aligned
from planeditor.editing.overview import across
from planeditor.editing.overview.digest import By
from planeditor.editing.overview.listings import WORKBOOK, Chosen, about, export, listings
from planeditor.editing.overview.money import groups, together
from planeditor.editing.overview.sides import Side
from planeditor.editing.shelf import FOLDER, Shelf
from planeditor.language import said
from planeditor.plan.sums import Sum
from planeditor.plan.tabled import Tabled, told
from planeditor.store.location import folder_of

HELP = said("cli", "the plans in the store side by side: sums, findings, what they share, what stands out")
_NONE = "–"


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.need(
        "plans",
        said("cli", "PLAN"),
        said("cli", "the title or id of a plan in the store; without any, all plans in use"),
        nargs="*",
    )
    parser.json_option()
    parser.out(
        said("cli", "write a workbook or a Word document"),
        said("cli", "FILE.xlsx|FILE.docx"),
        required=False,
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """Tell of the plans, or write the file."""
    place = shell.plans.place
    plans = [place] if isinstance(place, Path) else []
    ends = (WORKBOOK, ".docx")
    path = output(given.out, ends, plans, overwrites=given.overwrite) if given.out else None
    chosen = Chosen(shell.plans.sides(given.plans), _shelf(shell))
    if path is not None:
        now = datetime.now(UTC).astimezone()  # as it is called here: the document bears the day
        write_atomically(path, export(chosen, path.suffix.lower(), author="", at=now))
    if given.json:
        return Answer(json_text(_as_json(chosen.sides)))
    if path is not None:
        return Answer(shell.say(said("cli", "The overview is in {file}.", file=given.out)))
    if not chosen.sides:
        return Answer(shell.say(said("cli", "There are no plans in the store.")))
    parts = ["\n".join(about(chosen.sides, shell.say))]
    parts += [_as_text(one, shell) for one in listings(chosen, shell.say, is_brief=True)]
    return Answer("\n\n".join(parts))


def _shelf(shell: Shell) -> Sequence[Any]:
    return Shelf(folder_of(shell.plans.place) / FOLDER).practices()[0]


def _as_text(table: Tabled, shell: Shell) -> str:
    rows = [
        [told(value, one.shape, shell.say) or _NONE for value, one in zip(row, table.headings, strict=True)]
        for row in table.rows
    ]
    right = [place for place, one in enumerate(table.headings) if one.shape.is_number]
    text = aligned([[one.label for one in table.headings], *rows], right=right)
    return "\n".join(filter(None, [table.title, table.note, text]))


def _as_json(sides: Sequence[Side]) -> dict[str, Any]:
    return {
        "plans": [_plan(side) for side in sides],
        "sums": {by.value: _sums(sides, by) for by in By},
        "indicators": [
            {
                "title": one.title,
                "unit": one.unit,
                "plans": _ids(one.plans),
                "least": _number(one.least),
                "most": _number(one.most),
            }
            for one in across.indicators(sides)
        ],
        "partners": [
            {"name": one.name, "type": one.type, "activities": one.activities, "plans": _ids(one.plans)}
            for one in across.partners(sides)
        ],
        "unusual": [
            {
                "plan": one.side.entry.id,
                "measure": one.measure.value,
                "value": str(one.found.value),
                "median": str(one.found.median),
                "times": str(one.found.score),
                "compared": one.compared,
            }
            for one in across.unusual(sides)
        ],
    }


def _plan(side: Side) -> dict[str, Any]:
    entry, digest = side.entry, side.digest
    return {
        "id": entry.id,
        "title": entry.title,
        "municipalities": [*entry.municipalities],
        "damaged": side.damaged,
        "changed": None if side.damaged else entry.changed.isoformat(),
        "author": entry.author,
        "status": digest and digest.status,
        "filled": digest and digest.filled,
        **(_sum(digest.total) if digest else dict.fromkeys(("net", "vat", "gross"))),
        "counts": digest and {kind.value: count for kind, count in digest.counts.items()},
        "findings": digest and dict(digest.findings),
    }


def _sums(sides: Sequence[Side], by: By) -> list[dict[str, Any]]:
    found = together(sides, by)
    return [{"group": group, **_sum(found[group])} for group in groups(sides, by)]


def _sum(sum_: Sum) -> dict[str, str]:
    return {"net": f"{sum_.net:.2f}", "vat": f"{sum_.vat:.2f}", "gross": f"{sum_.gross:.2f}"}


def _number(value: Decimal | None) -> str | None:
    return None if value is None else str(value)


def _ids(plans: Sequence[Side]) -> list[str]:
    return [side.entry.id for side in plans]
