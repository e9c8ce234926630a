"""`demo OUT.planas`: the sample plan as a file of one's own."""

from argparse import Namespace

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser
from planeditor.cli.outputs import output
from planeditor.cli.plans import SUFFIX
from planeditor.cli.shell import Answer, Shell
from planeditor.editing.library import sample_path
from planeditor.errors import WriteFailed
from planeditor.language import said

HELP = said("cli", "write the sample plan")


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.need(
        "out",
        said("cli", "FILE.planas"),
        said("cli", "the plan file to write; a plan that is there is not overwritten"),
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """Write the sample; a file that is there already stays as it is, for it may be somebody's plan."""
    path = output(given.out, SUFFIX, [sample_path()], overwrites=True)
    content = sample_path().read_bytes()
    if path.is_file() and path.read_bytes() != content:
        raise WriteFailed(said("cli", "“{file}” is there already. Choose another name.", file=path.name))
    write_atomically(path, content)
    return Answer(shell.say(said("cli", "The sample plan is in {file}.", file=given.out)))
