"""Areas by investment directions: sums, counts, and where nothing is planned yet."""
