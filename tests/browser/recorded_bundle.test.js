// The page of a bundle that was really recorded: the one in COUNTERPOINT_BUNDLE, or else one that counterpoint-cli
// records here from the practice conversation.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { assertStoodNear, launch, openPage, positionAfter } from "./browser.js";

const program = process.env.COUNTERPOINT_CLI;
let browser, home, bundle;

function recordPractice() {
  const marks = join(home, "marks.csv");
  writeFileSync(marks, "time,criteria,note\n0m02.250,1.1,\n0m07.125,2.1 2.2,the GROW model\n0m11.75,3.4,\n");
  const folder = join(home, "practice bundle");
  execFileSync(program, ["record", folder, "--practice", "--speed", "max", "--seconds", "15", "--marks", marks,
    "--unit", "8585-301", "--learner", "Sam Okafor", "--registration", "L0012345", "--assessor", "Alex Reid",
    "--centre", "Riverside College", "--centre-number", "012345"]);
  return folder;
}

before(async () => {
  home = mkdtempSync(join(tmpdir(), "counterpoint-recorded-"));
  bundle = process.env.COUNTERPOINT_BUNDLE || recordPractice();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(home, { recursive: true, force: true });
});

test("every counter that was recorded is pressed and the player stands there", async () => {
  const counters = JSON.parse(execFileSync(program, ["show", bundle, "--json"])).counters;
  assert.ok(counters.length >= 3);
  const address = pathToFileURL(join(bundle, "data", "result-sheet.html")).href;
  const { page, troubles, close } = await openPage(browser, pathToFileURL(bundle).href);
  await page.goto(address);
  const links = page.locator(".counter-line a");
  assert.equal(await links.count(), counters.length);
  for (const [i, counter] of counters.entries()) {
    assert.ok((await links.nth(i).textContent()).startsWith(counter.text));
    assertStoodNear(await positionAfter(page, () => links.nth(i).click()), counter.seconds);
  }
  assert.deepEqual(troubles, []);
  await close();
});
