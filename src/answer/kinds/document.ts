/** Answers about the notice itself: 文号, issuer, date, recipients, basis, contact, whether it is public. */
import type { Span } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
import type { Question } from "../../question/question.js";
import { type Candidate, nothing, type Proposal } from "../candidate.js";
import { concerns } from "../fit.js";
import { allLabelledAsked, attachmentsOf, labelledAsked, labelledValue } from "../labelled.js";
import { cover } from "../match.js";
import type { Source } from "../source.js";

/** 文号和日期: asks for both. */
const AND_DATE =
  /号[^，]{0,4}(?:和|及|与|、|跟)[^，]{0,6}(?:日期|时间|哪天|什么时候)|(?:日期|时间)[^，]{0,2}(?:和|及|与|、|跟)[^，]{0,4}号/;

/** 文件是哪个, 哪个办法: asks for the cited document's name beside its number. */
const NAME_TOO =
  /(?:文件|办法|方案|规定|细则)(?:是|叫)(?:哪|什么)[^，]{0,6}，|(?:哪|什么)[^，文]{0,3}(?:文件|办法|方案)[^，]{0,6}，/;

/** What of a notice is asked, and the words that ask it. The first that fits is taken. */
type What =
  | "period"
  | "basisNumber"
  | "number"
  | "recipients"
  | "public"
  | "attachments"
  | "labelled"
  | "basis"
  | "date"
  | "issuer"
  | "title";

const ASKED: readonly { readonly what: What; readonly pattern: RegExp }[] = [
  {
    what: "period",
    pattern:
      /(?:考核|考评|评估|考|通报|评价)的?(?:是)?(?:哪一?年|哪个年度|什么年度|哪年度)(?:度)?的?(?:工作|情况|成绩)?[?？]*$/,
  },
  // 是按哪个文号的文件来的: of the document that is cited, not of the notice
  {
    what: "basisNumber",
    pattern: /(?:依据|根据|按照?|依照?|照着?)的?是?(?:哪|什么|几|多少)[^，]{0,4}(?:文号|字号|号文|号的?文件)/,
  },
  { what: "basisNumber", pattern: /(?:依据|根据|按照|实施方案|办法|方案|规定|文件).{0,14}(?:文号|发文字号|字号|编号)/ },
  {
    what: "number",
    pattern: /文号|发文字号|公文号|文件号|几号文|多少号文|发文号|文件编号|第几期|(?:哪一?|几)期(?:通报|简报)/,
  },
  { what: "recipients", pattern: /主送|抄送|发给(?:了)?(?:谁|哪|什么)|收文(?:单位|机关)|印发给/ },
  { what: "public", pattern: /公开(?:发布|吗|的吗|文件)|是否公开|能不能公开|保密/ },
  {
    what: "attachments",
    pattern:
      /附件(?:有|共|一共|都|是|包括|里)?(?:哪|什么|几|多少|啥)|(?:几|多少)[个份件]附件|有(?:没有)?附件|附件(?:名|目录|清单)/,
  },
  {
    what: "basis",
    pattern:
      /(?:考核|考评|评估|通报|评价|检查|督查|评定|评比)[^，严]{0,6}(?:依据|根据|按照)的?(?:是)?(?:什么|哪|何)|(?:依据|根据)(?:是什么|是哪)|(?:依据|根据)(?:哪|什么)/,
  },
  {
    what: "date",
    pattern:
      /成文日期|发文日期|印发日期|落款日期|发布日期|发文时间|(?:通报|文件|通知|这份|那份|它|文)[^，]{0,10}(?:什么时候|何时|哪天|哪一天|几号|哪日|什么时间|啥时候|时间|日期)[^，]{0,6}(?:发|印|公布|成文|出|下发)?|(?:什么时候|何时|哪天|哪一天|几号|啥时候)(?:发文?|印发|发布|公布|成文|出台|下发)的?/,
  },
  {
    what: "issuer",
    pattern:
      /发文(?:机关|单位|机构)|落款(?:单位|机关)|(?:谁|哪[一两二三几]?[个家些]?(?:单位|部门|机关)|什么(?:单位|部门)|哪里)(?:一起|联合|共同)?(?:发|印发|发布|下发|出|制发|发文)的?|由谁(?:发|印发|发布)|(?:通报|文件|通知).{0,6}谁(?:发|印)/,
  },
  {
    what: "title",
    // 吉政函〔2023〕16号是关于什么的
    pattern:
      /(?:通报|文件|通知|号)(?:文件)?(?:主要)?(?:是)?(?:关于|有关|讲|说|通报)(?:的是?)?(?:什么|啥|哪)(?:内容|事|方面)?的?/,
  },
  { what: "title", pattern: /(?:通报|文件|通知)(?:的)?(?:标题|题目|全称|名称|全名|叫什么)|标题|通报全称/ },
];
/** 这份通报, 文件: what the question may say of the notice without asking for anything else. */
const ABOUT_DOCUMENT =
  /全称|全名|名称|年度|考|日期|时间|单位|机关|谁|通报|文件|通知|公文|文号|印发|发布|成文|落款|发文|主送|标题|电话|联系|邮箱|公开|依据|根据|附件|热线|传真|地址|邮编|抄送|发给|收文|送给|索引|主题|来源|签发/;

