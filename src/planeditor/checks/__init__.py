"""What a good plan satisfies: pure functions from a plan to findings."""
