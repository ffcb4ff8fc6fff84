"""Whatever ends a job is said in words a user can act on."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from backend.contract.errors import InputError, InternalError, ResourceError
from backend.contract.run_directory import RunDirectory
from backend.jobs.failure import as_typed, require_free


def chained(outer: Exception, inner: Exception) -> Exception:
    outer.__cause__ = inner
    return outer


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        RuntimeError("CPLE_AppDefined: write failed: No space left on device"),
        chained(ValueError("could not save"), OSError(errno.ENOSPC, "No space left on device")),
    ],
)
def test_a_full_disk_names_folder_and_bytes(tmp_path: Path, error: Exception) -> None:
    typed = as_typed(error, RunDirectory(tmp_path))
    assert isinstance(typed, ResourceError)
    assert str(tmp_path) in typed.cause and "bytes" in typed.cause and "resume" in typed.remedy


def test_a_full_disk_names_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    error = OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "elsewhere" / "map.tif"))
    typed = as_typed(error, RunDirectory(tmp_path))
    assert str(tmp_path / "elsewhere") in typed.cause and typed.subject.endswith("map.tif")


def test_typed_errors_stay_themselves(tmp_path: Path) -> None:
    error = InputError("a", "b", "c")
    assert as_typed(error, RunDirectory(tmp_path)) is error


def test_memory_is_a_resource(tmp_path: Path) -> None:
    import torch

    for error in (MemoryError(), torch.OutOfMemoryError("CUDA out of memory")):
        assert isinstance(as_typed(error, RunDirectory(tmp_path)), ResourceError)


def test_permissions_name_the_file(tmp_path: Path) -> None:
    typed = as_typed(PermissionError(errno.EACCES, "Permission denied", "/root/map.tif"), RunDirectory(tmp_path))
    assert isinstance(typed, InputError) and typed.subject == "/root/map.tif"


def test_anything_else_is_ours_and_names_the_log(tmp_path: Path) -> None:
    typed = as_typed(KeyError("x"), RunDirectory(tmp_path))
    assert isinstance(typed, InternalError) and "worker.log" in typed.remedy and "KeyError" in typed.cause


def test_bytes_needed_are_named_before_the_start(tmp_path: Path) -> None:
    require_free(tmp_path / "not" / "yet", 1)
    with pytest.raises(ResourceError, match=str(2**60)):
        require_free(tmp_path / "not" / "yet", 2**60)
