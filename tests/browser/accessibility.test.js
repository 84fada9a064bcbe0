// The result sheet is the accessible way into a bundle: no rule of axe-core may find anything on it, in either
// colour scheme, wide and narrow, empty and full.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";

import { launch, openPage } from "./browser.js";
import { makeBundle } from "./bundle.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser;

before(async () => (browser = await launch()));
after(() => browser?.close());

const folderOf = (address) => address.slice(0, address.lastIndexOf("/") + 1);

/** What axe-core has to say, one line a finding. */
async function findings(page) {
  const result = await page.evaluate(() => window.axe.run(document));
  return result.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help}: ${target}`));
}

const every = ["light", "dark"].flatMap((colorScheme) => [1280, 380].map((width) => ({ colorScheme, width })));
// The full sheet in every way; the others have nothing that it has not, and are looked at in two that differ in both.
const ways = { "": [every[0], every[3]], practice: [every[1], every[2]], decided: every };

for (const [kind, looks] of Object.entries(ways))
  describe(`a ${kind || "recorded"} sheet`, () => {
    let bundle;
    before(() => (bundle = makeBundle(kind || undefined)));
    after(() => bundle.remove());

    for (const { colorScheme, width } of looks)
      test(`nothing to be found, ${colorScheme}, ${width} pixels wide`, async () => {
        const { page, close } = await openPage(browser, folderOf(bundle.page), {
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true, // for axe-core itself, which the page would not let in
        });
        await page.goto(bundle.page);
        await page.evaluate(axe);
        for (const details of await page.locator("details").all()) await details.evaluate((one) => (one.open = true));
        assert.deepEqual(await findings(page), []);
        await close();
      });
  });
