"""Lists, SWOT, narrative, indicators and the matrix, from one document."""

from io import BytesIO

import docx
import pytest
from tests.conftest import item_id, small_plan
from tests.editing.intake.layouts.content import word_table

from planeditor.blocks.block import Block, Cell
from planeditor.blocks.draft import Draft
from planeditor.blocks.table import tables_of
from planeditor.blocks.text import read_text
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.plan.items import Indicator, Item, Kind, SwotEntry
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator
from planeditor.plan.vocabulary import Level, SchoolType, SwotCategory

Done = tuple[PlanTree, Proposal]


@pytest.fixture(scope="module")
def done() -> Done:
    """A document with everything but activities, in a new plan."""
    document = docx.Document()
    document.add_heading("Dalyvaujančios mokyklos", 1)
    head = ["Eil. Nr.", "Mokyklos pavadinimas", "Tipas", "Mokinių skaičius", "SUP mokinių skaičius"]
    word_table(document, [
        head,
        ["1.", "Elektrėnų „Versmės“ gimnazija", "Gimnazija", "512", "40"],
        ["2.", "Vievio gimnazija", "gimnazija", "560 mokinių", "apie 30"],
        ["", "Iš viso", "", "1072", ""],
    ])  # fmt: skip
    document.add_heading("Komanda", 1)
    head = ["Vardas, pavardė", "Pareigos", "El. paštas", "Telefonas"]
    word_table(document, [head, ["Vardenė Pavardenė", "Vedėja", "v.p@elektrenai.lt", "+370 600 00000"]])
    document.add_heading("Partneriai", 1)
    word_table(document, [
        ["Pavadinimas", "Kontaktinis asmuo", "Indėlis"], ["Biblioteka", "Jonas Jonaitis", "Patalpos"],
    ])  # fmt: skip
    document.add_heading("SSGG", 1)
    word_table(document, [
        ["Stiprybės", "Silpnybės"], ["Netrūksta pedagogų\nGera bazė", "Vyresni pedagogai"],
        ["Galimybės", "Grėsmės"], ["– Elektrėnų marios", "Kaita; Lėšų stygius"],
    ])  # fmt: skip
    document.add_heading("Situacija", 1)
    document.add_heading("Mokinių pasiekimai", 2)
    document.add_paragraph("Pasiekimai gerėja.")
    document.add_paragraph("Pirma", style="List Bullet")
    document.add_heading("Problemos", 1)
    document.add_heading("Lyderystė veikiant", 2)
    document.add_paragraph("Stinga vadovų.")
    document.add_heading("Rodikliai", 1)
    head = ["Nr.", "Rodiklis", "Matavimo vnt.", "Pradinė reikšmė", "2024 m. siektina", "2025 m. siektina"]
    word_table(document, [head, ["1.", "Apmokytų dalis", "proc.", "10,5", "40", "≥ 60"]])
    document.add_heading("Rizikos", 1)
    head = ["Rizika", "Tikimybė", "Poveikis", "Valdymo priemonės"]
    word_table(document, [head, ["Vėluos pirkimai", "Didelė", "vidutinis", "Planuoti anksčiau"]])
    target = BytesIO()
    document.save(target)
    tree = PlanTree(begun(Beginning(title="Naujas")))
    proposal = propose(read_draft(target.getvalue(), "a.docx"), tree)
    tree.apply(proposal.changes)
    return tree, proposal


def values(done: Done, kind: Kind, *names: str) -> list[list[object]]:
    items: list[Item] = done[0].of_kind(kind)
    return [[getattr(item, name) for name in names] for item in items]


def test_schools(done: Done) -> None:
    assert values(done, Kind.SCHOOL, "name", "type", "pupils", "special_needs_pupils") == [
        ["Elektrėnų „Versmės“ gimnazija", SchoolType.GYMNASIUM, 512, 40],
        ["Vievio gimnazija", SchoolType.GYMNASIUM, 560, None],
    ]


def test_people_and_partners(done: Done) -> None:
    assert values(done, Kind.TEAM_MEMBER, "name", "position", "email", "phone") == [
        ["Vardenė Pavardenė", "Vedėja", "v.p@elektrenai.lt", "+370 600 00000"]
    ]
    assert values(done, Kind.PARTNER, "name", "contact", "contribution") == [
        ["Biblioteka", "Jonas Jonaitis", "Patalpos"]
    ]


def test_swot(done: Done) -> None:
    found = [
        (one.category, one.statement) for one in done[0].of_kind(Kind.SWOT) if isinstance(one, SwotEntry)
    ]
    assert sorted(found) == sorted([
        (SwotCategory.STRENGTH, "Netrūksta pedagogų"), (SwotCategory.STRENGTH, "Gera bazė"),
        (SwotCategory.WEAKNESS, "Vyresni pedagogai"), (SwotCategory.OPPORTUNITY, "Elektrėnų marios"),
        (SwotCategory.THREAT, "Kaita"), (SwotCategory.THREAT, "Lėšų stygius"),
    ])  # fmt: skip


def test_narrative(done: Done) -> None:
    root = done[0].root
    assert root.achievements == "Pasiekimai gerėja.\n– Pirma"
    assert root.problems_leadership == "Stinga vadovų."


def test_indicators_and_risks(done: Done) -> None:
    (indicator,) = done[0].of_kind(Kind.INDICATOR)
    assert isinstance(indicator, Indicator)
    assert (indicator.unit, f"{indicator.baseline}", indicator.milestones) == ("proc.", "10.5", "2024 – 40")
    assert (indicator.target.comparator, indicator.target.number) == (Comparator.AT_LEAST, 60)
    assert indicator.target_year == 2025
    assert values(done, Kind.RISK, "title", "likelihood", "impact", "mitigation") == [
        ["Vėluos pirkimai", Level.HIGH, Level.MEDIUM, "Planuoti anksčiau"]
    ]


def test_what_is_no_number_is_asked(done: Done) -> None:
    assert [one.text for one in done[1].doubts] == ["apie 30"]


def test_a_matrix_ticks_partners_of_activities() -> None:
    tree = PlanTree(small_plan())
    text = "Partneris\t1.1.1.\t1.1.2.\t1.2.1.\nŠilo biblioteka\t●\t–\tx*\nMeno mokykla\t\t√\t•\n"
    proposal = propose(Draft((read_text(text),)), tree)
    tree.apply(proposal.changes)
    (new,) = (item.id for item in tree.of_kind(Kind.PARTNER) if item.id != item_id(11))
    first, second, third = tree.activities()
    assert first.partners == third.partners == {item_id(11)}
    assert second.partners == {item_id(11), new}  # it was a partner before
    assert [one.text for one in proposal.doubts] == ["•"]


@pytest.mark.parametrize(
    ("first", "beside", "is_heading"),
    [
        ("Versmės gimnazija", "Gimnazija", False),
        ("Vievio gimnazija", "", False),
        ("Dalyvaujančios mokyklos", "Tipas", True),
        ("Mokykla", "", True),
    ],
)
def test_the_first_school_of_a_list_is_no_heading(first: str, beside: str, is_heading: bool) -> None:
    rows = [(first, beside), ("Upės mokykla", beside and "Gimnazija")]
    block = Block(tuple(tuple(Cell(text) for text in row if text) for row in rows))
    assert [bool(table.first) for table in tables_of(block)] == [is_heading]
