"""Run as a program: somebody who writes into a plan until told to stop, and notes what was acknowledged."""

import random
import sys
import threading
import time
from pathlib import Path

from planeditor.editing.shared_plan import SharedPlan
from planeditor.errors import PlanEditorError
from planeditor.plan.fingerprint import fingerprint
from planeditor.plan.items import Kind
from planeditor.store.distant import DistantStore
from planeditor.store.server import server_of

MOST = 200
"""Words in a text before it is begun anew; all of them stay in the history."""
PAUSE = 0.05
"""Seconds between two looks at what came."""
RHYTHM = 2.0
"""Seconds a word takes at most, half of it on average: as who types without rest."""


class Writer:
    """Writes words nobody else writes, in texts that all share, and knows which were confirmed."""

    def __init__(self, address: str, plan: str, name: str, notes: Path) -> None:
        self.name = name
        self._notes = notes
        self._chance = random.Random(name)
        self._woken = threading.Event()
        self._written: list[str] = []
        self._count = 0
        while True:
            try:
                self.store = DistantStore(server_of(address))
                self.plan = SharedPlan(self.store.as_store, plan, name)
                break
            except PlanEditorError:
                time.sleep(PAUSE)
        self.shared = self.plan.shared
        self.shared.woken = self._woken.set

    def write(self) -> None:
        """Write a word somewhere, or add or remove something."""
        self._count += 1
        word = f"{self.name}x{self._count}x"
        tasks = self.plan.tree.of_kind(Kind.TASK)
        task = self._chance.choice(tasks)
        match self._chance.randrange(6):
            case 0:
                self.plan.add(Kind.ACTIVITY, task.id, title=word)
            case 1:
                self.plan.edit(task.id, "title", word)
            case _:
                words = str(task.notes).split(" ")  # type: ignore[attr-defined]
                if len(words) > MOST:
                    self.plan.edit(task.id, "notes", "")
                    words = []
                words.insert(self._chance.randrange(len(words) + 1), word)
                self.plan.type(task.id, "notes", " ".join(words))
        self._written.append(word)

    def keep_up(self) -> None:
        """Take in what came, and note what is confirmed: everything, as soon as nothing waits."""
        self.plan.keep_up()
        if self.plan.unsaved is None and self._written:
            with self._notes.open("a", encoding="utf-8") as notes:
                notes.write("".join(f"{word}\n" for word in self._written))
            self._written = []

    def rest(self) -> None:
        """Let everything of one's own be confirmed, and see what all others did."""
        self.shared.look()
        while self.shared.is_busy or self.plan.unsaved is not None:
            if self.plan.unsaved is not None and not self.shared.is_busy:
                try:
                    self.plan.save_waiting(patience=0)
                except PlanEditorError:
                    self.shared.look()
            self._woken.wait(PAUSE)
            self._woken.clear()
            self.keep_up()

    @property
    def state(self) -> str:
        """What the plan is here now."""
        return fingerprint(self.plan.tree.items().values())


def main(address: str, plan: str, name: str, folder: Path) -> None:
    writer = Writer(address, plan, name, folder / f"{name.partition('-')[0]}.acknowledged")
    chance = random.Random()
    while not (folder / "stop").exists():
        writer.write()
        writer.shared.look()
        until = time.monotonic() + chance.uniform(0, RHYTHM)
        while time.monotonic() < until:
            time.sleep(PAUSE)
            writer.keep_up()
        if writer.plan.unsaved is not None and not writer.shared.is_busy:
            try:
                writer.plan.save_waiting(patience=0)
            except PlanEditorError:
                continue
    writer.rest()
    (folder / f"{name}.done").touch()
    while not (folder / "look").exists():
        time.sleep(PAUSE)
    writer.rest()
    (folder / f"{name}.state").write_text(writer.state, "utf-8")
    writer.store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], Path(sys.argv[4]))
