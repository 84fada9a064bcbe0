"""Shows that check_links.py finds a library that a program should not need."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import check_links

OUTPUT = """
 0x0000000000000001 (NEEDED)             Shared library: [libfmt.so.9]
 0x0000000000000001 (NEEDED)             Shared library: [libportaudio.so.2]
 0x0000000000000001 (NEEDED)             Shared library: [libGL.so.1]
 0x000000000000000e (SONAME)             Library soname: [libnothing.so]
"""


class LinksTest(unittest.TestCase):
    def test_the_command_line_may_not_need_a_window_library(self):
        self.assertEqual(check_links.surplus(OUTPUT, check_links.CLI), ["libGL.so.1"])

    def test_the_window_may_not_need_a_device(self):
        self.assertEqual(check_links.surplus(OUTPUT, check_links.APP), ["libportaudio.so.2"])

    def test_what_is_no_program_is_no_success(self):
        with self.assertRaises(ValueError):
            check_links.surplus("", check_links.CLI)


if __name__ == "__main__":
    unittest.main()
