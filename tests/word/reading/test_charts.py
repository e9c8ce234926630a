import pytest
from lxml import etree
from tests.word.exporting import exported
from tests.word.plans import plan

from planeditor.word.reading.blocks import Chart, Drawing, Series, Stacking
from planeditor.word.reading.charts import read_chart
from planeditor.word.reading.document import read_document

XML = """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart>
<c:title><c:tx><c:rich><a:p><a:r><a:t>Lėšos</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>
<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/>
<c:ser><c:tx><c:strRef><c:strCache><c:ptCount val="1"/>
<c:pt idx="0"><c:v>ES</c:v></c:pt></c:strCache></c:strRef></c:tx>
<c:spPr><a:solidFill><a:srgbClr val="1F4E8C"/></a:solidFill></c:spPr>
<c:cat><c:strRef><c:strCache><c:ptCount val="3"/><c:pt idx="0"><c:v>2024</c:v></c:pt>
<c:pt idx="2"><c:v>2026</c:v></c:pt></c:strCache></c:strRef></c:cat>
<c:val><c:numRef><c:numCache><c:ptCount val="3"/><c:pt idx="0"><c:v>1.5</c:v></c:pt>
<c:pt idx="1"><c:v>daug</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>
<c:gapWidth val="70"/></c:barChart><c:catAx><c:scaling><c:orientation val="maxMin"/></c:scaling></c:catAx>
<c:valAx><c:numFmt formatCode="0.00"/></c:valAx></c:plotArea><c:legend/></c:chart>
<c:txPr><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="Arial"/></a:defRPr>
</a:pPr></a:p></c:txPr></c:chartSpace>"""


@pytest.mark.parametrize(
    ("grouping", "stacking"), [("stacked", Stacking.STACKED), ("standard", Stacking.CLUSTERED)]
)
def test_a_bar_chart_is_read_from_its_cached_values(grouping: str, stacking: Stacking) -> None:
    assert read_chart(etree.fromstring(XML.format(grouping=grouping))) == Chart(
        categories=("2024", "", "2026"),
        series=(Series("ES", (1.5, None, None), "1F4E8C"),),
        stacking=stacking,
        is_horizontal=True,
        is_reversed=True,
        title="Lėšos",
        legend="r",
        gap=70,
        decimals=2,
        family="Arial",
        points=9,
    )


def test_what_is_no_bar_chart_is_none() -> None:
    assert read_chart(None) is None
    assert read_chart(etree.fromstring("<x/>")) is None


def test_the_chart_of_a_plan_has_its_years_areas_and_words() -> None:
    read = read_document(exported(plan()).content)
    drawings = [block for section in read.sections for block in section.blocks if isinstance(block, Drawing)]
    assert drawings
    chart = drawings[0].chart
    assert chart is not None
    assert all(category.endswith("m.") for category in chart.categories)
    assert chart.stacking is Stacking.STACKED
    assert chart.series[0].name in drawings[0].text
