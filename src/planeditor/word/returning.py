"""A document of ours that comes back: what stands now at each of its fields, found by its map.

A field is the paragraphs from the beginning of its bookmark to its end, or those of its control where that
is all that is left of it; what is typed at its edges, and paragraphs put in after it, belong to it too. What
was written there besides is known by its fingerprint. Text inserted with tracked changes counts, deleted text
does not.
"""

from collections.abc import Iterator, Mapping, Sequence

from planeditor.blocks.block import Block, Cell, grid
from planeditor.blocks.clean import cleaned
from planeditor.blocks.draft import Remark, Returned, ReturnedRow, ReturnedTable
from planeditor.language import Catalogue, Language, Said, said, said_n
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CLASSES, FIELDS
from planeditor.word.document_map import SPREAD, DocumentMap, Key
from planeditor.word.field_lines import FieldLines, Line
from planeditor.word.marks import told_print
from planeditor.word.ooxml.markup import Element, w


def read_returned(
    body: Element, found: DocumentMap, comments: Mapping[str, tuple[str, str]]
) -> tuple[Returned, list[Said]]:
    """What a document says at the fields of its map, and what is to be told of it besides.

    `comments` are authors and texts by their ids.
    """
    lines = [*FieldLines(found, body)]
    told = _told(lines, found)
    changed = {
        key: found.fields[key].typed(text)
        for key, text in told.items()
        if not found.fields[key].is_said(text)
    }
    there = {id_ for id_, _ in told}
    gone = dict.fromkeys(id_ for id_, _ in found.fields if id_ not in there)
    lost = sum(key not in told and key[0] in there for key in found.fields)
    notes = [*_new_rows(lines, found)]
    if lost:
        notes.append(
            said_n("intake", "%n fields are no longer in the document; they stay as they are.", lost)
        )
    tables = tuple(_tables(changed, [*gone], found))
    remarks = tuple(_remarks(lines, comments))
    return Returned(found.plan, found.title, tables, is_document=True, remarks=remarks), notes


def _told(lines: Sequence[Line], found: DocumentMap) -> dict[Key, str]:
    """What stands at each field; of several places, as in copied rows, where nothing was changed."""
    told: dict[Key, str] = {}
    for key, texts in _occurrences(lines, found.passed):
        text = "\n".join(filter(str.strip, texts)).replace("\u200d", "")
        if key not in told or found.fields[key].is_said(text):
            told[key] = text
    return told


def _occurrences(lines: Sequence[Line], passed: frozenset[str]) -> Iterator[tuple[Key, list[str]]]:
    """Each place of each field, with the lines there; those that no field claims belong to the one before."""
    going: dict[Key, list[str]] = {}
    last: Key | None = None
    before: list[str] = []
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else Line()
        # A paragraph that is put in after another one looks like it.
        is_same_place = line.cell is above.cell and bool(line.cell is not None or line.style == above.style)
        if line.cell is not above.cell or not (line.spans or is_same_place):
            yield from going.items()
            going, last, before = {}, None, []
        if not line.spans:
            if is_same_place and _is_added(line, passed):
                (going[last] if last else before).append(line.text)
            continue
        for key in [one for one in going if one not in line.spans]:
            yield key, going.pop(key)
        for key, text in _parts(line, passed):
            going.setdefault(key, [*before]).append(text)
            last, before = key, []
    yield from going.items()


def _is_added(line: Line, passed: frozenset[str]) -> bool:
    """Whether a paragraph without a field is one that people have put in."""
    return bool(line.text.strip()) and not line.has_field and told_print(line.text) not in passed


