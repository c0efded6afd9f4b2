#!/usr/bin/env bash
# Ends the server that start.sh started; no error when there is none.
set -euo pipefail
home="${KAMNOT_MONGO_WIRE:-/tmp/kamnot-mongo-wire-$(id -un)}"
[ -f "$home/pid" ] || exit 0
kill "$(cat "$home/pid")" 2>/dev/null || true
rm -f "$home/pid" "$home/uri"
