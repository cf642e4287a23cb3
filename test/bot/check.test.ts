import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { readNotice } from "../../src/corpus/read.js";
import { ME } from "../support/bot-api.js";
import { GROUP, type Person, World } from "../support/world.js";

const text = (year: number, rate: string, top: string, second: string): string =>
  `云台省人民政府关于${year}年度节能目标考核情况的通报
云政函〔${year + 1}〕7号

各市人民政府：
　　一、考核结果
　　${top}为优秀等次，${second}为良好等次。
　　二、主要成效
　　${year}年，公共建筑节能改造完成率为${rate}，居全国第6位。检查用能单位450家，发现问题132个，整改118个。
　　云台省人民政府
　　${year + 1}年3月15日
`;
const notices = [
  readNotice({ id: "yuntai-2022", file: "yuntai-2022.txt", text: text(2022, "83.1%", "青原市", "白水市、南陵市") }),
  readNotice({ id: "yuntai-2023", file: "yuntai-2023.txt", text: text(2023, "87.5%", "青原市、白水市", "南陵市") }),
];

let world: World;
let person: Person;

beforeEach(async () => {
  world = await World.start({ engine: createEngine({ notices: notices.slice(1), version: "one" }) });
  person = world.person({ language_code: "zh-hans" });
});

afterEach(async () => {
  await world.stop();
  expect(world.api.refused).toEqual([]);
});

const DRAFT = "公共建筑节能改造完成率为78.5%，居全国第6位。整改问题约120个。光伏装机900万千瓦。";
const REPORT = [
  "✗ 公共建筑节能改造完成率为78.5%",
  "　通报为“87.5%”（二、主要成效）",
  "✓ 居全国第6位（二、主要成效）",
  "✓ 整改问题约120个 （约数，通报为“整改118个”）（二、主要成效）",
  "? 光伏装机900万千瓦",
  "核对 4 处：2 ✓，1 ✗，1 ?",
].join("\n");

describe("核对", () => {
  it("marks each claim of the text after /check, in its order and wording, with a sum", async () => {
    const asked = await person.writes(`/check ${DRAFT}`);
    expect(person.last).toBe(REPORT);
    expect(person.lastIn().reply_to_message?.message_id).toBe(asked.message_id);
  });

  it("checks the message that 核对 or /check replies to", async () => {
    const other = world.person();
    const draft = await other.writes(DRAFT, { chat: GROUP });
    await person.writes(`/check@${ME.username}`, { chat: GROUP, replyTo: draft });
    expect(person.lastIn(GROUP).text).toBe(REPORT);
    await person.writes("核对", { replyTo: draft });
    expect(person.last).toBe(REPORT);
    await person.writes(`@${ME.username} 核对一下`, { chat: GROUP, replyTo: draft });
    expect(person.lastIn(GROUP).text).toBe(REPORT);
  });

  it("checks what stands after 核对：", async () => {
    await person.writes(`帮我核对一下：${DRAFT}`);
    expect(person.last).toBe(REPORT);
  });

  it("checks a forwarded statement, but answers a forwarded question", async () => {
    const forward_origin = { type: "hidden_user", sender_user_name: "记者", date: 1_700_000_000 } as const;
    await person.writes(DRAFT, { fields: { forward_origin } });
    expect(person.last).toBe(REPORT);
    await person.writes("公共建筑节能改造完成率是多少？", { fields: { forward_origin } });
    expect(person.last).toContain("87.5%");
    expect(person.last).not.toContain("核对");
  });

  it("links the place to the notice", async () => {
    await person.writes("/check 整改问题118个。");
    const links = person.lastIn().entities?.filter((entity) => entity.type === "text_link") ?? [];
    expect(links).toHaveLength(1);
  });

  it("says how where there is no text, and that nothing can be checked where nothing is stated", async () => {
    await person.writes("/check");
    expect(person.last).toMatch(/^请把要核对的文字写在 \/check 后面/);
    await person.writes("核对");
    expect(person.last).toMatch(/^请把要核对的文字写在 \/check 后面/);
    await person.writes("/check 你好");
    expect(person.last).toMatch(/^没有可以核对的说法/);
  });

  it("sends a long text's report in as many messages as it needs", async () => {
    await person.writes(`/check ${"整改问题118个，公共建筑节能改造完成率为87.5%。".repeat(120)}`);
    const reports = world.api.of("sendMessage").map((call) => String(call.params["text"]));
    expect(reports.length).toBeGreaterThan(1);
    expect(reports.at(-1)).toContain("核对 240 处：240 ✓，0 ✗，0 ?");
  });

  it("bears markup in the text", async () => {
    await person.writes("/check 公共建筑节能改造<b>完成率</b>为78.5%。&lt;");
    expect(person.last).toContain("<b>完成率</b>为78.5%");
  });
});

describe("/export", () => {
  it("sends the figures as a CSV file", async () => {
    await person.writes("/export");
    const { document, caption } = person.lastIn();
    expect(document?.file_name).toBe("yuntai-2023.csv");
    expect(caption).toMatch(/^1 份通报的数据和名单，共 \d+ 行，可用 Excel 打开。$/);
  });
});

describe("/compare", () => {
  it("says that there is nothing to compare where there is one notice", async () => {
    await person.writes("/compare");
    expect(person.last).toBe("收录的通报里没有同一系列的前后两份，无从比较。");
  });

  it("puts the last two of a series side by side", async () => {
    world.engine = createEngine({ notices, version: "two" });
    await person.writes("/compare");
    expect(person.last.split("\n").slice(0, 2)).toEqual([
      "2022年度 → 2023年度",
      "公共建筑节能改造完成率：83.1% → 87.5%（上升4.4个百分点，推算：87.5 − 83.1 = 4.4）",
    ]);
    expect(person.last).toContain("等次变化\n白水市：良好 → 优秀");
  });
});
