"""No verdict depends on speed: what takes long passes, and what hangs ends the run instead of failing."""

import subprocess
import sys
from pathlib import Path
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.measuring import told_by

ROOT = Path(__file__).resolve().parents[1]

HANGS_ONCE = """
from pathlib import Path
from threading import Event
from hypothesis import given, strategies as st

def test_law():
    begun = []
    @given(st.integers())
    def law(number):
        begun.append(number)
        Path(__file__).with_name("begun").write_text(str(len(begun)))
        if len(begun) == 1:
            Event().wait()
    law()
"""


def test_a_generated_example_may_take_what_it_takes() -> None:
    taken: list[int] = []

    @settings(max_examples=3)
    @given(st.integers())
    def law(number: int) -> None:
        sleep(0.25)  # longer than Hypothesis allows by default
        taken.append(number)

    law()
    assert taken


def test_an_example_that_hangs_is_not_taken_for_a_falsified_one(tmp_path: Path) -> None:
    hanging = tmp_path / "test_hanging.py"
    hanging.write_text(HANGS_ONCE)
    command = ["pytest", str(hanging), "-c", str(ROOT / "pyproject.toml"), "-p", "no:cacheprovider"]
    done = subprocess.run(
        [sys.executable, "-m", *command, "-o", "timeout=1"], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.returncode
    assert "Timeout" in done.stderr + done.stdout
    assert (tmp_path / "begun").read_text() == "1"


def test_what_is_measured_keeps_its_bytecode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outer.py").write_text("import inner")
    (tmp_path / "inner.py").write_text("print('told')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.delenv("PYTHONPYCACHEPREFIX", raising=False)
    assert told_by("outer") == "told\n"
    assert any(path.name.startswith("inner.") for path in (tmp_path / "__pycache__").iterdir())
