"""Run as a program: a window with an empty tree, which nothing with a window can be quicker than."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTreeView

from tests.benchmarks.painting import PaintTold, tell, tell_memory

SETTLED = 500


def painted() -> None:
    tell("painted")
    QTimer.singleShot(SETTLED, finish)


def finish() -> None:
    tell_memory()
    QApplication.quit()


app = QApplication(sys.argv[:1])
window = QMainWindow()
tree = QTreeView(window)
window.setCentralWidget(tree)
window.resize(1280, 760)
first = PaintTold(tree.viewport(), painted)
window.show()
app.exec()
