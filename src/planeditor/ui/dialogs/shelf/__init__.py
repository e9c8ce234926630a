"""The shelf of good practice: looked through, compared, taken from, given away, and put to."""
