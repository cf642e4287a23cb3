/**
 * Every text that the bot itself says, as one type: a language that lacks one does not compile. What is quoted from a
 * notice is not here; it stays in the notice's own words.
 */
import type { Language } from "../../answer/answer.js";
import type { ComparisonWords } from "../../checks/compare-report.js";
import type { Tally } from "../../checks/report.js";
import type { DocumentProblem } from "../../documents/problem.js";

/** A command's name, without the slash. */
export type CommandName =
  | "start"
  | "ask"
  | "ratings"
  | "figures"
  | "outline"
  | "source"
  | "notices"
  | "check"
  | "compare"
  | "export"
  | "lang"
  | "style"
  | "help";

/** How answers are sent. */
export type Style = "html" | "rich";

/** What the bot says in one language. Texts are plain: whoever shows them escapes them. */
export interface Messages {
  readonly language: Language;
  /** The language's name in itself. */
  readonly languageName: string;

  /** What Telegram shows of the bot outside its chats; at most 64, 512 and 120 characters. */
  readonly profile: {
    readonly name: string;
    readonly description: string;
    readonly shortDescription: string;
  };
  /** One line for each command, as Telegram's menu shows it; at most 256 characters. */
  readonly commands: Readonly<Record<CommandName, string>>;

  readonly answer: {
    /** Before the source line. */
    readonly source: string;
    /** The text of the permanent link. */
    readonly link: string;
    /** Before a number that no notice prints. */
    readonly computed: string;
    /** Before the nearest passage, where the notice does not say what was asked. */
    readonly nearest: string;
    /**
     * Where the notice does not say: what of the question no passage covers, at most three pieces, and what the notices
     * hold that is nearest, in their words; empty for nothing.
     */
    readonly notSaid: (missing: readonly string[], single: boolean, holds: string) => string;
    /** A greeting, an empty message, nonsense. */
    readonly smalltalk: string;
    /** A question with two readings. */
    readonly whichReading: string;
    /** Above questions to tap, where there is no answer. */
    readonly tryThese: string;
    /** Which part of a notice is shown while reading on: of its characters, from the first to the last shown. */
    readonly part: (percent: number) => string;
    /** Heads the columns of a table of figures. */
    readonly columns: readonly [indicator: string, value: string, change: string];
  };

  readonly buttons: {
    readonly before: string;
    readonly after: string;
    readonly picture: string;
    readonly share: string;
    readonly ratings: string;
    readonly figures: string;
    readonly outline: string;
    readonly source: string;
    readonly notices: string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly openInBot: string;
    readonly page: (page: number, pages: number) => string;
  };

