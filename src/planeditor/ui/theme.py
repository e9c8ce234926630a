"""The look of the window: the Fusion style with a palette for the light and one for the dark scheme."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from planeditor.resources import resource
from planeditor.ui.style_sheet import style_sheet


class Scheme(Enum):
    """Which colour scheme the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme that carry a meaning; each can be read on every background of the palette.

    The four areas differ in lightness as well as in hue, so that they stay apart for colour-blind people;
    a colour is still never the only sign.
    """

    accent: QColor
    on_accent: QColor
    border: QColor
    separator: QColor
    muted: QColor
    error: QColor
    warning: QColor
    hint: QColor
    success: QColor
    leadership: QColor
    inclusion: QColor
    culture: QColor
    steam: QColor


def apply_theme(app: QApplication, scheme: Scheme, font_scale: float = 1.0) -> None:
    """Dress the whole program; may be called again at any time.

    `Scheme.SYSTEM` keeps following the system while the program runs; `font_scale` is 1.0 to 2.0.
    """
    theme = app.findChild(_Theme) or _Theme(app)
    theme.choose(scheme, font_scale)


def colours(source: QPalette | QApplication) -> Colours:
    """The colours with a meaning that belong to a palette, or to the palette of the program."""
    palette = source if isinstance(source, QPalette) else source.palette()
    return _DARK_COLOURS if _is_dark(palette) else _LIGHT_COLOURS


def mark(widget: QWidget, name: Literal["look", "invalid"], value: str | bool) -> None:
    """Give a widget one of the looks of the style sheet, at run time too.

    `look` of a label: title, heading, muted, error, warning, hint, success; of a list: sidebar.
    `invalid` of an input: True while what is in it cannot be accepted.
    """
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class _Theme(QObject):
    """Belongs to the program, remembers what was chosen and dresses it anew when the system changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Scheme.SYSTEM
        self._font_scale = 1.0
        self._system = app.styleHints().colorScheme()
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._follow)

    def choose(self, scheme: Scheme, font_scale: float) -> None:
        self._scheme = scheme
        self._font_scale = font_scale
        # The system draws the frame of the window and its own dialogs: they are told as well.
        QGuiApplication.styleHints().setColorScheme(_SYSTEM_SCHEMES[scheme])
        self._dress()

    def _follow(self, system: Qt.ColorScheme) -> None:
        self._system = system
        self._dress()

    def _dress(self) -> None:
        palette = QPalette(_DARK if self._wants_dark() else _LIGHT)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        points = font.pointSizeF() * self._font_scale
        font.setPointSizeF(points)
        pictures = resource("icons", "style", "dark" if _is_dark(palette) else "light")
        sheet = style_sheet(_sheet_colours(palette), pictures, points, self._font_scale)
        if self._app.palette() != palette:
            self._app.setPalette(palette)
        if self._app.font() != font:
            self._app.setFont(font)
        if self._app.styleSheet() != sheet:
            self._app.setStyleSheet(sheet)

    def _wants_dark(self) -> bool:
        if self._scheme is Scheme.SYSTEM:
            return self._system == Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK


def _is_dark(palette: QPalette) -> bool:
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


_SYSTEM_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}

_LIGHT_COLOURS = Colours(
    accent=QColor("#0b6680"),
    on_accent=QColor("#ffffff"),
    border=QColor("#7f8d95"),
    separator=QColor("#d5dce0"),
    muted=QColor("#56636a"),
    error=QColor("#b3261e"),
    warning=QColor("#8a5300"),
    hint=QColor("#1f5fa8"),
    success=QColor("#1e6b3c"),
    leadership=QColor("#1f5dcd"),
    inclusion=QColor("#a34600"),
    culture=QColor("#7f2687"),
    steam=QColor("#0b5d3f"),
)

_DARK_COLOURS = Colours(
    accent=QColor("#58b9cf"),
    on_accent=QColor("#06222a"),
    border=QColor("#75838b"),
    separator=QColor("#374147"),
    muted=QColor("#a9b5bb"),
    error=QColor("#ff9a8f"),
    warning=QColor("#f0b95a"),
    hint=QColor("#8fbcf5"),
    success=QColor("#7fd19b"),
    leadership=QColor("#85b0ff"),
    inclusion=QColor("#eb9850"),
    culture=QColor("#f3cbee"),
    steam=QColor("#3fd58f"),
)


def _palette(roles: dict[str, str], disabled: str) -> QPalette:
    """A palette from the names of colour roles; `disabled` is the colour of all text that cannot be used."""
    palette = QPalette()
    for name, colour in roles.items():
        palette.setColor(QPalette.ColorRole[name], QColor(colour))
    for name in ("WindowText", "Text", "ButtonText", "HighlightedText", "PlaceholderText"):
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[name], QColor(disabled))
    for name, plain in (("Base", "Window"), ("Highlight", "Mid"), ("Accent", "Dark")):
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[name], QColor(roles[plain]))
    return palette


# A selection is a pale field under ordinary text, so that coloured signs in the row stay readable.
_LIGHT = _palette(
    {
        "Window": "#f3f5f6",
        "WindowText": "#1b2428",
        "Base": "#ffffff",
        "AlternateBase": "#f7f9fa",
        "Text": "#1b2428",
        "PlaceholderText": "#6b777d",
        "Button": "#fbfcfc",
        "ButtonText": "#1b2428",
        "BrightText": "#ffffff",
        "ToolTipBase": "#1b2428",
        "ToolTipText": "#f3f5f6",
        "Highlight": "#d3e8ee",
        "HighlightedText": "#10222a",
        "Accent": "#0b6680",
        "Link": "#0b6680",
        "LinkVisited": "#6b4a8a",
        "Light": "#ffffff",
        "Midlight": "#e8ecee",
        "Mid": "#d5dce0",
        "Dark": "#a3afb5",
        "Shadow": "#5f6b71",
    },
    disabled="#98a3a9",
)

_DARK = _palette(
    {
        "Window": "#21272b",
        "WindowText": "#e6ebed",
        "Base": "#181d20",
        "AlternateBase": "#1d2326",
        "Text": "#e6ebed",
        "PlaceholderText": "#8b989f",
        "Button": "#2c3439",
        "ButtonText": "#e6ebed",
        "BrightText": "#06222a",
        "ToolTipBase": "#e6ebed",
        "ToolTipText": "#1b2428",
        "Highlight": "#1b4350",
        "HighlightedText": "#f3f8f9",
        "Accent": "#58b9cf",
        "Link": "#6cc6da",
        "LinkVisited": "#c5a8e8",
        "Light": "#3b454b",
        "Midlight": "#333c41",
        "Mid": "#374147",
        "Dark": "#14181b",
        "Shadow": "#0b0e10",
    },
    disabled="#67747b",
)


def _sheet_colours(palette: QPalette) -> dict[str, str]:
    meaning = colours(palette)
    names = {field: getattr(meaning, field).name() for field in Colours.__slots__}
    names["disabled"] = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    names["tip"] = palette.color(QPalette.ColorRole.ToolTipBase).name()
    names["on_tip"] = palette.color(QPalette.ColorRole.ToolTipText).name()
    return names
