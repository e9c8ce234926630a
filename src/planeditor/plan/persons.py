"""How what a person is called agrees with the person: „vadovas“ or „vadovė“.

The words of Lithuanian documents are masculine unless it is known to be a woman. What somebody typed as the
person's position says so for certain. A name does only where no part of it speaks against: no name or
surname of a Lithuanian man ends with -ė; a first name in -a is a woman's, except those that men have.
"""

import re

from planeditor.language import Said, said
from planeditor.plan.items import TeamMember
from planeditor.plan.vocabulary import TeamRole

_SHE = re.compile(r"(?:toja|[dkmnprv]ėja|orė|istė|inkė|antė|entė|erė|ogė|ovė|narė)\b", re.IGNORECASE)
_HE = re.compile(r"(?:tojas|ėjas|orius|istas|inkas|antas|entas|er[ia]s|ogas|ovas|narys)\b", re.IGNORECASE)
"""How the names of positions end, in the nominative."""
_OF_MEN = ("as", "is", "ys", "us")
_MEN = frozenset(
    (
        "danila", "foma", "gavrila", "griša", "ilja", "jogaila", "kosta", "kuzma", "luka", "miša",
        "mykola", "nikita", "sava", "saša", "skirgaila", "švitrigaila", "vaidila",
    )
)  # fmt: skip
"""Names in -a that men have, or men too: they say nothing."""

_ROLES_OF_WOMEN = {
    TeamRole.LEAD: said("TeamRoleOfWoman", "Team lead"),
    TeamRole.LEADERSHIP: said("TeamRoleOfWoman", "Coordinator, leadership in action"),
    TeamRole.INCLUSION: said("TeamRoleOfWoman", "Coordinator, inclusive education"),
    TeamRole.CULTURE: said("TeamRoleOfWoman", "Coordinator, cultural education"),
    TeamRole.STEAM: said("TeamRoleOfWoman", "Coordinator, STEAM education"),
    TeamRole.FINANCE: said("TeamRoleOfWoman", "Finance officer"),
    TeamRole.PROCUREMENT: said("TeamRoleOfWoman", "Procurement officer"),
    TeamRole.SCHOOL: said("TeamRoleOfWoman", "School representative"),
    TeamRole.CONSULTANT: said("TeamRoleOfWoman", "Consultant"),
    TeamRole.OTHER: said("TeamRoleOfWoman", "Other member"),
}


def is_woman(name: str, position: str = "") -> bool:
    """Whether it is sure that this is a woman; `position` is what she is called, where that was typed."""
    she, he = _SHE.search(position) is not None, _HE.search(position) is not None
    if she is not he:
        return she
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{2,}", name)]
    if not words or any(word.endswith(_OF_MEN) for word in words):
        return False
    return any(word.endswith("ė") for word in words) or (words[0].endswith("a") and words[0] not in _MEN)


def role_said(member: TeamMember) -> Said | None:
    """The member's role as it is called of this person, to be translated; None where there is none."""
    if member.role is None:
        return None
    return _ROLES_OF_WOMEN[member.role] if is_woman(member.name, member.position) else member.role.said
