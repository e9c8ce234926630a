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

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers for drafts of one shape.

    `columns` are by folded heading, „#2“ for the second where it has none. `texts` say what stands in
    place of a text that was read, "" for none.
    `vat` is the rate in percent of sums that are with VAT and do not say of how much; None to ask.
    """

    columns: Mapping[str, Role] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    vat: Decimal | None = None

    @classmethod
    def from_json(cls, content: str) -> "Answers":
        """From a file: {"columns": {heading: role}, "texts": {text: meaning}, "vat": "21"}, all optional.

        Raises InvalidValue for anything else.
        """
        try:
            raw = json.loads(content)
            known = isinstance(raw, dict) and raw.keys() <= {"columns", "texts", "vat"}
            if not known or len(content) > 100 * _MOST:
                raise _wrong()
            columns = {fold(str(heading)): Role(role) for heading, role in raw.get("columns", {}).items()}
            texts = {str(text): str(meaning) for text, meaning in raw.get("texts", {}).items()}
        except (ValueError, AttributeError, RecursionError) as error:
            raise _wrong() from error
        return cls(columns, texts, parse_percent(str(raw["vat"])) if "vat" in raw else None)

    def cell(self, cell: Cell) -> Cell:
        """The cell as it was answered to be."""
        answer = self.texts.get(cell.text)
        return cell if answer is None else replace(cell, text=answer, value=None, format=None, trouble=None)


def _wrong() -> InvalidValue:
    return InvalidValue(
        said("intake", "The answers are not written as they should be: columns, texts and vat, in JSON.")
    )
