/** 浮桥县排最后吗, 云川市是第一名吧: whether a name has the place that the question supposes, by tables and by orders told in sentences. */
import { endsInMeasure } from "../../facts/figures/role.js";
import type { AskedName, Question } from "../../question/question.js";
import { streakWords } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Candidate } from "../candidate.js";
import { type Source, sameName } from "../source.js";
import { numberIn, readGrid } from "./grid.js";
import type { Order } from "./orders.js";
import { evidenceOf, named, topicFit } from "./tell.js";
import { timeFits } from "./times.js";
import type { End, SetWording } from "./wording.js";

/** What the verdict counts as an answer: nothing else tells it so well. */
const VERDICT = 1.6;

/** A place as found: counted from an end, and how many places there are from there on; null where that is not known. */
interface Found {
  readonly name: Candidate["names"][number];
  readonly from: End["from"];
  readonly place: number;
  readonly of: number | null;
  readonly parts: readonly { readonly passage: number; readonly span: Candidate["names"][number]["span"] }[];
  /** Whether the place is printed as a number. */
  readonly printed: boolean;
  readonly fit: number;
}

/** Yes or no to a question whether one name has a place; null where the question asks for no place, or none is told. */
export function placeVerdict(
  question: Question,
  wording: SetWording,
  source: Source,
  orders: readonly { readonly order: Order; readonly fit: number }[],
  asked: readonly AskedName[],
): Candidate | null {
  const [end, other] = wording.ends;
  const [name] = asked;
  if (question.ask !== "yesno" || !end || other || end.kind !== "place" || !name || asked.length !== 1) return null;
  // 连着两个季度垫底吗: how long, a place does not tell
  if (IN_A_ROW.test(question.plain)) return null;
  const readings = [name.text, ...name.readings];
  const found = [...inOrders(question, source, orders, readings), ...inTables(question, wording, source, readings)];
  // one that counts from the end asked about tells it without more
  const best =
    found.find((one) => one.from === end.from) ??
    found.find((one) => one.of !== null) ??
    found.find((one) => one.printed) ??
    found[0];
  return best ? told(source, best, end) : null;
}

/** 连着, 连续: so many times one after the other. */
const IN_A_ROW = new RegExp(alternation(streakWords));
/** (招商引资到位资金完成率)前三名: what an order's label says beside what it is of. */
const ORDER_WORDS =
  /(?:排名|排|位居|居|列|名列|依次|分别|处于|位)*(?:前|后|末|倒数|第)[0-9一二两三四五六七八九十]{1,3}.*$/;
/** A label of more characters than this is of something of its own. */
const SHORT_LABEL = 4;

/** Whether an order is by what the question asks of: at least half of what its label calls it stands there. */
function isMeant({ plain }: Question, { label }: Order): boolean {
  const own = Array.from(label.replace(ORDER_WORDS, "")).filter((character) => HAN.test(character));
  const said = own.filter((character) => plain.includes(character)).length;
  return own.length <= SHORT_LABEL || !endsInMeasure(own.join("")) || said * 2 >= own.length;
}

const HAN = /[\u4e00-\u9fff]/;

function inOrders(
  question: Question,
  source: Source,
  orders: readonly { readonly order: Order; readonly fit: number }[],
  readings: readonly string[],
): Found[] {
  return orders.flatMap(({ order, fit }): Found[] => {
    if (!order.sure || !isMeant(question, order) || (order.side !== "first" && order.side !== "last")) return [];
    const entry = order.entries.find((one) => readings.some((reading) => sameName(reading, one.name.text)));
    if (!entry) return [];
    return [
      {
        name: { ...entry.name, source },
        from: order.side,
        place: entry.place,
        of: order.whole ? order.entries.length : null,
        parts: [{ passage: order.passage, span: order.span }],
        printed: false,
        fit,
      },
    ];
  });
}

function inTables(question: Question, wording: SetWording, source: Source, readings: readonly string[]): Found[] {
  return source.read.tables.flatMap((table): Found[] => {
    const grid = readGrid(table);
    const rank = grid?.columns.find((column) => column.kind === "rank");
    const row = grid?.rows.find((one) => readings.some((reading) => sameName(reading, one.name.plain)));
    const place = rank && row ? numberIn(row.cells[rank.index]) : null;
    if (!grid || !row || place === null) return [];
    const titles = table.columns.map((column) => column.plain).join(" ");
    const fit = topicFit(question, wording, source, `${titles} ${row.name.plain}`, table.span.start);
    if (!fit || !timeFits(question, source, table.passage, titles)) return [];
    const parts = [{ passage: table.passage, span: row.span }];
    return [
      {
        name: named(source, row.name),
        from: "first",
        place,
        of: grid.whole ? grid.rows.length : null,
        parts,
        printed: true,
        fit,
      },
    ];
  });
}

function told(source: Source, found: Found, end: End): Candidate {
  const { name, place, of } = found;
  const fromEnd = found.from === end.from ? place : of === null ? null : of - place + 1;
  const last = found.from === "last";
  const shown = last && place === 1 ? "末位" : `${last ? "倒数" : ""}第${place}位`;
  const verdict = fromEnd === null ? "" : fromEnd >= end.place && fromEnd < end.place + end.count ? "是，" : "不是，";
  const among = verdict !== "" && of !== null && found.from !== end.from ? `，共${of}个` : "";
  const counts = [
    ...(found.printed || shown === "末位" ? [] : [{ text: String(place), formula: `依次数到${name.text}得 ${place}` }]),
    ...(among === "" ? [] : [{ text: String(of), formula: `数名单得 ${of}` }]),
  ];
  return {
    kind: "list",
    score: VERDICT + 0.4 * found.fit,
    direct: `${verdict}${name.text}${verdict === "" ? "：" : "为"}${shown}${among}`,
    figures: [],
    names: [name],
    evidence: evidenceOf(source, found.parts),
    computed: counts,
  };
}
