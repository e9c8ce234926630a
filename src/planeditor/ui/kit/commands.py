"""The commands of the window: each a `QAction`, made once, used by menus, tool bar and keyboard alike."""

from collections.abc import Callable, Iterable
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planeditor.language import Said, said
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.words import tell


class Command(Enum):
    """What can be asked of the window: label, icon and keys.

    No Ctrl+digit: the Lithuanian keyboard types letters there.
    """

    HOME = (said("Command", "&All plans"), "home", "Alt+Home")
    NEW = (said("Command", "&New plan…"), "add", "Ctrl+N")
    RECEIVE = (said("Command", "&Receive plan…"), "receive", "Ctrl+O")
    TAKE_IN = (said("Command", "Ta&ke in from Word or Excel…"), "paste", "Ctrl+Shift+O")
    SEND = (said("Command", "&Send…"), "send", "Ctrl+Shift+S")
    TAKE_ALONG = (said("Command", "Take a&long"), "send", "")
    BRING_BACK = (said("Command", "Bring back from this comp&uter…"), "receive", "")
    SEND_SESSION = (said("Command", "Session f&ile for a table…"), "session", "")
    CREATIVE_TASK = (said("Command", "&Creative task…"), "idea", "")
    EXPORT = (said("Command", "&Export…"), "export-word", "Ctrl+E")
    NAME_VERSION = (said("Command", "Sa&ve a version…"), "archive", "Ctrl+S")
    VERSIONS = (said("Command", "Versi&ons…"), "history", "")
    COMPARE = (said("Command", "Co&mpare…"), "search", "")
    SHELF = (said("Command", "&Good practice shelf…"), "shelf", "")
    TO_SHELF = (said("Command", "Put on the shel&f…"), "shelf", "")
    OVERVIEW = (said("Command", "Plans side b&y side…"), "matrix", "")
    SETTINGS = (said("Command", "Se&ttings…"), "settings", "Ctrl+,")
    BACKUPS = (said("Command", "&Backups…"), "restore", "")
    QUIT = (said("Command", "&Quit"), "close", "Ctrl+Q")
    UNDO = (said("Command", "&Undo"), "undo", "Ctrl+Z")
    REDO = (said("Command", "&Redo"), "redo", "Ctrl+Y")
    ADD_SIBLING = (said("Command", "Add aft&er"), "add", "Return")
    ADD_CHILD = (said("Command", "Add &inside"), "add-child", "Ctrl+Return")
    RENAME = (said("Command", "Re&name"), "edit", "F2")
    REMARK = (said("Command", "New remar&k here"), "recommendation", "Ctrl+M")
    CUT = (said("Command", "Cu&t"), "cut", "Ctrl+X")
    COPY = (said("Command", "&Copy"), "copy", "Ctrl+C")
    PASTE = (said("Command", "&Paste"), "paste", "Ctrl+V")
    DUPLICATE = (said("Command", "&Duplicate"), "duplicate", "Ctrl+D")
    MOVE_UP = (said("Command", "&Move up"), "up", "Alt+Up")
    MOVE_DOWN = (said("Command", "Move do&wn"), "down", "Alt+Down")
    REMOVE = (said("Command", "Rem&ove"), "remove", "Del")
    NEXT_VIEW = (said("Command", "&Next view"), "right", "Ctrl+PgDown")
    PREVIOUS_VIEW = (said("Command", "&Previous view"), "left", "Ctrl+PgUp")
    NEXT_PART = (said("Command", "Next part of the &window"), "", "F6")
    PREVIOUS_PART = (said("Command", "Previous part of the win&dow"), "", "Shift+F6")
    TO_GOALS = (said("Command", "Expand to &goals"), "goal", "")
    TO_TASKS = (said("Command", "Expand to &tasks"), "task", "")
    TO_ACTIVITIES = (said("Command", "Expand to &activities"), "activity", "")
    EXPAND = (said("Command", "E&xpand all"), "expand", "")
    COLLAPSE = (said("Command", "&Collapse all"), "collapse", "")
    FIND = (said("Command", "&Find…"), "search", "Ctrl+F")
    REPLACE = (said("Command", "Find and rep&lace…"), "edit", "Ctrl+H")
    FIND_NEXT = (said("Command", "Find ne&xt"), "down", "F3")
    FIND_PREVIOUS = (said("Command", "Find pre&vious"), "up", "Shift+F3")
    GO_TO_NUMBER = (said("Command", "&Go to number…"), "right", "Ctrl+G")
    NEXT_PROBLEM = (said("Command", "Next prob&lem"), "warning", "F8")
    FINDINGS = (said("Command", "All &findings"), "check", "Shift+F8")
    TIDY_TEXTS = (said("Command", "Tid&y texts…"), "check", "")
    HISTORY = (said("Command", "&History…"), "history", "Ctrl+Shift+H")
    HELP = (said("Command", "&Help"), "help", "F1")
    ABOUT = (said("Command", "&About the program"), "info", "")

    def __init__(self, text: Said, icon_name: str, keys: str) -> None:
        self.text = text
        self.icon_name = icon_name
        self.keys = keys


