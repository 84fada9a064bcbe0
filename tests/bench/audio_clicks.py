"""From a press to its frame, headless: audio_clicks.py CLICKS, inside with_sound_server.sh.

A click track is played into the sound server. An ear at its monitor, in blocks of 5 ms, hears each click and presses at
that moment: the instant goes over the recorder's link as a key of the window does. How long after its click a press
came, the ear tells by the monotonic clock; how long after the click in the recording its counter stands, the bundle
tells. The difference is the error. Python's standard library alone, and flac.
"""

import array
import glob
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import wave

CLI = os.environ["COUNTERPOINT_CLI"]
CLICKS = int(sys.argv[1])
RATE = 48000
LOUD = 12000


class Ear(threading.Thread):
    """Hears clicks; `press` is called at once for each."""

    def __init__(self, press):
        super().__init__(daemon=True)
        self.press, self.heard, self.begin = press, [], float("inf")
        self.parec = subprocess.Popen(["parec", "--raw", "-d", "lab.monitor", "--latency-msec=5", "--format=s16le",
                                       f"--rate={RATE}", "--channels=1"], stdout=subprocess.PIPE, bufsize=0)

    def run(self):
        frames, quiet_until, rest = 0, 0, b""
        while piece := self.parec.stdout.read(65536):
            now = time.monotonic()
            piece = rest + piece
            whole = len(piece) // 2 * 2
            rest, samples = piece[whole:], array.array("h", piece[:whole])
            for at, sample in enumerate(samples):
                if sample > LOUD and frames + at >= quiet_until:
                    quiet_until = frames + at + RATE // 10
                    self.press()
                    self.heard.append(frames + at)
            frames += len(samples)
            self.begin = min(self.begin, now - frames / RATE)


def await_that(condition, what):
    end = time.monotonic() + 30
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"waited 30 s for {what}")
        time.sleep(0.005)


def hear_refusals(lines, refused):
    for line in lines:
        if '"refused"' in line[:12]:
            refused.append(line.strip())


def write_clicks(path):
    chance = random.Random(7)
    samples = array.array("h", bytes(2 * 2 * RATE))  # two seconds of silence: a stream's begin may lack samples
    for _ in range(CLICKS):
        samples.extend([20000] * 48)
        samples.extend(bytes(chance.randrange(RATE // 4, RATE // 2)))
    samples.extend(bytes(RATE // 2))
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def clicks_in(path):
    raw = subprocess.run(["flac", "--decode", "--silent", "--stdout", "--force-raw-format", "--endian=little",
                          "--sign=signed", path], check=True, capture_output=True).stdout
    found, quiet_until = [], 0
    for at, sample in enumerate(array.array("h", raw)):
        if sample > LOUD and at >= quiet_until:
            found.append(at)
            quiet_until = at + RATE // 10
    return found


def quantile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def main():
    folder = tempfile.mkdtemp(prefix="counterpoint-clicks-")
    write_clicks(f"{folder}/clicks.wav")
    link, pressed = socket.socket(socket.AF_UNIX), []

    def press():
        pressed.append(time.monotonic_ns())
        command = {"type": "make-mark", "criteria": ["8585-301/1.1"], "note": "",
                   "by": "assessor", "pressed_at": pressed[-1], "lead_in": 0}
        link.sendall(json.dumps({"command": command}).encode() + b"\n")

    ear = Ear(press)  # first: the null sink works in the blocks that its closest listener wants
    ear.start()
    await_that(lambda: ear.begin < float("inf"), "the first sound")
    recorder = subprocess.Popen([CLI, "record", f"{folder}/bundle", "--unit", "8585-301", "--device", "pulse",
                                 "--channels", "1"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    sockets = f"{os.environ['XDG_RUNTIME_DIR']}/counterpoint/*recorder-*"
    await_that(lambda: glob.glob(sockets), "the recorder's link")
    link.connect(glob.glob(sockets)[0])
    refused = []
    threading.Thread(target=hear_refusals, args=(link.makefile("r"), refused), daemon=True).start()
    time.sleep(1)
    subprocess.run(["paplay", f"{folder}/clicks.wav"], check=True)
    await_that(lambda: len(ear.heard) == CLICKS, "the last click")
    for command in ("stop-recording", "close-recording"):  # which would otherwise wait to be taken back
        link.sendall(json.dumps({"command": {"type": command, "by": "assessor",
                                             "pressed_at": time.monotonic_ns(), "lead_in": 0}}).encode() + b"\n")
    if recorder.wait(timeout=60) != 0:
        sys.exit("the recorder failed")
    if refused:
        sys.exit(f"the recorder refused: {refused[0]}")
    ear.parec.terminate()

    lines = [json.loads(line) for line in open(f"{folder}/bundle/data/journal.jsonl")]
    counters = [line["data"]["pressed"] for line in lines if line["type"] == "mark-made"]
    recorded = clicks_in(f"{folder}/bundle/data/recording.flac")
    shutil.rmtree(folder)
    if not len(counters) == len(recorded) == CLICKS:
        sys.exit(f"{len(counters)} counters and {len(recorded)} clicks of {CLICKS}")
    errors = []
    for counter, click, press_ns, heard in zip(counters, recorded, pressed, ear.heard):
        sounded = ear.begin + heard / RATE
        errors.append(1000 * abs((counter - click) / RATE - (press_ns / 1e9 - sounded)))
    print(f"from a press to its frame, headless: {CLICKS} presses")
    print(f"  error  p50 {quantile(errors, 0.5):.2f} ms  p99 {quantile(errors, 0.99):.2f} ms  "
          f"most {max(errors):.2f} ms   goal: p99 under 10 ms")


main()
