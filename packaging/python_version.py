"""Refuses a Python that is too old. Written so that any Python 3 can read it."""

import sys

NEEDED = (3, 11)


def sentence(version):
    """What the user of a too old Python is told; None when the version will do."""
    found = tuple(version[:2])
    if found >= NEEDED:
        return None
    return "Reikia Python {}.{} arba naujesnės versijos, o čia paleista {}.{}.".format(*(NEEDED + found))


def require():
    """Ends this process with the sentence when its Python is too old."""
    refusal = sentence(sys.version_info)
    if refusal:
        sys.stderr.write(refusal + "\n")
        sys.exit(2)
