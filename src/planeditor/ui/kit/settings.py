"""What the program remembers of its user and its window, in a small file beside the store."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from planeditor.account import account_name, as_author
from planeditor.language import Language
from planeditor.ui.kit.theme import Scheme

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""The sizes of text that can be chosen, in percent of the system's."""


class Settings:
    """Typed access to the remembered values; a damaged or missing one is its default."""

    def __init__(self, folder: Path) -> None:
        """Remember in `folder`, the folder of the store."""
        self.folder = folder
        self._values = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def greeted(self) -> bool:
        """Whether the user has been asked their name, which happens once."""
        return bool(self._text("greeted"))

    @greeted.setter
    def greeted(self, greeted: bool) -> None:
        self._keep("greeted", "yes" if greeted else "")

    @property
    def author(self) -> str:
        """The user's name; that of their account until they have said it."""
        return self._text("author") or account_name()

    @author.setter
    def author(self, name: str) -> None:
        self._keep("author", name)

    @property
    def institution(self) -> str:
        """Where the user works; "" if they have not said."""
        return self._text("institution")

    @institution.setter
    def institution(self, name: str) -> None:
        self._keep("institution", name)

    @property
    def signature(self) -> str:
        """The user as colleagues see them in the history and on the files they are sent."""
        return as_author(f"{self.author}, {self.institution}" if self.institution else self.author)

    @property
    def byline(self) -> str:
        """The user as documents name them; "" until they have said their name: an account's is nobody's."""
        return self.signature if self._text("author") else ""

    @property
    def language(self) -> Language:
        """The language of the interface: Lithuanian until another is chosen, whatever the system says."""
        text = self._text("language")
        return Language(text) if text in set(Language) else Language.LT

    @language.setter
    def language(self, language: Language) -> None:
        self._keep("language", language.value)

    @property
    def scheme(self) -> Scheme:
        """Light, dark, or as the system."""
        text = self._text("scheme")
        return Scheme(text) if text in {one.value for one in Scheme} else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._keep("scheme", scheme.value)

    @property
    def text_size(self) -> int:
        """The size of text in percent of the system's, one of `TEXT_SIZES`."""
        text = self._text("text_size")
        return int(text) if text in map(str, TEXT_SIZES) else TEXT_SIZES[0]

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._keep("text_size", str(percent))

    @property
    def last_plan(self) -> str:
        """The plan that was open when the program was closed; "" if none was."""
        return self._text("plan")

    @last_plan.setter
    def last_plan(self, plan_id: str) -> None:
        self._keep("plan", plan_id)

    def layout(self, name: str) -> QByteArray:
        """The saved state of a window or splitter; empty if there is none."""
        value = self._values.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self._keep(f"layout/{name}", state)

    def plan_state(self, plan_id: str) -> dict[str, Any]:
        """How the plan was left: what `set_plan_state` was given; empty if there is none."""
        return self._json(f"plans/{plan_id}")

    def set_plan_state(self, plan_id: str, state: dict[str, Any]) -> None:
        """Remember how a plan was left: view, current item, open branches."""
        self._keep(f"plans/{plan_id}", json.dumps(state))

    def column_roles(self, shape: str) -> dict[str, str]:
        """What was chosen for the columns of drafts of this shape: the names of roles by headings."""
        kept = self._json(_key_of_shape(shape))
        return {heading: role for heading, role in kept.items() if isinstance(role, str)}

    def keep_column_roles(self, shape: str, roles: Mapping[str, str]) -> None:
        """Remember what columns hold, for the next draft of this shape."""
        self._keep(_key_of_shape(shape), json.dumps(dict(roles)))

    def sync(self) -> None:
        """Write everything to disk now."""
        self._values.sync()

    def _keep(self, key: str, value: str | QByteArray) -> None:
        # A folder that was renamed or removed must not be made anew: it could not come back to its place.
        if self.folder.is_dir():
            self._values.setValue(key, value)

    def _json(self, key: str) -> dict[str, Any]:
        try:
            value = json.loads(self._text(key))
        except ValueError:
            return {}
        return value if isinstance(value, dict) else {}

    def _text(self, key: str) -> str:
        value = self._values.value(key, "")
        return value if isinstance(value, str) else ""


def _key_of_shape(shape: str) -> str:
    """A name that the file of settings can bear, whatever stands in headings."""
    return f"drafts/{sha256(shape.encode()).hexdigest()[:16]}"
