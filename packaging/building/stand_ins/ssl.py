"""Stands for Python's own ssl in the built program, which has no OpenSSL for it.

psycopg asks for it only so that Python sets up an OpenSSL before 1.1 that both would use; libpq has a newer
one of its own. asyncio, which psycopg brings along and we never run, asks for the names of errors.
"""


class SSLError(OSError):
    """Never raised."""


class SSLWantReadError(SSLError):
    """Never raised."""


class SSLSyscallError(SSLError):
    """Never raised."""
