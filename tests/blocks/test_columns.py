"""What columns hold, by their headings."""

from dataclasses import replace

import pytest

from planeditor.blocks.columns import Column, as_noted, column_of, source_in
from planeditor.blocks.table import tables_of
from planeditor.blocks.text import read_text
from planeditor.blocks.values import Basis
from planeditor.blocks.wordings import Role
from planeditor.plan.vocabulary import FundingSource

EU, VAT, MUNICIPAL, OTHER = FundingSource


@pytest.mark.parametrize(
    ("role", "headings"),
    [
        (Role.NUMBER, ["Nr.", "Eil. Nr.", "Eil.Nr."]),
        (Role.ACTIVITY, ["Veikla", "Priemonė", "Priemonės pavadinimas", "Tikslai, uždaviniai, priemonės"]),
        (Role.RESPONSIBLE, ["Atsakingas", "Atsakingi vykdytojai", "VYKDYTOJAS", "Atsakinga institucija"]),
        (Role.TERM, ["Terminas", "Įgyvendinimo terminas", "Įvykdymo laikotarpis", "Data"]),
        (Role.START, ["Pradžia", "Veiklos pradžia"]),
        (Role.END, ["Pabaiga", "Veiklos pabaiga"]),
        (
            Role.INDICATOR,
            ["Rodiklis", "Vertinimo kriterijus", "Rodiklis, mato vnt.", "Rodiklio pavadinimas"],
        ),
        (Role.UNIT, ["Matavimo vnt.", "Mato vnt.", "Matavimo vienetas"]),
        (Role.TARGET, ["Siektina reikšmė", "Rodiklio reikšmė"]),
        (Role.BASELINE, ["Pradinė reikšmė"]),
        (Role.PUPILS, ["Mokinių skaičius", "Mokinių sk."]),
        (Role.EMAIL, ["El. paštas", "E-mail", "El. p."]),
        (Role.CONTACT, ["Kontaktai (tel., el. paštas)", "Partnerio kontaktai"]),
        (Role.CONTRIBUTION, ["Partnerio indėlis"]),
        (Role.MONEY, ["Lėšos, tūkst. Eur ir jų šaltinis"]),
        (Role.SCHOOLS, ["Mokykla", "Dalyvaujančios mokyklos"]),
        (Role.SOURCE, ["Lėšų šaltinis", "Finansavimo šaltiniai"]),
        (Role.TOTAL, ["Iš viso", "Iš viso, Eur", "Bendra suma"]),
        (Role.GOAL, ["Tikslas", "Strateginis tikslas"]),
        (Role.TASK, ["Uždavinys"]),
        (Role.AREA, ["Sritis", "Veiklos sritis"]),
        (Role.RESULT, ["Laukiamas rezultatas"]),
        (Role.UNKNOWN, ["", "2024–2026 m.", "Kas nors", "Priemonės kodas", "Iš viso dalyvių"]),
    ],
)
def test_headings_in_many_wordings(role: Role, headings: list[str]) -> None:
    assert {heading: column_of(heading).role for heading in headings} == dict.fromkeys(headings, role)


@pytest.mark.parametrize(
    ("heading", "year", "source", "basis", "scale"),
    [
        ("Lėšos, Eur", None, None, Basis.PLAIN, 1),
        ("Lėšų poreikis, tūkst. Eur", None, None, Basis.PLAIN, 1000),
        ("Lėšos be PVM", None, None, Basis.NET, 1),
        ("Lėšos be 21 proc. PVM", None, None, Basis.NET, 1),
        ("Lėšos neįskaitant PVM", None, None, Basis.NET, 1),
        ("Kaina (PVM neįskaičiuotas), Eur", None, None, Basis.NET, 1),
        ("Suma su PVM, Eur", None, None, Basis.GROSS, 1),
        ("Lėšos su 21 % PVM", None, None, Basis.GROSS, 1),
        ("Kaina, Eur (įskaitant PVM)", None, None, Basis.GROSS, 1),
        ("Lėšos, PVM įskaičiuotas", None, None, Basis.GROSS, 1),
        ("Lėšos, įsk. PVM", None, None, Basis.GROSS, 1),
        ("SB lėšos su PVM", None, MUNICIPAL, Basis.GROSS, 1),
        ("PVM", None, None, Basis.VAT, 1),
        ("PVM suma (21 %), tūkst. Eur", None, None, Basis.VAT, 1000),
        ("2024 m. PVM, Eur", 2024, None, Basis.VAT, 1),
        ("PVM (SB)", None, MUNICIPAL, Basis.VAT, 1),
        ("Kitos lėšos 2024 m. PVM", 2024, OTHER, Basis.VAT, 1),
        ("ES lėšos, PVM nefinansuojamas", None, EU, Basis.PLAIN, 1),
        ("2024", 2024, None, Basis.PLAIN, 1),
        ("2025 m. be PVM", 2025, None, Basis.NET, 1),
        ("Lėšos, Eur 2026", 2026, None, Basis.PLAIN, 1),
        ("ES lėšos", None, EU, Basis.PLAIN, 1),
        ("EGADP", None, EU, Basis.PLAIN, 1),
        ("VB lėšos (PVM)", None, VAT, Basis.PLAIN, 1),
        ("SB 2024", 2024, MUNICIPAL, Basis.PLAIN, 1),
        ("Savivaldybės biudžetas", None, MUNICIPAL, Basis.PLAIN, 1),
        ("Kitos lėšos", None, OTHER, Basis.PLAIN, 1),
    ],
)
def test_columns_of_money(
    heading: str, year: int | None, source: FundingSource | None, basis: Basis, scale: int
) -> None:
    assert column_of(heading) == Column(Role.MONEY, heading, year, source, basis, scale)


