"""Forms made in Word as tests need them, and what comes of them."""

from io import BytesIO

from docx import Document
from docx.document import Document as Made
from docx.oxml import parse_xml
from tests.word.exporting import AUTHOR
from tests.word.ooxml.letterheads import NAMESPACES, saved
from tests.word.plans import AT, plan

from planeditor.language import Catalogue, Language
from planeditor.plan.tree import PlanTree
from planeditor.word.export import Exported, export_document
from planeditor.word.facts import Facts
from planeditor.word.filling.telling import Teller, Values
from planeditor.word.forms.collection import DEFAULT_FORM, Forms
from planeditor.word.forms.form import Form
from planeditor.word.forms.own_document import form_of_document
from planeditor.word.gaps import told
from planeditor.word.ooxml.markup import w
from planeditor.word.order import Order
from planeditor.word.stages import Stage
from planeditor.word.wording import plan_values, stand_ins

NAME = "blankas.docx"
FORM = Forms().read(DEFAULT_FORM)
WORDS = FORM.words
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def form(content: bytes, name: str = NAME) -> Form:
    """The form in a document's bytes."""
    return form_of_document(name, content, WORDS)


def form_of(*texts: str, xml: str = "") -> bytes:
    """A document of these paragraphs, and elements of its body behind them."""
    made = Document()
    for text in texts:
        made.add_paragraph(text)
    return with_xml(made, xml)


def with_xml(made: Made, xml: str) -> bytes:
    """The document with more elements at the end of its body."""
    for one in parse_xml(f"<x {NAMESPACES} {W14} {WPS}>{xml}</x>"):
        made.element.body.insert(len(made.element.body) - 1, one)
    return saved(made)


def table_of(*rows: tuple[str, ...]) -> Made:
    """A document that is a table."""
    made = Document()
    table = made.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return made


def filled(
    content: bytes, tree: PlanTree | None = None, stage: Stage = Stage.DRAFT, **more: object
) -> Exported:
    """What comes of a form, of the usual plan unless another one is given."""
    asked = Order(form=form(content), template=b"", stage=stage, **more)
    return export_document(tree or plan(), asked, author=AUTHOR, at=AT)


def teller(tree: PlanTree) -> Teller:
    """What fills places of a plan."""
    facts = Facts(tree, WORDS, Catalogue.of(Language.LT), whole=tree, stage=Stage.DRAFT, is_draft=True)
    asked = Order(form=FORM, template=b"")
    values = plan_values(facts, asked, AUTHOR, AT)
    return Teller(facts, Values(values, stand_ins(facts, values)))


def lines_of(content: bytes) -> list[str]:
    """What stands in each paragraph of a document's body, tables and boxes among them."""
    body = Document(BytesIO(content)).element.body
    return [
        "".join(said_by(one) for one in paragraph.iter(w("t"), w("br"), w("tab")))
        for paragraph in body.iter(w("p"))
    ]


def rows_of(content: bytes, table: int = 0) -> list[list[str]]:
    """The texts of a table's cells."""
    return [[cell.text for cell in row.cells] for row in Document(BytesIO(content)).tables[table].rows]


def unfilled(made: Exported) -> list[str]:
    """What could not be filled, as people read it."""
    return [*map(Catalogue.of(Language.LT).say, made.unfilled)]


def missing(made: Exported) -> list[str]:
    """What the plan lacks, as people read it."""
    say = Catalogue.of(Language.LT).say
    return [one if isinstance(one, str) else say(one) for one in told(made.missing)]


def said_by(element: object) -> str:
    """What one element of a run says."""
    return {w("br"): "\n", w("tab"): "\t"}.get(element.tag) or element.text or ""  # type: ignore[attr-defined]
