"""One contestant in front of one object, click by click."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from backend.scene.scene import Scene
from bench.clicks.contestants import Opener
from bench.clicks.objects import Target
from bench.clicks.scores import MOST_CLICKS, Course, iou, off_the_edge
from bench.clicks.user import Placed, User

GOAL, SURELY = 0.85, 5
"""Clicking ends at the higher goal, but not before the fifth click, whose IoU is asked for."""

Watch = Callable[[list[Placed], NDArray[np.bool_]], None]


def run(
    target: Target,
    opener: Opener,
    seed: int,
    watch: Watch | None = None,
    goal: float = GOAL,
    most: int = MOST_CLICKS,
) -> Course:
    """``watch`` sees the clicks and the mask after each click."""
    course, user = Course(), User(target.truth, target.known, seed, target.name)
    away = target.known & off_the_edge(target.truth)
    with Scene.open(target.scene) as scene:
        began = time.perf_counter()
        answer = opener(scene, target.view)
        course.prepared = time.perf_counter() - began
        clicks: list[Placed] = []
        mask = np.zeros(target.truth.shape, bool)
        while len(clicks) < most and (click := user.click(mask)) is not None:
            clicks.append(click)
            began = time.perf_counter()
            mask = answer(clicks)
            course.seconds.append(time.perf_counter() - began)
            course.ious.append(iou(mask, target.truth, target.known))
            course.banded.append(iou(mask, target.truth, away))
            if watch is not None:
                watch(clicks, mask)
            if course.ious[-1] >= goal and len(clicks) >= SURELY:
                break
    return course
