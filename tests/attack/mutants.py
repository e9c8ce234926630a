"""Plan files changed in every way that anybody may change them: the same from the same chance."""

import json
from collections.abc import Callable
from random import Random
from typing import Any

from planeditor.editing.library import sample_path
from planeditor.files.manifest import FORMAT
from planeditor.files.writer import to_bytes
from planeditor.plan.fieldtypes import (
    Choice,
    Choices,
    Date,
    FieldType,
    Flag,
    Integer,
    Number,
    QuarterField,
    Rate,
    Reference,
    References,
    TargetField,
    Text,
)
from planeditor.plan.items import FIELDS, PARENTS, Kind
from planeditor.plan.values import Comparator
from tests.files import hostile_lineage, hostile_parts, hostile_plans, hostile_zips
from tests.files.kept import PLAN, kept_file, newest_file
from tests.files.making import canonical, mutated, parts_of, places, sealed, with_items, with_manifest, zipped

Mutant = Callable[[Random], bytes]

BASES = (to_bytes(kept_file()), to_bytes(newest_file()), sample_path().read_bytes())
_HOSTILE = (
    hostile_zips.corpus.cases
    | hostile_parts.corpus.cases
    | hostile_plans.corpus.cases
    | hostile_lineage.corpus.cases
)
_PIECES = (
    "<img src=/dev/zero>", "=1+1", "\u202e", "e\u0301" * 50, "\x01\x1f", "\ufffe\uffff", "🏫",
    "– punktas", "1. ", "\n", "\r", "\u2028", "\t", " ", "&amp;]]>", "{x}", "%n", "'\"", "\\",
    "Ąžuolas", "1 250 000,00", "a" * 300,
)  # fmt: skip
_NASTY: tuple[Any, ...] = (
    None, True, False, 0, -1, 10**30, 1.5, "", "\0", "\ud800", "V" * 100_000, [], {}, [[]], [None], {"id": 1},
    "plan", "0" * 32, PLAN, "../../x", "2101-01-01", "1989Q4", "1e400", "NaN", "-0", "1" * 50,
    [{"kind": "goal"}], "2026-02-30", "\u0661\u0662", "<b>", ["steam", "steam"],
    {"number": "1", "comparator": ">", "note": 5},
)  # fmt: skip


def with_bytes_changed(chance: Random) -> bytes:
    """Flipped, lost, put in, doubled, as happens on the way."""
    content = bytearray(chance.choice(BASES))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        length = chance.choice((1, 1, 4, 30, 1000))
        match chance.randrange(4):
            case 0 if at < len(content):
                content[at] = chance.randrange(256)
            case 1:
                del content[at : at + length]
            case 2:
                content[at:at] = chance.randbytes(length)
            case _:
                content[at:at] = content[at : at + length]
    return bytes(content)


def with_another_zip(chance: Random) -> bytes:
    """Parts that are missing, doubled, renamed, changed for one another, or not of this version."""
    parts = parts_of(chance.choice(BASES))
    members = [*parts.items()]
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(members))
        name, part = members[at]
        match chance.randrange(6):
            case 0:
                del members[at]
            case 1:
                members.append((name, part))
            case 2:
                members[at] = (
                    chance.choice(("../x.json", "a.json", "mimetype", "plan.json", "PLAN.JSON", "ž")),
                    part,
                )
            case 3:
                members[at] = name, chance.choice(members)[1]
            case 4:
                members[at] = name, part[: chance.randrange(len(part) + 1)]
            case _:
                chance.shuffle(members)
        if not members:
            return zipped([])
    named = dict(members)
    whole = {"mimetype", "manifest.json"} <= named.keys() and chance.random() < 0.5
    try:
        return sealed(named) if whole else zipped(members)
    except ValueError:  # the manifest is JSON no more
        return zipped(members)


def with_other_values(chance: Random) -> bytes:
    """Any value of the JSON replaced by another that may be nasty, removed, doubled, renamed."""
    parts = parts_of(chance.choice(BASES))
    values = {name: json.loads(part) for name, part in parts.items() if name.endswith(".json")}
    if chance.random() < 0.3:
        values["manifest.json"]["format"] = "1.7"
    for _ in range(chance.randint(1, 3)):
        name = chance.choice([*values])
        path = chance.choice(places(values[name]))
        change = chance.choice(("replace", "replace", "remove", "double", "rename"))
        try:
            values[name] = mutated(values[name], path, change, json.loads(json.dumps(chance.choice(_NASTY))))
        except (LookupError, TypeError):
            continue  # an earlier change took the place away
    if not isinstance(values["manifest.json"], dict):
        values["manifest.json"] = {}
    return sealed(parts | {name: canonical(value) for name, value in values.items()})


