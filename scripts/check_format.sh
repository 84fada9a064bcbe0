#!/usr/bin/env bash
# Fails if any C++ file is laid out otherwise than .clang-format says; `./dev format` puts it right.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
find src tests \( -name '*.h' -o -name '*.cpp' \) -not -path '*/node_modules/*' -print0 |
    xargs -0 clang-format-14 --dry-run -Werror
