#!/usr/bin/env python3
"""Makes a known sound and finds it again in a recording.

    sound_probe.py make PLAYED.wav                     0.3 s of silence, 1 s of noise (seed 7), 0.3 s of silence
    sound_probe.py compare PLAYED.wav RECORDED.raw     mono 16 bit 48 kHz; exits 1 unless the noise is in it whole
The silence before it is there because a sound server may drop some samples while a stream begins.
"""

import array
import math
import random
import sys
import wave

RATE = 48000
SILENCE = array.array("h", bytes(2 * (RATE * 3 // 10)))


def noise():
    source = random.Random(7)
    return array.array("h", (source.randint(-12000, 12000) for _ in range(RATE)))


def make(path):
    with wave.open(path, "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((SILENCE + noise() + SILENCE).tobytes())


def correlation(left, right):
    product = sum(a * b for a, b in zip(left, right))
    return product / math.sqrt(sum(a * a for a in left) * sum(b * b for b in right) or 1)


def compare(played_path, recorded_path):
    with wave.open(played_path, "rb") as file:
        played = array.array("h", file.readframes(file.getnframes()))[len(SILENCE):-len(SILENCE)]
    with open(recorded_path, "rb") as file:
        content = file.read()
    recorded = array.array("h", content[:len(content) // 2 * 2])
    begin = next((i for i, sample in enumerate(recorded) if abs(sample) > 1), None)
    if begin is None:
        sys.exit(f"only silence was recorded ({len(recorded) / RATE:.2f} s)")
    # The first samples of the noise may be as quiet as silence, so the true beginning is searched nearby.
    head = played[:2000]
    begin = max(range(max(0, begin - 50), begin + 50), key=lambda at: correlation(head, recorded[at:at + 2000]))
    r = correlation(played, recorded[begin:begin + len(played)])
    print(f"noise found at {begin / RATE:.3f} s, correlation {r:.6f}")
    if len(recorded) - begin < len(played) or r < 0.999:
        sys.exit("the recording is not what was played")


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](*sys.argv[2:])
