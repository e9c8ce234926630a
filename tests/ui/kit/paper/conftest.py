import pytest
from pytestqt.qtbot import QtBot
from tests.word.exporting import exported
from tests.word.plans import plan

from planeditor.ui.kit.paper.preview import PagePreview
from planeditor.word.reading.blocks import Document
from planeditor.word.reading.document import read_document


@pytest.fixture(scope="session")
def plan_document() -> Document:
    """The full plan as it is exported, read again."""
    return read_document(exported(plan(12)).content)


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
