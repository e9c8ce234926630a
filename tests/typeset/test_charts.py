from collections.abc import Mapping

import pytest
import typst

from planeditor.typeset.document import source
from planeditor.typeset.fonts import installed
from planeditor.typeset.paper import Paper
from planeditor.typeset.scale import scale_for
from planeditor.word.reading.blocks import (
    Chart,
    Document,
    Drawing,
    Layout,
    PageSize,
    Section,
    Series,
    Stacking,
)

RED, BLUE = "C00000", "0000C0"
TWO = (Series("ES", (0.0,), RED), Series("Kita", (1.0,), BLUE))


def _chart(stacking: Stacking = Stacking.STACKED, *, is_horizontal: bool = False) -> Chart:
    series = (Series("ES", (100.0, 300.0), RED), Series("Savivaldybė", (100.0, None), BLUE))
    return Chart(("2024", "2025"), series, stacking, is_horizontal=is_horizontal, legend="")


CHARTS = {
    "upright": _chart(),
    "lying": _chart(is_horizontal=True),
    "shares": _chart(Stacking.PERCENT),
    "beside": _chart(Stacking.CLUSTERED),
    "empty": Chart((), ()),
    "bare": Chart(("2024",), TWO),
    **{f"legend {edge}": Chart(("2024",), TWO, legend=edge) for edge in "btlr"},
}


@pytest.fixture(scope="module")
def counts() -> Mapping[str, Mapping[str, int]]:
    """How many pixels of each series there are in each chart; each has a page of one document."""
    drawings = [
        Drawing(8000, 6000, name, Layout(new_page=True), chart=chart) for name, chart in CHARTS.items()
    ]
    document = Document("Diagramos", "", (Section(PageSize(), drawings),), 720)
    compiler = typst.Compiler(font_paths=installed(), ignore_system_fonts=True)
    made = compiler.compile(input=source(document).text, format="pdf")
    assert isinstance(made, bytes)
    paper = Paper(made)
    assert len(paper) == len(CHARTS)
    return {name: _counted(paper, at) for at, name in enumerate(CHARTS)}


def _counted(paper: Paper, page: int) -> Mapping[str, int]:
    content = paper.picture(page, 900).content
    same = content[3:4]  # of each pixel the byte that says nothing
    return {colour: content.count(bytes.fromhex(colour)[::-1] + same) for colour in (RED, BLUE)}


@pytest.mark.parametrize(("chart", "times"), [("upright", 4), ("lying", 4), ("beside", 4), ("shares", 3)])
def test_bars_are_as_large_as_their_values(
    counts: Mapping[str, Mapping[str, int]], chart: str, times: int
) -> None:
    assert counts[chart][RED] / counts[chart][BLUE] == pytest.approx(times, rel=0.1)


@pytest.mark.parametrize("edge", [*"btlr"])
def test_the_legend_shows_the_colours(counts: Mapping[str, Mapping[str, int]], edge: str) -> None:
    assert counts[f"legend {edge}"][RED] > 9
    assert counts["bare"][RED] == 0


def test_a_chart_of_nothing_is_drawn_empty(counts: Mapping[str, Mapping[str, int]]) -> None:
    assert counts["empty"] == {RED: 0, BLUE: 0}


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (0, 973_895, ("0", "200 000", "400 000", "600 000", "800 000", "1 000 000", "1 200 000")),
        (0, 0, ("0,0", "0,2", "0,4", "0,6", "0,8", "1,0", "1,2")),
        (-3, 4, ("−4", "−3", "−2", "−1", "0", "1", "2", "3", "4", "5")),
        (0, 0.002, ("0,0000", "0,0005", "0,0010", "0,0015", "0,0020", "0,0025")),
    ],
)
def test_the_axis_goes_in_round_steps(low: float, high: float, texts: tuple[str, ...]) -> None:
    assert [text.replace("\u00a0", " ") for text in scale_for(low, high, _chart()).texts] == [*texts]


def test_the_axis_of_shares_ends_at_a_hundred() -> None:
    assert scale_for(0, 100, _chart(Stacking.PERCENT)).texts[-1] == "100\u00a0%"
