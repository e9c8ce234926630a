"""Tables as people write them: what is the sum of an activity, and what a part or the total of others."""

from datetime import date
from typing import Any

import pytest
from tests.conftest import item_id
from tests.editing.intake.hostile import xlsx

from planeditor.blocks.draft import Draft
from planeditor.blocks.html import read_html
from planeditor.blocks.text import read_text
from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import pasted_draft, read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.editing.intake.registers import listed, names_listed
from planeditor.plan.items import (
    ROOT_PARENT,
    Activity,
    Goal,
    Item,
    Kind,
    Partner,
    Plan,
    School,
    Task,
    title_of,
)
from planeditor.plan.sums import funding_lines, line_sum
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter

_ROOT, _GOAL, _TASK = (item_id(at) for at in range(3))


def plan(*activities: str, schools: tuple[str, ...] = (), partners: tuple[str, ...] = ()) -> PlanTree:
    """A plan from 2024 to 2026 with these names."""
    root = Plan(id=_ROOT, parent=ROOT_PARENT, title="Planas", start=date(2024, 1, 1), end=date(2026, 12, 31))
    above = [Goal(id=_GOAL, parent=_ROOT), Task(id=_TASK, parent=_GOAL)] if activities else []

    def each(cls: Any, first: int, parent: str, names: tuple[str, ...], name: str) -> list[Item]:
        return [
            cls(id=item_id(first + at), parent=parent, order=chr(97 + at), **{name: one})
            for at, one in enumerate(names)
        ]

    return PlanTree([
        root, *above, *each(Activity, 10, _TASK, activities, "title"),
        *each(School, 20, _ROOT, schools, "name"), *each(Partner, 30, _ROOT, partners, "name"),
    ])  # fmt: skip


def done(
    text: str, tree: PlanTree | None = None, answers: dict[str, str] | None = None
) -> tuple[PlanTree, Proposal]:
    blocks = read_html(text) if text.startswith("<") else [read_text(text)]
    proposal = propose(Draft(tuple(blocks)), tree or plan(), Answers(texts=answers or {}))
    return proposal.after, proposal


def money(tree: PlanTree) -> dict[str, list[str]]:
    """The sums of each activity: year, source and euros, where they are told."""
    return {
        one.title: [
            " ".join(str(part) for part in (line.year, line.source, line_sum(line).gross) if part)
            for line in funding_lines(tree, one.id)
        ]
        for one in tree.activities()
    }


def left_out(proposal: Proposal) -> list[str]:
    """What the sentences name."""
    return [str(one.params.get("text") or one.params.get("heading")) for one in proposal.told if one.params]


@pytest.mark.parametrize(
    ("headings", "sums", "taken", "is_told"),
    [
        (
            "Lėšos 2024 m.|iš jų ES lėšos 2024 m.|iš jų SB lėšos 2024 m.", "1 000|700|300",
            ["2024 eu 700.00", "2024 municipal 300.00"], False,
        ),
        (
            "Lėšos 2024 m.|ES 2024 m.|SB 2024 m.", "1 000|700|200",
            ["2024 eu 700.00", "2024 municipal 200.00"], True,
        ),
        ("ES lėšos|ES 2024 m.|ES 2025 m.", "1 000|700|300", ["2024 eu 700.00", "2025 eu 300.00"], False),
        (
            "2024 m. iš viso|2024 ES|2024 SB|2025 m. iš viso|2025 ES", "1 000|700|300|400|400",
            ["2024 eu 700.00", "2024 municipal 300.00", "2025 eu 400.00"], False,
        ),
        ("2024 m. be PVM|VB 2024 m. (PVM)", "1 000|210", ["2024 1000.00", "2024 state_vat 210.00"], False),
        ("Lėšos 2024 m. su PVM|ES 2024 m. be PVM", "1 210|1 000", ["2024 eu 1000.00"], True),
    ],
)  # fmt: skip
def test_a_column_that_others_divide_is_not_added_to_them(
    headings: str, sums: str, taken: list[str], is_told: bool
) -> None:
    rows = (f"Veikla|{headings}", f"Salė|{sums}")
    tree, proposal = done("".join(f"{row}\n".replace("|", "\t") for row in rows))
    assert (money(tree), proposal.doubts) == ({"Salė": taken}, ())
    assert any("its parts are" in one.source for one in proposal.told) is is_told


