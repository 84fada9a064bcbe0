#!/usr/bin/env bash
# Everything that is measured about bundles: each tests/bench/bundle_*.sh or .cpp by itself.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
find tests/bench -name 'bundle_*.sh' -o -name 'bundle_*.cpp' | sed 's#.*/##; s#\.[a-z]*$##' | sort | xargs ./dev bench
