"""Twenty writers in one plan, with kills of clients, restarts of the server and cuts of the connection.

`python -m tests.writers --minutes 10`: nothing that was acknowledged may be lost, and all must end alike.
"""

import argparse
import random
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from planeditor.plan.changes import Operation, OperationKind
from planeditor.store.server import Server
from planeditor.store.store import Store
from tests import postgres
from tests.conftest import NOON, item_id, small_plan
from tests.writers.judging import judged
from tests.writers.proxy import Proxy

PLAN = item_id(1)
ANSWERS = 3600
"""Seconds to come to rest in, only against hanging."""


class Trial:
    """One run: writers as processes, and what happens to them."""

    def __init__(self, cluster: postgres.Cluster, folder: Path, writers: int) -> None:
        self.cluster, self.folder = cluster, folder
        self.direct = cluster.fresh("writers")
        with Store.open(self.direct) as store:
            store.create(small_plan(), Operation(OperationKind.CREATE, "Pradžia", NOON, ()))
        self.proxy = Proxy(cluster.port)
        self.server = Server("writers", "127.0.0.1", str(self.proxy.port), postgres.OWNER)
        self.kills = self.restarts = 0
        self.running = {number: self._start(number) for number in range(writers)}

    def go_on(self, seconds: float, chance: random.Random, every: float) -> None:
        """Let something break, again and again."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            time.sleep(every)
            match chance.randrange(10):
                case 0:
                    self.cluster.stop("immediate")
                    time.sleep(chance.random())
                    self.cluster.start()
                    self.restarts += 1
                case 1 | 2 | 3:
                    number = chance.choice(list(self.running))
                    self.running[number].kill()
                    self.running[number].wait()
                    self.kills += 1
                    self.running[number] = self._start(number)
                case _:
                    self.proxy.cut(chance)

    def end(self) -> tuple[int, int, set[str]]:
        """Let all come to rest; how many edits were acknowledged, how many are lost, and the states then."""
        (self.folder / "stop").touch()
        self._wait("*.done")
        (self.folder / "look").touch()
        self._wait("*.state")
        acknowledged, lost, state = judged(self.direct, PLAN, self.folder)
        states = {state, *(path.read_text("utf-8") for path in self.folder.glob("*.state"))}
        return acknowledged, lost, states

    def _wait(self, pattern: str) -> None:
        until = time.monotonic() + ANSWERS
        while len(list(self.folder.glob(pattern))) < len(self.running):
            assert time.monotonic() < until, f"{pattern}: {len(list(self.folder.glob(pattern)))}"
            assert all(one.poll() in (None, 0) for one in self.running.values())
            time.sleep(0.1)

    def _start(self, number: int) -> "subprocess.Popen[bytes]":
        name = f"r{number}-{self.kills}"
        command = [
            sys.executable,
            "-m",
            "tests.writers.writer",
            str(self.server),
            PLAN,
            name,
            str(self.folder),
        ]
        return subprocess.Popen(command)


def run(writers: int, seconds: float, every: float, seed: int) -> dict[str, int]:
    """What came of it, in figures."""
    with postgres.cluster() as cluster, TemporaryDirectory() as folder:
        trial = Trial(cluster, Path(folder), writers)
        try:
            trial.go_on(seconds, random.Random(seed), every)
            acknowledged, lost, states = trial.end()
        finally:
            for one in trial.running.values():
                one.kill()
                one.wait()
        return {
            "writers": writers, "acknowledged": acknowledged, "lost": lost, "states": len(states),
            "kills": trial.kills, "restarts": trial.restarts, "cuts": trial.proxy.cuts,
        }  # fmt: skip


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=10)
    arguments.add_argument("--writers", type=int, default=20)
    arguments.add_argument("--every", type=float, default=2, help="seconds between two things that break")
    arguments.add_argument("--seed", type=int, default=random.randrange(1 << 16))
    given = arguments.parse_args()
    figures = run(given.writers, given.minutes * 60, given.every, given.seed)
    print(*(f"{name}: {value}" for name, value in (figures | {"seed": given.seed}).items()), sep="\n")
    return int(figures["lost"] > 0 or figures["states"] != 1)


if __name__ == "__main__":
    sys.exit(main())
