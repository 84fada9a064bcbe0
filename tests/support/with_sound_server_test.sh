#!/usr/bin/env bash
# What is played into the sink must come out of its monitor, from the first moment; and nothing may stay behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# Inside the server: plays 1 s of noise with paplay while parec records, leaves both in the folder $1.
if [[ ${1:-} == inside ]]; then
    folder=$2
    echo "$PULSE_SERVER" >"$folder/server"
    parec --latency-msec=20 -d lab.monitor --format=s16le --rate=48000 --channels=1 >"$folder/recorded.raw" &
    recorder=$!
    until [[ -s $folder/recorded.raw ]]; do
        kill -0 "$recorder" || exit 1
        sleep 0.01
    done
    paplay --latency-msec=500 "$folder/played.wav"
    kill "$recorder"
    wait "$recorder" || true
    exit 7
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-sound-test.XXXXXX")
trap 'rm -rf "$folder"' EXIT
python3 -B sound_probe.py make "$folder/played.wav"

status=0
timeout 60 ./with_sound_server.sh bash "$PWD/with_sound_server_test.sh" inside "$folder" || status=$?
((status == 7)) || { echo "the command's exit status 7 came back as $status"; exit 1; }
python3 -B sound_probe.py compare "$folder/played.wav" "$folder/recorded.raw"

socket=$(<"$folder/server")
socket=${socket#unix:}
[[ ! -e ${socket%/*} ]] || { echo "${socket%/*} was left behind"; exit 1; }
if PATH=/nowhere timeout 60 "$BASH" ./with_sound_server.sh true 2>/dev/null; then
    echo "without a sound server it must fail"
    exit 1
fi
echo "sound server: heard what was played, exit status passed on, nothing left behind"
