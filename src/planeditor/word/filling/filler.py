"""Fills a part of a form made in Word: rows and paragraphs are repeated, places get what they name.

A row, or a paragraph outside of tables, stands once for each of the deepest items that it names; those that
follow it at once and name the same or what stands under it go with it. What a row holds, such as tables in
its cells, is filled of the row's own item and of what stands under that. A control that is called as a kind
of items is, and has places in it, is such a row of several paragraphs.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.plan.items import Item, Kind
from planeditor.plan.numbers import NBSP
from planeditor.plan.tree import ABOVE
from planeditor.word.filling import controls
from planeditor.word.filling.copies import Copier, let_go
from planeditor.word.filling.names import Named, names
from planeditor.word.filling.scopes import Scope, Unrelated
from planeditor.word.filling.spots import BOX, Line, Spot, boxes, has_spots, out_of_reach
from planeditor.word.filling.telling import Teller
from planeditor.word.ooxml.markup import Element, w
from planeditor.word.ooxml.text import lines
from planeditor.word.values import NONE

MOST_MADE = 1_000_000
"""Elements that repeating may make, and some letters each: a thousand pages."""
_LETTERS = 50
_Rows = Counter[Kind] | None
"""How many rows of each kind there are so far."""
_SHORTENED = (f"{NBSP}d.", f"{NBSP}m.", f"{NBSP}ketv.")
"""What dates and periods end with."""
_UNITS = ("Eur", "EUR", "eur", "€")
"""What people write behind a sum themselves."""


class TooMuch(PlanEditorError):
    """A form whose rows would become more than any document."""


class _Unit(NamedTuple):
    """What may be repeated: for which kind, None for what stands once, and whether it cannot be filled."""

    element: Element
    kind: Kind | None
    is_blocked: bool = False


class Filler:
    """Fills the parts of one document."""

    def __init__(self, teller: Teller, tick: Callable[[], None]) -> None:
        """`tick` is called for each row and paragraph; an error that it raises ends the work."""
        self._teller, self._tick = teller, tick
        self._facts = teller.facts
        self._copier = Copier()
        self._made = 0
        self._has_filled = False

    def fill(self, root: Element) -> bool:
        """Fill a part in place; tell whether anything was filled."""
        for one in root.iter(w("sdt")):
            if controls.asks(one) and self._named(one) is None and self._block(one) is None:
                title = next(iter(controls.titles(one)))
                self._teller.tell_unknown(title, title)
        for name in out_of_reach(root):
            if names().find(name) is not None:
                self._teller.tell_out_of_reach(f"{{{name}}}")
        self._has_filled = False
        self._walk(root, Scope())
        return self._has_filled

    def _walk(self, container: Element, scope: Scope) -> None:
        scope = scope.of_cell() if container.tag == w("tc") else scope
        waiting: list[Element] = []
        for child in (*container, None):
            if child is not None and self._is_unit(child):
                waiting.append(child)
                continue
            if waiting:
                self._replace(waiting, scope)
                waiting = []
            if child is not None and not str(child.tag).endswith("Pr"):
                self._walk(child, scope)

    def _replace(self, units: Sequence[Element], scope: Scope) -> None:
        holder = units[0].getparent()
        place = holder.index(units[0])
        made = self._expanded(units, scope, None)
        holder[place : place + len(units)] = made

    def _is_unit(self, element: Element) -> bool:
        if element.tag != w("sdt"):
            return element.tag in (w("p"), w("tr"))
        return self._block(element) is not None or self._named(element) is not None

    def _expanded(self, elements: Sequence[Element], scope: Scope, rows: _Rows) -> list[Element]:
        """What stands in place of rows or paragraphs that follow each other.

        `rows` count those of the rows that these are among; None where they are among none.
        """
        units = [self._unit(one, scope) for one in elements]
        made: list[Element] = []
        at = 0
        while at < len(units):
            unit = units[at]
            if unit.kind is None:
                made += self._filled(unit.element, scope.blocked() if unit.is_blocked else scope)
                at += 1
                continue
            end = at + 1
            while end < len(units) and _goes_with(units[end], unit.kind):
                end += 1
            made += self._repeated(units[at:end], unit.kind, scope, rows)
            at = end
        return made

    def _repeated(self, units: Sequence[_Unit], kind: Kind, scope: Scope, rows: _Rows) -> list[Element]:
        """The rows that go together, for each item; where there is none, once with nothing in them."""
        items: list[Item | None] = [*scope.of(self._facts, kind)]
        if not items:
            if rows is not None:
                return []
            if scope.inner is None:
                self._teller.tell_none(kind)
            items = [None]
        rows = Counter() if rows is None else rows
        size = sum(1 for unit in units for _ in unit.element.iter())
        made: list[Element] = []
        for at, item in enumerate(items, 1):
            own = units
            if at < len(items):  # the last is no copy, as the others are made while it is as it was written
                own = [unit._replace(element=self._copier.copy(unit.element)) for unit in units]
                if own[-1].kind is kind:
                    let_go(own[-1].element)
            self._count(size)
            rows[kind] += 1
            made += self._of_item(own, kind, scope.within(self._facts, kind, item, rows[kind]), rows)
        return made

    def _of_item(self, units: Sequence[_Unit], kind: Kind, scope: Scope, rows: _Rows) -> list[Element]:
        made: list[Element] = []
        deeper: list[Element] = []
        for unit in (*units, None):
            if unit is not None and unit.kind is not kind:
                deeper.append(unit.element)
                continue
            if deeper:
                made += self._expanded(deeper, scope, rows)
                deeper = []
            if unit is not None:
                made += self._filled(unit.element, scope)
        return made

    def _count(self, size: int) -> None:
        """Count what is made: elements, or what weighs as much."""
        self._has_filled = True
        self._made += size
        if self._made > MOST_MADE:
            raise TooMuch(
                said(
                    "errors",
                    "The form repeats so much for every item that the document would be too large. "
                    "Leave less in the rows that are repeated.",
                )
            )

    def _unit(self, element: Element, scope: Scope) -> _Unit:
        try:
            return _Unit(element, scope.repeats({*self._kinds(element)}))
        except Unrelated as error:
            if not scope.is_blocked:
                self._teller.tell_unrelated(error)
            return _Unit(element, None, is_blocked=True)

    def _kinds(self, unit: Element) -> Iterator[Kind]:
        """Of what a row or paragraph says something itself, not in what is repeated within it."""
        if (kind := self._block(unit)) is not None:
            yield kind
            return
        for one in self._parts(unit):
            if one.tag == w("p"):
                found = [names().find(spot.name) for spot in self._line(one).spots()]
            else:
                found = [self._named(one)]
            yield from (one.kind for one in found if one is not None and one.kind and one.is_repeated)

    def _parts(self, unit: Element) -> Iterator[Element]:
        """The paragraphs and named controls of a unit, itself among them."""
        if unit.tag == w("p") or (unit.tag == w("sdt") and self._named(unit) is not None):
            yield unit
            if unit.tag != w("p"):
                return
        for child in unit:
            is_other = child.tag in (w("tbl"), BOX) or self._block(child) is not None
            if not is_other and not str(child.tag).endswith("Pr"):
                yield from self._parts(child)

    def _line(self, paragraph: Element) -> Line:
        return Line(paragraph, [one for one in self._parts(paragraph) if one.tag == w("sdt")])

    def _named(self, control: Element) -> Named | None:
        """What a control is called, where a text can stand for it."""
        if control.tag != w("sdt") or self._block(control) is not None or not controls.takes_text(control):
            return None
        found = map(names().find, controls.titles(control))
        return next((named for named in found if named is not None), None)

    def _block(self, control: Element) -> Kind | None:
        """The kind that a control of several places is called as."""
        if control.tag != w("sdt"):
            return None
        kinds = map(names().block, controls.titles(control))
        kind = next((kind for kind in kinds if kind is not None), None)
        inner = controls.content(control)
        if kind is None or inner is None or inner.find(w("r")) is not None:
            return None
        has_places = has_spots(inner) or any(controls.titles(one) for one in inner.iter(w("sdt")))
        return kind if has_places else None

    def _filled(self, unit: Element, scope: Scope) -> list[Element]:
        """The unit with its places filled; several paragraphs where a text has several."""
        self._tick()
        if unit.tag == w("p"):
            return self._paragraph(unit, scope)
        if unit.tag == w("sdt"):
            if self._block(unit) is None:
                return self._control(unit, scope)
            inner = controls.content(unit)
            assert inner is not None
            self._walk(inner, scope)
            controls.end_repeating(inner)
            return [*inner]
        self._walk(unit, scope)
        return [unit]

    def _control(self, control: Element, scope: Scope) -> list[Element]:
        named = self._named(control)
        value = (
            None
            if named is None
            else self._teller.value(named, scope, in_column=scope.in_cell or controls.is_cell(control))
        )
        if value is None:
            return [control]
        self._count(1 + len(value) // _LETTERS)
        return controls.filled(control, [*filter(str.strip, lines(value))] or [NONE])

    def _paragraph(self, paragraph: Element, scope: Scope) -> list[Element]:
        for box in [*boxes(paragraph)]:
            self._walk(box, scope)
        called = [one for one in self._parts(paragraph) if one.tag == w("sdt")]
        line = Line(paragraph, called)
        for text in line.unclosed():
            self._teller.tell_unclosed(text)
        values = [(spot, self._value(line, spot, scope)) for spot in line.spots()]
        if len(values) == 1 and not called and line.is_only(values[0][0]) and values[0][1]:
            return self._split(paragraph, values[0][1].split("\n"))
        for spot, value in reversed(values):
            if value is not None:
                line.put(spot, value)
        for control in called:
            holder = control.getparent()
            place = holder.index(control)
            holder[place : place + 1] = self._control(control, scope)
        return [paragraph]

    def _value(self, line: Line, spot: Spot, scope: Scope) -> str | None:
        named = names().find(spot.name)
        if named is None:
            self._teller.tell_unknown(spot.name, f"{{{spot.name}}}")
            return None
        value = self._teller.value(named, scope, in_column=scope.in_cell and line.is_only(spot))
        if value is None:
            if named.kind is None:
                self._teller.tell_no_row(f"{{{spot.name}}}")
            return None
        self._count(1 + len(value) // _LETTERS)
        after = line.text[spot.end :]
        if after.startswith(".") and value.endswith(_SHORTENED):
            value = value.removesuffix(".")  # one dot ends both the shortened word and the sentence
        if after.lstrip().startswith(_UNITS):
            value = value.removesuffix(f"{NBSP}{_UNITS[0]}")
        return "\n".join(filter(str.strip, lines(value))) or NONE

    def _split(self, paragraph: Element, texts: Sequence[str]) -> list[Element]:
        """A paragraph that is one place as so many paragraphs."""
        made = [*(self._copier.copy(paragraph) for _ in texts[1:]), paragraph]
        for one, text in zip(made, texts, strict=True):
            line = Line(one)
            line.put(line.spots()[0], text)
        return made


def _goes_with(unit: _Unit, kind: Kind) -> bool:
    return unit.kind is kind or (unit.kind is not None and kind in ABOVE[unit.kind])
