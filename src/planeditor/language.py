"""Sentences for people: said once in English, told in the language of whoever reads them.

Code without a window says what happened as a `Said`, which is data; whoever shows it tells it through
a `Catalogue`. The catalogues are the Qt Linguist files in `translations`, read as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from planeditor.resources import translation

Key = tuple[str, str, str]
"""Context, source text, disambiguation."""


class Language(StrEnum):
    """A language that the program speaks."""

    LT = "lt"
    EN = "en"

    def plural_form(self, n: int) -> int:
        """Which of the language's plural forms counts `n` things: 0 singular, then as in Qt Linguist."""
        n = abs(n)
        if self is Language.EN:
            return 0 if n == 1 else 1
        if n % 10 == 1 and n % 100 != 11:
            return 0
        return 1 if n % 10 != 0 and not 10 <= n % 100 <= 19 else 2


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence not yet translated: `%n` stands for the count `n`, `{name}` for a parameter."""

    context: str
    source: str
    n: int | None = None
    params: Mapping[str, object] = field(default_factory=dict, hash=False)


def said(context: str, source: str, /, **params: object) -> Said:
    """A sentence to be told later; a parameter may be a `Said` itself."""
    return Said(context, source, None, params)


def said_n(context: str, source: str, n: int, /, **params: object) -> Said:
    """A sentence that counts `n` things, as in "%n activities"."""
    return Said(context, source, n, params)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The translations into one language, by context, source text and disambiguation."""

    language: Language
    messages: Mapping[Key, tuple[str, ...]]

    @classmethod
    def of(cls, language: Language) -> Catalogue:
        """The program's own sentences in a language."""
        return cls.read(language, translation(f"planeditor_{language}.ts"))

    @classmethod
    def read(cls, language: Language, *ts_paths: Path) -> Catalogue:
        """The catalogue made of Qt Linguist files; where two translate one message, the later wins."""
        return cls(language, {key: forms for path in ts_paths for key, forms in _messages(path).items()})

    def find(self, context: str, source: str, n: int | None = None, comment: str = "") -> str | None:
        """The translation in the form that counts `n`, or None; `%n` is left in it."""
        forms = self.messages.get((context, source, comment))
        if forms is None and comment:
            forms = self.messages.get((context, source, ""))
        if forms is None:
            return None
        return forms[0 if n is None or len(forms) == 1 else self.language.plural_form(n)]

    def text(self, context: str, source: str, n: int | None = None) -> str:
        """The translation, or the source where there is none, with the count put in."""
        found = self.find(context, source, n)
        text = source if found is None else found
        return text if n is None else text.replace("%n", str(n))

    def say(self, sentence: Said) -> str:
        """The sentence in this language, with everything put in."""
        text = self.text(sentence.context, sentence.source, sentence.n)
        if not sentence.params:
            return text
        return text.format_map({name: self._told(value) for name, value in sentence.params.items()})

    def _told(self, value: object) -> object:
        return self.say(value) if isinstance(value, Said) else value


@cache
def _messages(path: Path) -> Mapping[Key, tuple[str, ...]]:
    """What a file translates; it is read once, which takes as long as several merges."""
    found: dict[Key, tuple[str, ...]] = {}
    for context in ElementTree.parse(path).iterfind("context"):
        name = context.findtext("name", "")
        for message in context.iterfind("message"):
            forms = _forms(message)
            if all(forms):
                found[name, message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def _forms(message: ElementTree.Element) -> tuple[str, ...]:
    translated = message.find("translation")
    if translated is None or translated.get("type") in ("obsolete", "vanished"):
        return ("",)
    if message.get("numerus") == "yes":
        return tuple(form.text or "" for form in translated) or ("",)
    return (translated.text or "",)
