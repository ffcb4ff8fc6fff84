"""Jobs and their workers: what happens inside a run directory."""
