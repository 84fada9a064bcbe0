"""Playing and testing: what is refused before any sound. What is heard stands in tests/integration/playback."""

from cli_support import CliTest, main


class PlayTest(CliTest):
    def test_what_cannot_be_played_is_refused_in_words(self):
        self.record("bundle", "--marks", self.marks("0.1,1.1,early"))
        for arguments, words in ((["--from", "soon"], "is no time"),
                                 (["--from", "1m55"], "The recording ends at 0m 01 secs"),
                                 (["--counter", "2"], "There is no counter 2; this discussion has 1."),
                                 (["--counter", "1", "--from", "0"], "not both"),
                                 (["--loop"], "Only a counter can be repeated"),
                                 (["--speed", "3"], "0.5 to 2"),
                                 (["--speed", "nan"], "0.5 to 2"),
                                 (["--mute", "left"], "only one channel"),
                                 (["--mute", "middle"], "left or right")):
            with self.subTest(arguments=arguments):
                self.refused("play", "bundle", *arguments, words=[words])

    def test_no_discussion(self):
        self.refused("play", "nowhere", words=["nowhere"])

    def test_a_test_recording_has_one_to_sixty_seconds(self):
        for seconds in ("0", "61", "nan"):
            with self.subTest(seconds=seconds):
                self.refused("test-recording", "--seconds", seconds, words=["1 to 60 seconds"])


if __name__ == "__main__":
    main()
