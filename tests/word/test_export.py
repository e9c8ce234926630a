from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Reopened
from docx.enum.section import WD_ORIENT
from docx.table import Table
from tests.conftest import item_id
from tests.ooxml import validation_errors
from tests.word.exporting import exported, order, shown
from tests.word.plans import (
    AT,
    GOAL,
    INDICATOR,
    MUNICIPALITY,
    ROOT,
    activity_id,
    empty_plan,
    plan,
    plan_items,
)

from planeditor.plan import numbering, sums
from planeditor.plan.items import Activity, Item, Kind, Municipality, Plan, title_of
from planeditor.plan.numbers import format_money
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter, Target
from planeditor.plan.vocabulary import FundingSource
from planeditor.word.export import export_document
from planeditor.word.gaps import Gap
from planeditor.word.ooxml.markup import w
from planeditor.word.order import Decision, Order
from planeditor.word.stages import Stage

HOSTILE = {
    "forbidden characters": "a\x0c\x1f\ufffeb",
    "markup": "</w:t><w:p/>&amp;]]><!-- <?xml",
    "braces": "{title} {0} {unknown.__class__} %n %s",
    "right to left": "\u202eatbus\u202c \u200fשלום\u200e",
    "a very long word": "ž" * 900,
    "quotes": "\"'„“”",
    "many lines": "– a\n\n" * 200,
    "only spaces": " \u00a0\t\r\n ",
    "beyond the basic plane": "\U0001f600\U0010ffff",
}


RIETAVAS = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė", pupils=870)


def _export(tree: PlanTree, stage: Stage = Stage.DRAFT) -> bytes:
    return exported(tree, order(stage=stage)).content


def _open(tree: PlanTree, stage: Stage = Stage.DRAFT) -> Reopened:
    return Document(BytesIO(_export(tree, stage)))


def _changed(items: list[Item], id_: str, **fields: object) -> list[Item]:
    return [replace(item, **fields) if item.id == id_ else item for item in items]


def _texts(tree: PlanTree, asked: Order) -> list[str]:
    """The paragraphs of the document that is asked for, without those of tables."""
    return [paragraph.text for paragraph in Document(BytesIO(exported(tree, asked).content)).paragraphs]


def _lines(document: Reopened) -> list[str]:
    """All paragraphs with what stands in controls, of tables too."""
    return ["".join(text.text for text in line.iter(w("t"))) for line in document.element.body.iter(w("p"))]


@pytest.mark.parametrize(
    "text", ["2024 m. – 50, 2025 m. – 60", "20/30/40", "2026-04-30", "10,000", "7\x1e8 klasės"]
)
def test_a_target_that_is_no_number_is_the_text_that_was_typed(text: str) -> None:
    document = _open(PlanTree(_changed(plan_items(), INDICATOR, target=Target.parse(text))))
    assert f"{text.replace(chr(0x1E), '‑')} (2026\u00a0m.)" in _lines(document)


def _rows(table: Table) -> list[list[str]]:
    return [
        ["".join(text.text for text in cell.iter(w("t"))) for cell in row._tr.iter(w("tc"))]
        for row in table.rows
    ]


def _table(document: Reopened, caption: str) -> list[list[str]]:
    """The rows of the table below the caption."""
    for paragraph in document.paragraphs:
        if paragraph.style.style_id == "Caption" and paragraph.text.endswith(caption):
            return _rows(Table(paragraph._p.getnext(), document))
    raise AssertionError(f"no table {caption!r} in {[p.text for p in document.paragraphs]}")


def _chapters(tree: PlanTree) -> list[str]:
    return [text for style, text in shown(_export(tree)) if style == "Heading1"]


def test_every_activity_is_told_with_its_number_title_and_sum() -> None:
    tree = plan(7)
    document = _open(tree)
    lines = _lines(document)
    summary = _table(document, "Pažangos plano veiklos")
    for item in tree.of_kind(Kind.ACTIVITY):
        gross = sums.total(tree, item.id).gross
        number = numbering.number(tree, item.id)
        assert f"{number.removesuffix('.')} veikla. {title_of(item)}" in lines
        (row,) = (cells for cells in summary if cells[0] == number)
        assert (row[1], row[-1]) == (title_of(item), format_money(gross, unit=False))
        assert any(line.startswith(f"{format_money(gross)} su PVM (") for line in lines)


