import pytest
from tests.word import golden
from tests.word.exporting import FORMS


@pytest.mark.parametrize("form", FORMS.names())
def test_the_document_is_the_one_that_is_kept(form: str) -> None:
    kept = golden.path(form).read_text("utf-8")
    assert golden.text(form).split("\n") == kept.split("\n"), "python -m tests.word.golden writes it anew"


def test_nothing_is_kept_of_forms_that_are_gone() -> None:
    assert {path.stem for path in golden.FOLDER.iterdir()} == {*FORMS.names()}
