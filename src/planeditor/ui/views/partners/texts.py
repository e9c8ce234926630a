"""What the view says about partners, and what about schools: in Lithuanian the words differ."""

from dataclasses import dataclass

from planeditor.language import Said, said
from planeditor.ui.views.partners.participation import Register, Shown


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one register."""

    title: Said
    shown: dict[Shown, Said]
    new: Said
    add: Said
    empty: Said
    nothing_shown: Said
    none_of: Said
    unused: Said
    complete: Said


TEXTS = {
    Register.PARTNERS: Texts(
        title=said("partners", "Partners"),
        shown={
            Shown.ALL: said("partners", "All partners"),
            Shown.ONE_AREA: said("partners", "In one area only"),
            Shown.UNUSED: said("partners", "Without activities"),
        },
        new=said("partners", "Name of a new partner"),
        add=said("partners", "Add partner"),
        empty=said("partners", "There are no partners yet. Write a name below and press Enter."),
        nothing_shown=said("partners", "There are no such partners."),
        none_of=said("partners", "Activities without a partner ({count}):"),
        unused=said("partners", "Partners without activities ({count}):"),
        complete=said("partners", "Every activity has a partner, and every partner has an activity."),
    ),
    Register.SCHOOLS: Texts(
        title=said("partners", "Schools"),
        shown={
            Shown.ALL: said("partners", "All schools"),
            Shown.ONE_AREA: said("partners", "In one area only"),
            Shown.UNUSED: said("partners", "Without activities"),
        },
        new=said("partners", "Name of a new school"),
        add=said("partners", "Add school"),
        empty=said("partners", "There are no schools yet. Write a name below and press Enter."),
        nothing_shown=said("partners", "There are no such schools."),
        none_of=said("partners", "Activities without a school ({count}):"),
        unused=said("partners", "Schools without activities ({count}):"),
        complete=said("partners", "Every activity has a school, and every school has an activity."),
    ),
}
