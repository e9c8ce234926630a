"""Documents as tests ask for them."""

from tests.word.plans import AT, SCHOOL, SESSION, activity_id

from planeditor.plan.items import Kind
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.word.export import Exported, Paginate, Progress, export_document
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.forms.form import Subject
from planeditor.word.order import Order
from planeditor.word.reading.blocks import Paragraph
from planeditor.word.reading.document import read_document
from planeditor.word.stages import Stage

AUTHOR = "Jonas Jonaitis"
FORMS = Forms()


def order(form: str = DEFAULT_FORM, stage: Stage = Stage.DRAFT, subject: str = "", **more: object) -> Order:
    """A document in one of the forms that come with the program."""
    return Order(form=FORMS.read(form), template=FORMS.template(), stage=stage, subject=subject, **more)


def about_something(form: str, stage: Stage = Stage.DRAFT, tree: PlanTree | None = None) -> Order:
    """A document in that form; where it is about a part of the plan, about STEAM or the first of its kind.

    Without a tree, those of the plans that are made here.
    """
    found = {Kind.SCHOOL: SCHOOL, Kind.SESSION: SESSION, Kind.ACTIVITY: activity_id(0)}
    if tree is not None:
        found = {kind: next((one.id for one in tree.of_kind(kind)), "") for kind in found}
    subjects = {
        Subject.AREA: Area.STEAM.value,
        Subject.SCHOOL: found[Kind.SCHOOL],
        Subject.SESSION: found[Kind.SESSION],
        Subject.ACTIVITY: found[Kind.ACTIVITY],
    }
    return order(form, stage, subjects.get(FORMS.read(form).about.subject, ""))


def shown(content: bytes) -> list[tuple[str, str]]:
    """The style and text of each paragraph outside of tables, with the numbers that lists give them."""
    found = [block for section in read_document(content).sections for block in section.blocks]
    return [(one.layout.style, one.text) for one in found if isinstance(one, Paragraph) and one.text]


def exported(
    tree: PlanTree,
    asked: Order | None = None,
    progress: Progress | None = None,
    paginate: Paginate | None = None,
) -> Exported:
    """The document asked for, else the full plan as a draft."""
    return export_document(
        tree, asked or order(), author=AUTHOR, at=AT, paginate=paginate, revision=41, progress=progress
    )
