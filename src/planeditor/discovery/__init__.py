"""Pure functions from a plan to suggestions: computed, explained, never imposed."""
