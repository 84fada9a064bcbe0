#!/usr/bin/env bash
# run_part.sh PROGRAM PART PARTS: runs every PARTS-th case of a Catch2 program, from the PART-th on, in one process.
# With sanitizers a program takes 0.1 to 0.3 s to start, longer than most cases take.
set -euo pipefail
program=$1 part=$2 parts=$3

names=$(mktemp)
trap 'rm -f "$names"' EXIT
# Catch2 tells by the exit code how many cases it lists. What its filters understand is escaped in the names.
{ "$program" --list-test-names-only || true; } | sed 's/[\\",[]/\\&/g' |
    awk -v part="$part" -v parts="$parts" 'NR % parts == part % parts' >"$names"
wanted=$(wc -l <"$names")
((wanted > 0)) || { echo "run_part.sh: $program has no case for part $part of $parts" >&2; exit 1; }
found=$({ "$program" --list-test-names-only --input-file "$names" || true; } | wc -l)
((found == wanted)) || { echo "run_part.sh: of $wanted cases of $program only $found are found by name" >&2; exit 1; }
"$program" --input-file "$names" --durations yes --warn NoTests
