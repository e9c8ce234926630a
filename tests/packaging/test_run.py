"""What starts the program knows which of its commands open no window."""

import run
from planeditor.cli.program import COMMANDS


def test_every_command_without_a_window_needs_nothing_of_the_desktop() -> None:
    assert {*COMMANDS, "--help", "-h", "--version"} == run.WINDOWLESS
