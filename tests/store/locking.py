"""Run as a program: hold a lock on a store, say so, and let go when told to.

Arguments: the store, and `writing` for a lock against writers or `alone` for one against readers too.
"""

import sqlite3
import sys
from contextlib import closing

path, kind = sys.argv[1:]
with closing(sqlite3.connect(path, isolation_level=None)) as raw:
    if kind == "alone":
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
    raw.execute("BEGIN IMMEDIATE")
    if kind == "alone":
        raw.execute("UPDATE plan_entry SET revision = revision")
    print("locked", flush=True)
    sys.stdin.readline()
    raw.execute("ROLLBACK")
