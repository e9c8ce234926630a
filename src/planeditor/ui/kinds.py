"""The icon of each kind of item."""

from planeditor.plan.items import Kind

ICONS = {
    Kind.PLAN: "plan",
    Kind.MUNICIPALITY: "municipality",
    Kind.SCHOOL: "school",
    Kind.TEAM_MEMBER: "team",
    Kind.PARTNER: "partner",
    Kind.SWOT: "swot",
    Kind.ALTERNATIVE: "alternative",
    Kind.GOAL: "goal",
    Kind.TASK: "task",
    Kind.ACTIVITY: "activity",
    Kind.FUNDING: "funding",
    Kind.LINK: "link",
    Kind.INDICATOR: "indicator",
    Kind.RISK: "risk",
    Kind.RECOMMENDATION: "recommendation",
    Kind.AMENDMENT: "amendment",
}
"""The name of the icon of each kind, in `resources/icons`."""
