"""A document of ours that comes back from Word: what people changed in it is proposed, and nothing else."""

import shutil
import subprocess
from copy import deepcopy
from decimal import Decimal
from pathlib import Path

import pytest
from tests.word.edited import EditedDocument
from tests.word.exporting import FORMS, about_something, exported
from tests.word.plans import LEAD, MUNICIPALITY, PARTNER, ROOT, SCHOOL, activity_id, plan

from planeditor.editing.intake.answers import Answers
from planeditor.editing.intake.opening import read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.editing.operations import edit
from planeditor.plan.changes import Insert, SetField
from planeditor.plan.items import Recommendation
from planeditor.plan.tree import PlanTree
from planeditor.plan.values import Quarter
from planeditor.word.ooxml.markup import w

FIRST, SECOND = activity_id(0), activity_id(1)
OFFICE = shutil.which("soffice") or ""


@pytest.fixture(scope="module")
def written() -> bytes:
    return exported(plan()).content


@pytest.fixture
def document(written: bytes) -> EditedDocument:
    return EditedDocument(written)


def taken(document: EditedDocument, tree: PlanTree | None = None, answers: Answers | None = None) -> Proposal:
    return propose(read_draft(document.content(), "planas.docx"), tree or plan(), answers)


def fields(proposal: Proposal) -> dict[tuple[str, str], object]:
    """What is set, by item and field; nothing else is to happen."""
    assert all(isinstance(one, SetField) for one in proposal.changes), proposal.changes
    assert proposal.doubts == ()
    return {(one.id, one.field): one.new for one in proposal.changes if isinstance(one, SetField)}


def told(proposal: Proposal) -> list[str]:
    return [one.source for one in proposal.told if "Pictures" not in one.source]


@pytest.mark.parametrize("form", sorted({*FORMS.names()} - {"sesijos-ideju-korteles"}))
def test_a_document_that_nobody_changed_changes_nothing(form: str) -> None:
    tree = plan(7)
    draft = read_draft(exported(tree, about_something(form)).content, "planas.docx")
    assert draft.returned is not None
    proposal = propose(draft, tree)
    assert (proposal.changes, proposal.doubts, told(proposal)) == ((), (), [])


def test_texts_numbers_words_and_times_that_were_changed_are_proposed(document: EditedDocument) -> None:
    document.replace("Veikla „Nr. 0“", "Stažuotės").replace("Mažinti atotrūkius.", "Mažinti visus.")
    document.replace("2\u00a0900", "2 905").replace("Patalpos", "Patalpos ir knygos")
    document.replace("2024\u00a0m. II–IV\u00a0ketv.", "2025 m. I ketv. – 2025 m. III ketv.")
    assert fields(taken(document)) == {
        (FIRST, "title"): "Stažuotės",
        (ROOT, "aim"): "Mažinti visus.",
        (MUNICIPALITY, "pupils"): 2905,
        (PARTNER, "contribution"): "Patalpos ir knygos",
        (SECOND, "start"): Quarter(2025, 1),
        (SECOND, "end"): Quarter(2025, 3),
    }


def test_lines_keep_the_marks_that_stayed(document: EditedDocument) -> None:
    document.replace("Pasiekimai skiriasi.", "Pasiekimai labai skiriasi.")
    text = "Pasiekimai labai skiriasi.\n– Miesto mokyklose aukštesni;\n– kaimo – žemesni."
    assert fields(taken(document)) == {(ROOT, "achievements"): text}


def test_paragraphs_put_in_after_a_text_and_words_at_its_edge_belong_to_it(document: EditedDocument) -> None:
    document.add_after("Stebima kasmet.", "Ir viešai skelbiama.")
    document.add_at_end("Trūksta laboratorijų.", " Ir lėšų.")
    assert fields(taken(document)) == {
        (ROOT, "monitoring"): "Stebima kasmet.\nIr viešai skelbiama.",
        (ROOT, "problems_steam"): "Trūksta laboratorijų. Ir lėšų.",
    }


def test_tracked_insertions_count_and_deletions_do_not(document: EditedDocument) -> None:
    document.track("Mažinti atotrūkius.", "Didinti galimybes.")
    assert fields(taken(document)) == {(ROOT, "aim"): "Didinti galimybes."}


@pytest.mark.parametrize("lost", [("bookmarkStart", "bookmarkEnd"), ("sdt",)])
def test_a_bookmark_or_a_control_alone_is_enough(document: EditedDocument, lost: tuple[str, ...]) -> None:
    assert taken(document.drop(*lost)).changes == ()
    document.replace("Stebima kasmet.", "Stebima.")
    assert fields(taken(document)) == {(ROOT, "monitoring"): "Stebima."}


