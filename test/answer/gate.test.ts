import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/answer/candidate.js";
import { evidenceAlone, unaccounted } from "../../src/answer/gate.js";
import { createSource } from "../../src/answer/source.js";
import { readFacts } from "../../src/facts/read.js";
import { corpusOf } from "../support/engine.js";
import { grainNotice } from "./notice.js";

const [notice] = corpusOf({ grain: grainNotice }).notices;
if (!notice) throw new Error("no notice");
const source = createSource(readFacts(notice), 0);
const at = notice.text.indexOf("粮食质量抽检合格率");
const passage = notice.passages.findIndex((candidate) => candidate.start <= at && at < candidate.end);

function candidate(changes: Partial<Candidate>): Candidate {
  return {
    kind: "figure",
    score: 1,
    direct: "",
    figures: [],
    names: [],
    evidence: [{ source, passage, spans: [{ start: at, end: at + 16 }] }],
    computed: [],
    ...changes,
  };
}

describe("the send gate", () => {
  it("lets numbers pass that stand in the passage, the frame or the question, or are computed", () => {
    expect(unaccounted(candidate({ direct: "98.7%" }), "")).toEqual([]);
    expect(unaccounted(candidate({ direct: "云政办函〔2024〕12号" }), "")).toEqual([]);
    expect(unaccounted(candidate({ direct: "不是77%" }), "是77%吗")).toEqual([]);
    expect(
      unaccounted(candidate({ direct: "99.1%", computed: [{ text: "99.1", formula: "98.7 + 0.4 = 99.1" }] }), ""),
    ).toEqual([]);
  });

  it("holds back a number that nothing accounts for, even as part of a longer one", () => {
    expect(unaccounted(candidate({ direct: "97.8%" }), "")).toEqual(["97.8"]);
    expect(unaccounted(candidate({ direct: "8.7%" }), "")).toEqual(["8.7"]);
  });

  it("holds back a name that does not stand where it is said to", () => {
    const names = [{ source, text: "岚河市", span: { start: at, end: at + 3 } }];
    expect(unaccounted(candidate({ names }), "")).toEqual(["岚河市"]);
  });

  it("gives the evidence alone in place of an answer held back", () => {
    const instead = evidenceAlone(candidate({ direct: "97.8%" }));
    expect(instead?.direct).toBe("粮食质量抽检合格率为98.7%，");
    expect(instead && unaccounted(instead, "")).toEqual([]);
  });
});
