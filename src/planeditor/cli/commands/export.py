"""`export PLAN -o OUT.docx`: the plan as a Word document."""

from argparse import Namespace
from datetime import UTC, datetime

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser
from planeditor.cli.outputs import output
from planeditor.cli.shell import Answer, Shell
from planeditor.language import said

HELP = said("cli", "make the Word document of a plan")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.option(
        "-o",
        help=said("cli", "the document to write"),
        metavar=said("cli", "FILE.docx"),
        dest="out",
        required=True,
    )
    parser.option("--form", help=said("cli", "the form of the document"), metavar=said("cli", "FORM"))


def run(given: Namespace, shell: Shell) -> Answer:
    """Write the document."""
    source = shell.plans.find(given.plan)
    path = output(given.out, ".docx", [source.path])
    from planeditor.word.export import DEFAULT_FORM, export_document

    content = export_document(
        source.tree,
        given.form or DEFAULT_FORM,
        author=shell.author,
        at=datetime.now(UTC).astimezone(),  # the document bears the day it is here
        revision=source.revision or 0,
    )
    write_atomically(path, content)
    return Answer(shell.say(said("cli", "The document is in {file}.", file=given.out)))
