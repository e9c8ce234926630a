"""Plan files written: the same plan gives the same bytes."""

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED

from planeditor.atomic import write_atomically
from planeditor.files.lineage import encode_lineage
from planeditor.files.manifest import encode_manifest
from planeditor.files.planfile import (
    BASE_PART,
    HISTORY_PART,
    LINEAGE_PART,
    MANIFEST_PART,
    MIME_TYPE,
    MIMETYPE_PART,
    PLAN_PART,
    PlanFile,
)
from planeditor.files.reader import from_bytes
from planeditor.files.state import encode_state
from planeditor.plan.changes import Operation
from planeditor.plan.codec import Texts, dump, encode_operation
from planeditor.plan.size import check_size
from planeditor.zipping import pack

MAX_HISTORY = 16 * 2**20
"""In bytes of JSON. What happened is told as far back as there is room; no merge needs it."""


def to_bytes(plan_file: PlanFile, compression: int = ZIP_DEFLATED) -> bytes:
    """The file's content; it depends on the plan alone (and, where compressed, on the release of zlib)."""
    parts = dict(sorted(_parts(plan_file).items()))
    manifest = encode_manifest(plan_file.manifest, parts)
    # The first part names the type: whoever looks at the file's beginning can read it.
    named = {MIMETYPE_PART: MIME_TYPE, MANIFEST_PART: manifest} | parts
    return pack(named, compression, uncompressed=(MIMETYPE_PART,))


def save(path: Path, plan_file: PlanFile) -> None:
    """Write the file, or raise: WriteFailed, PlanTooLarge, FileRefused for what could not be read again."""
    check_size(plan_file.items.values(), plan_file.unknown_items)
    write_atomically(path, to_bytes(plan_file), lambda written: from_bytes(written, path.name))


def _parts(plan_file: PlanFile) -> dict[str, bytes]:
    parts, texts = dict(plan_file.unknown_parts), Texts()
    plan = dict(plan_file.items), plan_file.unknown_items
    parts[PLAN_PART] = encode_state(plan, texts)
    if plan_file.base is not None:
        parts[BASE_PART] = encode_state((dict(plan_file.base), plan_file.unknown_base), texts)
    if plan_file.history:
        parts[HISTORY_PART] = _history(plan_file.history)
    if plan_file.records and LINEAGE_PART not in parts:
        parts[LINEAGE_PART] = encode_lineage(plan, plan_file.records, plan_file.contents, texts)
    return parts


def _history(operations: Sequence[Operation]) -> bytes:
    """The operations as JSON; of those that are too much for a file, the last ones."""
    told: list[str] = []
    size = 0
    for operation in reversed(operations):
        text = dump(encode_operation(operation))
        size += len(text.encode()) + 1
        if size > MAX_HISTORY:
            break
        told.append(text)
    return f"[{','.join(reversed(told))}]".encode()
