"""The sentences of drafts that cannot be read: what is wrong with the file, and what to do."""

from planeditor.errors import FileRefused
from planeditor.language import said

OLD_SIGNATURE = b"\xd0\xcf\x11\xe0"
"""Of the files that Office wrote before 2007, and of those with a password."""
LARGEST_FILE = 48 * 2**20
"""Bytes: a draft of hundreds of pages with its pictures is smaller."""


def too_large(name: str) -> FileRefused:
    """It is larger than any draft of a plan, or pretends to be."""
    return FileRefused(
        said(
            "intake",
            "“{file}” is too large for a draft of a plan. Leave only the tables that are wanted in it.",
            file=name,
        )
    )


def damaged(name: str) -> FileRefused:
    """It is not whole, or something else."""
    return FileRefused(
        said(
            "intake",
            "“{file}” is damaged or not what its name says. Open it in Word or Excel and save it anew.",
            file=name,
        )
    )


def protected(name: str) -> FileRefused:
    """It has a password, or an old Word wrote it."""
    return FileRefused(
        said(
            "intake",
            "“{file}” has a password or is of an old Word. Save it without one as .docx or .xlsx.",
            file=name,
        )
    )


def with_macros(name: str) -> FileRefused:
    """Something in it runs."""
    return FileRefused(
        said("intake", "“{file}” has macros in it. Save it without them as .docx or .xlsx.", file=name)
    )


def pictures_only(name: str) -> FileRefused:
    """There are pictures where text is wanted."""
    return FileRefused(
        said(
            "intake",
            "“{file}” holds pictures of its tables, not their text. Ask for the document itself.",
            file=name,
        )
    )


def unchanged(name: str) -> FileRefused:
    """Nobody changed anything in a file of ours."""
    return FileRefused(said("intake", "Nothing was changed in “{file}”.", file=name))


def nothing_found(name: str) -> FileRefused:
    """Nothing in it is known to be of a plan."""
    return FileRefused(said("intake", "“{file}” holds nothing that is known to be of a plan.", file=name))


def unknown_kind(name: str) -> FileRefused:
    """Its name ends as nothing that is read."""
    return FileRefused(
        said(
            "intake",
            "“{file}” cannot be taken in. Choose a .docx, .xlsx, .xls, .ods, .html or .txt file.",
            file=name,
        )
    )