def with_another_structure(chance: Random) -> bytes:
    """Ids used twice, parents and kinds changed for others of the plan, circles, orphans, other orders."""

    def change(items: list[dict[str, Any]]) -> None:
        for _ in range(chance.randint(1, 3)):
            one, other = chance.choice(items), chance.choice(items)
            key = chance.choice(("id", "parent", "kind", "order"))
            one[key] = chance.choice((other[key], other["id"], chance.choice(_NASTY)))
        if chance.random() < 0.3:
            items.append(dict(chance.choice(items)))

    return with_items(chance.choice(BASES), change)


def with_values_at_the_limits(chance: Random) -> bytes:
    """Fields filled with what they may just hold: such a file is read, and all else has to bear it."""

    def change(items: list[dict[str, Any]]) -> None:
        known: dict[str, list[str]] = {}
        for item in items:
            known.setdefault(item["kind"], []).append(item["id"])
        for _ in range(chance.randint(1, 60)):
            item = chance.choice(items)
            field = chance.choice(FIELDS[Kind(item["kind"])])
            item[field.name] = _at_the_limit(field.type, known, chance)

    return with_items(chance.choice(BASES), change)


def with_many_items(chance: Random) -> bytes:
    """Items many times over, large ones too: within the bounds and beyond."""

    def change(items: list[dict[str, Any]]) -> None:
        known: dict[str, list[str]] = {}
        for item in items:
            known.setdefault(item["kind"], []).append(item["id"])
        child = chance.choice([item for item in items if PARENTS[Kind(item["kind"])]])
        kind = Kind(child["kind"])
        parents = [id_ for above in PARENTS[kind] for id_ in known.get(above.value, ())]
        texts = [field for field in FIELDS[kind] if isinstance(field.type, Text)]
        for _ in range(int(10 ** chance.uniform(0, 2.6 if chance.random() < 0.97 else 4.4))):
            new = child | {"id": f"{chance.getrandbits(128):032x}", "parent": chance.choice(parents)}
            if texts and chance.random() < 0.1:
                field = chance.choice(texts)
                new[field.name] = _at_the_limit(field.type, known, chance)
            items.append(new)

    return with_items(chance.choice(BASES), change)


def of_a_newer_version(chance: Random) -> bytes:
    """With kinds, fields, keys and parts that only a newer program has."""
    content = with_manifest(
        chance.choice(BASES), format=f"{FORMAT.major}.{chance.randint(1, 9)}", later=chance.choice((1, {}))
    )

    def change(items: list[dict[str, Any]]) -> None:
        ids = [f"{chance.getrandbits(128):032x}" for _ in range(chance.randint(1, 5))]
        for id_ in ids:
            parent = chance.choice((chance.choice(items)["id"], chance.choice(ids)))
            items.append({"kind": chance.choice(("wish", "goal")), "id": id_, "parent": parent, "order": "V"})
        for _ in range(chance.randint(0, 3)):
            chance.choice(items)[chance.choice(("later", "carried", "about"))] = chance.choice(
                (*ids, *_NASTY[:8])
            )

    content = with_items(content, change)
    if chance.random() < 0.3:
        content = sealed(parts_of(content) | {"drawing.bin": chance.randbytes(100)})
    return content


def known_to_hurt(chance: Random) -> bytes:
    """One of those that the tests know."""
    return _HOSTILE[chance.choice([*_HOSTILE])][0]()


def _at_the_limit(type_: FieldType, known: dict[str, list[str]], chance: Random) -> Any:
    match type_:
        case Text(limit):
            return _text(limit, chance)
        case Rate():
            return chance.choice(("0", "100", "0.01", "-0"))
        case Number():
            return chance.choice(("0.00", "-0.01", "999999999999.99", "-999999999999.99", "0"))
        case Integer(least, most):
            return chance.choice((least, most))
        case Date():
            return chance.choice(("1990-01-01", "2100-12-31", "2024-02-29"))
        case QuarterField():
            return chance.choice(("1990Q1", "2100Q4"))
        case Flag():
            return chance.random() < 0.5
        case Choice(words):
            return chance.choice([None, *(word.value for word in words)])
        case Choices(words):
            return [word.value for word in words if chance.random() < 0.5]
        case Reference(kinds):
            return chance.choice([None, *(id_ for kind in kinds for id_ in known.get(kind, ()))])
        case References(kinds):
            return [id_ for kind in kinds for id_ in known.get(kind, ())]
        case TargetField():
            number = chance.choice((None, "0", "-9" * 1, "9" * 30, "0." + "0" * 28 + "1"))
            return {
                "number": number,
                "comparator": chance.choice([*Comparator]).value,
                "note": _text(1000, chance),
            }
    raise NotImplementedError(type_)


def _text(limit: int, chance: Random) -> str:
    piece = "".join(chance.choice(_PIECES) for _ in range(chance.randint(1, 8)))
    return (piece * (limit // len(piece) + 1))[: chance.choice((limit, limit, chance.randint(0, limit)))]


MUTANTS: tuple[Mutant, ...] = (
    with_bytes_changed,
    with_another_zip,
    with_other_values,
    with_another_structure,
    with_values_at_the_limits,
    with_many_items,
    of_a_newer_version,
    known_to_hurt,
)