def test_an_emptied_text_is_emptied_and_an_emptied_title_is_not(document: EditedDocument) -> None:
    document.replace("Stebima kasmet.", "").replace("Veikla „Nr. 1“", "")
    proposal = taken(document)
    assert fields(proposal) == {(ROOT, "monitoring"): ""}
    assert any("an empty title is left out" in one for one in told(proposal))


@pytest.mark.parametrize("typed", ["12", "–12", "12 –"])
def test_a_cell_that_was_empty_is_filled_in(typed: str) -> None:
    tree = plan()
    tree.apply(edit(tree, SCHOOL, "pupils", None))
    document = EditedDocument(exported(tree).content)
    assert taken(document, tree).changes == ()
    row = document.row("Elektrėnų „Versmės“ gimnazija")
    blank = next(one for one in row.iter(w("t")) if one.text == "–")
    blank.text = typed
    assert fields(taken(document, tree)) == {(SCHOOL, "pupils"): 12}


def test_what_is_written_in_an_empty_cell_of_two_fields_is_of_the_first() -> None:
    document = EditedDocument(exported(plan(), about_something("derinimo-pazyma")).content)
    row = document.row("Nurodykite veiklos rezultatą.")
    next(one for one in row.iter(w("t")) if one.text == "–").text = "Programos komitetas"
    ((_, name), text) = next(iter(fields(taken(document)).items()))
    assert (name, text) == ("author", "Programos komitetas")


@pytest.mark.parametrize(
    ("typed", "spent"),
    [("1 500", "1500.00"), ("1 500,50 Eur –", "1500.50"), ("–1 500", None), ("– 1 500", None)],
)
def test_a_dash_before_a_sum_may_be_a_minus_and_is_asked(typed: str, spent: str | None) -> None:
    tree = plan(1)
    document = EditedDocument(exported(tree, about_something("stebesenos-ataskaita")).content)
    control = next(
        one
        for one in document.root.iter(w("sdt"))
        if "Panaudota" in one.find(f"{w('sdtPr')}/{w('alias')}").get(w("val"))  # type: ignore[union-attr]
    )
    next(control.iter(w("t"))).text = typed
    proposal = taken(document, tree)
    if spent is None:
        assert (proposal.changes, [one.text for one in proposal.doubts]) == ((), ["– 1 500"])
    else:
        assert fields(proposal) == {(FIRST, "spent"): Decimal(spent)}


def test_what_was_changed_here_too_is_asked_and_the_rest_merges(document: EditedDocument) -> None:
    tree = plan()
    tree.apply(edit(tree, ROOT, "monitoring", "Stebima nuolat."))
    tree.apply(edit(tree, FIRST, "result", "Rezultatas kitas."))
    document.replace("Stebima kasmet.", "Stebima dažnai.").replace("Mažinti atotrūkius.", "Mažinti.")
    proposal = taken(document, tree)
    assert [one.field for one in proposal.changes if isinstance(one, SetField)] == ["aim"]
    (doubt,) = proposal.doubts
    assert (doubt.text, doubt.choices) == ("Stebima dažnai.", ("Stebima dažnai.",))
    answered = taken(document, tree, Answers().with_one(doubt.about, "Stebima dažnai."))
    assert fields(answered) == {(ROOT, "aim"): "Mažinti.", (ROOT, "monitoring"): "Stebima dažnai."}


def test_what_is_no_value_is_asked(document: EditedDocument) -> None:
    (doubt,) = taken(document.replace("2\u00a0900", "daug")).doubts
    assert doubt.text == "daug"


def test_sums_of_activities_are_told_and_left(document: EditedDocument) -> None:
    proposal = taken(document.replace("6\u00a0259,05\u00a0Eur", "9\u00a0999,00\u00a0Eur"))
    assert proposal.changes == ()
    assert any("sums are changed in the plan" in one for one in told(proposal))


def test_a_row_that_was_taken_out_is_told_and_its_item_stays(document: EditedDocument) -> None:
    row = document.row("Vievio gimnazija")
    row.getparent().remove(row)
    proposal = taken(document)
    assert proposal.changes == ()
    assert any("no longer in the document" in one for one in told(proposal))


def test_a_new_row_between_those_of_items_is_told(document: EditedDocument) -> None:
    bare = EditedDocument(document.content()).drop("bookmarkStart", "bookmarkEnd", "sdt")
    twin = bare.row("Vievio gimnazija")
    bare.replace("Vievio gimnazija", "Nauja mokykla").replace("560", "77")
    document.row("Vievio gimnazija").addnext(twin)
    proposal = taken(document)
    assert proposal.changes == ()
    assert any("Nauja mokykla" in str(one.params.get("text")) for one in proposal.told)