def test_sums_of_tasks_sources_and_years_are_those_of_the_plan() -> None:
    tree = plan(7)
    document = _open(tree)
    funding = _table(document, "Veiklų lėšos pagal šaltinius ir metus")
    whole = sums.total(tree)
    years = [money.gross for money in sums.by_year(tree).values()]
    expected = [*years, whole.net, whole.vat, whole.gross]
    assert funding[-1] == ["Iš viso", *(format_money(one, unit=False) for one in expected)]
    by_source = sums.by_source(tree)[FundingSource.STATE_VAT]
    assert funding[-2][0] == "Iš viso: Valstybės biudžetas (PVM)"
    assert funding[-2][-1] == format_money(by_source.gross, unit=False)
    for task in tree.of_kind(Kind.TASK):
        name = f"{numbering.number(tree, task.id)} {title_of(task)}"
        (row,) = (cells for cells in funding if cells[0] == name)
        assert row[-1] == format_money(sums.total(tree, task.id).gross, unit=False)


@pytest.mark.parametrize(
    ("caption", "grouped"),
    [
        ("Lėšos pagal metus", sums.by_year),
        ("Lėšos pagal šaltinius", sums.by_source),
        ("Lėšos pagal mokyklų veiklos tobulinimo sritis", sums.by_area),
        ("Lėšos pagal veiklų tipus", sums.by_type),
    ],
)
def test_summaries_add_up(caption: str, grouped: Callable[[PlanTree], dict[object, sums.Sum]]) -> None:
    tree = plan(7)
    rows = _table(_open(tree), caption)
    assert [row[3] for row in rows[1:-1]] == [
        format_money(money.gross, unit=False) for money in grouped(tree).values()
    ]
    assert rows[-1][1:4] == [format_money(one, unit=False) for one in _parts(sums.total(tree))]
    assert rows[-1][4] == "100,0\u00a0%"


def _parts(money: sums.Sum) -> tuple[Decimal, Decimal, Decimal]:
    return money.net, money.vat, money.gross


def test_several_areas_are_named_together_and_not_divided() -> None:
    names = [row[0] for row in _table(_open(plan(7)), "Lėšos pagal mokyklų veiklos tobulinimo sritis")]
    assert names == ["Sritis", "Kultūrinis ugdymas", "Lyderystė veikiant, STEAM ugdymas", "Iš viso"]


def test_the_title_page_says_whose_plan_it_is_where_and_when() -> None:
    document = _open(plan())
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Projektas"
    assert texts[1].startswith("PATVIRTINTA\nElektrėnų savivaldybės tarybos\n")
    assert document.paragraphs[2].style.style_id == "CoverTitle"  # whose letters are capital
    assert texts[2] == "Elektrėnų savivaldybės švietimo pažangos planas"
    assert "2024\u00a0m. sausio 31\u00a0d.\u00a0– 2026\u00a0m. balandžio 30\u00a0d." in texts[3]
    assert texts[4] == "Elektrėnai\n2024\u00a0m."


def test_place_and_year_are_in_a_frame_at_the_foot_of_the_cover() -> None:
    body = _open(plan()).element.body
    (frame,) = body.iter(w("framePr"))
    assert [frame.get(w(name)) for name in ("vAnchor", "yAlign")] == ["margin", "bottom"]
    place = frame.getparent().getparent()
    assert "".join(text.text for text in place.iter(w("t"))) == "Elektrėnai2024\u00a0m."
    # Word shows a frame on the page of the paragraph that follows: it must not begin the next one.
    after = place.getnext()
    assert after.tag == w("p") and after.find(f".//{w('pageBreakBefore')}") is None


def test_an_approved_plan_is_no_draft() -> None:
    texts = [paragraph.text for paragraph in _open(plan(), Stage.APPROVED).paragraphs]
    assert "Projektas" not in texts
    assert texts[0].startswith("PATVIRTINTA\nElektrėnų savivaldybės tarybos\n")