def test_rates_of_vat_are_no_sums_of_it() -> None:
    tree, proposal = done("Veikla\tLėšos 2024\tPVM\nSalė\t1 000\t21\nKelias\t500\t9\nParkas\t300\t0\n")
    assert money(tree) == {"Salė": ["2024 1000.00"], "Kelias": ["2024 500.00"], "Parkas": ["2024 300.00"]}
    assert left_out(proposal) == ["PVM"]
    tree, _ = done("Veikla\tLėšos 2024\tPVM 2024\nSalė\t1 000\t210\nKelias\t100\t21\n")
    assert money(tree) == {"Salė": ["2024 1210.00"], "Kelias": ["2024 121.00"]}


_DIVIDED = (
    "Veikla\tLėšos, Eur\nSalė\t100 000,00\n{0} ES lėšos\t85 000,00\n{0} SB lėšos\t15 000,00\nBūrelis\t500\n"
)


@pytest.mark.parametrize(
    "word", ["iš jų", "Iš jų:", "t. sk.", "t.sk.", "iš to skaičiaus", "Tame skaičiuje:", "–"]
)
def test_what_divides_a_sum_is_not_added_to_it(word: str) -> None:
    tree, proposal = done(_DIVIDED.format(word) + "Iš viso\t100 500\niš jų ES\t85 000\n")
    assert money(tree) == {"Salė": ["100000.00"], "Būrelis": ["500.00"]}
    assert [text for text in left_out(proposal) if "|" in text] == [
        f"{word} ES lėšos | 85 000,00", f"{word} SB lėšos | 15 000,00", "iš jų ES | 85 000",
    ]  # fmt: skip


def test_who_pays_is_read_where_nothing_else_tells_the_sum() -> None:
    tree, _ = done("Veikla\tLėšos, Eur\nSalė\t\nES lėšos\t85 000,00\nSB lėšos\t15 000,00\nBūrelis\t500,00\n")
    assert money(tree) == {"Salė": ["eu 85000.00", "municipal 15000.00"], "Būrelis": ["500.00"]}


def test_vat_and_what_is_left_are_no_activities() -> None:
    rows = "A\t10 000\nB\t20 000\nSuma\t30 000\nPVM 21 proc.\t6 300\nSuma su PVM\t36 300\nLikutis\t100\n"
    tree, proposal = done(f"Priemonė\tLėšos, Eur\n{rows}")
    assert money(tree) == {"A": ["10000.00"], "B": ["20000.00"]}
    assert {"PVM 21 proc. | 6 300", "Likutis | 100"} <= {*left_out(proposal)}


def test_titles_that_only_begin_so_are_activities() -> None:
    titles = [
        "PVM apskaitos mokymai", "Likutinio vertinimo dirbtuvės", "Europos diena", "Kitos veiklos",
        "Visos mokyklos gauna įrangą", "Savivaldybės biudžeto lėšų planavimo mokymai",
    ]  # fmt: skip
    tree, proposal = done("Veikla\tLėšos, Eur\n" + "".join(f"{title}\t1,00\n" for title in titles))
    assert money(tree) == {title: ["1.00"] for title in titles}
    assert not left_out(proposal)
    tree, _ = done("Veikla\tTerminas\tLėšos, Eur\nIš jų patirties mokomės\t2024\t5\n")
    assert money(tree) == {"Iš jų patirties mokomės": ["2024 5.00"]}


