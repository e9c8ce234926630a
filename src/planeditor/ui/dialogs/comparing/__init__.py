"""The window in which two states of a plan are compared."""
