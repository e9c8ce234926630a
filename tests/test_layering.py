"""Imports point one way, level by level, and each library has its home."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import planeditor

PACKAGE = Path(planeditor.__file__).parent
LEVELS = (
    {
        "account",
        "atomic",
        "errors",
        "language",
        "private",
        "reports",
        "resources",
        "system",
        "version",
        "zipping",
    },
    {"plan"},
    {"blocks", "checks", "merge"},
    {"store", "files", "word", "sheets", "discovery"},
    {"typeset"},
    {"editing"},
    {"ui", "cli"},
    {"__main__"},
)
LEVEL = {name: level for level, names in enumerate(LEVELS) for name in names}
HOMES = {
    "PySide6": {"ui"},
    "sqlalchemy": {"store"},
    "psycopg": {"store"},
    "keyring": {"store"},
    "docx": {"word"},
    "lxml": {"word"},
    "xlsxwriter": {"word", "sheets"},
    "typst": {"typeset"},
    "pypdfium2": {"typeset"},
    "python_calamine": {"sheets"},
    "rapidfuzz": {"blocks"},
}
"""The one part of the program that may know each of these."""
WINGS = {"kit": 0, "views": 1, "dialogs": 1, "window": 2}
"""The wings of the window: each may import from lower ones and from itself alone."""
LAZY = {("cli", "ui")}
"""What may be imported inside a function only, from a sibling: the commands open the window."""

Import = tuple[str, bool]
"""The dotted name, and whether it stands inside a function."""


def parts() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        top = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if top != "__init__":
            found.setdefault(top, []).append(path)
    return found


@cache
def imports(path: Path) -> tuple[Import, ...]:
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[Import]:
    tree = ast.parse(path.read_text("utf-8"))
    inner = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inner) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield from ((f"{node.module}.{alias.name}", id(node) in inner) for alias in node.names)


def may_import(part: str, other: str, inside: bool) -> bool:
    # What is no module is a name of the package itself, such as its version.
    level, own = LEVEL.get(other, 0), LEVEL[part]
    return part == other or level < own or level == own == 0 or (inside and (part, other) in LAZY)


def test_every_part_has_its_level() -> None:
    assert parts().keys() == LEVEL.keys()


@pytest.mark.parametrize("part", parts())
def test_imports_point_downwards(part: str) -> None:
    wrong = [
        (path.name, name)
        for path in parts()[part]
        for name, inside in imports(path)
        if name.startswith("planeditor.") and not may_import(part, name.split(".")[1], inside)
    ]
    assert wrong == []


@pytest.mark.parametrize("part", parts())
def test_each_library_has_one_home(part: str) -> None:
    wrong = [
        (path.name, name)
        for path in parts()[part]
        for name, _ in imports(path)
        if part not in HOMES.get(name.split(".")[0], {part})
    ]
    assert wrong == []


def wing_imports() -> Iterator[tuple[Path, list[str], list[str]]]:
    """Each import within the window: the file, and where importer and imported stand, from the wing on."""
    for path in parts()["ui"]:
        own = [*path.relative_to(PACKAGE / "ui").with_suffix("").parts]
        for name, _ in imports(path):
            if own[0] != "__init__" and name.startswith("planeditor.ui."):
                yield path, own, name.split(".")[2:]


def test_the_window_has_four_wings() -> None:
    assert {path.name for path in (PACKAGE / "ui").iterdir() if path.name != "__pycache__"} == {
        *WINGS,
        "__init__.py",
    }


def test_wings_of_the_window_know_only_what_is_below_them() -> None:
    pairs = [(path.name, own[0], other[0]) for path, own, other in wing_imports()]
    assert len(pairs) > 500
    assert [pair for pair in pairs if pair[1] != pair[2] and WINGS[pair[1]] <= WINGS[pair[2]]] == []


def test_no_view_knows_another_one() -> None:
    """Nor does a window beside know another one; what two share stands in the kit."""
    inner = {(own[0], own[1]) for _, own, _ in wing_imports() if len(own) > 2}
    wrong = [
        (path.name, ".".join(other))
        for path, own, other in wing_imports()
        if own[0] == other[0] == "views" and len(own) > 2 and tuple(other[:2]) in inner and own[1] != other[1]
    ]
    assert wrong == []


def test_no_module_needs_itself() -> None:
    """No circle of imports, not even one through names that only a type checker reads."""
    known = {
        ".".join(("planeditor", *path.relative_to(PACKAGE).with_suffix("").parts)): path
        for paths in parts().values()
        for path in paths
    }
    needs = {
        module: {
            target
            for name, _ in imports(path)
            for target in (name, name.rpartition(".")[0])
            if target in known and target != module
        }
        for module, path in known.items()
    }
    assert list(TopologicalSorter(needs).static_order())


@pytest.mark.parametrize("module", ["planeditor.ui.window.app", "planeditor.cli"])
def test_starting_loads_neither_database_nor_word_nor_what_a_plan_is(module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    loaded = set(done.stdout.split())
    assert "planeditor" in loaded
    assert loaded.isdisjoint({"sqlalchemy", "docx", "lxml", "planeditor.plan.items"})


@pytest.mark.parametrize("inner", ["ooxml", "reading"])
def test_what_writes_and_reads_word_s_markup_knows_nothing_of_plans(inner: str) -> None:
    allowed = ("planeditor.word.ooxml.", f"planeditor.word.{inner}.")
    lower = tuple(f"planeditor.{name}." for name in LEVELS[0])
    found = [*(PACKAGE / "word" / inner).rglob("*.py")]
    named = [name for path in found for name, _ in imports(path) if name.startswith("planeditor.")]
    assert len(found) > 5 and len(named) > 10
    assert [name for name in named if not name.startswith((*allowed, *lower))] == []


def test_starting_reads_no_sources() -> None:
    """PySide would read those of every module that is imported after it."""
    code = "import sys, planeditor.ui.window.app, linecache; print(*linecache.cache)"
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert [name for name in done.stdout.split() if Path(name).is_relative_to(PACKAGE)] == []


WAITING = {
    "store/distant.py": "awaited, by which every call of a server's store is waited for",
    "typeset/press.py": "pages, made by a process of their own",
    "ui/kit/awaiting.py": "how the window waits: it draws itself",
}
"""Where an answer that comes from another thread may be waited for."""


def test_nobody_waits_for_another_thread_but_where_the_window_lives_on() -> None:
    waiting = {
        path.relative_to(PACKAGE).as_posix()
        for paths in parts().values()
        for path in paths
        if any(name == "concurrent.futures.wait" for name, _ in imports(path)) or _waits_for_result(path)
    }
    assert waiting == WAITING.keys()


def _waits_for_result(path: Path) -> bool:
    """Whether a future is asked for its result and given time, or all the time there is."""
    return any(name.startswith("concurrent.") for name, _ in imports(path)) and any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "result"
        and not isinstance(node.args[0] if node.args else None, ast.DictComp)  # a merge has a result too
        and not (node.args and isinstance(node.args[0], ast.Constant) and node.args[0].value == 0)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    )
