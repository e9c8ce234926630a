"""Lithuanian texts say one word for one thing; the words to avoid stand in a table for people."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[1]
TEXTS = [
    *(ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "resources" / "word" / "words.toml"),
    *(
        path
        for folder in ("help", "forms", "tasks", "programmes")
        for path in sorted((ROOT / "resources" / folder).iterdir())
        if path.suffix != ".png"
    ),
]
TRANSLATIONS = [ROOT / "translations" / name for name in ("planeditor_lt.ts", "qtbase_lt.ts")]
PRINTED_COPIES = "QPrintSettingsOutput"
PROGRAM = re.compile(r"(?<![„\w`])(?:Word|Excel)(?!\w)")


@cache
def _avoided() -> re.Pattern[str]:
    """The words of the last column that are written `so`; what a hyphen follows may end in any way."""
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    cells = [line.rstrip("| ").rpartition("|")[2] for line in page.splitlines() if line.startswith("| ")]
    words = [word for cell in cells for word in re.findall("`(.+?)`", cell)]
    return re.compile("|".join(map(_pattern, words)), re.IGNORECASE)


def _pattern(word: str) -> str:
    stem = word.removesuffix("-")
    end = "" if word.endswith("-") else r"(?!\w)"
    return r"(?<!\w)" + r"\s+".join(map(re.escape, stem.split())) + end


def _translated(path: Path) -> Iterator[tuple[str, str]]:
    """The contexts of a translation file with their translations, without the marks of keys."""
    for context in ElementTree.parse(path).getroot().iter("context"):
        for translation in context.iter("translation"):
            yield context.findtext("name", ""), "".join(translation.itertext()).replace("&", "")


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_no_text_has_a_word_to_avoid(path: Path) -> None:
    assert _avoided().findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.name)
def test_no_translation_has_a_word_to_avoid(path: Path) -> None:
    told = [text for context, text in _translated(path) if context != PRINTED_COPIES]
    assert [text for text in told if _avoided().search(text)] == []


@pytest.mark.parametrize(
    "path", [path for path in TEXTS if path.parent.parent.name == "resources"], ids=lambda path: path.name
)
def test_programs_are_named_in_quotes(path: Path) -> None:
    assert PROGRAM.findall(path.read_text("utf-8")) == []


def test_translations_name_programs_in_quotes() -> None:
    assert [text for _, text in _translated(TRANSLATIONS[0]) if PROGRAM.search(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Radinių nėra.",
        "numeriai skaičiuojami savaime",
        "Failo pavadinimas",
        "„Excel“ knygą",
        "įdėkite",
        "be\nlaiko",
    ],
)
def test_a_word_to_avoid_is_found_in_any_of_its_forms(text: str) -> None:
    assert _avoided().search(text)


@pytest.mark.parametrize(
    "text",
    [
        *("programa įrašyta", "Grąžinti", "darbaknygė", "rodinys", "siektina reikšmė", "kuriam pritarta"),
        *("pažymėti", "padėti", "pasirinkta", "mokyklų veiklos tobulinimo sritis", "planų saugykla"),
    ],
)
def test_words_that_are_right_are_not_taken_for_others(text: str) -> None:
    assert not _avoided().search(text)
