"""The window in which a document is chosen, looked at and written."""
