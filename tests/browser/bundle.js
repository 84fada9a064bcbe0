// A real bundle on the disk: sound made here, everything else by the program's own code (make_bundle.cpp).

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const rate = 48000;
export const seconds = 60;

// A quiet tone. What matters here is where the player stands, not what it plays.
function tone() {
  const samples = new Int16Array(rate * seconds);
  for (let i = 0; i < samples.length; ++i) samples[i] = 3000 * Math.sin((2 * Math.PI * 440 * i) / rate);
  return Buffer.from(samples.buffer);
}

// { page: the address of its result-sheet.html, remove() }
export function makeBundle(...options) {
  const program = process.env.COUNTERPOINT_MAKE_BUNDLE;
  if (!program) throw new Error("COUNTERPOINT_MAKE_BUNDLE must name the program make_bundle (see tests/README.md)");
  const home = mkdtempSync(join(tmpdir(), "counterpoint-browser-"));
  const flac = join(home, "sound.flac");
  execFileSync(
    "flac",
    ["--silent", "--force-raw-format", "--endian=little", "--sign=signed", "--channels=1", "--bps=16",
     `--sample-rate=${rate}`, "-o", flac, "-"],
    { input: tone() },
  );
  const folder = join(home, "2026-11-21 8585-301 L0012345 s1"); // with spaces, as real ones are
  execFileSync(program, [folder, flac, String(rate * seconds), ...options]);
  return {
    folder,
    page: pathToFileURL(join(folder, "data", "result-sheet.html")).href,
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
