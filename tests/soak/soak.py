"""What hours of recording do to a recorder, and what a busy computer does: ./dev soak.

    soak.py long HOURS       two channels from the practice conversation, faster than real time
    soak.py loaded MINUTES   in real time from the sound server, all cores kept busy at normal priority

Both say whether a frame was lost, whether every counter is at its sample, and how the recorder's memory grew from its
first minute to its end. Exit code 1 if anything is not as promised. `loaded` needs tests/support/with_sound_server.sh
around it. Python's standard library alone.
"""

import array
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import wave
from pathlib import Path

CLI = os.environ["COUNTERPOINT_CLI"]
RATE = 48000
MOST_GROWTH = 5.0  # MB from one minute to the end of the talk
MOST_MEMORY = 80.0  # MB, also while the sheets are derived at the end: fonts take some once, at any length
CLICK_EVERY = RATE  # frames


class Memory(threading.Thread):
    """The recorder's resident memory until it ends: seconds, MB, and whether the talk still went on."""

    def __init__(self, process, closed):
        super().__init__(daemon=True)
        self.process, self.closed, self.samples = process, closed, []

    def run(self):
        begin = time.monotonic()
        while self.process.poll() is None:
            try:
                for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                    if line.startswith("VmRSS:"):
                        self.samples.append((time.monotonic() - begin, int(line.split()[1]) / 1024,
                                             not self.closed.exists()))
            except OSError:
                return
            time.sleep(0.2)


