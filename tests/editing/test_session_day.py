"""A day of co-creation from agendas to minutes: several plans, tables of each, nothing lost between them."""

from contextlib import ExitStack
from pathlib import Path

from tests.session_day import spend
from tests.session_day.host import Size

from planeditor.plan.items import Kind

SIZE = Size(plans=5, tables=2, ideas=40, activities=10, partners=5, links=5, people=20)


def test_what_was_said_at_the_tables_is_in_the_plans_and_minutes_of_the_evening(
    tmp_path: Path, empty_store: bytes
) -> None:
    with ExitStack() as open_:
        day = spend(SIZE, tmp_path, empty_store, open_)
        count = day.count
        assert (count["tables"], count["ideas said"]) == (10, 40)
        assert (count["questions"], count["brought twice"]) == (0, 0)
        made = [count[f"became a {kind.value}"] for kind in (Kind.ACTIVITY, Kind.PARTNER, Kind.LINK)]
        assert made == [10, 5, 5]
        for host in day.hosts:
            told = "\n".join(host.minutes)
            assert host.lost() == []
            names = [title for kind in (Kind.ACTIVITY, Kind.PARTNER) for title in host.made_of_ideas(kind)]
            assert len(names) == 3 and all(name in told for name in names)
            assert f"Įžvalga {host.number}" in told and f"Susitarti {host.number}" in told
            assert "Kas jau išbandyta" in host.minutes
            assert host.workbook[:2] == b"PK"
        # Each took what the one before had put on the shelf, and nothing else came with it.
        assert count["practices taken"] == 5
        assert [len(host.shelf.practices()[0]) for host in day.hosts] == [2] * 5
        others = [f"Idėja {other.number}-" for other in day.hosts]
        for host in day.hosts:
            own = f"Idėja {host.number}-"
            told = "\n".join(host.minutes)
            assert [one for one in others if one in told] == [own]