def test_a_plan_agreed_to_says_so() -> None:
    decisions = {MUNICIPALITY: Decision(date(2026, 3, 5), "T-71")}
    asked = order(stage=Stage.AGREED, decisions=decisions)
    texts = [p.text for p in Document(BytesIO(exported(plan(), asked).content)).paragraphs]
    assert texts[0] == (
        "PRITARTA\nElektrėnų savivaldybės tarybos\n2026\u00a0m. kovo 5\u00a0d.\nsprendimu Nr.\u00a0T\u201171"
    )


def test_each_council_that_approved_a_joint_plan_is_named_with_its_own_date_and_number() -> None:
    decisions = {
        MUNICIPALITY: Decision(date(2024, 3, 28), "TS-71"),
        RIETAVAS.id: Decision(date(2025, 1, 9), "T1-3"),
    }
    asked = order(stage=Stage.APPROVED, decisions=decisions)
    texts = _texts(PlanTree([*plan_items(), RIETAVAS]), asked)
    assert texts[:2] == [
        f"PATVIRTINTA\n{council} savivaldybės tarybos\n{day}\u00a0d.\nsprendimu Nr.\u00a0{number}"
        for council, day, number in (
            ("Elektrėnų", "2024\u00a0m. kovo 28", "TS\u201171"),
            ("Rietavo", "2025\u00a0m. sausio 9", "T1\u20113"),
        )
    ]
    assert "Elektrėnai\n2025\u00a0m." in texts  # of the last decision


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.APPROVED])
def test_a_joint_plan_annexed_to_the_decision_of_one_council_names_that_council_alone(stage: Stage) -> None:
    decisions = {RIETAVAS.id: Decision(date(2024, 3, 28), "T1-3")} if stage is Stage.APPROVED else {}
    asked = order("tarybos-sprendimas", stage, RIETAVAS.id, decisions=decisions)
    texts = _texts(PlanTree([*plan_items(), RIETAVAS]), asked)
    (approval,) = (text for text in texts if text.startswith("PATVIRTINTA"))
    when = "2024\u00a0m. kovo 28\u00a0d." if decisions else "2024\u00a0m. ________ d."
    number = "T1\u20113" if decisions else "________"
    assert approval == f"PATVIRTINTA\nRietavo savivaldybės tarybos\n{when}\nsprendimu Nr.\u00a0{number}"
    assert "Rietavas\n2024\u00a0m." in texts
    assert not any("tarybų" in text for text in texts)


@pytest.mark.parametrize(("decided", "year"), [(date(2024, 3, 28), "2024\u00a0m."), (None, "20__\u00a0m.")])
def test_the_cover_bears_the_year_of_the_decision_and_not_of_the_export(
    decided: date | None, year: str
) -> None:
    asked = order(stage=Stage.APPROVED, decisions={MUNICIPALITY: Decision(decided)})
    content = export_document(plan(), asked, author="", at=AT.replace(year=2026)).content
    assert f"Elektrėnai\n{year}" in [paragraph.text for paragraph in Document(BytesIO(content)).paragraphs]


def test_a_joint_plan_names_all_its_municipalities() -> None:
    items = _changed(plan_items(), ROOT, title="")
    items = _changed(items, MUNICIPALITY, name="Telšių rajono savivaldybė")
    document = _open(PlanTree([*items, RIETAVAS]))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "Telšių rajono ir Rietavo savivaldybių švietimo pažangos planas" in texts
    assert "Telšių rajono savivaldybė ir Rietavo savivaldybė" in texts
    assert "Telšiai\n2024\u00a0m." in texts
    rows = _table(document, "Pažangos planą teikiančios savivaldybės")
    names = ["Savivaldybė", "Telšių rajono savivaldybė", "Rietavo savivaldybė", "Iš viso"]
    assert [row[0] for row in rows] == names
    assert rows[-1][1] == "3\u00a0770"


def test_chapters_are_numbered_without_gaps_and_empty_ones_are_left_out() -> None:
    assert _chapters(plan()) == [
        "I skyrius\nBendrosios nuostatos",
        "II skyrius\nKomanda",
        "III skyrius\nSituacijos analizė",
        "IV skyrius\nTikslas, uždaviniai ir veiklos",
        "V skyrius\nLėšos",
        "VI skyrius\nRodikliai",
        "VII skyrius\nPartneriai",
        "VIII skyrius\nAlternatyvos",
        "IX skyrius\nRizikos",
        "X skyrius\nTęstinumas ir stebėsena",
    ]
    assert _chapters(empty_plan()) == [
        "I skyrius\nBendrosios nuostatos",
        "II skyrius\nSituacijos analizė",
        "III skyrius\nTikslas, uždaviniai ir veiklos",
        "IV skyrius\nLėšos",
        "V skyrius\nRodikliai",
        "VI skyrius\nTęstinumas ir stebėsena",
    ]


