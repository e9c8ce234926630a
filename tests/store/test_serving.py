"""A run of the tests that is killed leaves no server behind."""

import time
from pathlib import Path

from tests.postgres import require
from tests.store.children import start

LONG = 120.0
"""Seconds, against hanging only."""


def test_a_killed_run_leaves_no_server_and_no_data() -> None:
    require()
    with start("tests.store.serving") as child:
        assert child.stdout is not None
        folder = Path(child.stdout.readline().strip())
        assert (folder / "data" / "postmaster.pid").is_file()
        child.kill()
    given_up = time.monotonic() + LONG
    # The data goes after the server, which writes into it.
    while folder.exists() and time.monotonic() < given_up:
        time.sleep(0.05)
    assert not folder.exists()
    sockets = Path("/proc/net/unix")
    assert not sockets.exists() or str(folder) not in sockets.read_text("ascii")
