"""Brings the translation files up to date with the sentences in the sources, or checks that they are.

    python packaging/translations.py            refresh translations/planeditor_*.ts
    python packaging/translations.py --check    change nothing, name every fault, exit with 1 if there is one

A sentence is marked by the call that says it, and the mark is the only thing to write:
`self.tr("…")`, `QCoreApplication.translate("Context", "…")`, `said("context", "…")`,
`said_n("context", "%n …", n)`, and in the body of a class the declarations of fields and of words,
`title: str = text("Title")` and `CULTURE = label("culture", "Culture")`, whose context is the class; before
a class of items the names of its kind, `called("Goal", "goal", "Goals", "%n goals")`, each in its context.

Qt's own lupdate is not used: it finds neither `said` nor the declarations in Python, which know their
context only from the class around them, and it silently takes an f-string for a sentence.
"""

import argparse
import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]

FIELDS = {
    one.name
    for one in ast.parse((ROOT / "src" / "planeditor" / "plan" / "fields.py").read_text("utf-8")).body
    if isinstance(one, ast.FunctionDef) and one.args.args[0].arg == "text"
}
"""What declares a field: the functions there that begin with its label."""
WORD = "label"
NAMES = ("kind", "object", "plural", "count")
"""The contexts of what a kind is called, as `called` takes them."""
PLACEHOLDER = re.compile(r"%n|\{\w*\}")


class Message(NamedTuple):
    """What a translation is found by; `counted` ones have a translation for each plural form."""

    context: str
    source: str
    comment: str
    counted: bool


class Entry(NamedTuple):
    """A message's translation, `unfinished` until a person has written it."""

    forms: tuple[str, ...]
    unfinished: bool


Entries = dict[Message, Entry]


@dataclass(frozen=True)
class Target:
    """A translation file: with English sources, English itself needs only the plural forms."""

    name: str
    language: str
    forms: int
    only_counted: bool

    def wanted(self, messages: Iterable[Message]) -> set[Message]:
        """The messages that belong in this file."""
        return {message for message in messages if message.counted or not self.only_counted}

    def empty(self, message: Message) -> Entry:
        """What stands for a translation that nobody has written yet."""
        return Entry(("",) * (self.forms if message.counted else 1), unfinished=True)


TARGETS = (
    Target("planeditor_lt.ts", "lt_LT", forms=3, only_counted=False),
    Target("planeditor_en.ts", "en_GB", forms=2, only_counted=True),
)


