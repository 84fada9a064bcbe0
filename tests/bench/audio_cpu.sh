#!/usr/bin/env bash
# CPU seconds a recorded minute, Counterpoint beside arecord, parec, parec | flac, sox and ffmpeg, all at once:
# audio_cpu.sh [SECONDS]. COUNTERPOINT_PRESET=dev measures that build.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
preset=${COUNTERPOINT_PRESET:-release}
cmake --preset "$preset" --log-level=WARNING >/dev/null
cmake --build --preset "$preset" --target counterpoint-cli bench_bare_capture >/dev/null
COUNTERPOINT_CLI=$PWD/build/$preset/counterpoint-cli COUNTERPOINT_BARE_CAPTURE=$PWD/build/$preset/bench/bare_capture \
    tests/support/with_sound_server.sh python3 -B tests/bench/audio_cpu.py "${1:-180}"
