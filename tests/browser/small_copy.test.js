// The page of a small copy: no FLAC beside it, and the Opus plays at the same positions.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { assertStoodNear, launch, openPage, positionAfter } from "./browser.js";

const program = process.env.COUNTERPOINT_CLI;
let browser, home, bundle, small;

before(async () => {
  home = mkdtempSync(join(tmpdir(), "counterpoint-small-"));
  bundle = join(home, "bundle");
  small = join(home, "small copy");
  const marks = join(home, "marks.csv");
  writeFileSync(marks, "time,criteria,note\n0m02.250,1.1,\n0m07.125,2.1 2.2,the GROW model\n0m11.75,3.4,\n");
  execFileSync(program, ["record", bundle, "--practice", "--speed", "max", "--seconds", "15", "--marks", marks,
    "--unit", "8585-301"]);
  execFileSync(program, ["export", bundle, "--small", "-o", join(home, "small.zip")]);
  const imported = spawnSync(program, ["import", join(home, "small.zip"), "-o", small]);
  assert.equal(imported.status, 3, imported.stderr.toString()); // a small copy
  assert.ok(!existsSync(join(small, "data", "recording.flac")));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

test("every counter plays from its place in the Opus", async () => {
  const counters = JSON.parse(execFileSync(program, ["show", bundle, "--json"])).counters;
  assert.equal(counters.length, 3);
  const { page, close } = await openPage(browser, pathToFileURL(small).href);
  await page.goto(pathToFileURL(join(small, "data", "result-sheet.html")).href);
  const links = page.locator(".counter-line a");
  for (const [i, counter] of counters.entries())
    assertStoodNear(await positionAfter(page, () => links.nth(i).click()), counter.seconds);
  const source = await page.evaluate(() => document.querySelector("audio").currentSrc);
  assert.ok(source.endsWith("/small-copy/recording.opus"), source);
  const duration = await page.evaluate(() => document.querySelector("audio").duration);
  assert.ok(Math.abs(duration - 15) < 0.02, String(duration));
  assert.ok(await page.locator("#player-problem").isHidden());
  await close();
});

test("without FLAC and Opus the page says what is the matter", async () => {
  rmSync(join(small, "small-copy"), { recursive: true });
  const { page, close } = await openPage(browser, pathToFileURL(small).href);
  await page.goto(pathToFileURL(join(small, "data", "result-sheet.html")).href);
  await page.locator("#player-problem").waitFor({ state: "visible" });
  await close();
});
