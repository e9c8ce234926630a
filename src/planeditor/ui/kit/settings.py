"""What the program remembers of its user and its window, in a small file beside the store."""

import json
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, Self, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

from planeditor.account import account_name, as_author
from planeditor.language import Language
from planeditor.ui.kit.theme import Scheme

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""The sizes of text that can be chosen, in percent of the system's."""
_VIEWED, _EXPORTED, _TAKEN = "plans/{}", "exports/{}", "taken/{}"
_OF_A_PLAN = (_VIEWED, _EXPORTED, _TAKEN)
"""The keys of all that is remembered of one plan."""


T = TypeVar("T")
W = TypeVar("W", bound=Enum)


class Kept(Generic[T]):
    """A remembered value: how it is read from its text, which is "" as long as none is kept, and written."""

    def __init__(self, key: str, read: Callable[[str], T], write: Callable[[T], str] = str) -> None:
        self._key, self._read, self._write = key, read, write

    @overload
    def __get__(self, settings: None, owner: type) -> Self: ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> Self | T:
        return self if settings is None else self._read(settings.text(self._key))

    def __set__(self, settings: "Settings", value: T) -> None:
        settings.keep(self._key, self._write(value))


def _word(default: W) -> Callable[[str], W]:
    """Reads a word of the vocabulary of the default, which stands for what is no such word."""
    words = {str(word.value): word for word in type(default)}
    return lambda text: words.get(text, default)


class Settings:
    """Typed access to the remembered values; a damaged or missing one is its default."""

    greeted = Kept("greeted", bool, lambda greeted: "yes" if greeted else "")
    """Whether the user has been asked their name, which happens once."""

    author = Kept("author", lambda text: text or account_name())
    """The user's name; that of their account until they have said it."""

    institution = Kept("institution", str)
    """Where the user works; "" if they have not said."""

    language = Kept("language", _word(Language.LT), lambda language: language.value)
    """The language of the interface: Lithuanian until another is chosen, whatever the system says."""

    scheme = Kept("scheme", _word(Scheme.SYSTEM), lambda scheme: scheme.value)
    """Light, dark, or as the system."""

    text_size = Kept("text_size", lambda text: int(text) if text in map(str, TEXT_SIZES) else TEXT_SIZES[0])
    """The size of text in percent of the system's, one of `TEXT_SIZES`."""

    last_plan = Kept("plan", str)
    """The plan that was open when the program was closed; "" if none was."""

    def __init__(self, folder: Path) -> None:
        """Remember in `folder`, the folder of the store."""
        self.folder = folder
        self._values = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    @property
    def signature(self) -> str:
        """The user as colleagues see them in the history and on the files they are sent."""
        return as_author(f"{self.author}, {self.institution}" if self.institution else self.author)

    @property
    def byline(self) -> str:
        """The user as documents name them; "" until they have said their name: an account's is nobody's."""
        return self.signature if self.text("author") else ""

    def layout(self, name: str) -> QByteArray:
        """The saved state of a window or splitter; empty if there is none."""
        value = self._values.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Remember the state of a window or splitter."""
        self.keep(f"layout/{name}", state)

    def plan_state(self, plan_id: str) -> dict[str, Any]:
        """How the plan was left: what `set_plan_state` was given; empty if there is none."""
        return self._json(_VIEWED.format(plan_id))

    def set_plan_state(self, plan_id: str, state: dict[str, Any]) -> None:
        """Remember how a plan was left: view, current item, open branches."""
        self.keep(_VIEWED.format(plan_id), json.dumps(state))

    def export_choices(self, plan_id: str) -> dict[str, Any]:
        """What was chosen of the plan's documents: what `keep_export_choices` was given; empty if nothing."""
        return self._json(_EXPORTED.format(plan_id))

    def keep_export_choices(self, plan_id: str, choices: dict[str, Any]) -> None:
        """Remember what was chosen and typed for the plan's documents, which is no part of the plan."""
        self.keep(_EXPORTED.format(plan_id), json.dumps(choices))

    def taken_from(self, plan_id: str) -> str:
        """The name of the server that the plan was taken along from to this computer; "" if it was not."""
        return self.text(_TAKEN.format(plan_id))

    def keep_taken(self, plan_id: str, server: str) -> None:
        """Remember that the plan was taken along from a server."""
        self.keep(_TAKEN.format(plan_id), server)

    def forget_plans(self, plan_ids: Iterable[str]) -> None:
        """Remember nothing of these plans any more."""
        for plan_id in plan_ids:
            for key in _OF_A_PLAN:
                self._values.remove(key.format(plan_id))

    def column_roles(self, shape: str) -> dict[str, str]:
        """What was chosen for the columns of drafts of this shape: the names of roles by headings."""
        kept = self._json(_key_of_shape(shape))
        return {heading: role for heading, role in kept.items() if isinstance(role, str)}

    def keep_column_roles(self, shape: str, roles: Mapping[str, str]) -> None:
        """Remember what columns hold, for the next draft of this shape."""
        self.keep(_key_of_shape(shape), json.dumps(dict(roles)))

    def sync(self) -> None:
        """Write everything to disk now."""
        self._values.sync()

    def keep(self, key: str, value: str | QByteArray) -> None:
        """Remember what stands under a key."""
        # A folder that was renamed or removed must not be made anew: it could not come back to its place.
        if self.folder.is_dir():
            self._values.setValue(key, value)

    def _json(self, key: str) -> dict[str, Any]:
        try:
            value = json.loads(self.text(key))
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def text(self, key: str) -> str:
        """The text under a key; "" for none."""
        value = self._values.value(key, "")
        return value if isinstance(value, str) else ""


def _key_of_shape(shape: str) -> str:
    """A name that the file of settings can bear, whatever stands in headings."""
    return f"drafts/{sha256(shape.encode()).hexdigest()[:16]}"
