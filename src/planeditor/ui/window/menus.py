"""The menus and the tool bar of the window: which command stands where."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from planeditor.language import said
from planeditor.ui.kit.commands import Command, Commands
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.words import tell

_PLAN = (
    Command.NEW, Command.RECEIVE, Command.TAKE_IN, None, Command.SEND, Command.EXPORT,
    Command.TAKE_ALONG, Command.BRING_BACK, None,
    Command.CREATIVE_TASK, Command.SEND_SESSION, None,
    Command.NAME_VERSION, Command.VERSIONS, Command.COMPARE, None,
    Command.SHELF, Command.TO_SHELF, None,
    Command.HOME, Command.OVERVIEW, Command.BACKUPS, Command.SETTINGS, None, Command.QUIT,
)  # fmt: skip
_EDIT = (
    Command.ADD_SIBLING, Command.ADD_CHILD, Command.RENAME, None,
    Command.CUT, Command.COPY, Command.PASTE, Command.DUPLICATE, None,
    Command.MOVE_UP, Command.MOVE_DOWN, None, Command.REMOVE, None, Command.REMARK,
)  # fmt: skip
_TEXTS = (
    None, Command.FIND, Command.REPLACE, Command.FIND_NEXT, Command.FIND_PREVIOUS, Command.GO_TO_NUMBER, None,
    Command.TIDY_TEXTS,
)  # fmt: skip
_VIEW = (
    Command.NEXT_VIEW, Command.PREVIOUS_VIEW, Command.NEXT_PART, Command.PREVIOUS_PART, None,
    Command.NEXT_PROBLEM, Command.FINDINGS, None,
    Command.TO_GOALS, Command.TO_TASKS, Command.TO_ACTIVITIES, Command.EXPAND, Command.COLLAPSE, None,
    Command.HISTORY,
)  # fmt: skip
_HELP = (Command.HELP, Command.ABOUT)
_TOOLS = (Command.MOVE_UP, Command.MOVE_DOWN, Command.REMOVE, None, Command.UNDO, Command.REDO, None)


class Menus(QObject):
    """Fills the menu bar and the tool bar of a window; `add` and `views` are filled by others."""

    def __init__(self, window: QMainWindow, commands: Commands) -> None:
        super().__init__(window)
        self._commands = commands
        self.add = QMenu(window)
        self.add.setObjectName("add")
        self.views = QMenu(window)
        self._plan, self._edit, self._view, self._help = (QMenu(window) for _ in range(4))
        self._fill(self._plan, _PLAN)
        self._fill(self._edit, (Command.UNDO, Command.REDO, None))
        self._edit.addMenu(self.add)
        self._fill(self._edit, _EDIT)
        self._fill(self._edit, _TEXTS)
        self._view.addMenu(self.views)
        self._fill(self._view, _VIEW)
        self._fill(self._help, _HELP)
        for menu in (self._plan, self._edit, self._view, self._help):
            window.menuBar().addMenu(menu)
        self._add_button = self._make_add_button(window)
        self._bar = self._make_tool_bar(window)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._plan.setTitle(tell(said("MainWindow", "&Plan")))
        self._edit.setTitle(tell(said("MainWindow", "&Edit")))
        self._view.setTitle(tell(said("MainWindow", "&View")))
        self._help.setTitle(tell(said("MainWindow", "&Help")))
        self.views.setTitle(tell(said("MainWindow", "View&s")))
        self.add.setTitle(tell(said("MainWindow", "&Add")))
        self._add_button.setText(tell(said("MainWindow", "Add")))
        self._add_button.setToolTip(tell(said("MainWindow", "Add an item to the plan")))
        self._bar.setWindowTitle(tell(said("MainWindow", "Tools")))

    def show_for_plan(self, is_open: bool) -> None:
        """Offer what concerns an open plan only while there is one."""
        self.add.setEnabled(is_open)
        self.views.setEnabled(is_open)
        self._add_button.setEnabled(is_open)
        self._bar.setVisible(is_open)

    def _fill(self, menu: QMenu, commands: Iterable[Command | None]) -> None:
        for command in commands:
            menu.addAction(self._commands[command]) if command else menu.addSeparator()

    def _make_add_button(self, window: QMainWindow) -> QToolButton:
        button = QToolButton(window)
        button.setIcon(icon("add"))
        button.setMenu(self.add)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _make_tool_bar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addAction(self._commands[Command.HOME])
        bar.addSeparator()
        bar.addWidget(self._add_button)
        for command in _TOOLS:
            bar.addAction(self._commands[command]) if command else bar.addSeparator()
        bar.addAction(self._commands[Command.EXPORT])
        export = bar.widgetForAction(self._commands[Command.EXPORT])
        assert isinstance(export, QToolButton)
        export.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        window.addToolBar(bar)
        return bar
