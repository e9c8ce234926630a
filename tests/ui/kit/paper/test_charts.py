import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from planeditor.ui.kit.paper.charts import draw_chart
from planeditor.ui.kit.paper.letters import Case
from planeditor.ui.kit.paper.scale import scale_for
from planeditor.word.reading.blocks import Chart, Series, Stacking

pytestmark = pytest.mark.usefixtures("qapp")

RED, BLUE = "C00000", "0000C0"


def _chart(stacking: Stacking = Stacking.STACKED, *, is_horizontal: bool = False) -> Chart:
    series = (Series("ES", (100.0, 300.0), RED), Series("Savivaldybė", (100.0, None), BLUE))
    return Chart(("2024", "2025"), series, stacking, is_horizontal=is_horizontal, legend="")


def _counts(chart: Chart) -> dict[str, int]:
    """How many pixels of each series there are."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(0.05, 0.05)
    draw_chart(painter, QRectF(0, 0, 8000, 6000), chart, Case())
    painter.end()
    found = [image.pixelColor(x, y).name()[1:].upper() for x in range(400) for y in range(300)]
    return {colour: found.count(colour) for colour in (RED, BLUE)}


@pytest.mark.parametrize("is_horizontal", [False, True])
def test_bars_are_as_large_as_their_values(is_horizontal: bool) -> None:
    counts = _counts(_chart(is_horizontal=is_horizontal))
    assert counts[RED] / counts[BLUE] == pytest.approx(4, rel=0.1)


def test_shares_fill_the_height() -> None:
    counts = _counts(_chart(Stacking.PERCENT))
    assert counts[RED] / counts[BLUE] == pytest.approx(3, rel=0.1)


def test_bars_beside_each_other_begin_at_zero() -> None:
    counts = _counts(_chart(Stacking.CLUSTERED))
    assert counts[RED] / counts[BLUE] == pytest.approx(4, rel=0.1)


@pytest.mark.parametrize("legend", ["b", "t", "l", "r"])
def test_the_legend_shows_the_colours(legend: str) -> None:
    series = (Series("ES", (0.0,), RED), Series("Kita", (1.0,), BLUE))
    assert _counts(Chart(("2024",), series, legend=legend))[RED] > 9
    assert _counts(Chart(("2024",), series))[RED] == 0


def test_a_chart_of_nothing_is_drawn_empty() -> None:
    assert _counts(Chart((), ())) == {RED: 0, BLUE: 0}


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
