"""What documents of a session say: its ideas with their votes, what came of them, who takes what home."""

from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from docx.table import Table
from tests.conftest import item_id
from tests.word.exporting import FORMS, exported, order
from tests.word.plans import COORDINATOR, IDEA, OTHER_IDEA, ROOT, SESSION, plan, plan_items

from planeditor.errors import NotFound
from planeditor.plan.changes import SetField
from planeditor.plan.items import Idea, Item, Kind, Participant, Session, SessionStep
from planeditor.plan.numbers import NBSP
from planeditor.plan.tree import PlanTree
from planeditor.word.forms.content import Grouping, Listing
from planeditor.word.forms.form import Chapter
from planeditor.word.ooxml.markup import w
from planeditor.word.order import choices

MINUTES = "sesijos-protokolas"


def tables(tree: PlanTree, form: str = MINUTES) -> list[list[list[str]]]:
    """The texts of the cells of all tables."""
    document = Document(BytesIO(exported(tree, order(form, subject=SESSION)).content))
    return [_rows(table) for table in document.tables]


def _rows(table: Table) -> list[list[str]]:
    """Content controls are no part of what python-docx calls the text of a cell."""
    return [
        ["".join(text.text or "" for text in cell.iter(w("t"))) for cell in row.iter(w("tc"))]
        for row in table._tbl.iter(w("tr"))
    ]


def under(tree: PlanTree, heading: str) -> list[list[str]]:
    """The rows of the table that has a column of that heading, without its header."""
    return next(rows[1:] for rows in tables(tree) if heading in rows[0])


def changed(*new: Item, **values: object) -> PlanTree:
    """The plan with other values of its session, and more items."""
    items = [replace(one, **values) if one.id == SESSION else one for one in plan_items()]
    return PlanTree([*items, *new])


def test_ideas_stand_in_their_groups_with_all_their_votes() -> None:
    assert under(plan(), "Balsai") == [
        ["Partneriai", "5"],
        [
            "1.", "Robotai bibliotekoje", "STEAM ugdymas", "Vardenė Pavardenė", "Biblioteka su robotais",
            "Partneris 1: Viešoji biblioteka", "5",
        ],
        ["Be grupės", "1"],
        ["2.", "Lauko klasė", "STEAM ugdymas", "–", "–", "–", "1"],
    ]  # fmt: skip


def test_good_practice_is_told_with_those_who_know_how_it_was_done() -> None:
    told = Idea(
        id=item_id(90), parent=ROOT, session=SESSION, title="Bendras autobusas", group="Geroji patirtis",
        author=COORDINATOR,
    )  # fmt: skip
    assert under(changed(told), "Kas jau išbandyta") == [
        ["1.", "Bendras autobusas", "Vardenė Pavardenė, Vievio gimnazija"]
    ]
    assert not any("Kas jau išbandyta" in rows[0] for rows in tables(plan()))


def test_nobody_tells_of_good_practice_where_authors_are_not_to_be_seen() -> None:
    told = Idea(
        id=item_id(90), parent=ROOT, session=SESSION, title="Bendras autobusas", group="Geroji patirtis",
        author=COORDINATOR,
    )  # fmt: skip
    assert under(changed(told, hides_authors=True), "Kas jau išbandyta") == [["1.", "Bendras autobusas"]]


def test_what_an_idea_was_divided_from_is_told_with_what_that_was_merged_of() -> None:
    part = Idea(id=item_id(90), parent=ROOT, session=SESSION, title="Robotai", split_from=IDEA)
    rows = under(changed(part), "Balsai")
    assert "Robotai bibliotekoje; Biblioteka su robotais" in next(row for row in rows if "Robotai" in row)


def test_nobody_is_named_where_authors_are_not_to_be_seen() -> None:
    tree = changed(hides_authors=True)
    other = Participant(id=item_id(60), parent=SESSION, name="Kita", areas=frozenset())
    assert all("Kas pasiūlė" not in rows[0] for rows in tables(PlanTree([*tree.items().values(), other])))
    assert "Vardenė Pavardenė" not in {cell for row in under(tree, "Kam arba su kuo") for cell in row}


def test_votes_of_the_host_count_when_voting_is_over() -> None:
    items = [
        replace(one, host_votes=4) if isinstance(one, Idea) and one.id == IDEA else one
        for one in plan_items()
    ]
    assert under(PlanTree(items), "Balsai")[0] == ["Partneriai", "5"]
    over = [replace(one, voting_over=True) if isinstance(one, Session) else one for one in items]
    assert under(PlanTree(over), "Balsai")[0] == ["Partneriai", "9"]