def test_what_is_required_and_missing_is_marked_in_a_draft_and_listed() -> None:
    headings = [
        "Programos tikslas",
        "Situacijos analizė",
        "Tikslas, uždaviniai ir veiklos",
        "Lėšos",
        "Rodikliai",
        "Tęstinumas",
        "Stebėsena",
    ]
    whose = [Gap("Savivaldybė"), Gap("Plano pavadinimas")]
    draft = exported(empty_plan())
    assert draft.missing == [*whose, *map(Gap, headings)]
    marked = [line for line in _lines(Document(BytesIO(draft.content))) if line.startswith("[")]
    assert marked == [f"[Nenurodyta: {heading}]" for heading in headings]
    approved = exported(empty_plan(), order(stage=Stage.APPROVED))
    decision = [Gap("Tarybos sprendimo data"), Gap("Tarybos sprendimo numeris")]
    assert approved.missing == [whose[0], *decision, whose[1], *map(Gap, headings)]


def test_a_plan_whose_title_was_made_up_from_its_municipality_is_told_so() -> None:
    made = exported(PlanTree(_changed(plan_items(), ROOT, title=" ")))
    assert Gap("Plano pavadinimas") in made.missing
    assert "Elektrėnų savivaldybės švietimo pažangos planas" in _lines(Document(BytesIO(made.content)))


def test_each_council_of_a_joint_plan_that_has_no_decision_is_named() -> None:
    asked = order(stage=Stage.APPROVED, decisions={RIETAVAS.id: Decision(date(2024, 3, 28))})
    missing = exported(PlanTree([*plan_items(), RIETAVAS]), asked).missing
    assert missing[:3] == [
        Gap("Tarybos sprendimo data", Kind.MUNICIPALITY, "Elektrėnų savivaldybė"),
        Gap("Tarybos sprendimo numeris", Kind.MUNICIPALITY, "Elektrėnų savivaldybė"),
        Gap("Tarybos sprendimo numeris", Kind.MUNICIPALITY, "Rietavo savivaldybė"),
    ]


def test_what_money_and_activities_leave_unsaid_is_told_by_the_number_of_the_activity() -> None:
    items = _changed(plan_items(), activity_id(1), areas=frozenset(), type=None)
    (line, *_) = (one for one in items if one.kind is Kind.FUNDING and one.parent == activity_id(2))
    items = _changed(items, line.id, year=None, source=None)
    for stage in (Stage.DRAFT, Stage.APPROVED):
        made = exported(PlanTree(items), order(stage=stage))
        told = {(gap.what, gap.which) for gap in made.missing}
        assert told >= {
            ("Sritis", "1.1.2"),
            ("Veiklos tipas", "1.1.2"),
            ("Lėšų metai", "1.2.1"),
            ("Lėšų šaltinis", "1.2.1"),
            ("SSGG sąrašas", "5"),
        }
        says_so = any(line == "Nenurodyta" for line in _lines(Document(BytesIO(made.content))))
        assert says_so is (stage is Stage.DRAFT)


@pytest.mark.parametrize("kept", [(), (Kind.GOAL,), (Kind.GOAL, Kind.TASK, Kind.ACTIVITY), tuple(Kind)])
def test_the_text_names_the_annexes_that_there_are(kept: tuple[Kind, ...]) -> None:
    branch = (Kind.GOAL, Kind.TASK, Kind.ACTIVITY, Kind.FUNDING, Kind.LINK)
    items = [one for one in plan_items() if one.kind in kept or one.kind not in branch]
    document = _open(PlanTree(items))
    annexes = [p.text for p in document.paragraphs if p.style.style_id == "AnnexTitle"]
    assert len(annexes) == {0: 0, 1: 0, 3: 2}.get(len(kept), 3)
    (*_, told) = ["", *(line for line in _lines(document) if "Prie Pažangos plano pridedama" in line)]
    named = told.partition(": ")[2].removesuffix(".").replace(" ir ", ", ")
    numbered = (f"{annex.lower()} ({number}\u00a0priedas)" for number, annex in enumerate(annexes, start=1))
    assert named == ", ".join(numbered)


