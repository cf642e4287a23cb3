#!/usr/bin/env node
// Makes wrong sentences of true ones by a seeded change of one thing: a digit, a unit, a direction, a grade.
// usage: node test/gold/mutate-claims.mjs SEED < claims-notices.jsonl > claims-mutated.jsonl
import { readFileSync } from "node:fs";
import { opposite, pick as pickOf, seeded } from "./seeded.mjs";
const random = seeded(Number(process.argv[2] ?? "7"));
const pick = (list) => pickOf(list, random);
const corpus = new URL("./given/corpus/", import.meta.url);
const fold = (text) => text.normalize("NFKC").replace(/[\s,，]/g, "");
const grades = ["优秀", "良好", "合格", "不合格"];
const changes = {
  digit(text, notice) {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].filter(
      (m) => /[1-9].*\d/.test(m[0]) && notice.includes(m[0]) && !/^[年月〕]/.test(text.slice(m.index + m[0].length)) && !/[〔月]$/.test(text.slice(0, m.index)),
    );
    const number = pick(numbers.filter((m) => notice.includes(m[0] + (text[m.index + m[0].length] ?? ""))));
    if (!number) return null;
    const at = [...number[0]].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
    for (let tries = 0; tries < 20; tries++) {
      const digits = [...number[0]];
      const i = pick(at);
      const to = random() < 0.5 ? pick(at) : null;
      if (to === null) digits[i] = String((Number(digits[i]) + 1 + Math.floor(random() * 8)) % 10);
      else [digits[i], digits[to]] = [digits[to], digits[i]];
      const made = digits.join("");
      if (made === number[0] || /^0\d/.test(made) || notice.includes(made)) continue;
      return { text: text.slice(0, number.index) + made + text.slice(number.index + number[0].length), says: number[0] };
    }
    return null;
  },
  unit(text, notice) {
    const found = pick([...text.matchAll(/(?<=\d)个百分点|(?<=\d)(?:万|亿)(?=[^年月])|(?<=\d)%/g)]);
    if (!found || found[0] === "%") return null;
    const to = { 个百分点: "%", 万: "亿", 亿: "万" }[found[0]];
    const number = /[\d.]+$/.exec(text.slice(0, found.index))?.[0] ?? "";
    if (!notice.includes(number + found[0])) return null;
    return { text: text.slice(0, found.index) + to + text.slice(found.index + found[0].length), says: number + found[0] };
  },
  direction(text) {
    const found = pick([...text.matchAll(new RegExp(`(?:${Object.keys(opposite).join("|")})(?=了?\\d)`, "g"))]);
    return found ? { text: text.slice(0, found.index) + opposite[found[0]] + text.slice(found.index + found[0].length) } : null;
  },
  grade(text) {
    if (text.includes("没有")) return null;
    const found = pick([...text.matchAll(/(?:评为|结果为|等级为|等次为|等次都是)(优秀|良好|不合格|合格)/g)]);
    if (!found) return null;
    const at = found.index + found[0].length - found[1].length;
    return { text: text.slice(0, at) + pick(grades.filter((g) => g !== found[1])) + text.slice(at + found[1].length), says: found[1] };
  },
};
let made = 0;
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const item = JSON.parse(line);
  if (item.verdict !== "agrees") continue;
  const notice = fold(readFileSync(new URL(`${item.notice}.txt`, corpus), "utf8"));
  const rare = Object.keys(changes).filter((kind) => kind !== "digit" && changes[kind](item.text, notice));
  const kind = rare.length && random() < 0.6 ? pick(rare) : "digit";
  const change = changes[kind](item.text, notice);
  if (!change) continue;
  made += 1;
  const { says, text } = change;
  console.log(JSON.stringify({ id: `m${String(made).padStart(3, "0")}`, text, notice: item.notice, verdict: "differs", ...(says ? { says } : {}), wrong: kind }));
}
