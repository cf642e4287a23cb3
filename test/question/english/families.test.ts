import { describe, expect, it } from "vitest";
import { familyOf } from "../../../src/question/english/families.js";

describe("familyOf", () => {
  it.each([
    ["cleared", "clear"],
    ["inspections", "inspect"],
    ["maintenance", "maintain"],
    ["deep", "depth"],
    ["verified", "verify"],
    ["planning", "plan"],
    ["satisfied", "satisfaction"],
  ])("of %s has %s", (word, other) => {
    expect(familyOf(word)).toContain(other);
  });

  it("has the word itself first, and none shorter than three letters", () => {
    expect(familyOf("used")[0]).toBe("used");
    expect(familyOf("used").every((word) => word.length >= 3)).toBe(true);
  });
});
