"""A view by itself on the screen."""

from collections.abc import Iterator
from typing import Protocol, TypeVar

import pytest
from pytestqt.qtbot import QtBot

from planeditor.editing.open_plan import OpenPlan
from planeditor.ui.views.view import View

ViewT = TypeVar("ViewT", bound=View)


class Bring(Protocol):
    """Brings a view onto the screen, where it follows a plan until the test ends."""

    def __call__(self, view: ViewT, plan: OpenPlan, width: int, height: int) -> ViewT:
        """The view, with the keyboard."""


@pytest.fixture
def bring(qtbot: QtBot, lithuanian: None) -> Iterator[Bring]:
    """Views as a person has them before them, the program dressed and in Lithuanian."""
    brought: list[View] = []

    def show(view: ViewT, plan: OpenPlan, width: int, height: int) -> ViewT:
        brought.append(view)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.open(plan)
        plan.listen(view.follow)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.focus_target().setFocus()
        return view

    yield show
    for view in brought:
        if view.plan:
            view.close_plan()