  readonly start: {
    readonly greeting: string;
    /** What the bot answers from; titles of at most three notices, and how many there are. */
    readonly holds: (titles: readonly string[], count: number) => string;
    readonly manner: string;
    readonly try: string;
  };
  readonly help: {
    readonly title: string;
    readonly lines: readonly string[];
    readonly commandsTitle: string;
    /** How to use the bot in groups and inline; given the bot's user name. */
    readonly elsewhere: (username: string) => readonly string[];
    readonly manner: string;
  };
  readonly ratings: {
    readonly title: string;
    readonly none: string;
    readonly otherLists: string;
    readonly members: (count: number) => string;
    /** A grade of an earlier period. */
    readonly period: (period: string) => string;
    readonly picture: string;
  };
  readonly figures: {
    readonly title: string;
    readonly none: string;
    readonly picture: string;
  };
  readonly outline: {
    readonly title: string;
    readonly opening: string;
    readonly none: string;
  };
  readonly source: {
    readonly number: string;
    readonly issuer: string;
    readonly date: string;
    readonly recipients: string;
    readonly address: string;
    readonly length: (characters: number, sections: number) => string;
  };
  readonly notices: {
    readonly title: (count: number) => string;
    readonly chosen: string;
  };
  readonly check: {
    /** To /check without a text. */
    readonly how: string;
    /** What the notice prints instead. */
    readonly says: (says: string) => string;
    /** Behind a claim that is right when rounded; given what is printed. */
    readonly rounded: (quote: string) => string;
    /** Behind a claim that follows from printed numbers; given these. */
    readonly computed: (quote: string) => string;
    readonly sum: (tally: Tally) => string;
    /** The text states nothing that can be checked. */
    readonly nothing: string;
  };
  /** To administrators: the sums of a notice. */
  readonly audit: {
    readonly title: string;
    readonly sum: (all: number, wrong: number) => string;
    /** Behind a formula: what the notice prints, and how it agrees where not digit for digit. */
    readonly printed: (printed: string, note: "rounded" | "cut" | null) => string;
    /** Behind a number that the notice does not print: its formula. */
    readonly worked: (formula: string) => string;
  };
  readonly compare: ComparisonWords & {
    /** No notice has another of its series. */
    readonly none: string;
  };
  readonly exporting: {
    readonly caption: (notices: number, rows: number) => string;
  };
  readonly languageChoice: {
    readonly ask: string;
    readonly set: string;
  };
  readonly style: {
    readonly ask: string;
    readonly names: Readonly<Record<Style, string>>;
    readonly set: Readonly<Record<Style, string>>;
    /** The server knows no rich messages. */
    readonly refused: string;
  };
  readonly picture: {
    readonly titles: Readonly<Record<"parts" | "target" | "change" | "rates", string>>;
    readonly actual: string;
    readonly target: string;
    readonly now: string;
    readonly before: string;
    /** Behind a label whose number the notice does not print. */
    readonly computed: string;
  };
  readonly inline: {
    readonly open: string;
    readonly nothing: string;
    readonly passage: string;
    readonly group: string;
    readonly figure: string;
    readonly answer: string;
  };
  readonly bad: {
    readonly notText: string;
    readonly tooLong: (most: number) => string;
    readonly unknownCommand: string;
    readonly howToAsk: (command: string) => string;
    readonly oldButton: string;
    readonly oldLink: string;
    readonly failed: string;
    readonly noPicture: string;
    readonly end: string;
  };
  readonly limits: {
    /** To a user who asks more than is answered. */
    readonly tooMuch: string;
    /** To everybody, when all together ask more than is answered. */
    readonly busy: string;
  };
  readonly rating: {
    readonly good: string;
    readonly bad: string;
    readonly thanks: string;
  };
  /** To administrators, and of what only they may do. */
  readonly admin: {
    readonly onlyAdmins: string;
    /** In the help: what only administrators can do, one command a line. */
    readonly commandsTitle: string;
    readonly commands: string;
    /** Before a notice is added: how many of the questions left unanswered were asked again, and how many would change. */
    readonly replayed: (asked: number, changed: number) => string;
    /** An answer that would change; an empty one is none. */
    readonly changes: (before: string, after: string) => string;
    readonly howToAdd: (endings: readonly string[], megabytes: number) => string;
    readonly problems: Readonly<Record<DocumentProblem, (endings: readonly string[], megabytes: number) => string>>;
    /** The document cannot be fetched from Telegram, or the notice not be written. */
    readonly failed: (reason: string) => string;
    readonly understood: string;
    readonly sections: (count: number) => string;
    readonly groups: (count: number) => string;
    readonly members: (label: string, count: number, stated: number | null) => string;
    readonly figures: (count: number) => string;
    readonly unplaced: (texts: readonly string[], count: number) => string;
    readonly missing: (what: readonly string[]) => string;
    readonly willBe: (name: string) => string;
    readonly exists: (name: string) => string;
    readonly keep: string;
    readonly replace: string;
    readonly keepAs: (name: string) => string;
    readonly cancel: string;
    readonly kept: (name: string, notices: number) => string;
    readonly cancelled: string;
    readonly gone: string;
    readonly reloaded: (notices: number, passages: number, figures: number) => string;
    readonly unchanged: string;
    /** The corpus cannot be loaded; each line names a file, a line and a reason. */
    readonly broken: (problem: string) => string;
  };
}
