/** Whether a printed figure is of the places and bodies that a claim names: its owners, a list that goes before, a body that acts. */
import type { FigureSubject } from "./figure-match.js";
import { isWithin, meansName, type Named } from "./names.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { RANK_STRETCH } from "./rank-lists.js";
import { textOf } from "./spans.js";

/** How the names of a claim stand to a figure: `agent`, a body that acts and that the notice need not name; `partly`, some of a list of names. */
export type ScopeFit = "same" | "partly" | "unnamed" | "agent" | "other";

/** 对上述地方, 每个市: the names stand in the paragraphs before. */
const ABOVE = /上述|以上(?=地[方区]|单位|[市县])|每[个家]/;

/** How the claim's names stand to whose the printed figure is. */
export function scopeFit(
  { names, quantity, isWhole, isNameStated }: FigureSubject,
  figure: PrintedFigure,
  printed: Printed,
): ScopeFit {
  const { owners, near } = figure;
  if (!names.length) return isWhole && isPartOf(figure, printed) ? "other" : "unnamed";
  const isHere = (name: Named): boolean => name.readings.some((reading) => near.includes(reading));
  const isOwner = (name: Named): boolean =>
    owners.some((owner) => owner.readings.some((reading) => meansName(name, reading) || isInItem(name, reading, near)));
  const isIt = owners.length ? isOwner : isHere;
  const fitting = names.filter((name, i) => isIt(name) || isContainer(name, names.slice(i + 1), isIt, figure, printed));
  // 省财政厅会同省农业农村厅对45个县开展评价: of bodies that act together the facts keep one
  const areTogether = fitting.length > 0 && names.every((name) => isOwner(name) || (!name.isPlace && isHere(name)));
  if (fitting.length === names.length || areTogether) return "same";
  if (names.every((name) => isActor(name, figure))) return "same";
  // 居前三位: of a list that goes before, the facts keep the last
  if (fitting.length > 0 && RANK_STRETCH.test(quantity.text)) return isNameStated ? "partly" : "same";
  if (!owners.length && ABOVE.test(near)) {
    const section = printed.sectionOf(figure.figure.passage);
    if (names.every((name) => name.readings.some((reading) => section.includes(reading)))) return "same";
  }
  // 炉城市 of what is 炉城市高垒区's: it is in the place, but the place's own would fit better
  if (owners.some(({ readings }) => names.every((name) => readings.some((reading) => isWithin(name, reading)))))
    return "unnamed";
  if (owners.length || names.some((name) => name.isPlace)) return "other";
  return isOtherAgent(names, figure) ? "other" : "agent";
}

/** 汜原市 of 汜原市戍山区 where the notice tells it of 戍山区 under 汜原市: the place around the place, named in the section. */
function isContainer(
  name: Named,
  inside: readonly Named[],
  isIt: (name: Named) => boolean,
  { figure }: PrintedFigure,
  printed: Printed,
): boolean {
  const [next] = inside;
  if (!name.isPlace || next?.start !== name.end || !isIt(next)) return false;
  const section = printed.sectionOf(figure.passage);
  return name.readings.some((reading) => section.includes(reading));
}

/** 石泾县第二中学 of what is printed of 石泾县 under 1.第二中学: the name is told in two places. */
function isInItem({ readings }: Named, owner: string, near: string): boolean {
  return readings.some((one) => {
    const rest = one.startsWith(owner) ? one.slice(owner.length) : "";
    return rest.length > 2 && near.includes(rest);
  });
}

/** Whether a figure is of one place of the notice's region: a row of its table. */
function isPartOf({ owners }: PrintedFigure, { read }: Printed): boolean {
  const { region } = read.facts.document;
  return owners.length > 0 && owners.every((owner) => owner.isPlace && !owner.readings.includes(region ?? ""));
}

/** 县农业农村局罚款2万元, printed of whoever was fined: the body that acts opens a clause on the way to the number. */
function isActor({ readings, isPlace }: Named, { owners, clause, run }: PrintedFigure): boolean {
  if (isPlace || owners.some((owner) => clause.plain.includes(owner.text))) return false;
  const clauses = run.split("，");
  return readings.some((reading) => clauses.some((one) => one.startsWith(reading)));
}

/** 省生态环境厅先后4次实施… where the notice prints 省水利厅先后4次实施…: another body does it. */
function isOtherAgent(names: readonly Named[], { clause }: PrintedFigure): boolean {
  const agent = clause.names.find(
    ({ name, start }) => name.kind === "body" && /^(?:其中|由)?$/.test(textOf(clause, clause.start, start)),
  );
  return agent !== undefined && !names.some((name) => meansName(name, agent.name.text));
}
