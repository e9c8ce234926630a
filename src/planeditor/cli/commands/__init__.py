"""The commands, a module each: `HELP`, its arguments, and what it does."""
