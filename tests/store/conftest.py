"""A store in a folder of its own, empty or with a small plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.plans import creation, small_plan

from planeditor.store.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is; its folder is not there yet."""
    return tmp_path / "data" / "plans.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A store that holds the small plan."""
    with Store.open(path) as store:
        store.create(small_plan(), creation())
        yield store