/** Proposes answers from the notice's own data. */
export function documentAnswers(question: Question, source: Source): Proposal {
  const whats = whatIsAsked(question);
  if (!whats.length || !concerns(question, source)) return nothing;
  if (
    question.period?.year &&
    question.period.year !== source.read.facts.document.year &&
    !mentionsYear(source, question.period.year)
  )
    return nothing;
  const covered = cover(
    question.terms.filter((term) => !ABOUT_DOCUMENT.test(term.text)),
    [{ text: `${source.read.analysis.plain.slice(0, openingEnd(source))}`, credit: 1 }],
  );
  if (covered.weight > 0 && covered.coverage < 0.6) return nothing;
  const parts = whats.flatMap((what) => answerFor(what, question, source) ?? []);
  if (parts.length < whats.length)
    return { candidates: [], shortfalls: [{ missing: [], nearness: 0.5, evidence: [] }] };
  const score = 1.7 + 0.2 * covered.relevance;
  return {
    candidates: [
      {
        kind: "document",
        score,
        direct: parts.map((part) => part.direct).join("；"),
        figures: [],
        names: [],
        evidence: parts
          .flatMap((part) => part.spans)
          .map((span) => ({ source, passage: passageAt(source, span.start), spans: [span] })),
        computed: parts.flatMap((part) => part.computed ?? []),
      },
    ],
    shortfalls: [],
  };
}

/** What the question asks of the notice; of several things (文号和日期) each. */
function whatIsAsked({ plain }: Question): readonly What[] {
  const labelledThing = labelledAsked(plain);
  const found = ASKED.find((item) => item.pattern.test(plain))?.what;
  if (labelledThing && (found === undefined || found === "date")) return ["labelled"];
  if (found === undefined) return [];
  return found === "number" && AND_DATE.test(plain) ? ["number", "date"] : [found];
}

function mentionsYear(source: Source, year: number): boolean {
  const frame = [source.read.analysis.notice.number, source.read.analysis.notice.date]
    .map((span) => (span ? textOf(source.read.analysis.notice, span) : ""))
    .join(" ");
  return frame.includes(String(year));
}

/** Where the opening part (title to the first heading) ends. */
function openingEnd(source: Source): number {
  const { sections, text } = source.read.analysis.notice;
  return sections[1]?.start ?? text.length;
}

/** The passage that holds a place of the text. */
export function passageAt(source: Source, offset: number): number {
  const { passages } = source.read.analysis.notice;
  const found = passages.findIndex((passage) => passage.start <= offset && offset < passage.end);
  return Math.max(found, 0);
}

