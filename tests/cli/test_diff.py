"""What changed between two states of a plan, in words and as JSON."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest

from planeditor.editing.library import create
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.versions import name_version
from planeditor.plan.items import FIELDS, FundingLine, Indicator, Item, Link, School
from planeditor.plan.numbers import NBSP
from planeditor.plan.values import Comparator, Quarter, Target
from planeditor.plan.vocabulary import ActivityType, Area
from planeditor.store.store import Store
from tests.cli.running import (
    FIRST,
    GOAL,
    MINE,
    OTHER,
    PARTNER,
    PLAN,
    SCHOOL,
    SECOND,
    SENT,
    TASK,
    THIRD,
    Run,
    changed,
    write_plan,
)
from tests.conftest import NOON, item_id, small_plan

Tell = Callable[..., list[str]]


@pytest.fixture
def tell(run: Run, folder: Path) -> Tell:
    """The lines that tell what changed between two states."""

    def told(after: list[Item], before: list[Item] | None = None) -> list[str]:
        write_plan(folder / "a.planas", before or small_plan())
        write_plan(folder / "b.planas", after)
        done = run("diff", "a.planas", "b.planas")
        assert (done.code, done.err) == (1, "")
        return done.out.replace(NBSP, " ").splitlines()

    return told


def test_the_same_state_twice(run: Run) -> None:
    assert run("diff", "pavyzdys.planas", "pavyzdys.planas") == (0, "Skirtumų nėra.\n", "")


def test_a_changed_field(tell: Tell) -> None:
    assert tell(changed(small_plan(), SECOND, title="Seminarai")) == [
        "Veikla 1.1.2 „Seminarai“: pakeistas laukas „Pavadinimas“: „Mokymai“ → „Seminarai“",
        "Skiriasi 1 įrašas",
    ]


VALUES: dict[str, tuple[str, Any, str]] = {
    "words of a vocabulary": (
        "areas", frozenset({Area.STEAM, Area.CULTURE}), "nieko → Kultūrinis ugdymas, STEAM ugdymas"
    ),
    "a word of a vocabulary": ("type", ActivityType.EDUCATION, "nieko → Ugdymo veiklos"),
    "a quarter": ("start", Quarter(2024, 3), "nieko → 2024 m. III ketv."),
    "money": ("spent", Decimal("1500.50"), "nieko → 1 500,50 Eur"),
    "a flag": ("no_funding", True, "ne → taip"),
    "references": ("schools", frozenset(), "„Žalioji gimnazija“ → nieko"),
    "paragraphs": ("description", "Pirma.\nAntra.", "nieko → „Pirma. ¶ Antra.“"),
}  # fmt: skip


@pytest.mark.parametrize("field, value, words", VALUES.values(), ids=VALUES)
def test_values_are_told_as_they_are_read(tell: Tell, field: str, value: Any, words: str) -> None:
    line, _ = tell(changed(small_plan(), FIRST, **{field: value}))

    assert line.startswith("Veikla 1.1.1 „Stažuotės“: pakeistas laukas „")
    assert line.endswith(f"“: {words}")


def test_a_changed_date(tell: Tell) -> None:
    line, _ = tell(changed(small_plan(), PLAN, start=date(2024, 1, 31)))

    assert line.startswith("Planas „Bandomasis planas“: ")
    assert line.endswith("nieko → 2024-01-31")


def test_what_belongs_to_an_activity_says_so(tell: Tell) -> None:
    line = FundingLine(id=item_id(20), parent=FIRST, year=2024, net=Decimal(100))
    link = Link(id=item_id(21), parent=FIRST, target=THIRD)
    before = [*small_plan(), line, link]
    after = changed(before, line.id, year=2025, vat_rate=Decimal(21))

    lines = tell([item for item in after if item.id != link.id], before)

    assert lines == [
        "Lėšų eilutė „2025“ (veikla 1.1.1): pakeistas laukas „Metai“: 2024 → 2025",
        "Lėšų eilutė „2025“ (veikla 1.1.1): pakeistas laukas „PVM tarifas“: nieko → 21 %",
        "Sąsaja „Laboratorija“ (veikla 1.1.1): pašalinta",
        "Skiriasi 2 įrašai",
    ]


def test_targets(tell: Tell) -> None:
    def with_target(target: Target) -> list[Item]:
        return [*small_plan(), Indicator(id=item_id(20), parent=PLAN, title="Mokytojai", target=target)]

    before, after = Target(Decimal("50"), Comparator.MORE), Target(Decimal("12.5"), note="proc.")

    line, _ = tell(with_target(after), with_target(before))

    assert line.endswith(": >50 → 12,5 proc.")


def test_a_long_text_is_shown_where_it_changed(tell: Tell) -> None:
    text = "Žodis " * 100
    before = changed(small_plan(), FIRST, description=f"{text}senas galas")

    line, _ = tell(changed(before, FIRST, description=f"{text}naujas galas"), before)

    assert "dis Žodis senas galas“ → „…" in line and line.endswith("dis Žodis naujas galas“")
    assert len(line) < 200


def test_added_removed_and_moved_items(tell: Tell) -> None:
    items = [item for item in small_plan() if item.id not in (PARTNER, SECOND)]
    items = changed(items, THIRD, parent=TASK, order="X")
    added = Indicator(id=item_id(20), parent=GOAL, title="Mokytojai")

    assert tell([*items, added]) == [
        "Partneris „Šilo biblioteka“: pašalinta",
        "Veikla 1.1.2 „Mokymai“: pašalinta",
        "Veikla 1.1.2 „Laboratorija“: perkelta: 1.2.1 → 1.1.2",
        "Rodiklis „Mokytojai“ (tikslas 1): pridėta",
        "Skiriasi 4 įrašai",
    ]


def test_an_item_without_a_number_is_moved_from_one_parent_to_another(tell: Tell) -> None:
    indicator = Indicator(id=item_id(20), parent=GOAL, title="Mokytojai")
    before = [*small_plan(), indicator]

    line, _ = tell(changed(before, indicator.id, parent=OTHER), before)

    assert line == (
        "Rodiklis „Mokytojai“ (uždavinys 1.2): perkelta; buvo Tikslas 1 „Mažinti atotrūkius“, "
        "dabar Uždavinys 1.2 „Plėtoti STEAM“"
    )


def test_another_place_among_its_neighbours(tell: Tell) -> None:
    before = [*small_plan(), School(id=item_id(12), parent=PLAN, order="W", name="Ąžuolo progimnazija")]
    line, _ = tell(changed(before, SCHOOL, order="Z"), before)

    assert line == "Mokykla „Žalioji gimnazija“: pakeista vieta tarp gretimų įrašų"


def test_another_order_key_at_the_same_place_is_no_difference(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", small_plan())
    write_plan(folder / "b.planas", changed(small_plan(), SCHOOL, order="Z"))

    assert run("diff", "a.planas", "b.planas") == (0, "Skirtumų nėra.\n", "")


def test_an_item_without_a_title(tell: Tell) -> None:
    line, _ = tell(changed(small_plan(), FIRST, title=""))

    assert line == "Veikla 1.1.1: pakeistas laukas „Pavadinimas“: „Stažuotės“ → nieko"


def test_every_field_of_every_kind_can_be_told(run: Run) -> None:
    """The sample compared with nothing in it: its values, and those of the types it does not use above."""
    from planeditor.cli.wording import Words
    from planeditor.files.reader import read
    from planeditor.language import Catalogue, Language
    from planeditor.plan.tree import PlanTree

    catalogue = Catalogue.of(Language.LT)
    tree = PlanTree(read(Path("pavyzdys.planas")).items.values())
    words = Words(lambda said: said if isinstance(said, str) else catalogue.say(said), tree)
    for item in tree.walk():
        for field in FIELDS[item.kind]:
            told = words.value(item.kind, field.name, getattr(item, field.name))
            assert told and "\n" not in told and "None" not in told


def test_json(run: Run, folder: Path) -> None:
    items = [item for item in small_plan() if item.id != PARTNER]
    items = changed(changed(items, SECOND, partners=frozenset()), FIRST, spent=Decimal("10.50"), order="X")
    write_plan(folder / "a.planas", small_plan())
    write_plan(folder / "b.planas", items)

    done = run("diff", "a.planas", "b.planas", "--json")

    told = json.loads(done.out)
    removed, second, first = told["differences"]
    assert (done.code, told["same"]) == (1, False)
    assert (removed["fate"], removed["item"]["name"], removed["fields"]) == ("removed", "Šilo biblioteka", [])
    assert (second["fate"], second["number"]) == ("changed", "1.1.1.")
    assert second["fields"] == [{"field": "partners", "old": [PARTNER], "new": []}]
    assert (first["fate"], first["moved"], first["item"]) == ("changed", True, None)
    assert first["fields"] == [{"field": "spent", "old": None, "new": "10.50"}]
    assert json.loads(run("diff", "a.planas", "a.planas", "--json").out) == {"same": True, "differences": []}


def test_two_different_plans_are_refused(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", small_plan())

    done = run("diff", "a.planas", "pavyzdys.planas")

    assert done == (2, "", "Tai du skirtingi planai, o ne du to paties plano variantai.\n")


def test_states_of_one_plan_are_named_after_it(run: Run, store: Store) -> None:
    create(store, small_plan(), "Rasa", NOON)
    plan = OpenPlan(store, PLAN, "Rasa")
    first = store.kept.head(PLAN)
    plan.edit(SECOND, "title", "Seminarai")
    name_version(store, plan, "Prieš tarybą", NOON)
    plan.edit(SECOND, "title", "Kursai")
    assert run("diff", f"Bandomasis@{first[:8]}", "Bandomasis@prieš tarybą").out.splitlines() == [
        "Veikla 1.1.2 „Seminarai“: pakeistas laukas „Pavadinimas“: „Mokymai“ → „Seminarai“",
        "Skiriasi 1 įrašas",
    ]
    assert "„Mokymai“ → „Kursai“" in run("diff", f"{PLAN}@{first}", PLAN).out
    assert run("diff", "Bandomasis@Prieš", "Bandomasis") == (
        2,
        "",
        "Plano versijos „Prieš“ nėra. Jo versijas išvardija planeditor history PLANAS.\n",
    )
    assert first[:8] not in run("history", PLAN).out  # nobody was told of what the plan began as
    assert store.kept.head(PLAN)[:8] in run("history", PLAN).out


def test_a_name_of_several_versions_is_refused(run: Run, store: Store) -> None:
    create(store, small_plan(), "Rasa", NOON)
    plan = OpenPlan(store, PLAN, "Rasa")
    for title in ("Seminarai", "Kursai"):
        name_version(store, plan, "Tarybai", NOON)
        plan.edit(SECOND, "title", title)
    done = run("diff", "Bandomasis@tarybai", PLAN)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert all(one.state[:8] in done.err for one in store.kept.entries(PLAN))


def test_the_states_in_a_file_are_named_after_it(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", changed(small_plan(), SECOND, title="Kita"), MINE, (SENT,), small_plan())
    assert "„Mokymai“ → „Kita“" in run("diff", f"a.planas@{SENT}", "a.planas").out
    (folder / "a.planas").rename(folder / "b@c.planas")
    assert run("diff", "b@c.planas", "b@c.planas").code == 0


@pytest.mark.parametrize("layout", [(), ("--layout", "text")])
def test_a_word_document(run: Run, folder: Path, layout: tuple[str, ...]) -> None:
    write_plan(folder / "a.planas", small_plan())
    write_plan(folder / "b.planas", changed(small_plan(), FIRST, title="Stažuotės kartu"))

    done = run("diff", "a.planas", "b.planas", "-o", "skirtumai.docx", *layout)

    assert done == (1, "Dokumentas įrašytas: skirtumai.docx.\n", "")
    document = docx.Document(str(folder / "skirtumai.docx"))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[2:4] == ["Buvo: Failas „a.planas“", "Tapo: Failas „b.planas“"]
    assert len(document.tables) == (0 if layout else 1)
    assert ("Pavadinimas: Stažuotės kartu" in texts) is bool(layout)


def test_a_document_is_not_written_over_a_plan(run: Run, folder: Path) -> None:
    write_plan(folder / "a.planas", small_plan())

    assert run("diff", "a.planas", "a.planas", "-o", "a.planas").code == 2
    assert run("diff", "a.planas", "nera.planas", "-o", "x.docx").code == 2
    assert not (folder / "x.docx").exists()
