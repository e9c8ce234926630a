"""Backups of the whole store, in a folder beside it, thinned out as they grow old."""

import contextlib
import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from planeditor import private
from planeditor.atomic import clear_left_over, retried, sync_folder
from planeditor.store.refusals import refusing

_FOLDER = "backups"
_TIME = "%Y%m%dT%H%M%SZ"
_KEEP_ALL = timedelta(days=2)
_KEEP_DAILY = timedelta(weeks=2)
_KEEP_WEEKLY = timedelta(days=91)
_UNFINISHED = ".part"
_RANDOM = "[0-9a-f]" * 32


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and the time (UTC) it was made."""

    path: Path
    at: datetime


def backups(store: Path) -> list[Backup]:
    """The backups of the store at this path, newest first."""
    folder = _folder(store)
    found = (_backup_at(path, store) for path in (folder.iterdir() if folder.is_dir() else ()))
    return sorted((one for one in found if one and one.path.is_file()), key=lambda one: one.at, reverse=True)


def is_due(store: Path, now: datetime) -> bool:
    """Whether the last backup is older than a day, or there is none.

    One that bears a time yet to come was made while the clock was wrong, and says nothing.
    """
    made = [one for one in backups(store) if one.at <= now]
    return not made or now - made[0].at > timedelta(days=1)


def back_up(store: Path, copy: Callable[[Path], None], now: datetime) -> Backup:
    """Make a backup with `copy`, which writes the store into a file, and drop those that are old and many."""
    target = _folder(store) / f"{store.stem}-{now.astimezone(UTC).strftime(_TIME)}{store.suffix}"
    unfinished = _folder(store) / f"{store.stem}-{uuid4().hex}{_UNFINISHED}"
    with refusing(target):
        private.make_folder(target.parent)
        keep_private(store)
        clear_left_over(_unfinished(store))
        try:
            copy(unfinished)
            retried(lambda: unfinished.replace(target))
        finally:
            unfinished.unlink(missing_ok=True)
        # Before any other goes: the new one has to be there after a power cut too.
        sync_folder(target.parent)
        made = backups(store)
        kept = thinned((one.at for one in made), now)
        for one in made:
            if one.at not in kept:
                with contextlib.suppress(OSError):  # one that is held open goes the next time
                    one.path.unlink()
    return Backup(target, now.astimezone(UTC).replace(microsecond=0))


def thinned(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which backups to keep: all of 2 days, the last of each day for 2 weeks, of each week for 3 months.

    The newest is kept however old it is. One that bears a time yet to come neither goes nor counts.
    """
    every = set(times)
    newest_first = sorted((at for at in every if at <= now), reverse=True)
    kept = every.difference(newest_first[1:])
    spans: set[object] = set()
    for at in newest_first:
        age = now - at
        if age > _KEEP_WEEKLY:
            break
        span: object = at
        if age > _KEEP_DAILY:
            span = at.isocalendar()[:2]
        elif age > _KEEP_ALL:
            span = at.date()
        if span not in spans:
            kept.add(at)
        spans.add(span)
    return kept


def keep_private(store: Path) -> None:
    """Take the backups of the store away from other users of the computer."""
    private.tighten(_folder(store))
    for one in backups(store):
        private.tighten(one.path)


def _unfinished(store: Path) -> Iterator[Path]:
    """What is being written beside the store or its backups, or was when a program ended in the middle."""
    name = glob.escape(store.stem)
    yield from _folder(store).glob(f"{name}*{_UNFINISHED}*")
    yield from store.parent.glob(f"{name}-{_RANDOM}{_UNFINISHED}*")


def _folder(store: Path) -> Path:
    return store.parent / _FOLDER


def _backup_at(path: Path, store: Path) -> Backup | None:
    text = path.name.removeprefix(f"{store.stem}-").removesuffix(store.suffix)
    try:
        return Backup(path, datetime.strptime(text, _TIME).replace(tzinfo=UTC))
    except ValueError:
        return None
