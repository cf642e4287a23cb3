#!/usr/bin/env node
// Makes of every figure, table cell, grade and list of notices a true sentence and ones that are wrong in one thing.
// usage: npm run -s build && node test/gold/mutate-notices.mjs SEED DIR > sentences.jsonl
import { readFacts } from "../../dist/facts/read.js";
import { loadCorpus } from "../../dist/corpus/load.js";
import { opposite, otherNumber, pick, seeded } from "./seeded.mjs";

const random = seeded(Number(process.argv[2] ?? "7"));
const corpus = await loadCorpus(process.argv[3] ?? "corpus");
const fold = (text) => text.normalize("NFKC").replace(/[\s,，]/g, "");
/** Other words for the same. */
const synonyms = [
  ["同比", "较上年同期"], ["比上年度", "较上年"], ["比上年", "较上年"], ["达到", "为"], ["提高", "提升"], ["减少", "下降"],
  ["其中，", ""], ["其中", ""], ["共", ""], ["分别为", "依次为"], ["增长", "增加"], ["回落", "下降"], ["仅为", "为"],
];
const OPPOSITES = new RegExp(Object.keys(opposite).join("|"), "g");
const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const rounds = { 第一轮: "第二轮", 第二轮: "第一轮", 第一批: "第二批", 首批: "第二批" };
const grades = ["优秀", "良好", "合格", "不合格"];

let made = 0;
const put = (notice, text, verdict, wrong, says) => {
  const body = text.replace(/[，、；：\s]+$/, "").replace(/^[，、；：\s]+/, "");
  if (body.length < 5) return;
  made += 1;
  const kind = wrong ? { wrong } : {};
  console.log(JSON.stringify({ id: `s${String(made).padStart(5, "0")}`, text: `${body}。`, notice, verdict, ...(says ? { says } : {}), ...kind }));
};
const reword = (text) => synonyms.reduce((all, [from, to]) => (random() < 0.5 ? all.replaceAll(from, to) : all), text);
const swapAt = (text, start, end, by) => text.slice(0, start) + by + text.slice(end);

/** The stretch that says a figure: its clause with the clauses before it up to the semicolon or full stop. */
function stretchOf({ clauses }, clause) {
  let from = clause.index;
  for (;;) {
    const before = clauses[from - 1];
    if (!before || before.passage !== clause.passage || before.segment !== clause.segment || /[。；]/.test(before.mark)) break;
    from -= 1;
  }
  return clauses[from];
}

function figures(read) {
  const { analysis, facts } = read;
  const { notice } = analysis;
  const whole = fold(notice.text);
  for (const figure of facts.figures) {
    const kind = notice.passages[figure.passage]?.kind;
    if (figure.role === "date" || figure.kind === "contact" || kind === "frame") continue;
    if (kind === "table") {
      if (figure.scope) cell(notice.id, figure, whole);
      continue;
    }
    const clause = analysis.clauses.findLast((one) => one.start <= figure.span.start);
    if (!clause) continue;
    const from = stretchOf(analysis, clause).start;
    const number = NUMBER.exec(figure.text)?.[0];
    if (!number || /^[前后]/.test(figure.text)) continue;
    const text = notice.text.slice(from, clause.end).replace(/^[（(][一二三四五六七八九十]+[）)]|^\d\./, (m) => " ".repeat(m.length));
    const at = figure.span.start - from;
    put(notice.id, reword(text), "agrees");
    const print = figure.text;
    const n = at + print.indexOf(number);
    const other = otherNumber(number, random, (one) => whole.includes(fold(one)));
    if (other) put(notice.id, swapAt(text, n, n + number.length, other), "differs", "digit", fold(number));
    const alike = facts.figures.filter(
      (one) => one.unit === figure.unit && /[万亿]/.exec(one.text)?.[0] === /[万亿]/.exec(figure.text)?.[0] && one.kind === figure.kind && one.role === figure.role && one.value !== figure.value && NUMBER.test(one.text),
    );
    const instead = pick(alike, random);
    const its = instead && NUMBER.exec(instead.text)[0];
    if (its && its !== number) put(notice.id, swapAt(text, n, n + number.length, its), "differs", "indicator", fold(number));
    const unit = { 个百分点: "%", 万: "亿", 亿: "万" };
    const found = /个百分点|[万亿]/.exec(print);
    if (found) put(notice.id, swapAt(text, at + found.index, at + found.index + found[0].length, unit[found[0]]), "differs", "unit", fold(number));
    else if (figure.kind === "percent" && figure.role === "change")
      put(notice.id, swapAt(text, at, at + print.length, `${number}个百分点`), "differs", "unit", fold(number));
    if (figure.role === "change" || figure.role === "margin") {
      const left = text.slice(0, at);
      const word = [...left.matchAll(OPPOSITES)].at(-1);
      if (word && at - word.index < 9)
        put(notice.id, swapAt(text, word.index, word.index + word[0].length, opposite[word[0]]), "differs", "direction", fold(word[0]));
    }
    const round = /第一轮|第二轮|第一批|首批/.exec(text);
    if (round) put(notice.id, swapAt(text, round.index, round.index + round[0].length, rounds[round[0]]), "differs", "round");
    owner(read, figure, clause, text, from);
  }
}

