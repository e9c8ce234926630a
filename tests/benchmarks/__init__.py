"""What the program costs, measured side by side with what it cannot be cheaper than."""
