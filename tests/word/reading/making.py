"""Word documents put together by hand, over our template's styles."""

from io import BytesIO
from zipfile import ZipFile

from planeditor.word.ooxml.markup import NAMESPACE
from planeditor.word.ooxml.template import our_template
from planeditor.word.reading.blocks import Block, Document, Paragraph, Table
from planeditor.word.reading.document import read_document

RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
    '<w:headerReference w:type="first" r:id="rId5"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701" '
    'w:header="567" w:footer="567"/><w:titlePg/></w:sectPr>'
)


def document_bytes(body: str, parts: dict[str, bytes] | None = None) -> bytes:
    """A document with this body, and with more parts or others than the template has."""
    root = f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONSHIPS}"><w:body>{body}</w:body></w:document>'
    with ZipFile(BytesIO(our_template())) as template:
        files = {name: template.read(name) for name in template.namelist()}
    files |= {"word/document.xml": root.encode()} | (parts or {})
    target = BytesIO()
    with ZipFile(target, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return target.getvalue()


def links(*targets: str) -> dict[str, bytes]:
    """The part that says what the document refers to: styles, and others given as `kind:file`."""
    told = "".join(
        f'<Relationship Id="rId{name.partition(".")[0]}" Type="{RELATIONSHIPS}/{kind}" Target="{name}"/>'
        for kind, name in (("styles", "styles.xml"), *(target.split(":") for target in targets))
    )
    root = f'<Relationships xmlns="{PACKAGE}/relationships">{told}</Relationships>'
    return {"word/_rels/document.xml.rels": root.encode()}


def document(body: str, parts: dict[str, bytes] | None = None) -> Document:
    """The same, read."""
    return read_document(document_bytes(body, parts))


def blocks(body: str, parts: dict[str, bytes] | None = None) -> list[Block]:
    """All blocks of a document with this body."""
    return [block for section in document(body, parts).sections for block in section.blocks]


def paragraph(text: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def texts(found: list[Block]) -> list[str]:
    """What the paragraphs say, those in tables too, row by row."""
    said: list[str] = []
    for block in found:
        if isinstance(block, Paragraph):
            said.append(block.text)
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    said += texts([*cell.blocks])
    return said
