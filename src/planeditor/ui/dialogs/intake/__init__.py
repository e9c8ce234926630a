"""The window in which a draft from Word or Excel is looked at before it is taken in."""
