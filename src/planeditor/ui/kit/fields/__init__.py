"""The fields of items on the screen: an editor by type of field, its label, and what is said under it."""
