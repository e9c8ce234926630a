"""Charts as Word draws them itself: sharp in print, with their data in a workbook that can be edited.

The words and numbers are in the chart as well, so that it is drawn without the workbook being opened.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from planeditor.word.ooxml.markup import Xml, escaped, quoted
from planeditor.word.ooxml.text import clean
from planeditor.zipping import repacked

_CHART = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_INLINE = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
_EMU_PER_MM = 36_000
_COLOURS = ("16324F", "F3D98B", "B5502F", "7FB0C0", "5F2B58", "DCEBD5", "7C7330", "C7B3DB")
"""The first four differ in lightness, each from all others, and so do all neighbours: they stay apart printed
in grey and for colour-blind people."""
_FORMAT = r"[&gt;=1000000]#\ 000\ 000;[&gt;=1000]#\ 000;0"
"""Groups of three set off by spaces, whatever the system's own separators are."""
_CREATED = datetime(2000, 1, 1)
"""The workbook's own date, always the same, so that the same chart gives the same bytes."""


@dataclass(frozen=True, slots=True)
class Series:
    """What one colour of the columns stands for: a value for each category."""

    name: str
    values: Sequence[Decimal]


@dataclass(frozen=True, slots=True)
class Chart:
    """Columns of stacked values; the description is for those who do not see them."""

    title: str
    description: str
    categories: Sequence[str]
    series: Sequence[Series]
    width_mm: float
    height_mm: float


def drawing(chart: Chart, number: int, relationship: str) -> Xml:
    """The run that shows a chart; the number is the drawing's own in its document."""
    size = f'cx="{round(chart.width_mm * _EMU_PER_MM)}" cy="{round(chart.height_mm * _EMU_PER_MM)}"'
    name, description = quoted(chart.title), quoted(chart.description)
    return Xml(
        f'<w:r><w:drawing><wp:inline {_INLINE} distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{name}" descr="{description}"/><wp:cNvGraphicFramePr/>'
        f"<a:graphic {_DRAWING}>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart {_CHART} {_RELATIONSHIPS} r:id="{relationship}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def chart_xml(chart: Chart, workbook: str) -> bytes:
    """The chart's own part; `workbook` is its relationship to the workbook with the data."""
    series = "".join(_series(chart, place) for place in range(len(chart.series)))
    bars = (
        '<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="70"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    )
    text = (
        '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:latin typeface="Times New Roman"/>'
        '<a:cs typeface="Times New Roman"/></a:defRPr></a:pPr><a:endParaRPr lang="lt-LT"/></a:p></c:txPr>'
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<c:chartSpace {_CHART} {_DRAWING} {_RELATIONSHIPS}><c:date1904 val="0"/>'
        '<c:lang val="lt-LT"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{bars}{_axes()}</c:plotArea>'
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def workbook(chart: Chart) -> bytes:
    """The workbook that Word opens for “Edit data”: categories down, series across."""
    from xlsxwriter import Workbook  # loaded only where there is a chart

    buffer = BytesIO()
    book = Workbook(buffer, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet("Duomenys")
    money = book.add_format({"num_format": "#,##0.00"})
    sheet.set_column(0, len(chart.series), 18)
    for row, category in enumerate(chart.categories, start=1):
        sheet.write_string(row, 0, clean(category))
    for column, series in enumerate(chart.series, start=1):
        sheet.write_string(0, column, clean(series.name))
        for row, value in enumerate(series.values, start=1):
            sheet.write_number(row, column, float(value), money)
    book.close()
    return repacked(buffer.getvalue())


def _series(chart: Chart, place: int) -> str:
    column, last = chr(ord("B") + place), len(chart.categories) + 1
    series = chart.series[place]
    colour = _COLOURS[place % len(_COLOURS)]
    values = _points([str(value) for value in series.values])
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>'
        f"<c:tx><c:strRef><c:f>Duomenys!${column}$1</c:f>"
        f"<c:strCache>{_points([series.name])}</c:strCache></c:strRef></c:tx>"
        f'<c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        '<a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr>'
        '<c:invertIfNegative val="0"/>'
        f"<c:cat><c:strRef><c:f>Duomenys!$A$2:$A${last}</c:f>"
        f"<c:strCache>{_points(chart.categories)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Duomenys!${column}$2:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>{_FORMAT}</c:formatCode>{values}</c:numCache></c:numRef></c:val></c:ser>"
    )


def _points(texts: Sequence[str]) -> str:
    points = (
        f'<c:pt idx="{place}"><c:v>{escaped(clean(text))}</c:v></c:pt>' for place, text in enumerate(texts)
    )
    return f'<c:ptCount val="{len(texts)}"/>{"".join(points)}'


def _axes() -> str:
    line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:ln></c:spPr>'
    return (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/>{line.format("404040")}<c:crossAx val="2"/></c:catAx>'
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:majorGridlines>{line.format("BFBFBF")}</c:majorGridlines>'
        f'<c:numFmt formatCode="{_FORMAT}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="1"/></c:valAx>'
    )
