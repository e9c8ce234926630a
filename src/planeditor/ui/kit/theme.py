"""The look of the window: the Fusion style in the colours that the user or the system wants."""

from enum import Enum
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from planeditor.resources import resource
from planeditor.ui.kit.palettes import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours, Look, look_of
from planeditor.ui.kit.style_sheet import style_sheet

LabelT = TypeVar("LabelT", bound=QLabel)


class Scheme(Enum):
    """Which colour scheme the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


def apply_theme(app: QApplication, scheme: Scheme, font_scale: float = 1.0) -> None:
    """Dress the whole program; may be called again at any time.

    `Scheme.SYSTEM` keeps following the system, its wish for contrast too, while the program runs;
    `font_scale` is 1.0 to 2.0.
    """
    theme = app.findChild(_Theme) or _Theme(app)
    theme.choose(scheme, font_scale)


def colours(source: QPalette | QApplication) -> Colours:
    """The colours with a meaning that belong to a palette, or to the palette of the program."""
    palette = source if isinstance(source, QPalette) else source.palette()
    return look_of(palette).colours


def set_look(widget: QWidget, look: str) -> None:
    """Give a widget one of the looks of the style sheet, at run time too.

    Of a label: title, heading, muted, error, warning, hint, success; markup, where our own tags are and
    whatever comes from outside is escaped. Of a list: sidebar. Of a table: grid.
    """
    _set(widget, "look", look)


def in_lines(label: LabelT, look: str = "") -> LabelT:
    """The label, let take the lines that its text needs, and given a look if one is named."""
    label.setWordWrap(True)
    if look:
        set_look(label, look)
    return label


def set_invalid(widget: QWidget, is_invalid: bool) -> None:
    """Let an input show whether what is in it cannot be accepted."""
    _set(widget, "invalid", is_invalid)


def _set(widget: QWidget, name: str, value: str | bool) -> None:
    # To dress a widget anew takes longer than to make it: only what is dressed and is to look another way.
    if (widget.property(name) or "") == (value or ""):
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
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
        self._hints = app.styleHints()  # held, or what belongs to it is gone in Python
        self._contrast = self._hints.accessibility().contrastPreference()
        self._hints.accessibility().contrastPreferenceChanged.connect(self._follow_contrast)

    def choose(self, scheme: Scheme, font_scale: float) -> None:
        self._scheme = scheme
        self._font_scale = font_scale
        # The system draws the frame of the window and its own dialogs: they are told as well.
        QGuiApplication.styleHints().setColorScheme(_SYSTEM_SCHEMES[scheme])
        self._dress()

    def _follow(self, system: Qt.ColorScheme) -> None:
        self._system = system
        self._dress()

    def _follow_contrast(self, contrast: Qt.ContrastPreference) -> None:
        self._contrast = contrast
        self._dress()

    def _dress(self) -> None:
        look = self._look()
        palette = QPalette(look.palette)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        points = font.pointSizeF() * self._font_scale
        font.setPointSizeF(points)
        pictures = resource("icons", "style", look.pictures)
        sheet = style_sheet(_sheet_colours(palette), pictures, points, self._font_scale)
        if self._app.palette() != palette:
            self._app.setPalette(palette)
        if self._app.font() != font:
            self._app.setFont(font)
        if self._app.styleSheet() != sheet:
            self._app.setStyleSheet(sheet)

    def _look(self) -> Look:
        if self._scheme is not Scheme.SYSTEM:
            return _LOOKS[self._scheme]
        is_dark = self._system == Qt.ColorScheme.Dark
        if self._contrast == Qt.ContrastPreference.HighContrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT


_LOOKS = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.CONTRAST_LIGHT: CONTRAST_LIGHT,
    Scheme.CONTRAST_DARK: CONTRAST_DARK,
}
_SYSTEM_SCHEMES = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.CONTRAST_LIGHT: Qt.ColorScheme.Light,
    Scheme.CONTRAST_DARK: Qt.ColorScheme.Dark,
}


def _sheet_colours(palette: QPalette) -> dict[str, str]:
    meaning = colours(palette)
    names = {field: getattr(meaning, field).name() for field in Colours.__slots__}
    names["disabled"] = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text).name()
    names["tip"] = palette.color(QPalette.ColorRole.ToolTipBase).name()
    names["on_tip"] = palette.color(QPalette.ColorRole.ToolTipText).name()
    return names
