#!/usr/bin/env python3
"""Holds the shared libraries of a program against a list. Usage: check_links.py cli|app PROGRAM.

counterpoint-cli must start where no OpenGL and no window library is installed. The window must not know a
device: PortAudio's noise, hangs and crashes stay in the recorder; it reads sound files. A new library is added
here in the same change that links it.
tests/scripts/check_links_test.py shows it failing.
"""

import re
import subprocess
import sys

SYSTEM = {"libc", "libm", "libstdc++", "libgcc_s", "ld-linux-x86-64", "ld-linux-aarch64"}
PDF = {"libcairo", "libpango-1.0", "libpangocairo-1.0", "libglib-2.0", "libgobject-2.0"}
FILES = {"libcrypto", "libpugixml", "libzip", "libsndfile", "libFLAC"}
SHARED = SYSTEM | PDF | FILES | {"libfmt", "libqrencode", "libsystemd"}
CLI = SHARED | {"libopusenc", "libsamplerate", "libportaudio", "libSoundTouch"}
APP = SHARED | {"libglfw", "libGL", "libOpenGL", "libfontconfig", "libfreetype", "libstb", "libX11"}


def surplus(readelf_output, allowed):
    """The libraries that the program needs and that allowed does not name."""
    needed = re.findall(r"\(NEEDED\)[^\[]*\[([^\]]+)\]", readelf_output)
    if not needed:
        raise ValueError("no NEEDED entry: not a dynamically linked program")
    return [name for name in needed if name.split(".so")[0] not in allowed]


def main():
    kind, program = sys.argv[1:]
    output = subprocess.run(["readelf", "-d", program], check=True, capture_output=True, text=True).stdout
    found = surplus(output, {"cli": CLI, "app": APP}[kind])
    for name in found:
        print(f"{program} is linked with {name}, which scripts/check_links.py does not list")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
