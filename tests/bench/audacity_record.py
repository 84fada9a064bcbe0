"""Brings Audacity to record from the sound server: audacity_record.py FOLDER TOLD.

Its process number goes into the file TOLD once it records, -1 if it cannot be brought to it; this program runs as long
as Audacity. Its settings are its own, in FOLDER. It is told to record by its key, as a person would: its scripting
pipe (mod-script-pipe) appeared and took no command within 90 s.
"""

import os
import pathlib
import subprocess
import sys
import time

FOLDER, TOLD = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
HOME = FOLDER / "audacity-home"
SETTINGS = """PrefsVersion=1.1.1r1
[GUI]
ShowSplashScreen=0
[Update]
DefaultUpdatesChecking=0
UpdateNoticeShown=1
[AudioIO]
Host=ALSA
RecordingDevice=pulse
PlaybackDevice=pulse
RecordChannels=2
SWPlaythrough=0
[SamplingRate]
DefaultProjectSampleRate=48000
[Version]
Major=3
Minor=2
Micro=4
[Directories]
TempDir={folder}/audacity-temp
"""


def write_settings():
    folder = HOME / ".config/audacity"
    folder.mkdir(parents=True)
    (folder / "audacity.cfg").write_text(SETTINGS.format(folder=FOLDER))


def start():
    environment = dict(os.environ, HOME=str(HOME), XDG_CONFIG_HOME=str(HOME / ".config"),
                       XDG_DATA_HOME=str(HOME / ".local/share"), XDG_CACHE_HOME=str(HOME / ".cache"))
    return subprocess.Popen(["audacity"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def recorded_bytes():
    return sum(path.stat().st_size for path in (FOLDER / "audacity-temp").rglob("*") if path.is_file())


def wait(condition, seconds):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def windows():
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Audacity$"], capture_output=True,
                          text=True).stdout.split()


def main():
    write_settings()
    audacity = start()
    if not wait(windows, 60):
        raise RuntimeError("Audacity opened no window")
    time.sleep(3)
    window = windows()[-1]
    subprocess.run(["xdotool", "windowfocus", window], check=False)
    subprocess.run(["xdotool", "key", "r"], check=False)
    before = recorded_bytes()
    if not wait(lambda: recorded_bytes() > before + 500_000, 20):
        raise RuntimeError("Audacity would not record")
    TOLD.write_text(str(audacity.pid))
    audacity.wait()


try:
    main()
except Exception as error:  # the bench goes on without it, and says so
    print(error, flush=True)
    TOLD.write_text("-1")
