"""The menus by keyboard: in each, no two entries answer to the same letter."""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QApplication

from planeditor.language import Language
from planeditor.ui import translator
from planeditor.ui.main_window import MainWindow


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
