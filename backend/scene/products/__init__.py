"""Products as agencies deliver them: which of their files and bands form a scene, under which names."""
