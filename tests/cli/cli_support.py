"""What the tests of counterpoint-cli share: running it, making sound, looking at what it left.

Every test has a folder and an XDG_RUNTIME_DIR of its own, so that tests can run beside each other and beside a
person's own recording. Nothing waits for a time: `await_that` waits for a condition.
"""

import ctypes
import hashlib
import json
import os
import random
import signal
import struct
import subprocess
import tempfile
import time
import unittest
import wave
from pathlib import Path

CLI = os.environ["COUNTERPOINT_CLI"]
WHOLE = "The bundle is whole.\nIt carries no seal: nothing in it proves who made it.\n"
DEADLINE = 60  # seconds; only a hang reaches it
PEOPLE = ["--centre", "Riverside College", "--centre-number", "012345", "--learner", "Sam Okafor",
          "--registration", "L0012345", "--assessor", "Alex Reid"]
CLOSED = ["bag-info.txt", "bagit.txt", "data/journal.jsonl", "data/recording.flac", "data/result-sheet.html",
          "data/result-sheet.json", "data/result-sheet.pdf", "data/time-counters.csv", "data/time-counters.txt",
          "data/time-counters.vtt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]


def await_that(condition, what, deadline=DEADLINE):
    """The first true value of `condition`, asked again and again."""
    end = time.monotonic() + deadline
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {deadline} s for {what}")
        time.sleep(0.002)


def without_root_rights():
    """For preexec_fn: to root, too, a folder or file that nobody may read or write is closed then."""
    prctl = ctypes.CDLL(None).prctl
    for capability in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH; who is not root has none to drop
        prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP


def seeded(test):
    """A random generator whose seed is printed; COUNTERPOINT_TEST_SEED gives one again."""
    seed = int(os.environ.get("COUNTERPOINT_TEST_SEED", random.SystemRandom().randrange(2**32)))
    print(f"{test.id()}: COUNTERPOINT_TEST_SEED={seed}", flush=True)
    return random.Random(seed)


def speech_like(frames, channels=1, seed=1):
    """16-bit samples as bytes, of which no two neighbourhoods are alike, so that a shift would be found."""
    noise = random.Random(seed)
    quiet = struct.pack("<h", 0) * channels * 16
    return quiet + noise.randbytes((frames - 16) * channels * 2)


def write_wav(path, samples, rate=48000, channels=1):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)
    return path


def decoded(flac):
    """The samples of a FLAC file, by the reference decoder, which also checks the MD5 in its header."""
    return subprocess.run(["flac", "--decode", "--silent", "--stdout", "--force-raw-format", "--endian=little",
                           "--sign=signed", str(flac)], check=True, capture_output=True, timeout=DEADLINE).stdout


def listing(folder):
    """Every path below `folder` with the hash of its content (folders: None)."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
            for path in sorted(Path(folder).rglob("*"))}


def files_in(folder):
    return [name for name, content in listing(folder).items() if content is not None]


def journal_lines(folder):
    """The whole lines of a journal that may be growing, as JSON."""
    path = Path(folder) / "data/journal.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def events(folder, kind):
    return [line["data"] for line in journal_lines(folder) if line["type"] == kind]


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="cp-cli-")
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.folder = self.root / "work"
        self.folder.mkdir()
        (self.root / "run").mkdir(mode=0o700)
        self.environment = dict(os.environ, XDG_RUNTIME_DIR=str(self.root / "run"), HOME=str(self.root),
                                XDG_DATA_HOME=str(self.root / "data"), XDG_CACHE_HOME=str(self.root / "cache"))

    # Running it.

    def run_cli(self, *arguments, **options):
        """Runs to the end; output as text."""
        return subprocess.run([CLI, *map(os.fspath, arguments)], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=DEADLINE, encoding="utf-8",
                              errors="surrogateescape", **options)

    def ok(self, *arguments, **options):
        """Standard output of a run that must succeed and say nothing else."""
        done = self.run_cli(*arguments, **options)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    def refused(self, *arguments, words=(), **options):
        """Runs what must be refused: exit code 2, a sentence with all of `words`, and the disk as it was."""
        before = listing(self.folder)
        done = self.run_cli(*arguments, **options)
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        self.assert_sentence(done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)
        self.assertEqual(listing(self.folder), before)
        return done.stderr

    def assert_sentence(self, text):
        self.assertRegex(text, r"\A[A-Z\"][^\x00-\x09\x0b-\x1f]*[.)]\n\Z")
        self.assertNotIn("terminate called", text)

    def start(self, *arguments):
        """Starts what is to run on; ended, if need be, with the test."""
        process = subprocess.Popen([CLI, *map(os.fspath, arguments)], cwd=self.folder, env=self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(self.end, process)
        return process

    def end(self, process, with_signal=signal.SIGKILL):
        """(exit code, output, errors) of a process that is told to end; of one that has ended, the same."""
        if process.returncode is None and process.poll() is None:
            process.send_signal(with_signal)
        return self.outcome(process)

    def outcome(self, process):
        if not process.stdout.closed:
            process.output, process.errors = (text.decode() for text in process.communicate(timeout=DEADLINE))
        return process.returncode, process.output, process.errors

    # What it left.

    def state(self, folder):
        return json.loads(self.ok("show", folder, "--json"))

    def assert_whole(self, folder):
        self.assertEqual(self.ok("verify", folder), WHOLE)
        self.assertEqual(files_in(self.folder / folder), CLOSED)

    # Making things.

    def wav(self, name="speech.wav", frames=48000, rate=48000, channels=1, seed=1):
        """A sound file in the test's folder; (path, its samples)."""
        samples = speech_like(frames, channels, seed)
        return write_wav(self.folder / name, samples, rate, channels), samples

    def marks(self, *lines, name="marks.csv"):
        path = self.folder / name
        path.write_text("time,criteria,note\n" + "".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    def record(self, folder, *options, frames=48000, units=("8585-301",)):
        """A small whole bundle."""
        source, _ = self.wav(f"{folder}-source.wav", frames)
        chosen = [part for unit in units for part in ("--unit", unit)]
        self.ok("record", folder, *chosen, *PEOPLE, "--from", source, *options)
        return self.folder / folder


def main():
    unittest.main(verbosity=1)
