#!/usr/bin/env python3
"""Keeps files readable in one sitting. Usage: check_size.py [ROOT].

Hard limits end with exit 1; past the soft limit a file is only named, so that it is split before it hurts.
tests/scripts/check_size_test.py shows each limit failing.
"""

import sys
from pathlib import Path

SOFT, HARD, HEADER, MAIN = 400, 600, 200, 80  # lines

# path: (limit, reason). A line without a reason does not belong here.
EXCEPTIONS = {}


def limit_of(path):
    if path in EXCEPTIONS:
        return EXCEPTIONS[path][0]
    name = path.rsplit("/", 1)[-1]
    if path.startswith("src/main_"):
        return MAIN
    return HEADER if name.endswith(".h") else HARD


def check(root):
    """(breaches, warnings), both lists of sentences."""
    breaches, warnings = [], []
    sources = [p for folder in ("src", "tests", "scripts") for p in sorted((root / folder).rglob("*"))
               if p.suffix in (".h", ".cpp", ".py", ".sh", ".mjs", ".js") and "node_modules" not in p.parts]
    dev = root / "dev"
    for file in sources + ([dev] if dev.exists() else []):
        path = str(file.relative_to(root))
        lines, limit = len(file.read_text().splitlines()), limit_of(path)
        if lines > limit:
            breaches.append(f"{path}: {lines} lines, {limit} at most")
        elif lines > SOFT and path not in EXCEPTIONS:
            warnings.append(f"{path}: {lines} lines; past {SOFT} it should be split soon")
    for path in EXCEPTIONS:
        if not (root / path).exists():
            breaches.append(f"{path}: an exception for a file that is not there")
    return breaches, warnings


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    breaches, warnings = check(root)
    for sentence in warnings:
        print(f"note: {sentence}")
    for sentence in breaches:
        print(sentence)
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
