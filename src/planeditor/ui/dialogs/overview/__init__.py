"""The window with all plans of the store side by side."""
