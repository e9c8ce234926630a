"""Hypothesis strategies for plans: valid items, trees, changes and operations on a tree."""

import operator
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from planeditor.plan.changes import ORDER, PARENT, Change, Insert, Operation, OperationKind, Remove, SetField
from planeditor.plan.codec import dump
from planeditor.plan.fields import Field
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldName,
    FieldType,
    Flag,
    Integer,
    Money,
    Number,
    QuarterField,
    Rate,
    Reference,
    References,
    TargetField,
    Text,
)
from planeditor.plan.items import CLASSES, FIELDS, PARENTS, ROOT_PARENT, Item, Kind, naming
from planeditor.plan.numbers import FIRST_YEAR, LAST_YEAR
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
_MOST_TEXT = 30
_MOST_FILLED = 6

ids = st.uuids(version=4).map(lambda one: one.hex)
order_keys = st.builds(operator.add, st.text(_DIGITS, max_size=2), st.sampled_from(_DIGITS[1:]))
instants = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
extras = st.one_of(
    st.just(""),
    st.dictionaries(
        st.text(_DIGITS, max_size=5).map("newer_".__add__),
        st.none() | st.booleans() | st.integers() | st.text(_CHARACTERS, max_size=5),
        max_size=2,
    ).map(lambda unknown: dump({**unknown}) if unknown else ""),
)

Ids = Mapping[Kind, Sequence[str]]
"""What references may point to: the ids that there are of each kind."""


def texts(limit: int = _MOST_TEXT) -> st.SearchStrategy[str]:
    """Any text a field may hold, short."""
    return st.text(_CHARACTERS, max_size=min(limit, _MOST_TEXT))


def numbers() -> st.SearchStrategy[Decimal]:
    """Decimals of various scales."""
    return st.builds(
        lambda n, places: Decimal(n).scaleb(-places), st.integers(-(10**12), 10**12), st.integers(0, 6)
    )


def hundredths(least: int, most: int) -> st.SearchStrategy[Decimal]:
    """Decimals with two places between two whole numbers."""
    return st.integers(least * 100, most * 100).map(lambda n: Decimal(n).scaleb(-2))


def values(type_: FieldType, known: Ids) -> st.SearchStrategy[Any]:
    """Any valid value of the type; references point to known ids, or to nothing where none are known."""
    match type_:
        case Reference(kinds):
            found = _among(known, kinds)
            return st.none() | st.sampled_from(found) if found else st.none()
        case References(kinds):
            found = _among(known, kinds)
            return st.frozensets(st.sampled_from(found), max_size=3) if found else st.just(frozenset())
        case _:
            return _values(type_)


@cache
def _values(type_: FieldType) -> st.SearchStrategy[Any]:
    """Made once: of a strategy that is made anew at every draw the making takes longer than the drawing."""
    match type_:
        case Choices(words):
            return st.frozensets(st.sampled_from(list(words)))
        case Text(limit):
            return texts(limit)
        case Flag():
            return st.booleans()
        case TargetField():
            return st.builds(Target, st.none() | numbers(), st.sampled_from(Comparator), texts())
        case _:
            return st.none() | _present(type_)


@cache
def _filled(kind: Kind) -> st.SearchStrategy[list[Field]]:
    return st.lists(st.sampled_from(FIELDS[kind]), max_size=_MOST_FILLED, unique=True)


@cache
def _ids(max_items: int) -> st.SearchStrategy[list[str]]:
    return st.lists(ids, min_size=1, max_size=max_items, unique=True)


def _present(type_: FieldType) -> st.SearchStrategy[Any]:
    match type_:
        case Integer(least, most):
            return st.integers(least, most)
        case Rate():
            return hundredths(0, 100)
        case Money():
            return hundredths(-(10**12), 10**12)
        case Number():
            return numbers()
        case Date():
            return st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
        case QuarterField():
            return st.builds(Quarter, st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 4))
        case Choice(words):
            return st.sampled_from(list(words))
        case FieldName():
            return st.sampled_from([naming(kind, field.name) for kind in Kind for field in FIELDS[kind]])
    raise NotImplementedError(type_)


def _among(known: Ids, kinds: Sequence[str]) -> list[str]:
    return [id_ for kind in kinds for id_ in known.get(Kind(kind), ())]


@st.composite
def items_of(
    draw: st.DrawFn, kind: Kind, id_: str | None = None, parent: str | None = None, known: Ids | None = None
) -> Item:
    """An item of the kind with some fields filled; id and parent are any where not given."""
    if parent is None:
        parent = ROOT_PARENT if kind is Kind.PLAN else draw(ids)
    filled = draw(_filled(kind))
    return CLASSES[kind](
        id=id_ or draw(ids),
        parent=parent,
        order=draw(order_keys),
        extra=draw(extras),
        **{field.name: draw(values(field.type, known or {})) for field in filled},
    )


