"""An empty store for each example that Hypothesis draws, made quickly."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from planeditor.store.store import Store


@contextmanager
def fresh_store() -> Iterator[Store]:
    """A store without plans, in a folder that goes away with it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plans.db"
        path.write_bytes(_empty())
        with Store.open(path) as store:
            yield store


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plans.db"
        Store.open(path).close()
        return path.read_bytes()
