"""The local store: all plans, their history, snapshots and backups. The one place that knows SQLAlchemy."""
