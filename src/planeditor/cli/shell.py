"""What every command is given and what it gives back."""

import json
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from planeditor.account import account_name
from planeditor.language import Catalogue, Said

if TYPE_CHECKING:
    from planeditor.cli.plans import Plans


class Code(IntEnum):
    """What the program ends with."""

    DONE = 0
    FOUND = 1
    REFUSED = 2
    FAULT = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What is printed, and the code that the program ends with."""

    text: str
    code: int = Code.DONE


@dataclass(frozen=True, slots=True)
class Shell:
    """The plans within reach and the language of the answers."""

    plans: "Plans"
    catalogue: Catalogue

    def say(self, sentence: Said | str) -> str:
        """The sentence in the language of the answers; a plain text is somebody's own and stays as it is."""
        return sentence if isinstance(sentence, str) else self.catalogue.say(sentence)

    @property
    def author(self) -> str:
        """The name of the account the program runs under."""
        return account_name()


def json_text(value: Any) -> str:
    """The value as JSON to be printed."""
    return json.dumps(value, ensure_ascii=False, indent=2)
