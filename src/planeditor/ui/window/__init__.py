"""The one window: its page of the open plan, its first screen, its commands, and what they do."""
