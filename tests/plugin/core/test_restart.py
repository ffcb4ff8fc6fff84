from __future__ import annotations

from patchwork.plugin.core.restart import DELAYS_S, MAX_RESTARTS, WINDOW_S, RestartPolicy


def test_four_restarts_then_no_more() -> None:
    policy = RestartPolicy(clock=lambda: 100.0)
    assert [policy.next_delay() for _ in range(MAX_RESTARTS)] == list(DELAYS_S)
    assert policy.next_delay() is None


def test_old_restarts_are_forgiven() -> None:
    now = [0.0]
    policy = RestartPolicy(clock=lambda: now[0])
    for _ in range(MAX_RESTARTS):
        policy.next_delay()
    now[0] = WINDOW_S + 1
    assert policy.next_delay() == DELAYS_S[0]


def test_a_start_by_hand_counts_from_zero() -> None:
    policy = RestartPolicy(clock=lambda: 0.0)
    for _ in range(MAX_RESTARTS):
        policy.next_delay()
    policy.forget()
    assert policy.next_delay() == DELAYS_S[0]
