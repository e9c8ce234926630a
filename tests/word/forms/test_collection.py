import tomllib
import tracemalloc
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from tests.word.exporting import FORMS, exported, order
from tests.word.plans import plan

from planeditor.errors import NotFound, WriteFailed
from planeditor.language import Catalogue, Language
from planeditor.resources import resource
from planeditor.word.filling.document import OwnForm, read_form
from planeditor.word.forms import own_document
from planeditor.word.forms.collection import DEFAULT_FORM, Forms, UnusableForm, prepare_folder
from planeditor.word.forms.entries import BrokenForm
from planeditor.word.forms.form import Form
from planeditor.word.order import Order
from planeditor.word.stages import Stage

OURS = resource("forms", "rodikliu-lentele.toml").read_text("utf-8")


def test_forms_are_found_by_name() -> None:
    assert FORMS.read(DEFAULT_FORM).name == DEFAULT_FORM
    for name in ("nera-tokios", "../pazangos-planas", "", "..", "SKAITYK"):
        with pytest.raises(NotFound):
            FORMS.read(name)


def test_a_form_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(NotFound) as refusal:
        FORMS.read("mano")
    known = ", ".join(FORMS.names())
    assert Catalogue(Language.EN, {}).say(refusal.value.said) == (
        f"There is no form “mano”. There are: {known}."
    )
    (tmp_path / "blankas.docx").symlink_to(tmp_path / "nera.docx")
    with pytest.raises(NotFound, match=r"There is no template “blankas\.docx”\."):
        Forms(tmp_path).template("blankas.docx")


def test_the_user_s_folder_has_the_guide_and_copies_of_ours_that_stand_in_for_nothing(tmp_path: Path) -> None:
    own = tmp_path / "formos"
    for _ in range(2):
        prepare_folder(own)
        assert (own / "SKAITYK.md").read_bytes() == resource("forms", "SKAITYK.md").read_bytes()
        copies = {path.name: path.read_bytes() for path in (own / "pavyzdžiai").iterdir()}
        ours = [*resource("forms").glob("*.toml"), resource("word", "words.toml")]
        assert copies == {path.name: path.read_bytes() for path in ours}
        assert Forms(own).names() == FORMS.names()
        (own / "SKAITYK.md").write_text("senas", "utf-8")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    own = tmp_path / "formos"
    own.write_text("", "utf-8")
    with pytest.raises(WriteFailed, match=r"The folder cannot be made: .*formos\."):
        prepare_folder(own)


@pytest.mark.parametrize(("size", "is_read"), [(2**18, True), (2**18 + 1, False)])
def test_a_form_may_be_so_long(size: int, is_read: bool, tmp_path: Path) -> None:
    (tmp_path / "mano.toml").write_bytes(OURS.encode() + b"#".ljust(size - len(OURS.encode()), b"-"))
    (form,) = [one for one in Forms(tmp_path).all() if getattr(one, "name", "") == "mano"]
    assert isinstance(form, Form) == is_read


def test_every_form_that_comes_with_the_program_can_be_followed() -> None:
    forms = FORMS.all()
    assert [form.name for form in forms] == [
        "pazangos-planas", "tarybos-sprendimas", "aiskinamasis-rastas", "apzvalga", "srities-israsas",
        "mokyklos-israsas", "veiklos-lapas", "veiklos-pagal-sritis", "veiklos-pagal-tipus", "lesu-suvestine",
        "rodikliu-lentele", "stebesenos-ataskaita", "pakeitimai", "derinimo-pazyma", "sesijos-protokolas",
        "sesijos-stalo-lapas", "sesijos-korteles", "sesijos-ideju-korteles", "sesijos-balsavimo-lapeliai",
    ]  # fmt: skip
    for form in forms:
        assert isinstance(form, Form)
        assert form.about.title and form.about.description and form.about.file_name
        assert Stage.DRAFT in form.about.stages


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(resource("forms", f"{name}.toml").read_text("utf-8"))


def _texts(told: object) -> Iterator[str]:
    match told:
        case str():
            yield told
        case list():
            yield from chain.from_iterable(map(_texts, told))
        case dict():
            yield from chain.from_iterable(map(_texts, told.values()))


@pytest.mark.parametrize("name", FORMS.names())
def test_no_line_of_a_document_begins_with_the_dash_of_a_sentence(name: str) -> None:
    parts = [part for key, part in _read(name).items() if key not in ("form", "option")]
    assert [text for text in _texts(parts) if " – " in text] == []


def test_only_the_plan_itself_is_called_as_the_plan() -> None:
    called = {name: [head["lines"] for head in _read(name).get("head", [])] for name in FORMS.names()}
    assert [name for name, heads in called.items() if ["{title}"] in heads] == [DEFAULT_FORM]


def test_a_form_of_ones_own_is_added_and_may_stand_in_for_ours(tmp_path: Path) -> None:
    (tmp_path / "mano.toml").write_text(
        OURS.replace('title = "Rodiklių lentelė"', 'title = "Mano forma"'), "utf-8"
    )
    (tmp_path / "rodikliu-lentele.toml").write_text(
        OURS.replace("Visi plano rodikliai", "Kitaip"), "utf-8-sig"
    )
    forms = Forms(tmp_path)
    assert forms.read("mano").about.title == "Mano forma"
    assert forms.read("rodikliu-lentele").about.description.startswith("Kitaip")
    assert len(forms.all()) == len(FORMS.all()) + 1


