"""The money of one activity: a grid of funds down and years across."""
