"""The tables of a form file, read key by key; what is wrong is told with its line and what would be right."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from planeditor.errors import PlanEditorError
from planeditor.language import said
from planeditor.word.forms.patterns import Pattern

Chosen = TypeVar("Chosen", bound=StrEnum)
Found = TypeVar("Found")

_HEADER = re.compile(r"\s*\[\[?\s*([\w.\-]+)\s*\]\]?")


class BrokenForm(PlanEditorError):
    """A form that cannot be followed; the sentence names the line that is wrong."""


class FormText:
    """The text of a form file: where its tables and words are."""

    def __init__(self, form: str, text: str) -> None:
        self.form = form
        self._lines = ["" if line.lstrip().startswith("#") else line for line in text.split("\n")]
        self.options: tuple[str, ...] = ()
        """The names of what a document may be asked to have."""
        self._headers: dict[str, list[int]] = {}
        for number, line in enumerate(self._lines):
            if match := _HEADER.match(line):
                self._headers.setdefault(match[1], []).append(number)

    def table(self, name: str) -> int:
        """Where the next table of this name begins; the tables of a name are asked for in their order."""
        headers = self._headers.get(name)
        return headers.pop(0) if headers else 0

    def line(self, word: str, start: int) -> int:
        """The number of the first line from `start` on that holds the word, else of `start` itself."""
        whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
        for number, line in enumerate(self._lines[start:], start):
            if whole.search(line):
                return number + 1
        return start + 1


class Entry:
    """A table of a form: each key is taken once, and `done` refuses what nobody has taken."""

    def __init__(self, source: FormText, values: Mapping[str, Any], name: str, start: int) -> None:
        self._source = source
        self._values = values
        self._name = name
        self._start = start
        self._known: set[str] = set()

    def text(self, key: str, default: str | None = None) -> str:
        """A text; one must be there if there is no default."""
        value: str = self._take(key, str, default)
        return value

    def number(self, key: str, default: float | None = None, most: float = 10_000) -> float:
        """A number above zero, such as a length in millimetres, unless it is the default."""
        value = self._take(key, (int, float), default)
        if not 0 < value <= most and value != default:
            raise self._out_of_range(key, most)
        return float(value)

    def whole(self, key: str, default: int, most: int = 10_000) -> int:
        """A whole number above zero, unless it is the default."""
        value = self.number(key, default, most)
        if value != int(value):
            raise self.unfit(key, f"{value:g}")
        return int(value)

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Yes or no."""
        value: bool = self._take(key, bool, default)
        return value

    def choice(self, key: str, words: type[Chosen], default: Chosen | None = None) -> Chosen:
        """One word of an enumeration."""
        value = self.text(key, default)
        return self.find(key, value, {word.value: word for word in words})

    def choices(self, key: str, words: Mapping[str, Found]) -> tuple[Found, ...]:
        """Any number of words from a table of them; a single one may stand without brackets."""
        value = self._take(key, (str, list), [])
        names = [value] if isinstance(value, str) else value
        return tuple(self.find(key, name, words) for name in names)

    def declare_options(self, names: Iterable[str]) -> None:
        """Say what `option` may find from here on."""
        self._source.options = tuple(names)

    def option(self, key: str) -> str:
        """The name of an option that the form declares; "" where none is asked for."""
        name = self.text(key, "")
        return self.find(key, name, {one: one for one in self._source.options}) if name else ""

    def some(self, key: str, words: Mapping[str, Found]) -> tuple[Found, ...]:
        """One or more such words."""
        chosen = self.choices(key, words)
        if not chosen:
            raise self.unfit(key, "[]") if key in self._values else self.missing(key)
        return chosen

    def find(self, key: str, name: object, words: Mapping[str, Found]) -> Found:
        """What a word means that stands as the value of a key."""
        if isinstance(name, str) and name in words:
            return words[name]
        raise BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: “{value}” is not a value of the key “{key}”. "
                "It can be: {known}.",
                form=self._source.form,
                line=self._source.line(str(name), self._source.line(key, self._start) - 1),
                value=name,
                key=key,
                known=", ".join(sorted(words)),
            )
        )

    def pattern(self, key: str, names: Iterable[str], default: str | None = None) -> Pattern:
        """A text with these names in braces."""
        return self._pattern(self.text(key, default), frozenset(names))

    def patterns(self, key: str, names: Iterable[str]) -> tuple[Pattern, ...]:
        """A list of such texts."""
        texts = self._take(key, list, [])
        if not all(isinstance(text, str) for text in texts):
            raise self._mistyped(key)
        return tuple(self._pattern(text, frozenset(names)) for text in texts)

    def patterns_with_blanks(
        self, key: str, names: Iterable[str]
    ) -> tuple[tuple[Pattern, ...], Mapping[str, str]]:
        """A list of such texts, and what the names mean in them for which blanks may be left."""
        blanks = self.texts("blanks")
        patterns = self.patterns(key, (*names, *blanks))
        used = {name for pattern in patterns for name in pattern.names}
        for name in blanks:
            if name not in used:
                raise BrokenForm(
                    said(
                        "errors",
                        "File “{form}”, line {line}: none of the texts has the blank “{name}” in braces.",
                        form=self._source.form,
                        line=self._source.line(name, self._source.line("blanks", self._start) - 1),
                        name=name,
                    )
                )
        return patterns, blanks

    def table(self, key: str) -> "Entry":
        """A table with a header of its own, empty where there is none."""
        name = f"{self._name}.{key}".lstrip(".")
        return Entry(self._source, self._take(key, dict, {}), name, self._source.table(name))

    def tables(self, key: str) -> list["Entry"]:
        """A list of tables, each with a header of its own."""
        name = f"{self._name}.{key}".lstrip(".")
        return [Entry(self._source, one, name, self._source.table(name)) for one in self._all(key)]

    def rows(self, key: str) -> list["Entry"]:
        """A list of tables that stand in braces."""
        start = self._source.line(key, self._start) - 1
        entries = []
        for one in self._all(key):
            mark = next((value for value in one.values() if isinstance(value, str)), key)
            start = self._source.line(mark, start) - 1
            entries.append(Entry(self._source, one, key, start))
        return entries

    def pairs(self, key: str) -> Mapping[str, object]:
        """A table in braces whose keys have a meaning of their own."""
        found: Mapping[str, object] = self._take(key, dict, {})
        return found

    def texts(self, key: str) -> Mapping[str, str]:
        """A table in braces of texts by names of their own."""
        texts = {name: text for name, text in self.pairs(key).items() if isinstance(text, str)}
        if len(texts) < len(self.pairs(key)):
            raise self._mistyped(key)
        return texts

    def done(self) -> None:
        """Refuse the keys that nobody has taken."""
        for key in self._values:
            if key not in self._known:
                raise BrokenForm(
                    said(
                        "errors",
                        "File “{form}”, line {line}: there is no key “{key}” here. There are: {known}.",
                        form=self._source.form,
                        line=self._source.line(key, self._start),
                        key=key,
                        known=", ".join(sorted(self._known)),
                    )
                )

    def unfit(self, key: str, value: object) -> BrokenForm:
        """The error for a value that does not fit the key."""
        return BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: “{value}” does not fit the key “{key}”.",
                form=self._source.form,
                line=self._source.line(key, self._start),
                value=value,
                key=key,
            )
        )

    def _take(self, key: str, type_: type | tuple[type, ...], default: Any) -> Any:
        self._known.add(key)
        if key not in self._values:
            if default is None:
                raise self.missing(key)
            return default
        value = self._values[key]
        if not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool):
            raise self._mistyped(key)
        return value

    def _all(self, key: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._take(key, list, [])
        if not all(isinstance(one, dict) for one in found):
            raise self._mistyped(key)
        return found

    def _pattern(self, text: str, names: frozenset[str]) -> Pattern:
        pattern = Pattern(text)
        try:
            unknown = [name for name in pattern.names if name not in names]
        except ValueError:
            unknown = [text]
        if not unknown:
            return pattern
        raise BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: “{name}” in braces means nothing here. Known are: {known}.",
                form=self._source.form,
                line=self._source.line(text.splitlines()[0], self._start),
                name=unknown[0],
                known=", ".join(sorted(names)) or "–",
            )
        )

    def missing(self, key: str) -> BrokenForm:
        """The error for a key that must be there and is not."""
        return BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: the key “{key}” is missing in the part that begins here.",
                form=self._source.form,
                line=self._start + 1,
                key=key,
            )
        )

    def _out_of_range(self, key: str, most: float) -> BrokenForm:
        return BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: what the key “{key}” says must be above 0 and at most {most}.",
                form=self._source.form,
                line=self._source.line(key, self._start),
                key=key,
                most=f"{most:g}",
            )
        )

    def _mistyped(self, key: str) -> BrokenForm:
        return BrokenForm(
            said(
                "errors",
                "File “{form}”, line {line}: the value of the key “{key}” is of another kind than it "
                "should be. Quotes are for texts, brackets for lists, and neither for numbers.",
                form=self._source.form,
                line=self._source.line(key, self._start),
                key=key,
            )
        )
