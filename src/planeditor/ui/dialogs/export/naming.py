"""What a file is called before anybody thinks about it: whose, what, about which part, version and day."""

from datetime import date
from pathlib import Path

from planeditor.plan.items import Kind, title_of
from planeditor.plan.municipalities import enumerated
from planeditor.plan.tree import PlanTree

_FORBIDDEN = '<>:"/\\|?*'
_OWNER, _LONGEST = 60, 120
"""Characters of a name; with the folder a path stays within what Windows takes."""
_MOST_BYTES = 255
"""Of a whole name, as most file systems ask; a Lithuanian letter takes two."""


def proposed_name(tree: PlanTree, what: str, about: str, day: date, suffix: str) -> str:
    """Such as „Elektrėnų savivaldybė, pažangos planas, 2 versija, 2026-03-05.docx“.

    What is about one municipality is that one's, and is not named after it once more.
    """
    municipalities = [title_of(one) for one in tree.children(tree.root.id, Kind.MUNICIPALITY)]
    if about and about in municipalities:
        municipalities, about = [about], ""
    whose = enumerated([name for name in municipalities if name]) or tree.root.title
    parts = [whose[:_OWNER], what, about, tree.root.version]
    plain = ", ".join(filter(None, map(cleaned, parts)))
    return fitted(plain[:_LONGEST], f", {day:%Y-%m-%d}{suffix}")


def fitted(name: str, ending: str) -> str:
    """The name, as much of it as there is room for, with the whole ending."""
    room = _MOST_BYTES - len(ending.encode())
    return f"{name.encode()[:room].decode(errors='ignore').rstrip('., ')}{ending}"


def next_name(path: Path) -> Path:
    """Another name beside a file that cannot be written over: „planas (2).docx“, then „planas (3).docx“."""
    number = 2
    while (other := path.with_name(fitted(path.stem, f" ({number}){path.suffix}"))).exists():
        number += 1
    return other


def cleaned(text: str) -> str:
    """The text without what a file may not be called; a space stands for each."""
    plain = "".join(" " if letter in _FORBIDDEN or not letter.isprintable() else letter for letter in text)
    return " ".join(plain.split())
