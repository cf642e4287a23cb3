/** The kind of places or bodies of which a question speaks: 省直部门, 乡镇, 哪个月. */
import { rowClasses } from "../text/lexicon/comparing.js";
import { alternation } from "../text/lexicon/words.js";

const CLASS = new RegExp(
  `(?<![0-9一二三四五六七八九十])(?:${alternation(rowClasses.flatMap(({ asked }) => asked).sort((a, b) => b.length - a.length))})`,
  "g",
);
/** Words that are also what something is about (新设企业最多的县区); they are a kind asked for only where they are asked for. */
const ALSO_TOPICS = /^(?:企业|公司|厂家|学校|中小学|街道|项目|工程|工地)$/;
const ASKED_BEFORE = /(?:哪[个些家所座一]?|几[个家所座]|多少[个家所座]?|的)$/;
const ASKED_BEHIND = /^(?:$|[?？，]|有?哪|是|有几|名单|里|中|分别)/;

/**
 * The word for the kind of places or bodies that a folded question asks for; of several the one nearest to its question
 * word, else the last; empty for none.
 *
 * @example whoseOf("新设企业最多的县区是哪个") // 县区
 */
export function whoseOf(plain: string): string {
  let best = "";
  let most = 0;
  for (const found of plain.matchAll(CLASS)) {
    const [word] = found;
    const before = word.startsWith("哪") || ASKED_BEFORE.test(plain.slice(0, found.index));
    const behind = ASKED_BEHIND.test(plain.slice(found.index + word.length));
    if (ALSO_TOPICS.test(word) && !before && !behind) continue;
    const score = 1 + (before ? 2 : 0) + (behind ? 1 : 0);
    if (score >= most) {
      best = word;
      most = score;
    }
  }
  return best;
}
