"""A document is chosen, looked at and written, as a person does it."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from tests.conftest import item_id
from tests.word.plans import AT, ROOT, SCHOOL, empty_plan, plan, plan_items

from planeditor.plan.items import Municipality
from planeditor.plan.tree import PlanTree
from planeditor.plan.vocabulary import Area
from planeditor.resources import resource
from planeditor.ui.dialogs.export.dialog import ExportDialog
from planeditor.ui.dialogs.export.last_choices import LastChoices
from planeditor.ui.dialogs.export.request import Request
from planeditor.ui.kit import messages
from planeditor.ui.kit.tab_stops import as_read, stops
from planeditor.ui.kit.words import tell
from planeditor.word.forms.collection import OWN_FOLDER, Forms
from planeditor.word.forms.form import Form, Subject
from planeditor.word.stages import Stage


class Desk:
    """The dialog, and what its user is asked and told."""

    def __init__(self, qtbot: QtBot, folder: Path, tree: PlanTree, monkeypatch: pytest.MonkeyPatch) -> None:
        self._qtbot = qtbot
        self.folder = folder
        own = folder / OWN_FOLDER
        self.dialog = ExportDialog(Request(tree, "Vardenė Pavardenė", AT, 41), Forms(own), own, folder)
        qtbot.addWidget(self.dialog)
        self.proposed: list[str] = []
        self.written: list[Path] = []
        self.refused: list[str] = []
        self.asked: list[str] = []
        self.agrees = True
        self.names: list[str] = []
        monkeypatch.setattr(messages, "file_to_save", self._choose)
        monkeypatch.setattr(messages, "written", lambda parent, path, sentence: self.written.append(path))
        monkeypatch.setattr(messages, "refuse", lambda parent, sentence: self.refused.append(sentence))
        monkeypatch.setattr(messages, "confirm", self._confirm)
        self.dialog.show()

    def choose(self, title: str) -> None:
        """Click a document in the list."""
        (item,) = self.dialog.choices.list.findItems(title, Qt.MatchFlag.MatchExactly)
        place = self.dialog.choices.list.visualItemRect(item).center()
        self._qtbot.mouseClick(self.dialog.choices.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose_stage(self, stage: Stage) -> None:
        combo = self.dialog.choices.stage
        form = self.dialog.choices.list.form
        assert form is not None
        row = form.about.stages.index(stage)
        combo.setFocus()
        while combo.currentIndex() != row:
            self._qtbot.keyClick(combo, Qt.Key.Key_Down if combo.currentIndex() < row else Qt.Key.Key_Up)
        combo.activated.emit(row)

    def wait_for_pages(self) -> None:
        self._qtbot.waitUntil(lambda: self.dialog.word.isEnabled() and bool(self.dialog.preview.pages))

    def save(self, suffix: str = ".docx") -> Path:
        button = {".docx": self.dialog.word, ".pdf": self.dialog.pdf, ".xlsx": self.dialog.excel}[suffix]
        self._qtbot.waitUntil(button.isEnabled)
        before = len(self.written)
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self._qtbot.waitUntil(lambda: len(self.written) > before)
        return self.written[-1]

    def _choose(self, parent: object, title: str, filter_: str, proposal: Path, suffix: str) -> Path:
        self.proposed.append(proposal.name)
        return proposal.with_name(self.names.pop(0)) if self.names else proposal

    def _confirm(self, parent: object, sentence: str, action: str) -> bool:
        self.asked.append(sentence)
        return self.agrees


@pytest.fixture
def desk(qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, plan(), monkeypatch)
    yield made
    made.dialog.done(0)


def test_the_first_form_is_shown_at_once_and_saved_under_a_name_that_tells_all(desk: Desk) -> None:
    desk.wait_for_pages()
    path = desk.save()
    assert path.name == "Elektrėnų savivaldybė, pažangos planas, 2024-03-25.docx"
    assert Document(str(path)).paragraphs[0].text == "Projektas"
    assert desk.asked == []


def test_what_is_missing_is_told_below_the_pages(desk: Desk, qtbot: QtBot) -> None:
    desk.wait_for_pages()
    footer = desk.dialog.footer
    assert footer.state.text() == "Dokumentui trūksta 2 dalykų."
    assert not footer.list.isVisible()
    footer.open.click()
    assert footer.list.isVisible()
    assert footer.list.toPlainText() == "SSGG sąrašas – 1 SSGG įrašas: 5\nTęstinumas"
    desk.choose("Rodiklių lentelė")
    qtbot.waitUntil(lambda: footer.state.text() == "Dokumentui nieko netrūksta.")
    assert not footer.list.isVisible() and not footer.open.isVisible()


def test_it_is_told_that_the_document_is_made_and_which_page_is_looked_at(desk: Desk, qtbot: QtBot) -> None:
    footer = desk.dialog.footer
    assert footer.state.text() == "Rengiama…"
    told: list[str] = []
    desk.dialog._maker.progressed.connect(lambda *_: told.append(footer.state.text()))
    desk.wait_for_pages()
    assert re.fullmatch(r"Rengiama… \d+\u00a0%", told[0])
    assert "Išdėstomi puslapiai…" in told
    assert not footer.state.text().startswith(("Rengiama…", "Išdėstomi"))
    qtbot.waitUntil(lambda: bool(desk.dialog.preview.pages))
    count = len(desk.dialog.preview.pages or ())
    assert footer.page.text() == f"1 puslapis iš {count}"
    desk.dialog.preview.go_to(3)
    assert footer.page.text() == f"3 puslapis iš {count}"
    desk.choose("Lentelės „Excel“ programai")
    assert (footer.state.text(), footer.page.text()) == ("", "")


def test_nothing_moves_when_the_document_is_made_or_another_copy_chosen(desk: Desk) -> None:
    def places() -> list[QRect]:
        return [one.geometry() for one in (choices.list, choices.about, choices.stage, desk.dialog.footer)]

    choices = desk.dialog.choices
    before = places()
    desk.wait_for_pages()
    assert places() == before
    desk.choose_stage(Stage.APPROVED)
    desk.wait_for_pages()
    assert places() == before
    rows = choices.list.viewport().height() / choices.list.sizeHintForRow(0)
    assert rows > 9  # seen at once, of more than the window has room for
    assert choices.list.viewport().rect().contains(choices.list.visualItemRect(choices.list.currentItem()))
    assert choices.about.y() - choices.list.geometry().bottom() < 20


def test_a_copy_that_is_no_draft_asks_first_where_something_is_missing(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_stage(Stage.APPROVED)
    desk.wait_for_pages()
    desk.agrees = False
    desk.dialog.word.click()
    desk.dialog.print.click()
    assert desk.asked == ["Dokumentui trūksta 4 dalykų. Ar vis tiek tęsti?"] * 2
    assert desk.proposed == []
    desk.agrees = True
    lines = Document(str(desk.save())).paragraphs[0].text
    assert lines.startswith("PATVIRTINTA\n")


def test_the_decision_is_dated_and_numbered(desk: Desk, qtbot: QtBot) -> None:
    (line,) = desk.dialog.choices.decisions.lines.values()
    assert not line.isVisible()
    desk.choose_stage(Stage.AGREED)
    assert line.day.isVisible() and line.number.isVisible()
    qtbot.keyClicks(line.day, "2026-13-45")
    qtbot.waitUntil(lambda: desk.dialog.message.isVisible())
    assert not desk.dialog.word.isEnabled()
    line.day.clear()
    qtbot.keyClicks(line.day, "2026-03-05")
    qtbot.keyClicks(line.number, "T-71")
    desk.wait_for_pages()
    text = Document(str(desk.save())).paragraphs[0].text
    assert text.endswith("2026\u00a0m. kovo 5\u00a0d.\nsprendimu Nr.\u00a0T\u201171")


def test_a_day_of_300_letters_is_refused_in_a_window_as_wide_as_before(desk: Desk, qtbot: QtBot) -> None:
    desk.choose_stage(Stage.AGREED)
    desk.wait_for_pages()
    (line,), before = desk.dialog.choices.decisions.lines.values(), desk.dialog.size()
    line.day.insert("š" * 300)
    line.day.textEdited.emit(line.day.text())
    qtbot.waitUntil(desk.dialog.message.isVisible)
    assert desk.dialog.message.text() == f"„{'š' * 40}…“ nėra data. Rašykite taip: 2024-01-31."
    assert desk.dialog.size() == before


def test_tab_goes_through_the_choices_as_they_stand(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("Tarybos sprendimas su planu")
    desk.choose_stage(Stage.APPROVED)
    choices = desk.dialog.choices
    qtbot.mouseClick(choices.options.boxes["redaction"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    desk.wait_for_pages()
    found = [*stops(choices)]
    assert found == as_read(choices)
    assert len(found) == len([choices.list, choices.stage, *choices.options.boxes]) + 2 * 2
    choices.stage.setFocus()
    for _ in found[2:]:
        qtbot.keyClick(desk.dialog.focusWidget(), Qt.Key.Key_Tab)
    (former,) = choices.former.lines.values()
    assert former.number.hasFocus()


def test_the_choices_of_a_plan_of_many_councils_scroll_where_they_have_no_room(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [
        Municipality(id=item_id(70 + at), parent=ROOT, order=f"W{at}", name=f"{at} savivaldybė")
        for at in range(1, 8)
    ]
    desk = Desk(qtbot, tmp_path, PlanTree([*plan_items(), *others]), monkeypatch)
    choices = desk.dialog.choices
    qtbot.mouseClick(choices.options.boxes["redaction"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    desk.choose_stage(Stage.APPROVED)
    desk.wait_for_pages()
    screen = desk.dialog.screen().availableSize()
    assert desk.dialog.minimumSizeHint().height() < 0.9 * screen.height()
    *_, last = choices.former.lines.values()
    assert last.isVisible() and not last.number.visibleRegion().boundingRect().isValid()
    assert choices.list.height() >= 3 * choices.list.sizeHintForRow(0)
    choices.stage.setFocus()
    for _ in range(2 * len(choices.decisions.lines) * 2 + len(choices.options.boxes)):
        qtbot.keyClick(desk.dialog.focusWidget(), Qt.Key.Key_Tab)
    assert last.number.hasFocus()
    assert last.number.visibleRegion().boundingRect() == last.number.rect()
    desk.dialog.done(0)


def test_the_kind_of_copy_is_kept_where_the_next_form_is_made_so(desk: Desk) -> None:
    combo = desk.dialog.choices.stage
    desk.choose_stage(Stage.AGREED)
    desk.choose("Rodiklių lentelė")
    assert combo.currentText() == tell(Stage.DRAFT.said)
    desk.choose("Lentelės „Excel“ programai")
    desk.choose("Visas planas")
    assert combo.currentText() == tell(Stage.AGREED.said)
    assert desk.dialog.choices.order().stage is Stage.AGREED
    desk.choose_stage(Stage.APPROVED)
    desk.choose("Tarybos sprendimas su planu")
    assert combo.currentText() == tell(Stage.APPROVED.said)
    (line,) = desk.dialog.choices.decisions.lines.values()
    assert line.isVisible()


def test_each_council_of_a_joint_plan_has_its_own_decision(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Municipality(id=item_id(70), parent=ROOT, order="W", name="Rietavo savivaldybė")
    desk = Desk(qtbot, tmp_path, PlanTree([*plan_items(), other]), monkeypatch)
    desk.choose_stage(Stage.APPROVED)
    first, second = desk.dialog.choices.decisions.lines.values()
    assert first.isVisible() and second.isVisible()
    assert second.day.accessibleName() == "Tarybos sprendimas, Rietavo savivaldybė: data"
    for line, day, number in ((first, "2024-03-28", "TS-7"), (second, "2024-04-04", "T1-3")):
        qtbot.keyClicks(line.day, day)
        qtbot.keyClicks(line.number, number)
    desk.wait_for_pages()
    texts = [paragraph.text for paragraph in Document(str(desk.save())).paragraphs]
    assert [text.splitlines()[-1] for text in texts[:2]] == [
        "sprendimu Nr.\u00a0TS\u20117",
        "sprendimu Nr.\u00a0T1\u20113",
    ]
    desk.choose("Tarybos sprendimas su planu")  # of one council
    assert (first.isVisible(), second.isVisible()) == (True, False)
    desk.dialog.done(0)


def test_one_school_is_chosen_for_its_extract(desk: Desk) -> None:
    desk.choose("Vienos mokyklos išrašas")
    choices = desk.dialog.choices
    assert choices.subject.isVisible()
    assert choices.subject.accessibleName() == "Mokykla"
    assert choices.subject.currentData() == SCHOOL
    path = desk.save()
    assert path.name.startswith("Elektrėnų savivaldybė, mokyklos išrašas, Elektrėnų „Versmės“ gimnazija, ")


def test_one_area_is_chosen_for_its_extract(desk: Desk) -> None:
    desk.choose("Vienos srities išrašas")
    combo = desk.dialog.choices.subject
    assert combo.accessibleName() == "Sritis"
    assert [combo.itemData(row) for row in range(combo.count())] == [area.value for area in Area]


def test_a_pdf_is_made_without_word(desk: Desk) -> None:
    desk.choose("Rodiklių lentelė")
    path = desk.save(".pdf")
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert path.suffix == ".pdf"


def test_the_tables_for_excel_have_no_pages(desk: Desk) -> None:
    desk.choose("Lentelės „Excel“ programai")
    assert desk.dialog.message.isVisible()
    assert [button.isVisible() for button in (desk.dialog.word, desk.dialog.pdf, desk.dialog.print)] == [
        False
    ] * 3
    path = desk.save(".xlsx")
    assert path.name == "Elektrėnų savivaldybė, plano lentelės, 2024-03-25.xlsx"
    assert path.read_bytes().startswith(b"PK")


@pytest.mark.skipif(os.name == "nt", reason="a folder stands in for a file that is held")
def test_what_cannot_be_written_over_is_said_and_another_name_offered(desk: Desk) -> None:
    taken = desk.folder / "planas.docx"
    taken.mkdir()
    desk.names = ["planas.docx"]
    path = desk.save()
    assert desk.refused == ["„planas.docx“ yra aplankas. Pasirinkite kitą vardą."]
    assert desk.proposed[1] == path.name == "planas (2).docx"


def test_forms_of_ones_own_are_offered_and_broken_ones_tell_why(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / OWN_FOLDER
    own.mkdir()
    ours = resource("forms", "rodikliu-lentele.toml").read_text("utf-8")
    (own / "mano.toml").write_text(ours.replace("Rodiklių lentelė", "Mano rodikliai"), "utf-8")
    (own / "bloga.toml").write_text("[form]\ntitle = 1\n", "utf-8")
    desk = Desk(qtbot, tmp_path, plan(), monkeypatch)
    desk.choose("Mano rodikliai")
    desk.wait_for_pages()
    desk.choose("bloga")
    assert "„bloga“, 2 eilutė" in desk.dialog.message.text()
    assert not desk.dialog.word.isEnabled()
    desk.dialog.done(0)


def test_a_template_of_ones_own_is_chosen(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / OWN_FOLDER
    own.mkdir()
    letterhead = Document()
    letterhead.add_paragraph("Elektrėnų savivaldybės administracija")
    letterhead.save(str(own / "blankas.docx"))
    (own / "sugadintas.docx").write_bytes(b"ne dokumentas")
    desk = Desk(qtbot, tmp_path, plan(), monkeypatch)
    combo = desk.dialog.choices.template
    for name in ("blankas.docx", "sugadintas.docx"):
        combo.setCurrentIndex(combo.findText(name))
        combo.activated.emit(combo.currentIndex())
        if name == "blankas.docx":
            desk.wait_for_pages()
            path = desk.save()
            assert Document(str(path)).paragraphs[0].text == "Elektrėnų savivaldybės administracija"
    qtbot.waitUntil(desk.dialog.message.isVisible)
    assert "Šablonas „sugadintas.docx“ nėra „Word“ dokumentas" in desk.dialog.message.text()
    desk.dialog.done(0)


def test_what_is_asked_for_comes_into_the_document_and_what_is_taken_of_a_template_is_told(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / OWN_FOLDER
    own.mkdir()
    letterhead = Document()
    letterhead.sections[0].header.paragraphs[0].text = "Elektrėnų savivaldybė"
    letterhead.save(str(own / "blankas.docx"))
    desk = Desk(qtbot, tmp_path, plan(), monkeypatch)
    choices = desk.dialog.choices
    desk.choose("Tarybos sprendimas su planu")
    assert [*choices.options.boxes] == ["appeal", "redaction", "committee", "publicity"]
    qtbot.mouseClick(choices.options.boxes["appeal"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    choices.template.setCurrentIndex(choices.template.findText("blankas.docx"))
    choices.template.activated.emit(choices.template.currentIndex())
    assert choices.taken.text() == ("Paimta: antraštė (pirmame puslapyje).\nNepaimta: antraščių stiliai.")
    desk.wait_for_pages()
    told = [paragraph.text for paragraph in Document(str(desk.save())).paragraphs]
    assert any("gali būti skundžiamas" in text for text in told)
    desk.choose("Lėšų suvestinė")
    assert not choices.options.isVisible()
    desk.choose("Tarybos sprendimas su planu")
    assert choices.options.chosen() == {"appeal"}
    desk.dialog.done(0)


def test_the_folder_of_forms_is_made_with_what_there_is_to_know(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        "planeditor.ui.kit.messages.QDesktopServices.openUrl",
        lambda url: opened.append(Path(url.toLocalFile())) or True,
    )
    desk.dialog.own_forms.open_folder.trigger()
    own = desk.folder / OWN_FOLDER
    assert opened == [own]
    assert (own / "SKAITYK.md").is_file()
    assert (own / "pavyzdžiai" / "pazangos-planas.toml").is_file()
    assert Forms(own).names() == Forms().names()


def _blank(desk: Desk, text: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document of the user's own, which is chosen where one is asked for."""
    made = Document()
    made.add_paragraph(text)
    path = desk.folder / "Tarybos blankas.docx"
    made.save(str(path))
    monkeypatch.setattr(messages, "file_to_open", lambda *asked: path)
    return path


