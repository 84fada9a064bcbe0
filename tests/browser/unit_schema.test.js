// assets/unit.schema.json against a real validator: it takes what is built in and what FORMAT.md shows, and it
// says the same as the program (unit_json_test.cpp) about each of the example units.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";

const root = new URL("../../", import.meta.url);
const text = (path) => readFileSync(new URL(path, root), "utf8");
const json = (path) => JSON.parse(text(path));

const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: true });
const schema = json("assets/unit.schema.json");
const isUnit = ajv.compile(schema);

function assertUnit(unit, name) {
  assert.ok(isUnit(unit), `${name}: ${ajv.errorsText(isUnit.errors)}`);
}

/** Every name that stands under "properties" anywhere in the schema. */
function membersOf(part, found = new Set()) {
  if (part && typeof part === "object") {
    Object.keys(part.properties ?? {}).forEach((name) => found.add(name));
    Object.values(part).forEach((inner) => membersOf(inner, found));
  }
  return found;
}

test("the schema itself is well-formed", () => {
  assert.ok(ajv.validateSchema(schema), ajv.errorsText(ajv.errors));
});

test("every built-in unit is one", () => {
  const files = readdirSync(fileURLToPath(new URL("assets/units", root)));
  assert.equal(files.length, 14);
  for (const file of files) assertUnit(json(`assets/units/${file}`), file);
});

test("the example of FORMAT.md is one, and FORMAT.md tells of every member", () => {
  const format = text("src/units/FORMAT.md");
  assertUnit(JSON.parse(format.match(/```json\n([^]*?)```/)[1]), "FORMAT.md");
  for (const member of membersOf(schema)) assert.ok(format.includes(`\`${member}\``), member);
});

test("the schema and the program agree on the example units", () => {
  for (const example of json("tests/unit/units/unit_examples.json")) {
    if (!example.refused || example.only_program) assertUnit(example.unit, example.name);
    else assert.equal(isUnit(example.unit), false, `${example.name}: the schema takes it, the program does not`);
  }
});
