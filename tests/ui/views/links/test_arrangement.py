"""Who stands where in the picture, and what is at a place of it."""

from PySide6.QtCore import QPointF, QSizeF
from tests.ui.views.links.conftest import FIRST, SECOND, THIRD

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.items import Link
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.areas import NONE, SEVERAL
from planeditor.ui.views.links.arrangement import LEAST_PITCH, Arrangement, arranged
from planeditor.ui.views.links.layout import Column, columns, linked, links_of, neighbours

ROOM = QSizeF(1000, 200)
EMPTY = tuple(Column(area.value, ()) for area in (Area.INCLUSION, Area.CULTURE))


def test_the_four_areas_always_have_a_column(plan: OpenPlan, lonely: str) -> None:
    shown = columns(plan.tree, linked(links_of(plan.tree)))
    assert shown == [Column("leadership", (FIRST, SECOND)), *EMPTY, Column("steam", (THIRD,))]
    assert columns(plan.tree, None)[2] == Column("culture", (lonely,))


def test_several_areas_and_none_have_columns_of_their_own(plan: OpenPlan, lonely: str) -> None:
    plan.edit(FIRST, "areas", frozenset())
    plan.edit(SECOND, "areas", frozenset({Area.STEAM, Area.CULTURE}))
    groups = [column.group for column in columns(plan.tree, None)]
    assert groups == [*(area.value for area in Area), SEVERAL, NONE]


def test_neighbours_of_an_activity_and_of_a_link(plan: OpenPlan, links: list[str]) -> None:
    found = links_of(plan.tree)
    assert neighbours(found, FIRST) == ({FIRST, SECOND, THIRD}, set(links))
    assert neighbours(found, THIRD) == ({FIRST, THIRD}, {links[0]})
    assert neighbours(found, links[1]) == ({FIRST, SECOND, links[1]}, {links[1]})
    assert neighbours(found, None) == (set(), set())


def picture(plan: OpenPlan, width: float, height: float = 200) -> Arrangement:
    return arranged(columns(plan.tree, None), links_of(plan.tree), QSizeF(width, height), 16)


def test_boxes_fill_the_width_and_never_overlap(plan: OpenPlan) -> None:
    made = picture(plan, 1000)
    boxes = list(made.boxes.values())
    assert made.size.width() == 1000
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert picture(plan, 100).size.width() == 4 * LEAST_PITCH + 24


def test_a_column_without_boxes_leaves_its_room_to_the_others(plan: OpenPlan) -> None:
    links = links_of(plan.tree)
    made = arranged(columns(plan.tree, linked(links)), links, ROOM, 16)
    assert [len(ids) for ids in made.columns] == [2, 0, 0, 1]
    assert made.boxes[FIRST].width() + made.gap == (1000 - 24 - 2 * LEAST_PITCH) / 2
    assert [place.width() for place in made.headings.values()][1] == LEAST_PITCH


def test_boxes_are_as_high_as_there_is_room(plan: OpenPlan) -> None:
    heights = [picture(plan, 1000, height).boxes[FIRST].height() for height in (60, 160, 5000)]
    assert heights == [16 + 8, 2 * 16 + 8, 4 * 16 + 8]
    assert picture(plan, 1000, 160).size.height() <= 160


def test_what_is_at_a_place(plan: OpenPlan, links: list[str]) -> None:
    made = picture(plan, 1000)
    assert made.box_at(made.boxes[THIRD].center()) == THIRD
    assert made.line_at(made.lines[links[0]].pointAtPercent(0.5)) == links[0]
    assert made.box_at(QPointF(0, 0)) is None and made.line_at(QPointF(0, 0)) is None


def test_lines_run_between_facing_sides(plan: OpenPlan, links: list[str]) -> None:
    made = picture(plan, 1000)
    across, within = made.lines[links[0]], made.lines[links[1]]
    assert across.pointAtPercent(0).x() == made.boxes[FIRST].right()
    assert across.pointAtPercent(1).x() == made.boxes[THIRD].left()
    right = made.boxes[FIRST].right()
    assert within.pointAtPercent(0).x() == within.pointAtPercent(1).x() == right
    assert within.pointAtPercent(0.5).x() > right


def test_the_box_beside_another(plan: OpenPlan, lonely: str) -> None:
    made = picture(plan, 1000)
    assert made.beside(FIRST, 0, 1) == SECOND
    assert made.beside(FIRST, 0, -1) is None
    assert made.beside(SECOND, 1, 0) == lonely
    assert made.beside(THIRD, -1, 0) == lonely
    assert made.beside(THIRD, 1, 0) is None
    assert made.beside("nėra", 1, 0) is None


def test_no_line_passes_behind_a_box_between_its_ends() -> None:
    shown = [Column(str(one), tuple(f"{one}{row}" for row in range(3))) for one in range(4)]
    ids = [id_ for column in shown for id_ in column.ids]
    pairs = [(one, other) for one in ids for other in ids if one[0] != other[0]]
    made = arranged(shown, [link(one, other) for one, other in pairs], ROOM, 16)
    for one, other in pairs:
        line = made.lines[f"{one} {other}"]
        places = [line.pointAtPercent(step / 60) for step in range(61)]
        assert {made.box_at(place) for place in places} <= {None, one, other}


def test_a_line_to_and_fro_in_one_row_is_two_lines() -> None:
    shown = [Column(str(one), (f"{one}0",)) for one in range(3)]
    made = arranged(shown, [link("00", "20"), link("20", "00")], ROOM, 16)
    box = made.boxes["10"]
    assert made.lines["00 20"].pointAtPercent(0.5).y() > box.bottom()
    assert made.lines["20 00"].pointAtPercent(0.5).y() < box.top()


def test_a_line_is_straight_where_nothing_stands_between() -> None:
    shown = [Column("0", ("00",)), Column("1", ()), Column("2", ("20",))]
    made = arranged(shown, [link("00", "20")], ROOM, 16)
    assert made.lines["00 20"].boundingRect().height() == 0


def link(source: str, target: str) -> Link:
    return Link(id=f"{source} {target}", parent=source, order="", target=target)
