"""The views there are, in the order of the list on the left; each is made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from planeditor.language import Said, said
from planeditor.ui.views.view import View


@dataclass(frozen=True, slots=True)
class ViewEntry:
    """A view before it is made: its name in settings, what it is called, its icon, and how it is made."""

    name: str
    title: Said
    icon: str
    make: Callable[[QWidget], View]


def _tree(parent: QWidget) -> View:
    from planeditor.ui.views.tree.plan_view import TreeView

    return TreeView(parent)


def _activities(parent: QWidget) -> View:
    from planeditor.ui.views.activities.view import ActivitiesView

    return ActivitiesView(parent)


def _directions(parent: QWidget) -> View:
    from planeditor.ui.views.directions.view import DirectionsView

    return DirectionsView(parent)


def _time(parent: QWidget) -> View:
    from planeditor.ui.views.timeline.view import TimeView

    return TimeView(date.today(), parent)


def _partners(parent: QWidget) -> View:
    from planeditor.ui.views.partners.view import PartnersView

    return PartnersView(parent)


def _indicators(parent: QWidget) -> View:
    from planeditor.ui.views.indicators.view import IndicatorsView

    return IndicatorsView(parent)


def _links(parent: QWidget) -> View:
    from planeditor.ui.views.links.view import LinksView

    return LinksView(parent)


def _money(parent: QWidget) -> View:
    from planeditor.ui.views.money.view import MoneyView

    return MoneyView(parent)


def _room(parent: QWidget) -> View:
    from planeditor.ui.views.room.view import RoomView

    return RoomView(parent)


def _findings(parent: QWidget) -> View:
    from planeditor.ui.views.findings.view import FindingsView

    return FindingsView(parent)


def _recommendations(parent: QWidget) -> View:
    from planeditor.ui.views.recommendations.view import RecommendationsView

    return RecommendationsView(parent)


def _suggestions(parent: QWidget) -> View:
    from planeditor.ui.views.suggestions.view import SuggestionsView

    return SuggestionsView(parent)


TREE = ViewEntry("tree", said("View", "Plan"), "plan", _tree)
ACTIVITIES = ViewEntry("activities", said("View", "Activities"), "activity", _activities)
FINDINGS = ViewEntry("findings", said("View", "Check"), "check", _findings)
ROOM = ViewEntry("room", said("View", "Co-creation session"), "session", _room)

VIEWS = (
    TREE,
    ACTIVITIES,
    ViewEntry("money", said("View", "Funding"), "funding", _money),
    ViewEntry("directions", said("View", "Areas and directions"), "matrix", _directions),
    ViewEntry("time", said("View", "Time"), "calendar", _time),
    ViewEntry("partners", said("View", "Partners and schools"), "partner", _partners),
    ViewEntry("indicators", said("View", "Indicators"), "indicator", _indicators),
    ViewEntry("links", said("View", "Links"), "link", _links),
    FINDINGS,
    ViewEntry("suggestions", said("View", "Suggestions"), "suggestion", _suggestions),
    ViewEntry("recommendations", said("View", "Recommendations"), "recommendation", _recommendations),
    ROOM,
)
