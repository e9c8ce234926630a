"""The rules of tidy text, in the order they run: what is wrong, and what should stand there."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from planeditor.plan.numbers import NBSP, format_number
from planeditor.plan.quotes import quote_edits
from planeditor.plan.vocabulary import Word, label


class FaultKind(Word):
    """What is wrong with a piece of text."""

    HIDDEN = label("hidden", "Hidden characters")
    LINE_BREAK = label("line_break", "Line break inside a sentence")
    SPACES = label("spaces", "Needless spaces")
    QUOTES = label("quotes", "Quotation marks")
    DASH = label("dash", "Dash")
    SHORT_FORM = label("short_form", "Short form")
    SUM = label("sum", "Sum")
    NO_BREAK = label("no_break", "No-break space")
    MISSING_SPACE = label("missing_space", "A space may be missing")
    LIST_NUMBER = label("list_number", "A list number with a comma")
    BROKEN = label("broken", "Broken letters")


class Edit(NamedTuple):
    """A piece of text to be replaced; never empty: every new character has an old place."""

    start: int
    end: int
    new: str


Rule = Callable[[str], Iterator[Edit]]


def _rule(pattern: str, new: str | Callable[[re.Match[str]], str], flags: int = 0) -> Rule:
    """A rule that replaces each match; `new` may name groups of the pattern."""
    compiled = re.compile(pattern, flags)

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            yield Edit(*match.span(), new(match) if callable(new) else match.expand(new))

    return edits


def _quotes(text: str) -> Iterator[Edit]:
    return (Edit(at, at + 1, new) for at, new in quote_edits(text))


def _letters(match: re.Match[str]) -> str:
    return _LIGATURES[match[0]]


def _one_space(match: re.Match[str]) -> str:
    return NBSP if NBSP in match[0] else " "


def _years(match: re.Match[str]) -> str:
    return f"{match[1]}–{match[2]}" if match[1] < match[2] else match[0]


def _grouped(match: re.Match[str]) -> str:
    whole = re.sub(_SPACE, "", match["whole"])
    return f"{format_number(int(whole))}{match['cents'] or ''}{NBSP}{match['unit']}"


_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LOWER = "a-ząčęėįšųūž"
_UPPER = "A-ZĄČĘĖĮŠŲŪŽ"
_SPACE = f"[ {NBSP}\u202f]"
_BREAK = f"[ {NBSP}]*\n[ {NBSP}]*(?=[{_LOWER}])(?!\\w{{1,2}}[.)])"
_YEAR = "((?:19|20)[0-9]{2})"
_GROUPS = rf"[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+"
_SUM = rf"(?<![0-9])(?:{_GROUPS}(?:,[0-9]{{1,2}})?|[0-9]+,[0-9]{{2}})"

RULES: tuple[tuple[FaultKind, Rule], ...] = (
    (FaultKind.HIDDEN, _rule(rf"\u00ad[ {NBSP}]*\n[ {NBSP}]*|[\u00ad\u200b\ufeff\x1f]+", "")),
    (FaultKind.HIDDEN, _rule("\x1e", "\u2011")),
    (FaultKind.HIDDEN, _rule("[ﬀﬁﬂﬃﬄﬅﬆ]", _letters)),
    (FaultKind.LINE_BREAK, _rule(rf"(?<=[{_LOWER}]{{2}})- *\n *(?=[{_LOWER}]{{2}})", "")),
    # Lines of a wrapped text are long; short ones may be a list that somebody means.
    (FaultKind.LINE_BREAK, _rule(rf"(?<=[^\n]{{40}}[{_LOWER}{_UPPER}0-9,“)]){_BREAK}", " ")),
    (
        FaultKind.LINE_BREAK,
        _rule(rf"(?<!\w)(ir|ar|bei|į|su|iš|už|per|prie|dėl|nuo|kad|pagal){_BREAK}", r"\1 "),
    ),
    (FaultKind.SPACES, _rule(rf"(?<=\S)[ \t{NBSP}]{{2,}}(?=\S)", _one_space)),
    (FaultKind.SPACES, _rule(rf"(?<=\S)[ \t{NBSP}]+(?=\n|\Z)", "")),
    (FaultKind.SPACES, _rule(rf"(?<=[{_LOWER}]{{3}}){NBSP}(?=[{_LOWER}]{{3}})", " ")),
    (FaultKind.SPACES, _rule(rf"(?<=[\w)“%])[ {NBSP}]+(?=[.,;:!?](?:[\s“]|\Z))", "")),
    (FaultKind.QUOTES, _rule(r"(?<![\w,]),,(?=[\w„])", "„")),
    (FaultKind.QUOTES, _quotes),
    (
        FaultKind.DASH,
        _rule(
            rf"(?<![\w./-])(?<!\d ){_YEAR}(?:-|{_SPACE}[-–]{_SPACE}(?=[0-9]{{4}}{_SPACE}?m\.))"
            rf"{_YEAR}(?![\w/-])",
            _years,
        ),
    ),
    (FaultKind.DASH, _rule(rf"(?<=\S[ {NBSP}])-(?=[ {NBSP}]\S)", "–")),
    (FaultKind.DASH, _rule(r"^-(?= \S)", "–", re.MULTILINE)),
    (FaultKind.SHORT_FORM, _rule(rf"(?<=[{_LOWER}])[ {NBSP}]?\(-si\)|(?<=mo)[ {NBSP}]\(si\)", "(si)")),
    (FaultKind.SHORT_FORM, _rule(rf"(?<!\w)m\.([ {NBSP}]?)m(?![\w.])", r"m.\1m.")),
    (FaultKind.SHORT_FORM, _rule(r"(?<![\w.])vnt(?![\w.])", "vnt.")),
    (FaultKind.SUM, _rule(rf"(?<![{_LOWER}{_UPPER}_.@/-])(?:eur|EUR)(?![\w@-])", "Eur")),
    # A dot after a sum may end a sentence, unless the sum stands alone or the sentence goes on.
    (FaultKind.SUM, _rule(rf"^([ ]*{_SUM})\.(?={_SPACE}*$)", r"\1", re.MULTILINE)),
    (FaultKind.SUM, _rule(rf"({_SUM})\.(?={_SPACE}?Eur(?!\w))", r"\1")),
    (
        FaultKind.SUM,
        _rule(rf"^([ ]*(?:{_SUM}|[0-9]+){_SPACE}?Eur)\.(?={_SPACE}*$)", r"\1", re.MULTILINE),
    ),
    (FaultKind.SUM, _rule(rf"(?<=[0-9. {NBSP}]Eur)\.(?={_SPACE}*[{_LOWER},;:)/])", "")),
    (
        FaultKind.SUM,
        _rule(
            rf"(?<![\w.,/-])(?<!\d{_SPACE})(?P<whole>{_GROUPS}|[1-9][0-9]{{3,12}})"
            rf"(?P<cents>,[0-9]{{1,2}})?{_SPACE}?(?P<unit>Eur|€)(?!\w)",
            _grouped,
        ),
    ),
    (
        FaultKind.NO_BREAK,
        _rule(r"([0-9]|(?:tūkst|mln|mlrd)\.)[ \u202f]?(?=(?:Eur(?!\w)|%(?![\w-])|proc\.))", rf"\1{NBSP}"),
    ),
    (FaultKind.NO_BREAK, _rule(r"(?<=[0-9])[ \u202f](?=[md]\.(?!\w))", NBSP)),
    (FaultKind.NO_BREAK, _rule(rf"(?<!\w){_YEAR}(?=m\.(?!\w))", rf"\1{NBSP}")),
)
"""What can be put right."""

_PLACES = "progimnazija|gimnazija|mokykla|savivaldybė|biblioteka|akademija"

REPORTS: tuple[tuple[FaultKind, re.Pattern[str]], ...] = (
    (
        FaultKind.MISSING_SPACE,
        re.compile(rf"(?<!\w)\w*(?:{_PLACES})(?:yra|buvo|bus|turi|kuri|vykdo|ir)(?!\w)", re.I),
    ),
    (FaultKind.MISSING_SPACE, re.compile(rf"(?<!\w)\w*[{_LOWER}]{{2}}[.,;:][{_UPPER}][{_LOWER}]+")),
    # ė and Ė of old fonts. In „Köln“ the letter is meant.
    (FaultKind.BROKEN, re.compile(r"\w*(?:(?<=[^\W\d_])÷|÷(?=[^\W\d_]))[\w÷]*")),
    (FaultKind.BROKEN, re.compile(rf"\w*(?:(?<=[{_UPPER}])ö(?!\w)|ö(?=[{_UPPER}]))\w*")),
    # Baltic letters read as western ones, and UTF-8 read byte by byte. In „Malmø“ the letter is meant.
    (FaultKind.BROKEN, re.compile(rf"\w*[þð]\w*|(?<!\w)[{_LOWER}]\w*ø(?!\w)")),
    (FaultKind.BROKEN, re.compile(r"\w*(?:Ä[…™—¯]|Å[¡³«¾])[\w…™—¯¡³«¾]*")),
    (FaultKind.LIST_NUMBER, re.compile(r"^ *[0-9]{1,2},[0-9]{1,2}\.(?=\s+\w)", re.MULTILINE)),
)
"""What only a person can put right."""

KEPT = re.compile(
    r"""(?:https?://|www\.)\S+ | (?<!\S)\S+@\S+ | (?<![\w.-])[\w.-]+\.(?:lt|eu|com|org|net)(?!\w)(?:/\S*)?
    | (?<!\w)Nr\.?\s*[\w/.-]*\w | (?<!\w)\w+(?:-\w+){2,}(?!\w)""",
    re.VERBOSE,
)
"""What no rule touches: addresses, and numbers of documents and projects."""
