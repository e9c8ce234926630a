"""Where the files that come with the program are: inside the installed package, or in the source tree."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources`."""
    return _folder("resources").joinpath(*parts)


def translation(name: str) -> Path:
    """The path of a translation file, such as `planeditor_lt.ts`."""
    return _folder("translations") / name


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name
