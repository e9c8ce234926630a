"""Windows beside the one window, each opened for one thing and closed again."""
