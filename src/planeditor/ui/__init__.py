"""The window: models, views, forms, dialogs and actions."""
