"""A thread that does one thing after another; a program that ends does not wait for what it is at."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Any, TypeVar

T = TypeVar("T")


class OwnThread:
    """Does what it is given in the order it was given, until it is ended.

    Not an executor of Python's: at its end a program waits for those, and a server may never answer.
    """

    def __init__(self, name: str) -> None:
        self._given: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._is_ended, self._lock = False, Lock()
        Thread(target=self._run, name=name, daemon=True).start()

    def later(self, work: Callable[..., T], *given: Any, **named: Any) -> "Future[T]":
        """Have it done; what comes of it is told by the future. RuntimeError once the thread was ended."""
        told: Future[T] = Future()

        def do() -> None:
            if not told.set_running_or_notify_cancel():
                return
            try:
                answer = work(*given, **named)
            except BaseException as error:
                told.set_exception(error)
            else:
                told.set_result(answer)

        with self._lock:  # behind the end nothing would ever be done
            if self._is_ended:
                raise RuntimeError("the thread was ended")
            self._given.put(do)
        return told

    def end(self) -> None:
        """Take nothing more; what was given is still done, and nobody waits for that."""
        with self._lock:
            self._is_ended = True
            self._given.put(None)

    def _run(self) -> None:
        while (do := self._given.get()) is not None:
            do()
            del do  # what was asked for is not kept until the next comes
