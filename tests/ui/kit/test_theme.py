"""Every text can be read on every background, and the look follows what the user and the system choose."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QStyle, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from planeditor.resources import resource
from planeditor.ui.kit.palettes import Colours
from planeditor.ui.kit.theme import Scheme, apply_theme, colours, set_invalid, set_look

Role = QPalette.ColorRole
FORCED = [scheme for scheme in Scheme if scheme is not Scheme.SYSTEM]
CONTRAST = [Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK]
AREAS = ["leadership", "inclusion", "culture", "steam"]
BACKGROUNDS = [Role.Window, Role.Base, Role.AlternateBase, Role.Highlight]

# How a colour looks without one kind of cone: Machado, Oliveira and Fernandes (2009), linear light.
SIGHTS = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.fixture(autouse=True)
def plain_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    apply_theme(qapp, Scheme.SYSTEM)
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)


@pytest.fixture(params=FORCED, ids=lambda scheme: scheme.value)
def palette(request: pytest.FixtureRequest, qapp: QApplication) -> QPalette:
    apply_theme(qapp, request.param)
    return qapp.palette()


def linear(colour: QColor) -> list[float]:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of WCAG 2: 1 to 21."""
    weights = (0.2126, 0.7152, 0.0722)
    dark, light = sorted(
        sum(w * c for w, c in zip(weights, linear(each), strict=True)) for each in (one, other)
    )
    return (light + 0.05) / (dark + 0.05)


def lab(colour: QColor, sight: str) -> tuple[float, float, float]:
    seen = [sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in SIGHTS[sight]]
    r, g, b = (min(1.0, max(0.0, part)) for part in seen)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(one: QColor, other: QColor, sight: str) -> float:
    pairs = zip(lab(one, sight), lab(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.mark.parametrize(
    ("text", "background"),
    [
        *itertools.product([Role.WindowText, Role.Text, Role.Link, Role.LinkVisited], BACKGROUNDS),
        (Role.ButtonText, Role.Button),
        (Role.ButtonText, Role.Midlight),
        (Role.ButtonText, Role.Mid),
        (Role.HighlightedText, Role.Highlight),
        (Role.BrightText, Role.Accent),
        (Role.ToolTipText, Role.ToolTipBase),
    ],
)
def test_text_can_be_read(palette: QPalette, text: Role, background: Role) -> None:
    assert contrast(palette.color(text), palette.color(background)) >= 4.5


@pytest.mark.parametrize("background", BACKGROUNDS)
def test_a_placeholder_can_be_read_but_is_fainter_than_text(palette: QPalette, background: Role) -> None:
    placeholder = contrast(palette.color(Role.PlaceholderText), palette.color(background))
    assert 4.5 <= placeholder < contrast(palette.color(Role.Text), palette.color(background))


@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("name", ["accent", "muted", "error", "warning", "hint", "success", *AREAS])
def test_a_colour_with_a_meaning_can_be_read(palette: QPalette, name: str, background: Role) -> None:
    assert contrast(getattr(colours(palette), name), palette.color(background)) >= 4.5


def test_borders_and_filled_buttons_can_be_seen(palette: QPalette) -> None:
    meaning = colours(palette)
    assert contrast(meaning.border, palette.color(Role.Base)) >= 3.0
    assert contrast(meaning.border, palette.color(Role.Window)) >= 3.0
    assert contrast(meaning.on_accent, meaning.accent) >= 4.5


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(AREAS, 2)))
def test_areas_stay_apart_for_colour_blind_people(
    palette: QPalette, one: str, other: str, sight: str
) -> None:
    meaning = colours(palette)
    assert difference(getattr(meaning, one), getattr(meaning, other), sight) >= 20


def test_pictures_of_arrows_and_ticks_have_the_colours_of_their_scheme(qapp: QApplication) -> None:
    for scheme in FORCED:
        apply_theme(qapp, scheme)
        allowed = {colours(qapp).muted.name(), colours(qapp).on_accent.name()}
        pictures = list(resource("icons", "style", scheme.value).glob("*.svg"))
        strokes = {picture.read_text("utf-8").split('stroke="')[1][:7] for picture in pictures}
        assert strokes == allowed


def test_every_picture_that_the_style_sheet_names_is_there(qapp: QApplication) -> None:
    for scheme in FORCED:
        apply_theme(qapp, scheme)
        named = {part.split('"')[0] for part in qapp.styleSheet().split('url("')[1:]}
        there = {path.as_posix() for path in resource("icons", "style", scheme.value).glob("*.svg")}
        assert named == there


