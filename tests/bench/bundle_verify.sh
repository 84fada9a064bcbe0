#!/usr/bin/env bash
# verify of a bundle of 3 h, two channels of speech-like sound, beside `openssl dgst -sha256` over the same bytes, and
# verify --deep beside `flac -t`. Each is run in turn, several times, and the best is taken: other programs only slow
# things down. Prints seconds and ratios; fails if a goal is missed. HOURS=1 makes it shorter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release --log-level=WARNING >/dev/null
cmake --build --preset release --target counterpoint-cli >/dev/null
cli=$PWD/build/release/counterpoint-cli
folder=$(mktemp -d "${TMPDIR:-/tmp}/counterpoint-verify.XXXXXX")
trap 'rm -rf "$folder"' EXIT
export XDG_DATA_HOME=$folder/data XDG_RUNTIME_DIR=$folder HOME=$folder

python3 - "$folder" "${HOURS:-3}" <<'PYTHON'
import math, random, struct, subprocess, sys
folder, hours = sys.argv[1], float(sys.argv[2])
rate, noise = 48000, random.Random(1)
# Ten seconds of two voices with pauses and room noise, told again and again: FLAC at about half size, as speech is.
samples = bytearray()
for i in range(10 * rate):
    t = i / rate
    loud = 6000 * max(0.0, math.sin(t * 2.1)) ** 2
    voice = sum(math.sin(2 * math.pi * f * t) / n for n, f in enumerate((140, 290, 610, 1130, 2210), 1))
    left, right = loud * voice, 0.3 * loud * voice
    samples += struct.pack("<hh", int(left + noise.gauss(0, 40)), int(right + noise.gauss(0, 40)))
raw = subprocess.Popen(["flac", "--silent", "--force-raw-format", "--endian=little", "--sign=signed", "--channels=2",
                        "--bps=16", f"--sample-rate={rate}", "-0", "-o", f"{folder}/speech.flac", "-"],
                       stdin=subprocess.PIPE)
for _ in range(int(hours * 360)):
    raw.stdin.write(samples)
raw.stdin.close()
sys.exit(raw.wait())
PYTHON

"$cli" record "$folder/bundle" --unit 8585-302 --learner "Sam Okafor" --assessor "Alex Reid" \
    --from "$folder/speech.flac" --speed max >/dev/null
rm "$folder/speech.flac"
"$cli" identity new --name "Sam Okafor" --role learner --passphrase-fd 3 3<<<"a long passphrase" >/dev/null
"$cli" seal "$folder/bundle" --role learner --identity "Sam Okafor" --established "photo ID" \
    --passphrase-fd 3 3<<<"a long passphrase" >/dev/null

python3 - "$cli" "$folder/bundle" <<'PYTHON'
import os, subprocess, sys, time
cli, bundle = sys.argv[1:]
files = [os.path.join(path, name) for path, _, names in os.walk(bundle) for name in names]
recording = os.path.join(bundle, "data/recording.flac")
commands = {"openssl dgst -sha256": ["openssl", "dgst", "-sha256", *files],
            "verify": [cli, "verify", bundle],
            "flac -t": ["flac", "--test", "--silent", recording],
            "verify --deep": [cli, "verify", "--deep", bundle]}
best, memory = {}, {}
for _ in range(5):
    for name, command in commands.items():
        began = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0, name
        best[name] = min(best.get(name, 1e9), time.monotonic() - began)
        memory[name] = max(memory.get(name, 0), usage.ru_maxrss / 1024)
print(f"{sum(map(os.path.getsize, files)) / 1e6:.1f} MB in {len(files)} files; best of 5")
for name, seconds in best.items():
    print(f"    {name:<22} {seconds:7.3f} s  {memory[name]:6.1f} MB")
missed = 0
for name, peer, goal in (("verify", "openssl dgst -sha256", 1.15), ("verify --deep", "flac -t", 1.0)):
    ratio = best[name] / best[peer]
    missed += ratio > goal
    print(f"{name} / {peer}: {ratio:.2f} (goal: at most {goal:.2f}{', MISSED' if ratio > goal else ''})")
sys.exit(missed > 0)
PYTHON
