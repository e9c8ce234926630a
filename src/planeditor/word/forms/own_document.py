"""The form that a document of the user's own makes: what people choose it by follows from its name."""

from pathlib import PurePath

from planeditor.language import Catalogue, Language, said
from planeditor.plan.items import Kind
from planeditor.word.filling.document import UnusableDocument, read_form
from planeditor.word.filling.names import names
from planeditor.word.forms.form import About, Form, Subject
from planeditor.word.forms.patterns import Words
from planeditor.word.ooxml.sections import PORTRAIT
from planeditor.word.order import DECIDED
from planeditor.word.stages import Stage

_PLACE = 200
"""Behind the forms of the program and those that say themselves where they stand."""


def form_of_document(name: str, content: bytes, words: Words) -> Form:
    """The form in a document of this file name.

    It may be what a council approved or agreed to where it tells of the decision. Raises UnusableDocument
    for one that names nothing of a plan, or that `read_form` refuses.
    """
    own = read_form(content, name)
    if not own.has_places:
        raise UnusableDocument(
            said(
                "errors",
                "“{file}” names nothing of the plan. Write in braces what is to stand in it, "
                "such as {example}.",
                file=name,
                example=f"{{{names().shown[Kind.PLAN][0]}}}",
            )
        )
    told = frozenset(own.told_of())
    return Form(
        name=name,
        about=_about(PurePath(name).stem, tells_of_decision=not told.isdisjoint(DECIDED)),
        words=words,
        page=PORTRAIT,
        contents=0,
        points=False,
        cover=False,
        head=(),
        chapters=(),
        annexes=(),
        closing=(),
        options=(),
        annexed=None,
        document=content,
        places=told,
    )


def _about(title: str, *, tells_of_decision: bool) -> About:
    described = said("word form", "Your own document: what the plan says is written into it.")
    return About(
        title=title,
        description=Catalogue.of(Language.LT).say(described),
        file_name=title,
        place=_PLACE,
        subject=Subject.PLAN,
        stages=tuple(Stage) if tells_of_decision else (Stage.DRAFT,),
    )
