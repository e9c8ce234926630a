"""How a database is spoken to, and the engines that share it: what SQLite and PostgreSQL do alike."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import sqlalchemy as sa

_WRITING = "planeditor_writing"


class Speech(NamedTuple):
    """The dialect of a database, and what each statement is in it."""

    dialect: sa.Dialect
    url: sa.URL
    compiled: dict[Any, Any]

    @classmethod
    def of(cls, model: sa.Engine) -> "Speech":
        """One for all engines that are alike: it learns from a connection what the database can do."""
        model.connect().close()
        model.dispose()
        return cls(model.dialect, model.url, {})

    def engine(
        self, pool: sa.Pool, begin: Callable[[sa.Connection], None], options: Mapping[str, object]
    ) -> sa.Engine:
        """An engine on a pool; `begin` begins each transaction."""
        engine = sa.Engine(
            pool,
            self.dialect,
            self.url,
            hide_parameters=True,
            execution_options={**options, "compiled_cache": self.compiled},
        )
        sa.event.listen(engine, "begin", begin)
        return engine


def writing(engine: sa.Engine) -> sa.Engine:
    """The same engine; its transactions are begun as those that write."""
    return engine.execution_options(**{_WRITING: True})


def is_writing(connection: sa.Connection) -> bool:
    """Whether the connection is one of an engine for `writing`."""
    return bool(connection.get_execution_options().get(_WRITING))
