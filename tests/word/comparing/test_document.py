"""A comparison as a Word document, as those who get it read it."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.text.run import Run
from lxml import etree
from tests.conftest import NOON, item_id
from tests.ooxml import validation_errors
from tests.word.plans import ROOT, plan_items

from planeditor.language import said
from planeditor.plan.items import Activity, Item, Kind, Municipality, Participant, Partner, Plan, Session
from planeditor.plan.numbers import format_long_date
from planeditor.plan.references import without
from planeditor.plan.tree import PlanTree
from planeditor.word.comparing.document import Compared, export_comparison
from planeditor.word.comparing.layouts import Layout
from planeditor.word.ooxml.markup import w
from planeditor.word.ooxml.text import clean

NAMES = (said("test", "Pateikta tarybai"), said("test", "Planas dabar"))
HOSTILE = "Nauja & <b>„veikla“</b> \x07\ufffe"
BEFORE = PlanTree(plan_items(4))
ACTIVITIES = BEFORE.activities()


def _after() -> PlanTree:
    """An activity changed and moved, one gone, one new with a hostile title, a partner gone."""
    first, second, third, _ = ACTIVITIES
    partner = BEFORE.of_kind(Kind.PARTNER)[0]
    gone = {item.id for item in BEFORE.walk(second.id)} | {partner.id}
    kept = [_unlinked(item, gone) for item in BEFORE.walk() if item.id not in gone]
    changed: dict[str, Item] = {item.id: item for item in kept}
    changed[first.id] = replace(
        changed[first.id],
        title=f"{first.title} kartu",
        description="Pirma.\n– antra;\n– trečia.",  # type: ignore[call-arg]
    )
    changed[third.id] = replace(changed[third.id], order="zz")
    new = Activity(id=item_id(900), parent=first.parent, order="zzz", title=HOSTILE)
    return PlanTree([*changed.values(), new])


def _unlinked(item: Item, gone: set[str]) -> Item:
    return without(item, lambda id_: id_ in gone)


AFTER = _after()


def made(layout: Layout, before: PlanTree = BEFORE, after: PlanTree = AFTER) -> bytes:
    return export_comparison(Compared(before, after, NAMES), layout, author="Vardenis", at=NOON)


def opened(layout: Layout, before: PlanTree = BEFORE, after: PlanTree = AFTER) -> WordDocument:
    return Document(BytesIO(made(layout, before, after)))


def styled(runs: list[Run], style: str) -> list[str]:
    return [run.text for run in runs if run.style is not None and run.style.style_id == style]


@pytest.mark.parametrize("layout", Layout)
def test_word_opens_it_and_it_is_the_same_every_time(layout: Layout, tmp_path: Path) -> None:
    content = made(layout)
    assert content == made(layout)
    path = tmp_path / "palyginimas.docx"
    path.write_bytes(content)
    assert validation_errors(path) == []


@pytest.mark.parametrize("layout", Layout)
def test_it_begins_with_whose_plan_it_is_which_states_and_the_day(layout: Layout) -> None:
    document = opened(layout)
    lines = [paragraph.text for paragraph in document.paragraphs[:6]]
    assert lines[0] == BEFORE.root.title
    day = format_long_date(NOON.date())
    assert lines[2:5] == ["Buvo: Pateikta tarybai", "Tapo: Planas dabar", f"Palyginta: {day}"]
    assert document.core_properties.language == "lt-LT"
    assert document.core_properties.author == "Vardenis"


def test_a_plan_without_a_title_is_called_after_its_municipality() -> None:
    town = Municipality(id=item_id(2), parent=ROOT, name="Rietavo savivaldybė")
    tree = PlanTree([Plan(id=ROOT, parent=""), town])
    assert opened(Layout.COLUMNS, tree, tree).paragraphs[0].text == (
        "Rietavo savivaldybės švietimo pažangos planas"
    )


def test_in_columns_each_item_that_differs_has_a_heading_and_a_table_without_empty_cells() -> None:
    document = opened(Layout.COLUMNS)
    headings = [
        one.text
        for one in document.paragraphs
        if one.style and one.style.style_id in ("Heading2", "Heading4")
    ]
    assert any(one.endswith("kartu“") for one in headings)
    assert any(one.endswith("– pašalinta") for one in headings)
    assert any("<b>„veikla“</b>" in one and one.endswith("– pridėta") for one in headings)
    for table in document.tables:
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert rows[0] == ["Laukas", "Buvo", "Tapo"]
        assert all(text for row in rows for text in row)
        assert all(row[1] != row[2] for row in rows)
        properties = [row._tr.trPr for row in table.rows]
        assert all(one.find(w("cantSplit")) is not None for one in properties)
        assert [one.find(w("tblHeader")) is not None for one in properties] == [
            True,
            *[False] * (len(rows) - 1),
        ]


def test_in_columns_of_a_text_the_words_that_differ_are_marked() -> None:
    [cells] = [
        row.cells
        for table in opened(Layout.COLUMNS).tables
        for row in table.rows
        if row.cells[0].text == "Pavadinimas" and row.cells[2].text.endswith(" kartu")
    ]
    old, new = ([*cell.paragraphs[0].runs] for cell in cells[1:])
    assert styled(old, "Gone") == []
    assert [text.strip() for text in styled(new, "New")] == ["kartu"]


def test_what_is_all_new_or_all_gone_is_not_marked_in_its_column() -> None:
    document = opened(Layout.COLUMNS)
    runs = [
        run
        for table in document.tables
        for row in table.rows
        if "–" in (row.cells[1].text, row.cells[2].text)
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
    ]
    assert runs
    assert styled(runs, "New") == styled(runs, "Gone") == []


def test_in_the_text_without_what_is_struck_it_is_the_new_one_and_without_what_is_bold_the_old_one() -> None:
    document = opened(Layout.TEXT)
    all_runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    gone, new = styled(all_runs, "Gone"), styled(all_runs, "New")
    partner = BEFORE.of_kind(Kind.PARTNER)[0]
    assert isinstance(partner, Partner)
    assert partner.name in gone
    assert ACTIVITIES[1].title in gone
    assert "Pirma." in new and "antra;" in new
    assert "Nauja & <b>„veikla“</b> " in new
    assert ACTIVITIES[3].title not in (*gone, *new)


def test_the_text_tells_every_item_of_both_states() -> None:
    whole = " ".join(" ".join(one.text for one in opened(Layout.TEXT).paragraphs).split())
    for tree in (BEFORE, AFTER):
        for item in tree.walk():
            title = str(getattr(item, item.title_field)) if item.title_field else ""
            assert " ".join(clean(title).split()) in whole


@pytest.mark.parametrize("layout", Layout)
def test_where_nothing_differs_nothing_is_marked(layout: Layout) -> None:
    document = opened(layout, BEFORE, BEFORE)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "Skiriasi 0 įrašų." in texts
    assert document.tables == []
    xml = etree.tostring(document.element, encoding="unicode")
    assert 'w:val="New"' not in xml
    assert 'w:val="Gone"' not in xml


def test_a_long_text_is_shown_around_what_differs() -> None:
    long = "Sakinys apie mokyklą. " * 300
    states = [PlanTree([*_with_description(f"{long}{word} {long}".strip())]) for word in ("Vienas", "Kitas")]
    [table] = opened(Layout.COLUMNS, *states).tables
    old, new = table.rows[1].cells[1:]
    assert len(old.text) < 2000 > len(new.text)
    assert "Vienas" in old.text and "Kitas" in new.text and "[…]" in new.text


def _with_description(text: str) -> list[Item]:
    return [
        replace(item, description=text) if item.id == ACTIVITIES[0].id else item  # type: ignore[call-arg]
        for item in BEFORE.walk()
    ]


def test_what_stands_under_an_item_without_a_heading_tells_under_which() -> None:
    session = Session(id=item_id(901), parent=ROOT, title="Pirmoji")
    person = Participant(id=item_id(902), parent=session.id, name="Vardenė")
    texts = [
        one.text
        for one in opened(Layout.TEXT, BEFORE, PlanTree([*BEFORE.walk(), session, person])).paragraphs
    ]
    at = texts.index("Dalyviai (sesija „Pirmoji“):")
    assert texts[at + 1].startswith("– Vardenė")
