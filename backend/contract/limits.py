"""Bounds both sides rely on. Units are in the names."""

from __future__ import annotations

MAX_MESSAGE_BYTES = 4 * 1024 * 1024
"""Longest JSON-RPC line; longer ones are refused, never buffered."""

DEFAULT_DEADLINE_S = 120.0
"""A call without its own deadline. The first one that needs torch waits for its import: seconds, or most of a minute
on a cold disk beside other work."""

MAX_RUN_NAME_CHARS = 80
MAX_EVENT_BYTES = 64 * 1024
MAX_EVENTS_PER_READ = 5000

STATE_INTERVAL_S = 0.5
"""Shortest time between two writes of ``state.json`` for progress alone."""

CONTROL_INTERVAL_S = 0.2
"""Shortest time between two looks at ``control/``."""

LOCK_WAIT_S = 2.0
"""A reader's probe of the lock lasts microseconds; a worker that meets one waits this long before it gives up."""

MAX_VIEW_CELLS = 1024 * 1024
"""The largest raster that travels in a message: what is pointed at on screen."""
