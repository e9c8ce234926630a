"""Documents as text that is kept: `python -m tests.word.golden` writes it anew, for people to compare."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.word.exporting import FORMS, about_something, exported
from tests.word.plans import plan

FOLDER = Path(__file__).parent / "golden"
_BREAK = re.compile(r"(?=<w:(?:p|tbl|tr|sectPr)[ >])")


def path(form: str) -> Path:
    """Where the text is kept."""
    return FOLDER / f"{form}.xml"


def text(form: str) -> str:
    """What Word reads of a small plan: its text and the mapping of its fields, each paragraph on a line."""
    content = exported(plan(), about_something(form)).content
    with ZipFile(BytesIO(content)) as package:
        parts = [package.read(name).decode() for name in ("word/document.xml", "customXml/item1.xml")]
    return "\n".join("\n".join(_BREAK.split(part)) for part in parts) + "\n"


if __name__ == "__main__":
    for name in FORMS.names():
        path(name).write_text(text(name), "utf-8")
