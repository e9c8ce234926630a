"""The ways of looking at the open plan, side by side in one window."""
