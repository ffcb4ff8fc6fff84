#!/usr/bin/env bash
# The GUI tests in the real QGIS: one command, whose exit code is pytest's. Never runs for ever.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec timeout --kill-after=20 1500 .venv-qgis/bin/python tests/gui/run_in_qgis.py "$@"
