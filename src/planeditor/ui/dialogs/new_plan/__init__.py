"""The dialog that begins a plan, one step a module."""
