"""A server that speaks another language lets somebody not in: what it meant is found by asking it again."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import psycopg
from psycopg.errors import InvalidAuthorizationSpecification, InvalidCatalogName, InvalidPassword

from planeditor.store.server_refusals import foreign_answer

Connect = Callable[..., "psycopg.Connection[Any]"]
"""Connects with other parameters than before, where such are given."""


def made_clear(error: psycopg.Error, connect: Connect) -> psycopg.Error:
    """The refusal with the number that libpq keeps to itself; what is clear, or stays unclear, as it is.

    A password that cannot be right is refused in the words in which a wrong one was, and a database that
    cannot be there in those of one that is not, but for its name.
    """
    told = foreign_answer(error)
    if told is None or error.pgconn is None:
        return error
    made_up = uuid4().hex
    if told.was_asked:
        answer = _answer(connect, password=made_up)
        if answer in ("", told.text):
            return InvalidPassword(str(error)) if answer else error
    answer = _answer(connect, dbname=made_up)
    is_named = made_up in answer and answer.replace(made_up, error.pgconn.db.decode()) == told.text
    return (InvalidCatalogName if is_named else InvalidAuthorizationSpecification)(str(error))


def _answer(connect: Connect, **other: str) -> str:
    """What the server says to that; "" for nothing that is not understood."""
    try:
        connect(**other).close()
    except psycopg.Error as error:
        told = foreign_answer(error)
        return told.text if told else ""
    return ""