def test_an_activity_without_a_required_field_is_told_by_its_number() -> None:
    items = _changed(plan_items(), activity_id(1), responsible=None, start=None, end=None)
    made = exported(PlanTree(items))
    others = [Gap("SSGG sąrašas", Kind.SWOT, "5"), Gap("Tęstinumas")]
    assert exported(plan()).missing == others
    assert made.missing == [
        others[0],
        Gap("Atsakingas asmuo", Kind.ACTIVITY, "1.1.2"),
        Gap("Laikotarpis", Kind.ACTIVITY, "1.1.2"),
        Gap("Tęstinumas"),
    ]
    assert _lines(Document(BytesIO(made.content))).count("[Nenurodyta: Atsakingas asmuo]") == 1


def test_the_data_of_the_plan_do_not_stand_under_the_aim_of_the_programme() -> None:
    told = shown(_export(plan()))
    aim = told.index(("Heading2", "Programos tikslas"))
    later = [text for style, text in told[aim:] if style in ("Caption", "Heading1")]
    assert later[0].startswith("II skyrius\n")


def test_paragraphs_are_points_numbered_through_all_chapters() -> None:
    found = [text.partition("\u00a0")[0] for style, text in shown(_export(plan())) if style == "BodyText"]
    points = [point for point in found if point.removesuffix(".").isdecimal()]
    assert len(points) > 15
    assert points == [f"{number}." for number in range(1, len(points) + 1)]


def test_text_refers_to_the_tables_that_follow_it() -> None:
    document = _open(plan())
    body = [*document.element.body.iter(w("p"))]
    told = ["".join(text.text for text in paragraph.iter(w("t"))) for paragraph in body]
    captions = [line for line in told if "\u00a0lentelė. " in line]
    assert captions[0] == "1\u00a0lentelė. Pagrindiniai Pažangos plano duomenys"
    annexes = {p.text for p in document.paragraphs if p.style.style_id == "AnnexTitle"}
    before = {caption: told[told.index(caption) - 1] for caption in captions}
    referring = {caption: line for caption, line in before.items() if line not in annexes}
    assert len(referring) == len(captions) - len(annexes) > 10
    for caption, line in referring.items():
        assert caption.partition(". ")[0].removesuffix("ė") in line


def test_tables_are_numbered_in_their_order_and_wide_ones_lie() -> None:
    document = _open(plan())
    captions = [p.text for p in document.paragraphs if p.style.style_id == "Caption"]
    assert [caption.partition(" lentelė. ")[0].partition("\u00a0")[0] for caption in captions] == [
        str(number) for number in range(1, len(captions) + 1)
    ]
    turned = [section.orientation is WD_ORIENT.LANDSCAPE for section in document.sections]
    assert turned == [False, True]


@pytest.mark.parametrize("form", ["rodikliu-lentele", "derinimo-pazyma"])
def test_the_head_stands_on_the_wide_page_of_what_follows_it(form: str) -> None:
    document = Document(BytesIO(exported(plan(), order(form)).content))
    assert [section.orientation for section in document.sections] == [WD_ORIENT.LANDSCAPE]


def test_columns_in_which_nothing_stands_are_dropped() -> None:
    schools = _table(_open(plan()), "Dalyvaujančios mokyklos")
    assert schools[0] == ["Eil. Nr.", "Mokykla", "Mokinių skaičius"]
    assert schools[-1] == ["Iš viso", "1\u00a0080"]


def test_values_are_written_as_lithuanians_do() -> None:
    document = _open(plan())
    (indicator,) = _table(document, "Pažangos plano rodikliai")[1:]
    assert indicator[1:6] == ["Plano", "Atotrūkis", "proc.", "22,5 (2023\u00a0m.)", ">50 (2026\u00a0m.)"]
    periods = [row[-2] for row in _table(document, "Pažangos plano veiklos") if row[0].count(".") == 3]
    assert periods[:2] == [
        "2024\u00a0m. II\u00a0ketv.\u00a0– 2026\u00a0m. I\u00a0ketv.",
        "2024\u00a0m. II–IV\u00a0ketv.",
    ]