class Extractor(ast.NodeVisitor):
    """Finds the messages of one source file, and the calls whose sentence is not written out."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.messages: set[Message] = set()
        self.refused: list[str] = []
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Take the declarations in the body, then whatever its methods say."""
        self._classes.append(node.name)
        for statement in node.body:
            match statement:
                case ast.Assign(value=ast.Call() as call) | ast.AnnAssign(value=ast.Call() as call):
                    self._declaration(call)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the sentence of a call that says one."""
        context = ast.Constant(self._classes[-1]) if self._classes else None
        match node.func:
            case ast.Attribute(ast.Name("self"), "tr"):
                self._translated(node, [context, *node.args])
            case ast.Attribute(_, "tr"):
                self._refuse(node, "tr of another object, whose class is not known here")
            case ast.Attribute(ast.Name("QCoreApplication"), "translate"):
                match node.args:
                    case [ast.Attribute(_, "context"), ast.Attribute(_, "source"), *_]:
                        pass  # tells a sentence that was said elsewhere
                    case _:
                        self._translated(node, node.args)
            case ast.Name("said" | "said_n" as name):
                self._add(node, node.args[:2], counted=name == "said_n")
            case ast.Name("called"):
                for context_, name in zip(NAMES, node.args, strict=True):
                    self._add(node, [ast.Constant(context_), name], counted=context_ == "count")
        self.generic_visit(node)

    def _declaration(self, call: ast.Call) -> None:
        match call.func:
            case ast.Name(name) if name in FIELDS or name == WORD:
                at = 1 if name == WORD else 0
                self._add(call, [ast.Constant(self._classes[-1]), *call.args[at : at + 1]])

    def _translated(self, call: ast.Call, arguments: Sequence[ast.expr | None]) -> None:
        counted = len(arguments) > 3 or any(keyword.arg == "n" for keyword in call.keywords)
        self._add(call, arguments[:3], counted)

    def _add(self, call: ast.Call, arguments: Sequence[ast.expr | None], counted: bool = False) -> None:
        constants = [one.value for one in arguments if isinstance(one, ast.Constant)]
        texts = [value for value in constants if isinstance(value, str)]
        if len(texts) == len(arguments) > 1:
            context, source, comment = (*texts, "")[:3]
            self.messages.add(Message(context, source, comment, counted))
        else:
            self._refuse(call, "the context and the sentence must be written out as plain strings")

    def _refuse(self, call: ast.Call, why: str) -> None:
        self.refused.append(f"{self.name}:{call.lineno}: {why}")


def extract(folder: Path) -> tuple[set[Message], list[str]]:
    """All messages in the Python files of a folder, and what was refused."""
    messages: set[Message] = set()
    refused: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        extractor = Extractor(path.relative_to(folder).as_posix())
        extractor.visit(ast.parse(path.read_text("utf-8"), path.name))
        messages |= extractor.messages
        refused += extractor.refused
    return messages, refused


def read(path: Path) -> Entries:
    """The entries of a translation file, none if there is no file."""
    if not path.exists():
        return {}
    return {
        message: entry
        for context in ElementTree.parse(path).iterfind("context")
        for message, entry in map(partial(_entry, context.findtext("name", "")), context.iterfind("message"))
    }


def _entry(context: str, element: ElementTree.Element) -> tuple[Message, Entry]:
    counted = element.get("numerus") == "yes"
    message = Message(context, element.findtext("source", ""), element.findtext("comment", ""), counted)
    translated = element.find("translation")
    if translated is None:
        return message, Entry(("",), unfinished=True)
    forms = translated if counted else (translated,)
    return message, Entry(tuple(form.text or "" for form in forms), translated.get("type") is not None)


def write(path: Path, language: str, entries: Mapping[Message, Entry]) -> None:
    """Write a translation file as Qt Linguist would, sorted, without places in the sources."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context, messages in groupby(sorted(entries), key=lambda message: message.context):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for message in messages:
            lines += _lines(message, entries[message])
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), "utf-8", newline="\n")


def _lines(message: Message, entry: Entry) -> Iterator[str]:
    yield '    <message numerus="yes">' if message.counted else "    <message>"
    yield f"        <source>{_escaped(message.source)}</source>"
    if message.comment:
        yield f"        <comment>{_escaped(message.comment)}</comment>"
    opening = '<translation type="unfinished">' if entry.unfinished else "<translation>"
    if message.counted:
        yield f"        {opening}"
        yield from (f"            <numerusform>{_escaped(form)}</numerusform>" for form in entry.forms)
        yield "        </translation>"
    else:
        yield f"        {opening}{_escaped(entry.forms[0])}</translation>"
    yield "    </message>"


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;", "'": "&apos;"})


def faults(target: Target, wanted: set[Message], entries: Mapping[Message, Entry]) -> Iterator[str]:
    """Each message of a file that is missing, unfinished, obsolete or asks for what nobody gives."""
    for message in sorted(wanted | entries.keys()):
        entry = entries.get(message)
        if entry is None:
            fault = "missing"
        elif message not in wanted:
            fault = "obsolete"
        elif entry.unfinished or len(entry.forms) != len(target.empty(message).forms) or not all(entry.forms):
            fault = "unfinished"
        elif unknown := _placeholders(*entry.forms) - _placeholders(message.source):
            fault = f"unknown placeholder {', '.join(sorted(unknown))}"
        else:
            continue
        yield f"{target.name}: {fault}: {message.context}: {message.source}"


def _placeholders(*texts: str) -> set[str]:
    return {found for text in texts for found in PLACEHOLDER.findall(text)}


def main() -> int:
    """Refresh or check the files; 0 if all is well, 1 with a line on stderr for each fault."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--check", action="store_true", help="change nothing, name every fault")
    options.add_argument("--sources", type=Path, default=ROOT / "src" / "planeditor")
    options.add_argument("--translations", type=Path, default=ROOT / "translations")
    given = options.parse_args()
    messages, complaints = extract(given.sources)
    for target in TARGETS:
        path, wanted = given.translations / target.name, target.wanted(messages)
        entries = read(path)
        if given.check:
            complaints += faults(target, wanted, entries)
        elif not complaints:
            write(path, target.language, {one: entries.get(one) or target.empty(one) for one in wanted})
    print(*complaints, sep="\n", end="\n" if complaints else "", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
