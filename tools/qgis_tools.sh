#!/usr/bin/env bash
# The tests' tools on the QGIS side: a venv over the distribution's Python, which sees the real QGIS.
set -euo pipefail
stamp=.venv-qgis/.tools-$(sha256sum backend/install/locks/qgis-tools.txt | cut -c1-12)
[ -e "$stamp" ] && exit 0
rm -rf .venv-qgis
/usr/bin/python3 -m venv --system-site-packages .venv-qgis
.venv-qgis/bin/python -m pip install --quiet --no-deps -r backend/install/locks/qgis-tools.txt
touch "$stamp"
