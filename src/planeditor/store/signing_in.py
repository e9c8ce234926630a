"""How one comes into a server’s database: as libpq finds it, else by the password that the system keeps."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from planeditor.errors import NotSignedIn, StoreRefused
from planeditor.store import passwords
from planeditor.store.location import no_driver
from planeditor.store.server import Server

if TYPE_CHECKING:
    from planeditor.store.connected import ConnectedEngine


def signed_in(server: Server, prepare: Callable[[sa.Engine], sa.Engine]) -> "tuple[Server, ConnectedEngine]":
    """The database, prepared, and the server with the password that opened it.

    Raises NotSignedIn; a kept password that is wrong is kept no longer.
    """
    try:
        return server, _connected(server, prepare)
    except NotSignedIn:
        password = "" if server.password else passwords.remembered(server)
        if not password:
            raise
    try:
        known = replace(server, password=password)
        return known, _connected(known, prepare)
    except NotSignedIn:
        passwords.forget(server)
        raise


def try_to_sign_in(server: Server) -> None:
    """Make a connection and let go of it; raises what opening the store would raise at its door."""
    try:
        import psycopg

        from planeditor.store.postgres import connected
        from planeditor.store.server_refusals import refusal
    except ImportError as error:
        raise StoreRefused(no_driver()) from error
    try:
        connected(server).close()
    except psycopg.Error as error:
        raise refusal(error, server) or error from error


def _connected(server: Server, prepare: Callable[[sa.Engine], sa.Engine]) -> "ConnectedEngine":
    try:
        from planeditor.store.connected import ConnectedEngine
        from planeditor.store.postgres import engine_on
    except ImportError as error:
        raise StoreRefused(no_driver()) from error
    return ConnectedEngine(server, prepare(engine_on(server)))
