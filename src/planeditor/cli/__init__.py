"""The program without a window: `planeditor COMMAND …`, and `planeditor [FILE]`, which opens the window.

Exit codes: 0 done; 1 findings, differences or conflicts; 2 refused, with one sentence on stderr; 3 a fault of
the program's own, with one sentence on stderr and a report in the folder `reports` beside the store.
Everything is said in Lithuanian. Answers in JSON have English keys, sums as strings such as "1500.00" in Eur,
ids as in plan files, and values as in plan files; the module of each command describes its own.
"""

from planeditor.cli.program import main

__all__ = ["main"]
