"""What Qt's item models are asked with, and how a row of a view becomes the current one."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView

from planeditor.ui.kit.announcing import CurrentRow

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
"""The index of no item: the parent of the rows at the top."""


def show_model(view: QAbstractItemView, model: QAbstractItemModel) -> None:
    """Show the rows of a model; the selection model of the one before goes, which Qt leaves."""
    former = view.selectionModel()
    # Before any row is laid out: the style sheet decides how high rows are.
    view.ensurePolished()
    view.setModel(model)
    CurrentRow(view)
    if former is not None:
        former.deleteLater()


def close_model(view: QAbstractItemView) -> None:
    """Let go of the rows that a view shows, if it shows any; their model goes too."""
    model = view.model()
    view.setModel(None)
    if model is not None:
        model.deleteLater()


def make_current(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row the current and only selected one; left to itself, Qt keeps others while Ctrl is held.

    In the same column nothing moves sideways: a view just shown has no room yet and would hide what is first.
    """
    flags = QItemSelectionModel.SelectionFlag
    bar, column = view.horizontalScrollBar(), view.currentIndex().column()
    sideways = bar.value()
    view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
    if index.column() == column:
        bar.setValue(sideways)


def ranges(rows: Iterable[int]) -> list[tuple[int, int]]:
    """The rows as ranges of neighbours, first and last of each, in ascending order."""
    found: list[tuple[int, int]] = []
    for row in sorted(rows):
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
