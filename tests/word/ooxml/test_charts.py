"""The picture of the plan's money: right numbers, words for those who do not see it, data to be edited."""

from decimal import Decimal
from io import BytesIO
from itertools import combinations, pairwise
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree
from tests.word.exporting import exported, order
from tests.word.plans import empty_plan, plan

from planeditor.plan import sums
from planeditor.plan.numbers import NBSP, format_money
from planeditor.word.ooxml.charts import Chart, Series, chart_xml, drawing, workbook
from planeditor.word.ooxml.markup import w

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _chart(name: str = "STEAM") -> Chart:
    values = [Decimal("10.50"), Decimal("20.00")]
    return Chart("Lėšos", "Lėšos: „2024“ & <2025>", ["2024", "2025"], [Series(name, values)], 170, 80)


def _package(form: str = "lesu-suvestine") -> ZipFile:
    return ZipFile(BytesIO(exported(plan(7), order(form)).content))


def test_the_columns_are_the_plans_sums() -> None:
    with _package() as package:
        root = etree.fromstring(package.read("word/charts/diagrama1.xml"))
    told = {
        series.findtext(f"{C}tx//{C}v"): [Decimal(v.text) for v in series.iterfind(f"{C}val//{C}v")]
        for series in root.iter(f"{C}ser")
    }
    assert [*told] == ["Kultūrinis ugdymas", "Lyderystė veikiant, STEAM ugdymas"]
    by_year = sums.by_year(plan(7))
    assert [sum(values) for values in zip(*told.values(), strict=True)] == [
        one.gross for one in by_year.values()
    ]
    by_area = sums.by_area(plan(7))
    assert [sum(values) for values in told.values()] == [one.gross for one in by_area.values()]


def test_who_does_not_see_it_is_told_all_sums() -> None:
    with _package() as package:
        body = etree.fromstring(package.read("word/document.xml"))
    (properties,) = body.iter(f"{WP}docPr")
    description = properties.get("descr")
    assert description.startswith(
        f"Lėšos su PVM pagal metus ir sritis, Eur: 2024{NBSP}m.: Kultūrinis ugdymas"
    )
    assert format_money(sums.by_year(plan(7))[2025].gross) not in description
    assert description.count("Eur") == 1 + 2 * 2


def test_the_picture_has_a_number_and_the_text_refers_to_it() -> None:
    document = Document(BytesIO(exported(plan(7)).content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert f"1{NBSP}pav. Lėšos su PVM pagal metus ir sritis, Eur" in texts
    assert any(f"1{NBSP}paveiksle" in "".join(t.text for t in p._p.iter(w("t"))) for p in document.paragraphs)


def test_the_data_can_be_edited_in_a_workbook() -> None:
    with ZipFile(BytesIO(workbook(_chart("=1+1")))) as book:
        sheet = etree.fromstring(book.read("xl/worksheets/sheet1.xml"))
        texts = etree.fromstring(book.read("xl/sharedStrings.xml"))
    assert [float(v.text) for c in sheet.iter(f"{S}c") if c.get("t") is None for v in c.iter(f"{S}v")] == [
        10.5,
        20,
    ]
    assert [one.text for one in texts.iter(f"{S}t")] == ["2024", "2025", "=1+1"]
    assert sheet.find(f".//{S}f") is None


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert workbook(_chart()) == workbook(_chart())
    assert chart_xml(_chart(), "rId1") == chart_xml(_chart(), "rId1")


@pytest.mark.parametrize("name", ['<&>"', "a\x00b\ud800", "Ąžuolas „Ė“"])
def test_any_name_makes_well_formed_parts(name: str) -> None:
    root = etree.fromstring(chart_xml(_chart(name), "rId1"))
    assert root.tag == f"{C}chartSpace"
    inline = f'<w:p xmlns:w="urn:w">{drawing(_chart(name), 1, "rId9")}</w:p>'
    assert etree.fromstring(inline).find(f".//{C}chart") is not None


def test_a_plan_without_money_has_no_picture() -> None:
    with ZipFile(BytesIO(exported(empty_plan(), order("lesu-suvestine")).content)) as package:
        assert not any("charts" in name for name in package.namelist())


def test_pictures_of_a_decision_and_its_annex_do_not_mix() -> None:
    with _package("tarybos-sprendimas") as package:
        names = [name for name in package.namelist() if name.startswith("word/charts/diagrama")]
    assert names == ["word/charts/diagrama1.xml"]


def test_four_colours_stay_apart_in_grey_and_neighbours_always() -> None:
    series = [Series(str(number), [Decimal(1)]) for number in range(8)]
    root = etree.fromstring(chart_xml(Chart("", "", ["2024"], series, 170, 80), "rId1"))
    colours = [one.get("val") for one in root.iterfind(f".//{C}ser/{C}spPr/{A}solidFill/{A}srgbClr")]
    light = [_lightness(colour) for colour in colours]

    assert len(set(colours)) == 8
    assert all(abs(one - other) > 15 for one, other in combinations(light[:4], 2))
    assert all(abs(one - other) > 15 for one, other in pairwise(light))


def _lightness(colour: str) -> float:
    """How light a colour is, from 0 to 100, as people see it (CIE L*)."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    luminance = sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return float(116 * luminance ** (1 / 3) - 16)