def test_a_part_of_a_sources_money_is_no_money_of_its_own() -> None:
    tree, proposal = done(
        "Lėšų šaltinis\t2024 m.\nSavivaldybės biudžetas\t10 000,00\niš jų mokyklų lėšos\t2 000,00\n"
        "ES lėšos\t5 000,00\nIš viso\t15 000,00\n",
        plan("A"),
    )
    assert money(tree) == {"A": ["2024 municipal 10000.00", "2024 eu 5000.00"]}
    assert left_out(proposal)[0] == "iš jų mokyklų lėšos | 2 000,00"
    assert proposal.doubts == ()


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td><b>Mokymai</b><td><b>30 000,00</b><tr><td>Vadovams{0}<tr><td>Mokytojams{1}",
        "<tr><td>Mokymai:<td>30 000,00<tr><td>Vadovams{0}<tr><td>Mokytojams{1}",
        "<tr><td>Mokymai<td>30 000,00<tr><td>– Vadovams{0}<tr><td>– Mokytojams{1}",
    ],
    ids=["in bold", "a colon", "bullets"],
)
def test_the_sum_of_a_group_is_not_added_to_those_of_its_rows(rows: str) -> None:
    filled = rows.format("<td>10 000,00", "<td>20 000,00")
    tree, proposal = done(f"<table><tr><td>Priemonė<td>Lėšos, Eur{filled}</table>")
    assert money(tree) == {"Vadovams": ["10000.00"], "Mokytojams": ["20000.00"]}
    (task,) = tree.of_kind(Kind.TASK)
    assert title_of(task).rstrip(":") == "Mokymai"
    assert [text.replace(":", "") for text in left_out(proposal)] == ["Mokymai | 30 000,00"]


def test_a_title_in_bold_that_sums_up_nothing_is_an_activity() -> None:
    tree, _ = done("<table><tr><td>Veikla<td>Lėšos, Eur<tr><td><b>A</b><td>5,00<tr><td>B<td>2,00</table>")
    assert money(tree) == {"A": ["5.00"], "B": ["2.00"]}


@pytest.mark.parametrize("head", ["Veikla\t2024\t2025\tIš viso", "Veikla\tViso", "Veikla\tIš viso dalyvių"])
def test_counts_are_no_sums(head: str) -> None:
    count = head.count("\t")
    tree, proposal = done(f"{head}\nMokymai" + "\t120" * count + "\nStovyklos" + "\t20" * count + "\n")
    assert not any(money(tree).values())
    assert proposal.told


@pytest.mark.parametrize("sums", ["1 000,00\t2 000,00", "1 000 Eur\t2 000 Eur", "1 tūkst.\t2 tūkst."])
def test_years_are_of_money_where_money_stands_below(sums: str) -> None:
    tree, proposal = done(f"Veikla\t2024 m.\t2025 m.\nA\t{sums}\n")
    assert money(tree) == {"A": ["2024 1000.00", "2025 2000.00"]}
    assert (proposal.doubts, proposal.told) == ((), ())


def test_numbers_beside_names_are_no_numbers_of_rows() -> None:
    tree, proposal = done("Utenos Dauniškio gimnazija\t512\nUtenos „Saulės“ gimnazija\t301\n")
    assert not tree.activities()
    assert len(proposal.told) == 1


def test_a_sum_may_say_who_pays_it() -> None:
    head = "Veikla\tTerminas\tReikalingos lėšos (tūkst. Eur) ir finansavimo šaltinis\n"
    tree, proposal = done(
        f"{head}A\t2024\t12,5 (ES lėšos)\nB\t2025\t3 SB\nC\t2025\t5 (ES), 2 (SB)\nD\t2025\t4\n"
    )
    assert money(tree) == {
        "A": ["2024 eu 12500.00"], "B": ["2025 municipal 3000.00"], "C": [], "D": ["2025 4000.00"],
    }  # fmt: skip
    assert [one.text for one in proposal.doubts] == ["5 (ES), 2 (SB)"]


