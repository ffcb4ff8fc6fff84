#!/usr/bin/python3
"""Stands in for ssh: takes its arguments, runs the command with a shell here, writes down what was sent.

The "other computer" calls the shared folder by another name. A message that still names it as the client does is
answered by ending, as a computer would that has no such folder.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

LOG = os.environ["PATCHWORK_STAND_IN_LOG"]
FOREIGN = os.environ["PATCHWORK_STAND_IN_FOREIGN"].encode()

arguments = sys.argv[1:]
mark = arguments.index("--")
options, (host, command) = arguments[:mark], arguments[mark + 1 :]
with Path(LOG).open("a", encoding="utf-8") as log:
    log.write(json.dumps({"options": options, "host": host, "command": command}) + "\n")
if "BatchMode=yes" not in options or "-T" not in options:
    sys.exit("the stand-in would ask for a password now")
if host == "unreachable":
    sys.stderr.write("me@unreachable: Permission denied (publickey,password).\n")
    sys.exit(255)

child = subprocess.Popen(["/bin/sh", "-c", command], stdin=subprocess.PIPE)
assert child.stdin is not None


def passed_on() -> None:
    assert child.stdin is not None
    for line in sys.stdin.buffer:
        if FOREIGN in line:
            sys.stderr.write(f"a name of the client's came through: {line!r}\n")
            child.kill()
            return
        child.stdin.write(line)
        child.stdin.flush()
    child.stdin.close()


threading.Thread(target=passed_on, daemon=True).start()
code = child.wait()
sys.stderr.flush()
os._exit(code)
