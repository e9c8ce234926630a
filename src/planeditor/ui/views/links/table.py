"""The table of links: from, to, explanation; what is missing in it is said and marked."""

from planeditor.language import said
from planeditor.plan.items import Kind, Link
from planeditor.ui.kit.tables.declared import Column
from planeditor.ui.kit.tables.in_plan import PlanContext, of_field
from planeditor.ui.kit.tables.item_table import ItemTable, names_of
from planeditor.ui.views.links.layout import links_of

_NOT_CHOSEN = said("links", "No activity chosen")

LINKS: ItemTable[Link, PlanContext] = ItemTable(
    title=said("links", "Links between activities"),
    kind=Kind.LINK,
    items=links_of,
    called=("parent",),
    columns=(
        Column(
            name="parent",
            label=said("links", "From activity"),
            text=lambda link, context: context.name(link.parent),
            follows=names_of(Kind.ACTIVITY),
            is_order=True,
            width=24,
            is_wide=True,
        ),
        of_field(
            Kind.LINK, "target", 24,
            label=said("links", "To activity"), is_wide=True, is_editable=False, asks=True, blank=_NOT_CHOSEN,
        ),
        of_field(
            Kind.LINK, "explanation", 24,
            is_wide=True, asks=True, blank=said("links", "Not explained"),
        ),
    ),
)  # fmt: skip
