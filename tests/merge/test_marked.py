"""Two texts in one, their words marked."""

from hypothesis import given
from hypothesis import strategies as st

from planeditor.merge.marked import Stay, Stretch, stretches

_TEXTS = st.text("aą .,\n1€", max_size=60)


@given(_TEXTS, _TEXTS)
def test_without_what_is_new_it_is_the_former_text_and_without_what_is_gone_the_present_one(
    before: str, after: str
) -> None:
    both = [*stretches(before, after)]
    assert "".join(one.text for one in both if one.stay is not Stay.NEW) == before
    assert "".join(one.text for one in both if one.stay is not Stay.GONE) == after


def test_a_word_of_a_sentence_is_marked_alone() -> None:
    assert [*stretches("Trys mokyklos mokosi kartu.", "Keturios mokyklos mokosi kartu.")] == [
        Stretch("Trys", Stay.GONE),
        Stretch("Keturios", Stay.NEW),
        Stretch(" mokyklos mokosi kartu.", Stay.SAME),
    ]
