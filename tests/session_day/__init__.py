"""A whole day of a co-creation session, as the hands of its hosts do it, with stores, files and documents.

Each municipality has a plan in a store of its own and a host; its tables have stores of their own too. Run as
`python -m tests.session_day`, it prints what came of the day and how long each part of it took.
"""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from planeditor.store.store import Store
from tests.session_day.host import Host, Size
from tests.session_day.table import Table


@dataclass(frozen=True)
class Day:
    """What came of the day: hosts with their plans of the evening, counts, and seconds by part."""

    hosts: list[Host]
    count: Counter[str]
    seconds: dict[str, float]


def spend(
    size: Size,
    folder: Path,
    empty_store: bytes,
    open_: ExitStack,
    *,
    host: type[Host] = Host,
    table: type[Table] = Table,
) -> Day:
    """Spend a day of that size in a folder; the stores are closed with `open_`."""

    def store(name: str) -> Store:
        path = folder / name / "plans.db"
        path.parent.mkdir(parents=True)
        path.write_bytes(empty_store)
        return open_.enter_context(Store.open(path))

    count, seconds = Counter[str](), dict[str, float]()
    at = perf_counter()

    def done(part: str) -> None:
        nonlocal at
        now = perf_counter()
        seconds[part], at = now - at, now

    hosts = [host(number, store(f"p{number}"), size) for number in range(size.plans)]
    done("plans and agendas")
    for one in hosts:
        for number in range(size.tables):
            file = one.send_session(number)
            there = table(f"{one.number}-{number}", store(f"p{one.number}t{number}"), file)
            count["ideas said"] += there.write(size.of(size.ideas, one.number, number))
            file = there.send()
            count["questions"] += one.take(file)
            count["brought twice"] += one.brings_anything(file)
            count["tables"] += 1
    done("tables go out and come back")
    for one in hosts:
        count.update(one.work())
    done("grouping, votes, into the plans")
    for before, one in zip(hosts[-1:] + hosts[:-1], hosts, strict=True):
        count["practices taken"] += one.take_practice(before.share())
    done("shelf")
    for one in hosts:
        one.write_minutes()
    done("minutes and workbooks")
    return Day(hosts, count, seconds)
