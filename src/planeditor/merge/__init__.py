"""Compare two states of a plan, merge three. Pure Python, by the ids of items."""
