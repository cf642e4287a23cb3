/**
 * What a number measures, in the words of its own clause: what stands before it without verb and lead-in, and the
 * counted thing behind it. 全年共查处|714件 and 完成|18座|城镇污水处理厂扩能建设.
 */
import type { Span } from "../../corpus/notice.js";
import { valueVerbs } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis } from "../analysis.js";
import { listItems } from "../name-list.js";
import { looksLikeName } from "../names.js";
import type { Part, Stretch } from "./parts.js";
import { endsInMeasure, type Role, withoutBasis, withoutVerbOfChange } from "./role.js";
import type { NameRun } from "./scope.js";

/** Words of an indicator and where they stand. */
export interface Indicator {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** 其中, 共, 全年共受理 …: words that open an indicator and say nothing of what it measures. */
const LEAD_IN =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]是|虽然|虽|但是|但|然而|不过|仍然?|却|其中|其次是|并且?|且|已|全年共|一共|总共|共计|共|累计|另有|还有|又|同时|现有|目前|以及|和(?![谐平睦])|及(?![格时第])|、|，|的|均|都|预计|力争|确保|年初确定的|其次|分别是|分别为|依次是|依次为|特别是|处(?=罚)|截至目前|据统计|经核查|本次|此次|总体上?)+/;
/** 约, 还, 已: words left over before the number. */
const LEFT_OVER =
  /(?:[约近仅还已又也各达仍远]|(?<![平户人日月年])均|已经|分别|依次|(?<![重主需必首纲])要|累计|合计|总数|连续|持续|历时|保持|超额完成|最[高低多少好差]的?|还有|只有|必须|应当|继续|超过|不足|低于|高于|不到)+$/;
/** 小麦|受“烂场雨”影响(下降2.3%): why it changed. */
const CAUSE = /(?<=.)受[^，]{1,16}影响$/;
/** (市应急管理局)以(97.1分): between a name and its number. */
const BY = /(?:以|凭|为|是|有|共|仅)$/;
/** (倒数第一)为|炉城市(（4.97）): who it is, and not what is measured. */
const POINTS_AT = /^(?:依次为|依次是|分别为|分别是|为|是)/;
/** 12月当月(为9.2亿千瓦时): when, and what is left to the clause before. */
const TIME_ONLY = /^(?:其中)?(?:\d{1,2}月份?|第?[一二三四]季度|[上下]半年|全年|当月|当季|本月|本季度|当年|累计)+$/;
/** 在31个省（区、市）中居(第14位): among whom something ranks, and not what. */
const AMONG = /^在[^，]{0,24}(?:中|里|内)(?:位居|位列|排名|排在|排|居|列)?$/;
/** (前三位)的依次为青岚市: behind a rank stands who holds it. */
const WHO = /^(?:的?(?:依次|分别|有|是|为)|[^，]{0,14}?(?:依次|分别)(?:是|为|有)?).*$/;
const VERB_ONLY = new RegExp(`^(?:${alternation(valueVerbs)}|其中|同比|环比|增长|下降|分别|和|及|与)$`);
/** (问题)最多, (进度)偏慢: what is said of a subject without a number. */
const SAID =
  /(?:最[高低多少大小好差快慢突]|较[高低多少大小好差快慢]|偏[高低多少大小慢]|突出|不降反升|不升反降|不快|缓慢|滞后|明显)[\u4e00-\u9fff]{0,3}$/;
/** Phrases behind which an indicator ends where places stand in for it: 抽查产品批次数|最多的是云城市. */
const COMPARED =
  /(?:最[高低多少大小好差快慢长短](?:的)?|高于|低于|超过|排名|排在|位居|位列|居|列|从[高低好差]到[高低好差]|由[高低好差]到[高低好差]|在|达到|达|同比|较|比|相对|为|是|：).*$/;

/** The part's own indicator: empty where the clause leaves it to the ones before (达到81.8%, 同比下降0.9个百分点). */
export function ownIndicator(part: Part, role: Role, analysis: Analysis, runs: readonly NameRun[]): Indicator {
  const words = trimmed({ ...part.left, plain: part.left.plain.slice(0, role.cut), end: part.left.start + role.cut });
  const before = withoutActor(withoutNamesBehind(words, runs), analysis);
  const after = followingWords(part, role);
  const bare = before.plain.replace(BY, "").replace(POINTS_AT, "");
  const isEmpty = isNames(bare, analysis) || AMONG.test(before.plain) || TIME_ONLY.test(bare);
  const left = isEmpty ? { ...before, plain: "" } : before;
  const spans = [left, after].filter((words) => words.plain).map(({ start, end }) => ({ start, end }));
  return { text: `${left.plain}${after.plain}`, spans };
}

