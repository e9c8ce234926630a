"""A trial of the tests: `python -m tests.mutants PACKAGE… [--count N] [--seed S]`.

Changes one place of a package's source at a time – a comparison, a constant, a condition, a statement, an
order of arguments – and runs the package's own tests over each, in a copy of the tree. What no test notices
is printed, for people to judge: some changes mean nothing, the others no test holds. A seed tries the same.

A run ends at the first test that fails; it begins with those named like the changed file, then takes what is
quick. Failing examples are not made smaller; what hangs ends when one test takes far longer than any does.
"""

import argparse
import ast
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from tests.ooxml import validator

ROOT = Path(__file__).parents[1]
COPIED = ("src", "tests", "resources", "translations", "packaging")
SLOWER = 5
"""How many times longer than over the package as it is a run may take before it counts as hanging."""
HANGING = 10
"""How many times longer than the slowest of the package one test may take, at least so many seconds."""
FLIPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_DURATION = re.compile(r"^([0-9.]+)s \w+ +(\S+?)::", re.MULTILINE)
IDLE = ("annotation", "returns", "decorator_list")
"""What of a function or class does nothing that could be tested."""


@dataclass(frozen=True)
class Mutant:
    """A piece of a file, from an offset to another in its bytes, and what is put in its place."""

    path: Path
    source: bytes
    kind: type[ast.AST]
    start: int
    end: int
    new: str

    def text(self) -> bytes:
        """The file with the change."""
        return self.source[: self.start] + self.new.encode() + self.source[self.end :]

    def told(self) -> str:
        """The change as lines of a diff."""
        old, new = self.source, self.text()
        line, end = (old.count(b"\n", 0, place) for place in (self.start, self.end))
        less = old.count(b"\n") - new.count(b"\n")
        gone, come = old.split(b"\n")[line : end + 1], new.split(b"\n")[line : end + 1 - less]
        told = [
            f"{mark} {one.decode().strip()}" for mark, lines in (("-", gone), ("+", come)) for one in lines
        ]
        return "\n  ".join([f"{self.path}:{line + 1}", *told])


def mutants(path: Path) -> Iterator[Mutant]:
    """All changes of a file, whose path is from the root."""
    content = (ROOT / path).read_bytes()
    starts = [0]
    for line in content.split(b"\n"):
        starts.append(starts[-1] + len(line) + 1)
    for node in _meant(ast.parse(content)):
        for old, new in _changes(node):
            start = starts[old.lineno - 1] + old.col_offset
            end = starts[(old.end_lineno or 1) - 1] + (old.end_col_offset or 0)
            yield Mutant(path, content, type(node), start, end, new)


