"""What the user sees: the dock, its pages and the options page. Thin: work is done in ``core``."""
