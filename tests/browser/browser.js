// Debian's Chromium without a display, and a page that reports whatever goes wrong on it.

import assert from "node:assert/strict";

import { chromium } from "playwright-core";

export function launch() {
  return chromium.launch({
    executablePath: process.env.COUNTERPOINT_CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", // it may run as root in a container
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

// A page in a context of its own. `troubles` collects what a reader must never meet: console errors, page errors,
// and requests for anything outside the folder `allowed`.
export async function openPage(browser, allowed, options = {}) {
  const context = await browser.newContext({ locale: "de-DE", timezoneId: "Pacific/Auckland", ...options });
  const page = await context.newPage();
  const troubles = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(allowed)) troubles.push(`request: ${request.url()}`);
  });
  return { page, troubles, close: () => context.close() };
}

// Where the player stood when it began to sound after `press`, by its own events: no waiting, no guessing. It plays on
// until a busy computer tells of that: `since` is how many seconds it can have played.
export async function positionAfter(page, press) {
  await page.evaluate(() => {
    const audio = document.querySelector("audio");
    const once = (event) => new Promise((resolve) => audio.addEventListener(event, resolve, { once: true }));
    const seeking = once("seeking").then(() => performance.now());
    window.stood = once("seeked").then(async () => {
      const position = audio.currentTime;
      return { position, since: (performance.now() - (await seeking)) / 1000 };
    });
    window.plays = once("playing").then(() => true);
  });
  await press();
  assert.equal(await page.evaluate(() => window.plays), true);
  return page.evaluate(() => window.stood);
}

export function assertStoodNear({ position, since }, wanted, within = 0.05) {
  assert.ok(
    position >= wanted - within && position <= wanted + within + since,
    `the player stands at ${position}, ${since} s after it was sent to ${wanted}`,
  );
}

export function assertNear(position, wanted, within = 0.05) {
  assert.ok(Math.abs(position - wanted) <= within, `the player stands at ${position}, not at ${wanted}`);
}
