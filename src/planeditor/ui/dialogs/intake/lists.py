"""What a draft would make and change, what is left out of it, and what is asked: a list each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planeditor.editing.intake.proposal import Doubt, Proposal
from planeditor.language import Said, said
from planeditor.merge.compare import Difference, Fate
from planeditor.plan.changes import SetField
from planeditor.plan.describe import kind_name
from planeditor.plan.items import FundingLine, field_of
from planeditor.plan.numbers import format_money
from planeditor.plan.sums import line_sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.wording import Wording
from planeditor.ui.kit.tables.declared import Column, Table
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.words import tell

_LONGEST = 60
"""Characters of a value that is told."""
_NOTHING = "–"


@dataclass(slots=True)
class Question:
    """Something that is asked, and what was answered; "" leaves it out, None is no answer yet."""

    doubt: Doubt
    answer: str | None = None


QUESTIONS: Table[Question, None] = Table(
    title=said("intake", "Questions"),
    columns=(
        Column(name="place", label=said("intake", "Where"), text=lambda one, _: one.doubt.place),
        Column(name="text", label=said("intake", "What is written"), text=lambda one, _: one.doubt.text),
        Column(
            name="why",
            label=said("intake", "Question"),
            text=lambda one, _: tell(one.doubt.why),
            is_wide=True,
        ),
        Column(name="answer", label=said("intake", "Answer"), text=lambda one, _: _answer(one)),
    ),
)


def _answer(question: Question) -> str:
    if question.answer is None:
        return tell(said("intake", "none yet: left out"))
    return question.answer or tell(said("intake", "left out"))


def _name(difference: Difference, tree: PlanTree) -> str:
    item = difference.item
    if isinstance(item, FundingLine):
        source = tell(item.source.said) if item.source else ""
        parts = (str(item.year or ""), source, format_money(line_sum(item).gross))
        return " · ".join(filter(None, parts))
    return titled(tree, item.id)


def _where(difference: Difference, tree: PlanTree) -> str:
    parent = tree.get(difference.item.parent)
    return titled(tree, parent.id) if parent and parent.id != tree.root.id else ""


def _changes(difference: Difference, tree: PlanTree) -> str:
    if difference.fate is Fate.REMOVED:
        return tell(said("intake", "It is removed"))
    return "; ".join(_told(change, tree) for change in difference.fields)


def _told(change: SetField, tree: PlanTree) -> str:
    """A field, with what it held and will hold where that is no long text."""
    field = field_of(change.kind, change.field)
    wording = Wording(tell, lambda id_: titled(tree, id_) if id_ in tree else "")
    old, new = (field.type.told(one, wording) if one is not None else "" for one in (change.old, change.new))
    label = tell(field.said)
    if max(len(old), len(new)) > _LONGEST or not (old or new):
        return label
    return f"{label}: {old or _NOTHING} → {new or _NOTHING}"


_KIND: Column[Difference, PlanTree] = Column(
    name="kind", label=said("intake", "Kind"), text=lambda one, _: tell(kind_name(one.item.kind))
)
_NAME: Column[Difference, PlanTree] = Column(
    name="name", label=said("intake", "Title"), text=_name, is_wide=True
)
MADE: Table[Difference, PlanTree] = Table(
    title=said("intake", "What is made"),
    columns=(_KIND, _NAME, Column(name="where", label=said("intake", "Where"), text=_where, is_wide=True)),
)
CHANGED: Table[Difference, PlanTree] = Table(
    title=said("intake", "What is changed"),
    columns=(
        _KIND,
        _NAME,
        Column(
            name="fields",
            label=said("intake", "What of it"),
            text=_changes,
            is_wide=True,
        ),
        Column(name="where", label=said("intake", "Where"), text=_where, is_wide=True),
    ),
)
LEFT: Table[Said, None] = Table(
    title=said("intake", "What is left out"),
    columns=(
        Column(
            name="told",
            label=said("intake", "Left out or noticed"),
            text=lambda one, _: tell(one),
            is_wide=True,
        ),
    ),
    has_sentences=True,
)

Lists = tuple[tuple[Table[Any, Any], Callable[[Proposal], list[Any]]], ...]
LISTS: Lists = (
    (MADE, lambda proposal: [one for one in proposal.differences if one.fate is Fate.ADDED]),
    (CHANGED, lambda proposal: [one for one in proposal.differences if one.fate is not Fate.ADDED]),
    (LEFT, lambda proposal: [*proposal.told]),
)
"""Each list, and what of a proposal stands in it."""
