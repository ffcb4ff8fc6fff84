#!/usr/bin/env bash
# Qt 6: the plugin's names resolved against PyQt6, and its widgets and pipe run on it, with a stand-in for QGIS.
set -euo pipefail
python=$(cat build/backend-python)
export QT_QPA_PLATFORM=offscreen PYTEST_QT_API=pyqt6
export PYTHONPATH="$PWD/build/test-tools:$PWD/build/qt6-tools:$PWD/tests/qt6/standin"
exec "$python" -m pytest -q -p tests.qt6.stand_in tests/qt6 \
  tests/plugin/core/test_transport.py tests/plugin/core/test_rpc_client.py
