"""`forms`: the forms that documents are made by, and a sample of one that is made in Word."""

from argparse import Namespace
from typing import TYPE_CHECKING

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser
from planeditor.cli.outputs import output
from planeditor.cli.shell import Answer, Shell
from planeditor.cli.tables import aligned
from planeditor.language import said
from planeditor.store.location import folder_of

if TYPE_CHECKING:
    from planeditor.word.forms.collection import UnusableForm
    from planeditor.word.forms.form import Form

HELP = said("cli", "list the forms of documents, or write a sample form for Word")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.out(
        said("cli", "write a form for Word with a list of all names that may stand in it"),
        said("cli", "FILE.docx"),
        required=False,
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """List the forms by the names that `export --form` knows, or write the sample."""
    from planeditor.word.filling.starter import starter
    from planeditor.word.forms.collection import OWN_FOLDER, Forms

    if given.out:
        path = output(given.out, ".docx", (), overwrites=given.overwrite)
        write_atomically(path, starter())
        return Answer(shell.say(said("cli", "The sample form is in {file}.", file=given.out)))
    forms = Forms(folder_of(shell.plans.place) / OWN_FOLDER).all()
    heads = (shell.say(said("cli", "Name")), shell.say(said("cli", "Document")))
    return Answer(aligned([heads, *(_row(form, shell) for form in forms)]))


def _row(form: "Form | UnusableForm", shell: Shell) -> tuple[str, str]:
    from planeditor.word.forms.form import Form

    return form.name, form.about.title if isinstance(form, Form) else shell.say(form.problem.said)
