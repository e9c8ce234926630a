"""A keyring of the tests' own, which stands where the library has that of the system."""

import pytest

Kept = dict[tuple[str, str], str]
"""Passwords by program and address."""


def keyring_of(monkeypatch: pytest.MonkeyPatch, module: str, failing: Exception | None = None) -> Kept:
    """Puts one in place as if it were of that module; what it keeps. It fails always, if so told."""
    backend = pytest.importorskip(
        "keyring.backend", reason="nėra „keyring“ – slaptažodžių laikymas netikrinamas"
    )
    kept: Kept = {}

    def ask() -> Kept:
        if failing is not None:
            raise failing
        return kept

    members = {
        "__module__": module,
        "priority": 1,
        "get_password": lambda self, program, address: ask().get((program, address)),
        "set_password": lambda self, program, address, password: ask().update({(program, address): password}),
        "delete_password": lambda self, program, address: ask().pop((program, address)),
    }
    own = type("Own", (backend.KeyringBackend,), members)
    backend.KeyringBackend._classes.discard(own)  # found by nobody else
    monkeypatch.setattr("keyring.core._keyring_backend", own())
    return kept
