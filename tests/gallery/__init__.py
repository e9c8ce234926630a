"""Pictures of every view and dialog, for people to look at: `python -m tests.gallery FOLDER`."""
