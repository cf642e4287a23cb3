import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missesOf } from "./expected.js";

const names = readdirSync(new URL("./notices/", import.meta.url))
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4));

describe("facts of notices of many shapes", () => {
  it.each(names)("reads every fact expected of %s", (name) => {
    expect(missesOf(name).missed).toEqual([]);
  });
});
