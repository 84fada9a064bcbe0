"""Shows that check_size.py holds each of its limits."""

import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import check_size


class SizeTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def check(self, path, lines):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x\n" * lines)
        result = check_size.check(self.root)
        file.unlink()
        return result

    def assert_limit(self, path, limit):
        self.assertEqual(self.check(path, limit)[0], [])
        self.assertEqual(self.check(path, limit + 1)[0], [f"{path}: {limit + 1} lines, {limit} at most"])

    def test_hard_limits(self):
        self.assert_limit("src/base/a.cpp", 600)
        self.assert_limit("src/base/a.h", 200)
        self.assert_limit("src/main_cli.cpp", 80)
        self.assert_limit("tests/unit/a_test.cpp", 600)
        self.assert_limit("scripts/a.py", 600)

    def test_past_the_soft_limit_a_file_is_named_but_passes(self):
        self.assertEqual(self.check("src/base/a.cpp", 400), ([], []))
        breaches, warnings = self.check("src/base/a.cpp", 401)
        self.assertEqual(breaches, [])
        self.assertIn("src/base/a.cpp: 401 lines", warnings[0])

    def test_an_exception_raises_the_limit_of_one_file(self):
        with mock.patch.dict(check_size.EXCEPTIONS, {"src/a.h": (300, "a table of names")}):
            self.assert_limit("src/a.h", 300)

    def test_an_exception_for_a_file_that_is_gone_is_a_breach(self):
        with mock.patch.dict(check_size.EXCEPTIONS, {"src/gone.h": (300, "a table of names")}):
            self.assertEqual(len(check_size.check(self.root)[0]), 1)

    def test_what_npm_installs_is_not_ours(self):
        self.assertEqual(self.check("tests/browser/node_modules/a.js", 9000), ([], []))


if __name__ == "__main__":
    unittest.main()
