#!/usr/bin/env bash
# window_keys_test.sh WINDOW_PROBE SEND_KEYS: the real window, real key and mouse events, under the display of the
# environment (with_display.sh). Whatever was pressed must have become a command, in order, however slow the frames.
set -euo pipefail

probe=$1
send_keys=$2
folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-window.XXXXXX")
pid=""
finish() {
    [[ -z $pid ]] || kill "$pid" 2>/dev/null || true
    wait
    rm -rf "$folder"
}
trap finish EXIT

failures=0
# start ARGUMENTS...: the window, ready for keys (it answers the first).
start() {
    : >"$folder/told"
    "$probe" "$@" >"$folder/told" 2>"$folder/errors" &
    pid=$!
    await_window
}
await_window() {
    "$send_keys" Counterpoint sleep:1 >/dev/null || { cat "$folder/errors" >&2; exit 1; }
}
stop() {
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    pid=""
}
send() { "$send_keys" Counterpoint "$@" >>"$folder/sent"; }

told_without_times() { sed -E 's/ [0-9]+$//' "$@"; }

# expect NAME LINE...: what was told, without the instants, within 20 s.
expect() {
    local name=$1
    shift
    printf '%s\n' "$@" >"$folder/wanted"
    local deadline=$((SECONDS + 20))
    until told_without_times "$folder/told" | cmp -s - "$folder/wanted"; do
        if ((SECONDS >= deadline)); then
            echo "FAILED: $name" >&2
            diff <(told_without_times "$folder/told") "$folder/wanted" >&2 || true
            failures=$((failures + 1))
            return
        fi
        sleep 0.05
    done
    echo "ok: $name"
}

: >"$folder/sent"

start --screen conduct --slow-frames 90
send q w
expect "two presses within one frame are two marks" \
    "mark 8585-301/1.1" "mark 8585-301/1.2"
send shift+a BackSpace ctrl+z
expect "Shift adds, Backspace and Ctrl+Z undo, in the order in which they were pressed" \
    "mark 8585-301/1.1" "mark 8585-301/1.2" "add 8585-301/2.1" "undo" "undo"
stop

start --screen conduct --slow-frames 90
send q w e a s d f z x c v q w e a s d f z x c v q w e a s d f z x c v q w e a s d f
wanted=()
for round in 1 2 3 4; do
    for number in 1.1 1.2 1.3 2.1 2.2 2.3 2.4 3.1 3.2 3.3 3.4; do
        ((${#wanted[@]} < 40)) && wanted+=("mark 8585-301/$number")
    done
done
expect "forty presses with frames of 90 ms are forty marks" "${wanted[@]}"
stop

start --screen conduct
send q Return "text:quick brown fox" Return w
expect "a note typed at once swallows its keys and nothing else" \
    "mark 8585-301/1.1" "note quick brown fox" "mark 8585-301/1.2"
send Return text:zz Escape e
expect "a note that is left sends nothing" \
    "mark 8585-301/1.1" "note quick brown fox" "mark 8585-301/1.2" "mark 8585-301/1.3"
stop

start --screen conduct
send down:q sleep:1200 up:q w
expect "a held key is one mark" "mark 8585-301/1.1" "mark 8585-301/1.2"
stop

start --screen conduct
send click:100,430 shift+click:100,540 click:100,650
expect "tiles are marked by the mouse, and added with Shift" \
    "mark 8585-301/1.1" "add 8585-301/2.1" "mark 8585-301/3.1"
send F10 F10 q
expect "F10 stops, and pressed twice it does not close" \
    "mark 8585-301/1.1" "add 8585-301/2.1" "mark 8585-301/3.1" "stop"
send F9 w F10 sleep:1200 F10
expect "F9 takes a Stop back, F10 stops and a second later closes" \
    "mark 8585-301/1.1" "add 8585-301/2.1" "mark 8585-301/3.1" "stop" "take back" "mark 8585-301/1.2" "stop" "close"
stop

start --screen conduct
send 2 3 shift+1 shift+1 F5 F4 F6 F7
expect "a number marks at its digits, and the last counter is marked again, prompted, taken back, enough" \
    "mark 8585-301/2.3" "add 8585-301/1.1" "mark" "prompted" "back to the answer" \
    "enough 8585-301/1.1" "enough 8585-301/2.3"
stop

start --screen conduct
send F2 sleep:300 F3 sleep:300 F2 sleep:100 shift+F2 F8 sleep:100 F8 sleep:100 shift+F8
expect "questions are put and answered, statements ticked in their order" \
    "put question 1" "answered" "put question 2" "put Follow-up to: Which tools did you choose for your clients, and why these?" \
    "said" "said" "not said"
stop

start --screen conduct
send F9 sleep:300 "text:fire alarm" Return F9 w F9 sleep:300 F9
expect "a pause begins at once, and its reason is typed while it lasts" \
    "pause: break" "why: fire alarm" "go on" "mark 8585-301/1.2" "pause: break" "go on"
stop

start --screen stopped
send click:560,100 sleep:300 Down sleep:300 Return
expect "Enter presses the button that has the keyboard" "take back"
stop

start --screen plan
send click:400,420 click:660,247 "text:Sam Okafor" click:660,369 "text:Alex Reid" click:1120,660 click:1120,660 \
    sleep:600 "text:xyz" F9 sleep:300 "text:a trial" F9
expect "a double click on Go on presses nothing of the page that comes" "start"
stop

start --screen plan
send click:400,420 click:660,247 "text:Sam Okafor" click:660,369 "text:Alex Reid" click:1120,660 click:1120,660 \
    click:1120,660 click:1120,660 sleep:900 click:1120,660 sleep:600 F9 sleep:300 "text:a trial" F9
expect "however often Go on is clicked, the discussion is recorded and not kept in notes" "start"
stop

start --screen plan
send click:400,420 click:660,247 "text:Sam Okafor" Escape Down Down "text:Alex Reid" F9 sleep:300 F9 \
    sleep:300 "text:a trial" F9
expect "letters at a field that was reached by arrow keys are typed into it, the first one too" "start"
stop

start --screen plan
send click:400,420 click:660,247 "text:Sam Okafor" click:660,369 "text:Al" F1 sleep:300 F1 sleep:300 Home Delete \
    Delete "text:Alex Reid" F9 sleep:300 F9 sleep:300 "text:a trial" F9
expect "help gives the field back in which it was asked for" "start"
stop

size() { xdotool search --name Counterpoint getwindowgeometry | sed -n 's/.*Geometry: //p'; }
await_size() { # await_size NAME SIZE
    local deadline=$((SECONDS + 20))
    until [[ $(size) == "$2" ]]; do
        if ((SECONDS >= deadline)); then
            echo "FAILED: $1: the window is $(size), not $2" >&2
            failures=$((failures + 1))
            return
        fi
        sleep 0.05
    done
    echo "ok: $1"
}
start --screen conduct
send F11
await_size "F11 makes the window a strip" 987x166
send unfocus q click:160,60 click:790,60
expect "the strip takes clicks while another window has the keyboard, and no keys" \
    "mark 8585-301/1.2" "mark 8585-301/3.1"
send F11
await_size "F11 makes the strip a window again" 1280x720
stop

start --screen plan
send click:400,420 click:660,247 "text:Sam Okafor" click:660,369 "text:Alex Reid" F9 sleep:300 F9 "text:a trial" F9
expect "a plan is typed and recorded for a reason, and typing marks nothing" "start"
stop

start --screen lost
send q F9
expect "a lost recorder takes no marks, and F9 goes on" "go on"
stop

((failures == 0))
