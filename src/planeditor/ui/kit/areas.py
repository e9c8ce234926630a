"""How an area is told at a glance: its colour, and a letter for those who cannot tell colours apart."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QPalette

from planeditor.language import said
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.theme import colours
from planeditor.ui.kit.words import tell

NONE = "none"
SEVERAL = "several"

_SIGNS = {
    Area.LEADERSHIP: said("area sign", "L"),
    Area.INCLUSION: said("area sign", "I"),
    Area.CULTURE: said("area sign", "C"),
    Area.STEAM: said("area sign", "S"),
}
_GROUPS = {
    SEVERAL: said("areas", "Several areas"),
    NONE: said("areas", "No area"),
}


_AREAS = {area.value: area for area in Area}


def group_of(areas: frozenset[Area]) -> str:
    """The one area that something is listed under, or `SEVERAL` or `NONE`."""
    if not areas:
        return NONE
    return next(iter(areas)).value if len(areas) == 1 else SEVERAL


GROUPS = (*_AREAS, SEVERAL, NONE)
"""What `group_of` may give, in the order shown."""


def group_title(group: str) -> str:
    """What a group is called."""
    return tell(_GROUPS[group] if group in _GROUPS else _AREAS[group].said)


def in_order(areas: Iterable[Area]) -> list[Area]:
    """Areas in their fixed order."""
    return sorted(areas, key=list(Area).index)


def signs(areas: Iterable[Area]) -> str:
    """The letters of the areas; a dash for none."""
    return " ".join(tell(_SIGNS[area]) for area in in_order(areas)) or "–"


def names(areas: Iterable[Area]) -> str:
    """The names of the areas, as one text."""
    return ", ".join(tell(area.said) for area in in_order(areas)) or group_title(NONE)


def area_colours(areas: Iterable[Area], palette: QPalette) -> list[QColor]:
    """The colours of the areas, one at least: without an area it is that of quiet text."""
    known = colours(palette)
    return [getattr(known, area.value) for area in in_order(areas)] or [known.muted]
