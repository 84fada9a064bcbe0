#!/usr/bin/env bash
# with_sound_server.sh COMMAND...: runs COMMAND with a sound server of its own and no sound card.
#
# COMMAND sees the null sink "lab" as its default output and "lab.monitor" as its default input, both through
# PulseAudio's clients and through ALSA's device "pulse" (the one PortAudio opens). What is played into lab can
# be recorded from lab.monitor; two tests that do so at once hear each other, so such tests hold the CTest
# resource lock "sound". Server and files are gone when COMMAND ends; its exit status is passed on.
# 125: the server could not be started.
# COMMAND may call with_sound_server.sh --restart SECONDS: the server is killed, and another one is there that many
# seconds later. A program that records must live through that.
#
# Not chosen: snd-aloop (needs a kernel module), ALSA's file and null plugins (they do not keep time), a dummy
# JACK server (its devices carry no signal without a JACK client).
set -euo pipefail

(($#)) || { echo "usage: with_sound_server.sh COMMAND [ARGUMENT...]" >&2; exit 125; }

server=""
if [[ $1 == --restart ]]; then
    folder=$XDG_RUNTIME_DIR
else
    folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-sound.XXXXXX")
    clean_up() {
        # What listens to the server ends with it.
        [[ ! -s $folder/server.pid ]] || kill "$(<"$folder/server.pid")" 2>/dev/null || true
        wait
        rm -rf "$folder"
    }
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
fi

fail() {
    echo "with_sound_server.sh: $1" >&2
    cat "$folder/server.log" >&2 2>/dev/null || true
    exit 125
}

# await WHAT COMMAND...: until COMMAND succeeds, for as long as the server lives, 20 s at most.
await() {
    local what=$1 deadline=$((SECONDS + 20))
    shift
    until "$@" >/dev/null 2>&1; do
        kill -0 "$server" 2>/dev/null || fail "the sound server ended before $what"
        ((SECONDS < deadline)) || fail "waited 20 s for $what"
        sleep 0.02
    done
}

# Everything PulseAudio would keep in a home folder goes into ours: the caller's own server is neither found nor
# disturbed, and it works with no home and no D-Bus at all.
export XDG_RUNTIME_DIR=$folder PULSE_SERVER=unix:$folder/pulse.sock
export PULSE_RUNTIME_PATH=$folder PULSE_STATE_PATH=$folder PULSE_COOKIE=$folder/cookie
unset PULSE_SINK PULSE_SOURCE
cat >"$folder/lab.pa" <<SETTINGS
load-module module-native-protocol-unix auth-anonymous=1 socket=$folder/pulse.sock
load-module module-null-sink sink_name=lab rate=48000 channels=2 format=s16le
set-default-sink lab
set-default-source lab.monitor
SETTINGS
start_server() {
    rm -f "$folder/flowing"
    pulseaudio -n -F "$folder/lab.pa" --daemonize=no --exit-idle-time=-1 --disallow-exit --disable-shm=yes \
        --use-pid-file=no --log-level=error >"$folder/server.log" 2>&1 &
    server=$!
    echo "$server" >"$folder/server.pid"
    await "its answer" pactl info

    # A null sink that nobody listens to closely works in blocks of 2 s: the first 2 s of a recording would be missing
    # and PortAudio would spin until they come. One reader that asks for 20 ms keeps the blocks short for everyone.
    parec --latency-msec=20 -d lab.monitor --format=u8 --rate=8000 --channels=1 \
        > >(head -c 1 >"$folder/flowing"; exec cat >/dev/null) 2>/dev/null &
    await "the first sound" test -s "$folder/flowing"
}

if [[ $1 == --restart ]]; then
    kill -9 "$(<"$folder/server.pid")"
    sleep "$2"
    start_server
    exit 0
fi
start_server

status=0
"$@" || status=$?
exit "$status"
