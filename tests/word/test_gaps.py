"""What a document lacks, as people are told it."""

from planeditor.language import Catalogue, Language, Said
from planeditor.plan.items import Kind
from planeditor.word.gaps import Gap, told


def _said(*gaps: Gap) -> list[str]:
    catalogue = Catalogue.of(Language.LT)
    return [catalogue.say(line) if isinstance(line, Said) else line for line in told(gaps)]


def test_each_thing_is_told_once_with_all_that_lack_it() -> None:
    responsible = [Gap("Atsakingas asmuo", Kind.ACTIVITY, f"1.1.{number}") for number in range(1, 22)]
    others = [Gap("Laikotarpis", Kind.ACTIVITY, "1.1.2"), Gap("Vienetas", Kind.INDICATOR, "2")]
    lines = _said(responsible[0], *others, *responsible[1:], Gap("Vienetas", Kind.INDICATOR, "3"))
    assert lines[0].startswith("Atsakingas asmuo – 21 veikla: 1.1.1, 1.1.2, ")
    assert lines[0].endswith(", 1.1.21")
    assert lines[1:] == ["Laikotarpis – 1 veikla: 1.1.2", "Vienetas – 2 rodikliai: 2, 3"]


def test_what_is_nobodys_own_is_named_and_what_no_plan_can_say_is_left_to_word() -> None:
    lines = _said(Gap("Straipsnis", by_hand=True), Gap("Tęstinumas"))
    assert lines == ["Straipsnis – įrašykite „Word“ dokumente", "Tęstinumas"]
