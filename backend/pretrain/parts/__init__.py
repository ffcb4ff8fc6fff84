"""What methods are made of: views, masks, losses, watches. A part knows no method, no run and no settings but its own."""