@pytest.mark.parametrize(
    "heading", ["Lėšos, apmokestinamos PVM", "Suma + PVM", "SB lėšos PVM ir kitoms reikmėms"]
)
def test_sums_that_may_be_of_vat_or_with_it_are_not_known(heading: str) -> None:
    assert column_of(heading) == Column(Role.UNKNOWN, heading)


@pytest.mark.parametrize(
    ("note", "heading", "basis"),
    [
        ("Lėšos nurodytos su PVM", "Lėšos, Eur", Basis.GROSS),
        ("(tūkst. Eur, be PVM)", "SB lėšos", Basis.NET),
        ("su PVM", "Lėšos be PVM", Basis.NET),
        ("su PVM", "ES lėšos", Basis.PLAIN),
        ("su PVM", "VB lėšos", Basis.PLAIN),
        ("su PVM ir be PVM", "Lėšos", Basis.PLAIN),
    ],
)
def test_a_note_tells_of_the_sums_whose_heading_does_not(note: str, heading: str, basis: Basis) -> None:
    assert as_noted(column_of(heading), note).basis is basis


def test_a_source_is_named_or_not() -> None:
    assert source_in("ES (EGADP) lėšos") is EU
    assert source_in("ES ir SB lėšos") is None
    assert source_in("tūkst. formatu") is None


def test_a_column_of_names_is_what_stands_beside_it() -> None:
    (schools,) = tables_of(read_text("Pavadinimas\tMokinių skaičius\nA mokykla\t10\n"))
    (people,) = tables_of(read_text("Vardas, pavardė\tEl. paštas\nA\tb@c.lt\n"))
    (activities,) = tables_of(read_text("Pavadinimas\tTerminas\nA\t2024\n"))
    assert [one.columns[0].role for one in (schools, people, activities)] == [
        Role.SCHOOLS, Role.PERSON, Role.ACTIVITY,
    ]  # fmt: skip


PARTNERS = "Pavadinimas\tKontaktinis asmuo\tEl. paštas\tVaidmuo\nA\tB\tb@c.lt\tMokymai\n"


def test_names_beside_addresses_are_people_unless_the_place_says_something_else() -> None:
    block = read_text(PARTNERS)
    (people,) = tables_of(block)
    (named,) = tables_of(replace(block, name="Partneriai"))
    (put,) = tables_of(block, names=Role.PARTNER)
    assert [one.role for one in people.columns] == [Role.PERSON, Role.CONTACT, Role.EMAIL, Role.POSITION]
    for table in (named, put):
        assert [one.role for one in table.columns] == [
            Role.PARTNER, Role.CONTACT, Role.EMAIL, Role.CONTRIBUTION,
        ]  # fmt: skip


def test_the_place_does_not_make_of_a_table_what_its_headings_do_not_say() -> None:
    (told,) = tables_of(read_text("Vardas, pavardė\tEl. paštas\nA\tb@c.lt\n"), names=Role.PARTNER)
    (activities,) = tables_of(replace(read_text("Pavadinimas\tTerminas\nA\t2024\n"), name="Mokyklų veiklos"))
    (risks,) = tables_of(read_text("Pavadinimas\tTikimybė\tPoveikis\nA\tDidelė\tMaža\n"))
    assert [one.columns[0].role for one in (told, activities, risks)] == [
        Role.PERSON, Role.ACTIVITY, Role.RISK,
    ]  # fmt: skip


def test_somebody_s_word_is_the_last() -> None:
    block = read_text("Kas nors\tTerminas\tLėšos\nA\t2024\t5\n")
    (table,) = tables_of(block, {"kas nors": Role.ACTIVITY, "lesos": Role.LEFT_OUT})
    assert [one.role for one in table.columns] == [Role.ACTIVITY, Role.TERM, Role.LEFT_OUT]
    assert table.shape == "kas nors | terminas | lesos"


def test_a_sheet_may_hold_several_tables() -> None:
    block = read_text(
        "Planas\t\t\n\t\t\nVeikla\tTerminas\tSuma\nA\t2024\t5,00\n\t\t\nMokykla\tMokinių skaičius\t\nB\t3\t\n"
    )
    first, second = tables_of(block)
    assert [one.role for one in first.columns] == [Role.ACTIVITY, Role.TERM, Role.MONEY]
    assert second.columns[0].role is Role.SCHOOLS
