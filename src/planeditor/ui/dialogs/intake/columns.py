"""What columns of a draft may be taken for, in words; the menu in which another meaning is chosen."""

from collections.abc import Callable, Iterator

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from planeditor.blocks.columns import Column
from planeditor.blocks.values import Basis
from planeditor.blocks.wordings import Role
from planeditor.language import Said, said
from planeditor.plan.describe import kind_name
from planeditor.plan.items import Kind, field_of
from planeditor.ui.kit.words import tell


def _field(kind: Kind, name: str) -> Said:
    return field_of(kind, name).said


_GROUPS: tuple[tuple[Said, dict[Role, Said]], ...] = (
    (
        said("intake", "Activities"),
        {
            Role.NUMBER: said("intake", "Number"),
            Role.GOAL: kind_name(Kind.GOAL),
            Role.TASK: kind_name(Kind.TASK),
            Role.ACTIVITY: kind_name(Kind.ACTIVITY),
            Role.AREA: _field(Kind.ACTIVITY, "areas"),
            Role.TYPE: _field(Kind.ACTIVITY, "type"),
            Role.DESCRIPTION: _field(Kind.ACTIVITY, "description"),
            Role.RESULT: _field(Kind.ACTIVITY, "result"),
            Role.RISKS: _field(Kind.ACTIVITY, "risks"),
            Role.SCHOOLS: _field(Kind.ACTIVITY, "schools"),
            Role.RESPONSIBLE: _field(Kind.ACTIVITY, "responsible"),
            Role.PARTNERS: _field(Kind.ACTIVITY, "partners"),
            Role.TERM: said("intake", "Time"),
            Role.START: _field(Kind.ACTIVITY, "start"),
            Role.END: _field(Kind.ACTIVITY, "end"),
            Role.TIMELINE: said("intake", "Mark of the time"),
            Role.NOTES: _field(Kind.SCHOOL, "notes"),
        },
    ),
    (
        said("intake", "Funding and indicators"),
        {
            Role.MONEY: said("intake", "Sum"),
            Role.TOTAL: said("intake", "Total of other sums"),
            Role.SOURCE: _field(Kind.FUNDING, "source"),
            Role.EXPENSE: _field(Kind.FUNDING, "expense"),
            Role.INDICATOR: kind_name(Kind.INDICATOR),
            Role.UNIT: _field(Kind.INDICATOR, "unit"),
            Role.BASELINE: _field(Kind.INDICATOR, "baseline"),
            Role.TARGET: _field(Kind.INDICATOR, "target"),
            Role.DATA_SOURCE: _field(Kind.INDICATOR, "data_source"),
        },
    ),
    (
        said("intake", "Lists"),
        {
            Role.SCHOOL_TYPE: _field(Kind.SCHOOL, "type"),
            Role.PUPILS: _field(Kind.SCHOOL, "pupils"),
            Role.SPECIAL_NEEDS: _field(Kind.SCHOOL, "special_needs_pupils"),
            Role.TEACHERS: _field(Kind.SCHOOL, "teachers"),
            Role.PERSON: _field(Kind.TEAM_MEMBER, "name"),
            Role.POSITION: _field(Kind.TEAM_MEMBER, "position"),
            Role.INSTITUTION: _field(Kind.TEAM_MEMBER, "institution"),
            Role.EMAIL: _field(Kind.TEAM_MEMBER, "email"),
            Role.PHONE: _field(Kind.TEAM_MEMBER, "phone"),
            Role.PARTNER: kind_name(Kind.PARTNER),
            Role.CONTRIBUTION: _field(Kind.PARTNER, "contribution"),
            Role.CONTACT: _field(Kind.PARTNER, "contact"),
            Role.RISK: kind_name(Kind.RISK),
            Role.LIKELIHOOD: _field(Kind.RISK, "likelihood"),
            Role.IMPACT: _field(Kind.RISK, "impact"),
            Role.MITIGATION: _field(Kind.RISK, "mitigation"),
        },
    ),
)
"""What can be chosen, by what it is about."""
_LEFT_OUT = said("intake", "Left out")
_OTHERS = {
    Role.NAME: said("intake", "Name of something"),
    Role.MUNICIPALITY: kind_name(Kind.MUNICIPALITY),
    Role.SHARE: said("intake", "Share in percent"),
    Role.LEFT_OUT: _LEFT_OUT,
    Role.UNKNOWN: said("intake", "Not known"),
}
ROLE_NAMES = {role: name for _, group in _GROUPS for role, name in group.items()} | _OTHERS
"""Every role in words."""
_BASES = {
    Basis.NET: said("intake", "without VAT"),
    Basis.GROSS: said("intake", "with VAT"),
    Basis.VAT: said("intake", "VAT"),
}
_SCALES = {1000: said("intake", "thousands"), 1_000_000: said("intake", "millions")}


def meaning(column: Column) -> str:
    """What a column was taken for; of sums also the year, source, VAT and unit."""
    parts = [tell(ROLE_NAMES[column.role])]
    if column.role in (Role.MONEY, Role.TOTAL, Role.TARGET):
        parts += _details(column)
    return " · ".join(parts)


def _details(column: Column) -> Iterator[str]:
    if column.year:
        yield str(column.year)
    if column.source:
        yield tell(column.source.said)
    if column.basis in _BASES:
        yield tell(_BASES[column.basis])
    if column.scale in _SCALES:
        yield tell(_SCALES[column.scale])


def role_menu(column: Column, choose: Callable[[Role], None], parent: QWidget) -> QMenu:
    """What a column may be taken for, with the present meaning ticked."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for name, roles in _GROUPS:
        _fill(menu.addMenu(tell(name)), roles, column, choose, group)
    menu.addSeparator()
    _fill(menu, {Role.LEFT_OUT: _LEFT_OUT}, column, choose, group)
    return menu


def _fill(
    menu: QMenu, roles: dict[Role, Said], column: Column, choose: Callable[[Role], None], group: QActionGroup
) -> None:
    for role, name in roles.items():
        action = menu.addAction(tell(name))
        action.triggered.connect(lambda _=False, role=role: choose(role))
        action.setCheckable(True)
        action.setChecked(role is column.role)
        group.addAction(action)