def test_sums_in_a_column_of_sources_are_asked_about() -> None:
    _, proposal = done("Veikla\tFinansavimo šaltinis\nA\t12 500,00 ES\n")
    assert [one.text for one in proposal.doubts] == ["12 500,00 ES"]


def test_shares_of_sources_are_left_out() -> None:
    tree, proposal = done("Veikla\tLėšos, Eur\tES dalis\tSB dalis\nA\t10 000,00\t85 %\t15 proc.\n")
    assert money(tree) == {"A": ["10000.00"]}
    assert left_out(proposal) == ["ES dalis", "SB dalis"]


def test_an_end_before_the_beginning_is_asked_about() -> None:
    text = "Veikla\tPradžia\tPabaiga\nA\t2025 m.\t2024 m.\n"
    tree, proposal = done(text)
    (activity,) = tree.activities()
    assert (activity.start, activity.end) == (None, None)
    assert [one.text for one in proposal.doubts] == ["2025 I – 2024 IV"]
    tree, proposal = done(text, answers={"2025 I – 2024 IV": "2024 I – 2025 IV"})
    (activity,) = tree.activities()
    assert (activity.start, activity.end) == (Quarter(2024, 1), Quarter(2025, 4))
    assert proposal.doubts == ()


def test_the_approval_above_a_table_names_no_goal() -> None:
    tree, _ = done("PATVIRTINTA\nTarybos sprendimu Nr. T-12\t\t\nVeikla\tTerminas\tLėšos, Eur\nA\t2024\t5\n")
    assert [title_of(one) for one in tree.of_kind(Kind.GOAL)] == [""]


def test_ticks_under_years_are_no_sums_and_tell_the_time() -> None:
    tree, proposal = done("Veikla\tLėšos, Eur\t2024 m.\t2025 m.\nA\t100,00\tx\t–\nB\t200,00\tx\tX\n")
    assert money(tree) == {"A": ["2024 100.00"], "B": ["200.00"]}
    assert [(one.start, one.end) for one in tree.activities()] == [
        (Quarter(2024, 1), Quarter(2024, 4)), (Quarter(2024, 1), Quarter(2025, 4)),
    ]  # fmt: skip
    assert (left_out(proposal), proposal.doubts) == ([], ())


def test_how_much_a_source_pays_may_stand_beside_its_name() -> None:
    tree, proposal = done("Veikla\tES lėšos (85 proc.)\tSB lėšos (15 %)\nA\t850,00\t150,00\n")
    assert money(tree) == {"A": ["eu 850.00", "municipal 150.00"]}
    assert proposal.doubts == ()


@pytest.mark.parametrize(
    "note", ["* – lėšos gali būti tikslinamos", "Pastaba: sumos be PVM.", "Parengė:\tJonas"]
)
def test_notes_below_a_table_are_no_activities(note: str) -> None:
    tree, proposal = done(f"Veikla\tLėšos, Eur\nA\t100,00\n{note}\n")
    assert money(tree) == {"A": ["100.00"]}
    assert left_out(proposal)[0].startswith(note[:7])


def test_a_card_tells_one_activity_in_its_rows() -> None:
    rows = "Veikla\tMokymai\nTerminas\t2024 m.\nAtsakingas\tMokyklos\nLėšos, Eur\t5 000,00\n"
    tree, proposal = done(rows)
    assert money(tree) == {"Mokymai": ["2024 5000.00"]}
    assert (tree.activities()[0].executor, proposal.doubts) == ("Mokyklos", ())
    titles = ["Rezultatų sklaida", "Partnerių paieška", "Terminų suderinimas"]
    tree, _ = done("Veikla\tLėšos, Eur\n" + "".join(f"{title}\t5,00\n" for title in titles))
    assert [*money(tree)] == titles


