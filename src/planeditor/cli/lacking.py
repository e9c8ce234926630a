"""What a document lacks: told once it is written, or in place of it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planeditor.cli.shell import Shell
from planeditor.errors import PlanEditorError
from planeditor.language import said

if TYPE_CHECKING:
    from planeditor.word.export import Exported
    from planeditor.word.forms.form import Form


class Incomplete(PlanEditorError):
    """A document that is to be approved or agreed to lacks something."""


def told(made: "Exported", form: "Form", shell: Shell) -> Iterator[str]:
    """What could not be filled, and what else is missing; only our forms require it."""
    from planeditor.word import gaps

    named = said("cli", "The document lacks:")
    required = said("cli", "The document lacks what its form requires:")
    for heading, lines in (
        (said("cli", "Not filled, and stands there as it was written:"), made.unfilled),
        (named if form.document else required, gaps.told(made.missing)),
    ):
        if lines:
            yield shell.say(heading)
            yield from (f"– {shell.say(line)}" for line in lines)


def refuse_gaps(made: "Exported", form: "Form", shell: Shell) -> None:
    """Incomplete, of the form first: what is missing besides is known when all of it is filled."""
    from planeditor.word import gaps

    unfilled, missing = ("; ".join(map(shell.say, one)) for one in (made.unfilled, gaps.told(made.missing)))
    if unfilled:
        raise Incomplete(
            said("cli", "The form is not filled: {gaps}. Correct it, or add --force.", gaps=unfilled)
        )
    if missing:
        named = said(
            "cli",
            "The document lacks: {gaps}. Fill it in, or write the document as it is with --force.",
            gaps=missing,
        )
        required = said(
            "cli",
            "The document lacks what its form requires: {gaps}. "
            "Fill it in, or write the document as it is with --force.",
            gaps=missing,
        )
        raise Incomplete(named if form.document else required)
