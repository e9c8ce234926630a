"""The graph of states as it stands in a file, with the content of those that a merge may start from.

A content is told by what is different from the plan of the file. Nothing is believed: an id is made anew of
what it should be made of, and a content has to be the one of its state.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from planeditor.errors import InvalidPlan
from planeditor.files.state import Decoding, State, decode_state, entries
from planeditor.language import said
from planeditor.merge.conflicts import Key
from planeditor.merge.lineage import Lineage, StateRecord
from planeditor.plan.codec import Texts, dump
from planeditor.plan.fieldtypes import Text
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.raw import is_id, listed, moment, wrong

MAX_RECORDS = 10_000
MAX_CONTENTS = 32
"""How many states a file tells of, and of how many it holds what they are."""
MAX_SIZE = 16 * 2**20
"""In bytes of JSON: how much of the latter there is. A merge that lacks one says so and asks more."""

_LINE = Text(200)
_FIELD = Text(100)
_MOST_PARENTS = 64


def encode_lineage(
    plan: State, records: Sequence[StateRecord], contents: Mapping[str, State], texts: Texts
) -> bytes:
    """The part of a file whose plan this is; of contents that are too many or too much, the first ones."""
    present = entries(plan, texts) if contents else {}
    told: list[str] = []
    size = 0
    for state, content in [*contents.items()][:MAX_CONTENTS]:
        text = _difference(state, present, entries(content, texts))
        size += len(text.encode())
        if size > MAX_SIZE:
            break
        told.append(text)
    states = ",".join(dump(_encode(record)) for record in records)
    return f'{{"contents":[{",".join(told)}],"states":[{states}]}}'.encode()


def decode_lineage(
    raw: object, plan_id: str, plan: object, is_newer: bool, decode: Decoding
) -> tuple[Lineage, dict[str, State]]:
    """The graph and the contents by state; raise InvalidPlan or InvalidValue for what is not true.

    `plan` is the JSON of the plan in the file, and `decode` what has decoded that.
    """
    if not isinstance(raw, dict) or not isinstance(plan, list):
        raise wrong(raw)
    states, told = listed(raw.get("states")), listed(raw.get("contents"))
    if len(states) > MAX_RECORDS or len(told) > MAX_CONTENTS:
        raise InvalidPlan(said("errors", "It tells of more states than a plan has."))
    records = [_proven(_decode(one), is_newer) for one in states]
    if len({record.id for record in records}) != len(records):
        raise lie()
    lineage = Lineage(records)
    contents: dict[str, State] = {}
    for one in told:
        state, content = _applied(one, plan)
        items, unknown = decode_state(content, plan_id, is_newer, decode)
        if state not in lineage or state in contents:
            raise lie()
        # Of a state of an older version nobody knows more than that it was told so.
        if lineage[state].content in ("", fingerprint(items.values(), unknown, decode.texts)):
            contents[state] = items, unknown
        elif not is_newer:
            raise lie()
    return lineage, contents


def _proven(record: StateRecord, is_newer: bool) -> StateRecord:
    """The record, whose id must be made of it; of one that a newer version made in its way, the descent."""
    if not record.content or record.is_proven:
        return record
    if is_newer:
        return StateRecord(record.id, record.parents)
    raise lie()


def _difference(state: str, plan: Mapping[str, str], content: Mapping[str, str]) -> str:
    other = [text for id_, text in sorted(content.items()) if plan.get(id_) != text]
    without = dump([*sorted(plan.keys() - content.keys())])
    return f'{{"items":[{",".join(other)}],"state":{dump(state)},"without":{without}}}'


def _applied(raw: object, plan: Iterable[Any]) -> tuple[str, list[Any]]:
    """The state that a difference is about, and its entries."""
    if not isinstance(raw, dict) or not is_id(raw.get("state")):
        raise wrong(raw)
    other = listed(raw.get("items"))
    gone = {_id_of(one) for one in other} | {str(id_) for id_ in listed(raw.get("without"))}
    return str(raw["state"]), [*(one for one in plan if _id_of(one) not in gone), *other]


def _id_of(entry: Any) -> str:
    return str(entry.get("id")) if isinstance(entry, dict) else ""


def _encode(record: StateRecord) -> dict[str, Any]:
    return {
        "id": record.id,
        "parents": [*record.parents],
        "content": record.content,
        "answered": [[*key] for key in sorted(record.answered)],
        "author": record.author,
        "at": "" if record.at is None else record.at.isoformat(),
        "store": record.store,
    }


def _decode(raw: object) -> StateRecord:
    if not isinstance(raw, dict):
        raise wrong(raw)
    parents, content, store = listed(raw.get("parents")), raw.get("content"), raw.get("store")
    if not all(map(is_id, (raw.get("id"), *parents))) or len(parents) > _MOST_PARENTS:
        raise wrong(raw)
    if not all(one == "" or is_id(one) for one in (content, store)):
        raise wrong(raw)
    return StateRecord(
        str(raw["id"]),
        tuple(map(str, parents)),
        str(content),
        frozenset(map(_key, listed(raw.get("answered")))),
        _LINE.decode(raw.get("author")),
        None if raw.get("at") == "" else moment(raw.get("at")),
        str(store),
    )


def _key(raw: object) -> Key:
    match raw:
        case [id_, str(name)] if is_id(id_):
            return Key(str(id_), _FIELD.decode(name))
        case _:
            raise wrong(raw)


def lie() -> InvalidPlan:
    """The refusal of a file whose states are not what their ids say."""
    return InvalidPlan(said("errors", "It tells of a state that is not what its id says."))
