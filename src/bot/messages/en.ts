import type { Messages } from "./messages.js";

/** English */
export const en: Messages = {
  language: "en",
  languageName: "English",
  profile: {
    name: "Tongbao 通报问答",
    description:
      "Ask about a Chinese government notice and get the answer from its own text: which places were rated excellent, what a figure is, how it changed. Every number and name is quoted with its place, so that you can check it. I quote; I do not interpret or advise. What the notice does not say, I say so.",
    shortDescription: "Answers questions about Chinese government notices by quoting them. Quotes, never advises.",
  },
  commands: {
    start: "Begin, with a few questions to try",
    ask: "Ask in a group: /ask question",
    ratings: "All ratings at a glance",
    figures: "Key figures, section by section",
    outline: "Contents; tap a section to read it",
    source: "Number, issuer, date and full text",
    notices: "Which notices I answer from",
    check: "Check a text against the notices",
    compare: "Two notices of a series side by side",
    export: "Take the figures away (CSV)",
    lang: "Language · 语言",
    style: "How answers look",
    help: "How to ask",
  },
  answer: {
    source: "Source",
    link: "link",
    computed: "Computed, not printed in the notice",
    nearest: "The nearest that the notice says:",
    notSaid: (missing, single, holds) => {
      const notices = single ? "The notice does" : "The notices that I hold do";
      const said = missing.length > 0 ? `${notices} not mention ${missing.join(", ")}` : `${notices} not say`;
      return holds === "" ? `${said}.` : `${said}; nearest: ${holds}.`;
    },
    smalltalk: "Hello! Ask me a question in one sentence and I look for the answer in the notice.",
    whichReading: "This question can be read in two ways. Which one do you mean?",
    tryThese: "You could ask:",
    part: (percent) => `read to ${percent}%`,
    columns: ["Indicator", "Value", "Change"],
  },
  buttons: {
    before: "◀ Before",
    after: "After ▶",
    picture: "📊 Chart",
    share: "↗ Share",
    ratings: "Ratings",
    figures: "Figures",
    outline: "Contents",
    source: "Full text",
    notices: "All notices",
    previousPage: "◀ Previous",
    nextPage: "Next ▶",
    openInBot: "Open in the bot",
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  start: {
    greeting: "Hello! I answer questions about Chinese government notices.",
    holds: (titles, count) =>
      count === 1
        ? `I answer from 《${titles[0] ?? ""}》.`
        : `I answer from ${count} notices, such as 《${titles.join("》, 《")}》.`,
    manner: "Every answer is quoted word for word, in Chinese, with its source. I do not interpret or advise.",
    try: "Ask me, or tap a question:",
  },
  help: {
    title: "How to ask",
    lines: [
      "Ask in plain words, in Chinese or English: “哪些城市是优秀？”, “What is the PM2.5 concentration?”",
      "Ask on: “那良好的呢？” Edit your question and the answer changes with it.",
      "Before and After read on in the notice; Chart draws the figures where there is something to draw.",
      "Forwarded messages and captions are questions too.",
      "To check a draft: /check with the text, or reply 核对 to the message.",
      "Two notices are compared: “2022年比2021年PM2.5降了多少？” Sums are worked out again: “整改的数据对得上吗？”",
    ],
    commandsTitle: "Commands",
    elsewhere: (username) => [
      `In a group: reply to one of my messages, or use /ask with a question (or @${username}).`,
      `In any chat: type @${username} and a few words to send an answer there.`,
    ],
    manner: "I quote the notice; I do not interpret or advise. What it does not say, I say so.",
  },
  ratings: {
    title: "Ratings",
    none: "This notice holds no ratings.",
    otherLists: "Other lists",
    members: (count) => String(count),
    period: (period) => ` (${period})`,
    picture: "Ratings",
  },
  figures: { title: "Key figures", none: "This notice holds no figures.", picture: "Figures" },
  outline: { title: "Contents", opening: "Opening", none: "This notice has no sections; read it from the start." },
  source: {
    number: "Number",
    issuer: "Issuer",
    date: "Date",
    recipients: "Addressed to",
    address: "Address",
    length: (characters, sections) => `About ${characters} characters in ${sections} sections.`,
  },
  notices: { title: (count) => `I hold ${count} notices`, chosen: "Which one would you like to see?" },
  check: {
    how: "Put the text to check after /check, or reply 核对 to a message. Each claim is compared with the notices: ✓ as printed, ✗ differs, ? not in the notices.",
    says: (says) => `The notice says “${says}”`,
    rounded: (quote) => `(rounded; the notice says “${quote}”)`,
    computed: (quote) => `(computed from “${quote}”)`,
    sum: ({ all, agrees, differs, absent }) => `${all} checked: ${agrees} ✓, ${differs} ✗, ${absent} ?`,
    nothing:
      "There is nothing to check. Give sentences in Chinese with figures, ratings, lists, dates or document numbers.",
  },
  audit: {
    title: "The notice's own sums",
    sum: (all, wrong) => `${all} checked: ${all - wrong} ✓, ${wrong} ✗`,
    printed: (printed, note) =>
      ` (printed: ${printed}${note === "rounded" ? ", rounded" : note === "cut" ? ", cut off" : ""})`,
    worked: (formula) => ` (computed: ${formula})`,
  },
  compare: {
    up: "up ",
    down: "down ",
    same: "no change",
    worked: "worked out",
    moves: "Changed ratings",
    noGrade: "none",
    only: (period) => `Only in the notice of ${period}`,
    none: "No two of the notices are of one series, so there is nothing to compare.",
  },
  exporting: {
    caption: (notices, rows) =>
      `Figures and lists of ${notices === 1 ? "one notice" : `${notices} notices`}, ${rows} rows, for Excel.`,
  },
  languageChoice: {
    ask: "Choose the language of the interface (quotations stay in Chinese):",
    set: "The interface is now in English. Quotations stay as they are printed.",
  },
  style: {
    ask: "Choose how answers look:",
    names: { html: "Plain message", rich: "Rich (tables, highlights)" },
    set: {
      html: "Answers come as plain messages.",
      rich: "Answers come as rich messages. An older Telegram may show nothing; if so, use /style to go back.",
    },
    refused: "This Telegram server does not know rich messages yet; answers still come as plain messages.",
  },
  picture: {
    titles: { parts: "Whole and parts", target: "Actual and target", change: "Now and before", rates: "Rates" },
    actual: "Actual",
    target: "Target",
    now: "Now",
    before: "Before",
    computed: " (computed)",
  },
  inline: {
    open: "Open the bot to ask",
    nothing: "Nothing found; tap to ask in another way",
    passage: "Passage",
    group: "List",
    figure: "Figure",
    answer: "Answer",
  },
  bad: {
    notText: "Please ask in text; I cannot read pictures, stickers or voice.",
    tooLong: (most) => `That is too long. Please ask in one sentence of at most ${most} characters.`,
    unknownCommand: "There is no such command. Just ask in text, or see /help.",
    howToAsk: (command) => `Write the question after the command: ${command} 哪些城市是优秀？`,
    oldButton: "The notices have changed and this button no longer works. Please ask again.",
    oldLink: "What this link points to is no longer among the notices. Please just ask.",
    failed: "Sorry, something went wrong and I could not answer. Please ask again.",
    noPicture: "There is nothing here that could be drawn.",
    end: "There is no more.",
  },
  limits: {
    tooMuch: "That was a lot of questions. Please ask again in a minute.",
    busy: "Many people are asking just now. Please ask again in a little while.",
  },
  rating: { good: "👍", bad: "👎", thanks: "Thank you!" },
  admin: {
    onlyAdmins: "Only administrators can add notices. To ask something, just send it as text.",
    commandsTitle: "For administrators",
    commands: "/add how to add a notice\n/reload load the notices again\n/audit a notice's own sums, worked out again",
    replayed: (asked, changed) =>
      `${asked} unanswered questions asked again: with this notice ${changed} answers would change`,
    changes: (before, after) => `${before || "no answer"} → ${after || "no answer"}`,
    howToAdd: (endings, megabytes) =>
      `Send me the notice as a file (${endings.join(", ")}, at most ${megabytes} MB). I show what I understood of it, and add it once you agree.`,
    problems: {
      type: (endings) => `I cannot read such files; please send ${endings.join(", ")}.`,
      size: (_endings, megabytes) => `The file is too large; at most ${megabytes} MB.`,
      content: () => "The file is damaged, or is not what its name says.",
      encoding: () => "I cannot tell the text's encoding; please save it as UTF-8 and send it again.",
      empty: () => "There is no text in the file.",
      name: () =>
        "Neither the file's name nor its title can be the name of a file; please rename it and send it again.",
    },
    failed: (reason) => `That did not work: ${reason}`,
    understood: "What I understood",
    sections: (count) => `${count} sections`,
    groups: (count) => `${count} lists`,
    members: (label, count, stated) =>
      stated !== null && stated !== count ? `${label}: ${count} (the notice says ${stated})` : `${label}: ${count}`,
    figures: (count) => `${count} figures`,
    unplaced: (texts, count) => `${count} of them I cannot place: ${texts.join(", ")}`,
    missing: (what) => `Not found: ${what.join(", ")}`,
    willBe: (name) => `It will be kept as ${name}.txt`,
    exists: (name) => `There is a ${name}.txt already. What shall I do?`,
    keep: "Add",
    replace: "Replace it",
    keepAs: (name) => `Keep as ${name}`,
    cancel: "Cancel",
    kept: (name, notices) => `Added as ${name}.txt; there are ${notices} notices now.`,
    cancelled: "Cancelled; nothing was added.",
    gone: "I cannot find the file any more; please send it again.",
    reloaded: (notices, passages, figures) =>
      `Loaded again: ${notices} notices, ${passages} passages, ${figures} figures.`,
    unchanged: "The notices have not changed.",
    broken: (problem) => `There is something wrong with the notices; I go on with what I had:\n${problem}`,
  },
};
