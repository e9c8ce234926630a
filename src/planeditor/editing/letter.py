"""A letter to send a copy with: a draft that mail programs open, with the file attached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from planeditor.files.planfile import MIME_TYPE
from planeditor.language import Said, said
from planeditor.plan.assignment import Assignment
from planeditor.plan.vocabulary import Area

if TYPE_CHECKING:
    from email.message import EmailMessage

DRAFT_SUFFIX = ".eml"

Say = Callable[[Said], str]
"""Tells a sentence in the language of the reader."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a letter says: of which plan the copy is, who sends it, where to, and what for.

    `addresses` are e-mail addresses as people have typed them, `items` the titles of the items of the
    assignment; `is_back` says that the work is done.
    """

    title: str
    sender: str
    addresses: tuple[str, ...]
    assignment: Assignment
    items: tuple[str, ...] = ()
    is_back: bool = False


def draft(told: Told, attached: Path, say: Say) -> bytes:
    """The letter as a file that mail programs open to be sent; raise OSError if the copy cannot be read."""
    # An open plan tells what was asked for by the words below; only a letter needs these.
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if addresses := [one.strip() for one in told.addresses if is_address(one)]:
        message["To"] = ", ".join(addresses)
    message["Subject"] = " ".join(subject(told, say).split())
    message.set_content("\n\n".join(paragraphs(told, say)) + "\n")
    message.make_mixed()
    message.attach(_attachment(attached))
    return message.as_bytes()


def _attachment(file: Path) -> EmailMessage:
    """The file as a part of a letter, named as RFC 2231 has it, and as RFC 2047 for old mail programs."""
    from base64 import encodebytes
    from email import message_from_bytes
    from email.header import Header
    from email.message import EmailMessage
    from email.policy import SMTP

    name = Header(file.name, "utf-8", maxlinelen=66).encode(linesep="\r\n")
    head = (
        f'Content-Type: {MIME_TYPE.decode()};\r\n name="{name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    )
    part = message_from_bytes(head.encode() + encodebytes(file.read_bytes()), policy=SMTP)
    assert isinstance(part, EmailMessage)
    part.add_header("Content-Disposition", "attachment", filename=file.name)
    return part


def subject(told: Told, say: Say) -> str:
    """What the letter is about."""
    if told.is_back:
        return say(said("letter", "Finished: {title}", title=told.title))
    return say(said("letter", "Plan: {title}", title=told.title))


def paragraphs(told: Told, say: Say) -> list[str]:
    """What the letter says."""
    if told.is_back:
        what = said("letter", "I have finished. The copy of “{title}” is attached.", title=told.title)
    else:
        what = said("letter", "A copy of “{title}” is attached.", title=told.title)
    asked = assigned(told.assignment, told.items, say)
    how = said("letter", "Open the file with the plan editor; it tells what is new and overwrites nothing.")
    parts = (
        say(said("letter", "Hello,")),
        say(what),
        told.assignment.sentence,
        say(said("letter", "Please fill in: {what}.", what=asked)) if asked else "",
        say(how),
        told.sender,
    )
    return [part for part in parts if part]


def assigned(assignment: Assignment, titles: tuple[str, ...], say: Say) -> str:
    """The areas of an assignment and the titles of its items as one list; "" for none."""
    return "; ".join((*(say(area.said) for area in Area if area in assignment.areas), *titles))


def copy_name(title: str, person: str, day: date) -> str:
    """What a file that is sent is called, without its suffix: the plan, the person and the day."""
    return ", ".join(filter(None, (title, person, f"{day:%Y-%m-%d}")))


def is_address(text: str) -> bool:
    """Whether it can be written to: one plain address, and nothing that could be taken for more."""
    name, at, place = text.strip().partition("@")
    is_plain = all(letter.isascii() and (letter.isalnum() or letter in "._%+-") for letter in name + place)
    return bool(name and at and "." in place.strip(".") and is_plain)