/** 从专项资金中安排|映湖区: a name at the end is who receives, and no part of what is measured. */
function withoutNamesBehind(words: Stretch, runs: readonly NameRun[]): Stretch {
  const run = runs.find((candidate) => candidate.end === words.end && candidate.start >= words.start + 2);
  if (!run) return words;
  return trimmed({ start: words.start, end: run.start, plain: words.plain.slice(0, run.start - words.start) });
}

/** 汀湾区市场监管局|罚款(1.2万元): whoever acts is no part of what is measured. */
function withoutActor(words: Stretch, analysis: Analysis): Stretch {
  const actor = ACTOR.exec(words.plain)?.[0] ?? "";
  if (actor === "" || !(looksLikeName(actor) || isNames(actor, analysis) || /^[省市县区州]/.test(actor))) return words;
  return trimmed({ start: words.start + actor.length, end: words.end, plain: words.plain.slice(actor.length) });
}

/** A body before a verb of sanction. */
const ACTOR =
  /^[\u4e00-\u9fff]{2,16}?(?:局|委|厅|办|队|所|政府|管委会)(?=(?:依法|对其)?(?:处?罚款|罚没|没收|责令|给予|立案|吊销|奖励|扣减))/;

function followingWords(part: Part, role: Role): Stretch {
  const { q, right } = part;
  const nothing = { start: right.start, end: right.start, plain: "" };
  if (role.role === "change" || role.role === "margin" || role.role === "share" || role.role === "former")
    return nothing;
  if (role.role === "target" && q.kind !== "count") return nothing;
  if (role.role === "rank")
    return trimmed({ ...right, plain: right.plain.replace(WHO, "").replace(/^(?:的|上|中)+/, "") });
  return trimmed(right);
}

/** Whether words are names alone: 曦城市、苇川市、麟江市; 市应急管理局. */
export function isNames(text: string, analysis: Analysis): boolean {
  if (text.length < 2) return false;
  return listItems(text).every(
    (item) => looksLikeName(item.text) || analysis.isName(item.text) || isChain(item.text, analysis),
  );
}

/** 渡云市柏渡区: one name in another. */
function isChain(text: string, analysis: Analysis): boolean {
  for (let at = 2; at + 2 <= Math.min(text.length, 12); at++) {
    if (analysis.isName(text.slice(0, at)) && (analysis.isName(text.slice(at)) || looksLikeName(text.slice(at))))
      return true;
  }
  return false;
}

/** 死亡人数要 → 死亡人数: words without what is left over before a number. */
export function withoutLeftOver(text: string): string {
  return text.replace(LEFT_OVER, "");
}

/** What a clause without numbers says something of: 龙坪镇问题|最多, 工矿商贸领域事故|上升. Empty where it is another kind of clause. */
export function namedSubject(clause: Stretch): Indicator {
  const lead = LEAD_IN.exec(clause.plain)?.[0].length ?? 0;
  const words = clause.plain.slice(lead, lead + 40);
  const said = SAID.exec(words) ?? (clause.plain.length <= 40 ? withoutVerbOfChange(words) : null);
  if (!said || said.index < 2 || said.index > 16) return { text: "", spans: [] };
  const start = clause.start + lead;
  const text = withoutBasis(words.slice(0, said.index));
  return { text, spans: [{ start, end: start + text.length }] };
}

/** Words without lead-in, marks and leftovers at their ends. */
export function trimmed(part: Stretch): Stretch {
  const lead = LEAD_IN.exec(part.plain)?.[0].length ?? 0;
  const text = withoutBasis(
    part.plain
      .slice(lead)
      .replace(/[（(]?[，、：:\s]*$/, "")
      .replace(LEFT_OVER, "")
      .replace(CAUSE, ""),
  ).replace(/^[）)”"的之，、\s]+/, "");
  const words = VERB_ONLY.test(text) ? "" : text;
  const start = part.start + Math.max(0, part.plain.indexOf(words, lead));
  return { start, end: start + words.length, plain: words };
}

/**
 * What the numbers of the clauses after this one measure, where they only name places: 投资完成率排名前三位的是 → 投资完成率,
 * 抽查产品批次数最多的是云城市 → 抽查产品批次数. Empty where the words before the comparison are no name of a measure.
 */
export function announcedMeasure(clause: Stretch): Indicator {
  const remark = /^（[^（）]{1,16}）/.exec(clause.plain)?.[0].length ?? 0;
  const lead = remark || (LEAD_IN.exec(clause.plain)?.[0].length ?? 0);
  const compared = COMPARED.exec(clause.plain.slice(lead, lead + 60));
  const text = compared ? clause.plain.slice(lead, lead + compared.index) : clause.plain.slice(lead);
  if (text.length < 2 || text.length > 24 || !endsInMeasure(text.replace(/（[^（）]{1,12}）$/, "")))
    return { text: "", spans: [] };
  const start = clause.start + lead;
  return { text, spans: [{ start, end: start + text.length }] };
}
