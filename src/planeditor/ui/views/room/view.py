"""The view „Sesija“: the ideas of one session on a board, its agenda, and a second window for all to see."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from planeditor.editing.open_plan import OpenPlan
from planeditor.plan.agenda import timed_steps
from planeditor.plan.changes import Change, SetField, kind_of
from planeditor.plan.ideas import MADE_OF_IDEAS
from planeditor.plan.items import CHILDREN, Idea, Kind, Session
from planeditor.ui.kit.announcing import LiveLabel, name_list
from planeditor.ui.kit.commands import Command
from planeditor.ui.kit.icons import icon
from planeditor.ui.kit.layouts import in_column, in_row
from planeditor.ui.kit.theme import in_lines
from planeditor.ui.kit.words import tell
from planeditor.ui.views.room.acts import AREAS, BECOMES, ON_CARDS, ON_SCREEN, VOTING, Act, Acts
from planeditor.ui.views.room.agenda_bar import AgendaBar
from planeditor.ui.views.room.board import Board
from planeditor.ui.views.room.capture import CaptureBar
from planeditor.ui.views.room.columns import Card, Grouping, cards, columns, step_titles
from planeditor.ui.views.room.deeds import Deeds
from planeditor.ui.views.room.lighting import Lighting
from planeditor.ui.views.room.session_choice import SessionChoice
from planeditor.ui.views.view import View

_ON_BOARD = frozenset({Kind.IDEA, Kind.SESSION, Kind.PARTICIPANT, Kind.TEAM_MEMBER})
_OF_SESSION = frozenset(CHILDREN[Kind.SESSION])


class RoomView(View):
    """One session is chosen at the top, or the ideas of none; the current card has the details pane."""

    help_topic = "13-bendrakurybos-sesija.md"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: str | None = None
        self._is_stale = False
        self._cards: Mapping[str, Card] = {}
        self.choice, self.grouping = SessionChoice(self), QComboBox(self)
        self.by_votes = QCheckBox(self)
        self.new_session = QToolButton(self)
        self.new_session.setIcon(icon("add"))
        self.card_button, self.voting_button, self.screen_button = (QPushButton(self) for _ in range(3))
        self.agenda = AgendaBar(self)
        self.capture = CaptureBar(self, self.agenda)
        self.board = Board(self)
        self.told = LiveLabel(self)
        self.acts = Acts(self.board)
        self.deeds = Deeds(self.board)
        self.lighting = Lighting(self.board, self.agenda)
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self, plan: OpenPlan) -> None:
        self.plan = self.deeds.plan = plan
        self._is_stale = False
        self._list_sessions()
        self._show_session()

    def follow(self, changes: Sequence[Change]) -> None:
        if self.plan is None:
            return
        kinds = {kind_of(change) for change in changes}
        if Kind.SESSION in kinds:
            self._list_sessions()
        if kinds & (_OF_SESSION | {Kind.SESSION}):
            self._show_session()
        else:
            made = any(not isinstance(one, SetField) and kind_of(one) in MADE_OF_IDEAS for one in changes)
            if made or kinds & _ON_BOARD:
                self._refresh(self._cards if kinds == {Kind.IDEA} else None)
        self.capture.follow(changes)

    def close_plan(self) -> None:
        self.lighting.close()
        self.agenda.show_steps(())
        self.plan = self.deeds.plan = self._about = None
        self.choice.forget()
        self.capture.show_session(None, None)
        self.board.cards.show_columns(())

    def lapse(self) -> None:
        # What the projector shows, and the time of the step, go on while another view is seen.
        self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale and self.plan:
            self.open(self.plan)

    def current_id(self) -> str | None:
        return self._about if self._about else self.board.current_id()

    def selected_ids(self) -> Sequence[str]:
        if self._about:
            return [self._about]
        return self.deeds.chosen()

    def go_to(self, id_: str) -> None:
        item = self.plan.tree.get(id_) if self.plan else None
        if item is None:
            return
        if isinstance(item, Idea):
            self._choose_session(item.session if item.session in self.choice else None)
            if self.board.go_to(id_):
                self._set_about(None)
        elif item.kind in _OF_SESSION or isinstance(item, Session):
            self._choose_session(item.id if isinstance(item, Session) else item.parent)
            self._set_about(id_)

    def focus_target(self) -> QAbstractItemView:
        return self.board

    def taken_keys(self) -> frozenset[Command]:
        return frozenset({Command.RENAME, Command.REMOVE, Command.COPY})

    def state(self) -> dict[str, object]:
        return {
            "session": self.choice.session or "",
            "grouping": self.deeds.grouping.name,
            "by_votes": self.by_votes.isChecked(),
        }

    def restore(self, state: dict[str, object]) -> None:
        session = state.get("session")
        grouping = state.get("grouping")
        self.by_votes.setChecked(state.get("by_votes") is True)
        if isinstance(grouping, str) and grouping in Grouping.__members__:
            self._group(Grouping[grouping])
        if isinstance(session, str) and (session or None) in self.choice:
            self._choose_session(session or None)

    def retranslate(self) -> None:
        name_list(self.choice, self.tr("Session"))
        name_list(self.grouping, self.tr("Columns"))
        for row, one in enumerate(Grouping):
            self.grouping.setItemText(row, tell(one.said))
        self.by_votes.setText(self.tr("By votes"))
        self.by_votes.setToolTip(self.tr("Those with more votes stand first"))
        self.new_session.setToolTip(self.tr("New session"))
        self.new_session.setAccessibleName(self.new_session.toolTip())
        self.card_button.setText(self.tr("Card"))
        self.voting_button.setText(self.tr("Voting"))
        self.screen_button.setText(self.tr("Projector"))
        self.board.setAccessibleName(self.tr("Ideas"))
        self.acts.retranslate()
        if self.plan:
            self._list_sessions()
            self._show_session()

    # Making

    def _lay_out(self) -> None:
        for one in Grouping:
            self.grouping.addItem(tell(one.said))
        in_lines(self.told, "muted")
        first = in_row((self.choice, 1), self.new_session, self.voting_button, self.screen_button)
        second = in_row(self.grouping, self.by_votes, (self.told, 1), self.card_button)
        parts = (first, self.agenda, self.capture, second, (self.board, 1))
        self.setLayout(in_column(*parts, margins=8))

    def _connect(self) -> None:
        self.choice.chosen.connect(self._chosen)
        self.grouping.activated.connect(lambda row: self._group(list(Grouping)[row]))
        self.by_votes.toggled.connect(lambda is_on: self._refresh())
        self.new_session.clicked.connect(self._begin_session)
        self.capture.captured.connect(self._captured)
        self.capture.left.connect(self.board.setFocus)
        self.board.current_changed.connect(self._card_chosen)
        self.board.wanted.connect(self.details_wanted)
        self.board.pasted.connect(self.capture.paste)
        self.board.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.board.customContextMenuRequested.connect(self._show_menu)
        self.deeds.told.connect(self._tell)
        self.deeds.refused.connect(self.capture.message.refuse)
        self._connect_acts()

    def _connect_acts(self) -> None:
        acts, deeds = self.acts, self.deeds
        slots: dict[Act, Callable[[], object]] = {
            Act.WRITE: self.capture.line.setFocus,
            Act.MERGE: deeds.merge,
            Act.SPLIT: deeds.split,
            Act.GROUP: deeds.group,
            Act.TO_LEFT: partial(deeds.shift, -1),
            Act.TO_RIGHT: partial(deeds.shift, 1),
            Act.RATE: deeds.rate,
            Act.STORY: deeds.story,
            Act.CLOSE: self.lighting.close,
            Act.HOST: self._say_whose,
            Act.OVER: self._end_voting,
        }
        for act, slot in slots.items():
            acts.on(act, slot)
        for act, kind in BECOMES.items():
            acts.on(act, partial(deeds.take, kind))
        for act in (Act.LIGHT_IDEA, Act.LIGHT_COLUMN, Act.LIGHT_STEP):
            acts.on(act, partial(self.lighting.show, act))
        for act, area in AREAS.items():
            acts.on(act, partial(deeds.toggle, area))
        buttons = (self.card_button, self.voting_button, self.screen_button)
        for button, held in zip(buttons, (ON_CARDS, VOTING, ON_SCREEN), strict=True):
            menu = QMenu(button)
            acts.fill(menu, held)
            button.setMenu(menu)

    # What is shown

    def _list_sessions(self) -> None:
        if self.plan and self.choice.show_sessions(self.plan.tree):
            self._tell(self.tr("The session was removed; its ideas are among those of no session."))

    def _choose_session(self, session: str | None) -> None:
        if self.choice.choose(session):
            self._show_session()

    def _show_session(self) -> None:
        """Show agenda, lines and board of the session."""
        assert self.plan is not None
        tree, held = self.plan.tree, self.plan.tree.get(self.choice.session)
        self.board.empty_text = (
            self.tr("No ideas yet: write the first one above and press Enter.")
            if held
            else self.tr("No ideas yet: write one above, or begin a session with “+”.")
        )
        self.lighting.session = held if isinstance(held, Session) else None
        self.agenda.show_steps(timed_steps(tree, held.id) if held else ())
        self.capture.show_session(self.plan, self.choice.session)
        over, is_session = self.acts[Act.OVER], isinstance(held, Session)
        over.setEnabled(is_session)
        over.setChecked(isinstance(held, Session) and held.voting_over)
        self._refresh()

    def _refresh(self, kept: Mapping[str, Card] | None = None) -> None:
        if self.plan is None:
            return
        current, place = self.board.current_id(), self.board.place()
        shown = cards(self.plan.tree, self.choice.session, kept)
        self._cards = {card.idea.id: card for card in shown}
        by_votes, about = self.by_votes.isChecked(), self._about
        steps = step_titles(timed_steps(self.plan.tree, self.choice.session) if self.choice.session else ())
        self.board.cards.show_columns(columns(shown, self.deeds.grouping, steps, by_votes=by_votes))
        self.board.keep_current(current, place)
        self._about = about if about in self.plan.tree else None
        self.lighting.refresh()

    def _group(self, grouping: Grouping) -> None:
        self.deeds.grouping = grouping
        self.grouping.setCurrentIndex(list(Grouping).index(grouping))
        self._refresh()

    def _chosen(self) -> None:
        self._show_session()
        self._set_about(self.choice.session)

    def _set_about(self, id_: str | None) -> None:
        self._about = id_
        self.current_changed.emit()

    def _card_chosen(self) -> None:
        self._about = None
        self.current_changed.emit()

    # What is done

    def _captured(self, ids: Sequence[str]) -> None:
        self.board.go_to(ids[-1])
        self._tell(self.tr("%n ideas", "", len(self._cards)))

    def _begin_session(self) -> None:
        if self.plan is not None:
            made = self.plan.add(Kind.SESSION, self.plan.tree.root.id, title=self.tr("Co-creation session"))
            self.go_to(made.id)
            self.details_wanted.emit()

    def _say_whose(self) -> None:
        self.deeds.is_host = self.acts[Act.HOST].isChecked()
        host, all_ = (
            self.tr("Votes are now the host’s own."),
            self.tr("Votes are now everybody’s."),
        )
        self._tell(host if self.deeds.is_host else all_)

    def _end_voting(self) -> None:
        if self.plan is not None and self.choice.session:
            self.plan.edit(self.choice.session, "voting_over", self.acts[Act.OVER].isChecked())

    def _tell(self, sentence: str) -> None:
        self.capture.message.say("")
        self.told.setText(sentence)

    def _show_menu(self, place: QPoint) -> None:
        self.card_button.menu().popup(self.board.viewport().mapToGlobal(place))
