"""Good practice goes to the shelf without people, is given away, received, refused, and taken into plans."""

import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import NOON, item_id, small_plan

from planeditor.editing.faceless import LEFT_OUT, Faces
from planeditor.editing.library import sample_path
from planeditor.editing.open_plan import OpenPlan
from planeditor.editing.practices import TOLD, Practice, make_practice, practice_file, take_in
from planeditor.editing.shelf import MOST, SUFFIX, Shelf, read_practice
from planeditor.errors import FileRefused, InvalidPlan, NotFound, PlanEditorError, StoreRefused
from planeditor.files.manifest import Format
from planeditor.files.reader import read
from planeditor.files.writer import save, to_bytes
from planeditor.language import Catalogue, Language
from planeditor.plan.changes import OperationKind
from planeditor.plan.items import (
    CLASSES,
    FIELDS,
    Activity,
    FundingLine,
    Indicator,
    Kind,
    Municipality,
    new_id,
)
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target
from planeditor.plan.vocabulary import Area, PartnerType

tell = Catalogue.of(Language.EN).say
ACTIVITY, TASK, PARTNER, PLAN = item_id(6), item_id(3), item_id(11), item_id(1)
DAY = date(2026, 3, 1)
PEOPLE = (
    "Vardenė Pavardenė",
    "Vardenis Pavardaitis",
    "Jonas Jonaitis",
    "Mero Pavadinimas",
    "Vedėja Sesijienė",
)
ADDRESSES = ("vardene@pavyzdys.lt", "kitas.zmogus@x.lt")
PHONES = ("8 600 00000", "+370 611 11111", "(8-5) 222 2222")


def peopled() -> PlanTree:
    """The small plan with people in every place that names them, and in the texts of an activity."""
    add = {
        Kind.TEAM_MEMBER: {"name": PEOPLE[0], "email": ADDRESSES[0], "phone": PHONES[0]},
        Kind.MUNICIPALITY: {"name": "Pavyzdžių savivaldybė", "mayor": PEOPLE[3], "director": PEOPLE[2]},
        Kind.SESSION: {"title": "Sesija", "host": PEOPLE[4]},
    }
    items = {item.id: item for item in small_plan()}
    for number, (kind, values) in enumerate(add.items(), 30):
        items[item_id(number)] = CLASSES[kind](id=item_id(number), parent=PLAN, **values)
    items[PARTNER] = replace(
        items[PARTNER], type=PartnerType.CULTURE, contact=PEOPLE[1], email=ADDRESSES[1], phone=PHONES[1]
    )
    texts = {
        name: f"{name}: kalba Vardenei Pavardenei ir J. Jonaičiui, PAVARDAIČIO {ADDRESSES[0]}, {PHONES[1]}"
        for name in (
            "title",
            "description",
            "result",
            "networking",
            "notes",
            "executor",
            "upkeep_responsible",
        )
    }
    activity = replace(items[ACTIVITY], **texts, areas=frozenset({Area.STEAM}), responsible=item_id(30))
    items[ACTIVITY] = replace(activity, extra='{"newer": "Vardenė Pavardenė"}')
    for at, (net, expense) in enumerate((("100.00", "Įranga"), ("50.00", "Įranga"), ("7.00", "")), 50):
        items[item_id(at)] = FundingLine(
            id=item_id(at), parent=ACTIVITY, year=2025, net=Decimal(net), expense=expense
        )
    items[item_id(60)] = Indicator(
        id=item_id(60), parent=ACTIVITY, title="Mokinių dalis", unit="proc.", target=Target.parse("≥ 80"),
        data_source=f"Pildo {PEOPLE[0]}", responsible=item_id(30), actual="5",
    )  # fmt: skip
    return PlanTree(items.values())


def made(agreed: date | None = DAY) -> Practice:
    return make_practice(peopled(), ACTIVITY, "Pavyzdžių savivaldybė", agreed, "", NOON)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "lentyna")


def content(path: Path) -> str:
    """All that the parts of a file say."""
    with zipfile.ZipFile(path) as file:
        return "\n".join(file.read(name).decode() for name in file.namelist())


