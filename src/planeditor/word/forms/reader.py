"""Reads the text of forms: `resources/forms/*.toml`, which people who are no programmers may change."""

import dataclasses
from collections.abc import Callable, Mapping
from enum import StrEnum

from planeditor.word.forms.content_reader import read_content, read_when
from planeditor.word.forms.entries import Entry
from planeditor.word.forms.form import About, Chapter, Form, Lines, LineStyle, Option, Part, Subject
from planeditor.word.forms.parsing import parse
from planeditor.word.forms.patterns import Words
from planeditor.word.ooxml.sections import PORTRAIT, Page
from planeditor.word.stages import Stage
from planeditor.word.wording import VALUES

Load = Callable[[str], Form]
"""Reads another form by its name; raises NotFound or BrokenForm."""

_DEEPEST_CONTENTS = 3


class Orientation(StrEnum):
    """Which side of a sheet is up."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


def parse_form(name: str, text: str, words: Mapping[str, str], load: Load) -> Form:
    """The form that a text in TOML describes; BrokenForm if it cannot be followed.

    `words` are those that stand where the form has none of its own.
    """
    entry = parse(name, text)
    options = tuple(map(_option, entry.tables("option")))
    entry.declare_options(one.name for one in options)
    about = entry.table("form")
    page = _page(entry.table("page"))
    form = Form(
        name=name,
        about=_about(about),
        words=_words(entry.table("words"), words),
        page=page,
        contents=about.whole("contents", 0, most=_DEEPEST_CONTENTS),
        points=about.flag("points"),
        cover=about.flag("cover"),
        head=tuple(map(_lines, entry.tables("head"))),
        chapters=tuple(_chapter(one, page) for one in entry.tables("chapter")),
        annexes=tuple(_chapter(one, page) for one in entry.tables("annex")),
        closing=tuple(map(_lines, entry.tables("closing"))),
        options=options,
        annexed=load(about.text("annexed")) if about.text("annexed", "") else None,
    )
    about.done()
    entry.done()
    return form


def _about(entry: Entry) -> About:
    title = entry.text("title")
    return About(
        title=title,
        description=entry.text("description", ""),
        file_name=entry.text("file_name", title),
        place=entry.whole("place", 100),
        subject=entry.choice("subject", Subject, Subject.PLAN),
        stages=entry.choices("stages", {stage.value: stage for stage in Stage}) or (Stage.DRAFT,),
    )


def _option(entry: Entry) -> Option:
    option = Option(name=entry.text("name"), title=entry.text("title"))
    entry.done()
    return option


def _words(entry: Entry, defaults: Mapping[str, str]) -> Words:
    words = Words(
        **{
            field.name: entry.pattern(field.name, field.metadata["names"], defaults.get(field.name))
            for field in dataclasses.fields(Words)
        }
    )
    entry.done()
    return words


def _page(entry: Entry) -> Page:
    sides = ("left_mm", "right_mm", "top_mm", "bottom_mm")
    page = Page(**{side: entry.number(side, getattr(PORTRAIT, side)) for side in sides})
    entry.done()
    return page


def _lines(entry: Entry) -> Lines:
    patterns, blanks = entry.patterns_with_blanks("lines", VALUES)
    lines = Lines(
        style=entry.choice("style", LineStyle),
        lines=patterns,
        blanks=blanks,
        each_council=entry.flag("each_council"),
        when=read_when(entry),
    )
    entry.done()
    return lines


def _turned(entry: Entry, sheet: Page, default: Orientation) -> tuple[Page, Orientation]:
    orientation = entry.choice("page", Orientation, default)
    return (sheet.turned() if orientation is Orientation.LANDSCAPE else sheet), orientation


def _chapter(entry: Entry, sheet: Page) -> Chapter:
    page, orientation = _turned(entry, sheet, Orientation.PORTRAIT)
    chapter = Chapter(
        heading=entry.text("heading", ""),
        intro=entry.patterns("intro", VALUES),
        required=entry.flag("required"),
        empty=entry.text("empty", ""),
        page=page,
        when=read_when(entry),
        parts=tuple(_part(one, sheet, orientation) for one in entry.tables("part")),
    )
    entry.done()
    return chapter


def _part(entry: Entry, sheet: Page, orientation: Orientation) -> Part:
    page, _ = _turned(entry, sheet, orientation)
    part = Part(
        heading=entry.text("heading", ""),
        intro=entry.patterns("intro", VALUES),
        caption=entry.text("caption", ""),
        note=entry.text("note", ""),
        required=entry.flag("required"),
        page=page,
        when=read_when(entry),
        content=read_content(entry),
    )
    entry.done()
    return part
