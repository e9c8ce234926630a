"""Files that are opened as drafts, and those that are refused in one sentence."""

import struct
import zlib
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
import xlsxwriter
from tests.editing.intake import hostile

from planeditor.editing.beginnings import Beginning, begun
from planeditor.editing.intake.opening import open_draft, read_draft
from planeditor.editing.intake.proposal import Proposal
from planeditor.editing.intake.reading import propose
from planeditor.errors import FileRefused
from planeditor.plan.items import Kind
from planeditor.plan.sums import total
from planeditor.plan.tree import PlanTree

DATA = Path(__file__).parents[2] / "data" / "drafts"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">2I5B", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0"))
    + _chunk(b"IEND", b"")
)


def refused(content: bytes, name: str) -> str:
    with pytest.raises(FileRefused) as caught:
        read_draft(content, name)
    return caught.value.said.source


def proposed(content: bytes, name: str) -> tuple[PlanTree, Proposal]:
    tree = PlanTree(begun(Beginning(title="Naujas")))
    proposal = propose(read_draft(content, name), tree)
    tree.apply(proposal.changes)
    return tree, proposal


def told(proposal: Proposal) -> list[str]:
    return [one.source for one in proposal.told]


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx"])
def test_a_password_is_told(name: str) -> None:
    content = hostile.OLD + "EncryptedPackage".encode("utf-16-le")
    assert "password" in refused(content, name)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.ods", "a.xls"])
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"plain text", b"\xd0\xcf\x11\xe0" + bytes(2000), bytes(5000)]
)
def test_what_is_damaged_is_refused(name: str, content: bytes) -> None:
    assert refused(content, name)


@pytest.mark.parametrize("keep", [0.2, 0.5, 0.9, 0.99])
def test_what_was_cut_short_is_refused(keep: float) -> None:
    for name, content in (("a.docx", hostile.word(["a"])), ("a.xlsx", hostile.xlsx(["a"]))):
        assert "damaged" in refused(content[: int(len(content) * keep)], name)


@pytest.mark.parametrize("name", ["a.docm", "a.xlsm", "a.xlsb"])
def test_macros_are_refused_by_their_name(name: str) -> None:
    assert "macros" in refused(b"", name)


def test_macros_are_refused_whatever_the_name() -> None:
    document = hostile.with_macros(hostile.word(["a"]), "word/vbaProject.bin")
    workbook = hostile.with_macros(hostile.xlsx(["a"]), "xl/vbaProject.bin")
    assert "macros" in refused(document, "a.docx")
    assert "macros" in refused(workbook, "a.xlsx")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "didelis.docx"
    with path.open("wb") as file:
        file.truncate(50 * 2**20)
    with pytest.raises(FileRefused, match="too large"):
        open_draft(path)


@pytest.mark.parametrize(
    ("make", "name"),
    [(hostile.many_rows, "a.xlsx"), (hostile.swollen, "a.docx")],
)
def test_what_would_be_too_much_is_refused(make: type, name: str) -> None:
    assert "too large" in refused(make(), name)


def test_entities_are_not_put_in() -> None:
    try:
        draft = read_draft(hostile.entities(), "a.docx")
    except FileRefused:
        return
    assert (
        max((len(cell.text) for block in draft.blocks for row in block.rows for cell in row), default=0) < 100
    )


def test_repeated_cells_of_ods_are_counted_before_they_are_made() -> None:
    cell = hostile.ods_cell(7, 'table:number-columns-repeated="16000"')
    rows = f'<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>'
    assert "too large" in refused(hostile.ods(rows), "a.ods")


def test_tags_that_never_end_take_time_by_their_number() -> None:
    assert "damaged" in refused(hostile.ods("<table:table-row>" * 40_000), "a.ods")
    cell = f"<table:table-cell {'office:value ' * 40_000}"
    assert "damaged" in refused(hostile.ods(f"<table:table-row>{cell}</table:table-row>"), "a.ods")
    for tag in ("<c ", "<row "):
        sheet = {"xl/worksheets/sheet2.xml": tag * 100_000}
        beside = hostile.zipped(sheet, hostile.xlsx(["Nr.", "Veikla"]))
        try:
            assert read_draft(beside, "a.xlsx").blocks
        except FileRefused as refusal:
            assert "too large" in str(refusal)


