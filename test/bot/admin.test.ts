import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document, Message } from "grammy/types";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDesk } from "../../src/bot/admin-desk.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { LARGEST_BYTES } from "../../src/documents/kind.js";
import { LiveEngine } from "../../src/live/live-engine.js";
import { type BotApi, TOKEN } from "../support/bot-api.js";
import { wordDocument } from "../support/documents.js";
import { fakeEngine, NORTH_LAKE } from "../support/fake-engine.js";
import { type Person, World } from "../support/world.js";

const NEW_NOTICE = `石渡市人民政府关于2023年度工作考评情况的通报
石政函〔2024〕3号
各县人民政府：
　　一、考评结果
　　东岭县、西岭县为优秀等次。
　　石渡市人民政府
　　2024年2月1日
`;

const ADMIN = 500;

let corpus: string;
let live: LiveEngine;
let world: World;
let admin: Person;

async function start(): Promise<void> {
  live = await LiveEngine.start({
    load: () => loadCorpus(corpus),
    build: (loaded) => ({ ...fakeEngine(loaded.notices.map((notice) => notice.text)), corpus: loaded }),
  });
  world = await World.start({
    dependencies: (api: BotApi) => ({
      engine: () => live.engine,
      desk: createDesk({
        admins: [ADMIN],
        reload: () => live.reload(),
        directory: corpus,
        apiRoot: api.root,
        token: TOKEN,
      }),
    }),
  });
  admin = world.person({ id: ADMIN });
}

beforeEach(async () => {
  corpus = mkdtempSync(join(tmpdir(), "tongbao-"));
  writeFileSync(join(corpus, "north-lake.txt"), NORTH_LAKE);
  await start();
});

afterEach(async () => {
  await world.stop();
  rmSync(corpus, { recursive: true });
});

/** Sends a document; `size` is what the message says of it. */
async function sends(
  person: Person,
  name: string,
  content: string | Buffer,
  { size, path = "documents/file_1", caption }: { size?: number; path?: string; caption?: string } = {},
): Promise<Message> {
  const bytes = Buffer.from(content);
  world.api.files.set("sent", { path, bytes, fetched: 0 });
  const document: Document = {
    file_id: "sent",
    file_unique_id: "sent",
    file_name: name,
    file_size: size ?? bytes.length,
  };
  return person.writes("", { fields: { document, ...(caption === undefined ? {} : { caption }) } });
}

/** The notices in the folder, without those that are being written. */
function stored(): string[] {
  return readdirSync(corpus).sort();
}

