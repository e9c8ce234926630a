import subprocess
import sys

import pytest
from tests.word.exporting import order
from tests.word.plans import AT, empty_plan

from planeditor.typeset import press
from planeditor.ui.dialogs.export.request import Request
from planeditor.ui.kit.jobs import Stopped


def test_pages_are_given_up_while_they_are_laid_out(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def begin(command: object, **how: object) -> subprocess.Popen[bytes]:
        begun.append(popen([sys.executable, "-S", "-c", "import time; time.sleep(600)"], **how))
        return begun[-1]

    told: list[tuple[int, int]] = []

    def report(step: int, steps: int) -> None:
        told.append((step, steps))
        if told[-3:] == 3 * [told[-1]]:  # only what waits says the same again and again
            raise Stopped

    monkeypatch.setattr(press.subprocess, "Popen", begin)
    monkeypatch.setattr(press, "_BREATH", 0.001)
    with pytest.raises(Stopped):
        Request(empty_plan(), "Vardenė Pavardenė", AT, 41).pages(order(), report)
    (process,) = begun
    assert process.returncode not in (None, 0)
    step, steps = told[-1]
    assert step == steps - 1  # of which the window says that pages are being laid out
