"""What somebody has answered about a draft: what its columns hold, and what texts in it mean."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from planeditor.blocks.block import Cell
from planeditor.blocks.wordings import Role
from planeditor.errors import InvalidValue
from planeditor.language import said
from planeditor.plan.numbers import parse_percent
from planeditor.plan.text import fold

LONGEST = 1_000_000
"""Characters of a file of answers."""


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers for drafts of one shape.

    `columns` are by folded heading, „#2“ for the second where it has none. `texts` say what stands in
    place of a text that was read, "" for none; `places` say it for one place alone, by the key of a doubt.
    `vat` is the rate in percent of sums that are with VAT and do not say of how much; None to ask.
    """

    columns: Mapping[str, Role] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    vat: Decimal | None = None

    @classmethod
    def from_json(cls, content: str) -> "Answers":
        """From a file: {"columns": {heading: role}, "texts": {text: meaning}, "places": {key: meaning},
        "vat": "21"}, all optional.

        Raises InvalidValue for anything else.
        """
        if len(content) > LONGEST:
            raise _wrong()
        try:
            raw = json.loads(content)
            if not (isinstance(raw, dict) and raw.keys() <= {"columns", "texts", "places", "vat"}):
                raise _wrong()
            columns = {fold(str(heading)): Role(role) for heading, role in raw.get("columns", {}).items()}
            texts, places = (
                {str(key): str(meaning) for key, meaning in raw.get(name, {}).items()}
                for name in ("texts", "places")
            )
        except (ValueError, AttributeError, RecursionError) as error:
            raise _wrong() from error
        return cls(columns, texts, places, parse_percent(str(raw["vat"])) if "vat" in raw else None)

    def cell(self, cell: Cell, key: str = "") -> Cell:
        """The cell as it was answered to be: there, or wherever it says so."""
        answer = self.places.get(key, self.texts.get(cell.text))
        return cell if answer is None else replace(cell, text=answer, value=None, format=None, trouble=None)

    def with_one(self, about: tuple[str, str], answer: str) -> "Answers":
        """These with one more, for a place or for a text wherever it stands."""
        key, text = about
        if key:
            return replace(self, places={**self.places, key: answer})
        return replace(self, texts={**self.texts, text: answer})


def _wrong() -> InvalidValue:
    return InvalidValue(
        said(
            "intake",
            "The answers are not written as they should be: columns, texts, places and vat, in JSON.",
        )
    )
