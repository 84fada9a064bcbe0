"""A computer without any font: the bundle is closed and whole all the same, and its PDF says what happened."""

import subprocess

from cli_support import PEOPLE, CliTest, main

NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}/none</dir><cachedir>{0}/cache</cachedir></fontconfig>
"""


class NoFontTest(CliTest):
    def pdf_text(self):
        return subprocess.run(["pdftotext", "-layout", self.folder / "bundle/data/result-sheet.pdf", "-"], check=True,
                              capture_output=True, encoding="utf-8").stdout

    def record(self):
        source, _ = self.wav(frames=48000)
        self.ok("record", "bundle", "--unit", "8585-301", "--from", source, *PEOPLE)
        self.assert_whole("bundle")

    def test_a_bundle_is_whole_without_fonts(self):
        config = self.root / "fonts.conf"
        config.write_text(NO_FONTS.format(self.root))
        self.environment["FONTCONFIG_FILE"] = str(config)
        self.record()
        text = self.pdf_text()
        self.assertIn("This computer has no font", text)
        self.assertIn("result-sheet.html beside this file is the whole sheet", text)
        self.assertIn("Sam Okafor", (self.folder / "bundle/data/result-sheet.html").read_text(encoding="utf-8"))

    def test_with_fonts_the_pdf_is_the_sheet(self):
        self.record()
        self.assertIn("Sam Okafor", self.pdf_text())


if __name__ == "__main__":
    main()