/** Another place in place of the one whose figure it is. */
function owner({ analysis }, figure, clause, text, from) {
  const mine = clause.names.filter((one) => one.end <= figure.span.start);
  const last = mine.at(-1);
  if (!last || last.name.text.length < 2) return;
  const others = analysis.names.filter(
    (one) => one.text !== last.name.text && one.text.at(-1) === last.name.text.at(-1) && !text.includes(one.text.slice(0, -1)) && one.text.length < 8,
  );
  const other = pick(others, random);
  if (other) put(analysis.notice.id, swapAt(text, last.start - from, last.end - from, other.text), "differs", "place");
}

function cell(id, figure, whole) {
  const number = NUMBER.exec(figure.text)?.[0];
  if (!number) return;
  const link = /^第|^[上下]|^持平/.test(figure.text) ? "" : "为";
  put(id, `${figure.scope}${figure.indicator}${link}${figure.text}`, "agrees");
  const other = otherNumber(number, random, (one) => whole.includes(fold(one)));
  if (other) put(id, `${figure.scope}${figure.indicator}${link}${figure.text.replace(number, other)}`, "differs", "digit", fold(number));
}

const TELLS = ["被评为@", "考核结果为@等次", "获评@", "为@等次"];

function groups({ analysis, facts }) {
  const id = analysis.notice.id;
  const all = facts.groups.filter((group) => group.kind === "grade" && group.period === null && group.members.length);
  const labels = [...new Set(all.map((group) => group.label))];
  for (const group of all) {
    const others = labels.length > 1 ? labels.filter((one) => one !== group.label) : grades.filter((one) => one !== group.label);
    for (const member of group.members) {
      const tell = (label) => `${member.name}${pick(TELLS, random).replace("@", label).replace("等次等次", "等次")}`;
      put(id, tell(group.label), "agrees");
      put(id, tell(pick(others, random)), "differs", "grade", fold(group.label));
    }
    const names = group.members.map((member) => member.name);
    if (names.length > 1) put(id, `${names.join("、")}为${group.label}`, "agrees");
    const stranger = pick(all.filter((one) => one !== group && one.label !== group.label).flatMap((one) => one.members), random);
    if (stranger && names.length > 1) put(id, `${[...names.slice(1), stranger.name].join("、")}为${group.label}`, "differs", "place");
    if (group.stated) put(id, `共有${group.stated + 1}个单位被评为${group.label}`, "differs", "count", String(group.stated));
  }
  for (const group of facts.groups.filter((one) => one.kind === "set" && one.members.length > 1)) {
    const { start, end } = group.statement;
    const text = analysis.notice.text.slice(start, end);
    if (text.length > 90 || /\n/.test(text)) continue;
    put(id, reword(text), "agrees");
    const gone = pick(group.members, random);
    const other = pick(analysis.names.filter((one) => one.text.at(-1) === gone.name.at(-1) && !text.includes(one.text.slice(0, -1))), random);
    if (other) put(id, swapAt(text, gone.span.start - start, gone.span.end - start, other.text), "differs", "place");
  }
}

/** Plain statements: true as printed, wrong with the opposite word. */
function statements({ analysis }) {
  const { notice } = analysis;
  for (const clause of analysis.clauses) {
    if (/frame|table/.test(notice.passages[clause.passage]?.kind) || clause.quantities.length || clause.names.length || clause.plain.length < 10) continue;
    const text = notice.text.slice(clause.start, clause.end);
    const word = pick([...text.matchAll(OPPOSITES)], random);
    if (word) put(notice.id, swapAt(text, word.index, word.index + word[0].length, opposite[word[0]]), "differs", "direction");
  }
}

for (const notice of corpus.notices) {
  const read = readFacts(notice);
  figures(read);
  groups(read);
  statements(read);
}
