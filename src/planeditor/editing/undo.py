"""Which operation undo takes back next, and which redo does again; rebuilt from the history at opening."""

from collections.abc import Collection, Iterable

from planeditor.plan.changes import Operation, OperationKind


class UndoStacks:
    """Ids of operations that can be undone and redone. No limit: only ids are held."""

    def __init__(self, history: Iterable[tuple[str, OperationKind, str]]) -> None:
        """Replay id, kind and reverted id of every operation after the plan's first, oldest first."""
        self._undo: list[str] = []
        self._redo: list[str] = []
        for id_, kind, reverts in history:
            self.record(id_, kind, reverts)

    def record(self, id_: str, kind: OperationKind, reverts: str) -> None:
        """Take note of an operation that has just been done."""
        if kind is OperationKind.UNDO:
            _move(reverts, self._undo, self._redo)
        elif kind is OperationKind.REDO:
            _move(reverts, self._redo, self._undo)
        else:
            self._undo.append(id_)
            self._redo.clear()

    def replace(self, gone: Collection[str], made: Iterable[Operation]) -> None:
        """Forget operations that came to nothing, and take note of others."""
        self._undo = [id_ for id_ in self._undo if id_ not in gone]
        self._redo = [id_ for id_ in self._redo if id_ not in gone]
        for operation in made:
            self.record(operation.id, operation.kind, operation.reverts)

    def forget(self, id_: str) -> None:
        """Let the last operation, if it is this one, be no step: it came to nothing."""
        if self.undoable == id_:
            self._undo.pop()

    @property
    def undoable(self) -> str | None:
        """The operation that undo takes back next."""
        return self._undo[-1] if self._undo else None

    @property
    def redoable(self) -> str | None:
        """The operation that redo does again next."""
        return self._redo[-1] if self._redo else None


def _move(id_: str, source: list[str], target: list[str]) -> None:
    """Move the id; one that is not there belongs to an entry of the history that cannot be read."""
    # It is the last, unless entries between cannot be read: a long history is not searched for each.
    if source[-1:] == [id_]:
        source.pop()
    elif id_ in source:
        source.remove(id_)
    else:
        return
    target.append(id_)
