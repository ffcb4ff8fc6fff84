"""The parts of ``tools.translations``: source literals, .ts files, and what a translation must share with its source."""
