"""Pictures and charts in a text."""

from planeditor.word.ooxml.markup import Element
from planeditor.word.ooxml.parts import RELATIONS
from planeditor.word.reading.blocks import Drawing, Layout
from planeditor.word.reading.charts import read_chart
from planeditor.word.reading.package import Links, Parts

_EMU_PER_TWIP = 635
_LARGEST = 31680
"""The widest and highest page that Word knows, in twips."""


def read_drawing(element: Element, layout: Layout, parts: Parts, links: Links) -> Drawing | None:
    """What `w:drawing` shows, in words where it cannot be shown; None where it has no size."""
    extent = element.find(".//{*}extent")
    width, height = (_twips(None if extent is None else extent.get(name)) for name in ("cx", "cy"))
    if width <= 0 or height <= 0:
        return None
    said = element.find(".//{*}docPr")
    text = "" if said is None else said.get("descr") or said.get("title") or said.get("name") or ""
    chart = element.find(".//{*}chart")
    blip = element.find(".//{*}blip")
    return Drawing(
        width=width,
        height=height,
        text=text,
        layout=layout,
        picture=b"" if blip is None else parts.content(links.by_id(blip.get(f"{{{RELATIONS}}}embed"))),
        chart=None if chart is None else read_chart(parts.xml(links.by_id(chart.get(f"{{{RELATIONS}}}id")))),
    )


def _twips(emu: str | None) -> int:
    try:
        return min(round(int(emu or 0) / _EMU_PER_TWIP), _LARGEST)
    except ValueError:
        return 0
