"""A document of ours as people change it in Word: texts, paragraphs, rows, tracked changes and comments."""

import copy
from collections.abc import Callable, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from planeditor.word.ooxml.markup import Element, w

_MAIN = "word/document.xml"


class EditedDocument:
    """What is written is as Word leaves it: the parts that nobody touched stay byte by byte."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.root = etree.fromstring(self.parts[_MAIN])

    def content(self) -> bytes:
        """The file."""
        self.parts[_MAIN] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        target = BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED) as package:
            for name, part in self.parts.items():
                package.writestr(name, part)
        return target.getvalue()

    def paragraph(self, text: str) -> Element:
        """The first paragraph in which a text stands."""
        return next(self._paragraphs(text))

    def replace(self, old: str, new: str) -> "EditedDocument":
        """Write over a text within a run, at its first place."""
        run = next(one for one in self.root.iter(w("t")) if old in (one.text or ""))
        run.text = (run.text or "").replace(old, new)
        return self

    def replace_part(self, name: str, change: Callable[[str], str]) -> "EditedDocument":
        """Change a part as text."""
        self.parts[name] = change(self.parts[name].decode()).encode()
        return self

    def change_map(self, old: str, new: str) -> "EditedDocument":
        """Have the map say something else."""
        name = next(name for name, part in self.parts.items() if b"urn:planeditor:document" in part)
        assert old in self.parts[name].decode()
        return self.replace_part(name, lambda text: text.replace(old, new))

    def add_after(self, text: str, new: str) -> "EditedDocument":
        """Press Enter after the paragraph with a text and type, outside of control and bookmark."""
        paragraph = self.paragraph(text)
        twin = copy.deepcopy(paragraph)
        for one in [*twin]:
            if one.tag != w("pPr"):
                twin.remove(one)
        twin.append(_run(new))
        place = next((one for one in paragraph.iterancestors(w("sdt"))), paragraph)
        place.addnext(twin)
        return self

    def add_at_end(self, text: str, new: str) -> "EditedDocument":
        """Type at the end of a paragraph, outside of control and bookmark."""
        self.paragraph(text).append(_run(new))
        return self

    def track(self, text: str, inserted: str) -> "EditedDocument":
        """Delete a run and insert another text, both tracked."""
        run = next(one for one in self.root.iter(w("r")) if text in "".join(one.itertext()))
        deleted, added = (
            etree.Element(w(name), {w("id"): "9", w("author"): "A", w("date"): "2025-01-01T00:00:00Z"})
            for name in ("del", "ins")
        )
        run.addprevious(added)
        added.append(_run(inserted))
        run.addprevious(deleted)
        deleted.append(run)
        for one in run.iter(w("t")):
            one.tag = w("delText")
        return self

    def row(self, text: str) -> Element:
        """The row of a table in which a text stands."""
        return next(self.paragraph(text).iterancestors(w("tr")))

    def drop(self, *names: str) -> "EditedDocument":
        """Lose bookmarks or controls, keeping what is in them."""
        for one in [*self.root.iter(*map(w, names))]:
            parent, place = one.getparent(), one.getparent().index(one)
            inner = one.find(w("sdtContent"))
            parent[place : place + 1] = [] if inner is None else [*inner]
        return self

    def comment(self, text: str, author: str, remark: str) -> "EditedDocument":
        """Comment the paragraph with a text."""
        self.paragraph(text).append(etree.fromstring(
            f'<w:r xmlns:w="{w("x")[1:-2]}"><w:commentReference w:id="5"/></w:r>'
        ))  # fmt: skip
        self.parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{w("x")[1:-2]}"><w:comment w:id="5" w:author="{author}"><w:p><w:r>'
            f"<w:t>{remark}</w:t></w:r></w:p></w:comment></w:comments>"
        ).encode()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        link = f'<Relationship Id="rIdC" Type="{kind}" Target="comments.xml"/></Relationships>'
        return self.replace_part(
            "word/_rels/document.xml.rels", lambda rels: rels.replace("</Relationships>", link)
        )

    def _paragraphs(self, text: str) -> Iterator[Element]:
        return (one for one in self.root.iter(w("p")) if text in "".join(one.itertext()))


def _run(text: str) -> Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("t")).text = text
    return run
