"""How a document of changes shows them; named here without what it takes to make one."""

from planeditor.plan.vocabulary import Word, label


class Layout(Word):
    """How the changes are shown."""

    COLUMNS = label("columns", "What changed, in two columns: was and became")
    TEXT = label("text", "The text of the plan, deletions struck and additions bold")
