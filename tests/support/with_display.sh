#!/usr/bin/env bash
# with_display.sh COMMAND...: runs COMMAND with a display of its own in memory (1400 x 900, software OpenGL).
#
# The server picks a free display number itself, so any number of these may run at once, also beside a real
# display. It is gone when COMMAND ends; COMMAND's exit status is passed on. 125: it could not be started.
#
# There is no window manager: a test calls `xdotool windowfocus ID` before it sends keys. Swap intervals are
# ignored here, so a program that paces itself by vsync would take both cores.
# Not chosen: xvfb-run, which guesses a display number and sleeps 3 s.
set -euo pipefail

(($#)) || { echo "usage: with_display.sh COMMAND [ARGUMENT...]" >&2; exit 125; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-display.XXXXXX")
server=""
clean_up() {
    [[ -z $server ]] || kill "$server" 2>/dev/null || true
    wait
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() {
    echo "with_display.sh: $1" >&2
    cat "$folder/server.log" >&2 2>/dev/null || true
    exit 125
}

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -noreset 3>"$folder/number" >"$folder/server.log" 2>&1 &
server=$!
deadline=$((SECONDS + 20))
until [[ -s $folder/number ]]; do # Xvfb writes the number only once it accepts windows
    kill -0 "$server" 2>/dev/null || fail "the display server did not start"
    ((SECONDS < deadline)) || fail "waited 20 s for the display server"
    sleep 0.02
done

export LIBGL_ALWAYS_SOFTWARE=1
DISPLAY=":$(<"$folder/number")"
export DISPLAY
unset WAYLAND_DISPLAY XAUTHORITY

status=0
"$@" || status=$?
exit "$status"
