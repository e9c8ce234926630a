"""`export PLAN -o OUT.docx`: the plan as a Word document, PDF or workbook, by what the name ends in."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.atomic import write_atomically
from planeditor.cli.arguments import Parser, WrongArguments
from planeditor.cli.outputs import output
from planeditor.cli.plans import Source
from planeditor.cli.shell import Answer, Code, Shell
from planeditor.errors import NotFound, PlanEditorError
from planeditor.language import said
from planeditor.plan import numbering
from planeditor.plan.items import Item, Kind
from planeditor.plan.text import fold
from planeditor.plan.tree import PlanTree
from planeditor.store.location import folder_of
from planeditor.word.stages import Stage

if TYPE_CHECKING:
    from planeditor.typeset.paper import Paginator
    from planeditor.word.export import Exported
    from planeditor.word.forms.collection import Forms
    from planeditor.word.forms.form import Form
    from planeditor.word.order import Decision, Order

HELP = said("cli", "make the Word document, PDF or Excel workbook of a plan")
PDF_SUFFIX, EXCEL_SUFFIX = ".pdf", ".xlsx"


class Incomplete(PlanEditorError):
    """A document that is to be approved or agreed to lacks what its form requires."""


def declare(parser: Parser) -> None:
    """Declare the arguments."""
    parser.plan()
    parser.out(
        said("cli", "the document to write: a name that ends in .docx or .pdf, or in .xlsx for the workbook"),
        said("cli", "FILE.docx"),
    )
    _declare_choices(parser)
    parser.option(
        "--force",
        help=said("cli", "write a copy that is no draft though something required is missing"),
        action="store_true",
    )


def _declare_choices(parser: Parser) -> None:
    """Which document it is to be."""
    parser.option(
        "--form",
        help=said("cli", "the form of the document: its name, or a document of your own, FILE.docx"),
        metavar=said("cli", "FORM"),
    )
    parser.option(
        "--stage",
        help=said("cli", "a draft, or the document as the council approved it or agreed to it"),
        choices=[one.value for one in Stage],
    )
    parser.option(
        "--decision",
        help=said(
            "cli",
            "the date and number of the decision of a copy that is no draft; of a joint plan, "
            "once for each council in the order of its municipalities",
        ),
        metavar=(said("cli", "DATE"), said("cli", "NUMBER")),
        nargs=2,
        action="append",
    )
    parser.option(
        "--former",
        help=said("cli", "the date and number of the decision that is changed, likewise"),
        metavar=(said("cli", "DATE"), said("cli", "NUMBER")),
        nargs=2,
        action="append",
    )
    parser.option(
        "--about",
        help=said("cli", "the school, municipality, session, area or activity that the document is about"),
        metavar=said("cli", "NAME"),
    )
    parser.option(
        "--with",
        help=said("cli", "something that the form has only where it is asked for, as often as there is"),
        metavar=said("cli", "OPTION"),
        action="append",
        dest="options",
    )
    parser.option(
        "--template",
        help=said("cli", "a document of the folder of forms that the document is written over"),
        metavar=said("cli", "FILE.docx"),
    )


def run(given: Namespace, shell: Shell) -> Answer:
    """Write the document."""
    source = shell.plans.find(given.plan)
    suffixes = (".docx", PDF_SUFFIX, EXCEL_SUFFIX)
    path = output(given.out, suffixes, [source.path, _document_of(given.form)], overwrites=given.overwrite)
    done = shell.say(said("cli", "The document is in {file}.", file=given.out))
    if path.suffix.lower() == EXCEL_SUFFIX:
        _refuse_choices(given)
        write_atomically(path, _workbook(source))
        return Answer(done)
    made = _write_document(path, source, given, shell)
    return Answer("\n".join([done, *_told(made, shell)]), code=Code.FOUND if made.unfilled else Code.DONE)


def _told(made: "Exported", shell: Shell) -> Iterator[str]:
    """What could not be filled, and what the form requires that the plan does not say."""
    from planeditor.word.gaps import told

    for heading, lines in (
        (said("cli", "Not filled, and stands there as it was written:"), made.unfilled),
        (said("cli", "The plan lacks what the form requires:"), told(made.missing)),
    ):
        if lines:
            yield shell.say(heading)
            yield from (f"– {shell.say(line)}" for line in lines)


def _write_document(path: Path, source: Source, given: Namespace, shell: Shell) -> "Exported":
    """Write it as its name ends; Incomplete for a copy that is no draft and lacks something."""
    from planeditor.typeset.paper import Paginator

    order = _order(source, given, shell)
    is_pdf = path.suffix.lower() == PDF_SUFFIX
    has_pages = is_pdf or any(form.contents for form in order.form.together)
    with Paginator() if has_pages else nullcontext() as paginator:
        made = _document(source, order, paginator)
        if given.stage not in (None, Stage.DRAFT) and not given.force:
            _refuse_gaps(made, shell)
        content = paginator.pages(made.content).pdf if paginator and is_pdf else made.content
        write_atomically(path, content)
    return made


def _refuse_gaps(made: "Exported", shell: Shell) -> None:
    """Incomplete, of the form first: what is missing in the plan is known when all of it is filled."""
    from planeditor.word.gaps import told

    unfilled, missing = ("; ".join(map(shell.say, one)) for one in (made.unfilled, told(made.missing)))
    if unfilled:
        raise Incomplete(
            said("cli", "The form is not filled: {gaps}. Correct it, or add --force.", gaps=unfilled)
        )
    if missing:
        raise Incomplete(
            said(
                "cli",
                "The plan lacks what the form requires: {gaps}. "
                "Fill it in, or write the document as it is with --force.",
                gaps=missing,
            )
        )


def _refuse_choices(given: Namespace) -> None:
    """Refuse what only a document leaves to choose."""
    for name in ("form", "stage", "decision", "former", "about", "options", "template", "force"):
        if getattr(given, name):
            raise WrongArguments(
                said(
                    "cli",
                    "{option} is for a document, not for a workbook. "
                    "Leave it out, or give a name that ends in .docx.",
                    option="--with" if name == "options" else f"--{name}",
                )
            )


def _document_of(form: str | None) -> Path | None:
    """The file of the user's own that the form is named by; None for the name of a form."""
    from planeditor.word.forms.collection import DOCUMENTS

    path = Path(form or "")
    return path if path.suffix.lower() in DOCUMENTS and path.is_file() else None


