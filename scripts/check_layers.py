#!/usr/bin/env python3
"""Holds src/ against the table in src/README.md and a few rules that no compiler knows.

Usage: check_layers.py [ROOT]. Prints one line per breach (file:line: sentence) and exits 1 if there is any.
The table is read from src/README.md itself, so that what is written and what is checked cannot drift apart.
tests/scripts/check_layers_test.py shows each rule failing.
"""

import re
import sys
from pathlib import Path

# (what, header pattern, folders that may include it)
HEADERS_KEPT_IN = [
    ("POSIX or X11",
     re.compile(r"(unistd|fcntl|poll|dirent|pthread|semaphore|spawn|termios|dlfcn|syslog|pwd|grp|netdb|ftw|glob|"
                r"strings|sched)\.h$|(sys|netinet|arpa|linux|X11)/"),
     {"base", "platform"}),
    ("Dear ImGui", re.compile(r"(.*/)?(imgui|imconfig|imstb)[^/]*\.h$"), {"ui", "platform"}),
    ("GLFW or OpenGL", re.compile(r"GLFW/|GL/"), {"platform"}),
    ("pango or cairo", re.compile(r"(pango/|(cairo|glib)[^/]*\.h$)"), {"sheet"}),
    ("PortAudio", re.compile(r"(portaudio|pa_[a-z_]+)\.h$"), {"audio"}),
]
# (pattern in code, what to use instead): these may stand in base/ alone.
WORDS_KEPT_IN_BASE = [
    (re.compile(r"\bsystem_clock\s*::\s*now\b"), "the wall clock comes in through base/clock.h"),
    (re.compile(r"\bfopen\b"), "files are opened through base/file_system.h"),
    (re.compile(r"\b(std\s*::\s*)?[oi]?fstream\b"), "files are opened through base/file_system.h"),
]
FOLDERS_THAT_NAME_THREADS = {"audio", "journal", "live"}
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)
FLOOR_IN_CMAKE = re.compile(r"^counterpoint_floor\((\w+)(?:\s+ONE_BY_ONE)?(?:\s+USES\s+([\w\s]+?))?(?:\s+LIBRARIES\b[^)]*)?\)", re.MULTILINE)


class TableError(Exception):
    pass


class Table:
    """The floors: which folder stands where, and what it may include."""

    def __init__(self, markdown):
        self.floor, self.folders, self.parts = {}, {}, {}
        for line in markdown.splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if len(cells) != 4 or not cells[0].isdigit():
                continue
            for folder in re.findall(r"`(\w+)/`", cells[1]):
                self.floor[folder] = int(cells[0])
                self.folders[folder] = set(re.findall(r"`(\w+)/`", cells[3]))
                # A single header, or a folder within a floor, which is told by its "/" at the end.
                self.parts[folder] = set(re.findall(r"`(\w+(?:/\w+)+(?:\.h|/))`", cells[3]))
        if not self.floor:
            raise TableError("src/README.md has no table of floors")
        for folder, named in self.folders.items():
            for other in named | {part.split("/")[0] for part in self.parts[folder]}:
                if other not in self.floor:
                    raise TableError(f"src/README.md: {folder}/ may include {other}/, which has no line of its own")
                if self.floor[other] > self.floor[folder] or other == folder:
                    raise TableError(f"src/README.md: {folder}/ may include {other}/, which does not stand below it")
        for folder in self.floor:
            if folder in self._below(folder):
                raise TableError(f"src/README.md: {folder}/ may include itself in a circle")

    def _below(self, folder):
        found, open_ends = set(), set(self.folders[folder])
        while open_ends:
            one = open_ends.pop()
            found.add(one)
            open_ends |= self.folders[one] - found
        return found

    def _parts(self, folder):
        return set().union(*(self.parts[one] for one in self._below(folder) | {folder}))

    def allows(self, folder, header):
        target = header.split("/")[0]
        if target == folder or target in self._below(folder):
            return True
        return any(header == part or (part.endswith("/") and header.startswith(part)) for part in self._parts(folder))

    def allows_folder(self, folder, target):
        return target in self._below(folder) or any(part.startswith(target + "/") for part in self._parts(folder))


def code_of(text):
    """The text without comments and without what stands in quotes; line numbers stay."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def check_file(table, path, folder, text):
    """Breaches of one source file as (line, sentence). folder is None for the main files."""
    for match in INCLUDE.finditer(text):
        line, header, own = line_of(text, match.start(2)), match.group(2), match.group(1) == '"'
        if own and "/" not in header:
            # generated files of base/ (embedded_assets.inc) have no folder
            if not header.endswith(".inc"):
                yield line, f'"{header}" is named without its folder'
        elif own and folder and not table.allows(folder, header):
            yield line, f"{folder}/ may not include {header} (src/README.md)"
        if not own and folder:
            for what, pattern, homes in HEADERS_KEPT_IN:
                if pattern.match(header) and folder not in homes:
                    yield line, f"<{header}>: {what} headers stand in {' and '.join(sorted(homes))} alone"
        if path.suffix == ".h" and header == "nlohmann/json.hpp":
            yield line, "headers include nlohmann/json_fwd.hpp; json.hpp costs each includer 2.8 s"
    if folder != "base":
        code = code_of(text)
        for pattern, instead in WORDS_KEPT_IN_BASE:
            for match in pattern.finditer(code):
                yield line_of(code, match.start()), f"{match.group()}: {instead}"
    if path.suffix == ".h":
        yield from check_header(folder, text)


def check_header(folder, text):
    head = re.match(r"\s*#pragma once\s*\n\s*\n?((?://[^\n]*\n)+)", text)
    if not head:
        yield 1, "a header begins with #pragma once and a comment: what it is for, failure, thread"
    elif folder in FOLDERS_THAT_NAME_THREADS and not re.search(r"\b[Tt]hreads?\b", head.group(1)):
        yield 1, f"the first comment of a header in {folder}/ says which Thread may call it"


def check(root):
    """Every breach below root as (file, line, sentence)."""
    src = root / "src"
    table = Table((src / "README.md").read_text())
    for path in sorted(src.rglob("*")):
        if path.suffix not in (".h", ".cpp"):
            continue
        inner = path.relative_to(src)
        folder = inner.parts[0] if len(inner.parts) > 1 else None
        if folder and folder not in table.floor:
            yield path, 1, f"folder {folder}/ has no line in src/README.md"
            continue
        for line, sentence in check_file(table, path, folder, path.read_text()):
            yield path, line, sentence
        if path.parent == src / "ui" / "panels" and path.name.endswith("_panel.cpp"):
            test = root / "tests" / "ui" / f"{path.stem}_test.cpp"
            if not test.exists():
                yield path, 1, f"a panel has its own test: {test.relative_to(root)} is missing"
    yield from check_cmake(table, src / "CMakeLists.txt")


def check_cmake(table, path):
    if not path.exists():
        return
    text = path.read_text()
    for match in FLOOR_IN_CMAKE.finditer(text):
        folder, uses = match.group(1), (match.group(2) or "").split()
        if folder not in table.floor:
            yield path, line_of(text, match.start()), f"floor {folder} has no line in src/README.md"
            continue
        for other in uses:
            if not table.allows_folder(folder, other):
                yield path, line_of(text, match.start()), f"{folder} may not be linked with {other} (src/README.md)"


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    try:
        breaches = list(check(root))
    except TableError as error:
        sys.exit(str(error))
    for path, line, sentence in breaches:
        print(f"{path.relative_to(root)}:{line}: {sentence}")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
