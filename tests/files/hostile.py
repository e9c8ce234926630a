"""What hostile files are made of and said to be; the modules beside this one have the files themselves."""

from collections.abc import Callable
from typing import Any

from planeditor.files.writer import to_bytes
from tests.files.kept import kept_file
from tests.files.making import (
    with_items,
)

Builder = Callable[[], bytes]

NOT_A_PLAN = "“x.planas” is not a plan file. Choose one that this program wrote; its name ends in .planas."
EMPTY = "“x.planas” is empty. Ask its sender to send it again."
TOO_LARGE = "“x.planas” is too large for a plan. Check that it is the right file."
INCOMPLETE = "It is incomplete or was changed on the way."
ODD = "It holds parts that do not belong to a plan."
MISSING = "Its part {part} is missing."
CHANGED = "Its part {part} was changed after it was written."
UNREADABLE = "Its part {part} cannot be read."
MANIFEST = "The description of its parts is wrong."
NO_ITEM = "An entry of the plan is not an item."
NO_ID = "An item’s id is not an id."
TWICE = "An item’s id is used twice in the plan."
ONE_PLAN = "There is not exactly one plan."
UNKNOWN_KIND = "The plan has an item of an unknown kind."
NO_PARENT = "An item stands under one that cannot hold it, or under none."
OTHER_PLAN = "It holds another plan than it says."
REFERENCE = "An item refers to one that is not in the plan or is of another kind."
TOO_LONG = "A text is longer than"
NOT_TEXT = "A text holds characters that are not text."
NOT_A_VALUE = "is not a value of its field."
NO_CONTENT = "The plan’s content is damaged."


class Corpus:
    """Hostile files by the name of the function that builds each, with what its refusal says."""

    def __init__(self) -> None:
        self.cases: dict[str, tuple[Builder, str]] = {}

    def refused(self, sentence: str) -> Callable[[Builder], Builder]:
        """Takes up the builder of a file that is refused with the sentence."""

        def take_up(build: Builder) -> Builder:
            self.cases[build.__name__] = build, sentence
            return build

        return take_up


def good() -> bytes:
    return to_bytes(kept_file())


def with_item(id_: str, **values: Any) -> bytes:
    """The good file with other values in one item."""

    def change(items: list[dict[str, Any]]) -> None:
        next(item for item in items if item["id"] == id_).update(values)

    return with_items(good(), change)
