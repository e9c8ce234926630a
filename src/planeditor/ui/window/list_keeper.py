"""The list of the plans on a server stays as it is there, while others begin, rename and delete some."""

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from planeditor.errors import PlanEditorError
from planeditor.ui.kit.afterwards import afterwards
from planeditor.ui.window.welcome import WelcomePage

if TYPE_CHECKING:
    from concurrent.futures import Future

    from planeditor.store.distant import DistantStore
    from planeditor.store.entries import Listed

_REST = 2000
"""Milliseconds for which news are gathered: whoever types in a plan writes it many times."""
_RESTED = 20
"""So many times as long as the server took it is left alone: 200 large plans take it more than a second."""


class ListKeeper(QObject):
    """Reads the list anew once there are news, without anybody waiting for it; only while it is seen."""

    _read = Signal()

    def __init__(self, store: "DistantStore", welcome: WelcomePage) -> None:
        super().__init__(welcome)
        self._store, self._welcome = store, welcome
        self._answer: Future[Listed] | None = None
        self._before: object = None
        self._taking = QElapsedTimer()
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        self._read.connect(afterwards(self, self._show))

    def look(self) -> None:
        """Something was written on the server."""
        if self._welcome.isVisible() and not self._rest.isActive():
            self._rest.start()

    def _ask(self) -> None:
        if self._welcome.isVisible():
            self._before = self._welcome.entries
            self._taking.start()
            self._answer = self._store.listed_later()
            self._answer.add_done_callback(self._tell)

    def _tell(self, _: object) -> None:
        with contextlib.suppress(RuntimeError):  # the window may be gone by now
            self._read.emit()

    def _show(self) -> None:
        self._rest.setInterval(max(_REST, _RESTED * self._taking.elapsed()))
        if self._answer is None or not self._answer.done() or not self._welcome.isVisible():
            return
        if self._welcome.entries is not self._before:  # listed meanwhile, perhaps after this was read
            self.look()
            return
        with contextlib.suppress(PlanEditorError):  # a server that is away is told of by who needs it
            entries, filled = self._answer.result(0)
            self._welcome.refresh(entries)
            self._welcome.show_completeness(filled)