def test_a_list_under_a_task_is_of_its_activities() -> None:
    tree, proposal = done(
        "<h1>1 tikslas. Kokybė</h1><h2>1.1 uždavinys. STEAM</h2><p>Veiklos:</p>"
        "<ul><li>Laboratorija;</li><li>Būreliai</li></ul>"
    )
    assert [one.title for one in tree.activities()] == ["Laboratorija", "Būreliai"]
    assert [title_of(one) for one in tree.of_kind(Kind.TASK)] == ["STEAM"]
    assert left_out(proposal) == ["Veiklos:"]


# Names


def test_people_and_partners_are_reached_by_what_is_told_in_one_cell() -> None:
    tree, proposal = done(
        "Komandos narys\tKontaktai (tel., el. paštas)\nVardenė Pavardenė\t+370 600 00000, v.p@example.lt\n"
    )
    (member,) = tree.of_kind(Kind.TEAM_MEMBER)
    assert [getattr(member, name) for name in ("email", "phone")] == ["v.p@example.lt", "+370 600 00000"]
    assert (proposal.doubts, proposal.told) == ((), ())
    tree, _ = done(
        "Partnerio pavadinimas\tPartnerio indėlis\tPartnerio kontaktai\nCentras\tMokymai\t+370 1\n"
    )
    (partner,) = tree.of_kind(Kind.PARTNER)
    assert [getattr(partner, name) for name in ("contribution", "contact")] == ["Mokymai", "+370 1"]


@pytest.mark.parametrize(
    ("schools", "found", "asked"),
    [
        ("Dauniškio gimnazija*", ["Dauniškio gimnazija"], []),
        ("Visos, išskyrus Dauniškio", [], ["Visos, išskyrus Dauniškio"]),
        ("5 mokyklos", [], ["5 mokyklos"]),
        ("Visos savivaldybės gimnazijos", [], ["Visos savivaldybės gimnazijos"]),
        ("Kitos mokyklos", [], ["Kitos mokyklos"]),
        ("nenumatyta", [], []),
        ("Visos mokyklos", ["Dauniškio gimnazija", "„Saulės“ gimnazija"], []),
        ("Vyturių mokykla²", ["Vyturių mokykla"], []),
    ],
)
def test_words_that_name_nobody_are_no_schools(schools: str, found: list[str], asked: list[str]) -> None:
    known = plan(schools=("Dauniškio gimnazija", "„Saulės“ gimnazija"))
    tree, proposal = done(f"Veikla\tDalyvaujančios mokyklos\nA\t{schools}\n", known)
    (activity,) = tree.activities()
    assert sorted(title_of(tree[one]) for one in activity.schools) == sorted(found)
    assert [one.text for one in proposal.doubts] == asked
    given = dict.fromkeys(asked, "Dauniškio gimnazija")
    tree, proposal = done(f"Veikla\tDalyvaujančios mokyklos\nA\t{schools}\n", known, given)
    assert proposal.doubts == ()


def test_a_list_for_a_register_tells_contacts_apart_and_no_parts() -> None:
    found = listed(
        Kind.TEAM_MEMBER,
        [["Vardas, pavardė", "Kontaktai (tel., el. p.)"], ["Vardenė", "+370 600 00000, a@b.lt"]],
    )
    assert found is not None
    assert found.fields == ("name", "phone", "email")
    assert found.rows == [["Vardenė", "+370 600 00000", "a@b.lt"]]
    schools = [
        ["Mokykla", "Mokinių sk."],
        ["Upės mokykla", "50"],
        ["iš jų mergaitės", "25"],
        ["Iš viso", "50"],
    ]
    found = listed(Kind.SCHOOL, schools)
    assert found is not None
    assert found.rows == [["Upės mokykla", "50"]]


def test_names_for_a_new_plan_have_no_marks_of_notes() -> None:
    draft = pasted_draft("", "1\t„Saulės“ gimnazija*\t512\n2\tUpės m.\t50\n3\tVyturių „Giesmė“;\t7\n")
    assert names_listed(Kind.SCHOOL, draft) == (("„Saulės“ gimnazija", "Upės m.", "Vyturių „Giesmė“"), True)


