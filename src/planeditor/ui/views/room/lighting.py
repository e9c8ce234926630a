"""What the projector shows of the board: an idea, a column, or the step with its time."""

from PySide6.QtCore import QObject

from planeditor.language import said_n
from planeditor.plan.items import Session
from planeditor.ui.kit.areas import names
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.acts import Act
from planeditor.ui.views.room.agenda_bar import AgendaBar
from planeditor.ui.views.room.board import Board
from planeditor.ui.views.room.columns import Card
from planeditor.ui.views.room.projector import Projector, Scene


class Lighting(QObject):
    """Opens the window for the projector and keeps what it shows up to date.

    Votes are shown when voting is over, names unless the session hides them.
    """

    def __init__(self, board: Board, agenda: AgendaBar) -> None:
        super().__init__(board)
        self.projector: Projector | None = None
        self.session: Session | None = None
        self._board = board
        self._agenda = agenda
        self._what = Act.LIGHT_IDEA
        self._lit: str | None = None
        agenda.moved_on.connect(self.refresh)

    def show(self, what: Act) -> None:
        """Light the current idea, its column, or the step."""
        self._what = what
        self._lit = self._column_key() if what is Act.LIGHT_COLUMN else self._board.current_id()
        if self.projector is None:
            self.projector = Projector(self._board.window())
            self.projector.stepped.connect(self._step)
            self.projector.closed.connect(self._closed)
            self.refresh()
            self.projector.appear()
        self.refresh()

    def refresh(self) -> None:
        """Show what is lit as it is now."""
        if self.projector is not None:
            self.projector.light(self._scene())

    def close(self) -> None:
        """Close the window."""
        if self.projector is not None:
            self.projector.close()

    def _closed(self) -> None:
        self.projector = None

    def _scene(self) -> Scene:
        heading = self.session.title if self.session else ""
        match self._what:
            case Act.LIGHT_STEP if self._agenda.step:
                step = self._agenda.step
                return Scene(heading, (step.title,), step.instructions.strip(), self._agenda.time_text)
            case Act.LIGHT_COLUMN:
                column = next((one for one in self._board.cards.columns if one.key == self._lit), None)
                if column:
                    return Scene(column.title, tuple(map(self._line, column.cards)), heading)
            case _:
                card = self._board.cards.card(self._board.cards.index_of(self._lit))
                if card:
                    return Scene(heading, (card.idea.title,), self._note(card))
        return Scene(heading, ())

    def _line(self, card: Card) -> str:
        return " · ".join(filter(None, (card.idea.title, self._votes(card))))

    def _note(self, card: Card) -> str:
        areas = names(card.idea.areas) if card.idea.areas else ""
        return " · ".join(filter(None, (areas, card.author, self._votes(card))))

    def _votes(self, card: Card) -> str:
        is_over = self.session is None or self.session.voting_over
        return tell(said_n("room", "%n votes", card.votes)) if is_over and card.votes is not None else ""

    def _column_key(self) -> str | None:
        columns, at = self._board.cards.columns, self._board.place().x()
        return columns[at].key if at < len(columns) else None

    def _step(self, by: int) -> None:
        """Go on to the next idea, column or step; steps are not gone back to by chance."""
        if self._what is Act.LIGHT_STEP:
            if by > 0:
                self._agenda.go_on()
        elif self._what is Act.LIGHT_COLUMN:
            keys = [one.key for one in self._board.cards.columns]
            self._lit = _beside(keys, self._lit, by)
        else:
            self._lit = _beside([*self._board.cards.ids()], self._lit, by)
            self._board.go_to(self._lit)
        self.refresh()


def _beside(held: list[str], at: str | None, by: int) -> str | None:
    """The next one, or the one before; the first of all where there was none, and the last stays."""
    if not held:
        return None
    return held[max(0, min(held.index(at) + by, len(held) - 1))] if at in held else held[0]
