"""What the user says is on the ground: polygons with a class, or a raster of codes."""