IN_VIEW = frozenset(
    {
        Command.ADD_SIBLING, Command.ADD_CHILD, Command.RENAME, Command.DUPLICATE,
        Command.MOVE_UP, Command.MOVE_DOWN, Command.REMOVE,
    }
)  # fmt: skip
"""Commands whose keys mean something else in a text field, and so work only while a view has the focus."""


WITHOUT_PLAN = frozenset(
    {
        Command.NEW, Command.RECEIVE, Command.TAKE_IN, Command.SETTINGS, Command.BACKUPS, Command.SHELF,
        Command.OVERVIEW, Command.HELP, Command.ABOUT, Command.QUIT,
    }
)  # fmt: skip
"""Commands that can be given when no plan is open."""


WITH_SERVER = frozenset({Command.TAKE_ALONG, Command.BRING_BACK})
"""Commands that are not seen where the plans are on this computer."""


CLIPBOARD = frozenset({Command.CUT, Command.COPY, Command.PASTE})
"""Commands on whole branches, whose keys a table may need for its cells."""


class Commands(QObject):
    """All commands as actions of one window."""

    def __init__(self, window: QWidget, guard: Callable[[Callable[[], object]], None]) -> None:
        """Give the keys to the window; every slot is called through `guard`."""
        super().__init__(window)
        self._guard = guard
        self._actions: dict[Command, QAction] = {}
        for command in Command:
            action = QAction(self)
            if command.icon_name:
                action.setIcon(icon(command.icon_name))
            action.setShortcuts(_keys(command))
            if command in IN_VIEW | CLIPBOARD:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            else:
                window.addAction(action)
            action.setVisible(command not in WITH_SERVER)
            self._actions[command] = action
        self.retranslate()

    def __getitem__(self, command: Command) -> QAction:
        """The action of a command."""
        return self._actions[command]

    def give_keys(self, widget: QWidget, commands: Iterable[Command]) -> None:
        """Let the keys of editing commands work while the widget has the focus."""
        for command in commands:
            widget.addAction(self._actions[command])

    def on(self, command: Command, slot: Callable[[], object]) -> None:
        """Call `slot` when the command is given."""
        self._actions[command].triggered.connect(lambda: self._guard(slot))

    def connect_guarded(self, signal: SignalInstance, slot: Callable[..., object]) -> None:
        """Call `slot`, like that of a command, with what the signal carries."""
        signal.connect(lambda *values: self._guard(partial(slot, *values)))

    def enable(self, commands: dict[Command, bool]) -> None:
        """Say which commands can be given now."""
        for command, enabled in commands.items():
            self._actions[command].setEnabled(enabled)

    def name(self, command: Command, what: Said | None) -> None:
        """Say what undo or redo is about („Atšaukti: perkelti uždavinį“), or just the command."""
        text = tell(command.text)
        if what is not None:
            told = tell(what)
            text = f"{text}: {told[:1].lower()}{told[1:]}"
        self._actions[command].setText(text)

    def retranslate(self) -> None:
        """Say all commands in the present language."""
        for command, action in self._actions.items():
            action.setText(tell(command.text))


_MORE_KEYS = {
    Command.EXPORT: "Ctrl+P",
    Command.REDO: "Ctrl+Shift+Z",
    Command.ADD_SIBLING: "Enter",
    Command.ADD_CHILD: "Ctrl+Enter",
}
"""Second keys of a command: on the number pad, or as other programs have them."""


def keys(text: str) -> QKeySequence:
    """The keys that this names in English, whatever they are called in the interface's language."""
    return QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)


def _keys(command: Command) -> list[QKeySequence]:
    return [keys(text) for text in (command.keys, _MORE_KEYS.get(command, "")) if text]
