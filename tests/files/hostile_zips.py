"""Hostile files whose zip is not what it should be: cut, swollen, misnamed."""

import struct
from io import BytesIO
from zipfile import ZipFile

from planeditor.files.archive import MAX_FILE, MAX_PART, MAX_UNPACKED
from planeditor.files.planfile import MIME_TYPE
from planeditor.plan.size import MAX_ITEMS
from tests.files.hostile import EMPTY, INCOMPLETE, NOT_A_PLAN, ODD, TOO_LARGE, Corpus, good
from tests.files.making import (
    canonical,
    claiming,
    directory_entry,
    parts_of,
    with_part,
    zipped,
)

corpus = Corpus()


# What is not even a zip of ours


@corpus.refused(EMPTY)
def empty() -> bytes:
    return b""


@corpus.refused(NOT_A_PLAN)
def text() -> bytes:
    return "Švietimo pažangos planas".encode()


@corpus.refused(NOT_A_PLAN)
def a_word_document() -> bytes:
    return zipped([("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<document/>")])


@corpus.refused(NOT_A_PLAN)
def a_zip_of_another_type() -> bytes:
    return zipped([("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")])


@corpus.refused(NOT_A_PLAN)
def an_empty_zip() -> bytes:
    return zipped([])


@corpus.refused(INCOMPLETE)
def cut_in_the_first_bytes() -> bytes:
    return good()[:10]


@corpus.refused(INCOMPLETE)
def cut_in_the_middle() -> bytes:
    return good()[: len(good()) // 2]


@corpus.refused(INCOMPLETE)
def cut_before_the_last_byte() -> bytes:
    return good()[:-1]


@corpus.refused(INCOMPLETE)
def something_appended() -> bytes:
    return good() + b"\0" * 100


@corpus.refused(INCOMPLETE)
def the_beginning_lost() -> bytes:
    content = good()
    return content[:80] + content[400:]


@corpus.refused(INCOMPLETE)
def bytes_flipped_in_compressed_data() -> bytes:
    content = bytearray(good())
    offset = content.index(b"plan.json") + 20
    content[offset : offset + 4] = b"\xff\xff\xff\xff"
    return bytes(content)


# Zips that claim what is not so


@corpus.refused(TOO_LARGE)
def larger_than_any_plan() -> bytes:
    return good() + b"\0" * MAX_FILE


@corpus.refused(TOO_LARGE)
def a_bomb_of_a_gigabyte() -> bytes:
    """Claims what it expands to."""
    return claiming(good(), "plan.json", 2**30)


@corpus.refused(INCOMPLETE)
def a_bomb_that_claims_to_be_small() -> bytes:
    bomb = with_part(good(), "plan.json", b"[" + b" " * 40_000_000 + b"]")
    return claiming(bomb, "plan.json", 1000)


@corpus.refused(INCOMPLETE)
def a_part_that_claims_a_byte_more() -> bytes:
    """And the checksum of the zip is right for what is there."""
    return claiming(good(), "plan.json", len(parts_of(good())["plan.json"]) + 1)


@corpus.refused(TOO_LARGE)
def a_part_larger_than_any() -> bytes:
    """Though all parts together are not too large."""
    return claiming(good(), "plan.json", MAX_PART + 1)


@corpus.refused(TOO_LARGE)
def parts_that_are_too_large_together() -> bytes:
    content = with_part(good(), "plan.json", b"[]")
    for name in ("plan.json", "base.json", "history.json"):
        content = claiming(content, name, MAX_UNPACKED // 3 + 1)
    return content


@corpus.refused(TOO_LARGE)
def a_directory_of_long_comments() -> bytes:
    """Few parts, but a directory that is larger than any of so few parts is."""
    buffer = BytesIO()
    with ZipFile(BytesIO(good())) as source, ZipFile(buffer, "w") as file:
        for entry in source.infolist():
            content = source.read(entry)
            entry.comment = b"x" * 2**15
            file.writestr(entry, content)
    return buffer.getvalue()


@corpus.refused(TOO_LARGE)
def ten_million_items() -> bytes:
    return with_part(good(), "plan.json", b"[" + b"0," * (10**7 - 1) + b"0]")


@corpus.refused(TOO_LARGE)
def one_item_too_many() -> bytes:
    return with_part(good(), "plan.json", canonical([0] * (MAX_ITEMS + 1)))


@corpus.refused(TOO_LARGE)
def too_many_parts() -> bytes:
    return zipped([("mimetype", MIME_TYPE), *((f"part-{n}.json", b"{}") for n in range(100))])


@corpus.refused(TOO_LARGE)
def parts_that_are_one_and_the_same() -> bytes:
    """Many entries of a directory that share one body of 16 megabytes."""
    body = b"\0" * 2**24
    content = zipped(
        [("mimetype", MIME_TYPE), *((f"p{n:02}.json", b"") for n in range(10)), ("z.json", body)]
    )
    for n in range(10):
        content = claiming(content, f"p{n:02}.json", 2**24)
    return content


@corpus.refused(TOO_LARGE)
def a_directory_that_claims_more_parts() -> bytes:
    content = bytearray(good())
    struct.pack_into("<2H", content, len(content) - 14, 0xFFFF, 0xFFFF)
    return bytes(content)


@corpus.refused(TOO_LARGE)
def a_directory_of_the_large_kind() -> bytes:
    """The record that lets a zip have more than 65,535 members."""
    content = good()
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, 0, 1)
    return content[:-22] + locator + content[-22:]


@corpus.refused(ODD)
def a_part_with_a_password() -> bytes:
    content = bytearray(good())
    content[directory_entry(content, "plan.json") + 8] |= 1
    return bytes(content)


@corpus.refused(ODD)
def a_part_packed_in_another_way() -> bytes:
    content = bytearray(good())
    struct.pack_into("<H", content, directory_entry(content, "plan.json") + 10, 14)
    return bytes(content)


# Names


def _with_member(name: str) -> bytes:
    return zipped([*parts_of(good()).items(), (name, b"[]")])


@corpus.refused(ODD)
def a_name_that_climbs() -> bytes:
    return _with_member("../../evil.json")


@corpus.refused(ODD)
def an_absolute_name() -> bytes:
    return _with_member("/etc/cron.d/evil")


@corpus.refused(ODD)
def a_windows_name() -> bytes:
    return _with_member("C:\\Windows\\evil.json")


@corpus.refused(ODD)
def a_folder() -> bytes:
    return _with_member("folder/")


@corpus.refused(ODD)
def a_name_with_nul() -> bytes:
    return _with_member("evil_json").replace(b"evil_json", b"evil\0json")


@corpus.refused(ODD)
def the_same_name_twice() -> bytes:
    return _with_member("plan.json")


@corpus.refused(ODD)
def a_part_that_the_manifest_does_not_name() -> bytes:
    return _with_member("more.json")


@corpus.refused(ODD)
def a_part_that_this_version_does_not_have() -> bytes:
    return with_part(good(), "more.json", b"[]")
