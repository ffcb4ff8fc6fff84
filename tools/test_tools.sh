#!/usr/bin/env bash
# The tests' tools on the backend's side, in folders of their own: the environment that is tested stays the users'.
set -euo pipefail
python=$(/usr/bin/python3 -m backend.install install | tail -n 1)
test -n "$python"
mkdir -p build && echo "$python" > build/backend-python

install() {
  local lock=backend/install/locks/$1.txt target=build/$1
  local stamp
  stamp=$target/.tools-$(sha256sum "$lock" | cut -c1-12)
  [ -e "$stamp" ] && return
  rm -rf "$target"
  "$python" -m pip install --quiet --require-hashes --no-deps --target "$target" -r "$lock"
  touch "$stamp"
}

install test-tools
install qt6-tools
install package-tools
