import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from planeditor.language import Catalogue, Language, Said, said, said_n
from planeditor.resources import resource, translation

ROOT = Path(__file__).resolve().parents[1]
TOOL = ROOT / "packaging" / "translations.py"

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lt_LT" sourcelanguage="en">
<context>
    <name>plan</name>
    <message numerus="yes">
        <source>%n activities in {place}</source>
        <translation>
            <numerusform>%n veikla {place}</numerusform>
            <numerusform>%n veiklos {place}</numerusform>
            <numerusform>%n veiklų {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>the school</source>
        <translation>mokykloje</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a state</comment>
        <translation>Atviras</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atverti</translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="vanished">Dingo</translation>
    </message>
</context>
</TS>
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    path = tmp_path / "sample.ts"
    path.write_text(TS, "utf-8")
    return Catalogue.read(Language.LT, path)


@pytest.mark.parametrize(
    ("word", "counts"),
    [
        ("veikla", (1, 21, 31, 101, 121, -1)),
        ("veiklos", (2, 3, 9, 22, 29, 32, 102, 109)),
        ("veiklų", (0, 10, 11, 12, 19, 20, 30, 100, 110, 111, 119, 1000)),
    ],
)
def test_lithuanian_counts_in_three_forms(catalogue: Catalogue, word: str, counts: tuple[int, ...]) -> None:
    source = "%n activities in {place}"
    assert {catalogue.text("plan", source, n) for n in counts} == {f"{n} {word} {{place}}" for n in counts}


def test_english_counts_in_two_forms() -> None:
    forms = [Language.EN.plural_form(n) for n in (0, 1, 2, 11, 21, 101)]
    assert forms == [1, 0, 1, 1, 1, 1]


def test_a_sentence_is_told_with_its_parameters(catalogue: Catalogue) -> None:
    sentence = said_n("plan", "%n activities in {place}", 10, place=said("plan", "the school"))
    assert catalogue.say(sentence) == "10 veiklų mokykloje"


def test_a_parameter_is_put_in_as_it_is(catalogue: Catalogue) -> None:
    sentence = said_n("plan", "%n activities in {place}", 2, place="{%n}")
    assert catalogue.say(sentence) == "2 veiklos {%n}"


def test_braces_without_parameters_are_text(catalogue: Catalogue) -> None:
    assert catalogue.say(said("plan", "a {b}")) == "a {b}"


@pytest.mark.parametrize("source", ["New", "Gone", "Never heard of"])
def test_what_is_not_translated_is_told_in_english(catalogue: Catalogue, source: str) -> None:
    assert catalogue.find("plan", source) is None
    assert catalogue.text("plan", source) == source


def test_a_comment_tells_meanings_apart(catalogue: Catalogue) -> None:
    assert catalogue.find("plan", "Open", comment="a state") == "Atviras"
    assert catalogue.find("plan", "Open") == "Atverti"
    assert catalogue.find("plan", "Open", comment="something else") == "Atverti"


def test_a_later_file_wins(catalogue: Catalogue, tmp_path: Path) -> None:
    later = tmp_path / "later.ts"
    later.write_text(TS.replace("Atverti", "Atidaryti"), "utf-8")
    both = Catalogue.read(Language.LT, tmp_path / "sample.ts", later)
    assert both.text("plan", "Open") == "Atidaryti"
    assert both.text("plan", "the school") == "mokykloje"


def test_sentences_are_equal_when_they_say_the_same() -> None:
    assert said("a", "b {c}", c=1) == Said("a", "b {c}", params={"c": 1})
    assert said("a", "b {c}", c=1) != said("a", "b {c}", c=2)
    assert len({said("a", "b"), said("a", "b"), said_n("a", "b", 1)}) == 2


@pytest.mark.parametrize("language", Language)
def test_each_language_has_its_catalogue(language: Language) -> None:
    assert Catalogue.of(language).language is language


def test_files_that_come_with_the_program_are_found() -> None:
    assert translation("planeditor_lt.ts").is_file()
    assert resource("examples", "a.planas").parts[-3:] == ("resources", "examples", "a.planas")


def test_no_interface_string_is_left_untranslated() -> None:
    done = run("--check")
    assert done.returncode == 0, done.stderr


def test_what_no_class_translates_has_no_class_for_its_context() -> None:
    """A class says `self.tr`: a context that is named like one tells where the sentence stood once."""
    contexts = {
        call.args[0].value
        for path in (ROOT / "src" / "planeditor").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and ast.unparse(call.func) == "QCoreApplication.translate"
        and isinstance(call.args[0], ast.Constant)
    }
    assert contexts
    assert not [context for context in contexts if context != context.lower()]


def test_lithuanian_has_lithuanian_quotes_and_ellipses() -> None:
    texts = {
        text
        for name in ("planeditor_lt.ts", "qtbase_lt.ts")
        for forms in Catalogue.read(Language.LT, translation(name)).messages.values()
        for text in forms
    }
    assert not {
        text for text in texts if re.search(r"\.\.\.|[“”\"'](?=\w)|\w …", re.sub("<[^>]*>", " ", text))
    }


def test_what_is_said_of_one_is_said_of_21_too() -> None:
    messages = Catalogue.read(Language.LT, translation("planeditor_lt.ts")).messages
    counted = [forms for forms in messages.values() if len(forms) == 3]
    assert counted
    assert not [forms for forms in counted if len(forms[0].split()) != len(forms[1].split())]


SOURCE = """
from planeditor.language import said, said_n


class Window(QWidget):
    def show(self, n):
        self.tr("Open " "the plan")
        self.tr("Close", "a door")
        self.tr("%n items", "", n)
        QCoreApplication.translate("Menu", "\\"Quoted\\" & <marked>")
        QCoreApplication.translate(said.context, said.source)


class Goal:
    title: str = text("Title", limit=300)
    not_a_field: int = 5


class Area(Word):
    CULTURE = label("culture", "Culture")


def refuse(name, n):
    text("not a declaration outside of a class")
    return said("errors", "No {what}", what=said_n("errors", "%n plans", n))
"""

MESSAGES = {
    ("Window", "Open the plan"),
    ("Window", "Close"),
    ("Window", "%n items"),
    ("Menu", '"Quoted" & <marked>'),
    ("Goal", "Title"),
    ("Area", "Culture"),
    ("errors", "No {what}"),
    ("errors", "%n plans"),
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "sample.py").write_text(SOURCE, "utf-8")
    return tmp_path


def run(*arguments: str, tree: Path | None = None) -> subprocess.CompletedProcess[str]:
    folders = () if tree is None else ("--sources", str(tree / "code"), "--translations", str(tree))
    return subprocess.run(
        [sys.executable, "-X", "utf8", TOOL, *arguments, *folders],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_sentences_are_extracted_with_their_contexts(tree: Path) -> None:
    assert run(tree=tree).returncode == 0
    text = (tree / "planeditor_lt.ts").read_text("utf-8")
    finish(tree / "planeditor_lt.ts")
    messages = Catalogue.read(Language.LT, tree / "planeditor_lt.ts").messages
    assert {(context, source) for context, source, _ in messages} == MESSAGES
    assert ("Window", "Close", "a door") in messages
    assert len(messages["Window", "%n items", ""]) == 3
    assert text.count('type="unfinished"') == len(MESSAGES)


def test_english_gets_only_what_counts(tree: Path) -> None:
    run(tree=tree)
    finish(tree / "planeditor_en.ts")
    messages = Catalogue.read(Language.EN, tree / "planeditor_en.ts").messages
    forms = {source: len(forms) for (_, source, _), forms in messages.items()}
    assert forms == {"%n items": 2, "%n plans": 2}


def test_a_new_sentence_fails_the_check_until_it_is_translated(tree: Path) -> None:
    assert "planeditor_lt.ts: missing: Goal: Title" in run("--check", tree=tree).stderr
    run(tree=tree)
    checked = run("--check", tree=tree)
    assert checked.returncode == 1
    assert "planeditor_lt.ts: unfinished: Goal: Title" in checked.stderr
    for name in ("planeditor_lt.ts", "planeditor_en.ts"):
        finish(tree / name)
    checked = run("--check", tree=tree)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_refresh_keeps_translations_and_drops_what_is_gone(tree: Path) -> None:
    run(tree=tree)
    path, code = tree / "planeditor_lt.ts", tree / "code" / "sample.py"
    finish(path)
    before = path.read_bytes()
    run(tree=tree)
    assert path.read_bytes() == before
    code.write_text(SOURCE.replace('"Title"', '"Name"'), "utf-8")
    assert "planeditor_lt.ts: obsolete: Goal: Title" in run("--check", tree=tree).stderr
    run(tree=tree)
    after = path.read_text("utf-8")
    assert "<source>Title</source>" not in after
    assert after.count('type="unfinished"') == 1
    assert "<translation>Išversta</translation>" in after


def test_a_translation_may_not_ask_for_what_nobody_gives(tree: Path) -> None:
    run(tree=tree)
    finish(tree / "planeditor_lt.ts", "Nėra {ko}")
    assert "unknown placeholder {ko}: errors: No {what}" in run("--check", tree=tree).stderr


@pytest.mark.parametrize(
    "call",
    [
        'self.tr(f"Open {name}")',
        "self.tr(name)",
        'self.tr("Open " + name)',
        "self.tr()",
        'name.tr("Open")',
        'said("errors", f"No {name}")',
        'said(name, "No")',
        'said_n("errors", name, 3)',
        'QCoreApplication.translate("Menu", name)',
    ],
)
@pytest.mark.parametrize("arguments", [(), ("--check",)])
def test_a_sentence_must_be_written_out(tree: Path, call: str, arguments: tuple[str, ...]) -> None:
    (tree / "code" / "wrong.py").write_text(f"class A:\n    def b(self, name):\n        {call}\n", "utf-8")
    done = run(*arguments, tree=tree)
    assert done.returncode == 1
    assert "wrong.py:3: " in done.stderr


def finish(path: Path, text: str = "Išversta") -> None:
    """Write one text into every translation, as a person would in Qt Linguist."""
    written = path.read_text("utf-8").replace(' type="unfinished"', "")
    written = written.replace("<translation></translation>", f"<translation>{text}</translation>")
    path.write_text(written.replace("<numerusform></", "<numerusform>%n</"), "utf-8", newline="\n")
