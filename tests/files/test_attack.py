"""A short form of the attack on plan files; `python -m tests.attack plan_files` is the long one."""

import pytest

from tests.attack import plan_files


def test_spoilt_files_are_refused_or_go_through_everything(capsys: pytest.CaptureFixture[str]) -> None:
    assert plan_files.run(seed=11, count=32), capsys.readouterr().err
    assert "0 faults" in capsys.readouterr().out
