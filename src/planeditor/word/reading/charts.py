"""Bar charts, from the values that a chart part keeps beside its workbook."""

import re
from dataclasses import dataclass

from planeditor.word.ooxml.markup import Element
from planeditor.word.reading.blocks import Chart, Series, Stacking
from planeditor.word.reading.properties import colour

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SPACES = {"c": _CHART, "a": _DRAWING}
_TEXT = "c:txPr/a:p/a:pPr/a:defRPr"
_MOST_POINTS = 1000


def read_chart(root: Element | None) -> Chart | None:
    """The chart of a part; None where there is no bar chart in it."""
    bars = None if root is None else root.find(".//c:barChart", _SPACES)
    if root is None or bars is None:
        return None
    read = [_series(series) for series in bars.iterfind("c:ser", _SPACES)]
    values = root.find(".//c:valAx", _SPACES)
    return Chart(
        categories=max((one.categories for one in read), key=len, default=()),
        series=tuple(one.series for one in read),
        stacking=_stacking(_val(bars, "c:grouping")),
        is_horizontal=_val(bars, "c:barDir") == "bar",
        is_reversed=_val(root, ".//c:catAx/c:scaling/c:orientation") == "maxMin",
        title=_rich(root.find("c:chart/c:title", _SPACES)),
        legend=_legend(root),
        gap=_whole(_val(bars, "c:gapWidth"), 150),
        decimals=_decimals("" if values is None else _attribute(values, "c:numFmt", "formatCode")),
        family=_attribute(root, f"{_TEXT}/a:latin", "typeface") or "Times New Roman",
        points=max(_whole(_attribute(root, _TEXT, "sz"), 1000), 100) / 100,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    series: Series
    categories: tuple[str, ...]


def _series(element: Element) -> _Read:
    fill = element.find("c:spPr/a:solidFill/a:srgbClr", _SPACES)
    name = _texts(element.find("c:tx", _SPACES))
    return _Read(
        Series(
            name=name[0] if name else "",
            values=tuple(_number(text) for text in _texts(element.find("c:val", _SPACES))),
            colour="" if fill is None else colour(fill.get("val", "")),
        ),
        tuple(text or "" for text in _texts(element.find("c:cat", _SPACES))),
    )


def _texts(holder: Element | None) -> list[str]:
    """The points of a cache by their numbers; one that is missing is empty."""
    if holder is None:
        return []
    if (bare := holder.find("c:v", _SPACES)) is not None:
        return [bare.text or ""]
    count = _whole(_val(holder, ".//c:ptCount"), 0)
    found = {
        _whole(point.get("idx", ""), 0): point.findtext("c:v", "", _SPACES)
        for point in holder.iterfind(".//c:pt", _SPACES)
    }
    return [
        found.get(place, "") for place in range(min(max(count, *found, -1) if found else count, _MOST_POINTS))
    ]


def _val(element: Element, path: str) -> str:
    return _attribute(element, path, "val")


def _attribute(element: Element, path: str, name: str) -> str:
    found = element.find(path, _SPACES)
    return "" if found is None else str(found.get(name, ""))


def _rich(title: Element | None) -> str:
    return "" if title is None else "".join(text.text or "" for text in title.iter(f"{{{_DRAWING}}}t"))


def _legend(root: Element) -> str:
    legend = root.find(".//c:legend", _SPACES)
    return "" if legend is None else _val(legend, "c:legendPos") or "r"


def _stacking(text: str) -> Stacking:
    return Stacking(text) if text in [*Stacking] else Stacking.CLUSTERED


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _whole(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,9}", text) else default


def _decimals(code: str) -> int:
    found = re.search(r"\.(0+)", code)
    return len(found[1]) if found else 0