describe("a notice sent by an administrator", () => {
  it("is shown as it was understood, and not yet kept", async () => {
    await sends(admin, "石渡 2023.txt", NEW_NOTICE);
    const lines = admin.last.split("\n");
    expect(lines.slice(0, 8)).toEqual([
      "读到的内容",
      "石渡市人民政府关于2023年度工作考评情况的通报",
      "文号：石政函〔2024〕3号",
      "发文机关：石渡市人民政府",
      "成文日期：2024年2月1日",
      "1 节",
      "  一、考评结果",
      "1 个名单",
    ]);
    expect(lines[8]).toMatch(/^ {2}优秀.*：2个$/);
    expect(lines[9]).toMatch(/^\d+ 个数据$/);
    expect(lines.at(-1)).toBe("将收录为 石渡-2023.txt");
    expect(admin.buttons()).toEqual(["收录", "取消"]);
    expect(stored()).toEqual(["north-lake.txt"]);
  });

  it("is kept and live with 收录", async () => {
    await sends(admin, "石渡 2023.txt", NEW_NOTICE);
    await admin.taps("收录");
    expect(admin.last).toBe("已收录为 石渡-2023.txt，现在共有 2 份通报。");
    expect(admin.buttons()).toEqual([]);
    expect(readFileSync(join(corpus, "石渡-2023.txt"), "utf8")).toBe(NEW_NOTICE);
    expect(live.engine.corpus.notices.map((notice) => notice.id)).toEqual(["north-lake", "石渡-2023"]);
  });

  it("is not kept with 取消", async () => {
    await sends(admin, "石渡.txt", NEW_NOTICE);
    await admin.taps("取消");
    expect(admin.last).toBe("已取消，没有收录。");
    expect(stored()).toEqual(["north-lake.txt"]);
  });

  it("can be kept after a restart, too", async () => {
    await sends(admin, "石渡.txt", NEW_NOTICE);
    const message = admin.lastIn();
    const { files, chats } = world.api;
    await world.stop();
    await start();
    for (const [id, file] of files) world.api.files.set(id, file);
    for (const [id, seen] of chats) world.api.chats.set(id, seen);
    await admin.taps("收录", message);
    expect(stored()).toEqual(["north-lake.txt", "石渡.txt"]);
  });

  it.each([
    ["替换原来的", ["north-lake.txt"], "North-lake is replaced"],
    ["另存为 north-lake-2", ["north-lake-2.txt", "north-lake.txt"], "both are there"],
    ["取消", ["north-lake.txt"], "nothing changes"],
  ])("whose name is taken replaces nothing without being asked to: %s", async (choice, files) => {
    await sends(admin, "north-lake.txt", NEW_NOTICE);
    expect(admin.last).toContain("已经有一份 north-lake.txt，怎么办？");
    expect(admin.buttons()).toEqual(["替换原来的", "另存为 north-lake-2", "取消"]);
    await admin.taps(choice);
    expect(stored()).toEqual(files);
    const isReplaced = readFileSync(join(corpus, "north-lake.txt"), "utf8") === NEW_NOTICE;
    expect(isReplaced).toBe(choice === "替换原来的");
  });

  it("whose name is taken by the time of 收录 is asked about again", async () => {
    await sends(admin, "石渡.txt", NEW_NOTICE);
    writeFileSync(join(corpus, "石渡.txt"), "别的通报\n");
    await admin.taps("收录");
    expect(admin.last).toBe("已经有一份 石渡.txt，怎么办？");
    expect(readFileSync(join(corpus, "石渡.txt"), "utf8")).toBe("别的通报\n");
  });

  it.each([
    ["a Markdown file", "石渡.md", `# ${NEW_NOTICE}`],
    [
      "a web page",
      "石渡.html",
      `<nav>首页</nav>${NEW_NOTICE.split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("")}`,
    ],
    ["a Word document", "石渡.docx", wordDocument(NEW_NOTICE.trimEnd().split("\n"))],
  ])("may be %s", async (_what, name, content) => {
    await sends(admin, name, content);
    expect(admin.last).toContain("文号：石政函〔2024〕3号");
    await admin.taps("收录");
    expect(readFileSync(join(corpus, "石渡.txt"), "utf8")).toBe(NEW_NOTICE);
  });

  it.each([
    ["of another kind", "notice.pdf", "%PDF", "这种文件读不了，请发 .txt、.md、.html、.docx 文件。"],
    ["without an ending", "notice", "text", "这种文件读不了，请发 .txt、.md、.html、.docx 文件。"],
    ["that is no Word document though it says so", "a.docx", "no zip", "文件已损坏，或者内容与后缀名不符。"],
    ["that holds no text", "a.txt", " \n", "文件里没有文字。"],
  ])("%s is refused with a reason", async (_what, name, content, said) => {
    await sends(admin, name, content);
    expect(admin.last).toBe(said);
    expect(stored()).toEqual(["north-lake.txt"]);
  });

  it("that is too large is refused before it is fetched", async () => {
    await sends(admin, "a.txt", "x", { size: LARGEST_BYTES + 1 });
    expect(admin.last).toBe("文件太大了，最大 5 MB。");
    expect(world.api.files.get("sent")?.fetched).toBe(0);
  });

  it("that is larger than it said is given up while it is fetched", async () => {
    const size = 10;
    const file = Buffer.alloc(LARGEST_BYTES + 1_000_000, "a");
    await sends(admin, "a.txt", file, { size });
    expect(admin.last).toBe("文件太大了，最大 5 MB。");
  });

  it.each(["../../etc/passwd", "/etc/passwd", "documents/../../x", "documents/..", "./x"])(
    "whose place on the server is %s is not fetched",
    async (path) => {
      await sends(admin, "a.txt", NEW_NOTICE, { path });
      expect(admin.last).toMatch(/^没有成功：/);
      expect(world.api.files.get("sent")?.fetched).toBe(0);
    },
  );

  it.each([
    ["../../../tmp/evil.txt", "evil.txt"],
    ["..\\..\\evil.txt", "evil.txt"],
    ["/etc/cron.d/evil.txt", "evil.txt"],
    ["-.-.txt", "石渡市人民政府关于2023年度工作考评情况的通报.txt"],
    ["a\0b.txt", "a-b.txt"],
    ["con.txt", "石渡市人民政府关于2023年度工作考评情况的通报.txt"],
  ])("called %j is kept in the corpus as %s", async (name, kept) => {
    await sends(admin, name, NEW_NOTICE);
    await admin.taps("收录");
    expect(stored()).toContain(kept);
    expect(existsSync("/tmp/evil.txt")).toBe(false);
  });
});

describe("anybody else", () => {
  it("who sends a document is told politely that only administrators can", async () => {
    const person = world.person();
    await sends(person, "石渡.txt", NEW_NOTICE);
    expect(person.last).toBe("只有管理员可以收录通报。想提问的话，请直接发文字。");
    expect(world.api.of("getFile")).toEqual([]);
  });

  it("who sends a document with a question under it gets an answer", async () => {
    const person = world.person();
    await sends(person, "石渡.txt", NEW_NOTICE, { caption: "哪些单位是优秀？" });
    expect(person.last).toContain("青山县、柳河市");
  });

  it("cannot tap 收录 in an administrator's stead", async () => {
    await sends(admin, "石渡.txt", NEW_NOTICE);
    const message = admin.lastIn();
    const toast = await world.person().tapsData("k.k", message);
    expect(toast).toBe("只有管理员可以收录通报。想提问的话，请直接发文字。");
    expect(stored()).toEqual(["north-lake.txt"]);
  });

  it("knows no /reload", async () => {
    const person = world.person();
    await person.writes("/reload");
    expect(person.last).toContain("没有这个命令");
  });
});

describe("/reload", () => {
  it("loads the corpus again and says what it holds", async () => {
    writeFileSync(join(corpus, "stone.txt"), NEW_NOTICE);
    await admin.writes("/reload");
    expect(admin.last).toMatch(/^已重新读取：2 份通报，\d+ 段，\d+ 个数据。$/);
    await admin.writes("/reload");
    expect(admin.last).toBe("通报没有变化。");
  });

  it("names file, line and reason where a file is broken, and the old corpus goes on serving", async () => {
    writeFileSync(join(corpus, "broken.txt"), Buffer.concat([Buffer.from("第一行\n"), Buffer.from([0xff, 0xfe])]));
    await admin.writes("/reload");
    expect(admin.last).toContain("通报有问题，仍用原来的版本回答：");
    expect(admin.last).toMatch(/broken\.txt:2: not UTF-8/);
    await admin.writes("哪些单位是优秀？");
    expect(admin.last).toContain("青山县、柳河市");
  });
});
