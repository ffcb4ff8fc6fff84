"""What two runs have in common and what not: settings, data, accuracy, curves, maps."""