def test_a_form_that_cannot_be_followed_is_shown_last_with_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[form", "utf-8")
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "c.toml").mkdir()
    *_, first, second = Forms(tmp_path).all()
    assert isinstance(first, UnusableForm) and isinstance(second, UnusableForm)
    assert first.problem.said.params["line"] == 1
    assert "UTF-8" in second.problem.said.source


def test_a_form_annexed_to_itself_is_refused(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        text = OURS.replace('stages = ["draft"', f'annexed = "{other}"\nstages = ["draft"', 1)
        (tmp_path / f"{name}.toml").write_text(text, "utf-8")
    with pytest.raises(BrokenForm, match="annexed to itself"):
        Forms(tmp_path).read("a")


def test_templates_are_the_word_documents_of_the_folder(tmp_path: Path) -> None:
    for name in ("blankas.docx", "KITAS.DOCX", "~$blankas.docx", "pastabos.txt"):
        (tmp_path / name).write_bytes(b"x")
    forms = Forms(tmp_path)
    assert forms.templates() == ["KITAS.DOCX", "blankas.docx"]
    assert forms.template("blankas.docx") == b"x"
    for name in ("../blankas.docx", "nera.docx"):
        with pytest.raises(NotFound):
            forms.template(name)


def test_templates_of_word_and_documents_with_macros_are_offered_too(tmp_path: Path) -> None:
    names = ["a.docm", "b.dotm", "c.dotx", "d.doc"]
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    assert Forms(tmp_path).templates() == names[:3]


def test_what_is_too_large_is_not_read_whole(tmp_path: Path) -> None:
    for name in ("mano.toml", "blankas.docx"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(10**9)
    forms = Forms(tmp_path)
    tracemalloc.start()
    try:
        with pytest.raises(BrokenForm, match="“mano” is too large"):
            forms.read("mano")
        assert tracemalloc.get_traced_memory()[1] < 2**21
        assert len(forms.template("blankas.docx")) == 64 * 2**20 + 1
    finally:
        tracemalloc.stop()


def test_a_folder_that_is_not_there_adds_nothing(tmp_path: Path) -> None:
    forms = Forms(tmp_path / "nera")
    assert (forms.names(), forms.templates()) == (FORMS.names(), [])
    assert exported(plan(), Order(form=forms.read(DEFAULT_FORM), template=forms.template())) == exported(
        plan(), order()
    )


def _own_document(path: Path, text: str) -> None:
    made = Document()
    made.add_paragraph(text)
    made.save(str(path))


def test_a_document_that_names_something_of_a_plan_is_a_form_and_no_template(tmp_path: Path) -> None:
    _own_document(tmp_path / "mano blankas.docx", "{Plano pavadinimas}")
    _own_document(tmp_path / "antraštė.docx", "Savivaldybė")
    (tmp_path / "sugadintas.docx").write_bytes(b"PK{Planas}")
    forms = Forms(tmp_path)
    assert [*{*forms.names()} - {*FORMS.names()}] == ["mano blankas.docx"]
    assert forms.templates() == ["antraštė.docx", "sugadintas.docx"]
    form = forms.read("mano blankas.docx")
    assert (form.about.title, form.about.file_name) == ("mano blankas", "mano blankas")
    assert forms.all()[-1] == form
    _own_document(tmp_path / "mano blankas.docx", "Nieko")
    assert forms.names() == FORMS.names()


def test_a_form_made_in_word_is_kept_in_the_folder_and_annexed_to_none(tmp_path: Path) -> None:
    place, own = tmp_path / "b.docx", tmp_path / "formos"
    _own_document(place, "{Plano pavadinimas}")
    forms = Forms(own)
    assert (forms.has_other(place), forms.keep(place), forms.has_other(place)) == (False, "b.docx", True)
    assert not forms.has_other(own / "b.docx")
    assert forms.keep(own / "b.docx") == "b.docx"
    assert forms.read("b.docx").document == place.read_bytes()
    text = OURS.replace("[form]", '[form]\nannexed = "b.docx"', 1)
    (own / "a.toml").write_text(text, "utf-8")
    with pytest.raises(BrokenForm, match=r"“b\.docx” is made in Word"):
        forms.read("a")


def test_a_document_that_vanishes_while_it_is_asked_for_is_never_written_over_unasked(tmp_path: Path) -> None:
    own = tmp_path / "formos"
    own.mkdir()
    _own_document(own / "b.docx", "{Versija}")
    forms, gone = Forms(own), tmp_path / "b.docx"
    assert forms.has_other(gone)
    with pytest.raises(NotFound, match=r"b\.docx"):
        forms.keep(gone)
    assert forms.read("b.docx").document == (own / "b.docx").read_bytes()


def test_documents_of_the_folder_are_judged_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _own_document(tmp_path / "mano blankas.docx", "{Plano pavadinimas}")
    (tmp_path / "sugadintas.docx").write_bytes(b"PK{Planas}")
    forms, judged = Forms(tmp_path), list[str]()

    def read(content: bytes, name: str) -> OwnForm:
        judged.append(name)
        return read_form(content, name)

    monkeypatch.setattr(own_document, "read_form", read)
    forms.all()
    forms.templates()
    forms.read("mano blankas.docx")
    assert sorted(judged) == ["mano blankas.docx", "sugadintas.docx"]
