"""Self-supervised pretraining: one file a method, augmentations, presets, collapse watch."""
