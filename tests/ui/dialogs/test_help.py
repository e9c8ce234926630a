"""The help: what it says is true of the window and the commands, and it finds what is searched."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from planeditor.cli.program import COMMANDS
from planeditor.ui.dialogs.help import HelpWindow, topics
from planeditor.ui.kit.commands import Command
from planeditor.ui.window.details.register_table import FIELDS_KEYS
from planeditor.ui.window.main_window import MainWindow

_LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)]+)\)")
_MENU = re.compile(r"\*\*(\w+) → ([^*]+)\*\*")
_KEYS = re.compile(r"\b(?:Ctrl|Alt)\+(?:Shift\+)?(?:Enter|Home|[↑↓]|,|[A-Z]\b)")
_COMMAND = re.compile(r"`planeditor ([a-z]+)[ `]")
_ALL = "\n".join(topic.text for topic in topics())


@pytest.fixture
def help_window(qtbot: QtBot, lithuanian: None) -> Iterator[HelpWindow]:
    window = HelpWindow()
    qtbot.addWidget(window)
    window.show()
    yield window


def listed(window: HelpWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_every_topic_has_a_title_of_its_own() -> None:
    titles = [topic.title for topic in topics()]
    assert titles[:2] == ["5 minutės: pirmasis planas", "Pirmieji žingsniai"]
    assert len(set(titles)) == len(titles) == 17
    assert all(topic.text.startswith(f"# {topic.title}\n") for topic in topics())


def test_links_lead_to_topics_by_their_titles() -> None:
    links = _LINK.findall(_ALL)
    assert len(links) > 10
    assert {(text, name) for text, name in links} <= {(topic.title, topic.name) for topic in topics()}


def test_every_column_of_a_table_is_headed(qapp: QApplication) -> None:
    # Qt puts a paragraph of its own into the first cell of a table that follows a list at once.
    heads = []
    for topic in topics():
        page = QTextDocument()
        page.setMarkdown(topic.text)
        tables = [one for one in page.rootFrame().childFrames() if isinstance(one, QTextTable)]
        heads += [
            (topic.title, one.cellAt(0, column).firstCursorPosition().block().text())
            for one in tables
            for column in range(one.columns())
        ]
    assert len(heads) > 10
    assert [title for title, head in heads if not head] == []


def test_the_menus_have_what_the_help_names(window: MainWindow) -> None:
    entries = {
        menu.title().replace("&", ""): {action.text().replace("&", "") for action in menu.actions()}
        for menu in window.findChildren(QMenu)
    }
    named = _MENU.findall(_ALL)
    assert len(named) > 10
    assert [(menu, entry) for menu, entry in named if entry not in entries.get(menu, ())] == []


def test_the_keys_it_names_are_the_keys_of_commands() -> None:
    keys = {FIELDS_KEYS, *(command.keys for command in Command)}
    spelt = {"Enter": "Return", "↑": "Up", "↓": "Down"}
    named = {re.sub("Enter|↑|↓", lambda match: spelt[match[0]], keys_) for keys_ in _KEYS.findall(_ALL)}
    assert len(named) > 8
    assert named - keys == set()


def test_it_names_all_commands_without_a_window_and_no_other() -> None:
    assert set(_COMMAND.findall(_ALL)) == set(COMMANDS)


def test_the_search_needs_no_diacritics(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(help_window.search, "istustinkite")
    assert listed(help_window) == ["Ką daryti, jei…"]
    (found,) = help_window.page.extraSelections()
    assert found.cursor.selectedText() == "ištuštinkite"
    help_window.search.clear()
    assert len(listed(help_window)) == len(topics())
    assert help_window.page.extraSelections() == []
    assert help_window.list.currentItem().text() == "Ką daryti, jei…"


def test_arrows_go_from_the_search_to_the_topics_and_back(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.activateWindow()
    help_window.search.setFocus()
    qtbot.waitUntil(help_window.search.hasFocus)
    qtbot.keyClick(help_window.search, Qt.Key.Key_Down)
    assert help_window.list.hasFocus() and help_window.list.currentRow() == 0
    qtbot.keyClick(help_window.list, Qt.Key.Key_Down)
    qtbot.keyClick(help_window.list, Qt.Key.Key_Up)
    assert help_window.list.hasFocus() and help_window.list.currentRow() == 0
    qtbot.keyClick(help_window.list, Qt.Key.Key_Up)
    assert help_window.search.hasFocus()


def test_down_stays_in_the_search_where_nothing_is_found(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.activateWindow()
    help_window.search.setFocus()
    qtbot.waitUntil(help_window.search.hasFocus)
    qtbot.keyClicks(help_window.search, "qqq")
    qtbot.keyClick(help_window.search, Qt.Key.Key_Down)
    assert help_window.search.hasFocus()


def test_nothing_found_is_said(help_window: HelpWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(help_window.search, "qqq")
    assert listed(help_window) == []
    assert help_window._nothing.isVisible()
    assert help_window.page.toPlainText() == ""


def test_a_link_leads_to_its_topic(help_window: HelpWindow) -> None:
    target = topics()[5]
    help_window.page.anchorClicked.emit(QUrl(target.name))
    assert help_window.list.currentItem().text() == target.title
    assert help_window.page.toPlainText().startswith(target.title)


def test_a_page_is_laid_out_a_few_times_and_not_after_every_line(help_window: HelpWindow) -> None:
    longest = max(topics(), key=lambda topic: topic.text.count("\n"))
    document = help_window.page.document()
    layouts = []
    document.contentsChange.connect(lambda *change: layouts.append(change))

    help_window.show_topic(longest.name)

    assert document.blockCount() > 30
    assert 0 < len(layouts) < 15


def test_nothing_leads_to_the_network(help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    shown = help_window.page.toPlainText()
    help_window.page.anchorClicked.emit(QUrl("https://example.org/"))
    # The address of a server of plans is typed by people; nothing opens it.
    assert "://" not in _ALL.replace("postgresql+psycopg://", "")
    assert asked == []
    assert not help_window.page.openExternalLinks()
    assert help_window.page.toPlainText() == shown


def test_the_layout_of_the_document_is_not_called_official() -> None:
    (topic,) = (one for one in topics() if one.title == "„Word“ dokumentas")
    assert "viešus šaltinius" in topic.text
    assert "**Ne.**" in topic.text


def test_it_opens_beside_the_plan_once_and_closes_with_it(window: MainWindow, qtbot: QtBot) -> None:
    window.commands[Command.HELP].trigger()
    shown = window.help.shown
    assert shown is not None and shown.isVisible()
    qtbot.waitUntil(shown.isActiveWindow)
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    window.commands[Command.HELP].trigger()
    assert window.help.shown is shown
    window.close()
    assert not shown.isVisible()
