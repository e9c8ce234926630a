import pytest
from pytestqt.qtbot import QtBot
from tests.typeset.here import pages_of
from tests.word.exporting import exported
from tests.word.plans import plan

from planeditor.typeset.paper import Paper
from planeditor.ui.kit.paper.preview import PagePreview


@pytest.fixture(scope="session")
def plan_pages() -> Paper:
    """The pages of a plan as it is exported."""
    return pages_of(exported(plan(3)).content)


@pytest.fixture
def preview(qtbot: QtBot, lithuanian: None) -> PagePreview:
    """An empty preview in a window of its own."""
    made = PagePreview()
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    return made