def _form(forms: "Forms", name: str) -> "Form":
    path = _document_of(name)
    return forms.of_document(path) if path else forms.read(name)


def _workbook(source: Source) -> bytes:
    """The tables; nobody is named as their author, as nobody here says their name."""
    from planeditor.sheets.workbook import export_workbook

    return export_workbook(source.tree, author="", at=_now())


def _document(source: Source, order: "Order", paginator: "Paginator | None") -> "Exported":
    from planeditor.word.export import export_document

    return export_document(
        source.tree, order, author="", at=_now(), paginate=paginator, revision=source.revision or 0
    )


def _order(source: Source, given: Namespace, shell: Shell) -> "Order":
    """The document asked for; raises NotFound and WrongArguments for what there is not."""
    from planeditor.word.forms.collection import DEFAULT_FORM, OWN_FOLDER, Forms
    from planeditor.word.order import Order

    forms = Forms(folder_of(shell.plans.place) / OWN_FOLDER)
    form = _form(forms, given.form or DEFAULT_FORM)
    if form.document and given.template:
        raise WrongArguments(
            said("cli", "A form made in Word is its own template. Leave out {option}.", option="--template")
        )
    order = Order(
        form=form,
        template=forms.template(given.template or ""),
        template_name=given.template or "",
        stage=_stage(form, given.stage or Stage.DRAFT.value),
        subject=_subject(source.tree, form, given.about or "", shell),
        options=_options(form, given.options or []),
    )
    return _with_decisions(source.tree, order, given)


def _stage(form: "Form", wanted: str) -> Stage:
    """What the document is to be, if the form is made so; NotFound if not."""
    for stage in form.about.stages:
        if stage.value == wanted:
            return stage
    known = ", ".join(stage.value for stage in form.about.stages)
    raise NotFound(
        said("cli", "“{form}” is made only at these stages: {known}.", form=form.about.title, known=known)
    )


def _options(form: "Form", wanted: list[str]) -> frozenset[str]:
    """What is asked for; NotFound where the form has it not."""
    known = [one.name for one in form.all_options]
    for name in wanted:
        if name not in known:
            raise NotFound(
                said(
                    "cli",
                    "“{form}” has no “{option}” to be asked for with --with. It has: {known}.",
                    form=form.about.title,
                    option=name,
                    known=", ".join(known) or "–",
                )
            )
    return frozenset(wanted)


def _with_decisions(tree: PlanTree, order: "Order", given: Namespace) -> "Order":
    """The order with the decisions of its councils in their order; WrongArguments where they are too many."""
    from planeditor.word.order import deciding, item_of, tells_of_decision, tells_of_former

    councils = deciding(item_of(tree, order), tree.children(tree.root.id, Kind.MUNICIPALITY))
    ids = [council.id if council is not None else "" for council in councils]
    decisions, former = given.decision or [], given.former or []
    if len(decisions) > len(ids) * tells_of_decision(order.form, order.stage, order.options):
        raise WrongArguments(
            said(
                "cli",
                "--decision is given too often. Give it once for each council that decides, "
                "and not for a document that tells of no decision, such as a draft.",
            )
        )
    if len(former) > len(ids) * tells_of_former(order.form, order.options):
        raise WrongArguments(
            said(
                "cli",
                "--former is given too often. Give it once for each council that decides, "
                "and only for a document that tells of the decision that is changed: --with redaction.",
            )
        )
    return replace(order, decisions=_by_council(ids, decisions), former=_by_council(ids, former))


def _by_council(ids: Sequence[str], given: Sequence[Sequence[str]]) -> "Mapping[str, Decision]":
    from planeditor.word.order import Decision

    return {id_: Decision.typed(day, number) for id_, (day, number) in zip(ids, given, strict=False)}


def _now() -> datetime:
    """This moment, as it is called here: the document bears the day."""
    return datetime.now(UTC).astimezone()


def _subject(tree: PlanTree, form: "Form", name: str, shell: Shell) -> str:
    """What of its choices the form is to be about: the only one whose name holds `name`; "" for none."""
    from planeditor.word.order import choice_name, choices

    offered = [
        (choice_name(tree, one) if isinstance(one, Item) else shell.say(one.said), one)
        for one in choices(tree, form)
    ]
    wanted = fold(name.strip())
    numbered = numbering.by_number(tree, name)
    found = [
        one
        for called, one in offered
        if fold(called.strip()) == wanted or (isinstance(one, Item) and one.id == numbered)
    ] or [one for called, one in offered if wanted and wanted in fold(called)]
    if len(found) == 1:
        return found[0].id if isinstance(found[0], Item) else found[0].value
    if name or form.about.needs_choice:
        raise NotFound(
            said(
                "cli",
                "“{form}” is about one of several. Name one with --about: {known}.",
                form=form.about.title,
                known="; ".join(called for called, _ in offered) or "–",
            )
        )
    return ""
