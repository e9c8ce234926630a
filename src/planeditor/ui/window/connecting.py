"""What is done at a server's door takes a while: the window lives on, and may be closed."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QProgressDialog, QWidget

from planeditor.store.own_thread import OwnThread
from planeditor.store.server import Server, silent

T = TypeVar("T")

_SOON = 300
"""Milliseconds after which it is said what is being waited for."""
_BEAT = 30
"""Milliseconds between two looks whether it is there."""


def connecting(
    window: QWidget, server: Server, work: Callable[[], T], let_go: Callable[[T], object] = lambda _: None
) -> T:
    """What comes of a work; raises what it raises, and Unreachable once the window was closed.

    `let_go` is given what comes after that.
    """
    title = QCoreApplication.translate("connecting", "Connecting to the server {server}…")
    said = QProgressDialog(title.format(server=server.name), "", 0, 0, window)
    said.setCancelButton(None)
    said.setWindowTitle(window.windowTitle())
    said.setMinimumDuration(_SOON)
    thread = OwnThread("planeditor-door")
    answer = thread.later(work)
    thread.end()
    waiting, watch = QEventLoop(), QTimer(interval=_BEAT)
    watch.timeout.connect(lambda: waiting.quit() if answer.done() or not window.isVisible() else None)
    watch.start()
    waiting.exec()
    watch.stop()
    said.close()
    said.deleteLater()
    if not answer.done():
        answer.add_done_callback(lambda late: late.exception() or let_go(late.result(0)))
        raise silent(server)
    return answer.result(0)