class Soak:
    def __init__(self):
        self.failures = []
        self.folder = Path(tempfile.mkdtemp(prefix="counterpoint-soak-"))

    def check(self, good, sentence):
        print(("  ok      " if good else "  FAILED  ") + sentence, flush=True)
        if not good:
            self.failures.append(sentence)

    def record(self, frames, marks_every, *source):
        """Records to the end, with a mark every so many frames; the seconds it took and the memory's samples."""
        marks = [frame + 7 for frame in range(0, frames - marks_every, marks_every)]  # 7: no round number
        csv = self.folder / "marks.csv"
        csv.write_text("time,criteria,note\n" + "".join(f"{frame / RATE:.6f},1.1,{frame}\n" for frame in marks))
        begin = time.monotonic()
        recorder = subprocess.Popen([CLI, "record", self.folder / "bundle", "--unit", "8585-301", *source, "--seconds",
                                     str(frames / RATE), "--marks", csv], stdin=subprocess.DEVNULL,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        memory = Memory(recorder, self.folder / "bundle/data/recording.flac")
        memory.start()
        _, errors = recorder.communicate()
        self.check(recorder.returncode == 0, f"the recorder ended in order {errors.strip()}")
        return marks, time.monotonic() - begin, memory.samples

    def check_counters(self, marks, frames, exact):
        lines = [json.loads(line) for line in (self.folder / "bundle/data/journal.jsonl").read_text().splitlines()]
        of = lambda kind: [line["data"] for line in lines if line["type"] == kind]
        made = of("mark-made")
        self.check([mark["points_to"] for mark in made] == marks, f"{len(made)} counters, each at its sample")
        lost = sum(loss["frames"] for loss in of("frames-lost"))
        self.check(lost == 0, f"{lost} frames lost")
        length = of("recording-closed")[0]["frames"]
        self.check(length == frames if exact else length >= frames, f"{length} frames recorded of {frames}")

    def check_memory(self, samples):
        if os.environ.get("COUNTERPOINT_SANITIZED"):
            return
        talk = [(at, memory) for at, memory, talking in samples if talking]
        # A short run has no minute: then from its middle on.
        after_a_minute = next((memory for at, memory in talk if at >= min(60, talk[-1][0] / 2)))
        end, most = talk[-1][1], max(memory for _, memory, _ in samples)
        self.check(end - after_a_minute < MOST_GROWTH,
                   f"memory after one minute {after_a_minute:.1f} MB, at the end of the talk {end:.1f} MB")
        self.check(most < MOST_MEMORY, f"memory at most {most:.1f} MB, closing it included")

    def check_bundle(self):
        done = subprocess.run([CLI, "verify", self.folder / "bundle"], capture_output=True, text=True)
        self.check(done.returncode == 0, f"verify: {done.stdout.strip()}")

    def decoded(self, channels):
        """The recording, a second at a time, as arrays of samples."""
        decoder = subprocess.Popen(["flac", "--decode", "--silent", "--stdout", "--force-raw-format", "--endian=little",
                                    "--sign=signed", self.folder / "bundle/data/recording.flac"], stdout=subprocess.PIPE)
        while piece := decoder.stdout.read(RATE * channels * 2):
            yield array.array("h", piece)
        self.check(decoder.wait() == 0, "flac decodes it, and its check sum is right")

    def done(self):
        shutil.rmtree(self.folder)
        sys.exit(1 if self.failures else 0)


def long(hours):
    soak = Soak()
    frames = int(hours * 3600 * RATE)
    print(f"{hours:g} h of two channels, as fast as they are taken")
    marks, seconds, memory = soak.record(frames, 60 * RATE, "--practice", "--speed", "max")
    print(f"  took    {seconds:.0f} s, {frames / RATE / seconds:.0f} times as fast as the talk")
    soak.check_counters(marks, frames, exact=True)
    soak.check_memory(memory)
    # The conversation is played again and again, so the recording repeats itself to the sample.
    first, repeated, position = array.array("h"), True, 0
    length = 2 * practice_frames(soak)
    for samples in soak.decoded(2):
        if len(first) < length:
            first.extend(samples[:length - len(first)])
        for at in range(0, len(samples), length):
            begin = (position + at) % length
            part = samples[at:at + length - begin]
            if begin + len(part) <= len(first):
                repeated = repeated and first[begin:begin + len(part)] == part
        position += len(samples)
    soak.check(repeated, "every repetition of the conversation is the same, sample for sample")
    soak.check_bundle()
    soak.done()


def practice_frames(soak):
    subprocess.run([CLI, "record", soak.folder / "once", "--unit", "8585-301", "--practice", "--speed", "max"],
                   check=True, capture_output=True)
    shown = subprocess.run([CLI, "show", soak.folder / "once", "--json"], check=True, capture_output=True, text=True)
    return json.loads(shown.stdout)["recording"]["frames"]


def loaded(minutes):
    soak = Soak()
    frames = int(minutes * 60 * RATE)
    print(f"{minutes:g} min in real time, {os.cpu_count()} cores kept busy")
    clicks = soak.folder / "clicks.wav"
    second = array.array("h", [0] * CLICK_EVERY)
    second[CLICK_EVERY // 2] = 20000
    with wave.open(str(clicks), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for _ in range(int(minutes * 60) + 60):
            file.writeframes(second.tobytes())
    load = subprocess.Popen(["stress-ng", "--cpu", str(os.cpu_count()), "--quiet"])
    player = subprocess.Popen(["paplay", "--latency-msec=500", clicks])
    try:
        marks, _, memory = soak.record(frames, RATE, "--device", "pulse", "--channels", "1")
    finally:
        for process in (load, player):
            process.send_signal(signal.SIGTERM)
            process.wait()
    soak.check_counters(marks, frames, exact=False)
    soak.check_memory(memory)
    # A lost or doubled frame would shift every click behind it.
    found, position = [], 0
    for samples in soak.decoded(1):
        for at in range(0, len(samples), CLICK_EVERY // 4):
            part = samples[at:at + CLICK_EVERY // 4]
            if max(part, default=0) > 10000:
                found.append(position + at + part.index(max(part)))
        position += len(samples)
    steps = [b - a for a, b in zip(found, found[1:])]
    wrong = [(at, step - CLICK_EVERY) for at, step in zip(found, steps) if step != CLICK_EVERY]
    soak.check(len(found) > minutes * 60 - 5 and not wrong,
               f"{len(found)} clicks, each a second behind the one before" + (f", but for {wrong[:10]}" if wrong else ""))
    soak.check_bundle()
    soak.done()


if __name__ == "__main__":
    {"long": long, "loaded": loaded}[sys.argv[1]](float(sys.argv[2]))
