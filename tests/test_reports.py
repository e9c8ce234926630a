"""Reports of our own faults: whole, and written whatever is in them."""

import json
import os
import sqlite3
import zlib
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from planeditor import __version__
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.vocabulary import Area
from planeditor.reports import report_text, write_report


def test_a_report_names_the_versions() -> None:
    text = report_text(ValueError("x"), "Qt 6.1")
    assert f"planeditor {__version__}" in text
    assert "Python 3." in text
    assert "Qt 6.1" in text
    assert "ValueError" in text


def test_two_reports_of_one_moment_are_two_files(tmp_path: Path) -> None:
    first, second = (write_report(tmp_path / "reports", text) for text in ("pirmas", "antras"))
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == ("pirmas", "antras")


def test_a_name_that_is_no_text_is_written_escaped(tmp_path: Path) -> None:
    path = write_report(tmp_path, "failas \udcff")
    assert path.read_text("utf-8") == "failas \\udcff"


MARK = "Vardenė Slaptoji"


def _in_sql(hidden: bool) -> None:
    engine = sa.create_engine("sqlite://", hide_parameters=hidden)
    with engine.connect() as connection:
        connection.execute(sa.text("SELECT nera FROM nieko WHERE x = :x"), {"x": MARK})


def _damaged_text() -> None:
    sqlite3.connect(":memory:").execute("SELECT CAST(? AS TEXT)", [MARK.encode() + b"\xc4"]).fetchall()


def _raise(error: BaseException) -> None:
    raise error


def _noted() -> None:
    error = RuntimeError()
    error.add_note(MARK)
    raise error


def _chained() -> None:
    try:
        int(MARK)
    except ValueError as error:
        raise KeyError(MARK) from error


def _compared() -> None:
    typed = MARK
    assert typed == "", typed


WAYS: list[Callable[[], Any]] = [
    lambda: int(MARK),
    lambda: Decimal(MARK),
    lambda: Area(MARK),  # type: ignore[call-arg]
    lambda: {}[MARK],
    lambda: [].remove(MARK),
    lambda: (Path(os.curdir) / MARK).read_bytes(),
    lambda: json.loads(f'{{"{MARK}" "x"}}'),
    lambda: zlib.decompress(MARK.encode()),
    lambda: (MARK.encode() + b"\xc4").decode(),
    lambda: (MARK + "\udcff").encode(),
    lambda: _in_sql(True),
    lambda: _in_sql(False),
    _damaged_text,
    _noted,
    _chained,
    _compared,
    lambda: _raise(InvalidValue(said("errors", "“{value}” is not a value of its field.", value=MARK))),
    lambda: _raise(TypeError(MARK)),
    lambda: _raise(AttributeError(f"no {MARK}")),
    lambda: _raise(RuntimeError(MARK)),
]


@pytest.mark.parametrize("fail", WAYS)
def test_a_report_holds_nothing_that_was_typed(fail: Callable[[], Any]) -> None:
    with pytest.raises(BaseException) as failed:
        fail()
    text = report_text(failed.value)
    assert not [word for word in MARK.split() if word in text]
    assert type(failed.value).__name__ in text
    assert "tests.test_reports" in text


def test_what_python_itself_says_of_types_is_told() -> None:
    with pytest.raises(AttributeError) as failed:
        None.title()  # type: ignore[attr-defined]
    assert "AttributeError: 'NoneType' object has no attribute 'title'" in report_text(failed.value)


def test_endless_calls_make_a_short_report() -> None:
    def call() -> None:
        call()

    with pytest.raises(RecursionError) as failed:
        call()
    assert 100 < len(report_text(failed.value).splitlines()) < 120


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps users apart by itself")
def test_reports_are_the_users_own(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir(mode=0o755)
    path = write_report(folder, "")
    assert (folder.stat().st_mode & 0o777, path.stat().st_mode & 0o777) == (0o700, 0o600)
