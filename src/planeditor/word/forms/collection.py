"""The forms and templates there are: those that come with the program, and those in the user's own folder."""

import shutil
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from planeditor.atomic import write_atomically
from planeditor.errors import NotFound, PlanEditorError, WriteFailed
from planeditor.language import said
from planeditor.resources import resource
from planeditor.word.filling.document import SUFFIXES
from planeditor.word.forms.entries import BrokenForm
from planeditor.word.forms.form import Form
from planeditor.word.forms.own_document import form_of_document
from planeditor.word.forms.parsing import MAX_TEXT, too_large
from planeditor.word.forms.patterns import Words
from planeditor.word.forms.reader import parse_form
from planeditor.word.ooxml.letterhead import BOUNDS
from planeditor.word.ooxml.template import our_template

DEFAULT_FORM = "pazangos-planas"
OWN_FOLDER = "formos"
"""What the user's own folder of forms is called, beside the store."""
DOCUMENTS = (".docx", ".dotx", ".docm", ".dotm")
"""As templates all are taken, without what the last three have more; as forms the last two are refused."""

_FORM = (".toml",)
_GUIDE = "SKAITYK.md"
_EXAMPLES = "pavyzdžiai"
"""The folder, in the user's own, with copies of our forms; they are not looked for there."""


@dataclass(frozen=True, slots=True)
class UnusableForm:
    """A form in the user's folder that cannot be followed, and why."""

    name: str
    problem: PlanEditorError