def test_no_person_is_in_the_bytes_of_the_file(shelf: Shelf, tmp_path: Path) -> None:
    shelf.put(made())
    (path,) = shelf.folder.iterdir()
    shared = tmp_path / f"kolegoms{SUFFIX}"
    shelf.share(shelf.practices()[0][0], shared)
    for one in (path, shared):
        told = content(one)
        assert "Pavyzdžių savivaldybė" in told and "kalba" in told
        words = {word[:5].casefold() for name in PEOPLE for word in name.split()[1:]}
        hidden = (*words, *ADDRESSES, *PHONES, "vardenei", "61111", "newer")
        assert [word for word in hidden if word in told.casefold()] == []


def test_what_it_tells_is_what_is_named_and_nothing_more() -> None:
    for item in made().tree.walk():
        filled = {field.name for field in FIELDS[item.kind] if getattr(item, field.name) != field.type.empty}
        assert filled <= {*TOLD[item.kind], "partners"}, item.kind
        assert item.extra == ""


def test_texts_costs_indicators_and_kinds_of_partners_come_along(shelf: Shelf) -> None:
    shelf.put(made())
    ((practice,), refused) = shelf.practices()
    assert refused == []
    assert (
        practice.activity.title == f"title: kalba {LEFT_OUT} ir {LEFT_OUT}, {LEFT_OUT} {LEFT_OUT}, {LEFT_OUT}"
    )
    assert practice.activity.areas == {Area.STEAM}
    assert (practice.municipality, practice.agreed) == ("Pavyzdžių savivaldybė", DAY)
    assert practice.partners == [PartnerType.CULTURE]
    assert [(one.net, one.expense) for one in practice.costs] == [(Decimal(150), "Įranga"), (Decimal(7), "")]
    assert practice.cost == Decimal(157)
    assert [one.title for one in practice.indicators] == ["Mokinių dalis"]
    assert practice == made() or practice.id != made().id


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Kalbėjo Vardenė Pavardenė.", f"Kalbėjo {LEFT_OUT}."),
        ("su Pavardene Vardene ir Pavarde", f"su {LEFT_OUT} ir {LEFT_OUT}"),
        ("Pavardenei, V. Pavardenės", f"{LEFT_OUT}, {LEFT_OUT}"),
        ("Vardenė laukia; pavardenis", "Vardenė laukia; pavardenis"),
        ("a@b.lt ir b.c@d.e.lt", f"{LEFT_OUT} ir {LEFT_OUT}"),
        ("860000000, 8 (5) 222 2222, +37060000000", f"{LEFT_OUT}, {LEFT_OUT}, {LEFT_OUT}"),
        ("1 200 000 Eur 2024–2026 m., 12345678", "1 200 000 Eur 2024–2026 m., 12345678"),
    ],
)
def test_people_are_known_in_any_case(text: str, left: str) -> None:
    assert Faces(peopled()).left_out(text) == left


def test_texts_that_go_on_without_end_are_looked_through_at_once() -> None:
    faces = Faces(peopled())
    for text in ("a" * 20_000, "8 " * 10_000, "V. " * 7_000, "(8" * 10_000):
        assert faces.left_out(text) == text


def test_it_is_taken_into_a_plan_as_a_fresh_copy_that_says_where_from(open_plan: OpenPlan) -> None:
    before = set(open_plan.tree.items())
    practice = made()
    activity, changes = take_in(open_plan.tree, practice, TASK, tell)
    open_plan.run(OperationKind.PASTE, changes)
    new = set(open_plan.tree.items()) - before
    assert len(new) == 4 and new.isdisjoint(practice.tree.items())
    taken = open_plan.tree[activity.id]
    assert isinstance(taken, Activity) and taken.parent == TASK and not taken.partners
    assert taken.notes == (
        "From the good practice of Pavyzdžių savivaldybė: the plan “Bandomasis planas”.\n"
        "Kinds of partners: Cultural institution."
    )
    assert [one.id for one in open_plan.tree.children(TASK, Kind.ACTIVITY)][-1] == activity.id
    assert len(open_plan.tree.children(activity.id, Kind.FUNDING)) == 2


