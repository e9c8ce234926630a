"""The questions of a merge as they are asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tests.conftest import item_id, small_plan

from planeditor.editing.questions import Question, Questioner, Versions
from planeditor.language import Catalogue, Language, Said
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Side
from planeditor.merge.three_way import merge
from planeditor.plan.items import Activity, FundingLine, Item, Partner, School

PLAN, GOAL, TASK, OTHER, FIRST, SECOND, THIRD, SCHOOL, PARTNER, NEW, NEWER = map(
    item_id, (1, 2, 3, 4, 5, 6, 7, 10, 11, 90, 91)
)
CATALOGUE = Catalogue.of(Language.LT)
BASE = {item.id: item for item in small_plan()}


def say(sentence: Said | str) -> str:
    return CATALOGUE.say(sentence) if isinstance(sentence, Said) else sentence


def edited(state: State, id_: str, **values: Any) -> State:
    return {**state, id_: replace(state[id_], **values)}


def added(state: State, *items: Item) -> State:
    return {**state, **{item.id: item for item in items}}


def without(state: State, *ids: str) -> State:
    return {id_: item for id_, item in state.items() if id_ not in ids}


def asked(mine: State, theirs: State, base: State = BASE) -> Sequence[Question]:
    return Questioner(say, merge(base, mine, theirs)).questions()


def test_a_question_names_the_item_by_my_number_and_title() -> None:
    mine = added(edited(BASE, SECOND, title="Mano"), Activity(id=NEW, parent=TASK, order="A", title="Pirma"))
    [question] = asked(mine, edited(BASE, SECOND, title="Jų"))
    assert question.sentence == "Veikla 1.1.3 „Mano“: laukas „Pavadinimas“ pakeistas skirtingai"
    assert question.places == (Versions("Mokymai", "Mano", "Jų"),)
    assert question.follows == {
        Side.MINE: "Lauke lieka: Mano",
        Side.THEIRS: "Lauke lieka: Jų",
        Side.BOTH: "Lauke lieka: Jų / Mano",
        Side.PUT_OFF: "Visi mato: Mano. Kita reikšmė lieka pastaboje – apsispręsti galima vėliau.",
    }


def test_of_a_text_all_contested_places_are_told_by_the_words_that_differ() -> None:
    text = "Pirma eilutė yra čia.\nAntra eilutė yra čia.\nTrečia eilutė."
    base = edited(BASE, FIRST, description=text)
    mine = edited(base, FIRST, description=text.replace("Pirma", "A").replace("Trečia", "B"))
    theirs = edited(base, FIRST, description=text.replace("Pirma", "C").replace("Trečia", "D"))
    [question] = asked(mine, theirs, base)
    assert question.places == (Versions("Pirma", "A", "C"), Versions("Trečia", "B", "D"))


def test_of_what_one_side_removed_it_is_told_what_the_other_did_to_it() -> None:
    kept = edited(BASE, FIRST, title="Kitaip")
    kept = added(kept, FundingLine(id=NEW, parent=FIRST, year=2025))
    gone = without(BASE, *(id_ for id_, item in BASE.items() if FIRST in (id_, item.parent)))
    for mine, theirs in ((kept, gone), (gone, kept)):
        questioner = Questioner(say, merge(BASE, mine, theirs))
        [question] = questioner.questions()
        (top, fields), (inner, filled) = questioner.edited(question.conflict)
        assert (top, [(one.label, one.old, one.new) for one in fields]) == (
            "", [("Pavadinimas", say(BASE[FIRST].title), "Kitaip")]
        )  # fmt: skip
        assert inner.endswith(": pridėta") and (filled[0].old, filled[0].new) == ("", "2025")
    [other] = asked(edited(BASE, FIRST, title="A"), edited(BASE, FIRST, title="B"))
    assert not questioner.edited(other.conflict)


def test_two_things_of_one_name_are_told_apart() -> None:
    base = added(BASE, Partner(id=NEW, parent=PLAN, order="W", name="Šilo biblioteka"))
    mine, theirs = (edited(base, NEW, contact=who) for who in ("Vardenė", "Vardenis"))
    [question] = asked(mine, theirs, base)
    assert question.about == "Partneris „Šilo biblioteka“ (2 iš 2 tokiu pavadinimu)"


def test_a_removal_says_what_goes_with_it() -> None:
    base = added(BASE, FundingLine(id=NEW, parent=FIRST, year=2025))
    [question] = asked(without(base, FIRST, NEW), edited(base, NEW, year=2026), base)
    assert question.sentence == (
        "Veikla „Stažuotės“ (uždavinys 1.1): Mano plane pašalinta, kopijoje pakeista"
    )
    assert question.places == ()
    assert (
        question.follows[Side.MINE] == "Įrašo mano plane nelieka, kaip ir to, kas jam priklauso (2 įrašai)."
    )
    assert question.follows[Side.THEIRS] == (
        "Įrašas atsiranda mano plane su viskuo, kas jam priklauso (2 įrašai)."
    )


def test_a_removal_says_what_no_longer_refers_to_it() -> None:
    mine = edited(BASE, SECOND, schools=frozenset({SCHOOL}))
    theirs = edited(without(BASE, SCHOOL), FIRST, schools=frozenset())
    [question] = asked(mine, theirs)
    assert question.follows[Side.MINE] == ("Įrašas lieka mano plane su viskuo, kas jam priklauso (1 įrašas).")
    assert question.follows[Side.THEIRS] == (
        "Įrašo mano plane nelieka, kaip ir to, kas jam priklauso (1 įrašas). Jo nebenurodo 2 įrašai."
    )


def test_what_was_added_to_an_emptied_task_is_offered_by_name() -> None:
    mine = without(edited(edited(BASE, FIRST, parent=OTHER), SECOND, parent=OTHER), TASK)
    [question] = asked(mine, added(BASE, Activity(id=NEW, parent=TASK, title="Nauja")))
    assert question.follows[Side.BOTH] == (
        "Įrašas pašalinamas, o kas prie jo pridėta, perkeliama į „1.1 Plėtoti STEAM“."
    )


def test_places_and_orders_are_told_by_names() -> None:
    base = added(
        BASE,
        School(id=NEW, parent=PLAN, order="W", name="Antra"),
        School(id=NEWER, parent=PLAN, order="X", name="Trečia"),
    )
    mine = edited(edited(base, NEW, order="Z"), SCHOOL, order="Y")
    theirs = edited(edited(base, NEW, order="A"), SCHOOL, order="Zz")
    [question] = asked(mine, theirs, base)
    assert question.sentence == "Planas: Išdėstyta skirtinga tvarka: Mokyklos"
    assert question.places == (
        Versions(
            "Žalioji gimnazija; Antra; Trečia",
            "Trečia; Žalioji gimnazija; Antra",
            "Antra; Trečia; Žalioji gimnazija",
        ),
    )
    assert question.follows[Side.MINE] == "Tvarka lieka kaip mano plane."


def test_no_sentence_holds_raw_data() -> None:
    mine = without(edited(edited(BASE, THIRD, parent=TASK), FIRST, schools=frozenset()), PARTNER)
    theirs = edited(edited(BASE, THIRD, order="A"), PARTNER, name="Kita")
    for base in (BASE, None):
        for question in Questioner(say, merge(base, mine, theirs)).questions():
            told = [question.sentence, *question.follows.values()]
            told += [text for place in question.places for text in (place.was, place.mine, place.theirs)]
            assert not any("00000000" in text or "frozenset" in text or "None" in text for text in told)
