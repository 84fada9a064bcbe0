#!/usr/bin/env bash
# in_own_sound_server.sh TEST_PROGRAM ARGUMENT...: runs one case of a test program inside a sound server of its own;
# to ask which cases there are, as CMake does after building, none is started (nor need one be installed).
set -euo pipefail
if [[ ${*: -1} == --list-* ]]; then
    exec "$@"
fi
exec bash "${BASH_SOURCE[0]%/*}/../support/with_sound_server.sh" "$@"