def test_a_form_made_in_word_is_taken_shown_and_stays(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _blank(desk, "{Plano pavadinimas} {nežinia} {Sprendimo data} {Versija}", monkeypatch)
    choices, footer = desk.dialog.choices, desk.dialog.footer
    desk.dialog.own_forms.other.trigger()
    assert choices.list.currentItem().text() == "Tarybos blankas"
    assert not choices.template.isVisible() and choices.stage.isVisible()
    assert [choices.stage.itemText(row) for row in range(choices.stage.count())] == [
        "Projektas",  # it bears no mark of ours
        "Patvirtintas",
        "Kuriam pritarta",
    ]
    told = "Neužpildyta 1 blanko vieta. Dokumentui trūksta 1 dalyko."
    qtbot.waitUntil(lambda: footer.state.text() == told)
    assert footer.list.toPlainText() == "{nežinia} – tokio lauko nėra\nVersija"
    desk.wait_for_pages()
    path = desk.save()
    assert desk.asked == [
        "Neužpildyta 1 blanko vieta: dokumente ji liks taip, kaip parašyta. Vis tiek tęsti?"
    ]
    assert path.name == "Elektrėnų savivaldybė, Tarybos blankas, 2024-03-25.docx"
    assert Document(str(path)).paragraphs[0].text.startswith("Elektrėnų savivaldybės švietimo")
    assert "Tarybos blankas.docx" in Forms(desk.folder / OWN_FOLDER).names()
    desk.choose_stage(Stage.APPROVED)
    qtbot.waitUntil(lambda: "Dokumentui trūksta 2 dalykų." in footer.state.text())
    desk.save()
    assert desk.asked[1:] == [desk.asked[0], "Dokumentui trūksta 2 dalykų. Ar vis tiek tęsti?"]


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.APPROVED])
def test_a_decision_that_a_form_made_in_word_names_is_typed_at_any_stage(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stage: Stage
) -> None:
    _blank(desk, "{Sprendimo data} Nr. {Sprendimo numeris}", monkeypatch)
    desk.dialog.own_forms.other.trigger()
    choices = desk.dialog.choices
    (line,) = choices.decisions.lines.values()
    desk.choose_stage(stage)
    assert line.isVisible() and not any(one.isVisible() for one in choices.former.lines.values())
    qtbot.keyClicks(line.day, "2026-03-05")
    qtbot.keyClicks(line.number, "T-71")
    qtbot.waitUntil(lambda: desk.dialog.footer.state.text() == "Dokumentui nieko netrūksta.")
    assert Document(str(desk.save())).paragraphs[0].text == "2026\u00a0m. kovo 5\u00a0d. Nr. T\u201171"


