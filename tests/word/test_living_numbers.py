"""Numbers are Word's own: what a clerk puts in is counted, and numbers and references after it follow."""

import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from tests.word.exporting import FORMS, about_something, exported, order, shown
from tests.word.plans import plan

from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.numbering import roman

OFFICE = shutil.which("soffice") or ""
COMING = re.compile(r"([0-9]+)\u00a0(?:lentelėje|paveiksle)")
"""A reference to the table or figure that comes next."""


def _style(paragraph: Element) -> str:
    return str(paragraph.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")))


def _text(paragraph: Element) -> str:
    return "".join(text.text for text in paragraph.iter(w("t")))


def _is_point(paragraph: Element) -> bool:
    return _style(paragraph) == "BodyText" and paragraph.find(f"{w('pPr')}/{w('numPr')}") is not None


def _copied(element: Element, said: str) -> Element:
    """A paragraph as copying and pasting makes it: without bookmarks, its last text another."""
    copy = deepcopy(element)
    for mark in [*copy.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
        mark.getparent().remove(mark)
    *_, last = copy.iter(w("t"))
    last.text = said
    return copy


def _edited(content: bytes) -> bytes:
    """The plan's document with a chapter of a point, a sub-point and a table put in, and with an annex."""
    document = Document(BytesIO(content))
    paragraphs = [*document.element.body.iterchildren(w("p"))]
    heading = next(one for one in paragraphs if _style(one) == "Heading1" and _text(one) == "Komanda")
    point = next(filter(_is_point, paragraphs))
    below = _copied(point, "Naujas papunktis")
    below.find(f".//{w('ilvl')}").set(w("val"), "1")
    caption = next(one for one in paragraphs if _text(one).startswith("4\u00a0lentelė"))
    for one in (
        _copied(heading, "Naujas skyrius"),
        _copied(point, "Naujas punktas"),
        below,
        _copied(caption, "\u00a0lentelė. Nauja"),
        deepcopy(caption.getnext()),
    ):
        heading.addprevious(one)
    mark = [one for one in paragraphs if _style(one) == "AnnexMark"][1]
    mark.addprevious(_copied(mark, " priedas"))
    mark.addprevious(_copied(mark.getnext(), "Naujas priedas"))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _refreshed(content: bytes, folder: Path) -> bytes:
    """The document as LibreOffice writes it: lists counted, fields asked anew."""
    path = folder / "before" / "planas.docx"
    path.parent.mkdir()
    path.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "docx", "--outdir", str(folder), str(path)]
    subprocess.run([OFFICE, profile, *convert], check=True, capture_output=True, timeout=600)
    return (folder / path.name).read_bytes()


def _assert_counted(lines: Sequence[str], chapters: int, annexes: int) -> None:
    """Everything that is numbered is numbered from one, and each reference is to what comes next."""
    marks = [match[1] for line in lines if (match := re.fullmatch(r"(\w+) skyrius(?:\n.*)?", line))]
    assert marks == [*map(roman, range(1, chapters + 1))]
    told = [int(line.split("\n")[1].split()[0]) for line in lines if re.search(r"\n\d+ priedas$", line)]
    assert told == [*range(1, annexes + 1)]
    counts = {"lentelė": 0, "pav": 0}
    waiting: list[int] = []
    for line in lines:
        if match := re.match(r"([0-9]+)\u00a0(lentelė|pav)\. ", line):
            counts[match[2]] += 1
            assert int(match[1]) == counts[match[2]]
            waiting = [number for number in waiting if number != int(match[1])]
        elif found := COMING.findall(line):
            assert not waiting
            waiting = [*map(int, found)]
    assert counts["lentelė"] > 15


def _points(lines: Sequence[str]) -> list[str]:
    return [match[1] for line in lines if (match := re.match(r"([0-9.]+)\.\u00a0", line))]


@pytest.mark.skipif(not OFFICE, reason="LibreOffice, which counts as Word does, is not installed")
def test_what_a_clerk_puts_in_renumbers_the_rest(tmp_path: Path) -> None:
    content = exported(plan()).content
    before = [text for _, text in shown(content)]
    after = [text for _, text in shown(_refreshed(_edited(content), tmp_path))]
    _assert_counted(before, chapters=10, annexes=3)
    _assert_counted(after, chapters=11, annexes=4)
    place = next(place for place, line in enumerate(after) if line.endswith("Naujas punktas"))
    assert after[place - 1 : place + 3] == [
        "II skyrius\nNaujas skyrius",
        "7.\u00a0Naujas punktas",
        "7.1.\u00a0Naujas papunktis",
        "4\u00a0lentelė. Nauja",
    ]
    count = len(_points(before))
    assert _points(before) == [*map(str, range(1, count + 1))]
    assert [one for one in _points(after) if one != "7.1"] == [*map(str, range(1, count + 2))]
    (told,) = (line for line in after if "Prie Pažangos plano pridedama" in line)
    assert re.findall(r"([0-9])\u00a0priedas", told) == ["1", "3", "4"]


def test_over_a_letterhead_with_lists_of_its_own_the_numbers_are_the_same() -> None:
    letterhead = Document()
    letterhead.add_paragraph("Punktas", style="List Number")
    for level in range(1, 5):
        style = letterhead.styles[f"Heading {level}"].element
        style.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 1
    target = BytesIO()
    letterhead.save(target)
    numbered = shown(exported(plan(), replace(order(), template=target.getvalue())).content)
    assert shown(exported(plan()).content) == numbered[1:]


@pytest.mark.parametrize("form", FORMS.names())
def test_every_reference_leads_to_a_bookmark_and_every_field_has_its_answer(form: str) -> None:
    body = Document(BytesIO(exported(plan(), about_something(form)).content)).element.body
    marks = [*body.iter(w("bookmarkStart"))]
    names = [mark.get(w("name")) for mark in marks]
    assert len({*names}) == len(names) == len({mark.get(w("id")) for mark in marks})
    asked = [one.text.split() for one in body.iter(w("instrText"))]
    assert {words[1] for words in asked if words[0] == "REF"} <= {*names}
    assert {words[1] for words in asked if words[0] == "SEQ"} <= {"lentelė", "pav.", "priedas"}
    kinds = Counter(one.get(w("fldCharType")) for one in body.iter(w("fldChar")))
    entries = sum(words[0] == "TC" for words in asked)  # which answer nothing
    assert kinds["begin"] == kinds["end"] == kinds["separate"] + entries > 0 or not kinds
    assert all(_text(one) for one in body.iter(w("p")) if one.find(f".//{w('instrText')}") is not None)


def test_contents_made_anew_by_word_have_the_numbers_of_annexes() -> None:
    """Word makes entries of what headings of its own styles say, and of what such fields are asked."""
    content = exported(plan(3)).content
    body = Document(BytesIO(content)).element.body
    asked = [one.text or "" for one in body.iter(w("instrText"))]
    entries = [found[1] for text in asked if (found := re.fullmatch(r' TC "(.*)" \\l 1 ', text))]
    told = [text.split("\t")[0] for style, text in shown(content) if style == "TOC1"]
    assert entries == told[-3:]
    assert [entry.partition(" ")[0] for entry in entries] == ["1", "2", "3"]
    (contents,) = (text for text in asked if text.startswith(" TOC "))
    assert "\\f " in contents and "\\u" not in contents
