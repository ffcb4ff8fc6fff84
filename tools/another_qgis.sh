#!/usr/bin/env bash
# The short set of tests (marked another_qgis) in a second version of QGIS: run by the command that PATCHWORK_OTHER_QGIS
# names, whose words come before ours and which runs what follows them where that version is installed.
# Exit code 77 from it: this machine allows none.
set -uo pipefail
cd "$(dirname "$0")/.."

inside() {
  touch build/another-qgis-began
  .venv-qgis/bin/python -c 'from qgis.core import Qgis; print("QGIS", Qgis.QGIS_VERSION)'
  local code=0
  QT_QPA_PLATFORM=offscreen .venv-qgis/bin/python -m pytest -q -p no:cacheprovider -m another_qgis tests/plugin || code=1
  tests/gui/run.sh -m another_qgis tests/gui/inside || code=1
  tests/gui/run.sh -m another_qgis tests/gui/outside || code=1
  return $code
}

if [ "${1:-}" = inside ]; then
  inside
  exit
fi
if [ -z "${PATCHWORK_OTHER_QGIS:-}" ]; then
  echo "Skipped: PATCHWORK_OTHER_QGIS names no command that runs another with a second version of QGIS."
  exit 0
fi
read -ra wrapper <<<"$PATCHWORK_OTHER_QGIS"
mkdir -p build && rm -f build/another-qgis-began
"${wrapper[@]}" tools/another_qgis.sh inside
code=$?
if [ $code -ne 0 ] && [ ! -e build/another-qgis-began ]; then
  echo "Skipped: ${wrapper[0]} could not start a second version of QGIS (exit code $code)."
  exit 0
fi
exit $code
