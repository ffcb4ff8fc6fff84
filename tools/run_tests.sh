#!/usr/bin/env bash
# All tests: the backend and the contract in the backend's environment; the plugin, the GUI and the contract in
# QGIS's, offscreen; then inside the real QGIS application under Xvfb. Every part runs even if an earlier one failed.
set -uo pipefail
python=$(cat build/backend-python)
export PATCHWORK_BACKEND_PYTHON=$python
PATCHWORK_HOME=$(mktemp -d)
export PATCHWORK_HOME
processes=$(nproc) # before OMP_NUM_THREADS, which nproc believes
share=(-n "$((processes < 8 ? processes : 8))" --dist loadfile) # eight torches fit into most memories
export OMP_NUM_THREADS=1 # a test process on each processor: threads of their own would only stand in each other's way
trap 'rm -rf "$PATCHWORK_HOME"' EXIT
failed=()

part() {
  local title=$1
  shift
  echo "=== $title"
  "$@" || failed+=("$title")
}

part "style and types" tools/lint.sh
part "backend and contract" env PYTHONPATH="$PWD/build/test-tools" "$python" -m pytest -q "${share[@]}" \
  tests/contract tests/backend tests/install tests/architecture tests/reliability tests/security tests/tools tests/benches
part "plugin and contract in QGIS, offscreen" env QT_QPA_PLATFORM=offscreen .venv-qgis/bin/python -m pytest -q "${share[@]}" \
  tests/contract tests/plugin tests/architecture
part "names and widgets on Qt 6" tools/qt6_tests.sh
part "the real QGIS under Xvfb" tests/gui/run.sh
part "a second version of QGIS" tools/another_qgis.sh

if [ ${#failed[@]} -gt 0 ]; then
  printf 'FAILED: %s\n' "${failed[@]}"
  exit 1
fi
echo "All parts passed."
