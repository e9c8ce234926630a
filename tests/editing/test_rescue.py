"""Plans are brought out of a store one by one, whatever the others are."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.conftest import NOON, small_plan

from planeditor.editing.rescue import write_each
from planeditor.files.reader import read
from planeditor.plan import size
from planeditor.plan.changes import Operation, OperationKind
from planeditor.plan.copying import rekeyed
from planeditor.plan.items import Plan
from planeditor.store.store import Store


def test_a_plan_that_makes_no_file_stops_no_other(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    created = Operation(OperationKind.CREATE, "", NOON, ())
    small = store.create(small_plan(), created)
    large = rekeyed(
        [replace(item, title="ž" * 400) if isinstance(item, Plan) else item for item in small_plan()]
    )
    store.create(large, created)
    # What an earlier version of the program let grow larger than files may be.
    monkeypatch.setattr(size, "MAX_SIZE", 500)
    rescued = write_each(store, tmp_path, lambda title: title[:20], "Vardenis", NOON)
    assert [read(path).manifest.plan_id for path in rescued.written] == [small]
    assert len(rescued.refused) == 1
