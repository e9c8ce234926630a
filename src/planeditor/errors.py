"""The errors a user can do something about; anything else is a bug and is reported as one."""

from planeditor.language import Catalogue, Language, Said


class PlanEditorError(Exception):
    """The world's fault: carries one sentence that says what is wrong and what to do."""

    def __init__(self, said: Said) -> None:
        super().__init__(Catalogue(Language.EN, {}).say(said))
        self.said = said


class InvalidValue(PlanEditorError):
    """What was typed, read or pasted cannot be meant as a value of its field."""


class InvalidPlan(PlanEditorError):
    """Items that do not make a plan: a missing parent, a wrong kind, an id used twice."""


class PlanTooLarge(InvalidPlan):
    """More items or text than a plan may have: it could not be sent, nor be made a document of."""


class FileRefused(PlanEditorError):
    """A file that cannot be read as a plan; nothing was changed."""


class WriteFailed(PlanEditorError):
    """A file could not be written: disk full, folder read-only, file held by another program."""


class StoreRefused(PlanEditorError):
    """The store cannot be opened or written: damaged, newer, read-only, or the disk is full."""


class Damaged(StoreRefused):
    """What the store holds is not what was written there: a plan, a part of it, or the whole file."""


class Unreachable(StoreRefused):
    """The server that the store is on cannot be reached now, or does not answer."""


class NotSignedIn(StoreRefused):
    """The server does not accept the name and password, or was given none."""


class NotAllowed(PlanEditorError):
    """The server does not allow this person to do that; trying again would not help."""


class NotFound(PlanEditorError):
    """A plan, file or form that was named does not exist."""
