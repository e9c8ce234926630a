"""Real shapes of drafts and clipboards, with what is right."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import item_id, small_plan

from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import open_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.plan.changes import Insert
from planeditor.plan.items import FundingLine, Indicator, Kind, title_of
from planeditor.plan.sums import Sum, by_year, funding_lines, total
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import FundingSource

DATA = Path(__file__).parents[2] / "data" / "drafts"
EU, VAT, MUNICIPAL, OTHER = FundingSource
TASK, ACTIVITY = item_id(3), item_id(5)


def new_plan() -> PlanTree:
    return PlanTree(begun(Beginning(title="Naujas")))


def done(tree: PlanTree, draft: Draft, answers: Answers | None = None, at: str = "") -> Proposal:
    proposal = propose(draft, tree, answers, at)
    tree.apply(proposal.changes)
    return proposal


def pasted(name: str) -> Draft:
    content = (DATA / name).read_bytes().decode()
    return Draft(tuple(read_html(content)) if name.endswith("html") else (read_text(content),))


@pytest.mark.parametrize("source", ["priemoniu-planas.docx", "writer-clipboard.html"])
def test_a_table_of_word_becomes_a_task_with_its_activities(source: str) -> None:
    tree = new_plan()
    proposal = done(tree, open_draft(DATA / source), Answers(vat=Decimal(21)))

    assert proposal.doubts == ()
    assert [title_of(one) for one in tree.of_kind(Kind.TASK)] == ["Stiprinti lyderystę"]
    first, second, third = tree.activities()
    assert [one.title for one in (first, second, third)] == [
        "Vadovų stažuotės", "Mokytojų mokymai antra eilutė (užsienyje)", "STEAM dirbtuvės",
    ]  # fmt: skip
    assert (first.start, first.end) == (Quarter(2024, 3), Quarter(2024, 3))
    assert (second.start, second.end) == (Quarter(2024, 4), Quarter(2025, 1))
    assert (third.start, third.end) == (Quarter(2025, 1), Quarter(2025, 4))
    assert [total(tree, one.id).gross for one in (first, second, third)] == [5000, 0, 12500]
    assert {year: sum_.gross for year, sum_ in by_year(tree).items()} == {2024: 5000, 2025: 12500}
    assert _targets(tree, second.id) == [Target(Decimal(50), Comparator.AT_LEAST, "proc. mokytojų")]
    assert _targets(tree, third.id) == [Target(note="2024 m. – 50, 2025 m. – 60")]
    assert [one.executor for one in (first, second, third)] == ["Švietimo skyrius", "VšĮ centras", "Mokyklos"]


def _targets(tree: PlanTree, id_: str) -> list[Target]:
    return [one.target for one in tree.children(id_, Kind.INDICATOR) if isinstance(one, Indicator)]


def test_how_much_of_a_sum_is_vat_is_asked_and_the_total_told() -> None:
    tree = new_plan()
    proposal = done(tree, open_draft(DATA / "priemoniu-planas.docx"))
    (doubt,) = proposal.doubts
    (left,) = (one for one in proposal.told if "total" in one.source)

    assert (doubt.text, doubt.place) == ("5 000,00 (su PVM)", "1.1.1. Vadovų stažuotės")
    assert [one.replace("\u00a0", " ") for one in doubt.choices] == [
        "5 000,00 (su 21 % PVM)", "5 000,00 (su 0 % PVM)",
    ]  # fmt: skip
    assert total(tree) == Sum(Decimal("12500.00"))
    assert left.params["total"] == "17\u00a0500,00\u00a0Eur"
    for choice, net in zip(doubt.choices, ("16632.23", "17500.00"), strict=True):
        answered = new_plan()
        answers = Answers(texts={doubt.text: choice})
        assert done(answered, open_draft(DATA / "priemoniu-planas.docx"), answers).doubts == ()
        assert total(answered).net == Decimal(net)
        assert total(answered).gross == 17500


@pytest.mark.parametrize("source", ["samata.xlsx", "calc-clipboard.html"])
def test_a_budget_is_read_by_its_true_values(source: str) -> None:
    tree = new_plan()
    answers = Answers(texts={"tūkst. formatu": "Kitos lėšos"})
    proposal = done(tree, open_draft(DATA / source), answers)
    lines = [one for one in funding_lines(tree) if isinstance(one, FundingLine)]

    assert proposal.doubts == ()
    assert [(one.source, one.year, one.net, one.vat_amount) for one in lines] == [
        (EU, 2024, 10000, None), (EU, 2025, 20000, None), (VAT, 2024, None, 2100), (VAT, 2025, None, 4200),
        (MUNICIPAL, 2024, -500, None), (OTHER, 2024, 12500, None), (OTHER, 2025, 300, None),
    ]  # fmt: skip
    assert total(tree) == Sum(Decimal("42300.00"), Decimal("6300.00"))


def test_an_unknown_source_is_asked_and_nothing_of_it_is_taken() -> None:
    tree = new_plan()
    proposal = done(tree, open_draft(DATA / "samata.xlsx"))
    assert [one.text for one in proposal.doubts] == ["tūkst. formatu"]
    assert total(tree).net == 29500


def test_thousands_in_text_are_asked_even_when_the_source_is_known() -> None:
    tree = new_plan()
    proposal = done(tree, pasted("calc-clipboard-text.txt"), Answers(texts={"tūkst. formatu": "SB"}))
    assert [one.text for one in proposal.doubts] == ["12.5", "0.3"]
    assert total(tree).net == 29500


def test_an_activity_of_the_plan_is_known_where_no_task_is_told() -> None:
    tree = PlanTree(small_plan())
    known = {one.id: one.title for one in tree.activities()}
    rows = "".join(f"{title}\t1 000,00\t2 000,00\n" for title in known.values())
    done(tree, Draft((read_text(f"Veikla\tES lėšos 2024 m.\tES lėšos 2025 m.\n{rows}"),)))
    assert {one.id: one.title for one in tree.activities()} == known
    for id_ in known:
        lines = [one for one in tree.children(id_, Kind.FUNDING) if isinstance(one, FundingLine)]
        by_source = {one.year: one.net for one in lines if one.source is EU}
        assert (by_source[2024], by_source[2025]) == (1000, 2000)


def test_sums_beside_others_are_asked_if_they_do_not_say_what_they_are() -> None:
    line = FundingLine(id=item_id(90), parent=ACTIVITY, year=2024, source=EU, net=Decimal(500))
    tree = PlanTree([*small_plan(), line])
    money, rows = total(tree), f"{title_of(tree[ACTIVITY])}\t1 000,00\n"
    proposal = done(tree, Draft((read_text(f"Veikla\tLėšos, Eur 2024 m.\n{rows}"),)))
    assert [one.text for one in proposal.doubts] == ["1\u00a0000,00\u00a0Eur"]
    assert total(tree) == money


@pytest.mark.parametrize(
    ("heads", "sums", "now"),
    [
        ("", "1 200,00", (1200, 210)),
        ("", "1 000,00", (1000, 210)),
        (" PVM", "252,00", (1000, 252)),
        (" be PVM|PVM (kitos lėšos 2024 m.)", "1 200,00|0,00", (1200, None)),
    ],
)
def test_what_is_not_told_of_a_sum_of_the_plan_stays(
    heads: str, sums: str, now: tuple[int, int | None]
) -> None:
    line = FundingLine(
        id=item_id(90), parent=ACTIVITY, year=2024, source=OTHER, net=Decimal(1000), vat_amount=Decimal(210)
    )
    tree = PlanTree([*small_plan(), line])
    heading = f"Kitos lėšos 2024 m.{heads}".replace("|", "\t")
    row = f"{title_of(tree[ACTIVITY])}\t{sums}".replace("|", "\t")
    proposal = done(tree, Draft((read_text(f"Veikla\t{heading}\n{row}\n"),)))
    changed = tree[line.id]
    assert isinstance(changed, FundingLine)
    assert (changed.net, changed.vat_amount, proposal.doubts) == (*now, ())
    assert bool(proposal.told) is (now == (1200, 210))  # a sum beside a VAT that may not be its own


def test_rows_go_where_they_are_put() -> None:
    tree = PlanTree(small_plan())
    proposal = done(tree, pasted("word-table-tsv-to-tree.txt"), at=TASK)
    new = [one for one in proposal.made if one.kind is Kind.ACTIVITY]
    assert [(title_of(one), one.parent) for one in new] == [
        ("Robotikos būrelis", TASK), ("Mokytojų stažuotės", TASK),
    ]  # fmt: skip
    assert total(tree).net == 5000


def test_lines_go_where_they_are_put() -> None:
    tree = PlanTree(small_plan())
    done(tree, pasted("wrapped-pdf.txt"), at=ACTIVITY)
    assert [title_of(one) for one in tree.children(TASK, Kind.ACTIVITY)][2:] == [
        "Organizuoti mokymus mokyklų vadovams ir pavaduotojams apie įtraukųjį ugdymą",
        "Įrengti gamtos mokslų laboratoriją",
    ]


def test_cells_a_line_each_are_no_items() -> None:
    tree = new_plan()
    proposal = done(tree, pasted("writer-clipboard-text.txt"))
    assert len(tree) == 1
    assert len(proposal.doubts) == 1


def test_money_without_years_is_left_out_and_told() -> None:
    for name in ("label-column.txt", "total-row.txt"):
        tree = PlanTree(small_plan())
        proposal = done(tree, pasted(name), at=ACTIVITY)
        assert proposal.changes == ()
        assert len(proposal.told) == 1


def test_money_goes_to_the_activity_that_it_is_put_at() -> None:
    tree = PlanTree(small_plan())
    draft = Draft((read_text("Šaltinis\t2024\t2025\nES lėšos\t10 000,00\t20 000,00\nSB\t–\t500,00\n"),))
    assert done(tree, draft, at=ACTIVITY).doubts == ()
    assert total(tree, ACTIVITY).net == 30500
    again = Draft((read_text("Šaltinis\t2024\t2025\nES lėšos\t11 000,00\t20 000,00\n"),))
    proposal = done(tree, again, at=ACTIVITY)
    assert (len(proposal.made), len(proposal.changed)) == (0, 1)
    assert total(tree, ACTIVITY).net == 31500


def test_money_that_was_there_without_its_source_does_not_stand_twice() -> None:
    tree = PlanTree(small_plan())
    line = FundingLine(id=item_id(20), parent=ACTIVITY, order="V", year=2024, net=Decimal(10000))
    tree.apply((Insert(line),))
    draft = Draft((read_text("Šaltinis\t2024\t2025\nES lėšos\t10 000,00\t20 000,00\n"),))
    proposal = done(tree, draft, at=ACTIVITY)
    assert proposal.told == ()
    assert {(one.year, one.source, one.net) for one in funding_lines(tree)} == {
        (2024, EU, 10000), (2025, EU, 20000),
    }  # fmt: skip


def test_money_that_was_there_as_one_sum_is_divided_by_what_comes() -> None:
    tree = PlanTree(small_plan())
    line = FundingLine(id=item_id(20), parent=ACTIVITY, order="V", net=Decimal(30000))
    tree.apply((Insert(line),))
    text = "Šaltinis\t2024\t2025\nES lėšos\t10 000,00\t10 000,00\nSB\t10 000,00\t–\n"
    proposal = done(tree, Draft((read_text(text),)), at=ACTIVITY)
    assert (proposal.told, [one.id for one in proposal.changed]) == ((), [item_id(20)])
    assert {(one.year, one.source, one.net) for one in funding_lines(tree)} == {
        (2024, EU, 10000), (2025, EU, 10000), (2024, MUNICIPAL, 10000),
    }  # fmt: skip
    (part,) = proposal.parts
    assert {id_ for about in part.about.values() for id_ in about} <= {*tree.items()}
    assert item_id(20) in part.about[1]


def test_a_line_without_a_sum_is_nothing_to_tell_of() -> None:
    tree = PlanTree(small_plan())
    tree.apply((Insert(FundingLine(id=item_id(20), parent=ACTIVITY, order="V", year=2024)),))
    proposal = done(tree, Draft((read_text("Šaltinis\t2024\nES lėšos\t20 000,00\n"),)), at=ACTIVITY)
    assert proposal.told == ()


def test_one_sum_is_no_more_than_one_of_those_that_come() -> None:
    tree = PlanTree(small_plan())
    line = FundingLine(id=item_id(20), parent=ACTIVITY, order="V", year=2024, net=Decimal(10000))
    tree.apply((Insert(line),))
    text = "Šaltinis\t2024\nES lėšos\t10 000,00\nSB\t10 000,00\n"
    done(tree, Draft((read_text(text),)), at=ACTIVITY)
    assert {(one.source, one.net) for one in funding_lines(tree)} == {(EU, 10000), (MUNICIPAL, 10000)}


@pytest.mark.parametrize(("year", "source"), [(None, None), (2024, None), (None, MUNICIPAL), (2025, None)])
def test_money_of_an_unknown_year_or_source_beside_that_which_comes_is_told(
    year: int | None, source: FundingSource | None
) -> None:
    tree = PlanTree(small_plan())
    line = FundingLine(
        id=item_id(20), parent=ACTIVITY, order="V", year=year, source=source, net=Decimal(30000)
    )
    tree.apply((Insert(line),))
    proposal = done(tree, Draft((read_text("Šaltinis\t2024\nES lėšos\t20 000,00\n"),)), at=ACTIVITY)
    (told,) = proposal.told
    assert "30" in str(told.params["sum"]) and told.params["place"] == "Stažuotės"
    assert total(tree, ACTIVITY).net == 50000


def test_which_activity_money_is_for_is_asked() -> None:
    tree = PlanTree(small_plan())
    draft = Draft((read_text("Šaltinis\t2024\nES lėšos\t10 000,00\n"),))
    proposal = done(tree, draft)
    assert proposal.changes == ()
    assert proposal.doubts[0].choices[0] == "1.1.1. Stažuotės"
    answers = Answers(texts={proposal.doubts[0].text: proposal.doubts[0].choices[0]})
    done(tree, draft, answers)
    assert total(tree, ACTIVITY).net == 10000


def test_a_sheet_with_a_number_in_its_name_is_no_goal_s_money() -> None:
    tree = PlanTree(small_plan())
    draft = Draft((replace(read_text("Šaltinis\t2024\nES lėšos\t10 000,00\n"), name="1 priedas"),))
    assert len(done(tree, draft).doubts) == 1
    assert total(tree).gross == 0


def test_the_total_of_rows_above_is_no_activity_s_money() -> None:
    tree = new_plan()
    text = "Nr.\tVeikla\tTerminas\tLėšos\n1.\tA\t2024\t1 000\n2.\tB\t2024\t2 500\n\t\t\t3 500\n\t\t\t77\n"
    proposal = done(tree, Draft((read_text(text),)))
    assert total(tree).net == 3500
    assert [one.text for one in proposal.doubts] == ["77"]


def test_sums_that_stand_twice_are_asked() -> None:
    tree = new_plan()
    text = "Veikla\tTerminas\t2024\t2025\tES\tSB\nA\t2024–2025 m.\t1 000,00\t2 000,00\t2 500,00\t500,00\n"
    assert len(done(tree, Draft((read_text(text),))).doubts) == 1
    assert total(tree).gross == 0
    answered = new_plan()
    columns = Answers.from_json('{"columns": {"ES": "left_out", "SB": "left_out"}}')
    assert done(answered, Draft((read_text(text),)), columns).doubts == ()
    assert {year: one.net for year, one in by_year(answered).items()} == {2024: 1000, 2025: 2000}


def test_an_activity_that_is_there_is_filled_in() -> None:
    tree = PlanTree(small_plan())
    text = "Veikla\tAtsakingas\tTerminas\tLėšos be PVM\nStažuotės\tSkyrius\t2025 m. II ketv.\t100,00\n"
    proposal = done(tree, Draft((read_text(text),)), at=TASK)
    assert [one.id for one in proposal.changed] == [ACTIVITY]
    assert [one.kind for one in proposal.made] == [Kind.FUNDING]
    again = propose(Draft((read_text(text),)), tree, at=TASK)
    assert again.changes == ()


def test_names_that_are_alike_are_asked_about() -> None:
    tree = PlanTree(small_plan())
    text = "Veikla\tMokyklos\tPartneriai\tTerminas\nNauja\tŽalioi gimnazija\tŠilo biblioteka\t2024\n"
    proposal = done(tree, Draft((read_text(text),)), at=TASK)
    (doubt,) = proposal.doubts
    assert doubt.choices == ("Žalioji gimnazija", "+ Žalioi gimnazija")
    activity = tree.activities()[2]
    assert (activity.schools, activity.partners) == (frozenset(), frozenset({item_id(11)}))
    for answer, count in ((doubt.choices[0], 1), (doubt.choices[1], 2), ("", 1)):
        answered = PlanTree(small_plan())
        done(answered, Draft((read_text(text),)), Answers(texts={doubt.text: answer}), at=TASK)
        assert len(answered.of_kind(Kind.SCHOOL)) == count
        assert len(answered.activities()[2].schools) == (1 if answer else 0)


def test_a_new_name_is_one_item_however_often_it_is_there() -> None:
    tree = PlanTree(small_plan())
    rows = "".join(f"Nauja {at}\tŽalioi gimnazija\t2024\n" for at in range(3))
    answers = Answers(texts={"Žalioi gimnazija": "+ Žalioi gimnazija"})
    done(tree, Draft((read_text(f"Veikla\tMokyklos\tTerminas\n{rows}"),)), answers, at=TASK)
    assert len(tree.of_kind(Kind.SCHOOL)) == 2


def test_broken_letters_are_told() -> None:
    proposal = done(new_plan(), Draft((read_text("Veikla\tAprašymas\tTerminas\nA\td÷l mokyklų\t2024\n"),)))
    assert [one.params.get("word") for one in proposal.told] == ["d÷l"]


@pytest.mark.parametrize(
    "content",
    [
        "[]", "{", '{"columns": {"a": "nothing"}}', '{"other": 1}', '{"vat": "x"}', '{"texts": []}',
        '{"places": 1}', "[" * 9000,
    ],
)  # fmt: skip
def test_answers_that_are_none_are_refused(content: str) -> None:
    from planeditor.errors import InvalidValue

    with pytest.raises(InvalidValue):
        Answers.from_json(content)
