#!/usr/bin/env bash
# The tests' tools on the backend's side, in a folder of their own: the environment that is tested stays the users'.
set -euo pipefail
python=$(/usr/bin/python3 -m backend.install | tail -n 1)
test -n "$python"
target=build/test-tools
stamp=$target/.tools-$(sha256sum backend/install/locks/test-tools.txt | cut -c1-12)
mkdir -p build && echo "$python" > build/backend-python
[ -e "$stamp" ] && exit 0
rm -rf "$target"
"$python" -m pip install --quiet --require-hashes --no-deps --target "$target" -r backend/install/locks/test-tools.txt
touch "$stamp"
