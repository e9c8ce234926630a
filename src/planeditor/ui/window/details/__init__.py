"""The details pane: the fields of the selected item, saved as they are typed."""
