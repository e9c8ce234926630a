"""How the sheets look: on the screen, printed, and in programs that do not work heights out."""

from dataclasses import replace
from textwrap import wrap

import pytest
from lxml import etree
from tests.sheets.opened import NAMES, Opened, S
from tests.sheets.plans import ACTIVITY, ROOT, plan
from tests.word.plans import AT
from tests.word.plans import plan as large_plan

from planeditor.plan.tree import PlanTree
from planeditor.sheets.workbook import export_workbook

WIDTHS = {
    "Veiklos": [8, 40, 18, 16, 24, 16, 16, 20, 12, 12, 14, 14, 14, 30, 40, 40, 60, 50],
    "Lėšos": [8, 46, 8, 26, 24, 14, 10, 14, 14],
    "Suvestinė": [14, 22, 22, 22, 18],
    "Rodikliai": [24, 40, 12, 14, 14, 18, 14, 14, 22, 18],
}
"""In characters, as people have looked at them."""


def _written(tree: PlanTree) -> Opened:
    return Opened(export_workbook(tree, author="Vardenė Pavardenė", at=AT))


@pytest.fixture(scope="module")
def opened() -> Opened:
    return _written(plan())


@pytest.mark.parametrize("name", NAMES)
def test_columns_are_as_wide_as_what_stands_in_them(opened: Opened, name: str) -> None:
    found = []
    seen = (one for one in opened.root(name).iter(f"{S}col") if one.get("hidden") != "1")
    for column in seen:
        count = int(column.get("max")) - int(column.get("min")) + 1
        found += [int(float(column.get("width")))] * count  # Excel adds the room beside the letters
    assert found == WIDTHS[name]


def test_a_filter_covers_the_rows_and_not_their_sums(opened: Opened) -> None:
    filters = [opened.root(name).find(f"{S}autoFilter").get("ref") for name in NAMES]
    # With the column that tells whose a row is, to be sorted along.
    assert filters == ["A1:S3", "A1:J7", "A1:E4", "A1:K5"]
    empty = _written(PlanTree([plan().root]))
    assert empty.root("Veiklos").find(f"{S}autoFilter").get("ref") == "A1:S2"  # one row is the least


def test_pages_have_their_margins_numbers_and_no_grid(opened: Opened) -> None:
    for name in NAMES:
        root = opened.root(name)
        margins = root.find(f"{S}pageMargins")
        assert [float(margins.get(side)) for side in ("left", "right", "top", "bottom")] == [
            0.6,
            0.4,
            0.8,
            0.6,
        ]
        assert root.findtext(f".//{S}oddHeader") == "&LPlanas&R2024-03-25"
        assert root.findtext(f".//{S}oddFooter") == "&L&A&CVardenė Pavardenė&R&P / &N"
        view = root.find(f".//{S}sheetView")
        assert view.get("showGridLines") == "0"
        assert root.find(f"{S}printOptions") is None  # nor is it printed


def test_what_is_for_the_screen_is_not_printed(opened: Opened) -> None:
    book = etree.fromstring(opened.package.read("xl/workbook.xml"))
    names = [(one.get("name"), one.text) for one in book.iter(f"{S}definedName")]
    assert [text for name, text in names if name.endswith("Print_Area")] == ["Veiklos!$A$1:$M$4"]
    titles = [text for name, text in names if name.endswith("Print_Titles")]
    plain = {f"{name}!$1:$1" for name in opened.names if name not in ("Veiklos", "planeditor")}
    assert {text.replace("'", "") for text in titles} == {*plain, "Veiklos!$A:$B,Veiklos!$1:$1"}


def test_what_is_printed_has_letters_of_8_points_or_more() -> None:
    """They are smaller on paper by the scale, or as much as the columns need more room than a page has."""
    made = _written(large_plan(3))
    for name in made.names[:-1]:
        root = made.root(name)
        setup = root.find(f"{S}pageSetup")
        scale = int(setup.get("scale", "100")) / 100
        if root.find(f"{S}sheetPr/{S}pageSetUpPr") is not None:
            columns = [one for one in root.iter(f"{S}col") if one.get("hidden") != "1"]
            widths = [
                float(one.get("width")) * (int(one.get("max")) - int(one.get("min")) + 1) for one in columns
            ]
            inches = 11.69 - 0.6 - 0.4
            scale = min(1, inches * 96 / (sum(widths) * 7))
        assert 11 * scale > 7.99, name


