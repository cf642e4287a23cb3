/**
 * Follow-ups: what a short question (那良好的呢？, 同比呢？, 第二轮呢？) takes from the one before. A question that is
 * complete takes nothing.
 */
import type { Question, Term } from "./question.js";

/** 那…呢, 还有, 其中: openings and endings that carry on. */
const CARRIES_ON = /^(?:那么?|那|还有|另外|其中|再问|再|换成|如果是|和|比(?!较)|跟|与)|呢[?？。！!]*$/;
/** 它, 该市, 这项: words that point back. */
const POINTS_BACK = /它|[他她]们|该(?:市|县|州|省|区|单位|地|指标|项)|这(?:个|项|里|些)(?!通报|文件)|上述|其(?:中|他)/;
/** 它跟长春市一样吗, 和四平比谁更好: beside the place that is named, the one before is meant. */
const COMPARES =
  /^(?:那么?|那)?(?:它|这个|该[市县州省区盟旗]|其)?(?:跟|和|与|同|比)[^，]{2,16}?(?:一样|相同|同一|一致|同级|谁|哪个|更)/;
/** 有长春吗, 包括白山市吗: whether a name is among those told. */
const AMONG_THEM = /^(?:那么?|那)?(?:其中|里面)?(?:有没有|有|包括|包含|含)[^，]{2,12}?(?:吗|没有?|么)?[?？]*$/;
/** 没办结的呢, 剩下的没整改的呢: how many are left. */
const NOT_DONE = /^(?:那么?|那)?(?:还|剩下的?)?(?<what>(?:没有?|未)[\u4e00-\u9fff]{2,6}的)呢?[?？]*$/;
/** Longest question, in UTF-16 units, that may carry on without saying so: 结案销号了多少？ */
const SHORT = 11;
/** Classifiers that go with the noun, unlike 人 or 万元, which say what is measured. */
const CLASSIFIER = /^[个项件座家处台条种只张所份栋]$/;
/** 那各区县的呢: all of a kind, and none of those named before. */
const OF_ALL = /各(?:[省市县区州镇乡]|区县|县区|地区|部门|单位|街道|学校|企业)|其[他余]|所有/;
/** What a word of the question before counts beside the follow-up's own. */
const INHERITED = 0.4;
/** … and beside a noun of its own (钢铁企业呢？), which takes the place of one before. */
const INHERITED_BESIDE_OWN = 0.15;

/**
 * Whether a question takes from the one before: `yes` where it says so (那…呢, 该市) or has no words of its own, `maybe`
 * where it is short and names no place, year, round or grade, else `no`.
 */
export function isFollowUp(question: Question): "yes" | "maybe" | "no" {
  if (CARRIES_ON.test(question.plain) || POINTS_BACK.test(question.plain)) return "yes";
  if (AMONG_THEM.test(question.plain) && question.names.length > 0 && question.terms.length === 0) return "yes";
  const own = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const named = question.names.length + question.grades.length + question.ordinals.length + (question.period ? 1 : 0);
  if (own + named === 0) return "yes";
  if (named === 0 && question.plain.length <= SHORT) return "maybe";
  return own + named < 1 && question.plain.length <= SHORT ? "yes" : "no";
}

/** 其他的呢, 剩下的呢: those of the grades that the question before did not name. */
const THE_OTHERS =
  /^(?:那么?|那)?(?:其他|其它|其余|剩下|余下|别)的?(?:城市|地方|地区|市|县|单位|几个|那些)?(?:呢|的呢|都?是(?:什么|啥).{0,4})?[?？]*$/;
/** 最后一档, 最高等次: a grade named by its place. */
const GRADE_BY_PLACE = /最(?:后一|高|低|末|好|差)的?(?:一)?(?:档|等|级|类)/;
/** 第二名呢, 垫底的呢: who is there. */
const PLACE =
  /^(?:那么?|那)?(?:第[一二三四五六七八九十\d]+名?|垫底的?|最[高低多少好差]的?|末位|倒数第[一二三四五六七八九十\d]+名?|前[一二三四五六七八九十\d]+名?)(?:呢|的呢)[?？]*$/;

/** 第一档每个奖多少？那第二档呢？: nothing but another grade, so that the question before is asked of that one. */
function isOtherGrade(next: Question, before: Question): boolean {
  return (
    next.grades.length === 1 &&
    before.grades.length === 1 &&
    before.ask === "amount" &&
    before.terms.some((term) => term.weight >= 0.5) &&
    !next.terms.length &&
    !next.names.length &&
    next.ask === "open" &&
    !next.exceptGrades.length
  );
}

