"""The colours of the window: a light and a dark look, and one of each with strong contrast."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette


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


@dataclass(frozen=True, slots=True)
class Look:
    """A palette with the colours that belong to it; `pictures` is the folder of its arrows and ticks."""

    palette: QPalette
    colours: Colours
    pictures: str


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
        "PlaceholderText": "#5a676e",
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
        "PlaceholderText": "#a0adb3",
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

_CONTRAST_LIGHT_COLOURS = Colours(
    accent=QColor("#00409a"),
    on_accent=QColor("#ffffff"),
    border=QColor("#000000"),
    separator=QColor("#000000"),
    muted=QColor("#262626"),
    error=QColor("#8f0000"),
    warning=QColor("#5c3800"),
    hint=QColor("#003b80"),
    success=QColor("#00461b"),
    leadership=QColor("#1138b0"),
    inclusion=QColor("#803000"),
    culture=QColor("#5c0068"),
    steam=QColor("#00452b"),
)

_CONTRAST_DARK_COLOURS = Colours(
    accent=QColor("#ffe14d"),
    on_accent=QColor("#000000"),
    border=QColor("#ffffff"),
    separator=QColor("#ffffff"),
    muted=QColor("#e0e0e0"),
    error=QColor("#ffb3ab"),
    warning=QColor("#ffd27a"),
    hint=QColor("#b8d7ff"),
    success=QColor("#a6f0bc"),
    leadership=QColor("#85b0ff"),
    inclusion=QColor("#eb9850"),
    culture=QColor("#f3cbee"),
    steam=QColor("#3fd58f"),
)

_CONTRAST_LIGHT = _palette(
    {
        "Window": "#ffffff",
        "WindowText": "#000000",
        "Base": "#ffffff",
        "AlternateBase": "#ffffff",
        "Text": "#000000",
        "PlaceholderText": "#4d4d4d",
        "Button": "#ffffff",
        "ButtonText": "#000000",
        "BrightText": "#ffffff",
        "ToolTipBase": "#000000",
        "ToolTipText": "#ffffff",
        "Highlight": "#c6dcff",
        "HighlightedText": "#000000",
        "Accent": "#00409a",
        "Link": "#00409a",
        "LinkVisited": "#4b1a7a",
        "Light": "#ffffff",
        "Midlight": "#e0e0e0",
        "Mid": "#cccccc",
        "Dark": "#595959",
        "Shadow": "#000000",
    },
    disabled="#666666",
)

_CONTRAST_DARK = _palette(
    {
        "Window": "#000000",
        "WindowText": "#ffffff",
        "Base": "#000000",
        "AlternateBase": "#000000",
        "Text": "#ffffff",
        "PlaceholderText": "#b3b3b3",
        "Button": "#000000",
        "ButtonText": "#ffffff",
        "BrightText": "#000000",
        "ToolTipBase": "#ffffff",
        "ToolTipText": "#000000",
        "Highlight": "#003a6b",
        "HighlightedText": "#ffffff",
        "Accent": "#ffe14d",
        "Link": "#ffe14d",
        "LinkVisited": "#e0c8ff",
        "Light": "#4d4d4d",
        "Midlight": "#333333",
        "Mid": "#404040",
        "Dark": "#a6a6a6",
        "Shadow": "#ffffff",
    },
    disabled="#999999",
)

LIGHT = Look(_LIGHT, _LIGHT_COLOURS, "light")
DARK = Look(_DARK, _DARK_COLOURS, "dark")
CONTRAST_LIGHT = Look(_CONTRAST_LIGHT, _CONTRAST_LIGHT_COLOURS, "contrast_light")
CONTRAST_DARK = Look(_CONTRAST_DARK, _CONTRAST_DARK_COLOURS, "contrast_dark")

_BY_WINDOW = {
    look.palette.color(QPalette.ColorRole.Window).name(): look
    for look in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
}


def look_of(palette: QPalette) -> Look:
    """The look that a palette is of; of a palette of the system's, the one that is as light."""
    window = palette.color(QPalette.ColorRole.Window)
    return _BY_WINDOW.get(window.name(), DARK if window.lightness() < 128 else LIGHT)
