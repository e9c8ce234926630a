"""A value before and after as paragraphs: what is gone struck, what is new bold."""

from collections.abc import Iterable

from planeditor.merge.marked import Stay, Stretch, around, stretches
from planeditor.word.ooxml.elements import paragraph, run
from planeditor.word.ooxml.markup import Xml
from planeditor.word.ooxml.styles import Style
from planeditor.word.ooxml.text import is_item

_STYLES = {Stay.SAME: "", Stay.GONE: Style.GONE, Stay.NEW: Style.NEW}


def marked_line(before: str, after: str, between: str) -> list[Xml]:
    """Both texts as one on one line, with `between` between what were lines."""
    return _runs(Stretch(text.replace("\n", between), stay) for text, stay in stretches(before, after))


def marked_paragraphs(before: str, after: str, styles: tuple[str, str], begun: Xml) -> list[Xml]:
    """Both texts as one, a paragraph for each line, the first of them after the run `begun`.

    The `styles` are those of a line and of an item of a list.
    """
    return _paragraphs(stretches(before, after), styles, begun)


def sided(before: str, after: str, styles: tuple[str, str], *, is_old: bool) -> list[Xml]:
    """One of the texts, with the words marked that the other has not, where part of it is the same."""
    own = Stay.GONE if is_old else Stay.NEW
    found = [one for one in stretches(before, after) if one.stay in (Stay.SAME, own)]
    if all(one.stay is own for one in found):
        return _paragraphs([Stretch(one.text, Stay.SAME) for one in found], styles)
    return _paragraphs(map(_shortened, found), styles)


def _shortened(stretch: Stretch) -> Stretch:
    return Stretch(around(stretch.text), stretch.stay) if stretch.stay is Stay.SAME else stretch


def _paragraphs(found: Iterable[Stretch], styles: tuple[str, str], begun: Xml | None = None) -> list[Xml]:
    lines: list[list[Stretch]] = [[]]
    for text, stay in found:
        first, *others = text.split("\n")
        lines[-1].append(Stretch(first, stay))
        lines += [[Stretch(line, stay)] for line in others]
    filled = [line for line in lines if any(one.text.strip() for one in line)]
    made: list[Xml] = []
    for line in filled or [[]]:
        is_listed = begun is None and is_item("".join(one.text for one in line))
        made.append(paragraph([*filter(None, [begun]), *_runs(line)], styles[is_listed]))
        begun = None
    return made


def _runs(found: Iterable[Stretch]) -> list[Xml]:
    """Runs of a line; between what is gone and what is new is a space, so that they are not read as one."""
    made: list[Xml] = []
    last = Stretch("", Stay.SAME)
    for one in found:
        if one.text:
            touches = last.stay is Stay.GONE and one.stay is Stay.NEW
            if touches and not (last.text[-1].isspace() or one.text[0].isspace()):
                made.append(run(" "))
            made.append(run(one.text, _STYLES[one.stay]))
            last = one
    return made
