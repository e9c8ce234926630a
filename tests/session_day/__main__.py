"""Prints what came of a day and how long its parts took."""

import argparse
from contextlib import ExitStack
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

from planeditor.store.store import Store
from tests.session_day import spend
from tests.session_day.host import Size

parser = argparse.ArgumentParser()
for field in fields(Size):
    parser.add_argument(f"--{field.name}", type=int, default=field.default)
size = Size(**vars(parser.parse_args()))
with TemporaryDirectory() as folder, ExitStack() as open_:
    with Store.open(Path(folder) / "empty" / "plans.db") as made:
        path = made.path
    day = spend(size, Path(folder), path.read_bytes(), open_)
    lost = sum(len(host.lost()) for host in day.hosts)
for name, count in {**day.count, "ideas not in the minutes": lost}.items():
    print(f"{name:32}{count:8}")
for name, seconds in day.seconds.items():
    print(f"{name:32}{seconds:8.2f} s")
