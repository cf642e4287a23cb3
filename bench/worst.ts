/**
 * The longest that any question takes: hostile inputs of 4,096 characters asked of the notices in a folder (default
 * `corpus/`). Prints the slowest and ends with 1 if one takes longer than 50 ms. Each is timed three times and the best
 * taken, so that what else the machine does is not counted.
 */
import { createEngine } from "../src/answer/create.js";
import { loadCorpus } from "../src/corpus/load.js";
import { type Conversation, noConversation } from "../src/question/conversation.js";

/** Longest text that Telegram delivers, in UTF-16 units. */
const LENGTH = 4096;
const MOST_MS = 50;
const TIMES = 3;
const SHOWN = 8;

const units = [
  ..."优9的、一（“a ？，。呢吗比万亿第０①㎡🎉\u0000\u200b<&",
  "为优秀等次",
  "多少",
  "第一轮",
  "和与及",
  "1,234",
  "2022年",
  "吉林",
  "吉林市",
  "长春市和",
  "同比上升",
  "是不是",
  "有没有",
  "一二三四",
  "没有完成的",
  "哪些哪些",
  "优秀良好",
  "PM2.5",
  "how many ",
  "city ",
  "baishan",
  "多少个，多少个，",
  "由良好上升为优秀",
  "“一主”",
  "100%",
  "12个",
  "各市（州）",
  "比去年",
  "占全部的",
  "分别为",
  "12月",
  "二〇二三年",
  "零点零",
  "0.0.0.",
  "優秀",
  "臺灣",
  "ＰＭ２．５",
  "九百九十九万",
  "两",
  "前三名",
  "后三名",
  "为什么",
  "谁",
  "加起来",
  "还剩",
  "省市县区",
  "局厅委办",
];

/** A repeatable stream of numbers in [0, 1): mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hostile(texts: readonly string[]): string[] {
  const random = seeded(1);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const inputs = units.map((unit) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH));
  for (const unit of units)
    inputs.push(unit.repeat(Math.max(1, Math.floor(20 / unit.length))), `${unit.repeat(4)}是多少？`);
  for (let i = 0; i < 60; i++) {
    let mixed = "";
    while (mixed.length < LENGTH) mixed += pick(units) ?? "";
    inputs.push(mixed.slice(0, LENGTH), mixed.slice(0, 120));
  }
  for (let i = 0; i < 60; i++) {
    const text = pick(texts) ?? "";
    const from = Math.floor(random() * Math.max(1, text.length - LENGTH));
    inputs.push(text.slice(from, from + LENGTH), `${text.slice(from, from + 60)}是多少？`);
  }
  return inputs;
}

const engine = createEngine(await loadCorpus(process.argv[2] ?? "corpus"));
engine.warm();
const inputs = hostile(engine.corpus.notices.map((notice) => notice.text));
const last: Conversation = engine.ask("空气质量优良天数比率是多少？", noConversation).conversation;
const timed = inputs.map((text) => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TIMES; i++) {
    const start = performance.now();
    engine.ask(text, i === 0 ? last : noConversation);
    best = Math.min(best, performance.now() - start);
  }
  return { text, ms: best };
});
timed.sort((a, b) => b.ms - a.ms);
for (const { text, ms } of timed.slice(0, SHOWN))
  console.log(`${ms.toFixed(2)} ms  ${JSON.stringify(text.slice(0, 40))} (${text.length} characters)`);
const worst = timed[0]?.ms ?? 0;
console.log(`${inputs.length} hostile inputs, the slowest ${worst.toFixed(2)} ms, at most ${MOST_MS} ms allowed`);
process.exitCode = worst > MOST_MS ? 1 : 0;
