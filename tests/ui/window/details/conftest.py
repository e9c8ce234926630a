"""A details pane in a window whose Ctrl+Z and Ctrl+Y are the one history of the plan."""

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from planeditor.editing.open_plan import OpenPlan
from planeditor.language import Language
from planeditor.ui.kit import translator
from planeditor.ui.kit.fields.field_box import FieldBox
from planeditor.ui.window.details.form import Form
from planeditor.ui.window.details.pane import DetailsPane


class Desk(QMainWindow):
    """A window with a line to leave the pane for, and the details pane."""

    def __init__(self, plan: OpenPlan) -> None:
        super().__init__()
        self.plan = plan
        self.elsewhere = QLineEdit()
        self.pane = DetailsPane(self)
        self.pane.set_plan(plan)
        plan.listen(self.pane.follow)
        self.addToolBar("elsewhere").addWidget(self.elsewhere)
        self.setCentralWidget(self.pane)
        for keys, travel in (("Ctrl+Z", plan.undo), ("Ctrl+Y", plan.redo)):
            action = QAction(keys, self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(lambda _=False, travel=travel: travel())
            self.addAction(action)

    @property
    def form(self) -> Form:
        """The form on show."""
        return next(form for form in self.pane.findChildren(Form) if form.isVisible())

    def box(self, name: str) -> FieldBox:
        """The field of that name in the form on show."""
        return self.form.boxes[name]

    def widget(self, name: str) -> QWidget:
        """What takes the keyboard in that field, with the focus."""
        widget = self.box(name).editor.focus
        widget.setFocus()
        assert widget.hasFocus()
        return widget

    def leave(self) -> None:
        """Go on to something outside the pane."""
        self.elsewhere.setFocus()
        assert self.elsewhere.hasFocus()


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, open_plan: OpenPlan) -> Desk:
    """The small plan in the pane, in English, nothing selected yet."""
    translator.install(qapp, Language.EN)
    window = Desk(open_plan)
    qtbot.addWidget(window)
    window.resize(480, 700)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window