def test_nothing_is_overwritten_and_what_is_removed_is_gone(shelf: Shelf, tmp_path: Path) -> None:
    practice = made()
    shelf.put(practice)
    with pytest.raises(StoreRefused):
        shelf.put(practice)
    shared = tmp_path / f"x{SUFFIX}"
    shelf.share(practice, shared)
    with pytest.raises(StoreRefused):
        shelf.receive(shared)
    shelf.remove(practice)
    assert shelf.practices() == ([], [])
    assert shelf.receive(shared).id == practice.id
    shelf.remove(practice)
    with pytest.raises(NotFound):
        shelf.remove(practice)


def test_what_nobody_agreed_to_share_stays(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(InvalidPlan):
        shelf.share(made(None), tmp_path / f"x{SUFFIX}")
    assert not [*tmp_path.glob(f"*{SUFFIX}")]


def test_there_is_an_end_to_the_shelf(shelf: Shelf) -> None:
    shelf.put(made())
    for at in range(MOST - 1):
        (shelf.folder / f"{at}{SUFFIX}").touch()
    with pytest.raises(StoreRefused):
        shelf.put(made())


def refused(path: Path) -> str:
    with pytest.raises(FileRefused) as error:
        read_practice(path)
    return tell(error.value.said)


def test_what_is_no_practice_is_refused_in_a_sentence(shelf: Shelf, tmp_path: Path) -> None:
    file = practice_file(made())
    whole = to_bytes(file)
    newer = to_bytes(replace(file, manifest=replace(file.manifest, format=Format(9, 0))))
    texts = {
        "empty": b"", "text": b"Sveiki", "half": whole[:-200],
        "newer": newer, "large": b"PK\x03\x04" + bytes(1_000_001),
    }  # fmt: skip
    for name, told in texts.items():
        path = tmp_path / f"{name}{SUFFIX}"
        path.write_bytes(told)
        assert f"“{name}{SUFFIX}”" in refused(path)
    assert "newer version" in refused(tmp_path / f"newer{SUFFIX}")
    assert "Receive it as a plan" in refused(sample_path())
    shelf.put(made())
    (shelf.folder / f"half{SUFFIX}").write_bytes(whole[:-200])
    found, why = shelf.practices()
    assert (len(found), len(why)) == (1, 1)


def test_what_a_stranger_put_into_a_practice_is_left_out(shelf: Shelf, tmp_path: Path) -> None:
    file = practice_file(made())
    items = dict(file.items)
    for id_, item in items.items():
        if isinstance(item, Activity):
            items[id_] = replace(item, notes="Slapta", executor="Vardenis", extra='{"x": "Slapta"}')
        if isinstance(item, Municipality):
            items[id_] = replace(item, mayor="Jonas Slaptas")
    path = tmp_path / f"x{SUFFIX}"
    save(path, replace(file, items=items, records=()))
    practice = shelf.receive(path)
    assert practice.activity.notes == practice.activity.executor == ""
    (kept,) = shelf.folder.iterdir()
    assert "Slapt" not in content(kept) and "Slapt" in content(path)


def test_a_newer_minor_version_is_read_as_far_as_it_is_known(tmp_path: Path) -> None:
    file = practice_file(made())
    path = tmp_path / f"x{SUFFIX}"
    unknown = f'{{"id":"{new_id()}","kind":"newer","parent":"{file.manifest.plan_id}"}}'
    save(path, replace(file, manifest=replace(file.manifest, format=Format(1, 99)), unknown_items=(unknown,)))
    assert read(path).unknown_items == (unknown,)
    assert read_practice(path).municipality == "Pavyzdžių savivaldybė"


def test_whose_it_is_must_be_named() -> None:
    for name in (" ", "a" * 201):
        with pytest.raises(PlanEditorError):
            make_practice(peopled(), ACTIVITY, name, None, "", NOON)
