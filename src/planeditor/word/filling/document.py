"""A form made in Word as a file: parts with places are filled, all others stay as they are, byte by byte."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import assert_never

from planeditor.errors import PlanEditorError
from planeditor.language import Said, said
from planeditor.word.filling import controls
from planeditor.word.filling.filler import Filler
from planeditor.word.filling.names import names
from planeditor.word.filling.spots import Line, has_spots
from planeditor.word.filling.telling import Teller
from planeditor.word.ooxml.faults import Fault, fault
from planeditor.word.ooxml.letterhead import BOUNDS, MOST_MARKS, STRICT, StrictDocument
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.parts import CONTENT_TYPES, Package, UnusableXml, serialised
from planeditor.zipping import UnusableZip, pack

SUFFIXES = (".docx", ".dotx")
_MAIN, _SETTINGS, _ATTACHED = "officeDocument", "settings", "attachedTemplate"
_FILLED = ("header", "footer", "footnotes", "endnotes")
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes"}
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_MACROS = ("macroEnabled", "vbaProject")


class UnusableDocument(PlanEditorError):
    """A document that cannot be a form, though it is one."""


@dataclass(frozen=True, slots=True)
class OwnForm:
    """The user's document: what is in its file, and the parts in which places may stand.

    `files` are as they are in the file but for a template that another program would have to fetch.
    """

    name: str
    files: dict[str, bytes]
    trees: dict[str, Element] = field(default_factory=dict)

    @property
    def has_places(self) -> bool:
        """Whether it has a place in braces, or a control that is called as something of the plan is."""
        for root in self.trees.values():
            if has_spots(root):
                return True
            called = (title for one in root.iter(w("sdt")) for title in controls.titles(one))
            if any(names().find(title) for title in called):
                return True
        return False

    def told_of(self) -> Iterator[str]:
        """The names of what it tells, as far as they mean something."""
        for root in self.trees.values():
            written = [spot.name for one in root.iter(w("p")) for spot in Line(one).spots()]
            written += [title for one in root.iter(w("sdt")) for title in controls.titles(one)]
            yield from (named.name for one in written if (named := names().find(one)) is not None)


def read_form(content: bytes, name: str) -> OwnForm:
    """The form in the bytes of a file; UnusableDocument, which calls it by its name."""
    try:
        package = Package(content, BOUNDS, MOST_MARKS)
        kinds = package.content(CONTENT_TYPES)
        if not kinds:
            raise UnusableXml
        if any(one.encode() in kinds for one in _MACROS):
            raise UnusableDocument(
                said(
                    "errors",
                    "“{file}” may have macros in it. Save it in Word as a “Word Document (*.docx)” "
                    "and choose that.",
                    file=name,
                )
            )
        return _read(package, name)
    except (UnusableZip, UnusableXml) as error:
        raise UnusableDocument(_sentence(fault(error, content), name)) from error


def _sentence(wrong: Fault, name: str) -> Said:
    match wrong:
        case Fault.TOO_LARGE:
            return said(
                "errors",
                "The form “{file}” is larger than any. "
                "Take out of it what is not needed, such as large pictures.",
                file=name,
            )
        case Fault.STRICT:
            return said(
                "errors",
                "The form “{file}” is a document in the Strict Open XML format. "
                "Save it in Word as a “Word Document (*.docx)”.",
                file=name,
            )
        case Fault.DECLARED:
            return said(
                "errors",
                "The form “{file}” has declarations in it (DOCTYPE) that documents may not have. "
                "Save it anew in Word, or choose another.",
                file=name,
            )
        case Fault.OLD:
            return said(
                "errors",
                "The form “{file}” is a document of an old Word or one with a password. "
                "Save it in Word as a .docx file without a password.",
                file=name,
            )
        case Fault.NO_DOCUMENT:
            return said(
                "errors",
                "The form “{file}” is not a Word document that can be filled. "
                "Save it in Word as a .docx file, or choose another.",
                file=name,
            )
    assert_never(wrong)


def _read(package: Package, name: str) -> OwnForm:
    mains = [link for link in package.links("") if link.kind == _MAIN and link.target in package]
    if len(mains) != 1:
        raise UnusableXml
    main = mains[0].target
    form = OwnForm(name, {one: package.content(one) for one in package.names})
    form.files[CONTENT_TYPES] = form.files[CONTENT_TYPES].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    form.trees[main] = _tree(package, main, "document")
    for link in package.links(main):
        if link.kind in _FILLED and not link.is_outside and link.target in package:
            form.trees[link.target] = _tree(package, link.target, _ROOTS[link.kind])
        elif link.kind == _SETTINGS and not link.is_outside and link.target in package:
            _leave_template(package, link.target, form.files)
    return form


def _tree(package: Package, name: str, root: str) -> Element:
    tree = package.xml(name)
    if tree.tag != w(root):
        raise StrictDocument if str(tree.tag).startswith(STRICT) else UnusableXml(name)
    return tree


def _leave_template(package: Package, settings: str, files: dict[str, bytes]) -> None:
    """Take out the template that the document was begun with: others have none, and fetching it may hurt."""
    if _ATTACHED.encode() not in files[settings]:
        return
    root = package.xml(settings)
    for one in root.findall(w(_ATTACHED)):
        root.remove(one)
    files[settings] = serialised(root)
    folder, _, base = settings.rpartition("/")
    links = f"{folder}/_rels/{base}.rels".lstrip("/")
    if links in files:
        told = package.xml(links)
        for one in [one for one in told if one.get("Type", "").endswith(f"/{_ATTACHED}")]:
            told.remove(one)
        files[links] = serialised(told)


def fill(form: OwnForm, teller: Teller, tick: Callable[[], None]) -> bytes:
    """The document with its places filled, as a file; what could not be filled is told to the `teller`.

    `tick` is called as the work goes on; an error that it raises ends it. The form is read anew for another
    document, as its own trees are filled. The same form and plan give the same bytes. Raises TooMuch, and
    UnusableDocument for one nested without end.
    """
    filler = Filler(teller, tick)
    files = dict(form.files)
    try:
        for name, root in form.trees.items():
            if filler.fill(root):
                files[name] = serialised(root)
    except RecursionError as error:
        raise UnusableDocument(
            said(
                "errors",
                "In “{file}” tables stand in tables so deep that it cannot be filled.",
                file=form.name,
            )
        ) from error
    return pack(files)
