#!/usr/bin/env bash
# Renews the pinned packages from requirements.in and test-tools.in. Needs uv on the PATH.
set -euo pipefail
cd backend/install/locks
compile=(uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header)
torch=$(grep -oE '^torch==[0-9.]+' requirements.in)
"${compile[@]}" --no-emit-package torch --no-emit-package torchvision \
  --override <(echo "$torch+cpu") requirements.in -o lock-cpu.txt
unset UV_FIND_LINKS # from here on PyPI alone decides which builds there are
"${compile[@]}" --no-emit-package torch --no-emit-package torchvision requirements.in -o lock-cuda.txt
"${compile[@]}" --no-deps --no-annotate requirements.in -o all.txt
awk '/^torch/{keep=1} /^[a-z]/&&!/^torch/{keep=0} keep' all.txt > torch-pypi.txt && rm all.txt
"${compile[@]}" --no-annotate test-tools.in -o test-tools.txt
"${compile[@]}" --no-annotate --constraint test-tools.txt qt6-tools.in -o qt6-tools.txt
"${compile[@]}" --no-annotate package-tools.in -o package-tools.txt