@pytest.mark.parametrize(
    ("text", "height"),
    [
        ("", 45),  # two areas take three lines
        ("a" * 216, 60),  # nine tenths of a width of 60 in a line
        ("a" * 217, 75),
        ("a\nb\nc\nd\ne", 75),
        ("a\n\n\nb", 60),
        ("a\n" * 100, 405),  # Excel knows no higher row
    ],
)
def test_rows_are_as_high_as_their_longest_text(text: str, height: float) -> None:
    items = [replace(one, description=text) if one.id == ACTIVITY else one for one in plan().walk()]
    rows = {row.get("r"): row for row in _written(PlanTree(items)).root("Veiklos").iter(f"{S}row")}
    assert float(rows["2"].get("ht")) == height
    assert round(float(rows["1"].get("ht"))) == 32
    assert float(rows["3"].get("ht")) == 30  # its area does not fit in a line


def test_headers_are_seen_whole() -> None:
    made = _written(large_plan(3))
    for name in made.names[:-1]:
        root = made.root(name)
        width: list[float] = []
        for one in root.iter(f"{S}col"):
            width += [float(one.get("width"))] * (int(one.get("max")) - int(one.get("min")) + 1)
        header = next(root.iter(f"{S}row"))
        for heading, room in zip(made.rows(name)[0], width, strict=False):
            if room:  # what is hidden is for programs
                lines = wrap(heading, int(room), break_long_words=False)
                assert max(map(len, lines)) <= room, heading
                assert len(lines) * 15 <= float(header.get("ht")), heading


def test_a_text_is_cut_where_a_cell_ends() -> None:
    for length in (32_767, 32_768):
        items = [
            replace(one, description="ž" * length) if one.id == ACTIVITY else one for one in plan().walk()
        ]
        found = _written(PlanTree(items)).rows("Veiklos")[1][-2]
        assert found == "ž" * 32_767 if length == 32_767 else found == "ž" * 32_766 + "…"


def test_the_file_says_whose_and_what_it_is() -> None:
    items = [replace(one, title="ž" * 300) if one.id == ROOT else one for one in plan().walk()]
    content = export_workbook(PlanTree(items), author="Vardenė Pavardenė", at=AT)
    core = Opened(content).package.read("docProps/core.xml").decode()
    assert (
        f"<dc:title>{'ž' * 255}</dc:title>" in core and "<dc:creator>Vardenė Pavardenė</dc:creator>" in core
    )


def _style(opened: Opened, name: str, address: str) -> dict[str, object]:
    styles = etree.fromstring(opened.package.read("xl/styles.xml"))
    (cell,) = (one for one in opened.root(name).iter(f"{S}c") if one.get("r") == address)
    format_ = styles.find(f"{S}cellXfs")[int(cell.get("s"))]
    font = styles.find(f"{S}fonts")[int(format_.get("fontId"))]
    fill = styles.find(f"{S}fills")[int(format_.get("fillId"))].find(f".//{S}fgColor")
    alignment = format_.find(f"{S}alignment")
    return {
        "bold": font.find(f"{S}b") is not None,
        "ground": None if fill is None else fill.get("rgb"),
        **{key: alignment.get(key) for key in ("horizontal", "vertical", "wrapText")},
    }


def test_headers_texts_and_sums_look_as_they_should(opened: Opened) -> None:
    def look(address: str) -> tuple[object, ...]:
        return tuple(_style(opened, "Veiklos", address).values())

    assert look("A1") == (True, "FFDCE6EA", "center", "center", "1")
    assert look("B2") == (False, None, None, "top", "1")
    assert look("A2") == (False, None, "center", "top", None)
    assert look("K2") == (False, None, None, "top", None)
    assert look("K4") == (True, "FFEEF3F5", None, "top", None)
    assert opened.pattern("Veiklos", "K2") == opened.pattern("Veiklos", "K4")
    assert opened.pattern("Veiklos", "K2") == '#,##0.00;-#,##0.00;"–"'