def test_references_become_numbers_and_names() -> None:
    document = _open(plan())
    assert _table(document, "dalyvauja")[1][-1] == "1.1.1, 1.1.2, 1.2.1, 1.2.2"
    (link,) = _table(document, "Tarpusavyje susijusios veiklos")[1:]
    assert link == ["1.1.1. Veikla „Nr. 0“", "1.2.1. Veikla „Nr. 2“", "Viena papildo kitą"]
    assert _table(document, "jų valdymas")[1][3] == "1.1.1, 1.1.2"
    schools = [row[3] for row in _table(document, "Pažangos plano veiklos") if row[0].count(".") == 3]
    assert schools[:2] == ["Elektrėnų „Versmės“ gimnazija", "Visos Pažangos plano mokyklos (2)"]


def test_a_mistyped_early_year_does_not_hide_when_the_others_take_place() -> None:
    early = _changed(plan_items(), activity_id(0), start=Quarter(1995, 1), end=Quarter(1995, 2))
    years = _table(_open(PlanTree(early)), "Veiklų įgyvendinimo grafikas pagal metų ketvirčius")[0]
    assert {"2024", "2025", "2026"} <= set(years)
    assert len([year for year in years if year.isdigit()]) == 15


def test_no_entry_of_the_swot_analysis_is_lost() -> None:
    rows = _table(_open(plan()), "SSGG analizė")
    assert rows == [
        ["Stiprybės", "Silpnybės"],
        ["– 0 teiginys", "– 1 teiginys"],
        ["Galimybės", "Grėsmės"],
        ["– 2 teiginys", "– 3 teiginys"],
        ["Nenurodyta"],
        ["– 4 teiginys"],
    ]


def test_goals_have_rows_of_their_own_only_where_there_are_several() -> None:
    one = [row[0] for row in _table(_open(plan()), "Pažangos plano veiklos")]
    items = plan_items()
    (goal,) = (item for item in items if item.id == GOAL)
    second = replace(goal, id=item_id(60), order="W", title="Kitas tikslas")
    items.append(second)
    tasks = [item for item in items if item.kind is Kind.TASK]
    moved = PlanTree(_changed(items, tasks[1].id, parent=second.id))
    two = [row[0] for row in _table(_open(moved), "Pažangos plano veiklos")]
    assert not any(name.startswith("1. ") for name in one)
    assert [name for name in two if name.startswith(("1. ", "2. "))] == [
        "1. Kurti sąlygas",
        "2. Kitas tikslas",
    ]


def test_an_activity_without_money_says_so_and_one_without_a_title_has_a_name() -> None:
    items = [item for item in plan_items(1) if item.kind is not Kind.FUNDING]
    items = _changed(items, activity_id(0), no_funding=True, title=" ")
    lines = _lines(_open(PlanTree(items)))
    assert "Lėšų nereikia" in lines
    assert any(line.startswith("1.1.1 veikla. (") for line in lines)
    assert not any("lėšos pagal metus" in line.lower() for line in lines)


def test_the_end_names_who_prepared_it_and_how_to_reach_them() -> None:
    lines = _lines(_open(plan()))
    who = lines.index("Parengė Vardenė Ąčiulienė, tel.\u00a0+370 528 00000, el.\u00a0p. vardene@example.lt")
    assert lines[who - 1] == "____________________"
    assert _lines(_open(empty_plan()))[-1] == "Parengė Jonas Jonaitis"


@pytest.mark.parametrize(("author", "named"), [("Jonas", "Jonas"), ("", "Vardenė Ąčiulienė")])
def test_the_file_names_who_made_it_or_else_who_leads_the_team(author: str, named: str) -> None:
    properties = Document(BytesIO(_by(author, plan()))).core_properties
    assert (properties.author, properties.last_modified_by) == (named, named)


def test_a_file_that_nobody_signs_names_nobody() -> None:
    document = Document(BytesIO(_by("", empty_plan())))
    assert document.core_properties.author == ""
    assert not any(line.startswith("Parengė") for line in _lines(document))


def _by(author: str, tree: PlanTree) -> bytes:
    return export_document(tree, order(), author=author, at=AT).content