def test_votes_for_an_idea_that_was_divided_since_are_told_and_not_lost() -> None:
    def told(tree: PlanTree) -> str:
        return next(row[1] for rows in tables(tree) for row in rows if row[0] == "Balsų skaičius")

    part = Idea(id=item_id(90), parent=ROOT, session=SESSION, title="Robotai", split_from=IDEA, votes=2)
    assert told(plan()) == "6"
    assert told(changed(part)) == f"8, iš jų 5{NBSP}– už idėjas, kurios po to padalytos"


def test_a_form_may_group_ideas_by_the_step_at_which_they_were_said() -> None:
    form = FORMS.read(MINUTES)
    by_step = replace(form, chapters=tuple(map(_by_step, form.chapters)))
    values = {IDEA: "Kava", OTHER_IDEA: "Idėjos"}
    steps = {one.title: one.id for one in plan_items() if isinstance(one, SessionStep)}
    foreign = Idea(id=item_id(90), parent=ROOT, order="Z", session=SESSION, title="Kita", step=item_id(99))
    tree = changed(foreign)
    for id_, title in values.items():
        tree.apply([SetField(Kind.IDEA, id_, "step", None, steps[title])])
    asked = replace(order(MINUTES, subject=SESSION), form=by_step)
    rows = next(
        rows
        for table in Document(BytesIO(exported(tree, asked).content)).tables
        if "Balsai" in (rows := _rows(table))[0]
    )
    assert [row[0] for row in rows[1:]] == ["Idėjos", "1.", "Kava", "2.", "Be žingsnio", "3."]


def _by_step(chapter: Chapter) -> Chapter:
    """The chapter with its ideas by steps in place of groups."""
    parts = (
        replace(part, content=replace(part.content, groups=(Grouping.STEP,)))
        if isinstance(part.content, Listing) and part.content.groups
        else part
        for part in chapter.parts
    )
    return replace(chapter, parts=tuple(parts))


def test_everybody_takes_home_what_they_have_to_do_what_came_of_their_ideas_and_what_waits() -> None:
    assert under(plan(), "Kam arba su kuo") == [
        ["Man pavesta"],
        [f"Pakviesti biblioteką (iki 2024{NBSP}m. balandžio 1{NBSP}d.)", "1.1.1. Veikla „Nr. 0“"],
        ["Kas gimė iš mano sričių idėjų"],
        ["Partneris 1: Viešoji biblioteka", ""],
        ["Idėjos, kurias verta tęsti"],
        ["Lauko klasė", ""],
    ]


def test_who_takes_nothing_home_has_no_table() -> None:
    idle = Participant(id=item_id(60), parent=SESSION, order="W", name="Klausytojas")
    heads = [rows[0] for rows in tables(changed(idle))]
    assert heads.count(["Ką parsivežu", "Kam arba su kuo"]) == 1


def test_another_session_and_ideas_of_none_stay_out() -> None:
    other = Session(id=item_id(61), parent=ROOT, order="W", title="Kita")
    tree = changed(
        other,
        Participant(id=item_id(62), parent=other.id, name="Svetimas"),
        Idea(id=item_id(63), parent=ROOT, order="Y", session=other.id, title="Svetima"),
        Idea(id=item_id(64), parent=ROOT, order="Z", title="Be sesijos"),
    )
    assert tables(tree) == tables(plan())
    assert [one.id for one in choices(tree, FORMS.read(MINUTES)) if isinstance(one, Item)] == [
        SESSION,
        other.id,
    ]


def test_minutes_are_of_a_session() -> None:
    with pytest.raises(NotFound):
        exported(plan(), order(MINUTES, subject=COORDINATOR))


@pytest.mark.parametrize(
    ("form", "count", "first"),
    [
        ("sesijos-korteles", 24, "Idėja Nr. 1"),
        ("sesijos-balsavimo-lapeliai", 30, "Balsavimo lapelis"),
        ("sesijos-ideju-korteles", 2, "1. Robotai bibliotekoje"),
    ],
)
def test_cards_fill_rows_of_one_height(form: str, count: int, first: str) -> None:
    made = exported(plan(), order(form, subject=SESSION))
    (table,) = Document(BytesIO(made.content)).tables
    heights = {height.get(w("val")) for height in table._tbl.iter(w("trHeight"))}
    assert len(heights) == 1
    cells = [cell for row in _rows(table) for cell in row]
    assert len(cells) == count and cells[0].startswith(first)
    assert not made.missing


def test_an_odd_card_leaves_the_last_place_empty() -> None:
    ideas = [one for one in plan_items() if not isinstance(one, Idea) or one.id == IDEA]
    (rows,) = tables(PlanTree(ideas), "sesijos-ideju-korteles")
    assert len(rows) == 1 and rows[0][1] == ""
