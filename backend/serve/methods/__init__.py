"""Methods v1, by name."""

from __future__ import annotations

from backend.serve.methods import attention, environment, jobs, models, runs, scenes, segment, sessions
from backend.serve.methods.method import Method

METHODS: dict[str, Method] = {
    **sessions.METHODS,
    **environment.METHODS,
    **scenes.METHODS,
    **models.METHODS,
    **attention.METHODS,
    **jobs.METHODS,
    **runs.METHODS,
    **segment.METHODS,
}
