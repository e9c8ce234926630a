"""The questions of a merge without a window: whose version is preferred, and what each was about."""

from collections.abc import Iterator, Sequence

from planeditor.cli.arguments import Parser, WrongArguments
from planeditor.cli.shell import Shell
from planeditor.cli.wording import excerpt, one_line, quoted
from planeditor.editing.questions import Question, Questioner, Versions
from planeditor.language import Said, said, said_n
from planeditor.merge.compare import State
from planeditor.merge.conflicts import Side
from planeditor.merge.three_way import Choices, Merge

_SIDES = {"mine": Side.MINE, "theirs": Side.THEIRS}


def prefer_option(parser: Parser) -> None:
    """Declare `--prefer`."""
    parser.option(
        "--prefer",
        help=said("cli", "whose version conflicts take: mine or theirs"),
        metavar="mine|theirs",
        type=_side,
    )


def answers(merged: Merge, prefer: Side | None) -> Choices:
    """The answer to every question: put off, unless a side is preferred."""
    return dict.fromkeys(merged.contested, prefer or Side.PUT_OFF)


def conflict_lines(merged: Merge, choices: Choices, after: State, shell: Shell) -> Iterator[Said]:
    """What was in question and how it was answered, what depends on each other, and how many conflicts."""
    for question in Questioner(shell.say, merged).questions():
        answer = choices[question.conflict.key]
        assert isinstance(answer, Side)
        yield _conflict_line(question, answer)
    yield from (dependent.kind.said for dependent in merged.dependents(after))
    yield said_n("cli", "%n conflicts", len(merged.conflicts))


def _conflict_line(question: Question, side: Side) -> Said:
    """What is in question, what each side says, and what follows from the answer."""
    follows = one_line(question.follows[side])
    if not question.places:
        return said("cli", "{question}. {follows}", question=question.sentence, follows=follows)
    return said(
        "cli",
        "{question}: {versions}. {follows}",
        question=question.sentence,
        versions=_listed([_told(place) for place in question.places]),
        follows=follows,
    )


def _told(place: Versions) -> Said:
    was, mine, theirs = (
        quoted(excerpt(text)) if text else said("cli", "nothing")
        for text in (place.was, place.mine, place.theirs)
    )
    return said("cli", "was {was}, mine {mine}, theirs {theirs}", was=was, mine=mine, theirs=theirs)


def _listed(versions: Sequence[Said]) -> Said:
    """Several places of one text, one after the other."""
    first, *rest = versions
    return said("cli", "{first}; {rest}", first=first, rest=_listed(rest)) if rest else first


def _side(text: str) -> Side:
    if text not in _SIDES:
        raise WrongArguments(said("cli", "--prefer takes mine or theirs, not “{value}”.", value=text))
    return _SIDES[text]