class Forms:
    """Finds forms by name; one in the user's folder stands in for ours of the same name."""

    def __init__(self, own: Path | None = None) -> None:
        """`own` is the user's folder, which need not be there."""
        self._own = own
        words = resource("word", "words.toml").read_text("utf-8")
        self._words: dict[str, str] = tomllib.loads(words)
        self._judged: dict[tuple[str, int, int], Form | None] = {}
        """The forms in documents of the user's, None in those that are none, by file name, time and size."""

    def all(self) -> list[Form | UnusableForm]:
        """Every form, in the order in which people are shown them; unusable ones come last."""
        found = [self._tried(name) for name in self.names()]
        usable = [form for form in found if isinstance(form, Form)]
        usable.sort(key=lambda form: (form.about.place, form.about.title))
        return [*usable, *(form for form in found if isinstance(form, UnusableForm))]

    def names(self) -> list[str]:
        """The names of all forms, sorted."""
        return sorted(self._paths())

    def read(self, name: str) -> Form:
        """The form of this name; NotFound if there is none, BrokenForm if it cannot be followed."""
        return self._read(name, ())

    def templates(self) -> list[str]:
        """The file names of the user's own templates, sorted."""
        return sorted({path.name for path in self._in_own(DOCUMENTS)} - self._documents().keys())

    def of_document(self, path: Path) -> Form:
        """The form in a document anywhere; raises NotFound, and what `form_of_document` does."""
        return form_of_document(path.name, _content(path, BOUNDS.file), self._our_words)

    @cached_property
    def _our_words(self) -> Words:
        return Forms().read(DEFAULT_FORM).words

    def has_other(self, path: Path) -> bool:
        """Whether the user's folder has another document of this one's name; so too where it is not known."""
        place = self._own / path.name if self._own else path
        try:
            return place.exists() and not place.samefile(path)
        except OSError:  # one of the two is gone since
            return True

    def keep(self, path: Path) -> str:
        """Put a form made in Word, which is one, into the user's folder; returns its name.

        One of this name there is written over. Raises WriteFailed.
        """
        assert self._own is not None
        try:
            self._own.mkdir(parents=True, exist_ok=True)
            write_atomically(self._own / path.name, _content(path, BOUNDS.file))
        except OSError as error:
            raise WriteFailed(
                said("errors", "The folder cannot be made: {folder}.", folder=str(self._own))
            ) from error
        return path.name

    def template(self, name: str = "") -> bytes:
        """The bytes of one of the user's templates, or of ours; NotFound if it cannot be read."""
        if not name:
            return our_template()
        for path in self._in_own(DOCUMENTS):
            if path.name == name:
                return _content(path, BOUNDS.file)
        raise NotFound(said("errors", "There is no template “{template}”.", template=name))

    def _read(self, name: str, above: tuple[str, ...]) -> Form:
        paths = self._paths()
        if name not in paths:
            known = ", ".join(sorted(paths))
            raise NotFound(
                said("errors", "There is no form “{form}”. There are: {known}.", form=name, known=known)
            )
        if paths[name].suffix.lower() in SUFFIXES:
            if above:
                raise BrokenForm(
                    said("errors", "Form “{form}” is made in Word, so it cannot be annexed.", form=name)
                )
            # It is listed as it was read; one that changed meanwhile is read anew.
            return self._own_form(paths[name]) or self.of_document(paths[name])
        if name in above:
            raise BrokenForm(said("errors", "Form “{form}” is annexed to itself.", form=name))
        return parse_form(
            name, text_of(paths[name]), self._words, lambda other: self._read(other, (*above, name))
        )

    def _tried(self, name: str) -> Form | UnusableForm:
        try:
            return self.read(name)
        except PlanEditorError as error:
            return UnusableForm(name, error)

    def _paths(self) -> dict[str, Path]:
        ours = resource("forms").glob("*.toml")
        return {path.stem: path for path in (*ours, *self._in_own(_FORM))} | self._documents()

    def _documents(self) -> dict[str, Path]:
        """The forms made in Word, by their file names: of documents, those that name something of a plan."""
        return {path.name: path for path in self._in_own(SUFFIXES) if self._own_form(path)}

    def _own_form(self, path: Path) -> Form | None:
        """The form in a document of the user's; None where it is none."""
        try:
            told = path.stat()
            stamp = path.name, told.st_mtime_ns, told.st_size
            if told.st_size > BOUNDS.file:
                return None
            if stamp not in self._judged:
                self._judged[stamp] = self._judge(path)
        except (OSError, NotFound):  # just now, and so not remembered
            return None
        return self._judged[stamp]

    def _judge(self, path: Path) -> Form | None:
        try:
            return self.of_document(path)
        except NotFound:
            raise
        except PlanEditorError:
            return None

    def _in_own(self, suffixes: tuple[str, ...]) -> Iterator[Path]:
        if self._own is None:
            return
        for path in self._own.glob("*"):
            # Word keeps a file beside each document that is open in it.
            if path.suffix.lower() in suffixes and path.is_file() and not path.name.startswith("~$"):
                yield path


def prepare_folder(own: Path) -> None:
    """Make the user's folder of forms, with the guide and copies of ours; raises WriteFailed."""
    ours = (*resource("forms").glob("*.toml"), resource("word", "words.toml"))
    prepare(own, resource("forms", _GUIDE), ours)


def prepare(own: Path, guide: Path, ours: Iterable[Path]) -> None:
    """Make a folder of the user's own with a guide and, in a folder of examples, copies of our files.

    Raises WriteFailed.
    """
    examples = own / _EXAMPLES
    try:
        examples.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(guide, own / guide.name)
        for path in ours:
            shutil.copyfile(path, examples / path.name)
    except OSError as error:
        raise WriteFailed(said("errors", "The folder cannot be made: {folder}.", folder=str(own))) from error


def text_of(path: Path) -> str:
    """The text of a form file or one like it; BrokenForm where it is none, NotFound where it is not there."""
    try:
        content = _content(path, MAX_TEXT)
        if len(content) > MAX_TEXT:
            raise too_large(path.stem)
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BrokenForm(
            said("errors", "File “{form}” is not text in UTF-8. Save it so and try again.", form=path.stem)
        ) from error


def _content(path: Path, most: int) -> bytes:
    """A file's bytes; of one that has more than `most` only one more, by which it is refused."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except OSError as error:
        raise NotFound(said("errors", "“{file}” cannot be read.", file=path.name)) from error
