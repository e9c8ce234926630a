from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import item_id
from tests.word.plans import ROOT, empty_plan, plan, plan_items

from planeditor.plan.items import Municipality
from planeditor.plan.tree import PlanTree
from planeditor.ui.dialogs.export.naming import fitted, next_name, proposed_name

DAY = date(2026, 3, 5)


def test_a_name_tells_whose_what_which_version_and_when() -> None:
    items = [replace(item, version="2 versija") if item.id == ROOT else item for item in plan_items()]
    assert proposed_name(PlanTree(items), "pažangos planas", "", DAY, ".docx") == (
        "Elektrėnų savivaldybė, pažangos planas, 2 versija, 2026-03-05.docx"
    )
    assert proposed_name(plan(), "mokyklos išrašas", "„Versmės“ gimnazija", DAY, ".pdf") == (
        "Elektrėnų savivaldybė, mokyklos išrašas, „Versmės“ gimnazija, 2026-03-05.pdf"
    )


def test_a_joint_plan_is_named_after_all() -> None:
    others = [
        Municipality(id=item_id(70 + number), parent=ROOT, order=f"W{number}", name=f"{name} savivaldybė")
        for number, name in enumerate(("Rietavo", "Kazlų Rūdos", "Vilkaviškio rajono", "Birštono"))
    ]
    one = proposed_name(PlanTree([*plan_items(), *others[:1]]), "planas", "", DAY, ".docx")
    assert one == "Elektrėnų savivaldybė ir Rietavo savivaldybė, planas, 2026-03-05.docx"
    many = proposed_name(PlanTree([*plan_items(), *others]), "planas", "", DAY, ".docx")
    assert many.startswith("Elektrėnų savivaldybė, Rietavo savivaldybė, Kazlų")
    assert many.endswith(", planas, 2026-03-05.docx")


def test_what_is_about_one_municipality_is_named_after_it_once() -> None:
    other = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė")
    decision = "tarybos sprendimas"
    for tree in (plan(), PlanTree([*plan_items(), other])):
        assert proposed_name(tree, decision, "Elektrėnų savivaldybė", DAY, ".docx") == (
            "Elektrėnų savivaldybė, tarybos sprendimas, 2026-03-05.docx"
        )


def test_nothing_that_a_file_may_not_be_called_is_left() -> None:
    name = proposed_name(plan(), "a/b\\c:*?", 'x"<>|\n y', DAY, ".docx")
    assert name == "Elektrėnų savivaldybė, a b c, x y, 2026-03-05.docx"
    assert proposed_name(empty_plan(), "planas", "", DAY, ".docx") == "planas, 2026-03-05.docx"
    assert len(proposed_name(plan(), "ž" * 500, "", DAY, ".docx")) < 150


def test_the_next_name_is_one_that_is_free(tmp_path: Path) -> None:
    (tmp_path / "planas (2).docx").touch()
    assert next_name(tmp_path / "planas.docx") == tmp_path / "planas (3).docx"


@pytest.mark.parametrize("letter", ["ž", "a", "🏫"])
def test_no_name_is_longer_than_a_file_system_takes(letter: str, tmp_path: Path) -> None:
    name = proposed_name(plan(), letter * 500, letter * 500, DAY, ".docx")
    assert name.endswith(", 2026-03-05.docx")
    (tmp_path / name).touch()
    long = tmp_path / f"{letter * (250 // len(letter.encode()))}.docx"
    long.touch()
    other = next_name(long)
    assert other.name.endswith(" (2).docx")
    other.touch()
    assert next_name(long).name.endswith(" (3).docx")


def test_a_name_is_cut_between_letters() -> None:
    assert fitted("až" * 200, ".planas") == "až" * 82 + "a" + ".planas"
    assert fitted("Planas. ", " 2.planas") == "Planas 2.planas"
