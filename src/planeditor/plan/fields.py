"""How a kind declares its fields: once, with all that tables, forms, files and documents need to know."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from planeditor.language import Said
from planeditor.plan import fieldtypes
from planeditor.plan.fieldtypes import FieldType
from planeditor.plan.vocabulary import Word, label

LINE = 500
PAGE = 20_000


class FieldGroup(Word):
    """The groups of a form, in the order they are shown."""

    DESCRIPTION = label("description", "Description")
    WHO = label("who", "Who and where")
    TIME = label("time", "Time")
    MONEY = label("money", "Funding")
    INDICATORS = label("indicators", "Indicators")
    PARTNERS = label("partners", "Partners")
    LINKS = label("links", "Links")
    AGENDA = label("agenda", "Agenda")
    PARTICIPANTS = label("participants", "Participants")
    VOTES = label("votes", "Votes and ratings")
    DECISIONS = label("decisions", "Decisions")
    IDEAS = label("ideas", "Ideas")
    TRACE = label("trace", "Where it came from and what became of it")
    SITUATION = label("situation", "Situation")
    PROBLEMS = label("problems", "Problems, causes, consequences")
    CONTINUITY = label("continuity", "Continuity")
    MONITORING = label("monitoring", "Monitoring")
    CONTACT = label("contact", "Contact")
    NOTES = label("notes", "Notes")
    REMARKS = label("remarks", "Recommendations and remarks")
    ORIGIN = label("origin", "Came from ideas")


@dataclass(frozen=True, slots=True)
class Field:
    """One declared field: `required` names the rule that asks for it, "" if none does."""

    name: str
    label: str
    type: FieldType
    group: FieldGroup
    required: str
    owner: str

    @property
    def said(self) -> Said:
        """The label, to be translated; its context is the class that declares the field."""
        return Said(self.owner, self.label)


def declared(owner: type) -> tuple[Field, ...]:
    """The fields that a dataclass declares with the functions below, in order."""
    return tuple(
        Field(name=one.name, owner=owner.__name__, **one.metadata["field"])
        for one in dataclasses.fields(owner)
        if "field" in one.metadata
    )


def text(text: str, limit: int = LINE, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = "") -> Any:
    """A line of text."""
    return _field(text, fieldtypes.Text(limit), group, required)


def paragraphs(
    text: str, limit: int = PAGE, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = ""
) -> Any:
    """A text of paragraphs."""
    return _field(text, fieldtypes.Paragraphs(limit), group, required)


def integer(text: str, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = "") -> Any:
    """A whole number of things."""
    return _field(text, fieldtypes.Integer(), group, required)


def year(text: str, group: FieldGroup = FieldGroup.TIME, required: str = "") -> Any:
    """A calendar year."""
    return _field(text, fieldtypes.Year(), group, required)


def money(text: str, group: FieldGroup = FieldGroup.MONEY, required: str = "") -> Any:
    """A sum in Eur."""
    return _field(text, fieldtypes.Money(), group, required)


def rate(text: str, group: FieldGroup = FieldGroup.MONEY, required: str = "") -> Any:
    """A percentage."""
    return _field(text, fieldtypes.Rate(), group, required)


def number(text: str, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = "") -> Any:
    """A decimal number."""
    return _field(text, fieldtypes.Number(), group, required)


def flag(text: str, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = "") -> Any:
    """Yes or no."""
    return _field(text, fieldtypes.Flag(), group, required)


def day(text: str, group: FieldGroup = FieldGroup.TIME, required: str = "") -> Any:
    """A date."""
    return _field(text, fieldtypes.Date(), group, required)


def quarter(text: str, group: FieldGroup = FieldGroup.TIME, required: str = "") -> Any:
    """A quarter of a year."""
    return _field(text, fieldtypes.QuarterField(), group, required)


def choice(
    text: str, words: type[Word], group: FieldGroup = FieldGroup.DESCRIPTION, required: str = ""
) -> Any:
    """One word of a vocabulary."""
    return _field(text, fieldtypes.Choice(words), group, required)


def choices(
    text: str, words: type[Word], group: FieldGroup = FieldGroup.DESCRIPTION, required: str = ""
) -> Any:
    """A set of words of a vocabulary."""
    return _field(text, fieldtypes.Choices(words), group, required)


def reference(text: str, *kinds: str, group: FieldGroup = FieldGroup.WHO, required: str = "") -> Any:
    """One other item of the named kinds."""
    return _field(text, fieldtypes.Reference(kinds), group, required)


def references(text: str, *kinds: str, group: FieldGroup = FieldGroup.WHO, required: str = "") -> Any:
    """A set of other items of the named kinds."""
    return _field(text, fieldtypes.References(kinds), group, required)


def field_name(text: str, of: str, label_of: Callable[[str], Said | None]) -> Any:
    """A field of the item that the reference `of` names."""
    return _field(text, fieldtypes.FieldName(of, label_of), FieldGroup.WHO, "")


def target(text: str, group: FieldGroup = FieldGroup.DESCRIPTION, required: str = "") -> Any:
    """What an indicator is to reach."""
    return _field(text, fieldtypes.TargetField(), group, required)


def _field(text: str, type_: FieldType, group: FieldGroup, required: str) -> Any:
    metadata = {"field": {"label": text, "type": type_, "group": group, "required": required}}
    return dataclasses.field(default=type_.empty, metadata=metadata)
