"""What the recording looks like, kept in the user's cache while it is recorded."""

import struct

from cli_support import CliTest, events, main


class WaveformTest(CliTest):
    def kept(self):
        return {path.name: path.read_bytes() for path in (self.root / "cache/counterpoint/waveforms").glob("*")}

    def test_it_is_kept_while_recording_and_named_by_the_recording_s_hash(self):
        bundle = self.record("bundle", frames=100_000)
        closed, = events(bundle, "recording-closed")
        (name, content), = self.kept().items()
        self.assertEqual(name, closed["sha256"] + ".waveform")
        self.assertEqual(content[:24], b"CPWAVE1\n" + struct.pack("<IHHq", 48000, 1, 256, 100_000))
        samples = self.wav("again.wav", 100_000)[1]
        sound = struct.unpack(f"<{len(samples) // 2}h", samples)
        columns = struct.iter_unpack("<hh", content[24:])
        self.assertEqual(list(columns), [(min(sound[at:at + 256]), max(sound[at:at + 256]))
                                         for at in range(0, 100_000, 256)])

    def test_without_a_place_for_it_the_recording_is_the_same(self):
        (self.root / "no").write_text("a file where the folder should be")
        self.environment["XDG_CACHE_HOME"] = str(self.root / "no")
        self.record("bundle")
        self.assert_whole("bundle")


if __name__ == "__main__":
    main()
