#!/usr/bin/env bash
# What the window costs: frames without a display, then the real window with software OpenGL, beside Audacity, on a
# display and a sound server of its own: ui.sh [CATCH2 ARGUMENTS]. COUNTERPOINT_PRESET=dev measures that build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
preset=${COUNTERPOINT_PRESET:-release}
cmake --preset "$preset" --log-level=WARNING >/dev/null
cmake --build --preset "$preset" --target counterpoint counterpoint-cli bench_ui_frame bench_ui_window >/dev/null
"build/$preset/bench/ui_frame"
sound=$(mktemp -d)
trap 'rm -rf "$sound"' EXIT
ffmpeg -nostdin -loglevel error -stream_loop -1 -i assets/practice/practice-discussion.opus -t 600 "$sound/sound.wav"
COUNTERPOINT_AUDACITY=$PWD/tests/bench/audacity_record.py COUNTERPOINT_SOUND=$sound/sound.wav \
    tests/support/with_sound_server.sh tests/support/with_display.sh bash -c '
        paplay "$COUNTERPOINT_SOUND" &
        player=$!
        "$@" || code=$?
        kill $player
        exit ${code:-0}' ui "build/$preset/bench/ui_window" "$@"