type Made = {
  readonly direct: string;
  readonly spans: readonly Span[];
  readonly computed?: Candidate["computed"];
} | null;

function answerFor(what: What, question: Question, source: Source): Made {
  const { document, figures } = source.read.facts;
  const { notice, plain } = source.read.analysis;
  const quote = (span: Span | null): Made =>
    span ? { direct: textOf(notice, span).replace(/[：:]$/, ""), spans: [span] } : null;
  switch (what) {
    case "number":
      return quote(document.number);
    case "date":
      return quote(document.date);
    case "recipients":
      return quote(document.recipients);
    case "issuer":
      return quote(document.issuer) ?? (notice.titleSpan ? issuerFromTitle(source, notice.titleSpan) : null);
    case "title":
      return notice.titleSpan ? { direct: notice.title, spans: [notice.titleSpan] } : null;
    case "basis":
      return quote(document.basis[0] ?? null);
    case "period": {
      const at = document.period ? plain.indexOf(document.period) : -1;
      return document.period && at >= 0
        ? { direct: document.period, spans: [{ start: at, end: at + document.period.length }] }
        : null;
    }
    case "basisNumber": {
      // 依据的文件是哪个，文号多少: its name and its number stand together
      if (NAME_TOO.test(question.plain)) return quote(document.basis[0] ?? null);
      for (const basis of document.basis) {
        const number = /（([^）]*〔\d{4}〕\d+号)）/.exec(textOf(notice, basis));
        if (number?.[1]) {
          const start = basis.start + number.index + 1;
          return quote({ start, end: start + number[1].length });
        }
      }
      return /实施方案|办法|依据|根据|规定/.test(question.plain) ? null : quote(document.number);
    }
    case "public": {
      const remark = notice.remarks.find((span) => /公开/.test(plain.slice(span.start, span.end)));
      if (!remark) return null;
      const text = textOf(notice, remark);
      return { direct: `${/不公开|不予公开/.test(text) ? "不是" : "是"}，${text}`, spans: [remark] };
    }
    case "attachments": {
      const items = attachmentsOf(source);
      const names = items.map((span) => textOf(notice, span)).join("、");
      const count = String(items.length);
      if (!items.length) return null;
      return /几|多少/.test(question.plain)
        ? { direct: `${count}个：${names}`, spans: items, computed: [{ text: count, formula: `数附件得 ${count}` }] }
        : { direct: names, spans: items };
    }
    case "labelled": {
      const several = allLabelledAsked(question.plain).map((one) => labelledValue(source, one));
      if (several.length > 1 && several.every((value) => value !== null)) {
        const values = several.flatMap((value) => value ?? []);
        return {
          direct: values.map((value) => `${value.label}：${value.value}`).join("，"),
          spans: values.map((value) => value.span),
        };
      }
      const asked = labelledAsked(question.plain);
      const found = asked && labelledValue(source, asked);
      if (found) return { direct: `${found.label}：${found.value}`, spans: [found.span] };
      const mail = /邮箱|邮件/.test(question.plain);
      const contact = /电话|联系方式/.test(question.plain) || mail;
      const figure = contact
        ? figures.find((item) => item.kind === "contact" && item.text.includes("@") === mail)
        : undefined;
      if (figure) return { direct: `${mail ? "电子邮箱" : "联系电话"}：${figure.text}`, spans: [figure.span] };
      return /日期|发布|公布/.test(question.plain) ? quote(document.date) : null;
    }
  }
}

/** 吉林省人民政府 in 吉林省人民政府关于…的通报, where no signature is printed. */
function issuerFromTitle(source: Source, title: Span): Made {
  const text = source.read.analysis.notice.text.slice(title.start, title.end);
  const issuer = /^(.{2,40}?)关于/s.exec(text)?.[1]?.trim();
  return issuer ? { direct: issuer, spans: [{ start: title.start, end: title.start + issuer.length }] } : null;
}
