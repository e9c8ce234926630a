"""Drafts from elsewhere as proposals: what they would make and change in a plan, and what has to be asked."""
