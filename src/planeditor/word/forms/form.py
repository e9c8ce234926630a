"""What a form says: which parts a document has, in which order and words. Read from TOML, never changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from planeditor.word.forms.content import Content, Photos, Texts
from planeditor.word.forms.patterns import Pattern, Words
from planeditor.word.ooxml.sections import Page
from planeditor.word.ooxml.styles import Style
from planeditor.word.stages import Stage, When


class Subject(StrEnum):
    """What a document is about: the whole plan, or a part of it that has to be chosen."""

    PLAN = "plan"
    AREA = "area"
    SCHOOL = "school"
    MUNICIPALITY = "municipality"
    SESSION = "session"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Option:
    """What a document has only where it is asked for: its name in the form, and its title for people."""

    name: str
    title: str


class LineStyle(StrEnum):
    """How lines of the document's head and end look."""

    DRAFT = "draft"
    APPROVAL = "approval"
    INSTITUTION = "institution"
    COVER_TITLE = "cover_title"
    TITLE = "title"
    SUBTITLE = "subtitle"
    PLACE = "place"
    SIGNATURE = "signature"
    END_LINE = "end_line"
    PREPARER = "preparer"
    NOTE = "note"

    @property
    def style(self) -> Style:
        """The style of the template."""
        return Style[self.name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of the document's head or end; of their `blanks` as of those of texts.

    With `each_council` they stand once for every council that decides.
    """

    style: LineStyle
    lines: tuple[Pattern, ...]
    blanks: Mapping[str, str]
    each_council: bool
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a chapter: where its content has nothing to say, all of it is left out unless required."""

    heading: str
    intro: tuple[Pattern, ...]
    caption: str
    note: str
    required: bool
    page: Page
    when: When
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A chapter or an annex; one that has nothing to say is left out unless it is required.

    Where that is as it may be, it says what `empty` says. A chapter without a heading has no number either.
    """

    heading: str
    intro: tuple[Pattern, ...]
    required: bool
    empty: str
    page: Page
    when: When
    parts: tuple[Part, ...]


_Of = TypeVar("_Of", Chapter, Part)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a form is for: what people choose it by, and what it leaves them to choose.

    `place` is its place in the list of forms, `file_name` what files made by it are called.
    """

    title: str
    description: str
    file_name: str
    place: int
    subject: Subject
    stages: tuple[Stage, ...]

    @property
    def needs_choice(self) -> bool:
        """Whether it must be said which part of the plan the document is about."""
        return self.subject in (Subject.AREA, Subject.SCHOOL, Subject.SESSION, Subject.ACTIVITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a plan is put into a document.

    `contents` is how many levels of headings the table of contents lists, and 0 means that there is none. The
    paragraphs are numbered through the document where it has `points`. With a `cover` the head has a page of
    its own. What another form makes follows as `annexed`.
    """

    name: str
    about: About
    words: Words
    page: Page
    contents: int
    points: bool
    cover: bool
    head: tuple[Lines, ...]
    chapters: tuple[Chapter, ...]
    annexes: tuple[Chapter, ...]
    closing: tuple[Lines, ...]
    options: tuple[Option, ...]
    annexed: "Form | None"
    document: bytes = b""
    """Of a form made in Word, which has no chapters: the file whose places are filled."""
    places: frozenset[str] = frozenset()
    """And what these places name."""

    @property
    def together(self) -> Iterator["Form"]:
        """The form and what is annexed to it."""
        form: Form | None = self
        while form is not None:
            yield form
            form = form.annexed

    @property
    def all_options(self) -> Sequence[Option]:
        """What may be asked for of the document and of what is annexed to it; a name stands once."""
        return [*{one.name: one for form in self.together for one in form.options}.values()]

    @property
    def takes_photos(self) -> bool:
        """Whether it has a place for photos."""
        parts = (part for chapter in (*self.chapters, *self.annexes) for part in chapter.parts)
        return any(isinstance(part.content, Photos) for part in parts)

    def names(self, options: Set[str]) -> Set[str]:
        """What its texts name, and those of what is annexed to it, in a document with these options."""
        found = set(self.places)
        for form in self.together:
            for pattern in form._texts(options):
                found.update(pattern.names)
        return found

    def _texts(self, options: Set[str]) -> Iterator[Pattern]:
        for lines in (*self.head, *self.closing):
            if lines.when.is_asked_for(options):
                yield from lines.lines
        for chapter in _asked_for((*self.chapters, *self.annexes), options):
            yield from chapter.intro
            for part in _asked_for(chapter.parts, options):
                yield from part.intro
                if isinstance(part.content, Texts):
                    yield from part.content.text

    @property
    def head_page(self) -> Page:
        """The page that the head stands on: with the first chapter, if nothing comes between them."""
        if self.cover or self.contents or not self.chapters:
            return self.page
        return self.chapters[0].page


def _asked_for(those: Iterable[_Of], options: Set[str]) -> Iterator[_Of]:
    return (one for one in those if one.when.is_asked_for(options))
