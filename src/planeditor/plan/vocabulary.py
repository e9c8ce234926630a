"""The fixed words of a plan: areas, types, roles and states, each with its label."""

from dataclasses import dataclass
from enum import StrEnum

from planeditor.language import Said


def label(value: str, text: str) -> tuple[str, str]:
    """A member of a vocabulary: the code kept in files and the English source of its label."""
    return value, text


class Word(StrEnum):
    """A fixed word: its value is kept in files and the store, its label is shown."""

    text: str

    def __new__(cls, value: str, text: str) -> "Word":
        """Make the member from what `label` returned."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.text = text
        return member

    @property
    def said(self) -> Said:
        """The label, to be translated."""
        return Said(type(self).__name__, self.text)


@dataclass(frozen=True, slots=True)
class Names:
    """What a kind of item is called: „Veikla“, as an object „veiklą“, „Veiklos“, „14 veiklų“."""

    heading: Said
    object: Said
    plural: Said
    count: Said


def called(heading: str, object: str, plural: str, count: str) -> Names:
    """The English sources of a kind's names; the extractor of translations knows their contexts too."""
    return Names(
        Said("kind", heading), Said("object", object), Said("plural", plural), Said("count", count, n=0)
    )


class Area(Word):
    """The four areas of the programme, in their fixed order."""

    LEADERSHIP = label("leadership", "Leadership in action")
    INCLUSION = label("inclusion", "Inclusive education")
    CULTURE = label("culture", "Cultural education")
    STEAM = label("steam", "STEAM education")


class Programme(Word):
    """The stream of the programme that the plan belongs to."""

    FIRST = label("tum1", "Millennium Schools, stream I")
    SECOND = label("tum2", "Millennium Schools, stream II")
    OTHER = label("other", "Other programme")


class PlanStatus(Word):
    """Where the plan is on its way from draft to completion."""

    DRAFT = label("draft", "Being prepared")
    AGREEING = label("agreeing", "Being agreed")
    SUBMITTED = label("submitted", "Submitted to ESFA")
    REVISING = label("revising", "Being revised")
    COUNCIL = label("council", "Endorsed by the council")
    APPROVED = label("approved", "Approved by the supervisory committee")
    RUNNING = label("running", "Being implemented")
    CHANGING = label("changing", "Being changed")
    DONE = label("done", "Completed")


class MunicipalityRole(Word):
    """A municipality's part in a joint plan."""

    LEAD = label("lead", "Lead municipality")
    JOINING = label("joining", "Joining municipality")


class TeamRole(Word):
    """What a member of the team is responsible for."""

    LEAD = label("lead", "Team lead")
    LEADERSHIP = label("leadership", "Coordinator, leadership in action")
    INCLUSION = label("inclusion", "Coordinator, inclusive education")
    CULTURE = label("culture", "Coordinator, cultural education")
    STEAM = label("steam", "Coordinator, STEAM education")
    FINANCE = label("finance", "Finance officer")
    PROCUREMENT = label("procurement", "Procurement officer")
    SCHOOL = label("school", "School representative")
    CONSULTANT = label("consultant", "Consultant")
    OTHER = label("other", "Other member")


class SchoolType(Word):
    """The types of school that may take part."""

    PRIMARY = label("primary", "Primary school")
    BASIC = label("basic", "Basic school")
    PROGYMNASIUM = label("progymnasium", "Progymnasium")
    GYMNASIUM = label("gymnasium", "Gymnasium")
    OTHER = label("other", "Other school")


class Participation(Word):
    """How a school takes part."""

    PARTNER = label("partner", "Partner of the project")
    BENEFICIARY = label("beneficiary", "Beneficiary only")


class PartnerType(Word):
    """What kind of institution a partner is."""

    CULTURE = label("culture", "Cultural institution")
    SUPPORT = label("support", "Educational support institution")
    STATE = label("state", "State institution")
    MUNICIPALITY = label("municipality", "Another municipality")
    UNIVERSITY = label("university", "Higher education institution")
    NON_FORMAL = label("non_formal", "Non-formal education provider")
    NGO = label("ngo", "Non-governmental organisation")
    BUSINESS = label("business", "Business")
    OTHER = label("other", "Other partner")


class SwotCategory(Word):
    """The four lists of a SWOT analysis."""

    STRENGTH = label("strength", "Strengths")
    WEAKNESS = label("weakness", "Weaknesses")
    OPPORTUNITY = label("opportunity", "Opportunities")
    THREAT = label("threat", "Threats")


class ActivityType(Word):
    """What an activity does; the programme funds the first four in a municipality's plan."""

    COMPETENCE = label("competence", "Competence building")
    INFRASTRUCTURE = label("infrastructure", "Infrastructure")
    EQUIPMENT = label("equipment", "Equipment")
    EDUCATION = label("education", "Educational activities")
    CONSULTING = label("consulting", "Consulting")
    DISSEMINATION = label("dissemination", "Dissemination")


class Direction(Word):
    """The five directions that the programme invests in, each of which is open to all four areas.

    Public evaluations of the programme tell them in English; how they are called here is our own wording.
    """

    INFRASTRUCTURE = label("infrastructure", "Renovation and new infrastructure")
    EQUIPMENT = label("equipment", "Equipment and teaching materials")
    COMPETENCE = label("competence", "Competences of leaders and teachers")
    EDUCATION = label("education", "Educational activities and programmes")
    ACCESS = label("access", "Network schools’ access to resources")


class FundingSource(Word):
    """Who pays; the state budget only compensates VAT (rule R09)."""

    EU = label("eu", "RRF funds")
    STATE_VAT = label("state_vat", "State budget (VAT)")
    MUNICIPAL = label("municipal", "Municipal budget")
    OTHER = label("other", "Other funds")


class Level(Word):
    """How likely or how heavy a risk is."""

    LOW = label("low", "Low")
    MEDIUM = label("medium", "Medium")
    HIGH = label("high", "High")


class RecommendationStatus(Word):
    """What became of a recommendation or remark."""

    NEW = label("new", "New")
    ACCEPTED = label("accepted", "Accepted")
    PARTLY = label("partly", "Partly accepted")
    DECLINED = label("declined", "Declined")


class Approval(Word):
    """Whose consent an amendment needs."""

    NONE = label("none", "No consent needed")
    AGREEMENT = label("agreement", "Amendment of the agreement")
    COMMITTEE = label("committee", "Supervisory committee")


class StepType(Word):
    """What people do in a step of a session."""

    TALK = label("talk", "Talk")
    CAPTURE = label("capture", "Collecting ideas")
    GROUP = label("group", "Grouping")
    RATE = label("rate", "Rating")
    VOTE = label("vote", "Voting")
    WORK = label("work", "Work in groups")
    DECIDE = label("decide", "Decisions")
    BREAK = label("break", "Break")
