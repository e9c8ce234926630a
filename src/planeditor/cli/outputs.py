"""Where commands write: never over what they read, and over nothing else unless asked to."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from planeditor.errors import WriteFailed
from planeditor.language import said


def output(
    name: str, suffixes: str | Sequence[str], inputs: Iterable[Path | None], *, overwrites: bool
) -> Path:
    """The path to write to; raise WriteFailed if it is an input or does not end as such files do.

    Unless it `overwrites`, a file that is there already is refused too.
    """
    path = Path(name)
    known = [suffixes] if isinstance(suffixes, str) else suffixes
    if path.suffix.lower() not in known:
        ends = " / ".join(known)
        raise WriteFailed(
            said("cli", "“{file}” must end in {suffix}. Choose another name.", file=path.name, suffix=ends)
        )
    if any(one is not None and _is_same(path, one) for one in inputs):
        raise WriteFailed(
            said(
                "cli",
                "“{file}” is a file that is read here and would be overwritten. Choose another name.",
                file=path.name,
            )
        )
    if not overwrites and os.path.lexists(path):  # False too where the name is too long to be one
        raise WriteFailed(
            said(
                "cli",
                "The file “{file}” is there already. Choose another name, or add --overwrite.",
                file=path.name,
            )
        )
    return path


def _is_same(path: Path, other: Path) -> bool:
    try:
        return path.samefile(other)
    except OSError:  # not there yet
        return False
