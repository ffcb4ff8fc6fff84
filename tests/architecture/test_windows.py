"""What only POSIX has is called in one file, which has a branch for Windows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ONE_FILE = ROOT / "backend" / "contract" / "operating_system.py"
FILES = [path for room in ("backend", "plugin") for path in sorted((ROOT / room).rglob("*.py")) if path != ONE_FILE]

MODULES = {"fcntl", "pwd", "grp", "resource", "termios", "tty", "pty", "posix", "syslog", "crypt", "spwd", "msvcrt", "winreg"}
OF_OS = {
    "fork", "forkpty", "kill", "killpg", "setsid", "setpgid", "setpgrp", "getpgid", "getsid", "getuid", "geteuid", "getgid",
    "getegid", "getgroups", "setuid", "setgid", "chown", "lchown", "fchown", "fchmod", "chroot", "mkfifo", "mknod", "nice",
    "sysconf", "confstr", "pathconf", "statvfs", "fstatvfs", "getloadavg", "uname", "wait", "wait3", "wait4", "waitid",
    "sched_getaffinity", "sched_setaffinity", "posix_fallocate", "posix_fadvise", "fdatasync", "pread", "pwrite", "preadv",
    "pwritev", "sendfile", "lockf", "memfd_create", "pipe2", "symlink", "link", "rename", "openpty", "ttyname", "ctermid",
    "getxattr", "setxattr", "O_CLOEXEC", "O_NONBLOCK", "O_DIRECTORY", "O_NOFOLLOW", "O_SYNC", "O_TMPFILE", "startfile",
    "register_at_fork", "set_blocking", "fchdir", "sync", "posix_spawn", "WNOHANG",
}  # fmt: skip
OF_SIGNAL = {
    "SIGKILL", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGCHLD", "SIGPIPE", "SIGSTOP", "SIGCONT", "SIGTSTP",
    "alarm", "setitimer", "getitimer", "pause", "sigwait", "sigtimedwait", "pthread_kill", "pthread_sigmask", "siginterrupt",
}  # fmt: skip
ARGUMENTS = {"start_new_session", "preexec_fn", "pass_fds", "process_group", "dir_fd", "creationflags", "follow_symlinks_fd"}
METHODS = {"symlink_to", "hardlink_to", "chmod", "lchmod", "owner", "group_name", "add_signal_handler"}
FOLDERS = ("/tmp", "/dev/", "/var/", "/usr/", "/etc/", "/bin/", "/home/", "/proc/")
ALLOWED = {
    "backend/training/device.py": {"/proc/cpuinfo"},  # read where it is there; elsewhere bf16 is simply not proposed
    "backend/install/driver_query.py": {"/proc/driver/nvidia/version"},  # where it is not there the library is asked
    "backend/install/python_search.py": {"/usr/bin/python3"},  # one of several places to look
    "plugin/gui/remote_box.py": {"/home/me/.local/share/patchwork/env/…/bin/python"},  # an example of another computer
    "plugin/core/environment.py": {"/usr/local"},  # a QGIS that is not bundled, told by its folder
}


def posix_only(path: Path) -> Iterator[str]:
    """Everything in a file that Windows (or POSIX) does not have."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom):
            if node.level == 0 and (node.module or "").split(".")[0] in MODULES:
                yield str(node.module)
            names = {"os": OF_OS, "signal": OF_SIGNAL}.get(node.module or "", set())
            yield from (alias.name for alias in node.names if alias.name in names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr in {"os": OF_OS, "signal": OF_SIGNAL}.get(node.value.id, set()):
                yield f"{node.value.id}.{node.attr}"
        elif isinstance(node, ast.Call):
            yield from (str(keyword.arg) for keyword in node.keywords if keyword.arg in ARGUMENTS)
            if isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
                yield node.func.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(FOLDERS):
            yield node.value


def test_posix_only_calls_stand_in_one_file() -> None:
    found = {str(path.relative_to(ROOT)).replace("\\", "/"): set(posix_only(path)) for path in FILES}
    assert len(found) > 200
    wrong = {file: sorted(names - ALLOWED.get(file, set())) for file, names in found.items()}
    assert not {file: names for file, names in wrong.items() if names}


def test_the_one_file_branches_and_is_seen() -> None:
    names = set(posix_only(ONE_FILE))
    assert {"os.link", "os.sched_getaffinity", "os.rename"} <= names
    assert ONE_FILE.read_text(encoding="utf-8").count("WINDOWS") > 5


@pytest.mark.parametrize(
    "line",
    ["import fcntl", "from os import fork", "os.killpg(1, 9)", "signal.SIGKILL", "run(x, start_new_session=True)", "p = '/tmp/x'"],
)
def test_it_would_be_found(line: str, tmp_path: Path) -> None:
    (tmp_path / "x.py").write_text(line, encoding="utf-8")
    assert list(posix_only(tmp_path / "x.py"))
