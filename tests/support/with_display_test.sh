#!/usr/bin/env bash
# Two displays at once are two displays; each takes a window; the exit status is passed on; nothing stays behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [[ ${1:-} == inside ]]; then # note DISPLAY, size and the server's process in the files $2.*
    echo "$DISPLAY" >"$2.number"
    xdotool getdisplaygeometry >"$2.size"
    for process in $(<"/proc/$PPID/task/$PPID/children"); do # our parent is with_display.sh
        [[ $(<"/proc/$process/comm") != Xvfb ]] || echo "$process" >"$2.process"
    done
    [[ -z ${3:-} ]] || ./with_display.sh bash "$PWD/with_display_test.sh" inside "$3" || (($? == 7))
    exit 7
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-display-test.XXXXXX")
trap 'rm -rf "$folder"' EXIT

status=0
timeout 60 ./with_display.sh bash "$PWD/with_display_test.sh" inside "$folder/outer" "$folder/inner" || status=$?
((status == 7)) || { echo "the command's exit status 7 came back as $status"; exit 1; }
[[ $(<"$folder/outer.number") != "$(<"$folder/inner.number")" ]] || { echo "both displays have one number"; exit 1; }
for one in outer inner; do
    [[ $(<"$folder/$one.size") == "1400 900" ]] || { echo "the display measures $(<"$folder/$one.size")"; exit 1; }
    ! kill -0 "$(<"$folder/$one.process")" 2>/dev/null || { echo "the $one display outlived its command"; exit 1; }
done

if PATH=/nowhere timeout 60 "$BASH" ./with_display.sh true 2>/dev/null; then
    echo "without Xvfb it must fail"
    exit 1
fi
echo "display: two at once, exit status passed on, nothing left behind"
