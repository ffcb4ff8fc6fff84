"""L8: where to label next, with simulated answers from real labels."""
