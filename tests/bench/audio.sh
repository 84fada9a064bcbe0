#!/usr/bin/env bash
# Everything about sound, in parts that can also be run alone: every tests/bench/audio_*.cpp and audio_*.sh.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
shopt -s nullglob
for part in tests/bench/audio_*.cpp; do
    name=$(basename "$part" .cpp)
    cmake --preset release --log-level=WARNING >/dev/null
    cmake --build --preset release --target "bench_$name" >/dev/null
    echo "-- $name"
    taskset -c 0 "build/release/bench/$name" # one core: decoding is what is compared, not the number of threads
done
for part in tests/bench/audio_*.sh; do
    echo "-- $(basename "$part" .sh)"
    bash "$part"
done
