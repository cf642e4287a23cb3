/**
 * Plays conversations with the real bot over the loopback Bot API, over the project's own corpus, and writes down what
 * people see: `npm run demo:transcript` prints it, `npm run demo:transcript -- --out docs` also writes the pictures.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Message, MessageEntity } from "grammy/types";
import { createEngine } from "../src/answer/create.js";
import { loadCorpus } from "../src/corpus/load.js";
import { ME } from "../test/support/bot-api.js";
import { GROUP, type Person, World } from "../test/support/world.js";

/** The transcript as it grows, and the pictures in it. */
interface Transcript {
  readonly lines: string[];
  readonly pictures: Map<string, Blob>;
}

const MARKS: Partial<Record<MessageEntity["type"], readonly [string, string]>> = {
  bold: ["**", "**"],
  italic: ["*", "*"],
  underline: ["<u>", "</u>"],
};

/** Characters that mean something to Markdown. */
const SPECIAL = /[\\`*_{}[\]<>#|]/g;

/** A message's text as Markdown, quotations with a bar beside them. */
function markdown(text: string, entities: readonly MessageEntity[]): string {
  const places = new Set([0, text.length, ...entities.flatMap((one) => [one.offset, one.offset + one.length])]);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) places.add(at).add(at + 1);
  const sorted = [...places].sort((a, b) => a - b);
  let out = "> ";
  sorted.forEach((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return;
    const over = entities.filter((one) => one.offset <= start && one.offset + one.length >= end);
    const quoted = over.some((one) => one.type === "expandable_blockquote") ? "> " : "";
    const stretch = text.slice(start, end);
    if (stretch === "\n") {
      const next = entities.some(
        (one) => one.type === "expandable_blockquote" && one.offset <= end && one.offset + one.length > end,
      );
      out += next || quoted !== "" ? `\n>\n> ${next ? "> " : ""}` : "  \n> ";
      return;
    }
    if (start === 0 && quoted !== "") out += quoted;
    const marks = over.flatMap((one) => MARKS[one.type] ?? []);
    const [opening = "", closing = ""] = marks;
    const link = over.find((one) => one.type === "text_link");
    const inner = `${opening}${stretch.replace(SPECIAL, "\\$&")}${closing}`;
    out += link?.type === "text_link" ? `[${inner}](${link.url})` : inner;
  });
  return out;
}

function buttons(message: Message): string {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return rows.map((row) => `> ${row.map((button) => `\`${button.text}\``).join(" ")}`).join("  \n");
}

/** A rich message in outline, since Markdown has most of its blocks. */
function richMarkdown(message: Message): string {
  const said = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (Array.isArray(value)) return value.map(said).join("");
    const { type, text, url } = value as { type?: string; text?: unknown; url?: string };
    if (type === "marked") return `<mark>${said(text)}</mark>`;
    return url === undefined ? said(text ?? "") : `[${said(text)}](${url})`;
  };
  const lines = (message.rich_message?.blocks ?? []).flatMap((block) => {
    switch (block.type) {
      case "heading":
        return [`> ### ${said(block.text)}`];
      case "table": {
        const [head = [], ...rows] = block.cells.map(
          (row) => `> | ${row.map((cell) => said(cell.text ?? "")).join(" | ")} |`,
        );
        return [String(head), `> |${block.cells[0]?.map(() => "---").join("|") ?? ""}|`, ...rows];
      }
      case "expandable_blockquote":
        return [`> > ${said(block.text)}`];
      case "paragraph":
      case "footer":
        return [`> ${said(block.text)}`];
      default:
        return [];
    }
  });
  return lines
    .map((line, index) => (line.startsWith("> |") && lines[index + 1]?.startsWith("> |") ? line : `${line}\n>`))
    .join("\n");
}

/** Follows a chat: what the bot has newly said or changed is written down after each thing that a person does. */
class Scribe {
  #seen = 0;
  readonly #edits = new Map<number, number>();

  constructor(
    private readonly world: World,
    private readonly person: Person,
    private readonly chat: Message["chat"],
    private readonly into: Transcript,
  ) {}

  /** Says something, and writes down what comes of it. */
  async says(text: string, replyTo?: Message): Promise<Message> {
    this.into.lines.push(`**${this.person.user.first_name}**：${text}`, "");
    const message = await this.person.writes(text, { chat: this.chat, ...(replyTo === undefined ? {} : { replyTo }) });
    this.#write();
    return message;
  }

  /** Taps a button. @param picture name of the file for a picture that comes of it */
  async taps(label: string, picture?: string): Promise<void> {
    const message = this.last();
    const full = this.person.buttons(message).find((one) => one.includes(label)) ?? label;
    this.into.lines.push(`**${this.person.user.first_name}** 点了 \`${full}\``, "");
    const toast = await this.person.taps(label, message);
    if (toast !== undefined) this.into.lines.push(`（提示：${toast}）`, "");
    this.#write(picture);
  }

  /** Taps the nth of the questions that are offered. */
  async tapsQuestion(nth: number): Promise<void> {
    const questions = this.last()
      .reply_markup?.inline_keyboard.flat()
      .filter((one) => "callback_data" in one && one.callback_data.startsWith("q."));
    await this.taps(questions?.[nth]?.text ?? "");
  }

  /** Edits a message. */
  async edits(message: Message, text: string): Promise<void> {
    this.into.lines.push(`**${this.person.user.first_name}** 把“${message.text ?? ""}”改成：${text}`, "");
    await this.person.edits(message, text);
    this.#write();
  }

