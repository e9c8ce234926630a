"""The manifest of a plan file: what format it has, whose state it holds, who sent it, and its checksums.

The formats so far:

1.0 (program 0.1.0): the parts `mimetype`, `manifest.json`, `plan.json` and, where there is something to put
    into them, `base.json` and `history.json`. A higher minor number adds fields, kinds of items, keys and
    parts, all of which older programs keep; a higher major number is for what they would get wrong.
1.1 (program 0.3.0): the part `lineage.json`, the graph of states that the plan descends from, with the
    content of those that a merge may start from; the ids of states are made of their content and parents. In
    the manifest the keys `store`, whose file it is, `recipient`, and `areas` and `items` beside the sentence
    of the assignment. Operations of the kind `take_in`. Sessions with their participants, steps and
    decisions, ideas, the direction of an activity, the institution of who recommends, and the field that a
    remark is about. `ancestors`,
    `base_state` and `base.json` go on telling older programs what they know.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, NamedTuple, Self

from planeditor import __version__
from planeditor.errors import InvalidPlan, InvalidValue
from planeditor.language import said
from planeditor.plan.assignment import Assignment
from planeditor.plan.codec import dump
from planeditor.plan.fieldtypes import Text
from planeditor.plan.raw import Json, is_id, moment

_VERSION = re.compile(r"([1-9]\d{0,3})\.(0|[1-9]\d{0,3})")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LINE = Text(200)
_KEYS = frozenset(
    {
        "format", "program", "plan_id", "state", "ancestors", "base_state",
        "sender", "sent", "assignment", "parts", "store", "recipient", "areas", "items",
    }
)  # fmt: skip


class Format(NamedTuple):
    """The version of the file format."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    @classmethod
    def parse(cls, raw: object) -> Self:
        """Read "1.0"; raise InvalidPlan for what is no version."""
        match = _VERSION.fullmatch(raw) if isinstance(raw, str) and raw.isascii() else None
        if not match:
            raise _wrong()
        return cls(int(match[1]), int(match[2]))


FORMAT = Format(1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """Which state of which plan it is, who sent it and when (UTC), and what the receiver is asked to do.

    `store` is the id of the sender's store; `recipient` is the name of whom it is sent to, "" for everybody.
    `ancestors` are the ids of the states it descends from, oldest first; `base_state` is the id of the one in
    `base.json`, "" without one; `extra` holds the keys of a newer minor version as a JSON object, "" if none.
    """

    plan_id: str
    state: str
    sent: datetime
    sender: str = ""
    recipient: str = ""
    store: str = ""
    assignment: Assignment = field(default_factory=Assignment)
    ancestors: tuple[str, ...] = ()
    base_state: str = ""
    program: str = __version__
    format: Format = FORMAT
    extra: str = ""

    @property
    def is_newer(self) -> bool:
        """Whether a newer program wrote the file, so that it may hold what this one only keeps."""
        return self.format > FORMAT


def digest(content: bytes) -> str:
    """The SHA-256 of a part, in hex."""
    return sha256(content).hexdigest()


def encode_manifest(manifest: Manifest, parts: Mapping[str, bytes]) -> bytes:
    """The manifest of a file with these parts."""
    encoded: dict[str, Json] = json.loads(manifest.extra) if manifest.extra else {}
    encoded |= {
        "format": str(manifest.format),
        "program": manifest.program,
        "plan_id": manifest.plan_id,
        "state": manifest.state,
        "ancestors": [*manifest.ancestors],
        "base_state": manifest.base_state,
        "sender": manifest.sender,
        "sent": manifest.sent.astimezone(UTC).isoformat(),
        "parts": {name: digest(content) for name, content in parts.items()},
    }
    assignment = manifest.assignment.encoded()
    encoded["assignment"] = assignment.pop("sentence")
    added = assignment | {"store": manifest.store, "recipient": manifest.recipient}
    encoded |= {name: value for name, value in added.items() if value}
    return dump(encoded).encode()


def decode_format(raw: object) -> Format:
    """The format alone, which is all that can be told of a manifest of a newer major version."""
    return Format.parse(_mapping(raw).get("format"))


def decode_manifest(raw: object) -> tuple[Manifest, dict[str, str]]:
    """The manifest and the checksums by part; raise InvalidPlan or InvalidValue for anything else."""
    found = _mapping(raw)
    unknown = {name: value for name, value in found.items() if name not in _KEYS}
    manifest = Manifest(
        plan_id=_id(found.get("plan_id")),
        state=_id(found.get("state")),
        sent=_time(found.get("sent")),
        sender=_LINE.decode(found.get("sender")),
        recipient=_LINE.decode(found.get("recipient", "")),
        store=_optional_id(found.get("store", "")),
        assignment=Assignment.of(found.get("assignment"), found.get("areas", []), found.get("items", [])),
        ancestors=_ids(found.get("ancestors")),
        base_state=_optional_id(found.get("base_state")),
        program=_LINE.decode(found.get("program")),
        format=decode_format(found),
        extra=dump(unknown) if unknown else "",
    )
    return manifest, _checksums(found.get("parts"))


def _checksums(raw: object) -> dict[str, str]:
    found = _mapping(raw)
    for name, checksum in found.items():
        _LINE.decode(name)
        if not isinstance(checksum, str) or not _DIGEST.fullmatch(checksum):
            raise _wrong()
    return found


def _time(raw: object) -> datetime:
    try:
        return moment(raw).astimezone(UTC)
    except InvalidValue as error:
        raise _wrong() from error


def _ids(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise _wrong()
    return tuple(_id(one) for one in raw)


def _optional_id(raw: object) -> str:
    return "" if raw == "" else _id(raw)


def _id(raw: object) -> str:
    if not is_id(raw):
        raise _wrong()
    return str(raw)


def _mapping(raw: object) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _wrong()
    return raw


def _wrong() -> InvalidPlan:
    return InvalidPlan(said("errors", "The description of its parts is wrong."))
