"""The one training loop and what it stands on: device, schedules, optimiser, checkpoints, data prefetch."""