def test_a_form_that_tells_of_no_decision_asks_for_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = desk.dialog.choices.decisions.lines.values()
    desk.choose_stage(Stage.APPROVED)
    assert line.isVisible()
    desk.choose("Derinimo pažyma")
    assert desk.dialog.choices.stage.currentText() == tell(Stage.APPROVED.said)
    assert not line.isVisible()
    _blank(desk, "{Keičiamo sprendimo data}", monkeypatch)
    desk.dialog.own_forms.other.trigger()
    assert not line.isVisible()
    assert [one.isVisible() for one in desk.dialog.choices.former.lines.values()] == [True]


def test_the_decision_that_a_new_redaction_changes_is_typed_where_that_is_asked_for(
    desk: Desk, qtbot: QtBot
) -> None:
    choices = desk.dialog.choices
    (line,) = choices.former.lines.values()
    desk.choose("Tarybos sprendimas su planu")
    assert not line.isVisible()
    qtbot.mouseClick(choices.options.boxes["redaction"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert line.isVisible() and line.day.accessibleName() == "Keičiamo sprendimo data ir numeris: data"
    qtbot.keyClicks(line.day, "2024-03-28")
    qtbot.keyClicks(line.number, "T-9")
    desk.wait_for_pages()
    told = [paragraph.text for paragraph in Document(str(desk.save())).paragraphs]
    assert any(
        "tarybos 2024\u00a0m. kovo 28\u00a0d. sprendimo Nr.\u00a0T\u20119 „Dėl" in text for text in told
    )
    desk.choose("Lėšų suvestinė")
    assert not line.isVisible()


def test_what_was_chosen_and_typed_is_there_again(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choices = desk.dialog.choices
    desk.choose("Tarybos sprendimas su planu")
    desk.choose_stage(Stage.APPROVED)
    (line,), (former,) = choices.decisions.lines.values(), choices.former.lines.values()
    qtbot.keyClicks(line.day, "2026-03-0")
    qtbot.keyClicks(line.number, "T-71")
    qtbot.mouseClick(choices.options.boxes["redaction"], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.keyClicks(former.number, "T-9")
    kept = json.loads(json.dumps(choices.last().kept()))
    other = Desk(qtbot, tmp_path, plan(), monkeypatch).dialog
    other.choices.restore(LastChoices.of(kept))
    assert other.choices.last() == choices.last()
    assert other.choices.list.currentItem().text() == "Tarybos sprendimas su planu"
    assert other.choices.stage.currentText() == tell(Stage.APPROVED.said)
    assert other.choices.options.chosen() == {"redaction"}
    (line,), (former,) = other.choices.decisions.lines.values(), other.choices.former.lines.values()
    assert (line.typed(), former.typed()) == (("2026-03-0", "T-71"), ("", "T-9"))
    assert line.isVisible() and former.isVisible() and line.day.accessibleDescription()
    qtbot.waitUntil(other.message.isVisible)  # what is no date is told, as when it was typed
    other.done(0)


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"form": "nėra.docx", "stage": "x", "template": "nėra.docx", "options": ["nėra"]},
        {"form": 1, "stage": None, "options": "a", "decisions": [1], "former": {"x": [1, 2], "y": ["a"]}},
        {"decisions": {"": ["2026-03-05", "T-1"]}},  # of a plan that named no municipality
    ],
)
def test_what_is_kept_of_what_is_gone_or_damaged_counts_as_nothing(
    desk: Desk, kept: dict[str, object]
) -> None:
    desk.dialog.choices.restore(LastChoices.of(kept))
    assert desk.dialog.choices.list.currentRow() == 0
    asked = desk.dialog.choices.order()
    assert (asked.stage, asked.template_name, asked.decisions, asked.former) == (Stage.DRAFT, "", {}, {})
    assert asked.options == frozenset()


def test_another_form_of_a_name_takes_the_place_of_the_first_only_if_that_is_meant(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = desk.folder / OWN_FOLDER / "Tarybos blankas.docx"
    _blank(desk, "{Versija}", monkeypatch)
    desk.dialog.own_forms.other.trigger()
    first = own.read_bytes()
    desk.agrees = False
    path = _blank(desk, "{Programa}", monkeypatch)
    desk.dialog.own_forms.other.trigger()
    assert (desk.asked, own.read_bytes()) == (
        ["Forma „Tarybos blankas.docx“ jau yra. Pakeisti ją šia?"],
        first,
    )
    desk.agrees = True
    desk.dialog.own_forms.other.trigger()
    assert own.read_bytes() == path.read_bytes()


def test_a_document_that_names_nothing_is_refused_and_not_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _blank(desk, "Sprendimas", monkeypatch)
    desk.dialog.own_forms.other.trigger()
    (told,) = desk.refused
    assert told.startswith("Dokumente „Tarybos blankas.docx“ nepasakyta, ką iš plano įrašyti.")
    assert not (desk.folder / OWN_FOLDER).exists()


def test_a_sample_of_a_form_is_saved(desk: Desk, qtbot: QtBot) -> None:
    desk.dialog.own_forms.sample.trigger()
    qtbot.waitUntil(lambda: bool(desk.written))
    assert desk.written[0].name == "Pavyzdinis blankas.docx"
    assert any("{Plano pavadinimas}" in one.text for one in Document(str(desk.written[0])).paragraphs)


_NAMED = (Subject.SCHOOL, Subject.SESSION, Subject.ACTIVITY)
"""Of these an empty plan has none to choose."""


def test_an_empty_plan_can_be_exported_in_every_form(
    qtbot: QtBot, lithuanian: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk(qtbot, tmp_path, empty_plan(), monkeypatch)
    for row in range(desk.dialog.choices.list.count()):
        desk.dialog.choices.list.setCurrentRow(row)
        form = desk.dialog.choices.list.chosen
        if isinstance(form, Form) and form.about.subject not in _NAMED:
            desk.wait_for_pages()
        elif isinstance(form, Form):
            qtbot.waitUntil(desk.dialog.message.isVisible)
            assert "Plane dar nėra to, apie ką" in desk.dialog.message.text()
    desk.dialog.done(0)


def test_everything_is_named_for_those_who_do_not_see_it(desk: Desk) -> None:
    choices = desk.dialog.choices
    desk.choose("Vienos mokyklos išrašas")
    for widget in (
        choices.list,
        choices.subject,
        choices.stage,
        choices.template,
        *(part for line in choices.decisions.lines.values() for part in (line.day, line.number)),
    ):
        assert widget.accessibleName()
    assert desk.dialog.preview.accessibleName() == "Dokumento puslapiai"
    assert not [box for box in desk.dialog.findChildren(QMessageBox) if box.isVisible()]


def test_photos_come_into_the_minutes_on_request_and_a_broken_one_is_told_of(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    choices = desk.dialog.choices
    desk.wait_for_pages()
    assert choices.photos.isHidden()
    desk.choose("Sesijos protokolas")
    desk.wait_for_pages()
    assert not choices.photos.isHidden() and choices.photos.leave_out.isHidden()
    image, good, bad = (
        QImage(60, 40, QImage.Format.Format_RGB32),
        tmp_path / "salė.png",
        tmp_path / "bloga.jpg",
    )
    image.fill(0)
    assert image.save(str(good))
    choices.photos.take((good,))
    desk.wait_for_pages()
    assert len(Document(str(desk.save())).inline_shapes) == 1
    bad.write_bytes(b"ne paveikslas")
    choices.photos.take((good, bad))
    qtbot.waitUntil(lambda: "„bloga.jpg“ nėra paveikslas" in desk.dialog.message.text())
    choices.photos.leave_out.click()
    desk.wait_for_pages()
    assert len(Document(str(desk.save())).inline_shapes) == 0
