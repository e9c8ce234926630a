"""What Qt's item models are asked with."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

AnyIndex = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()
"""The index of no item: the parent of the rows at the top."""
