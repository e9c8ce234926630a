import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from planeditor.word.ooxml.markup import NAMESPACE, text_element
from planeditor.word.ooxml.text import clean, is_clean, is_plain, lines

ANY_TEXT = st.text(st.characters(exclude_categories=()))
"""Lone surrogates included, which text from elsewhere may hold."""


@pytest.mark.parametrize("stop", ["\n", "\r\n", "\r", "\v", "\u2028"])
def test_any_line_break_breaks_lines(stop: str) -> None:
    assert lines(f"Pirma{stop}antra") == ["Pirma", "antra"]


def test_what_xml_forbids_is_left_out_and_all_else_kept() -> None:
    assert clean("a\x00b\x1f\ud800\uffffc") == "abc"
    assert clean("1\u00a0500,00 Eur\t<&>\u200f\U0001f600") == "1\u00a0500,00 Eur\t<&>\u200f\U0001f600"


@given(ANY_TEXT)
def test_clean_text_comes_back_from_xml_unchanged(text: str) -> None:
    for line in lines(text):
        parsed = etree.fromstring(f'<a xmlns:w="{NAMESPACE}">{text_element(line)}</a>')
        assert "".join(parsed.itertext()) == line


@given(ANY_TEXT)
def test_plain_text_needs_no_care(text: str) -> None:
    if is_plain(text):
        assert lines(text) == ([text] if text else [])


@pytest.mark.parametrize("text", ["– punktas", "a\tb", "a\nb", "a\x00", "a\ud800"])
def test_text_that_needs_care_is_not_plain(text: str) -> None:
    assert not is_plain(text)


def test_a_list_item_is_not_plain_but_a_run_can_hold_it_as_it_is() -> None:
    assert is_clean("– punktas")
    assert not is_clean("– punktas\tir")


def test_ordinary_text_is_plain() -> None:
    assert is_plain("2024–2026 m. – „Versmės“ gimnazija, 1\u00a0500,00\u00a0Eur")
