#!/usr/bin/env bash
# What Patchwork needs from the distribution. Installs it as root; otherwise prints the one line to run.
set -euo pipefail
wanted=(qgis python3-qgis python3-venv xvfb xauth xdotool openbox imagemagick)
missing=()
for package in "${wanted[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
  echo "Some system packages are missing. Run this line, then the same make command again:" >&2
  echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
  exit 2
fi
echo "Installing from the distribution: ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >&2
apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
