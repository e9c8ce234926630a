"""What the world does to a store on a server, told in one sentence; an error that is our own fault passes."""

import re
from typing import NamedTuple

import psycopg
from psycopg.errors import ConnectionTimeout

from planeditor.errors import Damaged, NotAllowed, NotSignedIn, PlanEditorError, StoreRefused, Unreachable
from planeditor.language import Said, said
from planeditor.store.server import Server, silent

_LOST = ("08", "57P01", "57P02", "57P03", "57P05", "25P03")
"""The connection broke, the server is being stopped or started, or it let go of a client that slept."""
_NO_RIGHT = "42501"
_WRONG_PASSWORD = "28P01"
_OTHER_NAME = re.compile(r"\bsigned\b")
"""The name of the policy that refuses another name; what stands around it is in the server's language."""
_BUSY = ("40", "55P03", "57014")
_SHAPE = ("42P01", "42703", "3F000", "0A000")
_DAMAGE = ("XX001", "XX002", "58P01", "58030")

_AT_THE_DOOR: tuple[tuple[str, str], ...] = (
    (
        "password",
        r"(password|SASL|LDAP|PAM|RADIUS|BSD) authentication failed|no password supplied|password.*required"
        r"|password.*expired",
    ),
    ("database", r"database .* does not exist"),
    ("service", r"definition of service .* not found|service file"),
    ("role", r"role .* does not exist|pg_hba\.conf|permission denied for database|not permitted to log in"),
    ("role", r"is not currently accepting connections"),
    ("role", r"SASL|SCRAM|channel binding|authentication method"),
    ("plain", r"does not support SSL"),
    ("authority", r"root certificate file .* does not exist|could not read root certificate"),
    ("certificate", r"certificate|SSL error|TLS"),
    ("full", r"too many|remaining connection slots"),
    ("starting", r"starting up|shutting down|not yet accepting|recovery"),
)
"""How libpq and the server say that they do not let somebody in; there is no number for it."""
_QUOTED = re.compile(r'"[^"]*"')
"""Names of hosts and of others, which may be made of the same words."""
_NEVER_WAS = ("connection failed", "connection is bad", "resolve")
_ANSWER = re.compile(r"failed: [^:\n]+:  (.*)")
"""How libpq tells what a server said, after a word for how grave it is; both in the server's language."""


def refusal(error: psycopg.Error, server: Server) -> PlanEditorError | None:
    """What the world did; None for what is our own fault."""
    code = error.sqlstate or ""
    if code.startswith(_SHAPE):
        return out_of_shape(server)
    if code.startswith(_DAMAGE):
        return Damaged(
            said(
                "errors",
                "The server {server} reports that its files are damaged. Tell its administrator.",
                server=server.name,
            )
        )
    if code.startswith(_LOST):
        return broken(server)
    if code == _NO_RIGHT:
        if _OTHER_NAME.search(str(error)):
            return NotAllowed(
                said(
                    "errors",
                    "On the server {server} you go by another name in the history than in the settings. "
                    "Correct your name there, or ask its administrator.",
                    server=server.name,
                )
            )
        return NotAllowed(
            said(
                "errors",
                "What you may do with the plans on the server {server} does not include this. Ask its "
                "administrator.",
                server=server.name,
            )
        )
    if code == _WRONG_PASSWORD:
        return _not_signed_in(server)
    if not code:
        return _without_code(error, server)
    sentence = _by_code(code, server)
    return StoreRefused(sentence) if sentence else None


def out_of_shape(server: Server) -> Damaged:
    """The refusal of a database whose tables are not ours."""
    return Damaged(
        said(
            "errors",
            "The tables of plans in the database {database} on the server {server} are not those that the "
            "program made. Ask its administrator.",
            database=server.database or server.service,
            server=server.name,
        )
    )


def broken(server: Server) -> Unreachable:
    """The refusal of a connection that was there and is not any more."""
    return Unreachable(
        said("errors", "The connection with the server {server} is broken.", server=server.name)
    )


def restored(server: Server) -> StoreRefused:
    """The refusal of a server that lacks what it had taken before: somebody brought an older backup back."""
    return StoreRefused(
        said(
            "errors",
            "The server {server} no longer holds what was saved there: its plans were brought back from a "
            "backup. Save the plan as a file, and open it again.",
            server=server.name,
        )
    )


