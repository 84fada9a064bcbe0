"""export --wav, --flac, --opus: what other people's programs read from the copies."""

import json
import re
import subprocess

from cli_support import CliTest, decoded, listing, main

MARKS = ("0.25,1.1,", "0.5,2.1 2.2,the GROW model – Zoë", "0.75,3.4,")
TITLES = ["0m 00 secs AC 1.1", "0m 00 secs AC 2.1 and 2.2", "0m 00 secs AC 3.4"]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def probe(path):
    """Chapters as (seconds, title), and the tags of file and stream, as ffmpeg reads them."""
    found = json.loads(output("ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_format",
                              "-show_streams", path))
    tags = {**found["streams"][0].get("tags", {}), **found["format"].get("tags", {})}
    return ([(float(chapter["start_time"]), chapter["tags"]["title"]) for chapter in found["chapters"]],
            {name.lower(): value for name, value in tags.items()})


class ExportSoundTest(CliTest):
    def setUp(self):
        super().setUp()
        self.bundle = self.record("bundle", "--marks", self.marks(*MARKS))
        self.samples = decoded(self.bundle / "data/recording.flac")

    def export(self, form):
        before = listing(self.bundle)
        said = self.ok("export", "bundle", f"--{form}", "-o", f"copy.{form}")
        self.assertRegex(said, rf"\Acopy\.{form}: [0-9,]+ bytes, 3 time counters inside, read back and compared\.\n\Z")
        self.assertEqual(listing(self.bundle), before)
        return self.folder / f"copy.{form}"

    def test_every_copy_has_the_counters_as_chapters(self):
        for form in ("wav", "flac", "opus"):
            with self.subTest(form=form):
                chapters, tags = probe(self.export(form))
                self.assertEqual(chapters, list(zip((0.25, 0.5, 0.75), TITLES)))
                if form != "wav":
                    self.assertEqual(tags["title"], "Professional discussion 8585-301")
                    self.assertEqual(tags["artist"], "Alex Reid, Sam Okafor")
                    self.assertEqual(tags["organization"], "Riverside College")

    def test_wav_holds_the_samples_and_its_origin(self):
        wav = self.export("wav")
        self.assertEqual(output("soxi", "-s", wav).strip(), "48000")
        raw = subprocess.run(["sox", wav, "-t", "raw", "-"], check=True, capture_output=True, timeout=60).stdout
        self.assertEqual(raw, self.samples)
        _, tags = probe(wav)
        state = self.state("bundle")
        self.assertEqual(tags["originator_reference"], state["discussion"])
        self.assertRegex(tags["date"], r"\A\d{4}-\d\d-\d\d\Z")
        hours, minutes, seconds = map(int, tags["creation_time"].split(":"))
        since_midnight = (hours * 60 + minutes) * 60 + seconds
        self.assertEqual(int(tags["time_reference"]) // 48000, since_midnight)
        self.assertIn("A=PCM,F=48000,W=16,M=mono", tags["coding_history"])

    def test_flac_is_the_same_sound_with_seek_points(self):
        flac = self.export("flac")
        self.assertEqual(decoded(flac), self.samples)
        self.assertEqual(output("metaflac", "--show-md5sum", flac),
                         output("metaflac", "--show-md5sum", self.bundle / "data/recording.flac"))
        points = [int(point) for point in re.findall(r"sample_number=(\d+)", output("metaflac", "--list", flac))]
        for frame in (12000, 24000, 36000):
            self.assertTrue(any(point <= frame < point + 4096 for point in points), points)
        self.assertIn("CHAPTER002=00:00:00.500\n", output("metaflac", "--export-tags-to=-", flac))

    def test_opus_is_whole_and_of_the_same_length(self):
        opus = self.export("opus")
        told = output("opusinfo", opus)
        self.assertIn("Playback length: 0m:01.000s", told)
        self.assertIn("CHAPTER003NAME=0m 00 secs AC 3.4", told)
        self.assertNotIn("WARNING", told)

    def test_nothing_is_overwritten_and_no_half_file_is_left(self):
        self.export("wav")
        self.refused("export", "bundle", "--wav", "-o", "copy.wav", words=("already", "copy.wav"))
        self.refused("export", "bundle", "--opus", "-o", "nowhere/copy.opus", words=("nowhere",))
        self.refused("export", "nowhere", "--opus", "-o", "other.opus", words=("nowhere",))

    def test_no_copy_is_put_into_the_bundle_itself(self):
        (self.folder / "way in").symlink_to("bundle/data")
        for form, target in (("--wav", "bundle/x.wav"), ("--zip", "bundle/data/x.zip"), ("--small", "way in/x.zip"),
                             ("--plan", "./bundle/../bundle/plan.pdf")):
            self.refused("export", "bundle", form, "-o", target, words=("inside the bundle", "beside"))
        self.refused("export", "bundle/", "--wav", "-o", "bundle/x.wav", words=("inside the bundle",))
        self.ok("export", "bundle", "--wav", "-o", "bundle.wav")

    def test_a_changed_recording_is_refused(self):
        path = self.bundle / "data/recording.flac"
        sound = bytearray(path.read_bytes())
        sound[len(sound) // 2] ^= 1
        path.write_bytes(sound)
        for form in ("wav", "flac", "opus"):
            self.refused("export", "bundle", f"--{form}", "-o", "copy", words=("not the recording", "verify"))

    def test_exactly_one_form(self):
        for forms in ((), ("--wav", "--flac")):
            done = self.run_cli("export", "bundle", *forms, "-o", "copy")
            self.assertEqual(done.returncode, 2)
            self.assertFalse((self.folder / "copy").exists())


if __name__ == "__main__":
    main()
