#!/usr/bin/env bash
# make_screenshots.sh: takes README's pictures anew, from the real window and a real browser, with the practice sound.
# make_screenshots.sh screens [FOLDER]: every screen in every appearance, at 100 to 300 %, into
# build/screenshots, to be looked at; drawn without a display.
# Needs ImageMagick (import) and the programs of preset dev (./dev test dev builds them). Look at the pictures before you commit them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [[ ${1:-} == screens ]]; then
    cmake --build --preset dev --target draw_screens >/dev/null
    export COUNTERPOINT_PICTURES=${2:-$PWD/build/screenshots}
    mkdir -p "$COUNTERPOINT_PICTURES"
    build/dev/tests/draw_screens
    echo "The pictures are in $COUNTERPOINT_PICTURES."
    exit
fi
[[ ${1:-} == inside ]] || exec tests/support/with_display.sh "$0" inside

target=assets/screenshots
work=$(mktemp -d)
export XDG_RUNTIME_DIR=$work XDG_DATA_HOME=$work/data XDG_CONFIG_HOME=$work/config
mkdir -p "$work/config/counterpoint"
echo '{"welcomed": true}' >"$work/config/counterpoint/window.json"
chmod 700 "$work"
build/dev/counterpoint --folder "$work/discussions" &
program=$!
trap 'kill $program 2>/dev/null || true; wait; rm -rf "$work"' EXIT

wait_until() { # wait_until COMMAND...: ten seconds at most
    local i
    for i in {1..100}; do
        if "$@" >/dev/null 2>&1; then return; fi
        sleep 0.1
    done
    import -window root "${TMPDIR:-/tmp}/make_screenshots-failed.png" || true
    echo "make_screenshots.sh: waited in vain for: $*" >&2
    exit 1
}
journal_has() { grep -qs "$1" "$work"/discussions/*/data/journal.jsonl; }
bundle_is_whole() { compgen -G "$work/discussions/*/tagmanifest-sha256.txt"; }
picture() { sleep 0.6 && import -window "$window" "$target/$1.png"; }
click() { xdotool mousemove --window "$window" "$1" "$2" click 1 && sleep 0.3; }

wait_until xdotool search --onlyvisible --name Counterpoint
window=$(xdotool search --onlyvisible --name Counterpoint | head -n 1)
xdotool windowfocus "$window"
sleep 1
click 400 420
y=246
for text in "Sam Okafor" L0012345 "Alex Reid" "Riverside College" 012345; do
    click 660 $y
    xdotool type --delay 20 "$text"
    y=$((y + 61))
done
click 915 370
picture plan
click 1204 46
picture settings
xdotool key Escape key F1
picture help
xdotool key F1
xdotool key F9
sleep 1
click 990 259 && xdotool type --delay 20 "college card with photo"
click 990 320 && xdotool type --delay 20 "said so when the plan was agreed"
picture before
xdotool key Escape key F9
wait_until journal_has take-started
sleep 4
xdotool key F8 key F8 key F8 key F8 && sleep 1 && xdotool key F2 && sleep 3
xdotool key q && sleep 4 && xdotool key F3 key F7 && sleep 1 && xdotool key a key shift+s && sleep 6 && xdotool key x
wait_until journal_has '"mark":3'
xdotool key Return && sleep 0.3 && xdotool type --delay 20 "feedback form after session 2" && xdotool key Return
wait_until journal_has mark-noted
sleep 3
picture recording
xdotool key F10
wait_until journal_has recording-stopped
sleep 2
picture stopped
xdotool key F10
wait_until journal_has recording-closed
wait_until bundle_is_whole
sleep 3
click 548 46
xdotool key Next key Next key shift+F3 key shift+F6
sleep 1
picture review
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-sync \
    --user-data-dir="$work/browser" --hide-scrollbars --window-size=1280,1100 \
    --screenshot="$PWD/$target/result-sheet.png" "file://$(ls "$work"/discussions/*/data/result-sheet.html | sed 's/ /%20/g')" \
    2>/dev/null
