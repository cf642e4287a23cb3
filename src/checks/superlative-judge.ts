/** What a notice says to who has the most or the least: by the values that it prints for several names, or by a superlative of its own. */
import { looksLikePlace } from "../facts/names.js";
import { alignedFold } from "../text/align.js";
import { badMeasures, goodMeasures } from "../text/lexicon/comparing.js";
import { alternation } from "../text/lexicon/words.js";
import { type Board, boardsOf, isCalled, isOfChange } from "./boards.js";
import { longestSays } from "./claim.js";
import { commonRun } from "./common-run.js";
import { printedExtremes } from "./extremes.js";
import { absent, type Judgement, placedAt } from "./judgement.js";
import { meansName } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { periodFits } from "./subject.js";
import type { SuperlativeClaim } from "./superlatives.js";
import { coverage, type Layer, type Weighed } from "./words.js";

const LEAST = 0.75;
/** What the clauses before count beside the clause's own words, and what it says that the name is among the values. */
const BEFORE = 0.25;
const NAMED = 0.1;
/** Boards that fit about as well as the best may be meant too. */
const ABOUT = 0.1;
const STRENGTH = 0.9;
/** So many characters in a row that a text shares with what is printed say what it is about. */
const LONG_RUN = 5;
const FALL_TITLE = /降幅|减幅|下降/;
const UNIT = /[（(][^）)]*[）)]$/;
const GOOD = new RegExp(`(?:${alternation([...goodMeasures, "得分", "分"])})$`);
const BAD = new RegExp(`(?:${alternation(badMeasures)})$`);

interface Reading {
  readonly score: number;
  readonly judgement: Judgement;
}

/** Judges who has the most or the least; `absent` where the notice prints no values of it, or too few to tell. */
export function judgeSuperlative(claim: SuperlativeClaim, printed: Printed, tools: Tools): Judgement {
  const readings = [
    ...boardsOf(printed).flatMap((board) => readBoard(claim, board, printed)),
    ...printedExtremes(claim, printed, tools),
  ].sort((a, b) => b.score - a.score);
  const [best] = readings;
  if (!best) return absent;
  // 5月 and 1—5月: where two are about equally meant, one that bears the claim out is
  const likely = readings.filter(({ score }) => score >= best.score - ABOUT);
  return (likely.find(({ judgement }) => judgement.verdict === "agrees") ?? best).judgement;
}

function readBoard(claim: SuperlativeClaim, board: Board, printed: Printed): Reading[] {
  const { near, headings } = board;
  if (!periodFits(claim.period, { printed: null, clause: board.title, near, headings }, printed.read.facts.document))
    return [];
  const own = board.entries.find((entry) => isOf(claim, entry.name));
  if (!own && !isAmongSuch(claim, board)) return [];
  const fit = fitOf(claim, board, board.layers);
  const order = orderOf(claim, board);
  if (fit === null || order === 0) return [];
  const score = fit + (own ? NAMED : 0);
  const sorted = [...board.entries].sort((a, b) => order * (b.value - a.value));
  const [top] = sorted;
  const isKnown = order > 0 ? board.hasMost : board.hasLeast;
  if (!top) return [];
  const winners = sorted.filter(({ value }) => value === top.value);
  if (own && winners.includes(own))
    return isKnown ? [{ score, judgement: { verdict: "agrees", ...placedAt(own.at, printed, STRENGTH) } }] : [];
  if (!own && !isKnown) return [];
  const says = winners.map(({ name }) => name).join("、");
  const difference = claim.name ? "place" : "members";
  return [
    {
      score,
      judgement: {
        verdict: "differs",
        difference,
        says: says.slice(0, longestSays),
        ...placedAt(top.at, printed, STRENGTH),
      },
    },
  ];
}

/** Which order of the values puts the claim's end first: 1 from the most down, -1 from the least up, 0 where it is not to be told. */
function orderOf({ end, motion }: SuperlativeClaim, board: Board): number {
  const title = board.title.replace(UNIT, "").trim();
  if (board.kind === "rank") return motion ? 0 : end === "most" || end === "first" ? -1 : 1;
  const isSigned = board.entries.some(({ value }) => value < 0);
  if (motion === "down") {
    if (FALL_TITLE.test(title) && !isSigned) return end === "most" ? 1 : end === "least" ? -1 : 0;
    return end === "most" && isSigned ? -1 : 0;
  }
  if (end === "most") return 1;
  if (end === "least") return motion === "up" && board.kind === "move" ? 0 : -1;
  const worth = BAD.test(title) ? -1 : GOOD.test(title) ? 1 : 0;
  return end === "first" ? worth : -worth;
}

/** How well the words fit; null where they are of something else. */
function fitOf(claim: SuperlativeClaim, board: Board, layers: readonly Layer[]): number | null {
  const { motion, head, own } = claim;
  if (motion === "turn") return null;
  if (motion !== null && board.kind !== "move" && !isOfChange(board)) return null;
  const before = BEFORE * (coverage(claim.before, layers) ?? 0);
  if (claim.carried !== "" || !own.length) {
    // 排在末位的是: nothing but the places tells; 进步最大的是: nothing but how they moved
    if (board.kind === (motion === null ? "rank" : "move")) return LEAST + before;
    const run = commonRun(claim.carried, board.near) >= LONG_RUN;
    return run || (coverage(claim.before, layers) ?? 0) >= LEAST ? LEAST + before : null;
  }
  const covered = coverage(own, layers) ?? 0;
  const isTitled = head === null || board.kind === "rank" || isCalled(head, board) || isMoveOf(head, board);
  return covered >= LEAST && isTitled ? covered + before : null;
}

/** 位次下降最多 of a column 较上年变化 that has 升1位. */
const isMoveOf = ({ word }: Weighed, { kind }: Board): boolean =>
  kind === "move" && /^(?:位次|名次|排名|排位)$/.test(word.text);

const plain = (text: string): string => alignedFold(text).replace(/(?<=\d月)份$|^(?:这|那)个?/, "");

/** Whether an entry is the one that the claim names. */
export function isOf({ name, stated }: SuperlativeClaim, printed: string): boolean {
  if (name) return meansName(name, printed);
  const [a, b] = [plain(stated), plain(printed)];
  return a === b || (a.length > 2 && b.length > 1 && (a.startsWith(b) || b.startsWith(a)));
}

/** Whether the claim's name is one of the sort that the board is of: a month among months, a city among cities. */
function isAmongSuch({ name, stated }: SuperlativeClaim, { entries }: Board): boolean {
  const kinds = new Set(entries.map((entry) => entry.name.slice(-1)));
  if (!name) return /^\d{1,2}月份?$/.test(stated) && kinds.has("月");
  const last = name.readings.map((reading) => reading.slice(-1));
  return entries.some((entry) => looksLikePlace(entry.name) === name.isPlace) && last.some((one) => kinds.has(one));
}
