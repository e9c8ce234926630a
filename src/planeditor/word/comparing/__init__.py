"""Two states of a plan compared as a Word document."""
