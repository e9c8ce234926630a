"""When something is done, as people write it: quarters, months, dates, years, from and until."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from planeditor.blocks.block import BRIEF
from planeditor.blocks.unclear import Unclear
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import parse_date
from planeditor.plan.values import Quarter

_ROMAN = ("i", "ii", "iii", "iv")
_MONTHS = (
    "saus", "vasar[iįy]", "kov", "baland", "geguž", "birž", "liep", "rugpj", "rugs", "spal", "lapkr", "gruod",
)  # fmt: skip
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])(?:\s*m(?:\.|etai|etais|etų|\b))?")
_MONTH = re.compile(
    rf"(?:{'|'.join(f'({stem})' for stem in _MONTHS)})[a-ząčęėįšųūž]*(?:\s+mėn(?:\.|es[a-zį]+)?)?"
)
_NUMBERED_MONTH = re.compile(
    r"(?P<year>(?:19|20)[0-9]{2})[-./ ](?P<month>0[1-9]|1[0-2])(?:\s*mėn\.?)?"
    r"|(?:(?:0[1-9]|[12][0-9]|3[01])\.)?(?P<before>0[1-9]|1[0-2])\.(?P<after>(?:19|20)[0-9]{2})"
)
_PART = re.compile(
    r"(?:(?P<said>[qk])\s*)?(?P<number>iv|i{1,3}|[1-4])(?:-?(?:[iao]s|asis|iasis))?\s*"
    r"(?P<unit>k\.?|kv\.?|ketv(?:\.|irtis|irčio|irtį|irtyje|irčiai|irčiais)?|pusm(?:\.|etis|ečio|etį|etyje)?)?"
)
_ORDINALS = re.compile(
    r"\b(?:(pirm)|(antr)|(treči)|(ketvirt))(?:as|asis|ą|ąjį|ame|ajame|o|ojo)(?=\s+(?:ketv|pusm))"
)
_UNIT_LEFT = re.compile(r"(?:\A|(?<=[^0-9]))[1-4]\Z")
_UNIT = re.compile(r"[1-4]\s*(kv?|ketv|pusm)")
_ALWAYS = re.compile(
    r"\(?\b(?:kasmet|nuolat|visą (?:(?:plano|programos|projekto) )?(?:įgyvendinimo )?laikotarpį)\b\)?"
)
_SCHOOL_YEAR = re.compile(
    r"((?:19|20)[0-9]{2})\s*[/–-]\s*(?:(?:19|20)?[0-9]{2})\s*(?:m\.?\s*m\.?|mokslo\s+met\w+)"
)
_OF_TIMELINE = re.compile(
    r"\b(?:veikl\w*|priemon\w*|įgyvendin\w*|vykdym\w*|laikotarp\w*|laik(?:as|o)|termin\w*|grafik\w*|ir)\b"
)
"""What may stand above the years, quarters and months of a timeline."""
_SHORT_MONTHS = (
    "sau", "vas", "kov", "bal", "geg", "bir", "lie", "rgp", "rgs", "spa", "lap", "grd",
)  # fmt: skip
_SHORT_MONTH = re.compile(rf"({'|'.join((*_SHORT_MONTHS, 'rugp', 'rugs', 'lapk', 'gru'))})\.?")
_OF_LONGER = {"rugp": 8, "rugs": 9, "lapk": 11, "gru": 12}
_DASH = re.compile(r"\s*[-–—−]\s*|\s+iki\s+")
_LISTED = re.compile(r"\s*[,;]\s*|\s+ir\s+")


@dataclass(frozen=True, slots=True)
class Term:
    """From the first to the last quarter; None where only the other is told."""

    start: Quarter | None
    end: Quarter | None


class Point(NamedTuple):
    """Quarters of a year, the first and last; the year is None where it is not told."""

    year: int | None
    first: int
    last: int


def read_term(text: str, years: Sequence[int] = ()) -> Term:
    """When something is done: „2024 m. I–III ketv.“, „2024-09-01“, „iki 2025 m. II ketv.“, „2024–2026 m.“

    Raises Unclear for what has several meanings, naming them where they are known: `years` are those that
    a quarter without a year may be of.
    """
    plain = _plain(text)
    until, since = plain.removeprefix("iki "), plain.removeprefix("nuo ")
    if until != plain:
        return Term(None, _whole(text, until, years).end)
    if since != plain:
        open_end = _points(since)
        return Term(_term(text, [*open_end], years).start, None) if open_end else _whole(text, since, years)
    return _whole(text, plain, years)


def column_time(heading: str) -> Point | None:
    """The quarter, month or year that heads a column of a timeline: „2024 m. II ketv.“, „Geg.“, „2025“."""
    plain = _OF_TIMELINE.sub(" ", _plain(heading)).strip(" .,:()-/–")
    if found := _points(plain):
        return found[0]
    years = _YEAR.findall(plain)
    short = _SHORT_MONTH.fullmatch(_YEAR.sub(" ", plain).strip(" .,()-/")) if len(years) <= 1 else None
    if short is None:
        return None
    month = _OF_LONGER.get(short[1]) or _SHORT_MONTHS.index(short[1]) + 1
    return Point(int(years[0]) if years else None, *_of_month(month))


def day_term(day: date) -> Term:
    """The quarter of a day."""
    quarter = Quarter.of(day)
    return Term(quarter, quarter)


def term_text(term: Term) -> str:
    """The term as it is read again: „2024 III – 2025 I“."""
    texts = [one.short if one else "" for one in (term.start, term.end)]
    if term.start == term.end:
        return texts[0]
    return f"{texts[0]} – {texts[1]}" if all(texts) else f"nuo {texts[0]}" if texts[0] else f"iki {texts[1]}"


def _whole(text: str, plain: str, years: Sequence[int]) -> Term:
    school = _SCHOOL_YEAR.fullmatch(plain)
    if school:
        year = int(school[1])
        raise _unclear(text, [f"{year} III – {year + 1} II", f"{year} III – {year + 1} III"])
    if (rest := _ALWAYS.sub(" ", plain)) != plain:
        raise _unclear(text, [term_text(one) for one in _always(text, rest.strip(" .;,"), years)])
    point = _points(plain)
    found = {_term(text, [*point], years)} if point else {*_ranges(text, plain, years)}
    if not found:
        found = {*_lists(text, plain, years)}
    if len(found) != 1:
        raise _unclear(text, [term_text(term) for term in found])
    (term,) = found
    return term


def _always(text: str, rest: str, years: Sequence[int]) -> Iterator[Term]:
    """What may be meant by „kasmet“ and „nuolat“: the years told beside it, else all those of the plan."""
    if rest:
        with suppress(InvalidValue):
            yield _whole(text, rest, years)
    elif years:
        yield Term(Quarter(years[0], 1), Quarter(years[-1], 4))


def _ranges(text: str, plain: str, years: Sequence[int]) -> Iterator[Term]:
    for dash in _DASH.finditer(plain):
        before, after = plain[: dash.start()], plain[dash.end() :]
        if (unit := _UNIT.search(after)) and _UNIT_LEFT.search(before):
            before = f"{before} {unit[1]}"  # „1–2 ketv.“
        ends = _points(before), _points(after)
        if ends[0] and ends[1]:
            yield _term(text, [*ends[0], *ends[1]], years)


def _lists(text: str, plain: str, years: Sequence[int]) -> Iterator[Term]:
    parts = [_points(part) for part in _LISTED.split(plain)]
    if len(parts) > 1 and all(parts):
        points = [point for part in parts for point in part]
        term = _term(text, points, years)
        filled = _with_years(points)
        gapless = all(
            Quarter(one.year or 0, one.last).next() == Quarter(other.year or 0, other.first)
            for one, other in pairwise(filled)
        )
        if not gapless:
            raise _unclear(text, [term_text(term)])
        yield term


def _term(text: str, points: list[Point], years: Sequence[int]) -> Term:
    filled = _with_years(points)
    first, last = filled[0], filled[-1]
    if first.year is None or last.year is None:
        raise _unclear(text, [term_text(_dated(first, last, year, year)) for year in years])
    term = _dated(first, last, first.year, last.year)
    if term.start and term.end and term.start > term.end:
        raise _unclear(text, [])
    return term


def _dated(first: Point, last: Point, begin: int, end: int) -> Term:
    return Term(Quarter(begin, first.first), Quarter(end, last.last))


def _with_years(points: list[Point]) -> list[Point]:
    """The points with the year of the one before, or of the one after; a whole year lends none."""
    lenders = [None if point.last - point.first == 3 else point.year for point in points]
    year = next(filter(None, lenders), None) if points[0].year is None else None
    filled: list[Point] = []
    for point, lent in zip(points, lenders, strict=True):
        filled.append(point if point.year is not None else point._replace(year=year))
        year = lent if point.year is not None else year
    return filled


@lru_cache(maxsize=2048)
def _points(plain: str) -> tuple[Point, ...]:
    """The one point that a text is, or nothing."""
    try:
        day = Quarter.of(parse_date(plain))
        return (Point(day.year, day.number, day.number),)
    except InvalidValue:
        pass
    if month := _NUMBERED_MONTH.fullmatch(plain):
        year, number = month["year"] or month["after"], month["month"] or month["before"]
        return (Point(int(year), *_of_month(int(number))),)
    years = _YEAR.findall(plain)
    if len(years) > 1:
        return ()
    year = int(years[0]) if years else None
    rest = _YEAR.sub(" ", plain).strip(" .,()-/")
    if not rest:
        return (Point(year, 1, 4),) if year else ()
    part = _PART.fullmatch(rest)
    if part and (part["said"] or part["unit"] or not part["number"].isdigit()):
        return _of_part(year, part)
    named = _MONTH.fullmatch(rest)
    return (Point(year, *_of_month(named.lastindex or 0)),) if named else ()


def _of_part(year: int | None, part: re.Match[str]) -> tuple[Point, ...]:
    number = int(part["number"]) if part["number"].isdigit() else _ROMAN.index(part["number"]) + 1
    if not (part["unit"] or "").startswith("pusm"):
        return (Point(year, number, number),)
    return (Point(year, 2 * number - 1, 2 * number),) if number <= 2 else ()


def _of_month(month: int) -> tuple[int, int]:
    return ((month + 2) // 3,) * 2


def _plain(text: str) -> str:
    """Small letters, single spaces, Roman digits of several letters."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if len(text) > BRIEF:
        return ""
    plain = " ".join(folded.replace("\u0307", "").split()).strip(" .;,")
    return _ORDINALS.sub(lambda found: str(found.lastindex), plain)


def _unclear(text: str, choices: Sequence[str]) -> Unclear:
    why = said(
        "intake",
        "“{text}” does not say from which quarter to which. Write it like 2024 III – 2025 I.",
        text=text,
    )
    return Unclear(why, tuple(sorted({*choices})))
