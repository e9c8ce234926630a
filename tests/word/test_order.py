from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from docx import Document
from tests.conftest import item_id
from tests.word.exporting import FORMS, exported, order
from tests.word.plans import (
    MUNICIPALITY,
    OTHER_SCHOOL,
    ROOT,
    SCHOOL,
    activity_id,
    empty_plan,
    plan,
    plan_items,
)

from planeditor.errors import InvalidValue, NotFound
from planeditor.plan import numbering, sums
from planeditor.plan.items import Kind, Municipality
from planeditor.plan.numbers import format_money
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.word.gaps import Gap
from planeditor.word.ooxml.markup import w
from planeditor.word.order import Decision, Order, choices, part_of
from planeditor.word.stages import Stage


def _lines(tree: PlanTree, asked: Order) -> list[str]:
    body = Document(BytesIO(exported(tree, asked).content)).element.body
    return ["".join(text.text for text in line.iter(w("t"))) for line in body.iter(w("p"))]


def test_a_school_is_told_of_all_its_activities_with_their_count_and_both_sums() -> None:
    tree = plan(7)
    asked = order("mokyklos-israsas", subject=OTHER_SCHOOL)
    lines = _lines(tree, asked)
    whole = sums.total(part_of(tree, asked))
    assert (
        "Mokykla dalyvauja 3 veiklose. Joms įgyvendinti numatoma skirti "
        f"{format_money(whole.net)} be PVM, {format_money(whole.gross)} su PVM. "
        "Veiklos, kurioje dalyvauja kelios mokyklos, lėšos nurodytos visos." in lines
    )
    assert "1.1.2, 1.2.2, 1.3.2" in lines  # the numbers that they have in the whole plan
    for number in range(7):
        reference = numbering.number(tree, activity_id(number))
        assert (reference in lines) is (number % 2 == 1)


def test_a_school_of_one_activity_is_told_of_it_as_of_one() -> None:
    lines = _lines(plan(2), order("mokyklos-israsas", subject=OTHER_SCHOOL))
    assert any(line.startswith("Mokykla dalyvauja 1 veikloje. Jai įgyvendinti numatoma") for line in lines)


def test_a_school_without_activities_is_told_so() -> None:
    items = [item for item in plan_items() if item.kind not in (Kind.ACTIVITY, Kind.FUNDING, Kind.LINK)]
    lines = _lines(PlanTree(items), order("mokyklos-israsas", subject=SCHOOL))
    assert "1.1.1." not in lines
    assert not any("veiklose" in line or "{" in line or "nurodytos visos" in line for line in lines)


def test_an_area_is_told_of_its_activities_only() -> None:
    tree = plan(7)
    lines = _lines(tree, order("srities-israsas", subject=Area.CULTURE.value))
    assert "Sritis: Kultūrinis ugdymas" in "\n".join(lines)
    told = [line for line in lines if " veikla. " in line]
    assert [line.partition(" ")[0] for line in told] == ["1.1.2", "1.2.1", "1.3.1", "1.3.2"]


