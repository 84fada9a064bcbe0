"""`mark check`: what of the counters is worth another look, from the sound and the presses."""

import json
import math
import struct

from cli_support import CliTest, main, write_wav

RATE = 48000


def speech(seconds, silent):
    """A tone that stands for speech in a quiet room; nothing is said from silent[0] to silent[1]."""
    samples = bytearray()
    for i in range(seconds * RATE):
        second = i / RATE
        spoken = not silent[0] <= second < silent[1] and second % 1 > 0.2
        samples += struct.pack("<h", int((9000 if spoken else 90) * math.sin(i * 0.03)))
    return bytes(samples)


class MarkCheckTest(CliTest):
    def recorded(self):
        source = write_wav(self.folder / "talk.wav", speech(30, (15, 28)))
        self.ok("record", "bundle", "--unit", "8585-301", "--from", source, "--speed", "max", "--marks",
                self.marks("5,1.1,", "6.2,1.1,", "16,2.1,"))

    def test_what_is_found_is_said_with_why(self):
        self.recorded()
        text = self.ok("mark", "check", "bundle")
        self.assertIn("0m 16 secs AC 2.1 (counter 3): nobody is heard in the 10 seconds after it.", text)
        self.assertIn("AC 1.1 was pressed 1.2 s before it too (counter 1)", text)
        self.assertIn("AC 3.1: no counter points to it.", text)
        self.assertNotIn("AC 1.1: no counter", text)
        self.assertIn("Nothing follows from them by itself", text)
        self.assert_whole("bundle")  # it only looks

    def test_a_program_reads_the_rules_with_it(self):
        self.recorded()
        report = json.loads(self.ok("mark", "check", "bundle", "--json"))
        first = report["findings"][0]
        self.assertEqual((first["check"], first["mark"]), ("pressed-twice", 2))
        self.assertEqual({rule["check"] for rule in report["rules"]},
                         {"no-speech-after", "inside-question", "past-end", "pressed-twice", "criterion-unmarked"})
        self.assertIn("inside a question", report["not_checked"][0])

    def test_a_folder_without_a_discussion(self):
        self.refused("mark", "check", ".", words=["no discussion in this folder"])


if __name__ == "__main__":
    main()