def _by_code(code: str, server: Server) -> Said | None:
    name = server.name
    if code.startswith(_BUSY):
        return said("errors", "The server {server} is too busy to answer in time. Try again.", server=name)
    match code:
        case "3D000":
            return _misnamed("database", server)
        case "25006":
            return said("errors", "The server {server} takes no changes now, it only shows.", server=name)
        case "53100":
            return said(
                "errors", "The disk of the server {server} is full. Tell its administrator.", server=name
            )
        case "53300":
            return _too_many(server)
    if code.startswith(("53", "54")):
        return said("errors", "The server {server} has too little memory now.", server=name)
    if code.startswith("28"):
        return _shut_out(server)
    return None


def _without_code(error: psycopg.Error, server: Server) -> StoreRefused | None:
    """The connection failed, or never was: libpq tells in words."""
    if isinstance(error, ConnectionTimeout):
        return silent(server)
    text = _QUOTED.sub("", str(error))
    is_closed = isinstance(error, psycopg.InterfaceError) and "closed" in text
    if not (isinstance(error, psycopg.OperationalError) or is_closed):
        return None
    reason = _reason(error)
    if reason == "password":
        return _not_signed_in(server)
    if sentence := _at_the_door(reason, server):
        return StoreRefused(sentence)
    is_new = reason != "starting" and any(words in text for words in _NEVER_WAS)
    return silent(server) if is_new else broken(server)


def _reason(error: psycopg.Error) -> str:
    """Why nobody was let in, "" for an error that does not say so."""
    if foreign := foreign_answer(error):
        return "password" if foreign.was_asked else "role"
    return _known_reason(_QUOTED.sub("", _told(error)))


def _known_reason(told: str) -> str:
    return next((reason for reason, words in _AT_THE_DOOR if re.search(words, told, re.I)), "")


class ForeignAnswer(NamedTuple):
    """What a server said in words that are not known here, and whether it had been given a password."""

    text: str
    was_asked: bool


def foreign_answer(error: psycopg.Error) -> ForeignAnswer | None:
    """What a server said to somebody whom it did not let in; None where that is clear, or it said nothing."""
    answers = _answers(error)
    if not answers or _known_reason(_QUOTED.sub("", answers[0])):
        return None
    was_asked = error.pgconn is not None and error.pgconn.used_password
    return ForeignAnswer(answers[0], was_asked or len(answers) > 1)


def _told(error: psycopg.Error) -> str:
    # After a refusal libpq may try without encryption, and is refused for that.
    return next(iter(_answers(error)), str(error))


def _answers(error: psycopg.Error) -> list[str]:
    text = str(error)
    return _ANSWER.findall(text) if text.startswith(_NEVER_WAS[0]) else []


def _at_the_door(reason: str, server: Server) -> Said | None:
    name = server.name
    match reason:
        case "role":
            return _shut_out(server)
        case "plain":
            return said(
                "errors",
                "The server {server} does not encrypt the connection, so nothing was sent to it. Ask its "
                "administrator.",
                server=name,
            )
        case "authority":
            return said(
                "errors",
                "This computer lacks the certificate by which the server {server} is known (root.crt), so "
                "nothing was sent to it. Ask its administrator.",
                server=name,
            )
        case "certificate":
            return said(
                "errors",
                "The certificate of the server {server} is not to be trusted, so nothing was sent to it. Ask "
                "its administrator.",
                server=name,
            )
        case "full":
            return _too_many(server)
    return _misnamed(reason, server)


def _misnamed(reason: str, server: Server) -> Said | None:
    """What a person wrote that the server, or libpq, does not find."""
    match reason:
        case "database":
            return said(
                "errors",
                "There is no database {database} on the server {server}. Check the address of the store.",
                database=server.database,
                server=server.name,
            )
        case "service":
            return said(
                "errors",
                "The service {service} is not in the file pg_service.conf. Check the address of the store.",
                service=server.service,
            )
    return None


def _not_signed_in(server: Server) -> NotSignedIn:
    return NotSignedIn(
        said(
            "errors",
            "The server {server} does not accept your name and password. In the window, try again; "
            "without one, correct them in the file .pgpass or .pg_service.conf.",
            server=server.name,
        )
    )


def _too_many(server: Server) -> Said:
    return said("errors", "Too many people use the server {server} now. Try again later.", server=server.name)


def _shut_out(server: Server) -> Said:
    return said(
        "errors", "The server {server} does not let you in. Ask its administrator.", server=server.name
    )
