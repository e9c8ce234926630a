"""One field in a form: its label, its editor, and what is said under it."""

from contextlib import suppress

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from planeditor.errors import InvalidValue, PlanEditorError
from planeditor.language import Said
from planeditor.plan.fields import Field
from planeditor.plan.items import Kind
from planeditor.ui.kit.announcing import announce
from planeditor.ui.kit.fields.editor import Editor
from planeditor.ui.kit.fields.history_keys import Step
from planeditor.ui.kit.fields.shown import Draft, Shown
from planeditor.ui.kit.icons import Picture, icon
from planeditor.ui.kit.marks import Sign
from planeditor.ui.kit.theme import in_lines, set_invalid, set_look
from planeditor.ui.kit.words import tell


class FieldBox:
    """Saves what the editor shows at every edit; what cannot be saved stays, with the reason under it."""

    def __init__(self, field: Field, editor: Editor, shown: Shown, parent: QWidget) -> None:
        self.field = field
        self.editor = editor
        self.label = _label(field, editor, parent)
        self.message = Message(parent)
        self._shown = shown
        self._is_withdrawing = False
        name = tell(field.said)
        editor.edited = self._edited
        editor.settled = shown.plan.end_typing
        editor.added = self._added
        editor.named.setAccessibleName(name)
        editor.widget.setSizePolicy(QSizePolicy.Policy.Ignored, editor.widget.sizePolicy().verticalPolicy())

    def refresh(self) -> None:
        """Show what the plan holds, or the text that could not be saved."""
        if self._is_withdrawing:
            return
        self.editor.offer(self._shown.registers, self._shown.item)
        self.editor.stays = self._shown.plan.is_following
        draft = self._shown.draft(self.field)
        if draft is None:
            self.editor.show_value(self._shown.value(self.field))
        else:
            self.editor.show_text(draft.text)
        self.editor.stays = False
        self._say(draft.why if draft else None)

    def show_hint(self) -> None:
        """Say what is wrong in what the plan holds, unless there is more urgent trouble."""
        if not self.message.is_trouble:
            self._say(None)

    def leave(self) -> None:
        """The user goes elsewhere: try again what could not be saved, and write the value properly."""
        if self._shown.draft(self.field):
            self._save()
        draft = self._shown.draft(self.field)
        if draft is None:
            self.editor.tidy(self._shown.value(self.field))
        self._say(draft.why if draft else None)
        self._shown.plan.end_typing()

    def has_step(self, step: Step) -> bool:
        """Whether a text that is in no history can be taken back or brought back here."""
        if step is Step.UNDO:
            return self._shown.draft(self.field) is not None
        return self._shown.withdrawn(self.field) is not None

    def take_step(self, step: Step) -> None:
        """Take back the text that could not be saved, or bring it back."""
        if step is Step.UNDO:
            self._shown.withdraw(self.field)
            self.refresh()
        elif withdrawn := self._shown.withdrawn(self.field):
            self.editor.show_text(withdrawn.text)
            self._edited()

    def _edited(self) -> None:
        trouble = self._save()
        if trouble is None:
            self._say(None)
        elif self.editor.eager or self.message.is_trouble or not isinstance(trouble, InvalidValue):
            self._say(trouble.said)

    def _added(self, kind: Kind, name: str) -> bool:
        try:
            self._shown.add(self.field, kind, name)
        except PlanEditorError as trouble:
            self._say(trouble.said)
            return False
        self._shown.keep(self.field, None)
        self.refresh()
        return True

    def _save(self) -> PlanEditorError | None:
        text = self.editor.text()
        try:
            self._shown.save(self.field, self.editor.value(), self.editor.typed)
        except PlanEditorError as trouble:
            if text is None:
                self.editor.show_value(self._shown.value(self.field))
            else:
                self._withdraw()
                self._shown.keep(self.field, Draft(text, trouble.said))
            return trouble
        self._shown.keep(self.field, None)
        return None

    def _withdraw(self) -> None:
        """„1.500 tonų“ is no sum, so the 1500 that it begins with must not stay; the text does."""
        if not self.editor.is_whole:
            return
        self._is_withdrawing = True
        # A plan that was changed elsewhere is told of when the field is left.
        with suppress(PlanEditorError):
            self._shown.withdraw_typing(self.field)
        self._is_withdrawing = False

    def _say(self, trouble: Said | None) -> None:
        hint = self._shown.hint(self.field) if trouble is None else None
        if trouble is not None:
            self.message.refuse(tell(trouble))
        elif hint is not None and hint.said:
            self.message.say(tell(hint.said), hint.sign)
        else:
            self.message.say(self.editor.note())
        if self.editor.focus.property("invalid") != (trouble is not None):
            set_invalid(self.editor.focus, trouble is not None)
        told = self.message.text() if trouble or hint else ""
        self.editor.focus.setAccessibleDescription(told)


class Message(QWidget):
    """A quiet note or, with a sign and in its colour, what is wrong; else hidden.

    `is_trouble` tells that what is typed cannot be saved.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_trouble = False
        self._sign: Picture | None = None
        self._text: QLabel | None = None
        self.hide()

    def say(self, text: str, sign: Sign | None = None, is_trouble: bool = False) -> None:
        """Say a text, or nothing."""
        self.is_trouble = is_trouble
        if not text:
            self.hide()
            return
        if self._sign is None or self._text is None:
            self._sign, self._text = self._build()
        self.show()
        if self._text.text() != text:
            self._text.setText(text)
        look = sign.tint if sign else "muted"
        if self._text.property("look") != look:
            set_look(self._text, look)
            if sign:
                self._sign.show_icon(icon(sign.icon_name, sign.tint))
        self._sign.setVisible(sign is not None)

    def refuse(self, text: str) -> None:
        """Say why something cannot be, or nothing; it is heard as well, and once."""
        is_other = text != self.text()
        self.say(text, Sign.ERROR, is_trouble=bool(text))
        if is_other:
            announce(self, text)

    def text(self) -> str:
        """What it says."""
        return self._text.text() if self._text and not self.isHidden() else ""

    def _build(self) -> tuple[Picture, QLabel]:
        sign, text = Picture(self), QLabel(self)
        text.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        return sign, text


def _label(field: Field, editor: Editor, parent: QWidget) -> QLabel | None:
    if not editor.labelled:
        return None
    label = in_lines(QLabel(tell(field.said).replace("&", "&&"), parent))
    if editor.named is editor.focus:
        label.setBuddy(editor.focus)  # the first of several boxes would be called by it
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    return label