def _meant(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes that do something."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in IDLE or (isinstance(node, ast.JoinedStr) and name == "values"):
            continue  # where things stand within a text with braces Python 3.11 tells wrongly
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not _is_guard(child):
                yield from _meant(child)


def _is_guard(node: ast.AST) -> bool:
    """Whether it is there for the type checker, or against mistakes of ours alone."""
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return isinstance(node, ast.Assert) or (isinstance(node, ast.keyword) and node.arg == "strict")


def _changes(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            yield node, f"({ast.unparse(ast.Compare(left, [FLIPPED[type(op)]()], [right]))})"
        case ast.Constant(value=bool(value)):
            yield node, str(not value)
        case ast.Constant(value=int(value)):
            yield node, str(value + 1)
            yield node, f"({value - 1})"
        case ast.BoolOp(op=op, values=values):
            other: ast.boolop = ast.Or() if isinstance(op, ast.And) else ast.And()
            yield node, f"({ast.unparse(ast.BoolOp(other, values))})"
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            yield node, f"({ast.unparse(ast.BinOp(left, ast.Sub(), right))})"
        case ast.BinOp(left=left, op=ast.Sub(), right=right):
            yield node, f"({ast.unparse(ast.BinOp(left, ast.Add(), right))})"
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield value, "None"
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            yield test, f"(not ({ast.unparse(test)}))"
        case ast.comprehension(ifs=[test, *_]):
            yield test, f"(not ({ast.unparse(test)}))"
        case ast.Call(args=[first, second, *more]) if not isinstance(first, ast.Starred):
            yield node, ast.unparse(ast.Call(node.func, [second, first, *more], node.keywords))
        case ast.AugAssign() | ast.Raise() | ast.Expr(value=ast.Call() | ast.Yield() | ast.YieldFrom()):
            yield node, "pass"


def chosen(everything: list[Mutant], count: int, seed: int) -> list[Mutant]:
    """So many by chance, of each kind of change alike: constants, such as widths, are far the most."""
    random.Random(seed).shuffle(everything)
    kinds: dict[type[ast.AST], list[Mutant]] = {}
    for one in everything:
        kinds.setdefault(one.kind, []).append(one)
    return [one for one in chain(*zip_longest(*kinds.values())) if one is not None][:count]


class Trial:
    """Runs the tests of a package in a copy of the tree."""

    def __init__(self, package: str, copy: Path) -> None:
        self._copy = copy
        tests = Path("tests", package)
        tests = next(one for one in (tests, *tests.parents) if (ROOT / one).is_dir())
        self._tests = sorted(path.relative_to(ROOT) for path in (ROOT / tests).rglob("test_*.py"))
        self._limit: float | None = None
        self._longest: float | None = None
        self._seconds: dict[str, float] = defaultdict(float)
        began = time.monotonic()
        told = self._run(self._tests, "--durations=0")
        if told is None or told.returncode:
            sys.exit(f"The tests of {package} fail as it is.\n\n{told.stdout if told else ''}")
        self._limit = 60 + SLOWER * (time.monotonic() - began)
        taken = [(file, float(seconds)) for seconds, file in _DURATION.findall(told.stdout)]
        for file, seconds in taken:
            self._seconds[file] += seconds
        self._longest = HANGING * max([1.0, *(seconds for _, seconds in taken)])

    def is_killed(self, mutant: Mutant) -> bool:
        """Whether a test fails, or hangs, over a mutant."""
        path = self._copy / mutant.path
        path.write_bytes(mutant.text())
        try:
            done = self._run(self._nearest_first(mutant.path))
            return done is None or done.returncode != 0
        finally:
            path.write_bytes(mutant.source)

    def _nearest_first(self, path: Path) -> list[Path]:
        """The tests of a file's own name, then of its folder, then the others; what is quick first."""
        folder = Path("tests", *path.parts[2:-1])

        def far(tests: Path) -> tuple[bool, bool, float]:
            return tests.stem != f"test_{path.stem}", tests.parent != folder, self._seconds[tests.as_posix()]

        return sorted(self._tests, key=far)

    def _run(self, tests: list[Path], *more: str) -> subprocess.CompletedProcess[str] | None:
        """The tests, run in this order until one fails; None where they hang."""
        pytest = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
        pytest += ["--hypothesis-profile=mutants", *map(str, tests), *more]
        if self._longest is not None:
            pytest.append(f"--timeout={self._longest}")
        environment = os.environ | {"PYTHONPATH": str(self._copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
        if found := validator():
            environment["PLANEDITOR_OOXML_VALIDATOR"] = found
        try:
            return subprocess.run(
                pytest, cwd=self._copy, env=environment, timeout=self._limit,
                capture_output=True, text=True, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return None


def tried(package: str, count: int, seed: int) -> tuple[int, int]:
    """How many mutants of a package were tried and killed; those that no test notices are printed."""
    source = sorted((ROOT / "src" / "planeditor" / package).rglob("*.py"))
    these = chosen([one for path in source for one in mutants(path.relative_to(ROOT))], count, seed)
    killed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in COPIED:
            shutil.copytree(ROOT / name, Path(folder, name), ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", folder)
        trial = Trial(package, Path(folder))
        for mutant in these:
            if trial.is_killed(mutant):
                killed += 1
            else:
                print(mutant.told(), flush=True)
    return len(these), killed


def main() -> None:
    """Tries each package that is named and prints what share of the mutants its tests kill."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("packages", nargs="+", metavar="PACKAGE", help="such as plan, or word/parts")
    parser.add_argument("--count", type=int, default=100, help="mutants of each package (100)")
    parser.add_argument("--seed", type=int, default=1, help="another seed tries other places (1)")
    given = parser.parse_args()
    for package in given.packages:
        count, killed = tried(package, given.count, given.seed)
        print(f"{package}: {killed} of {count} killed, {100 * killed / max(1, count):.0f} %", flush=True)


if __name__ == "__main__":
    main()
