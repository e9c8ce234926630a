"""The styles that a template must hold, by the ids that documents refer to."""

from enum import StrEnum


class Style(StrEnum):
    """The id of a paragraph style, unless its comment says otherwise."""

    __hash__ = str.__hash__  # asked for each paragraph; that of members of an Enum is Python's own

    NORMAL = "Normal"
    ACT_TEXT = "ActText"
    BODY_TEXT = "BodyText"
    LIST_DASH = "ListDash"
    DRAFT = "Draft"
    INSTITUTION = "Institution"
    COVER_TITLE = "CoverTitle"
    TITLE = "Title"
    SUBTITLE = "Subtitle"
    HEADING_1 = "Heading1"
    HEADING_2 = "Heading2"
    HEADING_3 = "Heading3"
    HEADING_4 = "Heading4"
    CONTENTS_TITLE = "TOCHeading"
    CONTENTS_1 = "TOC1"
    CONTENTS_2 = "TOC2"
    CONTENTS_3 = "TOC3"
    ANNEX_MARK = "AnnexMark"
    ANNEX_TITLE = "AnnexTitle"
    CAPTION = "Caption"
    CHART = "Chart"
    FIGURE_CAPTION = "FigureCaption"
    NOTE = "Note"
    APPROVAL = "Approval"
    PLACE = "Place"
    END_LINE = "EndLine"
    SIGNATURE = "Signature"
    PREPARER = "Preparer"
    HEADER = "Header"
    GAP = "Gap"
    TABLE_TEXT = "TableText"
    TABLE_CENTER = "TableCenter"
    TABLE_NUMBER = "TableNumber"
    TABLE_LIST = "TableList"
    TIMELINE = "Timeline"
    TABLE_HEADER = "TableHeader"
    TABLE_GROUP = "TableGroup"
    TABLE_TOTAL = "TableTotal"
    TABLE_TOTAL_NUMBER = "TableTotalNumber"
    CARD_TITLE = "CardTitle"
    CARD_TEXT = "CardText"
    MISSING = "Missing"  # of characters
    NEW = "New"  # of characters
    GONE = "Gone"  # of characters
    PLAN_TABLE = "PlanTable"  # of tables
