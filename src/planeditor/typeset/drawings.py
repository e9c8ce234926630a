"""Pictures, and charts from their values, in the source of Typst."""

from base64 import b64encode
from collections.abc import Iterator, Sequence

from planeditor.typeset.fonts import Case
from planeditor.typeset.scale import scale_for
from planeditor.typeset.source import arguments, array, colour, dictionary, literal, points
from planeditor.word.reading.blocks import Align, Chart, Drawing, Letters, Stacking

_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}
_COLOURS = ("4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
"""Of series that name none."""


def drawing(one: Drawing, width: float, height: float, case: Case, *, is_inner: bool) -> str:
    """A drawing where its paragraph's alignment puts it, never wider or higher than there is room."""
    scale = min(1.0, width / one.width, height / one.height)
    size = {"width": points(one.width * scale), "height": points(one.height * scale)}
    layout = one.layout
    free = width - one.width * scale
    left = {Align.CENTER: free / 2, Align.RIGHT: free}.get(layout.align, min(max(layout.left, 0), free))
    place = {
        "above": points(layout.before),
        "below": points(layout.after),
        "left": points(left),
        "kept": str(layout.keep_next).lower(),
    }
    turn = "pagebreak(weak: true);" if layout.new_page and not is_inner else ""
    text = literal(one.text or "–")
    if one.chart is not None:
        shown = f"figure(alt: {text}, chart({arguments(size | _chart(one.chart, case))}))"
    elif kind := _kind(one.picture):
        shown = f"picture({literal(_svg(one, kind))}, {text}, {arguments(size)})"
    else:
        shown = f"figure(alt: {text}, in-words({text}, {arguments(size)}))"
    return f"{turn}drawing({arguments(place)}, {shown});"


def _kind(picture: bytes) -> str:
    """What kind of picture it is; "" for one that cannot be shown."""
    kind = next((kind for start, kind in _KINDS.items() if picture.startswith(start)), "")
    return "" if kind == "jpeg" and not _has_end(picture) else kind


def _has_end(picture: bytes) -> bool:
    """Whether a JPEG came as a whole: Typst does not look, and some who show the file refuse it later."""
    at = 2
    while picture[at : at + 1] == b"\xff":
        mark = picture[at + 1 : at + 2]
        if mark == b"\xda":  # from here on the end mark can be nothing else
            return b"\xff\xd9" in picture[at:]
        at += 1 if mark == b"\xff" else 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
    return False


def _svg(one: Drawing, kind: str) -> str:
    """A picture as Typst takes it from its source."""
    data = b64encode(one.picture).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{one.width}" height="{one.height}">'
        f'<image width="{one.width}" height="{one.height}" preserveAspectRatio="none" '
        f'href="data:image/{kind};base64,{data}"/></svg>'
    )


def _chart(chart: Chart, case: Case) -> dict[str, str]:
    bars = [*_bars(chart)]
    ends = [end for bar in bars for end in bar[2:4]]
    scale = scale_for(min(ends, default=0.0), max(ends, default=0.0), chart)
    is_turned = chart.is_horizontal != chart.is_reversed
    last = len(chart.categories) - 1
    drawn = [
        dictionary(
            {
                "series": str(series),
                "from": f"{scale.share(low):.5f}",
                "to": f"{scale.share(high):.5f}",
                "start": f"{((last - category if is_turned else category) + start):.5f}",
                "size": f"{size:.5f}",
            }
        )
        for series, category, low, high, start, size in bars
    ]
    names = [*reversed(chart.categories)] if is_turned else chart.categories
    return {
        "title": literal(chart.title),
        "legend": literal(chart.legend if any(series.name for series in chart.series) else ""),
        "names": array([literal(series.name) for series in chart.series]),
        "colours": array(
            [colour(one.colour or _COLOURS[at % len(_COLOURS)]) for at, one in enumerate(chart.series)]
        ),
        "categories": array([literal(name) for name in names]),
        "lines": array(
            [
                array([f"{scale.share(value):.5f}", literal(text)])
                for value, text in zip(scale.values, scale.texts, strict=True)
            ]
        ),
        "zero": f"{scale.share(0.0):.5f}",
        "bars": array(drawn),
        "lying": str(chart.is_horizontal).lower(),
        "font": literal(case.family(Letters(family=chart.family))),
        "size": f"{chart.points:g}pt",
    }


_Bar = tuple[int, int, float, float, float, float]
"""Its series and category, from which value to which, where in its category's room it begins, its width."""


def _bars(chart: Chart) -> Iterator[_Bar]:
    is_clustered = chart.stacking is Stacking.CLUSTERED
    side_by_side = max(len(chart.series), 1) if is_clustered else 1
    width = 1 / (side_by_side + chart.gap / 100)
    first = (1 - side_by_side * width) / 2
    for category in range(len(chart.categories)):
        values = [_value(series.values, category) for series in chart.series]
        if chart.stacking is Stacking.PERCENT:
            total = sum(abs(value) for value in values) or 1.0
            values = [value / total * 100 for value in values]
        above = below = 0.0
        for number, value in enumerate(values):
            start = first + (number * width if is_clustered else 0)
            base = 0.0 if is_clustered else above if value >= 0 else below
            if value >= 0:
                above = base + value
            else:
                below = base + value
            if value:
                yield number, category, min(base, base + value), max(base, base + value), start, width


def _value(values: Sequence[float | None], place: int) -> float:
    return (values[place] if place < len(values) else None) or 0.0
