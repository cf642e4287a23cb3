import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { createGlosses } from "../../../src/question/english/glosses.js";

const file = join(mkdtempSync(join(tmpdir(), "glosses-")), "glosses.txt");
writeFileSync(file, "# head\nmaintain\t\t养护 维护\nshoreline\t海岸线\t\ninterest rate\t利率\t\n");

describe("createGlosses", () => {
  const glosses = createGlosses(pathToFileURL(file));

  it("finds a word, its family, and a phrase in the plural", () => {
    expect(glosses.get("shoreline")).toEqual({ nouns: ["海岸线"], verbs: [] });
    expect(glosses.get("maintenance")).toEqual({ nouns: [], verbs: ["养护", "维护"] });
    expect(glosses.get("interest rates")?.nouns).toEqual(["利率"]);
  });

  it("finds nothing for what the file does not have", () => {
    expect(glosses.get("volcano")).toBeNull();
  });

  it("finds nothing where there is no file", () => {
    expect(createGlosses(pathToFileURL(`${file}.none`)).get("shoreline")).toBeNull();
  });
});
