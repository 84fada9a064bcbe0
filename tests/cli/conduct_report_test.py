"""check-voices and conduct-report: guidance on how a talk was conducted, or why it cannot tell."""

import json
import math
import re
import struct

from cli_support import PEOPLE, CliTest, events, main, write_wav

RATE = 8000


def voice(pitch):
    """A second of vowels: a pulse with harmonics, a breath behind them."""
    samples = []
    for n in range(RATE):
        loud = 9000 if n < RATE * 0.7 else 0
        samples.append(int(loud * sum(math.sin(2 * math.pi * pitch * k * n / RATE) / k for k in (1, 2, 3, 4)) / 2))
    return samples


def talk(told):
    """Two channels of "a10 l20": the assessor (left) for ten seconds, then the learner (right) for twenty."""
    assessor, learner, nobody = voice(110), voice(190), [0] * RATE
    data = bytearray()
    for part in told.split():
        sides = {"a": (assessor, nobody), "l": (nobody, learner), "x": (assessor, learner), ".": (nobody, nobody)}[part[0]]
        second = b"".join(struct.pack("<hh", left + 30 * (n % 3), right + 30 * (n % 3))
                          for n, (left, right) in enumerate(zip(*sides)))
        data += second * int(part[1:])
    return bytes(data)


class ConductReportTest(CliTest):
    def hold(self, told):
        write_wav(self.folder / "talk.wav", talk(told), RATE, 2)
        self.ok("import-recording", "talk", "--unit", "8585-301", *PEOPLE, "--from", "talk.wav")

    def test_it_tells_once_it_is_known_whose_channel_is_whose(self):
        self.hold("a10 l10 a6 .3 l30 a11 x3 l7")
        said = self.ok("conduct-report", "talk")
        self.assertIn("cannot be told", said)
        self.assertIn("nobody has named ten seconds", said)
        self.ok("mark", "add", "talk", "0m29", "2.1")
        self.ok("asked", "talk", "--text", "How did you plan?", "--at", "0m20")
        self.ok("check-voices", "talk", "--assessor", "0m00", "--learner", "0m10")
        self.assertEqual(events(self.folder / "talk", "voices-checked"), [{"assessor_at": 0, "learner_at": 80000}])

        said = self.ok("conduct-report", "talk")
        self.assertIn("This is guidance for the assessor; no decision follows from it.", said)
        assessor, learner = map(int, re.search(r"assessor (\d+) %, learner (\d+) %", said).groups())
        self.assertTrue(28 <= assessor <= 40, said)
        self.assertTrue(54 <= learner <= 66, said)
        self.assertRegex(said, r"longest stretch began at 0m 59 secs and took 1[3-5] seconds")
        self.assertRegex(said, r"They talked at once once, for [23] seconds in all")
        self.assertRegex(said, r"0m 20 secs: [23] seconds to think: How did you plan\?")
        self.assertIn("AC 2.1: assessor", said)
        self.assertIn("Questions put: 1; of the list not ticked as put: 0.", said)

        page = (self.folder / "talk/data/result-sheet.html").read_text(encoding="utf-8")
        self.assertIn("Talk share", page)
        self.assertIn("longest stretch began at 0m 59 secs", page)
        sheet = json.loads((self.folder / "talk/data/result-sheet.json").read_text(encoding="utf-8"))
        self.assertEqual(len(sheet["recording"]["conduct_report"]["over_time"]), 10)
        self.assertIn("The bundle is whole.", self.ok("verify", "talk"))

    def test_channels_that_carry_the_same_voices_are_not_told_apart(self):
        self.hold("x40")
        self.ok("check-voices", "talk", "--assessor", "0m00", "--learner", "0m15")
        self.assertIn("the assessor is heard in both channels", self.ok("conduct-report", "talk"))

    def test_what_makes_no_sense_is_refused(self):
        self.hold("a10 l10")
        self.refused("check-voices", "talk", "--assessor", "0m00", "--learner", "0m05", words=["ten seconds apart"])
        self.refused("check-voices", "talk", "--assessor", "0m00", "--learner", "5m00", words=["outside"])
        self.refused("conduct-report", "nowhere", words=["nowhere"])

    def test_one_channel_tells_nothing(self):
        self.record("talk")
        self.assertIn("the recording has one channel", self.ok("conduct-report", "talk"))
        self.refused("check-voices", "talk", "--assessor", "0m00", "--learner", "0m10", words=["one channel"])


if __name__ == "__main__":
    main()
