"""The window in which a copy is looked at and taken in."""
