#!/usr/bin/env bash
# Style (ruff) and types (mypy --strict on the backend).
set -euo pipefail
python=$(cat build/backend-python)
export PYTHONPATH="$PWD/build/test-tools"
"$python" -m ruff check .
"$python" -m mypy --no-error-summary