def test_a_council_decides_with_its_own_name_place_and_mayor() -> None:
    items = [
        replace(item, mayor="Vardenis Pavardenis") if item.id == MUNICIPALITY else item
        for item in plan_items()
    ]
    items.append(
        Municipality(
            id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė", mayor="Vardenė Pavardenė"
        )
    )
    tree = PlanTree(items)
    first, second = (
        _lines(tree, order("tarybos-sprendimas", subject=id_)) for id_ in (MUNICIPALITY, item_id(70))
    )
    assert first[1] == "Elektrėnų savivaldybės taryba"
    assert second[1] == "Rietavo savivaldybės taryba"
    assert "Savivaldybės merasVardenis Pavardenis" in first  # a tab stands between
    assert "Savivaldybės merėVardenė Pavardenė" in second
    assert any(line.endswith("d. Nr.\u00a0________Rietavas") for line in second)


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.APPROVED])
def test_what_is_left_blank_in_a_decision_is_told_as_missing(stage: Stage) -> None:
    asked = order("tarybos-sprendimas", stage)
    made = exported(plan(), asked)
    mayor = Gap("Mero vardas ir pavardė")
    article = "Vietos savivaldos įstatymo straipsnis"
    law = [
        Gap(what, by_hand=True)
        for what in (article, f"{article[:-2]}io dalis", f"{article[:-2]}io dalies punktas")
    ]
    decision = [Gap("Tarybos sprendimo data"), Gap("Tarybos sprendimo numeris")]
    assert [gap for gap in made.missing if gap not in decision][:4] == [*law, mayor]
    assert [gap for gap in made.missing if gap in decision] == (decision if stage is Stage.APPROVED else [])
    lines = _lines(plan(), asked)
    blanks = "savivaldos įstatymo ________ straipsnio ________ dalies ________ punktu ir „Tūkstantmečio"
    assert any(blanks in line for line in lines)
    assert "Savivaldybės meras________" in lines  # a tab stands between
    items = [replace(one, mayor="Vardenis") if one.id == MUNICIPALITY else one for one in plan_items()]
    assert mayor not in exported(PlanTree(items), asked).missing


def test_what_the_council_approves_is_annexed_with_pages_of_its_own() -> None:
    document = Document(BytesIO(exported(plan(), order("tarybos-sprendimas")).content))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[0] == "Projektas"
    assert "Patvirtinti Elektrėnų savivaldybės švietimo pažangos planą (pridedama)." in texts
    (approval,) = (text for text in texts if text.startswith("PATVIRTINTA"))
    assert "Projektas" not in texts[1:]
    assert texts.index(approval) > texts.index(
        "Parengė Vardenė Ąčiulienė, tel.\u00a0+370 528 00000, el.\u00a0p. vardene@example.lt"
    )
    starts = [section._sectPr.find(w("pgNumType")) for section in document.sections]
    assert [start is not None for start in starts] == [False, True, False]
    assert [section.different_first_page_header_footer for section in document.sections[:2]] == [True, True]


def test_what_there_is_to_choose_from() -> None:
    tree = plan()
    assert [*choices(tree, FORMS.read("srities-israsas"))] == [*Area]
    assert [item.id for item in choices(tree, FORMS.read("mokyklos-israsas"))] == [SCHOOL, OTHER_SCHOOL]
    assert [item.id for item in choices(tree, FORMS.read("tarybos-sprendimas"))] == [MUNICIPALITY]
    assert [*choices(tree, FORMS.read("pazangos-planas"))] == []


@pytest.mark.parametrize(("form", "subject"), [
    ("srities-israsas", ""), ("srities-israsas", "menai"), ("mokyklos-israsas", ""),
    ("mokyklos-israsas", MUNICIPALITY), ("tarybos-sprendimas", SCHOOL),
])  # fmt: skip
def test_a_document_about_what_is_not_there_is_refused(form: str, subject: str) -> None:
    with pytest.raises(NotFound, match="is about one of several"):
        exported(plan(), order(form, subject=subject))


def test_a_plan_without_municipalities_can_still_be_decided_on() -> None:
    lines = _lines(empty_plan(), order("tarybos-sprendimas"))
    assert lines[0] == "Projektas"


def test_a_decision_is_typed_or_pasted_with_signs_that_nobody_sees() -> None:
    pasted = Decision.typed("\u200f2023\u201106\u201129\u200e\n", " \u202eT1\u00ad-12\tA\u2028B\ufeff ")
    assert pasted == Decision(date(2023, 6, 29), "T1-12 A B")
    assert Decision.typed(" \u200b", "Nr.\u00a05 <b>") == Decision(None, "Nr.\u00a05 <b>")
    for day in ("2026-13-40", "šiandien", "<b>2023-06-29</b>", "29.06.2023", "٢٠٢٣-٠٦-٢٩"):
        with pytest.raises(InvalidValue, match="is not a date"):
            Decision.typed(day, "T-1")
