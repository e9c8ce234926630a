from pathlib import Path

import pytest
from tests.typeset.agreement import OFFICE, same_pages
from tests.word.exporting import exported
from tests.word.test_every_form import PLANS


@pytest.mark.skipif(not OFFICE, reason="LibreOffice, which breaks pages as Word does, is not installed")
def test_pages_of_the_sample_are_those_of_libreoffice(tmp_path: Path) -> None:
    content = exported(PLANS["sample"]()).content
    pages = same_pages({"planas": content}, tmp_path)["planas"]
    assert len(pages) > 12
    assert pages == [True] * len(pages)
