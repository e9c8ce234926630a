"""Installs what is needed and starts the program: `python3 packaging/run.py [arguments of planeditor]`."""

import sys

import python_version

python_version.require()

import environment  # noqa: E402 - an old Python cannot read it
import machine  # noqa: E402
import refusal  # noqa: E402
from qt_libraries import Platform  # noqa: E402

# The arguments of planeditor that open no window, and so need nothing of the desktop.
WINDOWLESS = {
    "demo", "export", "forms", "import", "check", "info", "diff", "merge", "send", "receive", "history",
    "list", "overview", "--help", "-h", "--version",
}  # fmt: skip


def main(arguments):
    """Prepares the machine for what the arguments ask for, then becomes the program."""
    platform = None if WINDOWLESS.intersection(arguments) else Platform.DESKTOP
    python = machine.prepare("run", ".", platform)
    environment.become([str(python), "-P", "-m", "planeditor", *arguments])


if __name__ == "__main__":
    refusal.told(main, sys.argv[1:])
