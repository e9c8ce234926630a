"""Finding text in a plan, and replacing it."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import item_id, small_plan

from planeditor.errors import InvalidValue
from planeditor.plan.changes import Change, SetField
from planeditor.plan.items import ROOT_PARENT, Activity, Goal, Indicator, Kind, Plan, title_of
from planeditor.plan.search import Finder, Hit, Query, rewritten
from planeditor.plan.text import fold
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Target


def _tree(*descriptions: str) -> PlanTree:
    items = [
        Activity(id=item_id(100 + at), parent=item_id(3), order=f"X{at}", title="Veikla", description=text)
        for at, text in enumerate(descriptions)
    ]
    return PlanTree([*small_plan(), *items])


def _find(tree: PlanTree, text: str, *, exact: bool = False, whole_word: bool = False) -> list[Hit]:
    return Finder().find(tree, Query(text, exact, whole_word))


def _replaced(tree: PlanTree, hits: Iterable[Hit], new: str) -> list[Change]:
    return rewritten(tree, ((hit, new) for hit in hits))


def _marked(tree: PlanTree, text: str, *, exact: bool = False, whole_word: bool = False) -> list[str]:
    return [hit.marked for hit in _find(tree, text, exact=exact, whole_word=whole_word)]


@pytest.mark.parametrize(
    ("text", "wanted", "marked"),
    [
        ("Šiauliai, ŠIAULIAI ir siauliai", "siauliai", ["Šiauliai", "ŠIAULIAI", "siauliai"]),
        ("Šiauliai", "ŠIAULĮ", ["Šiauli"]),
        ("S\u030ciauliai", "siau", ["S\u030ciau"]),
        ("skirta 1\u00a0500\u00a0Eur", "1 500 eur", ["1\u00a0500\u00a0Eur"]),
        ("ąžuolas a\u0328z\u030cuolas", "ąžuolas", ["ąžuolas", "a\u0328z\u030cuolas"]),
        ("moky\u00adkla", "mokykla", ["moky\u00adkla"]),
        ("straße strasse", "strasse", ["straße", "strasse"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("mokykla", "universitetas", []),
        ("mokykla", "", []),
        ("mokykla", "\u0301", []),
    ],
)
def test_case_and_diacritics_do_not_matter(text: str, wanted: str, marked: list[str]) -> None:
    assert _marked(_tree(text), wanted) == marked


def test_exactly_as_typed() -> None:
    tree = _tree("Šiauliai, Siauliai, šiauliai, 1\u00a0500")
    assert _marked(tree, "Šiauliai", exact=True) == ["Šiauliai"]
    assert _marked(tree, "1 500", exact=True) == ["1\u00a0500"]
    forms = ["ąžuolas", "a\u0328z\u030cuolas", "ą\u00adžuolas"]
    for wanted in forms:
        assert _marked(_tree(" ir ".join(forms)), wanted, exact=True) == forms
    assert _marked(_tree("a\u0328žuolas, Ažuolas"), "žuolas", exact=True, whole_word=True) == []
    assert _marked(_tree("a\u0328žuolas"), "ažuolas", exact=True) == []


def test_whole_words() -> None:
    tree = _tree("mokyklamokykla, mokykla; „mokykla“ mokyklai", "mokykla")
    found = _find(tree, "mokykla", whole_word=True)
    assert [(hit.id, hit.start) for hit in found] == [
        (item_id(100), 16),
        (item_id(100), 26),
        (item_id(101), 0),
    ]


def test_hits_come_in_the_order_shown_from_every_text_field() -> None:
    indicator = Indicator(
        id=item_id(50), parent=item_id(7), title="Rodiklis", target=Target(note="Skaičiuojama pagal mokyklas")
    )
    tree = PlanTree([*reversed(small_plan()), indicator])
    tree.apply([SetField(Kind.GOAL, item_id(2), "notes", "", "mokyklų")])
    tree.apply([SetField(Kind.PLAN, item_id(1), "title", "Bandomasis planas", "Mokyklų planas")])
    assert [(hit.id, hit.field.name) for hit in _find(tree, "mokykl")] == [
        (item_id(1), "title"),
        (item_id(2), "notes"),
        (item_id(50), "target"),
    ]


def test_a_search_after_an_edit_sees_the_new_text() -> None:
    tree, finder = _tree("senas tekstas"), Finder()
    assert len(finder.find(tree, Query("senas"))) == 1
    tree.apply([SetField(Kind.ACTIVITY, item_id(100), "description", "senas tekstas", "naujas tekstas")])
    assert finder.find(tree, Query("senas")) == []
    assert [hit.marked for hit in finder.find(tree, Query("NAUJ"))] == ["nauj"]


def test_a_snippet_is_one_line_with_whole_words_around_the_hit() -> None:
    long = "pradžia " * 10
    (hit,) = _find(_tree(f"{long}tai\nRASTA\nčia {long}"), "rasta")
    before, marked, after = hit.snippet
    assert marked == "RASTA"
    assert before.startswith("…pradžia") and before.endswith("pradžia tai ")
    assert after.startswith(" čia pradžia") and after.endswith("pradžia…")
    assert len(before) <= 41


def test_replacing_touches_the_hits_and_nothing_else() -> None:
    tree = _tree("Ąžuolo mokykla, ąžuolo mokykla ir ažuolo kiemas", "Ąžuolo gatvė")
    first, _, *rest = _find(tree, "azuolo")
    tree.apply(_replaced(tree, [first, *rest], "Beržo"))
    texts = [getattr(tree[item_id(100 + at)], "description") for at in range(2)]  # noqa: B009
    assert texts == ["Beržo mokykla, ąžuolo mokykla ir Beržo kiemas", "Beržo gatvė"]


def test_what_stands_before_the_first_hit_stays() -> None:
    tree = _tree("Ši mokykla ir ta mokykla.")
    tree.apply(_replaced(tree, _find(tree, "mokykla"), "gimnazija"))
    assert getattr(tree[item_id(100)], "description") == "Ši gimnazija ir ta gimnazija."  # noqa: B009


def test_replacing_letters_of_two_characters_leaves_no_mark_behind() -> None:
    """„Š“ typed as S and a caron: the caron goes with its letter."""
    item = Goal(id=item_id(2), parent=item_id(1), title="Mokys\u030c mokys")
    tree = PlanTree([Plan(id=item_id(1), parent=ROOT_PARENT), item])
    hits = Finder().find(tree, Query("mokys"))
    assert [hit.marked for hit in hits] == ["Mokys\u030c", "mokys"]
    tree.apply(rewritten(tree, [(hit, "Y") for hit in hits]))
    assert tree[item.id].title == "Y Y"  # type: ignore[attr-defined]


def test_each_hit_may_get_a_text_of_its_own() -> None:
    tree = _tree("du du")
    first, second = _find(tree, "du")
    tree.apply(rewritten(tree, [(second, "trys"), (first, "vienas")]))
    assert _marked(tree, "vienas trys") == ["vienas trys"]


def test_the_note_of_a_target_is_replaced_and_its_number_stays() -> None:
    target = Target.parse(">50 mokyklų")
    tree = PlanTree([*small_plan(), Indicator(id=item_id(50), parent=item_id(7), target=target)])
    (change,) = _replaced(tree, _find(tree, "mokyklų"), "vaikų")
    assert change == SetField(Kind.INDICATOR, item_id(50), "target", target, Target.parse(">50 vaikų"))


def test_a_text_that_has_changed_since_is_left_alone() -> None:
    tree = _tree("senas tekstas")
    hits = _find(tree, "senas")
    tree.apply([SetField(Kind.ACTIVITY, item_id(100), "description", "senas tekstas", "kitas senas tekstas")])
    assert _replaced(tree, hits, "naujas") == []


def test_replacing_with_the_same_changes_nothing() -> None:
    tree = _tree("tekstas")
    assert _replaced(tree, _find(tree, "tekstas"), "tekstas") == []


def test_a_text_that_gets_too_long_is_refused() -> None:
    tree = PlanTree(small_plan())
    with pytest.raises(InvalidValue):
        _replaced(tree, _find(tree, "stažuotės"), "a" * 1001)
    assert title_of(tree[item_id(5)]) == "Stažuotės"


_WORDS = st.text("aąAĄbsšßİŉ\u030c 1\u00a0", max_size=12)


@given(_WORDS, _WORDS)
def test_every_hit_reads_like_what_was_wanted(text: str, wanted: str) -> None:
    def plain(text: str) -> str:
        return fold(text).replace("\u00a0", " ")

    hits = _find(_tree(text), wanted)
    own = [hit for hit in hits if hit.id == item_id(100) and hit.field.name == "description"]
    assert all(plain(wanted) in plain(hit.marked) for hit in own)
    assert bool(own) == (bool(plain(wanted)) and plain(wanted) in plain(text))
