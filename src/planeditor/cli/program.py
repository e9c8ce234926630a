"""The program as it is started: reads the command line, answers, and never shows a traceback.

What only commands need is loaded when there is one: the window is to be there at once.
"""

import contextlib
import gc
import os
import sys
from argparse import REMAINDER, Namespace
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from planeditor.cli.arguments import Parser, Tell, Told
from planeditor.cli.shell import Answer, Code, Shell
from planeditor.cli.streams import show, speak_utf8
from planeditor.errors import NotFound, PlanEditorError
from planeditor.language import Catalogue, Language, Said, said
from planeditor.reports import report_text, write_report
from planeditor.store.location import default_place, folder_of, own_folder, place_of
from planeditor.store.server import Place
from planeditor.system import FORBIDDEN, NO_ROOM, is_held, reason
from planeditor.version import version_text


class Command(Protocol):
    """A module of a command."""

    @property
    def HELP(self) -> Said:
        """What the command does, in a line."""

    def declare(self, parser: Parser) -> None:
        """Declare its arguments."""

    def run(self, given: Namespace, shell: Shell) -> Answer:
        """Do it."""


COMMANDS = (
    "demo",
    "export",
    "forms",
    "import",
    "check",
    "info",
    "diff",
    "merge",
    "send",
    "receive",
    "history",
    "list",
    "overview",
)
"""The names of the commands, as the help lists them."""


def command_of(name: str) -> Command:
    """The command of that name; what the other ones need is not loaded."""
    module = "intake" if name == "import" else name  # a word of the language cannot name a module
    return cast(Command, import_module(f"planeditor.cli.commands.{module}"))


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say (those of the process by default); return the exit code."""
    speak_utf8()
    catalogue = Catalogue.of(Language.LT)
    try:
        answer = _answer(sys.argv[1:] if argv is None else argv, catalogue)
        show(answer.text, sys.stdout)
        return answer.code
    except PlanEditorError as error:
        sentence, code = error.said, Code.REFUSED
    except OSError as error:
        sentence, code = _refusal(error), Code.REFUSED
    except KeyboardInterrupt:
        sentence, code = said("cli", "Stopped before the end."), Code.REFUSED
    except Exception as error:
        sentence, code = _reported(error), Code.FAULT
    with contextlib.suppress(OSError):
        show(catalogue.say(sentence), sys.stderr)
    return code


def _answer(arguments: Sequence[str], catalogue: Catalogue) -> Answer:
    try:
        given = _ProgramParser(catalogue).read(arguments)
        name = given.rest[0] if given.rest else ""
        if name not in COMMANDS:
            return Answer("", _open_window(given))
        command = command_of(name)
        parser = Parser(name, catalogue, command.HELP)
        command.declare(parser)
        given = parser.read(given.rest[1:], given)
    except Told as told:
        return Answer(told.text.rstrip())
    from planeditor.cli.plans import Plans

    with Plans(_place(given)) as plans:
        return command.run(given, Shell(plans, catalogue))


class _ProgramParser(Parser):
    """The arguments before the command, and the help that lists the commands."""

    def __init__(self, catalogue: Catalogue) -> None:
        usage = catalogue.say(said("cli", "planeditor [--store PATH] [FILE | COMMAND ...]"))
        super().__init__("", catalogue, said("cli", "Writes the progress plans of municipalities."), usage)
        self.option(
            "--version",
            help=said("cli", "show the version"),
            action=Tell,
            text=lambda: f"planeditor {version_text()}",
        )
        self.need(
            "rest",
            said("cli", "FILE"),
            said("cli", "a plan file to open in the window; without one the window opens as it was left"),
            nargs=REMAINDER,
        )

    def format_help(self) -> str:
        """The help with the commands."""
        from planeditor.cli.tables import aligned

        rows = [(f"  {name}", self._say(command_of(name).HELP)) for name in COMMANDS]
        codes = said(
            "cli",
            "The exit code is 0 when it is done, 1 for findings, differences, conflicts or questions, 2 when "
            "it was refused, 3 for an error in the program.",
        )
        more = said("cli", "More about a command: planeditor COMMAND --help")
        heading = said("cli", "Commands, which need no window:")
        self.epilog = "\n".join([self._say(heading), aligned(rows), "", self._say(more), self._say(codes)])
        return super().format_help()


def _open_window(given: Namespace) -> int:
    file = _file(given.rest)
    # What the start makes stays: looking through all of it for rubbish takes a tenth of the start.
    gc.disable()
    try:
        from planeditor.ui.window.app import run
    except ImportError as error:
        if (error.name or "").startswith("planeditor"):
            raise
        raise PlanEditorError(
            said(
                "cli",
                "The window cannot be shown here ({reason}); the commands work without it.",
                reason=error.name or str(error).partition(":")[0],  # a library; why, is told in English
            )
        ) from error
    return run(_place(given), file)


def _file(rest: Sequence[str]) -> Path | None:
    if not rest:
        return None
    path = Path(rest[0])
    if len(rest) > 1 or not path.exists():
        raise NotFound(
            said("cli", "“{name}” is neither a file nor a command. See planeditor --help.", name=rest[0])
        )
    return path


def _place(given: Namespace) -> Place:
    named = getattr(given, "store", "")
    return place_of(named) if named else default_place(os.environ)


def _refusal(error: OSError) -> Said:
    """The sentence for what the system refused and no one foresaw."""
    if error.errno in NO_ROOM:
        return said("cli", "There is no room on the disk. Free some and try again.")
    if error.errno in FORBIDDEN and error.filename and not is_held(error):
        return said("cli", "“{file}” may not be read or written here.", file=error.filename)
    if error.filename:
        return said("cli", "“{file}” cannot be used: {reason}.", file=error.filename, reason=reason(error))
    return said("cli", "The system refuses: {reason}.", reason=reason(error))


def _reports() -> Path:
    """Where reports are kept: with the plans, as far as it is known where those are."""
    try:
        return folder_of(default_place(os.environ)) / "reports"
    except PlanEditorError:
        return own_folder() / "reports"


def _reported(error: Exception) -> Said:
    """Write down what went wrong in the program, in the user's store folder; return the sentence."""
    try:
        path = write_report(_reports(), report_text(error))
    except OSError:
        return said(
            "cli",
            "Something in the program went wrong ({error}), and the report could not be written.",
            error=type(error).__name__,
        )
    return said("cli", "Something in the program went wrong. The report is in {path}.", path=path)
