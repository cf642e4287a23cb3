/**
 * Made-up notices in the genre's patterns, as many as wanted, with the questions whose answers the generator knows: each
 * is about a place, a year and a theme that no other has together, and its values are its own.
 */
import { random } from "../../test/support/faults.js";
import { type Indicator, type Theme, themes } from "./themes.js";

/** A made-up notice. */
export interface MadeNotice {
  readonly id: string;
  readonly text: string;
}

/** A question with what a right answer says, and no other. */
export interface MadeQuestion {
  readonly text: string;
  /** All of these stand in the direct answer. */
  readonly says: readonly string[];
}

/** Made-up notices with questions about them. */
export interface MadeCorpus {
  readonly notices: readonly MadeNotice[];
  readonly questions: readonly MadeQuestion[];
}

/** How much to make. */
export interface Plan {
  /** Passages wanted, about; a notice has {@link PASSAGES_A_NOTICE}. */
  readonly passages: number;
  readonly questions: number;
  readonly seed: number;
}

/** Passages of a notice that can be found, headings apart. */
export const PASSAGES_A_NOTICE = 20;

const FIRST = [
  ..."澜沅汐岚梧柘榆楠槐荻菱蓼薇邕鄢郦浔淇潍沭泗涑滏漳洹沁汾浍嵩崤岷崂嵊鄞郧郓榛槭檀枫栎椴葭萱芫菖蒲蕨苓茯杞枸桦杉楸梓",
];
const SECOND = [..."陵岭溪泽浦原川渡津湾桥屯坪堰塘峪港洲"];
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const COUNTIES = 6;
const FEWEST_PLACES = 5;
/** Each place has one notice a year and theme. */
const NOTICES_A_PLACE = YEARS.length * themes.length;

interface Reading {
  readonly indicator: Indicator;
  readonly value: string;
  readonly change: { readonly direction: "提高" | "下降"; readonly value: string } | null;
}

interface Draft {
  readonly place: string;
  readonly year: number;
  readonly theme: Theme;
  readonly excellent: readonly string[];
  readonly good: readonly string[];
  readonly fair: readonly string[];
  readonly readings: readonly Reading[];
}

/**
 * Makes notices and questions. The same plan gives the same, letter for letter.
 *
 * @throws Error where more places would be needed than there are names for.
 */
export function makeNotices({ passages, questions, seed }: Plan): MadeCorpus {
  const chance = random(seed);
  const count = Math.max(1, Math.round(passages / PASSAGES_A_NOTICE));
  const stems = shuffled(
    FIRST.flatMap((first) => SECOND.map((second) => first + second)),
    chance,
  );
  const places = Math.max(FEWEST_PLACES, Math.ceil(count / NOTICES_A_PLACE));
  if (places * (COUNTIES + 1) > stems.length) throw new Error(`${passages} passages: more places than names`);
  const drafts = Array.from({ length: count }, (_, nth) => {
    const place = nth % places;
    const round = Math.floor(nth / places);
    return draft({
      stems: stems.slice(place * (COUNTIES + 1), (place + 1) * (COUNTIES + 1)),
      year: YEARS[Math.floor(round / themes.length) % YEARS.length] ?? 0,
      theme: themes[round % themes.length] as Theme,
      chance,
    });
  });
  return {
    notices: drafts.map((made, nth) => ({ id: `n${String(nth).padStart(5, "0")}`, text: written(made, nth) })),
    questions: Array.from({ length: questions }, (_, nth) =>
      questionOn(drafts[Math.floor(chance() * drafts.length)] as Draft, nth, chance),
    ),
  };
}

function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

interface Seeds {
  readonly stems: readonly string[];
  readonly year: number;
  readonly theme: Theme;
  readonly chance: () => number;
}

function draft({ stems, year, theme, chance }: Seeds): Draft {
  const [city = "", ...rest] = stems;
  const counties = shuffled(
    rest.map((stem, at) => stem + (at < 4 ? "县" : "区")),
    chance,
  );
  const number = (least: number, most: number, digits: number): string =>
    (least + chance() * (most - least)).toFixed(digits);
  const excellent = 1 + Math.floor(chance() * 2);
  return {
    place: `${city}市`,
    year,
    theme,
    excellent: counties.slice(0, excellent),
    good: counties.slice(excellent, 4),
    fair: counties.slice(4),
    readings: theme.indicators.map((indicator) => ({
      indicator,
      value: number(indicator.least, indicator.most, indicator.digits),
      change:
        indicator.change === undefined
          ? null
          : { direction: chance() < 0.5 ? "提高" : "下降", value: number(1, 9, indicator.digits) },
    })),
  };
}

function written({ place, year, theme, excellent, good, fair, readings }: Draft, nth: number): string {
  const counties = [...excellent, ...good, ...fair];
  const filled = (text: string, at: number): string =>
    text.replaceAll("{p}", place).replaceAll("{c}", counties[at % counties.length] ?? place);
  const told = ({ indicator, value, change }: Reading): string =>
    `${place}${indicator.name}为${value}${indicator.unit}${change === null ? "" : `，同比${change.direction}${change.value}${indicator.change}`}`;
  const [first, second, third, ...others] = readings.map(told);
  return [
    `${place}人民政府办公室关于${year}年度${theme.subject}情况的通报`,
    `${place.slice(0, 2)}政办函〔${year + 1}〕${10 + (nth % 480)}号`,
    "各县（市、区）人民政府，市政府各部门：",
    `根据《${place}${theme.subject}办法》，市${theme.office}会同有关部门对各县（市、区）${year}年度工作情况进行了考核。现将有关情况通报如下：`,
    "一、考核结果",
    `经综合评定，${excellent.join("、")}为优秀等次，${good.join("、")}为良好等次，${fair.join("、")}为合格等次。`,
    "二、主要成效",
    `${year}年，${first}；${second}。`,
    `${third}。`,
    ...others.map((line) => `${line}。`),
    ...theme.work.map(filled),
    "三、存在问题",
    ...theme.problems.map((text, at) => filled(text, at + 2)),
    "四、下一步工作要求",
    ...theme.demands.map((text, at) => filled(text, at + 4)),
    `${place}人民政府办公室`,
    `${year + 1}年${1 + (nth % 5)}月${1 + (nth % 27)}日`,
  ].join("\n\n");
}

function questionOn(
  { place, year, theme, excellent, good, fair, readings }: Draft,
  nth: number,
  chance: () => number,
): MadeQuestion {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const of = `${year}年${place}`;
  const { indicator, value } = pick(readings);
  const [grade, members] = pick([
    ["优秀", excellent],
    ["良好", good],
    ["合格", fair],
  ] as const);
  const changed = readings.find((reading) => reading.change !== null);
  switch (nth % 5) {
    case 0:
      return { text: `${of}${theme.subject}中，${pick(members)}是什么等次？`, says: [grade] };
    case 1:
      return { text: `${of}${theme.subject}哪些县区为${grade}？`, says: members };
    case 2:
      if (changed?.change) {
        const { direction, value: by } = changed.change;
        return {
          text: `${of}${changed.indicator.asked}同比变化多少？`,
          says: [`${direction}${by}${changed.indicator.change}`],
        };
      }
      return { text: `${of}${indicator.asked}是多少？`, says: [value] };
    default:
      return { text: `${of}${indicator.asked}是多少？`, says: [`${value}${indicator.unit}`] };
  }
}
