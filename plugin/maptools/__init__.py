"""Tools on the map canvas: pointing at the image and seeing the answer there."""
