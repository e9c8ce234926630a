"""The table of recommendations and remarks: what, about what, from whom, and what became of it."""

from collections.abc import Iterable

from PySide6.QtGui import QIcon

from planeditor.language import said
from planeditor.plan.items import Kind, Recommendation, named_field
from planeditor.plan.text import sort_key
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import RecommendationStatus
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.marks import Sign, is_open
from planeditor.ui.kit.tables.declared import Choice, Filter
from planeditor.ui.kit.tables.in_plan import PlanContext, of_field
from planeditor.ui.kit.tables.item_table import ItemTable, anything_of, names_of
from planeditor.ui.kit.words import tell

_KIND = Kind.RECOMMENDATION
_OPEN = "open"
"""Stands for those that wait for an answer, whatever their state; no state has this code."""


def place(tree: PlanTree, id_: str) -> tuple[int, ...]:
    """Where an item stands in the plan: in the order of these, items are shown."""
    above = [tree.row(item.id) for item in tree.ancestors(id_)]
    return (*above[::-1], tree.row(id_))


def _all(context: PlanContext) -> Iterable[Recommendation]:
    return (item for item in context.tree.of_kind(_KIND) if isinstance(item, Recommendation))


def _authors(context: PlanContext) -> list[Choice]:
    names = {item.author for item in _all(context)} - {""}
    return [(name, name) for name in sorted(names, key=sort_key)]


def _subjects(context: PlanContext) -> list[Choice]:
    ids = {item.about for item in _all(context) if item.about in context.tree}
    return [
        (context.name(id_), id_)
        for id_ in sorted(filter(None, ids), key=lambda id_: place(context.tree, id_))
    ]


def _states(context: PlanContext) -> list[Choice]:
    waiting = tell(said("recommendations", "Waiting for an answer"))
    return [(waiting, _OPEN), *((tell(state.said), state) for state in RecommendationStatus)]


def _stands(remark: Recommendation, state: object, context: PlanContext) -> bool:
    return is_open(remark) if state == _OPEN else remark.status == state


def _field(remark: Recommendation, context: PlanContext) -> str:
    field = named_field(context.tree.get(remark.about), remark.field)
    return tell(field.said) if field else ""


def _sign(remark: Recommendation, context: PlanContext) -> QIcon | None:
    return icon(Sign.REMARK.icon_name, Sign.REMARK.tint) if is_open(remark) else None


def _waiting(remark: Recommendation, context: PlanContext) -> str:
    return tell(said("mark", "Waits for an answer")) if is_open(remark) else ""


RECOMMENDATIONS: ItemTable[Recommendation, PlanContext] = ItemTable(
    title=said("recommendations", "Recommendations and remarks"),
    kind=_KIND,
    search=said("recommendations", "Search the recommendations"),
    none_yet=said("recommendations", "There are no recommendations yet. Write or paste them above."),
    none_found=said("recommendations", "No recommendation satisfies the filters. Clear them to see all."),
    called=("remark",),
    many=("status", "author", "institution", "received", "about"),
    new_under=lambda tree: tree.root.id,
    columns=(
        of_field(_KIND, "remark", 28, is_wide=True, is_frozen=True),
        of_field(_KIND, "status", 17, icon=_sign, tip=_waiting, follows=anything_of(_KIND)),
        of_field(_KIND, "about", 20, is_wide=True),
        # What may be chosen follows from the item, so that is done in the details.
        of_field(_KIND, "field", 16, is_editable=False, text=_field, follows=anything_of(_KIND)),
        of_field(_KIND, "author", 15),
        of_field(_KIND, "institution", 15),
        of_field(_KIND, "received", 11),
        of_field(_KIND, "answer", 24, is_wide=True, is_editable=True),
    ),
    filters=(
        Filter(
            name="status", label=said("recommendations", "State"),
            every=said("recommendations", "All states"), choices=_states, holds=_stands,
        ),
        Filter(
            name="about", label=said("recommendations", "Item"),
            every=said("recommendations", "About anything"),
            choices=_subjects, follows=names_of(_KIND, Kind.GOAL),
            holds=lambda remark, id_, context: remark.about == id_,
        ),
        Filter(
            name="author", label=said("recommendations", "Author"),
            every=said("recommendations", "From anybody"),
            choices=_authors, follows=anything_of(_KIND),
            holds=lambda remark, author, context: remark.author == author,
        ),
    ),
)  # fmt: skip
