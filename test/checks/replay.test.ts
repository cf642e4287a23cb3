import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { readReplayed, replay, replayLines } from "../../src/checks/replay.js";
import type { Corpus } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";

function corpus(rate: string): Corpus {
  const text = `云台省人民政府关于2023年度节能目标考核情况的通报\n云政函〔2024〕7号\n\n各市人民政府：\n　　一、主要成效\n　　公共建筑节能改造完成率为${rate}。全省检查重点用能单位450家。\n　　云台省人民政府\n　　2024年3月15日\n`;
  return { notices: [readNotice({ id: "yuntai", file: "yuntai.txt", text })], version: rate };
}

describe("replaying questions", () => {
  it("reads gold lines, log lines and bare questions, each once", () => {
    const text = [
      '{"id":"d1","q":"完成率是多少"}',
      '{"id":"d2","turns":["完成率是多少","检查了多少家"]}',
      '{"day":"2026-11-23","what":"unanswered","question":"森林覆盖率"}',
      "检查了多少家",
      "检查了多少家",
      "{not json",
      "",
    ].join("\n");
    expect(readReplayed(text).map(({ turns }) => turns)).toEqual([
      ["完成率是多少"],
      ["完成率是多少", "检查了多少家"],
      ["森林覆盖率"],
      ["检查了多少家"],
    ]);
  });

  it("does not count a refusal that offers something else as another answer", () => {
    const other: Corpus = corpus("87.5%");
    const [one] = other.notices;
    const text = `${one?.text ?? ""}`.replace("检查重点用能单位450家", "森林覆盖率为45.2%");
    const after = createEngine({ notices: [readNotice({ id: "y", file: "y.txt", text })], version: "2" });
    const questions = readReplayed("绿化覆盖率是多少");
    expect(replay(questions, createEngine(other), after)).toEqual([]);
  });

  it("tells which answers would change, and how", () => {
    const questions = readReplayed("公共建筑节能改造完成率是多少\n检查了多少家重点用能单位");
    const changes = replay(questions, createEngine(corpus("87.5%")), createEngine(corpus("91.2%")));
    expect(changes.map(({ question }) => question)).toEqual(["公共建筑节能改造完成率是多少"]);
    expect(changes[0]?.before.text).toContain("87.5%");
    expect(changes[0]?.after.text).toContain("91.2%");
    expect(replayLines(changes, questions.length).at(-1)).toBe("重问2个问题：1个答案不变，1个会变");
  });
});
