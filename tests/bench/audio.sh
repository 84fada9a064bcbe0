#!/usr/bin/env bash
# Everything about sound, in parts that can also be run alone: every tests/bench/audio_*.cpp and audio_*.sh. All of
# them find a sound server of their own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shopt -s nullglob
cmake --preset release --log-level=WARNING >/dev/null
for part in tests/bench/audio_*.cpp; do
    name=$(basename "$part" .cpp)
    echo "-- $name"
    cmake --build --preset release --target "bench_$name" >/dev/null
    tests/support/with_sound_server.sh "build/release/bench/$name"
done
for part in tests/bench/audio_*.sh; do
    echo "-- $(basename "$part" .sh)"
    bash "$part"
done
