"""Reads lines, dispatches calls, keeps deadlines. Ends when stdin closes or a client says so."""

from __future__ import annotations

import logging
import math
import os
import queue
import sys
from functools import partial
from typing import Any, NoReturn

from backend.contract import limits, messages
from backend.contract.errors import PatchworkError, ProtocolError, UnknownMethodError
from backend.contract.messages import Call, Reply
from backend.jobs import threads
from backend.serve.calls import Calls, deadline
from backend.serve.methods import METHODS
from backend.serve.session import Session
from backend.serve.streams import Line, LineReader, LineWriter, Oversized, take_over

log = logging.getLogger("patchwork.serve")

LAST_ANSWERS_S = 2.0
FIRST_CALL = "session.hello"


def serve() -> NoReturn:
    """Answer until stdin closes; never returns, and takes no started job with it."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    threads.for_answers()
    source, sink = take_over()
    reader = LineReader(source)
    reader.start()
    server = Server(LineWriter(sink))
    try:
        server.run(reader.lines)
    except BrokenPipeError:
        log.info("Nobody reads the answers any more")
    sys.stderr.flush()
    os._exit(0)  # threads may still be inside GDAL or torch, which do not survive a normal exit


class Server:
    """One conversation."""

    def __init__(self, writer: LineWriter) -> None:
        self.calls = Calls(writer.write)
        self.session = Session(self.calls)

    def run(self, lines: queue.Queue[Line | None]) -> None:
        """Until the stream ends or the session is shut down."""
        while not self.session.over:
            wait = self.calls.expire()
            try:
                line = lines.get(timeout=None if math.isinf(wait) else wait)
            except queue.Empty:
                continue
            if line is None:
                break
            self.receive(line)
        self.calls.wait(LAST_ANSWERS_S)

    def receive(self, line: Line) -> None:
        """Answer one line, whatever it is; blank lines and replies need no answer."""
        try:
            call = _decode(line)
            if call is not None:
                self._dispatch(call)
        except ProtocolError as error:
            self.calls.answer(Reply(error.id, error=error))

    def _dispatch(self, call: Call) -> None:
        method = METHODS.get(call.method)
        try:
            if method is None:
                remedy = f"Known are: {', '.join(METHODS)}."
                raise UnknownMethodError(f"There is no method “{call.method[:80]}”.", remedy)
            if not self.session.greeted and call.method != FIRST_CALL:
                raise ProtocolError(f"The first call must be {FIRST_CALL}.", "Send it with the protocol's name.")
            params = dict(call.params)
            seconds = deadline(params)
        except PatchworkError as error:
            if call.id is not None:
                self.calls.answer(Reply(call.id, error=error))
            return
        work: partial[Any] = partial(method.call, self.session, params)
        if method.quick:
            self.calls.do(call, work)
        else:
            self.calls.start(call, work, seconds)


def _decode(line: Line) -> Call | None:
    if isinstance(line, Oversized):
        raise ProtocolError(f"A line is longer than {limits.MAX_MESSAGE_BYTES} bytes.")
    if not line.strip():
        return None
    message = messages.decode(line)
    return message if isinstance(message, Call) else None
