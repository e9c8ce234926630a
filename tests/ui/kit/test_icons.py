"""The icons are one family, take the colours of the palette and are sharp on every screen."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from planeditor.resources import resource
from planeditor.ui.kit.icons import app_icon, icon
from planeditor.ui.kit.theme import Scheme, apply_theme, colours

FILES = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "app")
FAMILY = {
    "fill": "none",
    "height": "24",
    "stroke": "currentColor",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "stroke-width": "1.75",
    "viewBox": "0 0 24 24",
    "width": "24",
}


@pytest.fixture(autouse=True)
def light_scheme(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, Scheme.LIGHT)
    yield
    apply_theme(qapp, Scheme.SYSTEM)


def ink(picture: QPixmap) -> QColor:
    """The colour of what is drawn: of a pixel that nothing shines through."""
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return next(pixel for pixel in pixels if pixel.alpha() == 255)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_drawing_belongs_to_the_family(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    assert dict(root.attrib) == FAMILY
    parts = list(root)
    assert parts
    for part in parts:
        assert not {"fill", "stroke", "style", "class", "opacity", "transform"} & set(part.attrib)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_drawing_parses_and_stays_inside_its_grid(file: Path, qapp: QApplication) -> None:
    assert QSvgRenderer(str(file)).isValid()
    image = icon(file.stem).pixmap(QSize(48, 48), 1.0).toImage()
    inked = [(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 128]
    assert len(inked) > 20
    assert all(2 <= x < 46 and 2 <= y < 46 for x, y in inked)


def test_no_two_icons_look_alike(qapp: QApplication) -> None:
    drawings = {re.sub(r"\s+", " ", file.read_text("utf-8")) for file in FILES}
    assert 0 < len(drawings) == len(FILES)


def test_a_missing_icon_is_named() -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon")


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_an_icon_takes_the_colours_of_the_palette(scheme: Scheme, qapp: QApplication) -> None:
    apply_theme(qapp, scheme)
    palette, plus = qapp.palette(), icon("add")
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    expected = {
        QIcon.Mode.Normal: palette.color(role.ButtonText),
        QIcon.Mode.Active: palette.color(role.ButtonText),
        QIcon.Mode.Selected: palette.color(role.HighlightedText),
        QIcon.Mode.Disabled: palette.color(group.Disabled, role.ButtonText),
    }
    assert {mode: ink(plus.pixmap(QSize(48, 48), 1.0, mode)) for mode in expected} == expected


def test_a_tint_is_a_colour_with_a_meaning_except_when_disabled(qapp: QApplication) -> None:
    error = icon("error", "error")
    assert ink(error.pixmap(QSize(48, 48), 1.0)) == colours(qapp).error
    assert ink(error.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Selected)) == colours(qapp).error
    assert ink(error.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled)) != colours(qapp).error


def test_an_icon_in_use_follows_the_palette(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton(icon("add"), "")
    qtbot.addWidget(button)
    light = ink(button.icon().pixmap(QSize(48, 48), 1.0))
    apply_theme(qapp, Scheme.DARK)
    dark = ink(button.icon().pixmap(QSize(48, 48), 1.0))
    assert light != dark == qapp.palette().color(QPalette.ColorRole.ButtonText)


@pytest.mark.parametrize(("ratio", "pixels"), [(1.0, 16), (1.25, 20), (1.5, 24), (2.0, 32)])
def test_a_picture_has_the_pixels_of_the_screen(ratio: float, pixels: int, qapp: QApplication) -> None:
    picture = icon("plan").pixmap(QSize(16, 16), ratio)
    assert picture.size() == QSize(pixels, pixels)
    assert picture.devicePixelRatio() == ratio


def test_an_icon_keeps_its_shape_in_an_oblong_place(qapp: QApplication) -> None:
    image = icon("swot").pixmap(QSize(48, 24), 1.0).toImage()
    inked = {x for x in range(48) for y in range(24) if image.pixelColor(x, y).alpha() > 128}
    assert min(inked) >= 12
    assert max(inked) < 36


def test_equal_icons_share_one_picture(qapp: QApplication) -> None:
    size = QSize(20, 20)
    assert icon("copy").pixmap(size, 1.0).cacheKey() == icon("copy").pixmap(size, 1.0).cacheKey()
    assert icon("copy").pixmap(size, 1.0).cacheKey() != icon("cut").pixmap(size, 1.0).cacheKey()


def test_an_icon_that_is_changed_leaves_the_others_as_they_were(qapp: QApplication) -> None:
    original = icon("add")
    changed = QIcon(original)
    changed.addPixmap(QPixmap(16, 16))
    assert changed.cacheKey() != original.cacheKey()
    del changed
    assert ink(original.pixmap(QSize(48, 48), 1.0)) == qapp.palette().color(QPalette.ColorRole.ButtonText)


def test_the_icon_of_the_program_can_be_told_at_sixteen_pixels(qapp: QApplication) -> None:
    image = app_icon().pixmap(QSize(16, 16), 1.0).toImage()
    assert image.pixelColor(0, 0).alpha() < 128
    assert image.pixelColor(8, 1).name() == "#0b6680"
    assert image.pixelColor(11, 8).name() == "#ffffff"
    assert image.pixelColor(5, 4).name() == "#f5b84b"


def test_an_icon_without_room_is_nothing(qapp: QApplication) -> None:
    assert icon("goal").pixmap(QSize(0, 0)).isNull()
    assert icon("goal").pixmap(QSize(16, 0)).isNull()
