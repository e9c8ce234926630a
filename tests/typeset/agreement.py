"""Run as `python -m tests.typeset.agreement [FORM…]`: do pages begin where they begin in LibreOffice?

It prints a row for each form and plan, and at the end on how many pages there is the same.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.typeset.here import pages_of
from tests.word.exporting import FORMS, about_something, exported
from tests.word.test_every_form import CASES, PLANS

from planeditor.typeset.paper import Paper

OFFICE = shutil.which("soffice") or ""
_DRAWN = re.compile(r"^\s*[−\d\s]+$", re.MULTILINE)
"""Lines of numbers alone: whoever draws a chart chooses those at its axis, and when they are said."""


def same_pages(documents: Mapping[str, bytes], folder: Path) -> dict[str, list[bool]]:
    """Of each document, page by page, whether the same letters stand on it in both."""
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in documents]
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=1800)
    return {
        name: _compared(Paper((folder / f"{name}.pdf").read_bytes()), pages_of(content))
        for name, content in documents.items()
    }


def _compared(theirs: Paper, ours: Paper) -> list[bool]:
    one, other = _letters(theirs), _letters(ours)
    missing = abs(len(one) - len(other))
    return [left == right for left, right in zip(one, other, strict=False)] + [False] * missing


def _letters(paper: Paper) -> list[str]:
    """The letters of each page in the order of the alphabet: cells are told in another order by each."""
    texts = (_DRAWN.sub("", paper.text(at)) for at in range(len(paper)))
    return ["".join(sorted(re.sub(r"[\W_\d]", "", text.casefold()))) for text in texts]


def _main(forms: Sequence[str]) -> None:
    found: list[bool] = []
    for name, make in PLANS.items():
        tree = make()
        made = {
            form: exported(tree, about_something(form, tree=tree)).content
            for form, plan in CASES
            if plan == name and form in forms
        }
        with TemporaryDirectory() as folder:
            for form, pages in same_pages(made, Path(folder)).items():
                unlike = [number for number, is_same in enumerate(pages, start=1) if not is_same]
                print(f"{name:16} {form:28} {len(pages):4} pages, other ones: {unlike or '–'}", flush=True)
                found += pages
    print(f"the same on {sum(found)} of {len(found)} pages")


if __name__ == "__main__":
    _main(sys.argv[1:] or FORMS.names())
