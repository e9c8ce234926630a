"""Plain text as a block: the cells of a spreadsheet, lines, outlines, and lines that a PDF has wrapped."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planeditor.blocks.block import Block, Cell, grid, lines_block, too_large
from planeditor.blocks.clean import DEEP_NUMBER, NUMBER, cleaned, one_line
from planeditor.plan.cells import MOST, cells_of

_CAPITAL = "[A-ZĄČĘĖĮŠŲŪŽ]"
_BULLET = "[-·•‐-―*§\u2023\u2043\u2190-\u21ff\u2219\u25a0-\u25ff\u2611\u2612\u2700-\u27bf]"
_MARK = re.compile(
    rf"""(?P<indent>[ \t\u00a0]*)(?:
      (?P<bullet>{_BULLET}|o(?=\t)) | (?P<letter>\(?[^\W\d_]\))
    | (?P<number>\(?{NUMBER}[.)] | {DEEP_NUMBER}(?=\s+{_CAPITAL}))
    )(?:[ \t\u00a0]+|\Z)""",
    re.VERBOSE,
)
_HYPHENATED = re.compile(r"[^\W\d_]{2}-\Z")
_UNFINISHED = re.compile(
    r"(?:\b(?:ir|bei|ar|arba|su|be|iki|nuo|po|už|per|apie|kaip|bent|tarp|prie|ne mažiau kaip)|,)\Z"
)
"""No line of its own ends so."""
_TOTAL = re.compile(r"(?:iš )?viso\b", re.IGNORECASE)
_FULL = 60
"""Characters of a line that a page may have ended."""


def read_text(text: str) -> Block:
    """The block that a text from a clipboard is: a table where it has tabs between cells, else lines.

    Raises InvalidValue for more than anybody means to paste.
    """
    if text.count("\n") + text.count("\r") > 2 * MOST:
        raise too_large()
    if not _is_table(text):
        return lines_block(_joined(_lines(text)))
    table = read_table(text)
    if table.width > 1:
        return table
    return lines_block(Cell(one_line(row[0].text)) for row in table.rows if row[0].text)


def read_table(text: str) -> Block:
    """A block of cells as spreadsheets copy it; a cell in quotes may have several lines."""
    return Block(grid([[Cell(cleaned(cell)) for cell in row] for row in cells_of(text)]))


def split_mark(line: str) -> tuple[str, str, int]:
    """The number or bullet that a line begins with, the rest of it, and its depth: 0 for unmarked."""
    match = _MARK.match(line)
    if not match:
        return "", line.strip(), 0
    number = match["number"]
    depth = len(re.findall("[0-9]+", number)) if number else 1
    return (number or match["bullet"] or match["letter"]), line[match.end() :].strip(), depth


def with_marks_of(text: str, before: str) -> str:
    """A text with the numbers and bullets that its lines had before: a program may draw them itself."""
    known = {_unmarked(line): line for line in before.split("\n") if line.strip()}
    return "\n".join(known.get(_unmarked(line), line) for line in text.split("\n"))


def _unmarked(line: str) -> str:
    return " ".join(split_mark(line)[1].split())


def _is_table(text: str) -> bool:
    """Whether there are tabs that neither indent a line nor stand after its bullet."""
    for line in text.splitlines():
        bare = _unsymbolled(line)
        mark = _MARK.match(bare)
        bare = bare[mark.end() if mark else 0 :].strip(" ")
        if "\t" in bare.strip("\t") or (bare.startswith("\t") and bare.strip()):
            return "\t" in bare
    return text.startswith('"') and text.rstrip("\r\n").endswith('"')


def _unsymbolled(line: str) -> str:
    return re.sub("[\uf000-\uf0ff]", "•", line)


def _lines(text: str) -> Iterator[Cell]:
    """The lines that say something, without marks; how deep each stands by its number, else its indent."""
    indents: list[int] = []
    for raw in text.replace("\v", " ").replace("\u2028", " ").replace("\r", "\n").split("\n"):
        indent = len(raw.expandtabs(4)) - len(raw.expandtabs(4).lstrip(" \u00a0"))
        line = cleaned(raw)
        if not line:
            continue
        indents = [one for one in indents if one < indent]
        mark, rest, depth = split_mark(line)
        by_indent = len(indents) + 1
        indents.append(indent)
        if rest:
            deep = depth if mark[:1].isdigit() and depth > 1 else by_indent
            yield Cell(
                f"{mark} {one_line(rest)}".strip() if mark[:1].isdigit() else one_line(rest), depth=deep
            )


def _joined(lines: Iterator[Cell]) -> list[Cell]:
    """The lines of which none goes on from the one above: a page wraps lines, and divides words."""
    joined: list[Cell] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before.text, line.text):
            text = before.text
            text = text[:-1] + line.text if _HYPHENATED.search(text) else f"{text} {line.text}"
            joined[-1] = replace(before, text=text)
        else:
            joined.append(line)
    return joined


def _goes_on(before: str, line: str) -> bool:
    if _TOTAL.match(line):
        return False
    if not line[0].islower():
        is_count = line[0].isdigit() and not split_mark(line)[0]
        return is_count and before[0].isdigit() and _UNFINISHED.search(before) is not None
    is_numbered = before[0].isdigit()
    return is_numbered or bool(_HYPHENATED.search(before)) or len(before) >= _FULL
