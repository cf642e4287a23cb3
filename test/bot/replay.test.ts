import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { createDesk } from "../../src/bot/admin-desk.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { LiveEngine } from "../../src/live/live-engine.js";
import type { QuestionLine } from "../../src/observe/question-log.js";
import { type BotApi, TOKEN } from "../support/bot-api.js";
import { HUAN_2021, HUAN_2022 } from "../support/series.js";
import { type Person, World } from "../support/world.js";

const ADMIN = 500;

let folder: string;
let log: string;
let live: LiveEngine;
let world: World;
let admin: Person;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tongbao-"));
  log = join(folder, ".questions.jsonl");
  writeFileSync(join(folder, "huan-2022.txt"), HUAN_2022);
  live = await LiveEngine.start({ load: () => loadCorpus(folder), build: createEngine });
  world = await World.start({
    dependencies: (api: BotApi) => ({
      engine: () => live.engine,
      desk: createDesk({
        admins: [ADMIN],
        reload: () => live.reload(),
        directory: folder,
        apiRoot: api.root,
        token: TOKEN,
        replaying: { engine: () => live.engine, build: createEngine, log },
      }),
    }),
  });
  admin = world.person({ id: ADMIN, language_code: "zh-hans" });
});

afterEach(async () => {
  await world.stop();
  rmSync(folder, { recursive: true });
  expect(world.api.refused).toEqual([]);
});

function logged(...lines: readonly (readonly [QuestionLine["what"], string])[]): void {
  const text = lines.map(([what, question]) => JSON.stringify({ day: "2026-11-23", what, question }));
  writeFileSync(log, `${text.join("\n")}\n`);
}

async function sends(name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  world.api.files.set("sent", { path: "documents/file_1", bytes, fetched: 0 });
  const document = { file_id: "sent", file_unique_id: "sent", file_name: name, file_size: bytes.length };
  await admin.writes("", { fields: { document } });
}

describe("before a notice is added", () => {
  it("the unanswered questions are asked again, and the admin sees which answers would change", async () => {
    logged(
      ["unanswered", "北溪市是什么等次"],
      ["unanswered", "火星上有多少人口"],
      ["bad", "2022年查处违法案件比2021年少多少"],
      ["good", "PM2.5浓度是多少"],
    );
    await sends("huan-2021.txt", HUAN_2021);
    const lines = admin.last.split("\n");
    const from = lines.indexOf("重问了 3 个没有答上的问题：收录后 2 个答案会变");
    expect(from).toBeGreaterThan(0);
    expect(lines.slice(from + 1, from + 5)).toEqual([
      "北溪市是什么等次",
      "  没有答案 → 北溪市：合格",
      "2022年查处违法案件比2021年少多少",
      expect.stringMatching(/^ {2}.*714件 → 查处违法案件：2021年度812件，2022年度714件，减少98件/),
    ]);
    expect(lines.at(-1)).toBe("将收录为 huan-2021.txt");
    expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual(["huan-2022.txt"]);
    expect(live.engine.corpus.notices).toHaveLength(1);
    await admin.taps("收录");
    expect(live.engine.ask("北溪市是什么等次").answer.direct).toBe("北溪市：合格");
  });

  it("one that takes the place of another is compared with that", async () => {
    logged(["unanswered", "充电桩有多少个"], ["unanswered", "公交车有多少辆"]);
    await sends("huan-2022.txt", HUAN_2022.replace("全省建成充电桩3200个", "全省更新公交车850辆"));
    expect(admin.last).toContain("已经有一份 huan-2022.txt");
    expect(admin.last).toMatch(/公交车有多少辆\n {2}没有答案 → .*850辆/);
    expect(admin.last).toMatch(/充电桩有多少个\n {2}.*3200个.* → 没有答案/);
  });

  it("nothing is said where no question was left unanswered", async () => {
    await sends("huan-2021.txt", HUAN_2021);
    expect(admin.last).not.toContain("重问");
    logged(["good", "PM2.5浓度是多少"]);
    await sends("huan-2021.txt", HUAN_2021);
    expect(admin.last).not.toContain("重问");
    expect(admin.last).toContain("将收录为 huan-2021.txt");
  });

  it("no more than the first few of many changes are shown", async () => {
    logged(
      ...[
        "北溪市是什么等次",
        "2021年优秀的有哪些",
        "2021年PM2.5是多少",
        "污水处理厂新建多少座",
        "2021年罚款多少",
        "2021年用水总量是多少",
      ].map((question) => ["unanswered", question] as const),
    );
    await sends("huan-2021.txt", HUAN_2021);
    expect(admin.last.match(/^ {2}.* → /gm)).toHaveLength(5);
    expect(admin.last).toContain("\n…\n");
  });
});
