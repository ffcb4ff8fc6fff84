"""What make calls: environment, demo, packaging. Not part of the plugin."""
