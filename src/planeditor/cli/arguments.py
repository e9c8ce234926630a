"""The arguments of a command: argparse that speaks Lithuanian and leaves printing and ending to others."""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NoReturn

from planeditor.errors import PlanEditorError
from planeditor.language import Catalogue, Said, said


class WrongArguments(PlanEditorError):
    """The command line does not say what is to be done."""


class Told(Exception):
    """An option asks for a text and for nothing else."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


class Tell(argparse.Action):
    """Answers with a text at once, whatever else is on the command line."""

    def __init__(self, option_strings: Sequence[str], dest: str, text: Callable[[], str], help: str) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help=help)
        self._text = text

    def __call__(self, *_: object) -> NoReturn:
        """Answer; argparse calls this when it meets the option."""
        raise Told(self._text())


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose first word is ours."""

    def __init__(self, prefix: str, prog: str) -> None:
        super().__init__(prog)
        self._prefix = prefix

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._prefix if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Reads the arguments of one command."""

    def __init__(self, name: str, catalogue: Catalogue, description: Said, usage: str | None = None) -> None:
        """Begin with the options that every command has; `name` is "" for the program itself."""
        self._say = catalogue.say
        self._prefix = self._say(said("cli", "Usage:")) + " "
        super().__init__(
            prog=f"planeditor {name}".rstrip(),
            usage=usage,
            description=self._say(description),
            formatter_class=partial(_Formatter, self._prefix),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.color = False  # from Python 3.14 on, help is coloured otherwise
        self._needed = self.add_argument_group(self._say(said("cli", "Arguments")))
        self._optional = self.add_argument_group(self._say(said("cli", "Options")))
        self.option("-h", "--help", help=said("cli", "show this help"), action=Tell, text=self.format_help)
        self.option(
            "--store",
            help=said("cli", "the file of the store of plans, its folder, or the address of a server"),
            metavar=said("cli", "PATH"),
            default=argparse.SUPPRESS,  # so that the program's own --store stands unless the command has one
        )

    def need(self, name: str, metavar: Said, help: Said, **more: Any) -> None:
        """Declare an argument known by its place."""
        self._needed.add_argument(name, metavar=self._say(metavar), help=self._say(help), **more)

    def option(
        self, *names: str, help: Said, metavar: Said | str | tuple[Said, ...] | None = None, **more: Any
    ) -> None:
        """Declare an argument known by its name; one of several values has a tuple of what they are."""
        if isinstance(metavar, tuple):
            more["metavar"] = tuple(map(self._say, metavar))
        elif metavar is not None:
            more["metavar"] = self._say(metavar) if isinstance(metavar, Said) else metavar
        self._optional.add_argument(*names, help=self._say(help), **more)

    def plan(self, name: str = "plan", metavar: Said | None = None) -> None:
        """Declare a plan as an argument."""
        self.need(
            name,
            metavar or said("cli", "PLAN"),
            said("cli", "a plan file, or the title or id of a plan in the store"),
        )

    def state(self, name: str, metavar: Said) -> None:
        """Declare a plan, or a kept state of one, as an argument."""
        self.need(
            name,
            metavar,
            said("cli", "a plan file or a plan in the store; with @ and a version after it, that version"),
        )

    def out(self, help: Said, metavar: Said | None = None, *, required: bool = True) -> None:
        """Declare `-o`, the file to write: a plan file unless `metavar` says another one.

        With it goes `--overwrite`.
        """
        metavar = metavar or said("cli", "FILE.planas")
        self.option("-o", help=help, metavar=metavar, dest="out", required=required)
        self.option(
            "--overwrite", help=said("cli", "write over a file that is there already"), action="store_true"
        )

    def json_option(self) -> None:
        """Declare `--json`."""
        self.option("--json", help=said("cli", "answer in JSON"), action="store_true")

    def read(self, arguments: Sequence[str], given: argparse.Namespace | None = None) -> argparse.Namespace:
        """What the arguments say, added to what is given; raise WrongArguments, or Told for `--help`."""
        try:
            found, unknown = self.parse_known_args(arguments, given)
        except argparse.ArgumentError as error:
            if error.argument_name is None:
                self.error("")
            raise WrongArguments(
                said(
                    "cli",
                    "{argument} is not written as it should be. Write: {usage}",
                    argument=error.argument_name,
                    usage=self._usage_line(),
                )
            ) from error
        if unknown:
            raise WrongArguments(
                said(
                    "cli",
                    "“{argument}” has no meaning here. Write: {usage}",
                    argument=unknown[0],
                    usage=self._usage_line(),
                )
            )
        if getattr(found, "overwrite", False) and not found.out:
            raise WrongArguments(
                said(
                    "cli",
                    "{option} is for a file that is written. Name it with -o, or leave {option} out.",
                    option="--overwrite",
                )
            )
        return found

    def error(self, message: str) -> NoReturn:
        """Refuse; argparse comes here, with words of its own, only when something is missing."""
        raise WrongArguments(
            said("cli", "Some arguments are missing. Write: {usage}", usage=self._usage_line())
        )

    def _usage_line(self) -> str:
        return " ".join(self.format_usage().removeprefix(self._prefix).split())
