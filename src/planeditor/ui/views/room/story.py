"""Where an idea came from: what was said by whom, at which table, and when it was written down."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import said
from planeditor.plan.changes import Insert
from planeditor.plan.ideas import Ideas, is_author_shown
from planeditor.plan.items import Idea, title_of
from planeditor.plan.numbers import format_moment
from planeditor.plan.tree import PlanTree
from planeditor.ui.kit.layouts import in_column
from planeditor.ui.kit.titles import titled
from planeditor.ui.kit.windows import closing_buttons
from planeditor.ui.kit.words import tell

_SIZE = (640, 420)
_PAGE = 200
"""Operations that are read at once: ideas are asked about soon after they were said."""


class StoryDialog(QDialog):
    """Tells of one idea, of those it was merged of, and of the one it is a part of."""

    help_topic = "13-bendrakurybos-sesija.md#Kortelės grupuojamos"

    def __init__(self, plan: OpenPlan, idea: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Where the idea came from"))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setPlainText("\n\n".join(_told(plan, idea)))
        self.setLayout(in_column((self.text, 1), closing_buttons(self), margins=16))
        self.resize(*_SIZE)


def _told(plan: OpenPlan, id_: str) -> Iterator[str]:
    tree, known = plan.tree, Ideas(plan.tree)
    idea = tree[id_]
    assert isinstance(idea, Idea)
    merged = known.merged(id_)
    held = [(idea, ""), *((one, tell(said("room", "Merged in:"))) for one in merged)]
    for one in known.made_of(id_):
        if one not in merged:
            is_divided = known.parts(one.id)
            told = said("room", "Divided from:") if is_divided else said("room", "Merged before:")
            held.append((one, tell(told)))
    written = _written(plan, {one.id for one, _ in held})
    for one, how in held:
        about = filter(None, (_who(tree, one), one.table, *_number(one), *written.get(one.id, ())))
        yield "\n".join(filter(None, (how, one.title, " · ".join(about))))
    made = [titled(tree, one) for one in idea.became if one in tree]
    if made:
        yield "\n".join((tell(said("room", "Became:")), *made))


def _who(tree: PlanTree, idea: Idea) -> str:
    author = tree.get(idea.author)
    return title_of(author) if author and is_author_shown(tree, idea) else ""


def _number(idea: Idea) -> Iterator[str]:
    if idea.sheet is not None:
        yield tell(said("room", "no. {number}", number=idea.sheet))


def _written(plan: OpenPlan, ids: set[str]) -> dict[str, tuple[str, ...]]:
    """When ideas came into the plan and who wrote them down, as its history tells."""
    found: dict[str, tuple[str, ...]] = {}
    entries = plan.store.history(plan.id, _PAGE)
    while entries and len(found) < len(ids):
        for operation in filter(None, (entry.operation for entry in entries)):
            for change in operation.changes:
                if isinstance(change, Insert) and change.id in ids:
                    found[change.id] = _moment(operation.at, operation.author)
        entries = plan.store.history(plan.id, _PAGE, entries[-1].revision)
    return found


def _moment(at: datetime, author: str) -> tuple[str, ...]:
    return (tell(said("room", "written {moment}, {author}", moment=format_moment(at), author=author)),)
