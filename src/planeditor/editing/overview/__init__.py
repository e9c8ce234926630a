"""All plans of a store side by side."""