function withGrade(next: Question, before: Question): Question {
  const [from = "", to = ""] = [before.grades[0]?.toLowerCase(), next.grades[0]?.toLowerCase()];
  return { ...before, text: next.text, plain: before.plain.replaceAll(from, to), grades: next.grades, follows: true };
}

/** The follow-up completed with what it leaves out. */
export function follow(next: Question, before: Question): Question {
  if (isOtherGrade(next, before)) return withGrade(next, before);
  const left = before.ask === "amount" ? NOT_DONE.exec(next.plain)?.groups?.["what"] : undefined;
  const question: Question =
    left === undefined ? next : { ...next, plain: `${left}有多少`, ask: "amount", compute: "rest" };
  const among = AMONG_THEM.test(question.plain) && question.ask === "yesno" && before.grades.length > 0;
  const own = new Set(question.terms.map((term) => term.text));
  const asksAnew = question.ask !== "open" && !/^(?:那么?)?[^，]{0,16}呢[?？]*$/.test(question.plain);
  const ownNouns = question.terms.some((term) => term.need >= 1);
  const kept: Term[] = before.terms
    .filter((term) => !own.has(term.text))
    .map((term) => ({
      ...term,
      weight: term.weight * (ownNouns ? INHERITED_BESIDE_OWN : INHERITED),
      need: 0,
      must: false,
      inherited: true,
    }));
  const ask = asksAnew ? question.ask : question.ask === "open" || question.ask === "which" ? before.ask : question.ask;
  const sameAsk = ask === before.ask;
  const others = THE_OTHERS.test(question.plain) && before.grades.length > 0;
  const place = PLACE.test(question.plain);
  return {
    ...question,
    plain: place ? question.plain.replace(/(?:的)?呢[?？]*$/, "是哪个") : question.plain,
    ask: question.basis && !asksAnew ? "change" : ask,
    terms: [...question.terms, ...kept],
    // 比瑞泷市高多少？: two places, the one before and the one named
    names: place
      ? []
      : question.names.length
        ? question.compute === "difference" || (question.names.length === 1 && COMPARES.test(question.plain))
          ? [...before.names, ...question.names]
          : question.names
        : question.grades.length && before.ask !== "yesno" && !before.terms.length
          ? []
          : OF_ALL.test(question.plain) || (before.grades.length && question.grades.length)
            ? []
            : before.names,
    period: question.period
      ? {
          ...question.period,
          year: question.period.year ?? (question.period.previous ? null : (before.period?.year ?? null)),
          months:
            question.period.months ??
            (question.period.part || question.period.previous ? null : (before.period?.months ?? null)),
          part:
            question.period.part ??
            (question.period.months || question.period.previous ? null : (before.period?.part ?? null)),
        }
      : before.period,
    ordinals: question.ordinals.length ? question.ordinals : before.ordinals,
    grades:
      others || GRADE_BY_PLACE.test(question.plain)
        ? question.grades
        : among && question.names.length
          ? before.grades
          : question.grades.length || question.exceptGrades.length || question.names.length
            ? question.grades
            : question.terms.some((term) => term.weight >= 1)
              ? []
              : before.grades,
    exceptGrades: others ? before.grades : question.exceptGrades,
    // 罚款多少？办了多少案？: asked anew, it need not be money again
    kinds:
      question.kinds.length || place || (asksAnew && (before.kinds.includes("money") || ownNouns))
        ? question.kinds
        : sameAsk && !question.basis
          ? before.kinds
          : [],
    // 死了多少人？渔业船舶的呢？: people again; but what is counted in 家 may next be counted in 个
    unit: question.unit || (sameAsk && !(ownNouns && CLASSIFIER.test(before.unit)) ? before.unit : ""),
    // 上一年呢？, 2022年呢？: the value before
    compute:
      question.compute ??
      (question.period &&
      !asksAnew &&
      (before.ask === "amount" || before.ask === "open") &&
      !before.asksGrade &&
      (question.period.previous || question.period.year)
        ? "previous"
        : null),
    end: question.end ?? (sameAsk && !question.names.length ? before.end : null),
    basis: question.basis || (sameAsk && ask === "change" ? before.basis : ""),
    direction: question.direction ?? (sameAsk ? before.direction : null),
    asksGrade:
      question.asksGrade ||
      (before.asksGrade && !question.terms.some((term) => term.weight >= 1)) ||
      (before.grades.length > 0 && question.names.length > 0),
    whose: question.whose || before.whose,
    count: question.count || (sameAsk && !asksAnew && before.count),
    follows: true,
  };
}
