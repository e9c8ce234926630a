"""What windows, dialogs and views are made of: the look, words, small widgets, tables and fields."""
