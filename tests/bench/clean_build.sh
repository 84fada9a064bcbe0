#!/usr/bin/env bash
# How long a build from nothing takes, without ccache: the presets dev and check, wall and CPU seconds. Quiet
# machine, please: two builds at once tell nothing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export CCACHE_DISABLE=1
folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-build.XXXXXX")
trap 'rm -rf "$folder"' EXIT
TIMEFORMAT='%R s wall, %U s user'
for preset in dev check; do
    cmake --preset "$preset" -B "$folder/$preset" --log-level=ERROR >/dev/null
    echo -n "$preset: "
    time cmake --build "$folder/$preset" -j2 >/dev/null
    # The files that cost most; .ninja_log holds their beginning and end in milliseconds.
    awk -F'\t' 'NR > 1 && $4 ~ /\.o$/ { printf "    %6.1f s  %s\n", ($2 - $1) / 1000, $4 }' \
        "$folder/$preset/.ninja_log" | sort -rn | sed -n 1,5p
done
