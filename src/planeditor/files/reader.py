"""Plan files read: nothing in them is trusted, and what cannot be a plan is refused in one sentence.

What is refused is what no program of ours writes. What a newer minor version added is kept and written back.
Reading changes nothing anywhere.
"""

from pathlib import Path

from planeditor.errors import InvalidPlan, InvalidValue, PlanTooLarge
from planeditor.files.archive import MAX_FILE, unpack
from planeditor.files.lineage import decode_lineage, encode_lineage, lie
from planeditor.files.manifest import FORMAT, Manifest, decode_format, decode_manifest, digest
from planeditor.files.parsing import parse
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
from planeditor.files.refusal import Refusal
from planeditor.files.state import Decoding, State, decode_state
from planeditor.language import said
from planeditor.merge.lineage import Lineage
from planeditor.plan.changes import Operation
from planeditor.plan.codec import decode_operation, dump, encode_operation
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.size import MAX_ITEMS
from planeditor.system import is_too_long

_KNOWN = frozenset({PLAN_PART, BASE_PART, HISTORY_PART, LINEAGE_PART})


def read(path: Path) -> PlanFile:
    """The plan in the file; raise FileRefused if there is none that can be read."""
    refusal = Refusal(path.name)
    try:
        if not path.exists():
            raise refusal.missing()
        if not path.is_file():
            raise refusal.not_a_file()
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and is_too_long(error):
            raise refusal.missing() from error
        raise refusal.unreadable(error) from error
    return from_bytes(content, path.name)


def from_bytes(content: bytes, name: str) -> PlanFile:
    """The plan in a file's content; raise FileRefused, which calls the file by its name, if there is none."""
    refusal = Refusal(name)
    try:
        return _Reader(unpack(content, refusal), refusal).plan_file()
    except MemoryError as error:
        raise refusal.too_large() from error


class _Reader:
    """Reads the parts of one file."""

    def __init__(self, parts: dict[str, bytes], refusal: Refusal) -> None:
        self._parts = parts
        self._refusal = refusal
        self._decode = Decoding()
        if parts.pop(MIMETYPE_PART, None) != MIME_TYPE:
            raise refusal.not_a_plan()

    def plan_file(self) -> PlanFile:
        manifest = self._manifest()
        try:
            return self._content(manifest)
        except PlanTooLarge as error:
            raise self._refusal.too_large() from error
        except (InvalidPlan, InvalidValue) as error:
            if manifest.is_newer:
                raise self._refusal.newer(manifest.format) from error
            raise self._refusal.damaged(error.said) from error

    def _manifest(self) -> Manifest:
        raw = self._json(MANIFEST_PART)
        try:
            format_ = decode_format(raw)
            if format_.major > FORMAT.major:
                raise self._refusal.newer(format_)
            manifest, checksums = decode_manifest(raw)
        except (InvalidPlan, InvalidValue) as error:
            raise self._refusal.damaged(error.said) from error
        del self._parts[MANIFEST_PART]
        self._check_parts(checksums, manifest.is_newer)
        return manifest

    def _check_parts(self, checksums: dict[str, str], is_newer: bool) -> None:
        for name in (PLAN_PART, *checksums):
            if name not in self._parts:
                raise self._refusal.damaged(said("errors", "Its part {part} is missing.", part=name))
        for name, content in self._parts.items():
            if name not in checksums or not (is_newer or name in _KNOWN):
                raise self._refusal.damaged(said("errors", "It holds parts that do not belong to a plan."))
            if digest(content) != checksums[name]:
                raise self._refusal.damaged(
                    said("errors", "Its part {part} was changed after it was written.", part=name)
                )

    def _content(self, manifest: Manifest) -> PlanFile:
        raw = self._state_part(PLAN_PART)
        items, unknown_items = decode_state(raw, manifest.plan_id, manifest.is_newer, self._decode)
        lineage, contents = self._lineage(manifest, raw, (items, unknown_items))
        base, unknown_base = self._base(manifest)
        if base is not None:
            self._check(manifest.base_state, (base, unknown_base), lineage, manifest)
        history = self._history(manifest)
        return PlanFile(
            manifest=manifest,
            items=items,
            base=base,
            history=history,
            unknown_items=unknown_items,
            unknown_base=unknown_base,
            unknown_parts=self._parts,
            records=lineage.records,
            contents=contents,
        )

    def _base(self, manifest: Manifest) -> State | tuple[None, tuple[str, ...]]:
        if (BASE_PART in self._parts) != bool(manifest.base_state):
            raise InvalidPlan(said("errors", "The description of its parts is wrong."))
        if not manifest.base_state:
            return None, ()
        return decode_state(
            self._state_part(BASE_PART), manifest.plan_id, manifest.is_newer, self._decode.texts.item
        )

    def _state_part(self, part: str) -> object:
        raw = self._json(part)
        if isinstance(raw, list) and len(raw) > MAX_ITEMS:
            raise self._refusal.too_large()
        del self._parts[part]
        return raw

    def _lineage(self, manifest: Manifest, plan: object, state: State) -> tuple[Lineage, dict[str, State]]:
        """The graph, in which the state of the file must be what the file holds."""
        if LINEAGE_PART not in self._parts:
            return Lineage(), {}
        raw = self._json(LINEAGE_PART)
        lineage, contents = decode_lineage(raw, manifest.plan_id, plan, manifest.is_newer, self._decode)
        if manifest.state not in lineage:
            raise lie()
        self._check(manifest.state, state, lineage, manifest)
        # What a newer version tells besides stays a part, to be written back as it is.
        told = self._parts[LINEAGE_PART]
        texts = self._decode.texts
        if not manifest.is_newer or encode_lineage(state, lineage.records, contents, texts) == told:
            del self._parts[LINEAGE_PART]
        return lineage, contents

    def _history(self, manifest: Manifest) -> tuple[Operation, ...]:
        """The operations; a newer version's history that would not come back the same stays a part."""
        if HISTORY_PART not in self._parts:
            return ()
        raw = self._json(HISTORY_PART)
        if not isinstance(raw, list):
            raise InvalidPlan(said("errors", "The plan’s content is damaged."))
        try:
            history = tuple(decode_operation(one) for one in raw)
        except (InvalidPlan, InvalidValue):
            if manifest.is_newer:
                return ()
            raise
        if manifest.is_newer and dump([encode_operation(one) for one in history]) != dump(raw):
            return ()
        del self._parts[HISTORY_PART]
        return history

    def _json(self, part: str) -> object:
        if part not in self._parts:
            raise self._refusal.damaged(said("errors", "Its part {part} is missing.", part=part))
        return parse(self._parts[part], part, self._refusal)

    def _check(self, id_: str, state: State, lineage: Lineage, manifest: Manifest) -> None:
        """Raise InvalidPlan if a state is not what its id says; a newer version may say it in another way."""
        content = lineage[id_].content if id_ in lineage else ""
        if content and not manifest.is_newer and content != self._fingerprint(state):
            raise lie()

    def _fingerprint(self, state: State) -> str:
        items, unknown = state
        return fingerprint(items.values(), unknown, self._decode.texts)
