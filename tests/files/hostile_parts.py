"""Hostile files whose parts are missing, not what the manifest says, or not our JSON."""

import json

from planeditor.files.manifest import digest
from planeditor.files.parsing import MAX_VALUES
from tests.files.hostile import (
    CHANGED,
    MANIFEST,
    MISSING,
    OTHER_PLAN,
    TOO_LARGE,
    TOO_LONG,
    UNREADABLE,
    Corpus,
    good,
)
from tests.files.kept import GOAL
from tests.files.making import (
    canonical,
    parts_of,
    sealed,
    with_json,
    with_manifest,
    with_part,
    zipped,
)

corpus = Corpus()


# Parts that are missing or not what they were


@corpus.refused(MISSING.format(part="plan.json"))
def no_plan() -> bytes:
    return sealed({name: part for name, part in parts_of(good()).items() if name != "plan.json"})


@corpus.refused(MISSING.format(part="manifest.json"))
def no_manifest() -> bytes:
    return zipped((name, part) for name, part in parts_of(good()).items() if name != "manifest.json")


@corpus.refused(MISSING.format(part="base.json"))
def a_base_that_is_only_promised() -> bytes:
    return zipped((name, part) for name, part in parts_of(good()).items() if name != "base.json")


@corpus.refused(MANIFEST)
def a_base_that_nobody_names() -> bytes:
    return with_manifest(good(), base_state="")


@corpus.refused(MANIFEST)
def a_base_that_is_named_and_not_there() -> bytes:
    return sealed({name: part for name, part in parts_of(good()).items() if name != "base.json"})


@corpus.refused(CHANGED.format(part="plan.json"))
def a_plan_changed_by_hand() -> bytes:
    parts = parts_of(good())
    parts["plan.json"] = parts["plan.json"].replace(b"Laboratorijos", b"Laboratorijas")
    return zipped(parts.items())


@corpus.refused(CHANGED.format(part="base.json"))
def a_wrong_checksum() -> bytes:
    return _with_checksum("base.json", "0" * 64)


def _with_checksum(part: str, checksum: object) -> bytes:
    parts = parts_of(good())
    manifest = json.loads(parts["manifest.json"])
    manifest["parts"][part] = checksum
    return zipped((parts | {"manifest.json": canonical(manifest)}).items())


# The manifest


@corpus.refused(MANIFEST)
def a_manifest_that_is_a_list() -> bytes:
    return with_json(good(), "manifest.json", lambda manifest: [manifest])


@corpus.refused(MANIFEST)
def no_format() -> bytes:
    return with_json(good(), "manifest.json", lambda manifest: {"program": "9"})


@corpus.refused(MANIFEST)
def a_format_that_is_a_number() -> bytes:
    return with_manifest(good(), format=1)


@corpus.refused(MANIFEST)
def a_format_before_the_first() -> bytes:
    return with_manifest(good(), format="0.9")


@corpus.refused(MANIFEST)
def a_state_without_a_proper_id() -> bytes:
    return with_manifest(good(), state="../../x")


@corpus.refused(MANIFEST)
def ancestors_that_are_no_list() -> bytes:
    return with_manifest(good(), ancestors=7)


@corpus.refused(MANIFEST)
def a_time_without_a_zone() -> bytes:
    return with_manifest(good(), sent="2026-03-03T08:15:00")


@corpus.refused(MANIFEST)
def a_time_that_is_a_number() -> bytes:
    return with_manifest(good(), sent=5)


@corpus.refused(MANIFEST)
def a_time_before_all_time() -> bytes:
    return with_manifest(good(), sent="0001-01-01T00:00:00+14:00")


@corpus.refused(TOO_LONG)
def a_huge_name_of_a_sender() -> bytes:
    return with_manifest(good(), sender="A" * 10**6)


@corpus.refused(TOO_LONG)
def a_huge_name_of_a_part() -> bytes:
    return _with_checksum("x" * 10**6, "0" * 64)


@corpus.refused(MANIFEST)
def a_checksum_that_is_a_number() -> bytes:
    return _with_checksum("plan.json", 5)


@corpus.refused(MANIFEST)
def a_checksum_in_capitals() -> bytes:
    return _with_checksum("plan.json", digest(parts_of(good())["plan.json"]).upper())


@corpus.refused(OTHER_PLAN)
def a_manifest_of_another_plan() -> bytes:
    return with_manifest(good(), plan_id=GOAL)


# What is not our JSON


@corpus.refused(UNREADABLE.format(part="plan.json"))
def not_utf_8() -> bytes:
    return with_part(good(), "plan.json", "[„“]".encode("cp1257"))


@corpus.refused(UNREADABLE.format(part="plan.json"))
def not_json() -> bytes:
    return with_part(good(), "plan.json", b"[{]")


@corpus.refused(UNREADABLE.format(part="plan.json"))
def nothing() -> bytes:
    return with_part(good(), "plan.json", b"")


@corpus.refused(UNREADABLE.format(part="plan.json"))
def nested_a_million_deep() -> bytes:
    return with_part(good(), "plan.json", b"[" * 10**6 + b"]" * 10**6)


@corpus.refused(UNREADABLE.format(part="plan.json"))
def nested_just_too_deep() -> bytes:
    return with_part(good(), "plan.json", b'[{"x":' + b"[" * 30 + b"]" * 30 + b"}]")


@corpus.refused(TOO_LARGE)
def more_values_than_a_plan_has() -> bytes:
    """In a part of few bytes, so that only counting the values shows it."""
    return with_part(good(), "history.json", b"[" + b"[]," * MAX_VALUES + b"[]]")


@corpus.refused(TOO_LARGE)
def more_values_than_a_plan_has_beside_an_open_text() -> bytes:
    return with_part(good(), "history.json", b"[" + b"[]," * MAX_VALUES + b'"' + b'\\"' * 10**6)


@corpus.refused(UNREADABLE.format(part="plan.json"))
def a_key_twice() -> bytes:
    return with_part(good(), "plan.json", b'[{"kind":"plan","kind":"goal"}]')


@corpus.refused(UNREADABLE.format(part="plan.json"))
def a_float() -> bytes:
    return _with_text('"pupils":431', '"pupils":431.0')


@corpus.refused(UNREADABLE.format(part="plan.json"))
def not_a_number() -> bytes:
    return _with_text('"pupils":431', '"pupils":NaN')


@corpus.refused(UNREADABLE.format(part="plan.json"))
def infinity() -> bytes:
    return _with_text('"pupils":431', '"pupils":-Infinity')


@corpus.refused(UNREADABLE.format(part="plan.json"))
def a_number_of_ten_thousand_digits() -> bytes:
    return _with_text('"pupils":431', '"pupils":' + "9" * 10_000)


@corpus.refused(UNREADABLE.format(part="plan.json"))
def half_a_character() -> bytes:
    return _with_text("Laboratorijos", "\\ud800")


@corpus.refused(UNREADABLE.format(part="history.json"))
def a_history_that_is_not_json() -> bytes:
    return with_part(good(), "history.json", b"{")


def _with_text(old: str, new: str) -> bytes:
    part = parts_of(good())["plan.json"].decode()
    assert old in part
    return with_part(good(), "plan.json", part.replace(old, new).encode())


@corpus.refused(MANIFEST)
def a_time_that_some_clocks_cannot_show() -> bytes:
    return with_manifest(good(), sent="9999-12-31T23:30:00+00:00")
