"""The window speaks: Qt asks our catalogues for its own texts and for those of our widgets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator

from planeditor.language import Catalogue, Language
from planeditor.resources import translation

_FILES = {
    Language.LT: ("qtbase_lt.ts", "planeditor_lt.ts"),
    Language.EN: ("planeditor_en.ts",),
}
_LOCALES = {Language.LT: "lt_LT", Language.EN: "en_GB"}


class CatalogueTranslator(QTranslator):
    """Answers Qt from a catalogue; what the catalogue lacks stays as it is in the source."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.catalogue = catalogue

    def isEmpty(self) -> bool:
        """Never: Qt refuses to install an empty translator, and English needs few messages."""
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The translation with `%n` left for Qt to fill, or None, which sends Qt to the source."""
        return self.catalogue.find(context, sourceText, None if n < 0 else n, disambiguation or "")


def install(app: QCoreApplication, language: Language) -> None:
    """Make the program speak a language from now on; every widget gets a LanguageChange event."""
    QLocale.setDefault(QLocale(_LOCALES[language]))
    catalogue = Catalogue.read(language, *map(translation, _FILES[language]))
    translator = app.findChild(CatalogueTranslator)
    if translator is None:
        app.installTranslator(CatalogueTranslator(catalogue, app))
    else:
        translator.catalogue = catalogue
        app.sendEvent(app, QEvent(QEvent.Type.LanguageChange))
