// assets/result-sheet.schema.json against a real validator: it takes every result sheet that the golden files
// hold, names every member that they have, and refuses what is none.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const json = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const schema = json("assets/result-sheet.schema.json");
const isSheet = new Ajv({ strict: true, strictTypes: false, allErrors: true }).compile(schema);
const golden = readdirSync(new URL("tests/golden/sheet", root));
const sheets = golden.map((name) => [name, json(`tests/golden/sheet/${name}/result-sheet.json`)]);

/** Every member's name anywhere below `value`. */
function membersOf(value, found = new Set()) {
  if (value && typeof value === "object")
    for (const [name, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) found.add(name);
      membersOf(inner, found);
    }
  return found;
}

test("every golden result sheet is one", () => {
  assert.ok(sheets.length >= 5);
  for (const [name, sheet] of sheets) assert.ok(isSheet(sheet), `${name}: ${JSON.stringify(isSheet.errors)}`);
});

test("the schema names every member that the program writes", () => {
  const named = new Set();
  (function collect(part) {
    if (!part || typeof part !== "object") return;
    Object.keys(part.properties ?? {}).forEach((name) => named.add(name));
    Object.values(part).forEach(collect);
  })(schema);
  for (const [name, sheet] of sheets)
    for (const member of membersOf(sheet)) assert.ok(named.has(member), `${name}: ${member}`);
});

test("what is no result sheet is refused", () => {
  const broken = (change) => {
    const sheet = structuredClone(sheets.find(([name]) => name === "typical")[1]);
    change(sheet);
    return isSheet(sheet);
  };
  assert.equal(broken((sheet) => (sheet.format = "counterpoint-result-sheet/2")), false);
  assert.equal(broken((sheet) => delete sheet.recording), false);
  assert.equal(broken((sheet) => (sheet.counters[0].frame = -1)), false);
  assert.equal(broken((sheet) => (sheet.units[0].outcomes[0].criteria[0].judgement = "fail")), false);
  assert.equal(broken((sheet) => (sheet.unknown_member = 1)), true);
});
