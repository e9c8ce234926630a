"""Texts merged by sentences and words; what both changed at one place is a section."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planeditor.merge.pieces import units, words
from planeditor.merge.texts import merge_texts
from planeditor.merge.words import edits

TEXT = "Mokyklose trūksta pagalbos specialistų.\n– Pirma priežastis.\n– Antra priežastis."


def merge_clean(base: str, mine: str, theirs: str) -> str | None:
    """The merged text; None where something is left to decide."""
    merged = merge_texts(base, mine, theirs)
    return None if merged.sections else merged.mine


def both_ways(base: str, mine: str, theirs: str) -> str | None:
    merged = merge_clean(base, mine, theirs)
    assert merged == merge_clean(base, theirs, mine)
    return merged


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        (
            TEXT.replace("trūksta", "labai trūksta"),
            TEXT + "\n– Trečia.",
            TEXT.replace("trūksta", "labai trūksta") + "\n– Trečia.",
        ),
        (
            TEXT.replace("Pirma", "Svarbi"),
            TEXT.replace("– Antra priežastis.", "– Antra."),
            "Mokyklose trūksta pagalbos specialistų.\n– Svarbi priežastis.\n– Antra.",
        ),
        (
            TEXT.replace("Pirma", "Svarbi"),
            TEXT.replace("Pirma", "Svarbi") + " Dar.",
            TEXT.replace("Pirma", "Svarbi") + " Dar.",
        ),
        (TEXT.replace("Antra", "Kita"), TEXT + "\n– Trečia.", TEXT.replace("Antra", "Kita") + "\n– Trečia."),
        (TEXT.replace("Antra", "Kita"), "Įžanga.\n" + TEXT, "Įžanga.\n" + TEXT.replace("Antra", "Kita")),
        (
            TEXT.replace("\n– Pirma priežastis.", ""),
            TEXT.replace("specialistų.", "mokytojų."),
            "Mokyklose trūksta pagalbos mokytojų.\n– Antra priežastis.",
        ),
    ],
)
def test_edits_of_different_places_are_both_made(mine: str, theirs: str, merged: str) -> None:
    assert both_ways(TEXT, mine, theirs) == merged


@pytest.mark.parametrize(
    ("mine", "theirs", "sections"),
    [
        (TEXT + " Mano.", TEXT + " Jų.", [("", " Mano.", " Jų.")]),
        (
            TEXT.replace("trūksta", "stinga"),
            TEXT.replace("trūksta", "reikia"),
            [("trūksta", "stinga", "reikia")],
        ),
        (
            TEXT.replace("trūksta ", ""),
            TEXT.replace("pagalbos", "kitos pagalbos"),
            [(" trūksta", "", " trūksta kitos")],
        ),
        ("", TEXT + " Jų.", [(TEXT, "", TEXT + " Jų.")]),
    ],
)
def test_edits_that_meet_are_a_section(mine: str, theirs: str, sections: list[tuple[str, str, str]]) -> None:
    merged = merge_texts(TEXT, mine, theirs)
    assert [tuple(one) for one in merged.sections] == sections
    assert (merged.mine, merged.theirs) == (mine, theirs)
    turned = merge_texts(TEXT, theirs, mine)
    assert [(one.base, one.theirs, one.mine) for one in turned.sections] == sections


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("Reikia 1 250 000 Eur.", "Reikia 2 250 000 Eur.", "Reikia 1 250 500 Eur."),
        (
            "Reikia 1\u00a0250\u00a0000 Eur.",
            "Reikia 2\u00a0250\u00a0000 Eur.",
            "Reikia 1\u00a0250\u00a0500 Eur.",
        ),
        ("Reikia (1 250 000,00)", "Reikia (2 250 000,00)", "Reikia (1 250 000,50)"),
        ("Reikia 5 mln. Eur visiems.", "Reikia 6 mln. Eur visiems.", "Reikia 5 tūkst. Eur visiems."),
        ("Didėja 5 proc. kasmet.", "Didėja 6 proc. kasmet.", "Didėja 5 % kasmet."),
        ("Iki 2024 m. sausio 31 d.", "Iki 2025 m. sausio 31 d.", "Iki 2024 m. sausio 30 d."),
        ("Iki 2024 m. sausio 31 d.", "Iki 2025 m. sausio 31 d.", "Iki 2024 m. kovo 31 d."),
        ("Iki 2024 m. III ketv. viskas.", "Iki 2025 m. III ketv. viskas.", "Iki 2024 m. IV ketv. viskas."),
        ("Iki 2024 01 31.", "Iki 2025 01 31.", "Iki 2024 01 30."),
        ("Nuo 5 iki 10 vaikų", "Nuo 6 iki 10 vaikų", "Nuo 5 iki 12 vaikų"),
        ("Dirbama 5 – 10 val.", "Dirbama 6 – 10 val.", "Dirbama 5 – 12 val."),
        ("Įsigyti 10 planšečių", "Įsigyti 12 planšečių", "Įsigyti 10 naujų planšečių"),
    ],
)
def test_no_number_is_made_of_two(base: str, mine: str, theirs: str) -> None:
    assert both_ways(base, mine, theirs) is None


def test_numbers_of_different_places_are_both_taken() -> None:
    base = "Įsigyti 12 planšečių mokyklai ir 30 kėdžių.\n5 veiklos\n10 mokyklų"
    mine = base.replace("12", "15").replace("5 veiklos", "6 veiklos")
    theirs = base.replace("30", "40").replace("10 mokyklų", "11 mokyklų")
    assert both_ways(base, mine, theirs) == (
        "Įsigyti 15 planšečių mokyklai ir 40 kėdžių.\n6 veiklos\n11 mokyklų"
    )
    assert merge_texts(base, mine, theirs).woven


def test_words_between_two_edits_of_a_sentence_keep_them_apart() -> None:
    assert both_ways("a b c d", "x b c d", "a b y d") is None
    assert both_ways("a b c d", "x b c d", "a b c y") == "x b c y"
    assert both_ways("Vienas a. B du c.", "Vienas x. B du c.", "Vienas a. Y du c.") == "Vienas x. Y du c."


def test_only_edits_within_one_sentence_are_woven() -> None:
    base = "Pirmas ilgas sakinys čia. Antras ilgas sakinys ten."
    mine = base.replace("Pirmas", "Naujas")
    assert merge_texts(base, mine, base.replace("čia.", "visur.")).woven
    assert not merge_texts(base, mine, base.replace("ten.", "visur.")).woven
    assert not merge_texts(base, mine, mine).woven


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        (TEXT, TEXT + " Mano.", TEXT + " Jų.", TEXT + " Jų. Mano."),
        (TEXT, TEXT + "\n– Mano.", TEXT + "\n– Jų.", TEXT + "\n– Jų.\n– Mano."),
        (
            "Ugdoma STEAM.",
            "Ugdoma STEAM, menas.",
            "Ugdoma STEAM, sportas.",
            "Ugdoma STEAM, menas. / STEAM, sportas.",
        ),
        ("Jos trūksta čia.", "Jos stinga čia.", "Jos reikia čia.", "Jos reikia / stinga čia."),
        ("Sena.", "Mano.", "Jų.", "Jų.\nMano."),
        ("", "Bendra.\nMano.", "Bendra.\nJų.", "Bendra.\nJų.\nMano."),
        ("", "Mano", "Mano ir jų", "Mano ir jų"),
    ],
)
def test_both_is_the_common_text_once_and_both_insertions(
    base: str, mine: str, theirs: str, both: str
) -> None:
    assert merge_texts(base, mine, theirs).both("\n") == both
    assert merge_texts(base, theirs, mine).both("\n") == both


def test_of_repeated_lines_the_one_that_was_meant_goes() -> None:
    base = "– Punktas.\nPirma dalis.\n– Punktas.\nAntra dalis.\n– Punktas."
    mine = "– Punktas.\nPirma dalis.\nAntra dalis.\n– Punktas."
    theirs = base.replace("Antra dalis", "Antra svarbi dalis")
    assert both_ways(base, mine, theirs) == "– Punktas.\nPirma dalis.\nAntra svarbi dalis.\n– Punktas."


def test_both_remove_one_paragraph_and_each_something_else() -> None:
    base = "Pirma pastraipa.\nAntra pastraipa.\nTrečia ilga pastraipa.\nKetvirta pastraipa."
    mine = base.replace("\nAntra pastraipa.", "").replace("Trečia", "Kita")
    theirs = base.replace("\nAntra pastraipa.", "").replace("Ketvirta", "Paskutinė")
    assert both_ways(base, mine, theirs) == "Pirma pastraipa.\nKita ilga pastraipa.\nPaskutinė pastraipa."


@pytest.mark.parametrize(
    ("mine", "theirs", "merged"),
    [
        ("Viena eilutė\nčia.", "Viena kita eilutė čia.", "Viena kita eilutė\nčia."),
        ("Viena eilutė  čia.", "Viena eilutė ten.", "Viena eilutė ten."),
        ("Viena eilutė čia.\r\n", "Viena eilutė čia.\n\n", "Viena eilutė čia.\n\n"),
    ],
)
def test_spaces_give_way_to_words(mine: str, theirs: str, merged: str) -> None:
    assert both_ways("Viena eilutė čia.", mine, theirs) == merged


def test_one_text_without_a_base_is_one_section() -> None:
    merged = merge_texts(None, "Mano.", "Jų.")
    assert [tuple(one) for one in merged.sections] == [("", "Mano.", "Jų.")]


texts = st.text("ab1 .–\n", max_size=25)


@given(texts, texts)
def test_the_edits_make_one_text_the_other(before: str, after: str) -> None:
    made, at = "", 0
    for edit in edits(units(before), after):
        assert at <= edit.start <= edit.end
        made += before[at : edit.start] + edit.text
        at = edit.end
    assert made + before[at:] == after


@given(texts)
def test_the_pieces_are_the_text(text: str) -> None:
    found = units(text)
    assert "".join(found.part(number, number + 1) for number in range(len(found))) == text
    parts = words(text, 0, len(text))
    assert parts.part(0, len(parts)) == text


@given(texts, texts)
def test_an_unchanged_side_leaves_the_other(base: str, changed: str) -> None:
    assert merge_clean(base, changed, base) == changed
    assert merge_clean(base, base, changed) == changed
    assert merge_clean(base, changed, changed) == changed


@given(texts, texts, texts)
def test_the_sides_are_equal(base: str, mine: str, theirs: str) -> None:
    one, other = merge_texts(base, mine, theirs), merge_texts(base, theirs, mine)
    assert (one.mine, one.theirs, one.woven) == (other.theirs, other.mine, other.woven)
    assert one.both("\n") == other.both("\n")


numbered = st.lists(st.integers(0, 9).map("b{}".format), max_size=12, unique=True)


@given(numbered, st.data())
def test_no_word_is_lost_or_invented(base: list[str], data: st.DataObject) -> None:
    """With words that occur once each it is known exactly what must come out."""
    mine, theirs = (data.draw(_changed(base, tag)) for tag in "mt")
    merged = merge_clean(" ".join(base), " ".join(mine), " ".join(theirs))
    if merged is None:
        return
    kept = [word for word in base if word in mine and word in theirs]
    new = [word for side in (mine, theirs) for word in side if word not in base]
    words = merged.split()
    assert Counter(words) == Counter(kept + new)
    for side in (mine, theirs):
        assert [word for word in words if word in side] == [word for word in side if word in words]


@st.composite
def _changed(draw: st.DrawFn, base: list[str], tag: str) -> list[str]:
    words = [word for word in base if draw(st.integers(0, 5))]
    for number in range(draw(st.integers(0, 3))):
        words.insert(draw(st.integers(0, len(words))), f"{tag}{number}")
    return words
