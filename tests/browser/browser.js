// Debian's Chromium without a display, and a page that reports whatever goes wrong on it.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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
