"""What a child process may inherit.

QGIS sets PYTHONHOME, PYTHONPATH, PROJ_LIB, GDAL_DATA and others that break another
Python; hence a list of what may pass, not of what may not.
"""

from __future__ import annotations

import os
from typing import Dict, Mapping, Optional

NAMES = frozenset(
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "TZ", "TMPDIR", "TMP", "TEMP",
        # Windows cannot start a process or find the user's folders without these
        "SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "PATHEXT", "USERNAME", "USERPROFILE", "HOMEDRIVE",
        "HOMEPATH", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "NUMBER_OF_PROCESSORS",
        "PROCESSOR_ARCHITECTURE",
        # which devices there are and how many threads to use
        "CUDA_VISIBLE_DEVICES", "CUDA_DEVICE_ORDER", "NVIDIA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES",
        "ROCR_VISIBLE_DEVICES", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS",
        # the way to the internet, for pretrained weights
        "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE",
        "CURL_CA_BUNDLE", "HF_HOME", "HF_ENDPOINT", "HF_HUB_OFFLINE", "TORCH_HOME",
    ]
)
PREFIXES = ("PATCHWORK_", "LC_", "XDG_", "SLURM_")


def child_environment(environ: Optional[Mapping[str, str]] = None) -> Dict[str, str]:
    """The part of ``environ`` (default: this process's) that a backend process may see."""
    source = os.environ if environ is None else environ
    kept = {name: value for name, value in source.items() if name.upper() in NAMES or name.upper().startswith(PREFIXES)}
    return {**kept, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
