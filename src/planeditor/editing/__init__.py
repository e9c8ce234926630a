"""The open plan: runs named operations, commits each to the store, undoes, and tells listeners. No Qt."""
