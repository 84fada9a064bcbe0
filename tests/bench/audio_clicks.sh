#!/usr/bin/env bash
# From a press to its frame, headless, against a click track: audio_clicks.sh [CLICKS].
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release --target counterpoint-cli >/dev/null
COUNTERPOINT_CLI=$PWD/build/release/counterpoint-cli \
    tests/support/with_sound_server.sh python3 -B tests/bench/audio_clicks.py "${1:-200}"