def _parts(line: Line, passed: frozenset[str]) -> Iterator[tuple[Key, str]]:
    """The text of each field in a line, with what was typed at its edges."""
    spans = sorted(line.spans.items(), key=lambda one: one[1])
    for at, (key, (first, end)) in enumerate(spans):
        left = spans[at - 1][1][1] if at else 0
        before = line.text[left:first] if left < first else ""
        after = line.text[end:] if at + 1 == len(spans) else ""
        cut = next((n for n in range(len(before), 0, -1) if told_print(before[:n]) in passed), 0)
        yield key, f"{before[cut:].lstrip() if cut else before}{line.text[first:end]}{after}"


def _tables(changed: Mapping[Key, str], gone: Sequence[str], found: DocumentMap) -> Iterator[ReturnedTable]:
    """A table for each kind: what was changed of its items, and which are gone."""
    kinds = {id_: mapped.kind for (id_, _), mapped in found.fields.items()}
    say = Catalogue.of(Language.LT).say
    for kind in dict.fromkeys(kinds.values()):
        there = {key: text for key, text in changed.items() if kinds[key[0]] is kind}
        missing = tuple(id_ for id_ in gone if kinds[id_] is kind)
        if not there and not missing:
            continue
        told = {into for _, name in there for into in SPREAD.get(name, (name,))}
        names = [one for one in FIELDS[kind] if one.name in told]
        rows = []
        for at, id_ in enumerate(dict.fromkeys(id_ for id_, _ in there), 1):
            own = [(name, cleaned(text)) for (one, name), text in there.items() if one == id_]
            cells = {into: Cell(text) for name, text in own for into in SPREAD.get(name, (name,))}
            known = {
                into: found.fields[id_, name].known for name, _ in own for into in SPREAD.get(name, (name,))
            }
            rows.append(ReturnedRow(at, id_, cells, frozenset(cells), known))
        head = [Cell(say(one.said)) for one in names] or [Cell(say(kind_name(kind)))]
        shown = [[row.cells.get(one.name, Cell()) for one in names] for row in rows]
        block = Block(grid([head, *shown]), name=say(kind_name(kind)))
        yield ReturnedTable(kind, block, 1, tuple(rows), missing)


def _new_rows(lines: Sequence[Line], found: DocumentMap) -> Iterator[Said]:
    """Rows that people have put between those of items: they are told, as nothing says what they are of."""
    titles = {
        mapped.written
        for (_, name), mapped in found.fields.items()
        if name == CLASSES[mapped.kind].title_field
    }
    rows: dict[Element, list[Line]] = {}
    for line in lines:
        if line.row is not None:
            rows.setdefault(line.row, []).append(line)
    about: dict[Element, set[str]] = {}
    looks: dict[Element, set[str]] = {}
    for row, its in rows.items():
        marked = [line for line in its if line.spans]
        about.setdefault(row.getparent(), set()).update(id_ for line in marked for id_, _ in line.spans)
        looks.setdefault(row.getparent(), set()).update(line.style for line in its if marked)
    widths: dict[Element, int] = {}
    for row, its in rows.items():
        table, width = row.getparent(), len(row.findall(f".//{w('tc')}"))
        if any(line.spans for line in its):
            widths.setdefault(table, width)
            continue
        is_listed = len(about[table]) > 1 and {line.style for line in its} <= looks[table]
        if is_listed and widths.get(table) == width:
            texts = [line.text.strip() for line in its if line.text.strip()]
            prints = {told_print(text) for text in texts}
            if len(texts) > 1 and not prints & titles and not prints <= found.passed:
                text = " | ".join(texts)[:200]
                yield said("intake", "A new row is not taken in, add it in the plan: “{text}”.", text=text)


def _remarks(lines: Sequence[Line], comments: Mapping[str, tuple[str, str]]) -> Iterator[Remark]:
    """The comments, each about the item whose field stands in its line, or nearest above."""
    about, seen = "", set[str]()
    for line in lines:
        about = next((id_ for id_, _ in line.spans), about)
        for id_ in line.comments:
            if id_ in comments and id_ not in seen:
                seen.add(id_)
                author, text = comments[id_]
                yield Remark(about, author, text)
