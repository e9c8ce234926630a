"""Zips from outside, opened within bounds whatever they claim; tests of plan files hold the rest of it."""

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipFile

import pytest

from planeditor.zipping import Bounds, OddZip, TooLargeZip, UnusableZip, Zip, pack

PARTS = {"a.xml": b"a" * 1000, "b/c.xml": b"b" * 500, "empty": b""}
BOUNDS = Bounds(file=2_000, parts=3, directory=200, part=1_000, unpacked=1_500)


def _made(compression: int = ZIP_STORED, comment: bytes = b"", **parts: bytes) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", compression) as file:
        file.comment = comment
        for name, content in (parts or PARTS).items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_parts_come_out_as_they_went_in() -> None:
    opened = Zip(pack(PARTS), BOUNDS)
    assert [*opened.names] == [*PARTS]
    assert {name: opened.read(name) for name in opened.names} == PARTS


@pytest.mark.parametrize("comment", [b"", b"x", b"PK", b"x" * 100])
def test_a_zip_may_have_a_comment_and_something_before_it(comment: bytes) -> None:
    assert Zip(b"MZ" * 20 + _made(comment=comment), BOUNDS).read("a.xml") == PARTS["a.xml"]


@pytest.mark.parametrize("bound", ["file", "parts", "directory", "part", "unpacked"])
def test_each_bound_is_the_last_size_that_is_taken(bound: str) -> None:
    content = pack(PARTS, ZIP_STORED)
    directory = struct.unpack_from("<L", content, len(content) - 10)[0]
    exact = {"file": len(content), "parts": 3, "directory": directory, "part": 1_000, "unpacked": 1_500}
    assert Zip(content, Bounds(**exact)).read("empty") == b""
    with pytest.raises(TooLargeZip):
        Zip(content, Bounds(**exact | {bound: exact[bound] - 1}))


def test_what_claims_fewer_parts_than_it_lists_is_bounded_by_what_it_lists() -> None:
    content = bytearray(pack({f"{n}": b"" for n in range(4)}))
    struct.pack_into("<2H", content, len(content) - 14, 1, 1)
    with pytest.raises(TooLargeZip):
        Zip(bytes(content), BOUNDS)


def test_a_part_that_is_not_what_it_claims_is_refused() -> None:
    content = pack(PARTS, ZIP_STORED)
    with pytest.raises(UnusableZip):
        Zip(content.replace(b"aaaa", b"aaab", 1), BOUNDS).read("a.xml")


@pytest.mark.parametrize("content", [b"", b"PK", b"text" * 100, pack(PARTS)[:-1], pack(PARTS)[:300]])
def test_what_is_no_whole_zip_is_refused(content: bytes) -> None:
    with pytest.raises(UnusableZip):
        Zip(content, BOUNDS)


def test_ways_of_packing_that_nobody_uses_are_refused() -> None:
    with pytest.raises(OddZip):
        Zip(_made(ZIP_BZIP2, a=b"a" * 100), BOUNDS)
