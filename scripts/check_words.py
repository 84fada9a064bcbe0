#!/usr/bin/env python3
"""Holds what the window says in one place. Usage: check_words.py [ROOT].

Whoever rewords or translates the window needs src/live/words/ and nothing else: below src/ui/ and in the rooms of
src/live/ that the window draws from, a literal for people is a breach. For people is what reads like language: words
with a space between them, or a word with a capital letter. What Dear ImGui only tells things apart by is not.
tests/scripts/check_words_test.py shows it failing.
"""

import re
import sys
from pathlib import Path

ROOMS = ("src/ui", "src/live/views", "src/live/window", "src/live/keys")

# (file, literal): reason. A line without a reason does not belong here.
EXCEPTIONS = {
    ("src/live/window/window_settings.cpp", "high contrast"): "a value in the file of settings",
}
# file: reason, where every literal is for the program.
FILES = {
    "src/ui/panel_registry.cpp": "the names of panels, by which layout and tests find them",
}

COMMENT = r"//[^\n]*|/\*.*?\*/"
STRING = r'"(?:\\.|[^"\\\n])*"'
JOINED = re.compile(rf"(?P<literal>{STRING}(?:(?:\s|{COMMENT})*{STRING})*)|{COMMENT}|'(?:\\.|[^'\\\n])+'", re.DOTALL)
# The name of a panel, or of a part of one, is read by the program alone and may have a space in it.
NAMED = re.compile(r"\b(?:Panel|Child|Bar)Scope\s+\w+\s*\(\s*$")


def text_of(literal):
    """What stands between the quotes of one literal or of several that the compiler joins."""
    return "".join(part[1:-1] for part in re.findall(STRING, literal))


def is_for_people(text):
    """Words that a person reads, as far as this can be told from the words alone."""
    text = re.sub(r"\{[^{}]*\}", " # ", text.replace("\\n", " "))  # a place for a value
    if text.lstrip().startswith("##"):
        return False
    if re.fullmatch(r"F?\d+|[A-Z]", text):
        return False  # what is printed on a key
    return bool(re.search(r"[^\W\d_]", text)) and (
        " " in text.strip() or text.startswith(" ") or bool(re.search(r"[A-Z]", text)))


def check(root):
    """Every breach below root as (file, line, text)."""
    for room in ROOMS:
        for path in sorted((root / room).rglob("*")):
            if path.suffix not in (".h", ".cpp") or str(path.relative_to(root)) in FILES:
                continue
            source = path.read_text()
            code = re.sub(r"^[ \t]*#[^\n]*", lambda match: " " * len(match.group()), source, flags=re.MULTILINE)
            for match in JOINED.finditer(code):
                if not match["literal"] or NAMED.search(code, 0, match.start()):
                    continue
                text = text_of(match["literal"])
                name = (str(path.relative_to(root)), text)
                if is_for_people(text) and name not in EXCEPTIONS:
                    yield path, source.count("\n", 0, match.start()) + 1, text


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    breaches = list(check(root))
    for path, line, text in breaches:
        print(f'{path.relative_to(root)}:{line}: "{text}" belongs to src/live/words/')
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
