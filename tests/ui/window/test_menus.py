"""The menus by keyboard: in each, no two entries answer to the same letter."""

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.test_stories import open_sample, tree_of

from planeditor.language import Language
from planeditor.plan.describe import kind_name
from planeditor.plan.items import CHILDREN, Kind
from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.kit import translator
from planeditor.ui.kit.menu_letters import lettered
from planeditor.ui.kit.words import tell
from planeditor.ui.window.main_window import MainWindow


@pytest.mark.parametrize("language", Language)
def test_no_two_entries_of_a_menu_answer_to_one_letter(
    qapp: QApplication, window: MainWindow, language: Language
) -> None:
    translator.install(qapp, language)
    QApplication.processEvents()
    titles = window.menuBar().actions()
    menus = [titles, *(action.menu().actions() for action in titles)]
    assert len(menus) == 5
    for actions in menus:
        letters = [found[1].lower() for action in actions if (found := re.search("&(.)", action.text()))]
        assert [letter for letter, times in Counter(letters).items() if times > 1] == []


@given(st.lists(st.text("aąbcš –", min_size=1, max_size=6), max_size=5))
def test_each_entry_gets_a_letter_of_its_own_or_none_does(texts: list[str]) -> None:
    marked = lettered(texts)
    assert [text.replace("&", "") for text in marked] == texts
    letters = [found[1].lower() for text in marked if (found := re.search("&([a-z])", text))]
    assert len(set(letters)) == len(letters)
    assert len(letters) in (0, len(texts))


@pytest.mark.parametrize("language", Language)
def test_what_can_be_added_to_a_plan_has_letters(qapp: QApplication, language: Language) -> None:
    translator.install(qapp, language)
    assert all("&" in text for text in lettered([tell(kind_name(kind)) for kind in CHILDREN[Kind.PLAN]]))


def test_a_letter_chooses_what_is_added(window: MainWindow, qtbot: QtBot) -> None:
    open_sample(window, qtbot)
    assert window.plan
    tree = tree_of(window)
    tree.go_to(window.plan.id)
    goals = len(window.plan.tree.of_kind(Kind.GOAL))
    qtbot.keyClick(tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    active = window.menus.add.activeAction()
    assert active is not None and active.text().replace("&", "") == tell(kind_name(Kind.GOAL))
    qtbot.keyClick(window.menus.add, Qt.Key.Key_T)
    assert len(window.plan.tree.of_kind(Kind.GOAL)) == goals + 1


def test_the_keys_that_print_in_other_programs_open_the_window_that_prints(
    window: MainWindow, qtbot: QtBot
) -> None:
    open_sample(window, qtbot)
    qtbot.keyClick(tree_of(window), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(ExportDialog)))
