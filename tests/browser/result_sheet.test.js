// The result sheet of a real bundle, opened from disk in a browser, as everyone in quality assurance will open it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";

import { assertNear, assertStoodNear, launch, openPage, positionAfter } from "./browser.js";
import { makeBundle, seconds } from "./bundle.js";

let browser, bundle;

before(async () => {
  bundle = makeBundle();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  bundle?.remove();
});

const folderOf = (address) => address.slice(0, address.lastIndexOf("/") + 1);
const open = (options) => openPage(browser, folderOf(bundle.page), options);

describe("with its script", () => {
  test("a pressed counter plays its moment, every counter of the line", async () => {
    const { page, troubles, close } = await open();
    await page.goto(bundle.page);
    const links = page.locator(".counter-line a");
    const wanted = JSON.parse(await page.locator("#result-sheet").textContent()).counters.map((c) => c.seconds);
    assert.equal(await links.count(), wanted.length);
    assert.ok(wanted.length >= 4);
    for (const [i, time] of wanted.entries()) {
      assertStoodNear(await positionAfter(page, () => links.nth(i).click()), time);
      assert.equal(await page.evaluate(() => document.querySelector("audio").paused), false);
    }
    assert.deepEqual(troubles, []);
    await close();
  });

  test("a counter beside its criterion plays the same moment", async () => {
    const { page, troubles, close } = await open();
    await page.goto(bundle.page);
    const row = page.getByRole("row", { name: /AC 2\.1 Use diagnostic/ }).first();
    assertStoodNear(await positionAfter(page, () => row.getByRole("link", { name: "0m 17 secs" }).click()), 17 + 5993 / 48000);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("the keyboard alone reaches a counter, plays it and goes on to the next", async () => {
    const { page, troubles, close } = await open();
    await page.goto(bundle.page);
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    for (let i = 0; i < 40 && !(await focused()).startsWith("0m 05 secs"); ++i) await page.keyboard.press("Tab");
    assert.equal(await focused(), "0m 05 secs AC 1.1 (301)");
    assertStoodNear(await positionAfter(page, () => page.keyboard.press("Enter")), 5.25);

    await page.getByRole("button", { name: "Next counter" }).focus();
    assertStoodNear(await positionAfter(page, () => page.keyboard.press("Enter")), 17 + 5993 / 48000);
    await page.getByRole("button", { name: "Previous counter" }).focus();
    assertStoodNear(await positionAfter(page, () => page.keyboard.press("Space")), 5.25);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("the counter that plays is shown as the current one, and the clock speaks its form", async () => {
    const { page, close } = await open();
    await page.goto(bundle.page);
    // Remembered as it is shown: on a busy computer this second is over before anybody looks.
    await page.evaluate(() => {
      const clock = document.querySelector("#player-time");
      window.shown = [];
      new MutationObserver(() => window.shown.push(clock.textContent)).observe(clock, { childList: true });
    });
    await positionAfter(page, () => page.locator(".counter-line a").nth(2).click());
    await page.waitForFunction(() => window.shown.includes("0m 29 secs"));
    const current = await page.locator(".counter-line [aria-current]").allTextContents();
    assert.deepEqual(current, ["0m 29 secs AC 3.1 and 3.2 (301)"]);
    await close();
  });

  test("the whole recording can be played, and its length is the recording's", async () => {
    const { page, close } = await open();
    await page.goto(bundle.page);
    await page.waitForFunction(() => document.querySelector("audio").readyState >= 1);
    assert.equal(await page.evaluate(() => document.querySelector("audio").duration), seconds);
    await close();
  });

  test("the waveform goes where it is clicked, and its counters play by mouse and by keyboard", async () => {
    const { page, troubles, close } = await open();
    await page.goto(bundle.page);
    await page.waitForFunction(() => document.querySelector("audio").readyState >= 1);
    const waveform = page.locator("#waveform");
    const { width, height } = await waveform.boundingBox();
    assertStoodNear(await positionAfter(page, () => waveform.click({ position: { x: width * 0.75, y: height / 2 } })), seconds * 0.75, 0.3);

    const pins = page.locator("#waveform .pin");
    assert.equal(await pins.count(), await page.locator(".counter-line a").count());
    assertStoodNear(await positionAfter(page, () => waveform.click({ position: { x: (width * 17.125) / seconds + 3, y: height / 3 } })), 17 + 5993 / 48000);
    // One stop of the tab key for all of them; from there by arrow keys.
    assert.deepEqual(await pins.evaluateAll((all) => all.map((pin) => pin.tabIndex).sort()), [-1, -1, -1, -1, 0]);
    await pins.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    assertStoodNear(await positionAfter(page, () => page.keyboard.press("Enter")), 29 + 36789 / 48000);
    await page.keyboard.press("Home");
    assertStoodNear(await positionAfter(page, () => page.keyboard.press("Enter")), 5.25);
    const playhead = await page.locator("#playhead").evaluate((line) => Number(line.getAttribute("x1")));
    assertNear(playhead, (5.25 / seconds) * 2000, 40);
    assert.deepEqual(troubles, []);
    await close();
  });

  test("a missing recording is told in words, with what to do", async () => {
    const lost = makeBundle();
    rmSync(join(lost.folder, "data", "recording.flac"));
    const { page, close } = await openPage(browser, folderOf(lost.page));
    await page.goto(lost.page);
    await page.locator("#player-problem").waitFor({ state: "visible" });
    assert.match(await page.locator("#player-problem").textContent(), /cannot play the recording.*another player/);
    await close();
    lost.remove();
  });
});

describe("without a script", () => {
  test("the sheet can be read and its counters are links into the recording", async () => {
    const { page, troubles, close } = await open({ javaScriptEnabled: false });
    await page.goto(bundle.page);
    const text = await page.locator("body").innerText();
    for (const words of ["Riverside College", "L0012345", "Zoë <b>Okafor</b>", "Learning Outcome 1",
      "Produce a plan for effective coaching", "Signature of QA", "informal until quality assurance has confirmed it"])
      assert.ok(text.includes(words), words);
    assert.equal(await page.locator(".counter-line a").nth(1).getAttribute("href"), "recording.flac#t=17.125");
    assert.equal(await page.locator("audio").isVisible(), true);
    assert.equal(await page.locator("#player-keys").isVisible(), false); // buttons that could do nothing
    assert.deepEqual(troubles, []);
    await close();
  });
});

test("the page embeds the bytes of result-sheet.json", async () => {
  const { page, close } = await open();
  await page.goto(bundle.page);
  const embedded = await page.locator("#result-sheet").textContent();
  assert.equal(embedded, readFileSync(join(bundle.folder, "data", "result-sheet.json"), "utf8"));
  await close();
});

test("the counter line is copied from the page in the form of the handbook", async () => {
  const { page, close } = await open();
  await page.goto(bundle.page);
  const line = await page.locator(".counter-line").innerText();
  assert.equal(line, JSON.parse(await page.locator("#result-sheet").textContent()).counter_line);
  await close();
});

test("nothing on the page is wider than a telephone", async () => {
  const { page, close } = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(bundle.page);
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await close();
});

for (const [width, height, most] of [[360, 740, 0.16], [740, 360, 0.2], [768, 1024, 0.1], [1280, 720, 0.3]])
  test(`while one reads, ${width} by ${height}, the player leaves the sheet its room and stays in reach`, async () => {
    const { page, troubles, close } = await open({ viewport: { width, height } });
    await page.goto(bundle.page);
    await page.locator("#player-keys").waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    const bottoms = await page.locator("#player, .player-bar, .player-choices, #waveform").evaluateAll((all) =>
      all.map((part) => part.getBoundingClientRect()).filter((box) => box.height > 1).map((box) => box.bottom));
    const covered = Math.max(...bottoms) / height;
    assert.ok(covered > 0 && covered <= most, `${covered} of the screen`);
    for (const name of ["Previous counter", "Back 5 secs", "Next counter"]) {
      const { x, y, width: wide, height: high } = await page.getByRole("button", { name, exact: true }).boundingBox();
      assert.ok(x >= 0 && y >= 0 && x + wide <= width && y + high <= height, name);
    }
    // A counter that the keyboard reaches is never under the bar.
    await page.locator("a.counter").last().focus();
    await page.locator("a.counter").first().focus();
    assert.ok((await page.locator("a.counter").first().boundingBox()).y >= covered * height);
    assert.deepEqual(troubles, []);
    await close();
  });

test("the browser's own WebVTT parser reads every chapter", async () => {
  const { page, close } = await open();
  await page.goto("about:blank"); // the sheet lets no such file in
  const cues = await page.evaluate(
    (text) =>
      new Promise((resolve, reject) => {
        const track = document.createElement("track");
        track.kind = "chapters";
        track.onload = () => resolve(Array.from(track.track.cues, (cue) => [cue.startTime, cue.text]));
        track.onerror = () => reject(new Error("refused"));
        track.src = URL.createObjectURL(new Blob([text], { type: "text/vtt" }));
        const video = document.createElement("video");
        video.append(track);
        document.body.append(video);
        track.track.mode = "hidden";
      }),
    readFileSync(join(bundle.folder, "data", "time-counters.vtt"), "utf8"),
  );
  const { counters } = JSON.parse(readFileSync(join(bundle.folder, "data", "result-sheet.json"), "utf8"));
  assert.equal(cues.length, counters.length);
  for (const [i, [start, text]] of cues.entries()) {
    assertNear(start, counters[i].seconds, 0.001);
    assert.ok(text.includes("AC "), text);
  }
  await close();
});

test("every row of every table is as wide as its table", async () => {
  const golden = new URL("../golden/sheet/", import.meta.url);
  const { page, close } = await open({ javaScriptEnabled: false });
  for (const name of readdirSync(golden)) {
    await page.goto(new URL(`${name}/result-sheet.html`, golden).href);
    const widths = await page.locator("table").evaluateAll((tables) =>
      tables.map((table) => Array.from(table.rows, (row) => Array.from(row.cells).reduce((sum, cell) => sum + cell.colSpan, 0))));
    for (const rows of widths) assert.deepEqual([...new Set(rows)].length, 1, `${name}: ${rows}`);
  }
  await close();
});

test("counters are large enough to press, and headings follow each other", async () => {
  const { page, close } = await open();
  await page.goto(bundle.page);
  for (const link of await page.locator("a.counter").all()) assert.ok((await link.boundingBox()).height >= 32);
  const levels = await page.locator("h1, h2, h3, h4").evaluateAll((all) => all.map((h) => Number(h.tagName[1])));
  assert.equal(levels[0], 1);
  for (let i = 1; i < levels.length; ++i) assert.ok(levels[i] <= levels[i - 1] + 1, `heading ${i} skips a level`);
  await close();
});

test("it prints to a PDF that holds the form and leaves the player out", async () => {
  const { page, close } = await open();
  await page.goto(bundle.page);
  const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("audio").isVisible(), false);
  assert.equal(await page.getByText("Signature of Assessor").first().isVisible(), true);
  await close();
});

test("a practice page says so before anything else", async () => {
  const practice = makeBundle("practice");
  const { page, close } = await openPage(browser, folderOf(practice.page));
  await page.goto(practice.page);
  assert.match(await page.title(), /^PRACTICE/);
  assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "PRACTICE: Result Sheet");
  assert.match(await page.locator("header").innerText(), /^PRACTICE/);
  await close();
  practice.remove();
});

test("an address may name the moment, as the PDF's counters do", async () => {
  const { page, close } = await open();
  await page.goto(`${bundle.page}#t=29.5`);
  await page.waitForFunction(() => document.querySelector("audio").currentTime === 29.5);
  await page.evaluate(() => (location.hash = "#t=5.25"));
  await page.waitForFunction(() => document.querySelector("audio").currentTime === 5.25);
  await close();
});

test("speed, an earlier beginning and the choice of a criterion", async () => {
  const { page, troubles, close } = await open();
  await page.goto(bundle.page);
  await page.getByLabel("Speed").selectOption("1.5");
  assert.deepEqual(await page.evaluate(() => {
    const audio = document.querySelector("audio");
    return [audio.playbackRate, audio.preservesPitch];
  }), [1.5, true]);

  await page.getByLabel("Begin earlier").selectOption("2");
  assertStoodNear(await positionAfter(page, () => page.locator(".counter-line a").nth(2).click()), 29 + 36789 / 48000 - 2);

  await page.getByLabel("Counters of").selectOption("8585-302/2.1");
  const left = page.locator(".counter-line a:not(.filtered)");
  assert.deepEqual(await left.allTextContents(), ["0m 48 secs AC 2.1 (301), AC 2.1 (302)"]);
  await page.getByLabel("Begin earlier").selectOption("0");
  assertStoodNear(await positionAfter(page, () => page.getByRole("button", { name: "Next counter" }).click()), 48);
  assert.deepEqual(troubles, []);
  await close();
});

test("letters play only while the keyboard is in the player's bar", async () => {
  const { page, close } = await open();
  await page.goto(bundle.page);
  const position = () => page.evaluate(() => document.querySelector("audio").currentTime);
  await page.locator("body").press("l");
  assert.equal(await position(), 0);
  await page.getByRole("button", { name: "Next counter" }).focus();
  await page.keyboard.press("l");
  await page.waitForFunction(() => document.querySelector("audio").currentTime === 5);
  await page.keyboard.press("j");
  await page.waitForFunction(() => document.querySelector("audio").currentTime === 0);
  assertStoodNear(await positionAfter(page, () => page.keyboard.press("n")), 5.25);
  await close();
});
