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

// Where the player stood when it began to sound after `press`, by its own events: no waiting, no guessing.
export async function positionAfter(page, press) {
  await page.evaluate(() => {
    const audio = document.querySelector("audio");
    window.stood = new Promise((resolve) => {
      audio.addEventListener("seeked", () => resolve(audio.currentTime), { once: true });
    });
    window.plays = new Promise((resolve) => audio.addEventListener("playing", () => resolve(true), { once: true }));
  });
  await press();
  assert.equal(await page.evaluate(() => window.plays), true);
  return page.evaluate(() => window.stood);
}

export function assertNear(position, wanted, within = 0.05) {
  assert.ok(Math.abs(position - wanted) <= within, `the player stands at ${position}, not at ${wanted}`);
}
