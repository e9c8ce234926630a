"""Plan files taken apart and put together again, also in ways that the program never does."""

import json
import struct
import warnings
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from planeditor.files.manifest import digest
from planeditor.files.planfile import MANIFEST_PART, MIMETYPE_PART, PLAN_PART
from planeditor.plan.codec import dump

Parts = dict[str, bytes]


def parts_of(content: bytes) -> Parts:
    """The members of the zip by name."""
    with ZipFile(BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of any members, in order, even with names twice; packed the way the program packs."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as file, warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        for name, content in members:
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name == MIMETYPE_PART else ZIP_DEFLATED
            entry.create_system = 0
            file.writestr(entry, content)
    return buffer.getvalue()


def sealed(parts: Parts) -> bytes:
    """A plan file of these parts in the program's order, with checksums that are right."""
    manifest = json.loads(parts[MANIFEST_PART])
    others = sorted(set(parts) - {MIMETYPE_PART, MANIFEST_PART})
    if isinstance(manifest, dict):
        manifest["parts"] = {name: digest(parts[name]) for name in others}
    members = [(MIMETYPE_PART, parts[MIMETYPE_PART]), (MANIFEST_PART, canonical(manifest))]
    return zipped([*members, *((name, parts[name]) for name in others)])


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """The plan file with another content of a part."""
    return sealed(parts_of(content) | {name: part})


def with_json(content: bytes, name: str, change: Callable[[Any], Any]) -> bytes:
    """The plan file with a part's JSON changed; a result of None means it was changed in place."""
    value = json.loads(parts_of(content)[name])
    changed = change(value)
    return with_part(content, name, canonical(value if changed is None else changed))


def with_items(content: bytes, change: Callable[[Any], Any]) -> bytes:
    """The plan file with its items changed."""
    return with_json(content, PLAN_PART, change)


def with_manifest(content: bytes, **changes: Any) -> bytes:
    """The plan file with other values in its manifest."""
    return with_json(content, MANIFEST_PART, lambda manifest: manifest | changes)


def canonical(value: Any) -> bytes:
    """JSON as the program writes it."""
    return dump(value).encode("utf-8", "surrogatepass")


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value in the JSON, its root included."""
    entries = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path, *(place for key, one in entries for place in places(one, (*path, key)))]


def mutated(value: Any, path: tuple[Any, ...], change: str, new: Any) -> Any:
    """The JSON with what stands at the path replaced, removed, doubled or given another key."""
    if not path:
        return new
    above = value
    for key in path[:-1]:
        above = above[key]
    last = path[-1]
    if change == "remove":
        del above[last]
    elif change == "double" and isinstance(above, list):
        above.append(above[last])
    elif change == "rename" and isinstance(above, dict):
        above[str(new)[:8]] = above.pop(last)
    else:
        above[last] = new
    return value


def directory_entry(content: bytes | bytearray, name: str) -> int:
    """Where the entry of a member begins in the list at the end of a zip."""
    return bytes(content).rindex(name.encode()) - 46


def claiming(content: bytes, name: str, size: int) -> bytes:
    """The zip with another unpacked size of a member, in both places where it stands."""
    with ZipFile(BytesIO(content)) as file:
        local = file.getinfo(name).header_offset
    claimed = bytearray(content)
    struct.pack_into("<L", claimed, local + 22, size)
    struct.pack_into("<L", claimed, directory_entry(content, name) + 24, size)
    return bytes(claimed)