def test_names_with_such_words_are_names() -> None:
    tree, proposal = done("Veikla\tPartneriai\nA\tVšĮ „Be ribų“; Kitų kultūrų namai\n")
    assert [title_of(one) for one in tree.of_kind(Kind.PARTNER)] == ["VšĮ „Be ribų“", "Kitų kultūrų namai"]
    assert proposal.doubts == ()


def test_what_begins_like_a_note_may_be_an_activity() -> None:
    tree, _ = done(
        "Veikla\tTerminas\n* Mokymai\t2024\nSuderinta pagalba mokiniams\t2024\nPastabų knyga\t2025\n"
    )
    assert [*money(tree)] == ["Mokymai", "Suderinta pagalba mokiniams", "Pastabų knyga"]


def test_a_matrix_may_be_headed_by_titles() -> None:
    tree, proposal = done(
        "Mokykla\tLaboratorija\tBūreliai\nDauniškio gimnazija\t✓\t–\nVyturių progimnazija\t1\t●\n",
        plan("Laboratorija", "Būreliai", schools=("Dauniškio gimnazija",)),
    )
    assert [[title_of(tree[one]) for one in activity.schools] for activity in tree.activities()] == [
        ["Dauniškio gimnazija"], ["Vyturių progimnazija"],
    ]  # fmt: skip
    assert [one.text for one in proposal.doubts] == ["1"]


# Lines


def test_a_line_that_a_page_broke_before_a_number_goes_on() -> None:
    text = "1.1.1. Įsigyti priemonių bendrojo ugdymo mokykloms ir\n3 darželiams\n1.1.2. Mokymai;\n"
    tree, _ = done(text)
    assert [one.title for one in tree.activities()] == [
        "Įsigyti priemonių bendrojo ugdymo mokykloms ir 3 darželiams", "Mokymai",
    ]  # fmt: skip


def test_a_total_below_lines_is_none_of_them() -> None:
    tree, _ = done("1.1.1. Mokymai\niš viso 5 000 Eur\n1.1.2. Stovyklos\n")
    assert next(one.title for one in tree.activities()) == "Mokymai"


# What is too much


def test_a_number_that_nobody_means_is_asked_about() -> None:
    for number in ("1e29", "9" * 5_000, "NaN", "1e15"):
        cell = f'<td sdval="{number}" sdnum="1063;0;0">5</td>'
        tree, proposal = done(f"<table><tr><td>Veikla<td>Lėšos, Eur<tr><td>A{cell}</table>")
        assert money(tree) == {"A": []}
        assert [one.text for one in proposal.doubts] == ["5"]


@pytest.mark.parametrize("filling", ["\u00a0", "1.", "„", "– "])
def test_long_texts_take_time_by_their_length(filling: str) -> None:
    filled = (filling * 30_000)[:30_000]
    draft = pasted_draft("", f"1. A\nx{filled}b\n1.1. {filled}\n")
    propose(draft, plan())
    done(f"Veikla\tRodiklis\tMokyklos\nA\tx{filled}5\tx{filled}b\n")


def test_numbers_of_telephones_stay_as_they_are() -> None:
    content = xlsx(["Vardas, pavardė", "Telefonas"], ["Vardenė Pavardenė", 37060000000])
    proposal = propose(read_draft(content, "a.xlsx"), plan())
    (member,) = proposal.after.of_kind(Kind.TEAM_MEMBER)
    assert getattr(member, "phone") == "37060000000"  # noqa: B009


def test_the_unit_above_a_table_is_not_told_as_left_out() -> None:
    text = "<p>(tūkst. Eur)</p><table><tr><td>Veikla<td>Terminas<td>Lėšos<tr><td>A<td>2024<td>2,5</table>"
    tree, proposal = done(text)
    assert money(tree) == {"A": ["2024 2500.00"]}
    assert (proposal.doubts, proposal.told) == ((), ())
