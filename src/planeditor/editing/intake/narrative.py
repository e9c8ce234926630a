"""Text under known headings as the texts of the plan: „Mokinių pasiekimai“, „Tęstinumas“."""

import re
from collections.abc import Sequence

from planeditor.blocks.block import Cell
from planeditor.blocks.rows import area_of, split_number
from planeditor.blocks.text import split_mark
from planeditor.editing.intake.proposal import Builder
from planeditor.language import said
from planeditor.plan.items import Kind, field_of
from planeditor.plan.text import fold
from planeditor.plan.vocabulary import Area

_FIELDS = (
    ("achievements", r"mokiniu (?:mokymosi )?pasiekim\w+(?: analize)?"),
    ("classes", r"klasiu komplekt\w+"),
    (
        "special_needs",
        r"(?:mokini\w+,? turin\w+ )?(?:specialiu\w*|specialieji) (?:ugdymosi )?poreiki\w+.*|sup",
    ),
    ("teachers", r"(?:mokytoj\w+|pedagog\w+)(?: (?:ir|bei) .*|situacija)?"),
    ("infrastructure", r"(?:ugdymo )?infrastruktur\w+(?: bukle)?"),
    ("non_formal", r"neformal\w+ (?:vaiku )?svietim\w+.*"),
    ("continuity", r"(?:veiklu |rezultatu |plano )?testinum\w+.*"),
    ("monitoring", r"(?:plano |igyvendinimo )*(?:stebesen\w+|stebejim\w+)(?: .*)?"),
    ("aim", r"programos tikslas"),
    ("alternatives_reason", r"kodel nagrinejamos tik dvi alternatyvos"),
)
_PATTERNS = [(name, re.compile(pattern)) for name, pattern in _FIELDS]
_PROBLEMS = {
    Area.LEADERSHIP: "problems_leadership",
    Area.INCLUSION: "problems_inclusion",
    Area.CULTURE: "problems_culture",
    Area.STEAM: "problems_steam",
}
_ABOUT_PROBLEMS = re.compile(r"problem")


def field_under(heading: str, above: Sequence[str]) -> str:
    """The field of the plan that a text under this heading belongs to; "" for none that is known."""
    folded = fold(split_number(heading)[1]).strip(" .:")
    area = area_of(heading)
    if area and any(_ABOUT_PROBLEMS.search(fold(one)) for one in above):
        return _PROBLEMS[area]
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(folded)), "")


def put_text(field: str, lines: Sequence[Cell], builder: Builder) -> None:
    """The lines as paragraphs of a field that is empty so far; items of lists begin with a dash."""
    text = "\n".join(map(_paragraph, lines)).strip()
    if not text:
        return
    if getattr(builder.tree.root, field):
        label = field_of(Kind.PLAN, field).said
        builder.tell(said("intake", "“{field}” has a text already; the new one is left out.", field=label))
    else:
        builder.set(builder.tree.root.id, field, text)


def _paragraph(line: Cell) -> str:
    text = " ".join(line.text.split("\n"))
    if not line.depth or text[:1].isdigit():
        return text
    return f"– {split_mark(text)[1]}"
