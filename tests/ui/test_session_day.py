"""A day of co-creation by keyboard and mouse: what is said at the tables is in the minutes of the evening."""

from contextlib import ExitStack
from pathlib import Path

import pytest

from planeditor.plan.items import Kind
from planeditor.ui.kit import messages
from tests.session_day import spend
from tests.session_day.by_hand import HostByHand, TableByHand
from tests.session_day.host import GROUPS, Size

SIZE = Size(plans=2, tables=1, ideas=8, activities=2, partners=2, links=2, people=4)


@pytest.mark.usefixtures("lithuanian")
def test_a_day_at_real_windows_loses_nothing(
    tmp_path: Path, empty_store: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "documents_folder", lambda: tmp_path)
    with ExitStack() as open_:
        day = spend(SIZE, tmp_path, empty_store, open_, host=HostByHand, table=TableByHand)
    count = day.count
    assert (count["tables"], count["ideas said"]) == (2, 8)
    assert (count["decisions"], count["practices taken"]) == (2, 2)
    assert (count["questions"], count["brought twice"]) == (0, 0)
    kinds = (Kind.ACTIVITY, Kind.PARTNER, Kind.LINK, Kind.RECOMMENDATION)
    assert [count[f"became a {kind.value}"] for kind in kinds] == [2, 2, 2, 2]
    for host in day.hosts:
        told = "\n".join(host.minutes)
        assert host.lost() == []
        # Four ideas, two of which were merged and one of which was divided, with 0 to 3 votes each.
        assert host.minutes[host.minutes.index("Balsų skaičius") + 1] == "6"
        assert all(group in told for group in GROUPS)
        assert all(title in told for title in host.made_of_ideas(Kind.ACTIVITY))
        assert f"Įžvalga {host.number}" in told and f"Susitarti {host.number}" in told
        assert host.workbook[:2] == b"PK"
        assert len(host.shelf.practices()[0]) == 2
        own = [f"Idėja {other.number}-" for other in day.hosts if f"Idėja {other.number}-" in told]
        assert own == [f"Idėja {host.number}-"]
