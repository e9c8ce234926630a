"""When something is done, as people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.blocks.terms import Term, read_term, term_text
from planeditor.blocks.unclear import Unclear
from planeditor.errors import InvalidValue
from planeditor.plan.values import Quarter

QUARTERS = st.builds(Quarter, st.integers(2000, 2050), st.integers(1, 4))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("2024 m. III ketv.", "2024 III"),
        ("2024 m. III ketv. – 2025 m. I ketv.", "2024 III – 2025 I"),
        ("2024 m. I–III ketv.", "2024 I – 2024 III"),
        ("2024 m. rugsėjis", "2024 III"),
        ("2024 m. rugsėjo mėn.", "2024 III"),
        ("2024-09-01", "2024 III"),
        ("01.09.2024", "2024 III"),
        ("09.2024", "2024 III"),
        ("01.09.2024–31.12.2024", "2024 III – 2024 IV"),
        ("2024 m. vasario mėn.", "2024 I"),
        ("2024 m. vasaris–kovas", "2024 I"),
        ("2024 m. antras pusmetis", "2024 III – 2024 IV"),
        ("2024 m. trečiasis ketvirtis", "2024 III"),
        ("2024 m. 1–2 ketv.", "2024 I – 2024 II"),
        ("2024 m. 1-2 k.", "2024 I – 2024 II"),
        ("2024 m. rugsėjo 1 d.", "2024 III"),
        ("2024-09", "2024 III"),
        ("2024–2026 m.", "2024 I – 2026 IV"),
        ("2024", "2024 I – 2024 IV"),
        ("III ketv. 2024 m.", "2024 III"),
        ("Q3 2024", "2024 III"),
        ("2024 m. Ⅲ ketv.", "2024 III"),
        ("2024 m. 3 ketv.", "2024 III"),
        ("iki 2024 m. III ketv.", "iki 2024 III"),
        ("nuo 2024 m. II ketv.", "nuo 2024 II"),
        ("nuo 2024 m. II ketv. iki 2025 m. I ketv.", "2024 II – 2025 I"),
        ("2024-09-01 – 2025-06-30", "2024 III – 2025 II"),
        ("2024-09-01–2025-06-30", "2024 III – 2025 II"),
        ("2024 m. rugsėjis–gruodis", "2024 III – 2024 IV"),
        ("2024 m. II pusmetis", "2024 III – 2024 IV"),
        ("2024 m. II, III ketv.", "2024 II – 2024 III"),
        ("2024 III-2025 I", "2024 III – 2025 I"),
        ("2024 m. IV ketv. – 2026 m.", "2024 IV – 2026 IV"),
    ],
)
def test_terms_that_have_one_meaning(text: str, term: str) -> None:
    assert term_text(read_term(text)) == term


@pytest.mark.parametrize(
    "text",
    [
        "2024 m. vasara", "2024 m. vasarą", "2024 m. pavasaris", "09/01/2024", "2024 m. 1–2", "13.2024",
        "III ketv.", "I–III ketv.", "nuolat", "kasmet", "2024-2", "2024/2", "2024 2", "2024 m. I, III ketv.",
        "2024 m. – III ketv.", "2025 m. I ketv. – 2024 m. III ketv.", "pagal poreikį", "2024/2025 m. m.",
        "2024–2025 m. m.", "III", "3", "1824 m.", "24 m. III ketv.", "2024 m. V ketv.", "2024-13-01",
        "x" * 500,
    ],
)  # fmt: skip
def test_what_may_be_another_term_is_asked(text: str) -> None:
    with pytest.raises(InvalidValue):
        read_term(text)


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("kasmet", "2024 I – 2026 IV"),
        ("nuolat", "2024 I – 2026 IV"),
        ("2024–2025 m. kasmet", "2024 I – 2025 IV"),
    ],
)
def test_what_goes_on_always_may_be_as_long_as_the_plan(text: str, choice: str) -> None:
    with pytest.raises(Unclear) as caught:
        read_term(text, (2024, 2025, 2026))
    assert caught.value.choices == (choice,)


def test_a_quarter_without_a_year_may_be_of_any_of_the_plan() -> None:
    with pytest.raises(Unclear) as caught:
        read_term("III ketv.", (2024, 2025))
    assert caught.value.choices == ("2024 III", "2025 III")


def test_a_school_year_is_asked_for_its_end() -> None:
    with pytest.raises(Unclear) as caught:
        read_term("2024/2025 m. m.")
    assert caught.value.choices == ("2024 III – 2025 II", "2024 III – 2025 III")


@given(QUARTERS, QUARTERS)
def test_what_we_write_is_read(one: Quarter, other: Quarter) -> None:
    term = Term(min(one, other), max(one, other))
    assert read_term(term_text(term)) == term
    assert read_term(f"{one.text}") == Term(one, one)
    assert read_term(f"{min(one, other).text} – {max(one, other).text}") == term


@given(st.text("0123456789 .,–-/mIVketv.metųnuoiki", max_size=24))
def test_every_choice_is_a_term_without_doubt(text: str) -> None:
    try:
        term = read_term(text, (2024,))
    except Unclear as error:
        assert all(term_text(read_term(one)) == one for one in error.choices)
    except InvalidValue:
        pass
    else:
        assert term.start is None or term.end is None or term.start <= term.end
