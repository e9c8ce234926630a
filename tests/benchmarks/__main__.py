"""Run as `python -m tests.benchmarks`: measures everything side by side and prints one table."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import copies, data, documents, drafts, edits, merging, rooms, servers, sides, windows
from tests.benchmarks.generated import generated_items, generated_plan
from tests.benchmarks.measuring import Figure, table


def figures() -> Iterator[Figure]:
    """All rows of the table."""
    large, usual = generated_items(10_000), generated_plan(300)
    yield from _each_in_a_folder(lambda folder: windows.start_figures(folder, usual))
    yield from _each_in_a_folder(lambda folder: [data.open_figure(folder, large)])
    yield from _each_in_a_folder(lambda folder: servers.server_figures(folder, large))
    yield from _each_in_a_folder(lambda folder: edits.edit_figures(folder, large))
    yield from _each_in_a_folder(lambda folder: rooms.room_figures(folder, large))
    yield from _each_in_a_folder(lambda folder: copies.copy_figures(folder, large))
    yield from _each_in_a_folder(lambda folder: merging.merging_figures(folder, generated_plan(1000)))
    yield from _each_in_a_folder(lambda folder: sides.sides_figures(folder, generated_plan(250)))
    yield from documents.word_figures()
    yield from documents.pdf_figures()
    yield from drafts.draft_figures()
    yield from data.merge_figures(large)
    yield data.check_figure(large)
    yield data.suggestions_figure(large)
    yield from _each_in_a_folder(lambda folder: filter(None, [windows.memory_figure(folder, large)]))


def _each_in_a_folder(measure: Callable[[Path], Iterable[Figure]]) -> Iterator[Figure]:
    with TemporaryDirectory() as folder:
        yield from measure(Path(folder))


if __name__ == "__main__":
    print(table(figures()))
