"""What can be done at the board, each with a key of its own that a menu shows."""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from planeditor.language import Said, said
from planeditor.plan.items import Kind
from planeditor.plan.vocabulary import Area
from planeditor.ui.kit.commands import keys
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.words import tell


class Act(Enum):
    """Label, icon and key; letters are those of the Lithuanian words where they are free."""

    WRITE = (said("Act", "Write the next idea"), "add", "N")
    MERGE = (said("Act", "Merge the picked ones"), "idea", "M")
    SPLIT = (said("Act", "Divide…"), "expand", "D")
    GROUP = (said("Act", "Put into a group…"), "matrix", "G")
    TO_LEFT = (said("Act", "To the column on the left"), "left", "Ctrl+Left")
    TO_RIGHT = (said("Act", "To the column on the right"), "right", "Ctrl+Right")
    RATE = (said("Act", "Rate by benefit and feasibility…"), "indicator", "K")
    STORY = (said("Act", "Where it came from…"), "history", "T")
    ACTIVITY = (said("Act", "Becomes an activity"), "activity", "V")
    TASK = (said("Act", "Becomes a task"), "task", "U")
    PARTNER = (said("Act", "Becomes a partner"), "partner", "P")
    LINK = (said("Act", "Becomes a link"), "link", "S")
    INDICATOR = (said("Act", "Becomes an indicator"), "indicator", "R")
    RECOMMENDATION = (said("Act", "Becomes a recommendation"), "recommendation", "E")
    LEADERSHIP = (Area.LEADERSHIP.said, "", "F9")
    INCLUSION = (Area.INCLUSION.said, "", "F10")
    CULTURE = (Area.CULTURE.said, "", "F11")
    STEAM = (Area.STEAM.said, "", "F12")
    LIGHT_IDEA = (said("Act", "Show the idea"), "idea", "O")
    LIGHT_COLUMN = (said("Act", "Show the column"), "matrix", "C")
    LIGHT_STEP = (said("Act", "Show the step and its time"), "step", "L")
    CLOSE = (said("Act", "Close the projector’s window"), "close", "")
    HOST = (said("Act", "Votes typed now are the host’s own"), "", "H")
    OVER = (said("Act", "Voting is over"), "", "")

    def __init__(self, text: Said, icon_name: str, keys: str) -> None:
        self.text = text
        self.icon_name = icon_name
        self.keys = keys


BECOMES = {
    Act.ACTIVITY: Kind.ACTIVITY,
    Act.TASK: Kind.TASK,
    Act.PARTNER: Kind.PARTNER,
    Act.LINK: Kind.LINK,
    Act.INDICATOR: Kind.INDICATOR,
    Act.RECOMMENDATION: Kind.RECOMMENDATION,
}
AREAS = {
    Act.LEADERSHIP: Area.LEADERSHIP,
    Act.INCLUSION: Area.INCLUSION,
    Act.CULTURE: Area.CULTURE,
    Act.STEAM: Area.STEAM,
}
"""The acts that give an idea an area: their keys stand in a row that no keyboard has letters on."""
ON_CARDS = (
    Act.WRITE, None, Act.MERGE, Act.SPLIT, Act.GROUP, Act.TO_LEFT, Act.TO_RIGHT, Act.RATE, Act.STORY, None,
    *AREAS, None, *BECOMES,
)  # fmt: skip
ON_SCREEN = (Act.LIGHT_IDEA, Act.LIGHT_COLUMN, Act.LIGHT_STEP, None, Act.CLOSE)
VOTING = (Act.HOST, Act.OVER)
CHECKABLE = frozenset(VOTING)


class Acts(QObject):
    """The acts as actions whose keys work while the board has the focus."""

    def __init__(self, board: QWidget) -> None:
        super().__init__(board)
        self._actions: dict[Act, QAction] = {}
        for act in Act:
            action = QAction(self, checkable=act in CHECKABLE)
            if act.icon_name:
                action.setIcon(icon(act.icon_name))
            action.setShortcuts([keys(act.keys)] if act.keys else [])
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            board.addAction(action)
            self._actions[act] = action
        self.retranslate()

    def __getitem__(self, act: Act) -> QAction:
        """The action of an act."""
        return self._actions[act]

    def on(self, act: Act, slot: Callable[[], object]) -> None:
        """Call `slot` when the act is wanted."""
        self._actions[act].triggered.connect(lambda: slot())

    def fill(self, menu: QMenu, acts: tuple[Act | None, ...]) -> None:
        """Put acts into a menu; None stands for a line."""
        for act in acts:
            menu.addAction(self._actions[act]) if act else menu.addSeparator()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        for act, action in self._actions.items():
            action.setText(tell(act.text))