@st.composite
def trees(draw: st.DrawFn, max_items: int = 12) -> PlanTree:
    """A plan of at most so many items of any kinds, referring to each other."""
    root, *others = draw(_ids(max_items))
    structure = {root: (Kind.PLAN, ROOT_PARENT)}
    for id_ in others:
        present = {kind for kind, _ in structure.values()}
        kind = draw(st.sampled_from([kind for kind in Kind if PARENTS[kind] & present]))
        parents = [one for one, (parent_kind, _) in structure.items() if parent_kind in PARENTS[kind]]
        structure[id_] = kind, draw(st.sampled_from(parents))
    known: dict[Kind, list[str]] = {}
    for id_, (kind, _) in structure.items():
        known.setdefault(kind, []).append(id_)
    return PlanTree(draw(items_of(kind, id_, parent, known)) for id_, (kind, parent) in structure.items())


@st.composite
def changes_for(draw: st.DrawFn, tree: PlanTree, max_steps: int = 5) -> tuple[Change, ...]:
    """Changes that fit the tree one after the other; the tree itself stays as it is."""
    state = PlanTree(tree.items().values())
    done: list[Change] = []
    for _ in range(draw(st.integers(0, max_steps))):
        step = draw(st.sampled_from((_set, _set, _insert, _move, _remove)))
        changes = draw(step(state))
        state.apply(changes)
        done += changes
    return tuple(done)


@st.composite
def operations(draw: st.DrawFn, tree: PlanTree, max_steps: int = 5) -> Operation:
    """An operation that fits the tree."""
    return Operation(
        kind=draw(st.sampled_from(OperationKind)),
        author=draw(texts()),
        at=draw(instants),
        changes=draw(changes_for(tree, max_steps)),
        reverts=draw(st.just("") | ids),
        id=draw(ids),
        source=draw(st.sampled_from(("", "sąmata.xlsx"))),
    )


def known_ids(tree: PlanTree) -> dict[Kind, list[str]]:
    """The ids in the tree by kind, as `values` and `items_of` want them."""
    known: dict[Kind, list[str]] = {}
    for item in tree.walk():
        known.setdefault(item.kind, []).append(item.id)
    return known


@st.composite
def _set(draw: st.DrawFn, tree: PlanTree) -> list[Change]:
    item = draw(st.sampled_from(list(tree.walk())))
    field = draw(st.sampled_from(FIELDS[item.kind]))
    return _changed(item, field.name, draw(values(field.type, known_ids(tree))))


@st.composite
def _insert(draw: st.DrawFn, tree: PlanTree) -> list[Change]:
    known = known_ids(tree)
    kind = draw(st.sampled_from([kind for kind in Kind if PARENTS[kind] & set(known)]))
    parent = draw(st.sampled_from(_among(known, sorted(PARENTS[kind]))))
    item = draw(items_of(kind, None, parent, known))
    return [] if item.id in tree else [Insert(item)]


@st.composite
def _move(draw: st.DrawFn, tree: PlanTree) -> list[Change]:
    item = draw(st.sampled_from(list(tree.walk())))
    order = _changed(item, ORDER, draw(order_keys))
    if item.kind is Kind.PLAN:
        return order
    parents = _among(known_ids(tree), sorted(PARENTS[item.kind]))
    return _changed(item, PARENT, draw(st.sampled_from(parents))) + order


@st.composite
def _remove(draw: st.DrawFn, tree: PlanTree) -> list[Change]:
    """A branch goes, and before it whatever refers to something in it."""
    others = [item for item in tree.walk() if item.kind is not Kind.PLAN]
    if not others:
        return []
    branch = list(tree.walk(draw(st.sampled_from(others)).id))
    gone = frozenset(item.id for item in branch)
    cleared = [change for item in tree.walk() for change in _cleared(item, gone)]
    state = PlanTree(tree.items().values())
    state.apply(cleared)
    return cleared + [Remove(state[item.id]) for item in reversed(branch)]


def _cleared(item: Item, gone: frozenset[str]) -> Iterator[Change]:
    for field in FIELDS[item.kind]:
        value = getattr(item, field.name)
        if isinstance(field.type, Reference) and value in gone:
            yield SetField(item.kind, item.id, field.name, value, None)
        elif isinstance(field.type, References) and value & gone:
            yield SetField(item.kind, item.id, field.name, value, value - gone)


def _changed(item: Item, name: str, new: Any) -> list[Change]:
    old = getattr(item, name)
    return [] if old == new else [SetField(item.kind, item.id, name, old, new)]