def test_the_end_is_never_alone_on_a_page() -> None:
    lines = [*_open(plan()).element.body.iter(w("p"))]
    styles = [line.find(f"{w('pPr')}/{w('pStyle')}").get(w("val")) for line in lines]
    end = styles.index("Preparer")
    last = lines[end - 2 : end + 1]
    assert [line.find(f"{w('pPr')}/{w('keepNext')}") is not None for line in last] == [True, True, False]


def test_annexes_are_marked_each_on_a_page_of_its_own_and_closed_by_a_line() -> None:
    document = _open(plan())
    marks = [p for p in document.paragraphs if p.style.style_id == "AnnexMark"]
    title = "Elektrėnų savivaldybės švietimo pažangos plano"
    told = [text for style, text in shown(_export(plan())) if style == "AnnexMark"]
    assert told == [f"{title}\n{number} priedas" for number in (1, 2, 3)]
    assert all(mark.paragraph_format.page_break_before for mark in marks)
    titles = [p.text for p in document.paragraphs if p.style.style_id == "AnnexTitle"]
    assert titles == ["Veiklų suvestinė", "Veiklų įgyvendinimo grafikas", "Veiklų lėšos"]
    assert _lines(document)[-1] == "____________________"


def test_the_table_of_contents_leads_to_every_heading_it_names() -> None:
    document = _open(plan())
    links = [*document.element.body.iter(w("hyperlink"))]
    named = {one.get(w("name")): one.getparent() for one in document.element.body.iter(w("bookmarkStart"))}
    told = ["".join(text.text for text in link.iter(w("t"))) for link in links]
    assert told[:3] == [
        "I skyrius Bendrosios nuostatos",
        "Pažangos plano duomenys",
        "Programos tikslas",
    ]
    assert told[-3:] == [
        "1 priedas. Veiklų suvestinė",
        "2 priedas. Veiklų įgyvendinimo grafikas",
        "3 priedas. Veiklų lėšos",
    ]
    for link, text in zip(links, told, strict=True):
        heading = named[link.get(w("anchor"))]
        assert text.endswith("".join(one.text for one in heading.iter(w("t"))))
        assert (text.partition(" ")[2].startswith("skyrius ")) == (
            heading.find(f".//{w('numPr')}") is not None
        )


def test_the_table_of_contents_is_a_field_that_asks_for_nothing() -> None:
    document = _open(plan())
    contents = document.element.body.find(w("sdt"))
    (instruction,) = contents.iter(w("instrText"))
    assert instruction.text == ' TOC \\o "1-2" \\f \\n \\h \\z '
    marks = [mark.get(w("fldCharType")) for mark in contents.iter(w("fldChar"))]
    assert marks == ["begin", "separate", "end"]
    assert not document.element.xpath("//@w:dirty")
    assert document.settings.element.find(w("updateFields")) is None


def test_same_plan_same_bytes() -> None:
    tree = plan(7)
    shuffled = PlanTree(reversed(list(tree.items().values())))
    assert _export(tree) == _export(shuffled) == _export(tree)


def test_progress_is_told_to_the_end_and_can_stop_the_work() -> None:
    told: list[tuple[int, int]] = []
    exported(plan(60), progress=lambda done, total: told.append((done, total)))
    total = told[-1][1]
    assert told == [(step, total) for step in range(1, total + 1)]
    assert total > 11

    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if done == 4:
            raise Stopped

    with pytest.raises(Stopped):
        exported(plan(60), progress=stop)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_stay_texts(name: str, tmp_path: Path) -> None:
    text = HOSTILE[name]
    items = [_hostile(item, text) for item in plan_items(4, text)]
    path = tmp_path / "planas.docx"
    path.write_bytes(_export(PlanTree(items)))
    lines = _lines(Document(str(path)))
    if name in ("markup", "braces", "quotes", "a very long word", "beyond the basic plane"):
        assert f"1.1.1 veikla. {text}" in lines
        assert text in lines
    assert validation_errors(path) == []


def _hostile(item: Item, text: str) -> Item:
    match item:
        case Plan():
            return replace(item, title=text, achievements=text, project_number=text)
        case Activity():
            return replace(item, executor=text, upkeep_funding=text)
        case Municipality():
            return replace(item, name=text, mayor=text)
    return item
