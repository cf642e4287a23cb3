/** 许林舟是什么职务, 周文是哪个单位的: what stands beside a person in a list of persons. */
import { textOf } from "../../corpus/notice.js";
import type { Question } from "../../question/question.js";
import { alignedFold } from "../../text/align.js";
import type { Candidate } from "../candidate.js";
import type { Source } from "../source.js";

/** Asks for a person's office or place of work. */
const OFFICE_ASKED =
  /(?:什么|啥|哪个|哪家|何)(?:职务|职位|岗位|单位|部门)|(?:职务|职位|单位)(?:是|为)?(?:什么|啥|哪)|(?:在哪|干什么|做什么)(?:工作|的)/;
/** Nothing else tells it. */
const TOLD = 1.4;

/** The lines of the persons whom the question names, as printed. */
export function personLines(question: Question, source: Source): Candidate[] {
  if (!OFFICE_ASKED.test(question.plain)) return [];
  const { notice } = source.read.analysis;
  return source.read.facts.groups.flatMap(({ kind, members }): Candidate[] =>
    members.flatMap(({ name, span }): Candidate[] => {
      const said = alignedFold(name).replace(/\s/g, "");
      if (kind !== "set" || !PERSON.test(said) || !question.plain.includes(said)) return [];
      const passage = notice.passages.find(({ start, end }) => start <= span.start && span.end < end);
      const row = passage && [...passage.rows, passage].find(({ start }) => start === span.start);
      if (!passage || !row) return [];
      const line = { start: span.start, end: row.end };
      const told = textOf(notice, line).replace(/\s+/g, " ").trim();
      // a name and nothing beside it tells no office
      if (told.length <= name.length + 2) return [];
      return [
        {
          kind: "list",
          score: TOLD,
          direct: told,
          figures: [],
          names: [{ source, text: name, span }],
          evidence: [{ source, passage: passage.index, spans: [line] }],
          computed: [],
        },
      ];
    }),
  );
}

const PERSON = /^[\u4e00-\u9fff·]{2,8}$/;
