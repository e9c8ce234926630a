"""Files made to hurt, or hurt on their way: each is refused in its own sentence, and nothing is changed."""

import os
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from planeditor.errors import FileRefused
from planeditor.files.planfile import MIME_TYPE
from planeditor.files.reader import from_bytes, read
from planeditor.language import Catalogue, Language
from tests.files import hostile_lineage, hostile_parts, hostile_plans, hostile_zips
from tests.files.hostile import EMPTY, NOT_A_PLAN, TOO_LARGE, good
from tests.files.kept import kept_file
from tests.files.making import canonical, claiming, parts_of, with_part, zipped

CASES = {
    name: case
    for module in (hostile_zips, hostile_parts, hostile_plans, hostile_lineage)
    for name, case in module.corpus.cases.items()
}


@pytest.mark.parametrize("name", CASES)
def test_it_is_refused_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    build, sentence = CASES[name]
    path = tmp_path / "x.planas"
    path.write_bytes(build())
    before = path.stat()
    with pytest.raises(FileRefused) as refusal:
        read(path)
    told = Catalogue(Language.EN, {}).say(refusal.value.said)
    whole = sentence in (EMPTY, NOT_A_PLAN, TOO_LARGE)
    assert told == sentence if whole else sentence in told
    assert whole or (told.startswith("“x.planas” is damaged. ") and told.endswith("send it again."))
    assert [one.name for one in tmp_path.iterdir()] == ["x.planas"]
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def test_the_file_that_all_these_were_made_of_is_good() -> None:
    assert from_bytes(good(), "x.planas") == kept_file()


def _claiming(**sizes: int) -> bytes:
    content = good()
    for part, size in sizes.items():
        content = claiming(content, f"{part}.json", size)
    return content


def _unpacked(size: int) -> bytes:
    """A file that claims to hold so much in all."""
    large = {"plan": 60 * MIB, "base": 60 * MIB}
    parts = parts_of(good())
    small = sum(len(parts[name]) for name in ("mimetype", "manifest.json"))
    return _claiming(**large, history=size - sum(large.values()) - small)


def _parts(count: int) -> bytes:
    return zipped([("mimetype", MIME_TYPE), *((f"p{n}.json", b"{}") for n in range(count - 1))])


MIB = 2**20
BOUNDS: dict[str, tuple[Callable[[int], bytes], int]] = {
    "the file": (lambda size: good().ljust(size, b"\0"), 64 * MIB),
    "a part": (lambda size: _claiming(plan=size), 64 * MIB),
    "all parts": (_unpacked, 160 * MIB),
    "how many parts": (_parts, 32),
    "how many values, however many commas are in texts": (
        lambda count: with_part(good(), "history.json", b"[" + b"0," * (count - 1) + b'"a,b"]'),
        2 * 10**6,
    ),
    "how many items": (lambda count: with_part(good(), "plan.json", canonical([0] * count)), 20_000),
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_file_may_hold_so_much_and_no_more(bound: str) -> None:
    """All these are damaged, and said to be too large only beyond what the format allows."""
    build, most = BOUNDS[bound]
    with pytest.raises(FileRefused, match="is damaged"):
        from_bytes(build(most), "x.planas")
    with pytest.raises(FileRefused, match="is too large"):
        from_bytes(build(most + 1), "x.planas")


def test_a_file_on_the_disk_may_be_as_large(tmp_path: Path) -> None:
    path = tmp_path / "x.planas"
    path.write_bytes(good())
    for size, said in ((64 * MIB, "is damaged"), (64 * MIB + 1, "is too large")):
        os.truncate(path, size)
        with pytest.raises(FileRefused, match=said):
            read(path)


@pytest.mark.parametrize(("depth", "said"), [(20, "is not an item"), (21, r"plan\.json cannot be read")])
def test_parts_may_be_nested_so_deep(depth: int, said: str) -> None:
    with pytest.raises(FileRefused, match=said):
        from_bytes(with_part(good(), "plan.json", b"[" * depth + b"]" * depth), "x.planas")


@pytest.mark.parametrize("share", range(1, 40))
def test_cut_anywhere(share: int) -> None:
    content = good()
    with pytest.raises(FileRefused):
        from_bytes(content[: len(content) * share // 40], "x.planas")


@pytest.mark.parametrize(
    "name", ["a_bomb_of_a_gigabyte", "a_bomb_that_claims_to_be_small", "a_directory_that_claims_more_parts"]
)
def test_a_bomb_takes_no_memory(name: str) -> None:
    content = CASES[name][0]()
    tracemalloc.start()
    try:
        with pytest.raises(FileRefused):
            from_bytes(content, "x.planas")
        assert tracemalloc.get_traced_memory()[1] < 2**22
    finally:
        tracemalloc.stop()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"There is no file “x\.planas”\. Check its name\."):
        read(tmp_path / "x.planas")


def test_a_name_that_no_file_can_have(tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        read(tmp_path / "a\0b.planas")


def test_a_name_that_is_too_long_for_any_file(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"There is no file “ž{140}\.planas”\. Check its name\."):
        read(tmp_path / f"{'ž' * 140}.planas")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
@pytest.mark.parametrize("kind", ["fifo", "device"])
def test_what_never_ends_is_not_read(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "x.planas"
    if kind == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")
    with pytest.raises(FileRefused, match=r"“x\.planas” is not a file\. Choose a plan file\."):
        read(path)


def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match=r"is not a file\. Choose a plan file\."):
        read(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="there is no such file elsewhere")
def test_a_file_that_the_system_does_not_give_out() -> None:
    """No one may read the first bytes of a process's memory, not even who may read every file."""
    with pytest.raises(FileRefused, match=r"“mem” cannot be opened \(.+\)\. Copy it to a folder of your own"):
        read(Path("/proc/self/mem"))