def test_a_forced_scheme_stays_when_the_system_changes(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    light = qapp.palette()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette() == light


def test_the_system_is_followed_while_the_program_runs(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.SYSTEM)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    dark, dark_sheet = colours(qapp), qapp.styleSheet()
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert colours(qapp) != dark
    assert qapp.styleSheet() != dark_sheet
    apply_theme(qapp, Scheme.DARK)
    assert colours(qapp) == dark


@pytest.mark.parametrize("scheme", CONTRAST)
def test_strong_contrast_is_strong(qapp: QApplication, scheme: Scheme) -> None:
    apply_theme(qapp, scheme)
    palette, meaning = qapp.palette(), colours(qapp)
    for background in (Role.Window, Role.Base):
        assert contrast(palette.color(Role.Text), palette.color(background)) >= 20
        assert contrast(meaning.border, palette.color(background)) >= 7
        for name in ("accent", "muted", "error", "warning", "hint", "success", *AREAS):
            assert contrast(getattr(meaning, name), palette.color(background)) >= 7, name


def test_the_systems_wish_for_contrast_is_followed(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    apply_theme(qapp, Scheme.CONTRAST_DARK)
    strong = qapp.palette()
    apply_theme(qapp, Scheme.SYSTEM)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert qapp.palette() != strong
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert qapp.palette() == strong
    apply_theme(qapp, Scheme.LIGHT)
    plain = qapp.palette()
    hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert qapp.palette() == plain


def test_text_grows_with_the_scale_and_comes_back(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)
    points = qapp.font().pointSizeF()
    for scale in (1.5, 2.0, 1.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        assert qapp.font().pointSizeF() == pytest.approx(points * scale)


def test_headings_are_larger_than_text_at_every_scale(qapp: QApplication, qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        sizes = []
        for look in ("title", "heading", "muted"):
            label = QLabel(look)
            qtbot.addWidget(label)
            set_look(label, look)
            label.ensurePolished()
            sizes.append(label.font().pointSizeF())
        assert sizes[0] > sizes[1] > sizes[2] == pytest.approx(qapp.font().pointSizeF())


def test_a_label_takes_a_look_at_run_time(palette: QPalette, qtbot: QtBot) -> None:
    label = QLabel("Trūksta rodiklio.")
    qtbot.addWidget(label)
    label.show()
    for look in ("error", "success"):
        set_look(label, look)
        assert label.palette().color(Role.WindowText) == getattr(colours(palette), look)


def test_an_invalid_input_has_a_red_border(palette: QPalette, qtbot: QtBot) -> None:
    line = QLineEdit("abc")
    qtbot.addWidget(line)
    line.show()

    def border() -> QColor:
        return line.grab().toImage().pixelColor(0, line.height() // 2)

    assert border() == colours(palette).border
    set_invalid(line, True)
    assert border() == colours(palette).error
    set_invalid(line, False)
    assert border() == colours(palette).border


def test_the_focus_is_two_pixels_of_accent_and_moves_nothing(palette: QPalette, qtbot: QtBot) -> None:
    line = QLineEdit("tekstas")
    qtbot.addWidget(line)
    line.show()
    line.grab()
    size, cursor = line.sizeHint(), line.cursorRect().topLeft()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    picture = line.grab().toImage()
    middle = line.height() // 2
    assert [picture.pixelColor(x, middle) for x in (0, 1)] == [colours(palette).accent] * 2
    assert picture.pixelColor(2, middle) == palette.color(Role.Base)
    assert (line.sizeHint(), line.cursorRect().topLeft()) == (size, cursor)


def test_rows_of_a_tree_have_room_to_breathe(qapp: QApplication, qtbot: QtBot) -> None:
    for scale in (1.0, 2.0):
        apply_theme(qapp, Scheme.LIGHT, scale)
        tree = QTreeWidget()
        qtbot.addWidget(tree)
        row = QTreeWidgetItem(["1. Tikslas"])
        tree.addTopLevelItem(row)
        tree.show()
        assert tree.visualItemRect(row).height() == 28 * scale
        assert tree.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, tree) == 16 * scale


def test_colours_of_the_program_are_those_of_its_palette(palette: QPalette, qapp: QApplication) -> None:
    assert isinstance(colours(qapp), Colours)
    assert colours(qapp) is colours(palette)
    assert palette.color(Role.Accent) == colours(palette).accent
    assert palette.color(Role.BrightText) == colours(palette).on_accent
