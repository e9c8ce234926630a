"""The pictures of the help: all there are named and all that are named are there, and no other is shown."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage, QPixmap, QTextDocument
from pytestqt.qtbot import QtBot

from planeditor.language import Catalogue, Language
from planeditor.resources import resource
from planeditor.ui.dialogs.help import topics
from planeditor.ui.dialogs.help_page import HelpPage
from planeditor.ui.views.registry import VIEWS, ViewEntry

TAKE = "run python -m tests.gallery.help, which takes all pictures"
NAMED = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
README = (Path(__file__).parents[3] / "README.md").read_text("utf-8")
LARGEST = 1_500_000
"""Bytes of all pictures together."""


def height_of_picture(page: HelpPage) -> float:
    document = page.document()
    blocks = (document.findBlockByNumber(number) for number in range(document.blockCount()))
    block = next(one for one in blocks if one.text() == "\N{OBJECT REPLACEMENT CHARACTER}")
    return document.documentLayout().blockBoundingRect(block).height()


def pictures() -> dict[str, Path]:
    return {path.name: path for path in resource("help").glob("*.png")}


def named() -> list[tuple[str, str]]:
    """What the pages show: what it is in words, and the name of the file."""
    return [match for topic in topics() for match in NAMED.findall(topic.text)]


@pytest.fixture
def page(qtbot: QtBot, lithuanian: None) -> Iterator[HelpPage]:
    shown = HelpPage()
    qtbot.addWidget(shown)
    shown.resize(700, 500)
    shown.show()
    yield shown


def test_every_picture_that_is_named_is_there() -> None:
    missing = sorted({name for _, name in named()} - pictures().keys())
    assert not missing, f"The help shows {missing}: {TAKE}."


def test_no_picture_is_unnamed() -> None:
    unnamed = sorted(pictures().keys() - {name for _, name in named()})
    assert not unnamed, f"No page of the help shows {unnamed}: name them there, or take them no more."


@pytest.mark.parametrize("entry", VIEWS, ids=[entry.name for entry in VIEWS])
def test_every_view_has_a_section_with_its_picture(entry: ViewEntry) -> None:
    (text,) = (topic.text for topic in topics() if topic.name == "04-rodiniai.md")
    title, name = Catalogue.of(Language.LT).say(entry.title), f"view-{entry.name}.png"
    _, found, section = text.partition(f"\n## {title}\n")
    assert found, f"resources/help/04-rodiniai.md needs a section „## {title}“ that tells of this view."
    assert name in section.partition("\n## ")[0], f"The section „## {title}“ there needs a picture {name}."
    assert name in pictures(), f"There is no picture {name}: {TAKE}."


def test_all_are_told_in_words_each_in_its_own() -> None:
    words = [text for text, _ in named()]
    assert len(words) > 20
    assert all(len(text) > 20 for text in words)
    assert len(set(words)) == len(words)


def test_they_are_small() -> None:
    assert 0 < sum(path.stat().st_size for path in pictures().values()) < LARGEST


def test_the_readme_shows_them() -> None:
    shown = [name for _, name in NAMED.findall(README)]
    assert len(shown) > 5
    assert [name for name in shown if not (resource("help").parents[1] / name).is_file()] == []
    assert all(name.startswith("resources/help/") for name in shown)


def test_a_picture_is_as_wide_as_it_is_or_as_there_is_room(page: HelpPage) -> None:
    whole = QImage(str(pictures()["window.png"])).size()
    page.show_text("# A\n\n![Window of the program](window.png)\n")
    room = page.document().pageSize().width() - 2 * page.document().documentMargin()
    assert room < whole.width()
    assert height_of_picture(page) == pytest.approx(whole.height() * room / whole.width(), abs=2)
    page.resize(2000, 500)
    assert height_of_picture(page) == pytest.approx(whole.height(), abs=2)


def test_what_it_shows_stands_under_it_for_those_who_do_not_see_it(page: HelpPage) -> None:
    page.show_text("# A\n\n![Window of the program](window.png)\n\nB\n")
    assert page.toPlainText().split("\n")[2:] == ["Window of the program", "B"]


@pytest.mark.parametrize(
    "name", ["{outside}", "../icons/app.svg", "../help/window.png", "https://example.org/a.png"]
)
def test_nothing_else_is_read_or_called_for(page: HelpPage, tmp_path: Path, name: str) -> None:
    red = QPixmap(QSize(300, 200))
    red.fill(QColor("red"))
    assert red.save(str(tmp_path / "outside.png"))
    name = name.format(outside=tmp_path / "outside.png")
    page.show_text(f"![Something from elsewhere]({name})\n")
    assert height_of_picture(page) < 60
    assert QColor("red").rgb() not in set(memoryview(page.grab().toImage().constBits()).cast("I"))
    assert isinstance(page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)), QPixmap)