def test_a_workbook_that_is_merged_too_much_is_called_by_its_name() -> None:
    with pytest.raises(FileRefused, match=r"“a\.xlsx” is too large"):
        read_draft(hostile.merged(), "a.xlsx")


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "nera.docx", tmp_path):
        with pytest.raises(FileRefused, match="no file"):
            open_draft(path)


@pytest.mark.parametrize("name", ["a.doc", "a.pdf", "a", "a.csv"])
def test_other_kinds_are_named(name: str) -> None:
    assert "cannot be taken in" in refused(b"x", name)


def test_pictures_of_tables_are_told(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(PNG)
    document = docx.Document()
    document.add_paragraph("Priemonių planas")
    document.add_picture(str(picture))
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert "pictures" in refused(path.read_bytes(), "a.docx")


def test_an_error_of_a_formula_is_asked_about() -> None:

    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lapas")
        sheet.write_row(0, 0, ["Nr.", "Veikla", "Terminas", "Lėšos, Eur"])
        sheet.write_row(1, 0, ["1.", "Stažuotės", "2024 m."])
        sheet.write_formula(1, 3, "=1/0", None, "#DIV/0!")
        sheet.write_row(2, 0, ["2.", "Mokymai", "2024 m."])
        sheet.write_formula(2, 3, "=A9", None, 0)
        hidden = book.add_worksheet("Slaptas")
        hidden.write_row(0, 0, ["Veikla", "Terminas"])
        hidden.hide()
    tree, proposal = proposed(target.getvalue(), "a.xlsx")
    assert [one.why.source for one in proposal.doubts] == [
        "There is an error of a formula.",
        "The formula was never worked out. Open the file in Excel and save it.",
    ]
    assert total(tree).gross == 0
    assert "The hidden sheet “{sheet}” was left out." in told(proposal)


def test_hidden_rows_are_left_out_and_told() -> None:

    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lapas")
        sheet.write_row(0, 0, ["Nr.", "Veikla", "Terminas", "Lėšos, Eur"])
        sheet.write_row(1, 0, ["1.", "Stažuotės", "2024 m.", 100])
        sheet.write_row(2, 0, ["2.", "Slapta", "2024 m.", 200])
        sheet.set_row(2, None, None, {"hidden": True})
    tree, proposal = proposed(target.getvalue(), "a.xlsx")
    assert [one.title for one in tree.activities()] == ["Stažuotės"]
    assert total(tree).net == 100
    assert "Hidden rows of the sheet “{sheet}” were left out." in told(proposal)


def test_hidden_columns_are_left_out_and_told() -> None:
    target = BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lapas")
        sheet.write_row(0, 0, ["Veikla", "Terminas", "Lėšos 2024 m., Eur", "Lėšos 2025 m., Eur"])
        sheet.write_row(1, 0, ["Stažuotės", "2024–2025 m.", 100, 200])
        sheet.set_column(3, 3, None, None, {"hidden": True})
    tree, proposal = proposed(target.getvalue(), "a.xlsx")
    assert total(tree).net == 100
    assert told(proposal) == ["Hidden columns of the sheet “{sheet}” were left out."]


def test_what_libreoffice_hides_is_left_out_too() -> None:
    head, *rows = (
        hostile.ods_rows(row)
        for row in (
            ["Veikla", "Terminas", "Lėšos 2024 m., Eur", "Lėšos 2025 m., Eur"],
            ["Slapta", "2024 m.", 50, 60],
            ["Stažuotės", "2024–2025 m.", 100, 200],
        )
    )
    hidden = rows[0].replace("<table:table-row>", '<table:table-row table:visibility="filter">')
    columns = (
        '<table:table-column table:number-columns-repeated="3"/>'
        '<table:table-column table:visibility="collapse"/>'
    )
    tree, proposal = proposed(hostile.ods(columns + head + hidden + rows[1]), "a.ods")
    assert [one.title for one in tree.activities()] == ["Stažuotės"]
    assert total(tree).net == 100
    assert len(told(proposal)) == 2


def test_a_share_of_libreoffice_is_one_of_a_hundred() -> None:
    rows = hostile.ods_rows(["Rodiklis", "Siektina reikšmė"], ["Dalis", 0.6])
    tree, proposal = proposed(hostile.ods(rows.replace('"float"', '"percentage"')), "a.ods")
    assert [getattr(one, "target").number for one in tree.of_kind(Kind.INDICATOR)] == [60]  # noqa: B009
    assert proposal.doubts == ()


def test_an_xls_is_read_with_a_word_of_what_it_does_not_tell() -> None:
    tree, proposal = proposed((DATA / "samata.xls").read_bytes(), "samata.xls")
    assert [one.title for one in tree.activities()] == ["Stažuotės"]
    assert total(tree).net == 1500
    assert told(proposal) == ["An .xls does not tell what is hidden: check that it is meant."]


def test_links_to_other_files_are_told() -> None:
    content = hostile.zipped({"xl/externalLinks/externalLink1.xml": "<x/>"}, hostile.xlsx(["Nr.", "Veikla"]))
    assert any("other files" in one.source for one in read_draft(content, "a.xlsx").notes)


def test_a_workbook_of_libreoffice_is_read_by_its_values() -> None:
    rows = hostile.ods_rows(
        ["Nr.", "Veikla", "Terminas", "Lėšos, Eur"], ["1.", "Stažuotės", "2024 m. III ketv.", 1234.5]
    )
    tree, proposal = proposed(hostile.ods(rows), "a.ods")
    assert proposal.doubts == ()
    assert total(tree).net == Decimal("1234.50")


def test_thousands_are_asked_about_where_a_workbook_does_not_tell_its_formats() -> None:
    rows = [["Nr.", "Veikla", "Terminas", "Lėšos, tūkst. Eur"], ["1.", "Stažuotės", "2024 m.", 300]]
    tree, proposal = proposed(hostile.ods(hostile.ods_rows(*rows)), "a.ods")
    assert [one.choices for one in proposal.doubts] == [("300,00\xa0Eur", "300\xa0000,00\xa0Eur")]
    assert total(tree).net == 0
    assert total(proposed(hostile.xlsx(*rows), "a.xlsx")[0]).net == 300_000


def test_a_share_is_asked_about_where_it_may_be_of_a_hundred() -> None:
    rows = [["Nr.", "Rodiklis", "Matavimo vnt.", "Siektina reikšmė"], ["1.", "Dalis", "proc.", 0.5]]
    _, proposal = proposed(hostile.ods(hostile.ods_rows(*rows)), "a.ods")
    assert [one.choices for one in proposal.doubts] == [("0,5", "50 %")]
    assert proposed(hostile.xlsx(*rows), "a.xlsx")[1].doubts == ()


def test_everything_merged_into_one_cell_is_told() -> None:
    document = docx.Document()
    table = document.add_table(4, 4)
    table.cell(0, 0).merge(table.cell(3, 3)).text = "Viskas viename"
    target = BytesIO()
    document.save(target)
    tree, proposal = proposed(target.getvalue(), "a.docx")
    assert len(tree) == 1
    assert len(proposal.told) == 1


def test_text_of_old_windows_is_read() -> None:
    tree, _ = proposed("1. Mokyklų vadovų stažuotės\r\n2. Žalioji klasė\r\n".encode("cp1257"), "a.txt")
    assert [one.title for one in tree.activities()] == ["Mokyklų vadovų stažuotės", "Žalioji klasė"]