def test_a_row_that_was_copied_with_its_marks_leaves_its_item_alone(document: EditedDocument) -> None:
    row = document.row("Vievio gimnazija")
    twin = deepcopy(row)
    next(one for one in twin.iter() if one.text == "Vievio gimnazija").text = "Kita gimnazija"
    row.addprevious(twin)
    assert taken(document).changes == ()


def test_comments_become_recommendations_once(document: EditedDocument) -> None:
    proposal = taken(document.comment("Veikla „Nr. 1“", "Ona Onaitė", "Per brangu."))
    (insert,) = proposal.changes
    assert isinstance(insert, Insert) and isinstance(insert.item, Recommendation)
    item = insert.item
    assert (item.remark, item.author, item.about) == ("Per brangu.", "Ona Onaitė", SECOND)
    assert taken(document, proposal.after).changes == ()


# A map that is not to be trusted


def test_a_document_of_another_plan_is_read_as_a_draft(document: EditedDocument) -> None:
    document.change_map(f'id="{ROOT}" title', f'id="{"f" * 32}" title')
    proposal = taken(document.replace("Veikla „Nr. 0“", "Stažuotės"))
    assert any("another plan" in one for one in told(proposal))
    assert not any(isinstance(one, SetField) and one.field == "title" for one in proposal.changes)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("document:2", "document:3", "newer version"),
        ('kind="activity"', 'kind="nothing"', "damaged"),
        ('name="title"', 'name="__class__"', "damaged"),
        ('control="', 'control="x', "damaged"),
        ('print="', 'said="', "damaged"),
    ],
)
def test_a_map_that_cannot_be_read_is_told_and_the_document_is_a_draft(
    document: EditedDocument, old: str, new: str, what: str
) -> None:
    draft = read_draft(document.change_map(old, new).content(), "a.docx")
    assert draft.returned is None and draft.blocks
    assert any(what in one.source for one in draft.notes)


def test_ids_that_the_plan_has_not_are_told_and_left(document: EditedDocument) -> None:
    document.change_map(FIRST, "0" * 31 + "z").replace("Veikla „Nr. 0“", "Stažuotės")
    proposal = taken(document)
    assert proposal.changes == ()
    assert any("no longer in the plan" in one for one in told(proposal))


def test_a_map_that_calls_an_item_another_kind_changes_nothing(document: EditedDocument) -> None:
    document.change_map(f'<item id="{SCHOOL}"', f'<item id="{LEAD}"')
    document.replace("Elektrėnų „Versmės“ gimnazija", "Kita")
    assert not any(isinstance(one, SetField) and one.id == LEAD for one in taken(document).changes)


def test_bookmarks_that_never_end_do_no_harm_where_controls_stay(document: EditedDocument) -> None:
    ends = [*document.root.iter(w("bookmarkEnd"))]
    for mark in ends[::3]:
        mark.getparent().remove(mark)
    assert taken(document).doubts == ()


def test_a_bookmark_without_its_end_takes_nothing_of_what_stands_behind_it(document: EditedDocument) -> None:
    for mark in [*document.root.iter(w("bookmarkEnd"))]:
        mark.getparent().remove(mark)
    document.replace("Stebima kasmet.", "Stebima.")
    assert fields(taken(document)) == {(ROOT, "monitoring"): "Stebima."}


def test_a_bookmark_that_ends_in_what_was_deleted_ends_there(document: EditedDocument) -> None:
    for mark in [*document.root.iter(w("bookmarkEnd"))]:
        deleted = mark.makeelement(w("del"))
        mark.addprevious(deleted)
        deleted.append(mark)
    document.replace("Stebima kasmet.", "Stebima.")
    assert fields(taken(document)) == {(ROOT, "monitoring"): "Stebima."}


def test_controls_of_other_numbers_leave_it_to_the_bookmarks(document: EditedDocument) -> None:
    for one in document.root.iter(w("sdtPr")):
        if (number := one.find(w("id"))) is not None:
            number.set(w("val"), "999999")
    document.replace("Stebima kasmet.", "Stebima.")
    assert fields(taken(document)) == {(ROOT, "monitoring"): "Stebima."}


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not here")
def test_a_document_that_went_through_libreoffice_is_read(written: bytes, tmp_path: Path) -> None:
    changed = EditedDocument(written).replace("Veikla „Nr. 0“", "Stažuotės").replace("Stebima kasmet.", "Ne.")
    source = tmp_path / "planas.docx"
    source.write_bytes(changed.content())
    profile = f"-env:UserInstallation=file://{tmp_path}/office"
    arguments = [OFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", tmp_path / "out", source]
    subprocess.run(arguments, check=True, capture_output=True, timeout=120)
    proposal = propose(read_draft((tmp_path / "out" / "planas.docx").read_bytes(), "planas.docx"), plan())
    assert fields(proposal) == {(FIRST, "title"): "Stažuotės", (ROOT, "monitoring"): "Ne."}
    assert told(proposal) == []
