"""`info PLAN`: what a plan is, how much is in it, and its money.

With `--json`: {"id", "title", "programme", "status", "municipalities": [name], "revision", "format",
"counts": {kind: number}, "total": SUM, "by_year": [{"year"} + SUM], "by_area": [{"areas": [area]} + SUM],
"by_source": [{"source"} + SUM], "by_type": [{"type"} + SUM]} where SUM is {"net", "vat", "gross", "share"},
`share` being the percentage of the total gross sum. `revision` is null for a file, `format` for a plan in the
store; programme, status, year, source and type are null where nobody chose one.
"""

from argparse import Namespace
from collections import Counter
from collections.abc import Mapping
from typing import Any

from planeditor.cli.arguments import Parser
from planeditor.cli.plans import Source
from planeditor.cli.shell import Answer, Shell, json_text
from planeditor.cli.tables import aligned
from planeditor.language import Said, said
from planeditor.plan import sums
from planeditor.plan.describe import kind_name, kind_plural
from planeditor.plan.items import Kind, title_of
from planeditor.plan.numbers import format_money, format_number, format_percent, share
from planeditor.plan.sums import Sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area, Word

HELP = said("cli", "what is in a plan: counts and sums")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.json_option()


def run(given: Namespace, shell: Shell) -> Answer:
    """Tell about the plan."""
    source = shell.plans.find(given.plan)
    return Answer(json_text(_as_json(source)) if given.json else _as_text(source, shell))


def _as_json(source: Source) -> dict[str, Any]:
    tree, root = source.tree, source.tree.root
    counts = _counts(tree)
    groups: dict[str, tuple[str, Mapping[Any, Sum]]] = {
        "by_year": ("year", sums.by_year(tree)),
        "by_area": ("areas", {_codes(areas): sum_ for areas, sum_ in sums.by_area(tree).items()}),
        "by_source": ("source", sums.by_source(tree)),
        "by_type": ("type", sums.by_type(tree)),
    }
    total = sums.total(tree)
    return {
        "id": root.id,
        "title": root.title,
        "programme": root.programme,
        "status": root.status,
        "municipalities": _municipalities(tree),
        "revision": source.revision,
        "format": source.format,
        "counts": {kind.value: counts[kind] for kind in Kind},
        "total": _sum_as_json(total, total),
    } | {
        name: [{key: value} | _sum_as_json(sum_, total) for value, sum_ in group.items()]
        for name, (key, group) in groups.items()
    }


def _sum_as_json(sum_: Sum, total: Sum) -> dict[str, str]:
    return {
        "net": f"{sum_.net:.2f}",
        "vat": f"{sum_.vat:.2f}",
        "gross": f"{sum_.gross:.2f}",
        "share": f"{share(sum_.gross, total.gross)}",
    }


def _as_text(source: Source, shell: Shell) -> str:
    return "\n\n".join((_head(source, shell), _content(source.tree, shell), _money(source.tree, shell)))


def _head(source: Source, shell: Shell) -> str:
    root = source.tree.root
    rows: list[tuple[Said, str]] = [
        (kind_plural(Kind.MUNICIPALITY), ", ".join(_municipalities(source.tree))),
        (said("cli", "Programme"), _chosen(root.programme, shell)),
        (said("cli", "Status"), _chosen(root.status, shell)),
    ]
    if source.revision is not None:
        rows.append((said("cli", "Revision"), str(source.revision)))
    if source.format is not None:
        rows.append((said("cli", "File format"), source.format))
    title = root.title or shell.say(said("cli", "(plan without a title)"))
    return "\n".join([title, aligned([(f"{shell.say(label)}:", text) for label, text in rows if text])])


def _content(tree: PlanTree, shell: Shell) -> str:
    counts = _counts(tree)
    rows = [
        (shell.say(kind_plural(kind)), format_number(counts[kind]))
        for kind in Kind
        if counts[kind] and kind is not Kind.PLAN
    ]
    rows = rows or [(shell.say(kind_name(Kind.PLAN)), "1")]
    return aligned(rows, right=[1])


def _money(tree: PlanTree, shell: Shell) -> str:
    total = sums.total(tree)
    unnamed = said("cli", "not given")
    groups: list[tuple[Said, list[tuple[Said | str, Sum]]]] = [
        (
            said("cli", "By year"),
            [(unnamed if year is None else str(year), sum_) for year, sum_ in sums.by_year(tree).items()],
        ),
        (
            said("cli", "By area"),
            [(_area_names(areas, shell) or unnamed, sum_) for areas, sum_ in sums.by_area(tree).items()],
        ),
        (
            said("cli", "By source"),
            [(source.said if source else unnamed, sum_) for source, sum_ in sums.by_source(tree).items()],
        ),
        (
            said("cli", "By type of activity"),
            [(type_.said if type_ else unnamed, sum_) for type_, sum_ in sums.by_type(tree).items()],
        ),
    ]
    heads = (
        said("cli", "Funding, Eur"),
        said("cli", "Without VAT"),
        said("cli", "VAT"),
        said("cli", "With VAT"),
        said("cli", "Share"),
    )
    rows = [tuple(map(shell.say, heads)), _row(shell.say(said("cli", "Total")), total, total)]
    for heading, entries in groups:
        if entries:
            rows.append((shell.say(heading), "", "", "", ""))
            rows += [_row(f"  {shell.say(name)}", sum_, total) for name, sum_ in entries]
    return aligned(rows, right=range(1, 5))


def _row(name: str, sum_: Sum, total: Sum) -> tuple[str, ...]:
    money = (format_money(one, unit=False) for one in (sum_.net, sum_.vat, sum_.gross))
    return (name, *money, format_percent(share(sum_.gross, total.gross)))


def _counts(tree: PlanTree) -> Counter[Kind]:
    return Counter(item.kind for item in tree.items().values())


def _municipalities(tree: PlanTree) -> list[str]:
    return [title_of(item) for item in tree.children(tree.root.id, Kind.MUNICIPALITY)]


def _codes(areas: frozenset[Area]) -> tuple[str, ...]:
    return tuple(area.value for area in Area if area in areas)


def _area_names(areas: frozenset[Area], shell: Shell) -> str:
    return " + ".join(shell.say(area.said) for area in Area if area in areas)


def _chosen(word: Word | None, shell: Shell) -> str:
    return "" if word is None else shell.say(word.said)
