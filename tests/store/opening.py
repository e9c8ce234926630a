"""Run as a program: open a store and print the sentence it is refused with."""

import sys
from pathlib import Path

from planeditor.errors import StoreRefused
from planeditor.store.store import Store

try:
    Store.open(Path(sys.argv[1])).close()
except StoreRefused as refused:
    print(refused)