  /** The bot's last message with buttons. */
  last(): Message {
    const seen = this.world.api
      .in(this.chat.id)
      .findLast(({ message }) => message.from?.id === ME.id && message.reply_markup !== undefined);
    return seen?.message ?? this.person.lastIn(this.chat);
  }

  #write(name = `${this.into.pictures.size + 1}.png`): void {
    const all = this.world.api.in(this.chat.id);
    for (const [index, { message, edits, file }] of all.entries()) {
      const changed = edits > (this.#edits.get(message.message_id) ?? 0);
      if (message.from?.id !== ME.id || (index < this.#seen && !changed)) continue;
      this.#edits.set(message.message_id, edits);
      if (message.photo !== undefined && file !== null) {
        this.into.pictures.set(name, file);
        this.into.lines.push(`> ![图](pictures/${name})`, ">");
      }
      if (message.document !== undefined) this.into.lines.push(`> 📄 \`${message.document.file_name ?? ""}\``, ">");
      const text = message.text ?? message.caption ?? "";
      const body =
        message.rich_message === undefined
          ? markdown(text, message.entities ?? message.caption_entities ?? [])
          : richMarkdown(message);
      this.into.lines.push(`**${ME.first_name}**${changed ? "（改了上面的消息）" : ""}`, "", body);
      if (message.reply_markup !== undefined) this.into.lines.push(">", buttons(message));
      this.into.lines.push("");
    }
    this.#seen = all.length;
  }
}

/** All conversations. */
async function play(world: World): Promise<Transcript> {
  const into: Transcript = { lines: [], pictures: new Map() };
  const title = (text: string): void => void into.lines.push(`## ${text}`, "");
  const chatOf = (person: Person): Scribe => new Scribe(world, person, person.chat, into);

  title("简体中文");
  const wang = world.person({ first_name: "小王", language_code: "zh-hans" });
  const chat = chatOf(wang);
  await chat.says("/start");
  await chat.tapsQuestion(0);
  await chat.says("那良好的呢？");
  await chat.taps("下文");
  await chat.taps("图", "ratings.png");
  const question = await chat.says("PM2.5浓度是多少");
  await chat.taps("图", "change.png");
  await chat.says("同比呢？");
  await chat.edits(question, "地表水优良水体比例是多少");
  await chat.says("第一轮督察的问题整改销号了多少？");
  await chat.taps("图", "parts.png");
  await chat.says("吉林是什么等次");
  await chat.tapsQuestion(1);
  await chat.says("2021年GDP是多少");
  await chat.says("/ratings");
  await chat.says("/figures");
  await chat.taps("下一页");
  await chat.says("/outline");
  await chat.taps("三、");
  await chat.says("/source");
  await chat.says("/style rich");
  await chat.says("空气质量优良天数比率是多少？");

  title("群聊、内联与访客");
  const li = world.person({ first_name: "小李", language_code: "zh-hans" });
  const group = new Scribe(world, li, GROUP, into);
  await group.says(`@${ME.username} 哪些城市是优秀？`);
  await group.says("/ask 那良好的呢？");
  const inline = (await li.searches("优秀")) as { results: { title: string; description: string }[] };
  into.lines.push(`**小李** 在别的聊天里输入 \`@${ME.username} 优秀\`，可选的结果：`, "");
  for (const one of inline.results) into.lines.push(`- ${one.title}（${one.description}）`);
  into.lines.push("", `**小李** 在机器人不在的群里叫它：\`@${ME.username} PM2.5浓度是多少\``, "");
  into.lines.push("```html", await li.callsAsGuest(`@${ME.username} PM2.5浓度是多少`), "```", "");

  title("繁體中文");
  const chen = chatOf(world.person({ first_name: "小陳", language_code: "zh-hant" }));
  await chen.says("/start");
  await chen.says("哪些城市被評為優秀？");
  await chen.says("長春市是什麼等次？");
  await chen.says("PM10是多少？");
  await chen.says("/ratings");

  title("English");
  const ann = chatOf(world.person({ first_name: "Ann", language_code: "en" }));
  await ann.says("/start");
  await ann.says("Which cities were rated excellent?");
  await ann.says("What is the PM2.5 concentration?");
  await ann.says("What is the GDP?");
  await ann.says("/help");
  return into;
}

/** Runs the script. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const engine = createEngine(await loadCorpus("corpus"));
  const world = await World.start({ engine });
  const { lines, pictures } = await play(world);
  await world.stop();
  const refused = world.api.refused.map((call) => `${call.method}: ${call.description ?? ""}`);
  const text = `# 对话实录\n\n由 \`npm run demo:transcript\` 通过本机的 Bot API 服务器与真实的机器人对话生成。\n\n${lines.join("\n")}`;
  process.stdout.write(`${text}\n`);
  if (refused.length > 0) process.stderr.write(`refused by the server:\n${refused.join("\n")}\n`);
  if (values.out !== undefined) {
    await mkdir(join(values.out, "pictures"), { recursive: true });
    await writeFile(join(values.out, "transcript.md"), `${text}\n`);
    for (const [name, file] of pictures) {
      await writeFile(join(values.out, "pictures", name), Buffer.from(await file.arrayBuffer()));
    }
  }
  process.exitCode = refused.length > 0 ? 1 : 0;
}

await main();
