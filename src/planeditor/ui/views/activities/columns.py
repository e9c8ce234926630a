"""The columns of the table of activities."""

from enum import StrEnum, auto

from planeditor.language import Said, said
from planeditor.plan.describe import kind_name
from planeditor.plan.fields import Field
from planeditor.plan.items import FIELDS, Kind, field_of

_FIELDS = {field.name: field for field in FIELDS[Kind.ACTIVITY]}


class Column(StrEnum):
    """A column, in the order first shown; one that shows a field has the field's name."""

    NUMBER = auto()
    TITLE = auto()
    AREAS = auto()
    TYPE = auto()
    TASK = auto()
    SCHOOLS = auto()
    PARTNERS = auto()
    RESPONSIBLE = auto()
    EXECUTOR = auto()
    START = auto()
    END = auto()
    NET = auto()
    VAT = auto()
    GROSS = auto()
    RESULT = auto()

    @property
    def field(self) -> Field | None:
        """The field of an activity that the column shows; None for what is derived."""
        return _FIELDS.get(self.value)

    @property
    def label(self) -> Said:
        """What stands at the head of the column."""
        return self.field.said if self.field else _LABELS[self]

    @property
    def editable(self) -> bool:
        """Whether its cells can be typed and pasted in; paragraphs are written in the details pane."""
        return self.field is not None and self is not Column.RESULT


MONEY = (Column.NET, Column.VAT, Column.GROSS)
COLUMNS = tuple(Column)

_LABELS = {
    Column.NUMBER: said("activities", "No."),
    Column.TASK: kind_name(Kind.TASK),
    Column.NET: field_of(Kind.FUNDING, "net").said,
    Column.VAT: said("activities", "VAT"),
    Column.GROSS: said("activities", "With VAT"),
}
