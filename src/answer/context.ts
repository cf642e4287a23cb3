/**
 * What surrounds a fact, from nearest to farthest, and how far a question's words are found there. A reader takes a
 * number's subject from its own clause first, then from the clauses before it up to the semicolon, the sentence, the
 * paragraph's opening, the headings and the title; so do the layers here.
 */
import type { NoticeFacts } from "../facts/read.js";

/** One layer of context: folded text and how much finding a word in it counts, 0 to 1. */
export interface Layer {
  readonly text: string;
  readonly credit: number;
  /** The clauses after the fact: they say what a date at a sentence's opening dates, but not what a number measures. */
  readonly forward?: boolean;
  /** The sentence before: it may be about another thing. */
  readonly previous?: boolean;
}

/** What each layer counts; a word found nearer to the fact says more about it. */
export const layerCredits = {
  own: 1,
  clause: 0.95,
  segment: 0.85,
  forward: 0.8,
  sentence: 0.7,
  lead: 0.6,
  heading: 0.55,
  previous: 0.5,
  title: 0.45,
  opening: 0.4,
} as const;

/** 从问题类型看，乱占…; 按学段分，…; 其中，…: a sentence that takes the one before it apart. */
const TAKES_APART = /^(?:从[^，]{2,14}看|按[^，]{2,14}(?:分|看)|分[^，]{1,10}看|其中(?=$|[^，]{2}))/;
/** 两单位要于…, 该市, 上述地区, 其在全市考核中, 第一轮…: a sentence about what the sentence before names. */
const POINTS_BACK =
  /^(?:要求|责令)?(?:上述|以上|该|这)?(?:[两二三四五六七八九十\d]{1,2}个?)?(?:单位|地区|地方|部门|市州|县区|企业|学校|[市县区州镇乡])(?:要|应|须|需|于|在|已|均|都|将|分别|由|人民?政府|主要)|^(?:上述|该)[\u4e00-\u9fff]|^其(?![中他余实次])|^第[一二三四五六七八九十\d]{1,2}[轮批次期]/;

interface ClauseLayers {
  readonly layers: readonly Layer[];
  /** The same without the notice's opening. */
  readonly inner: readonly Layer[];
  /** Own segment and clause text, and the sentence that it points back to, for ordinals and names. */
  readonly near: string;
}

/** The context of every clause of one notice, made when first asked for. */
export class NoticeContext {
  readonly #made = new Map<number, ClauseLayers>();
  readonly #title: Layer;
  readonly #opening: Layer;
  readonly #headingsMade = new Map<number, Layer>();
  readonly #source: NoticeFacts;

  constructor(source: NoticeFacts) {
    this.#source = source;
    const { analysis, facts } = source;
    this.#title = {
      text: `${analysis.plain.slice(analysis.notice.titleSpan?.start ?? 0, analysis.notice.titleSpan?.end ?? 0)} ${facts.document.period ?? ""}`,
      credit: layerCredits.title,
    };
    const opening =
      analysis.notice.form === "plain"
        ? ""
        : analysis.notice.passages
            .filter((passage) => passage.section === 0 && passage.kind === "paragraph")
            .map((passage) => analysis.plain.slice(passage.start, passage.end))
            .join("\n");
    this.#opening = { text: opening, credit: layerCredits.opening };
  }

  /** Whether the notice's title says it: such a word tells which notice is meant, not which figure. */
  names(word: string): boolean {
    return this.#title.text.includes(word);
  }

  /** The layers around a clause, the clause itself first. */
  around(index: number): ClauseLayers {
    const known = this.#made.get(index);
    if (known) return known;
    const made = this.#build(index);
    this.#made.set(index, made);
    return made;
  }

  #build(index: number): ClauseLayers {
    const { analysis } = this.#source;
    const clause = analysis.clauses[index];
    if (!clause) return { layers: [], inner: [], near: "" };
    const { notice, clauses } = analysis;
    const range = analysis.clausesOf[clause.passage] ?? { from: index, to: index + 1 };
    const passage = notice.passages[clause.passage];
    let segment = "";
    let sentence = "";
    let previous = "";
    for (let i = index - 1; i >= range.from; i--) {
      const other = clauses[i];
      if (!other) break;
      if (other.segment === clause.segment) segment = `${other.plain}，${segment}`;
      else if (other.sentence === clause.sentence)
        sentence = i === firstOfSentence(clauses, index, range.from) ? other.plain : sentence;
      else if (other.sentence === clause.sentence - 1) previous = `${other.plain}，${previous}`;
    }
    let forward = "";
    for (let i = index + 1; i < range.to; i++) {
      const other = clauses[i];
      if (!other || other.segment !== clause.segment) break;
      forward += `，${other.plain}`;
    }
    const opening = clauses[firstOfSentence(clauses, index, range.from)]?.plain ?? "";
    const pointsBack = previous !== "" && (POINTS_BACK.test(opening) || TAKES_APART.test(opening));
    const lead = range.from < index ? (clauses[range.from]?.plain ?? "") : "";
    const layers: Layer[] = [
      { text: clause.plain, credit: layerCredits.clause },
      { text: segment, credit: layerCredits.segment },
      { text: forward, credit: layerCredits.forward, forward: true },
      { text: sentence, credit: layerCredits.sentence },
      { text: lead, credit: layerCredits.lead },
      this.#headings(passage?.section ?? 0),
      pointsBack
        ? { text: previous, credit: layerCredits.sentence }
        : { text: previous, credit: layerCredits.previous, previous: true },
      this.#title,
      this.#opening,
    ];
    if (passage?.kind === "table") {
      const header = passage.rows[0];
      const above = clauses[range.from - 1];
      layers.push({ text: header ? analysis.plain.slice(header.start, header.end) : "", credit: layerCredits.segment });
      if (above)
        layers.push({
          text: analysis.plain.slice(above.sentenceSpan.start, above.end),
          credit: layerCredits.sentence,
        });
    }
    const said = layers.filter((layer) => layer.text);
    const inner = said.filter((layer) => layer.credit !== layerCredits.opening);
    return { layers: said, inner, near: `${pointsBack ? previous : ""}${segment}${clause.plain}` };
  }

  /** The headings above a section's text, innermost first: one layer, shared by the section's clauses. */
  #headings(section: number): Layer {
    const known = this.#headingsMade.get(section);
    if (known) return known;
    const { analysis } = this.#source;
    let text = "";
    for (let at: number | null = section; at !== null && at !== undefined; ) {
      const current: (typeof analysis.notice.sections)[number] | undefined = analysis.notice.sections[at];
      if (!current) break;
      if (current.heading) text += `${analysis.plain.slice(current.heading.start, current.heading.end)} `;
      at = current.parent;
    }
    const made = { text, credit: layerCredits.heading };
    this.#headingsMade.set(section, made);
    return made;
  }
}

function firstOfSentence(clauses: NoticeFacts["analysis"]["clauses"], index: number, from: number): number {
  const sentence = clauses[index]?.sentence;
  let first = index;
  while (first > from && clauses[first - 1]?.sentence === sentence) first -= 1;
  return first;
}
