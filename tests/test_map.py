"""What the map, the recipes and the README name is there: paths, modules, and names of the code."""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BASES = (ROOT, ROOT / "src" / "planeditor")
CODE = re.compile(r"`([^`\n]+)`")
NAME = re.compile(r"[A-Za-z_]\w+(?:\.\w+)*")
MODULE = re.compile(r"python3? -m ((?:tests|planeditor)[\w.]*)")
FILE = re.compile(r"[\w.-]+\.(?:py|md|toml|ts)")
FENCE = re.compile(r"^```\n(src/.+?)^```", re.MULTILINE | re.DOTALL)
PATHS = {"docs/ARCHITECTURE.md": 50, "CONTRIBUTING.md": 50, "README.md": 1}
"""The pages, and how many paths each names at least."""


def told(page: str) -> str:
    """A page without its glossary, whose words are none of ours."""
    text = (ROOT / page).read_text("utf-8")
    return text.partition("## Žodžiai / Words")[0]


def named(text: str) -> tuple[set[str], set[str]]:
    """The paths and the names that stand in backticks."""
    codes = {code.removesuffix("/") for code in CODE.findall(text)}
    paths = {code for code in codes if FILE.fullmatch(code) or re.fullmatch(r"[\w.-]+(/[\w.-]+)+", code)}
    return paths, {code for code in codes - paths if NAME.fullmatch(code)}


def is_there(path: str) -> bool:
    return any((base / path).exists() for base in BASES)


@cache
def words() -> frozenset[str]:
    """Every name in the sources, tests and tools, and in the names of their folders."""
    files = [path for folder in ("src", "tests", "packaging") for path in (ROOT / folder).rglob("*.py")]
    found = {
        word
        for path in files
        if path.name != "test_map.py"
        for word in re.findall(r"\w+", path.read_text("utf-8"))
    }
    return frozenset(found | {path.parent.name for path in files})


@pytest.mark.parametrize("page", PATHS)
def test_every_path_that_it_names_is_there(page: str) -> None:
    paths, _ = named(told(page))
    assert len(paths) >= PATHS[page]
    assert [path for path in sorted(paths) if not is_there(path)] == []


@pytest.mark.parametrize("page", ["docs/ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_name_that_it_uses_is_in_the_code(page: str) -> None:
    _, names = named(told(page))
    assert len(names) > 20
    assert [name for name in sorted(names) if not words().issuperset(name.split("."))] == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "README.md"])
def test_every_module_that_it_runs_is_there(page: str) -> None:
    modules = set(MODULE.findall(told(page)))
    assert len(modules) >= 4
    assert [name for name in sorted(modules) if find_spec(name) is None] == []


def test_the_layout_is_that_of_the_repository() -> None:
    (layout,) = FENCE.findall(told("README.md"))
    packages = re.findall(r"^  (\w+)/ ", layout, re.MULTILINE)
    folders = re.findall(r"^([\w/]+)/ ", layout, re.MULTILINE)
    found = {path.parent.name for path in (ROOT / "src" / "planeditor").glob("*/__init__.py")}
    assert set(packages) == found
    assert len(folders) >= 5
    assert [folder for folder in folders if not (ROOT / folder).is_dir()] == []


def test_what_is_gone_is_found() -> None:
    paths, names = named(
        "`plan/gone.py`, `plan/items.py`, `of_kind`, `tests/gone`, `no_such_name_` and `a sentence`"
    )
    assert {path for path in paths if not is_there(path)} == {"plan/gone.py", "tests/gone"}
    assert names - words() == {"no_such_name_"}
