"""Reports of our own faults: whole, and written whatever is in them."""

from pathlib import Path

from planeditor.reports import report_text, write_report


def test_a_report_names_the_versions() -> None:
    text = report_text(ValueError("x"), "Qt 6.1")
    assert "planeditor 0.1" in text
    assert "Python 3." in text
    assert "Qt 6.1" in text
    assert "ValueError: x" in text


def test_two_reports_of_one_moment_are_two_files(tmp_path: Path) -> None:
    first, second = (write_report(tmp_path / "reports", text) for text in ("pirmas", "antras"))
    assert (first.read_text("utf-8"), second.read_text("utf-8")) == ("pirmas", "antras")


def test_a_name_that_is_no_text_is_written_escaped(tmp_path: Path) -> None:
    path = write_report(tmp_path, "failas \udcff")
    assert path.read_text("utf-8") == "failas \\udcff"
