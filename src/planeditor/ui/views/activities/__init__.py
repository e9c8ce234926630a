"""All activities of the plan as a table: sorted, filtered, edited in place and many at once."""
