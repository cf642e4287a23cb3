import { describe, expect, it } from "vitest";
import { textOf } from "../../src/corpus/notice.js";
import { paths, read, words } from "./outline.js";

/** A notice with the given lines before its text. */
function opening(...lines: string[]): ReturnType<typeof read> {
  return read([...lines, "　　现将有关情况通报如下。", "　　一、情况", "　　情况良好。"].join("\n"));
}

/** A notice with the given lines after its text. */
function closing(...lines: string[]): ReturnType<typeof read> {
  return read(["某市关于考核的通报", "各县区：", "　　一、情况", "　　情况良好。", ...lines].join("\n"));
}

describe("the front of a notice", () => {
  it.each([
    ["吉政函〔2023〕16号", "吉政函〔2023〕16号"],
    ["吉政函[2023]16号", "吉政函[2023]16号"],
    ["吉政函【2023】 16 号", "吉政函【2023】 16 号"],
    ["吉政函（2023）第16号", "吉政函（2023）第16号"],
    ["　　　　　　　　　　　　吉政函〔2023〕16号　　", "吉政函〔2023〕16号"],
    ["发文字号：吉政函〔2023〕16号", "吉政函〔2023〕16号"],
    ["第12号", "第12号"],
    ["2023年第5号", "2023年第5号"],
  ])("reads 文号 from %j", (line, number) => {
    const notice = opening("某市关于考核的通报", line);
    expect(words(notice, "number")).toBe(number);
    expect(notice.title).toBe("某市关于考核的通报");
  });

  it("takes no document that the text mentions for its own 文号", () => {
    const notice = read(
      "某市关于考核的通报\n根据《办法》（吉政函〔2021〕25号）规定，进行了考核。\n吉政函〔2021〕25号同时废止。",
    );
    expect(notice.number).toBeNull();
  });

  it("finds the title after 文号, and its subtitle and （试行）", () => {
    expect(opening("某政函〔2023〕1号", "关于考核", "情况的通报", "各县区：").title).toBe("关于考核情况的通报");
    expect(opening("某市考核办法", "（试行）").title).toBe("某市考核办法（试行）");
    expect(opening("在全市大会上的发言", "——2023年回顾").title).toBe("在全市大会上的发言——2023年回顾");
  });

  it("keeps white space in a title only between Latin words", () => {
    expect(opening("关　于　PM2.5 and NOx 的 通 报", "各县区：").title).toBe("关于PM2.5 and NOx的通报");
  });

  it.each(["现将情况通报如下：", "各项指标：", "优秀单位：", "主要做法有："])("takes %s for no recipients", (line) => {
    expect(read(`某市关于考核的通报\n${line}\n甲市、乙市。`).recipients).toBeNull();
  });

  it.each(["各县（市、区）人民政府，市政府各部门：", "各位同事:", "市直有关单位：", "某某集团有限公司："])(
    "takes %s for recipients",
    (line) => {
      expect(words(opening("某市关于考核的通报", line), "recipients")).toBe(line.slice(0, -1));
    },
  );
});

describe("the signature of a notice", () => {
  it.each([
    ["2023年4月25日", "2023年4月25日"],
    ["2023 年 4 月 25 日", "2023 年 4 月 25 日"],
    ["二〇二三年四月二十五日", "二〇二三年四月二十五日"],
    ["二○二三年十二月三十一日", "二○二三年十二月三十一日"],
    ["（2023年4月25日）", "2023年4月25日"],
    ["2023-04-25", "2023-04-25"],
  ])("reads the date %j", (line, date) => {
    const notice = closing("　　　　某市人民政府", `　　　　${line}`);
    expect(words(notice, "date")).toBe(date);
    expect(words(notice, "issuer")).toBe("某市人民政府");
  });

  it("reads several issuers", () => {
    const notice = closing("某市教育局", "某市财政局", "2023年4月25日");
    expect(words(notice, "issuer")).toBe("某市教育局\n某市财政局");
  });

  it("leaves names of bodies in the text to the text", () => {
    const notice = closing(
      "　　二、名单",
      "　　甲市教育局",
      "　　乙市教育局",
      "　　三、要求",
      "　　抓好落实。",
      "某市人民政府",
      "2023年4月25日",
    );
    expect(words(notice, "issuer")).toBe("某市人民政府");
    expect(paths(notice)).toEqual(["一、情况", "二、名单", "三、要求"]);
  });

  it("reads remarks, attachments and contacts round the signature", () => {
    const notice = closing(
      "　　附件：考核结果表",
      "某市人民政府",
      "2023年4月25日",
      "（此件公开发布）",
      "抄送：市委各部门，市人大常委会办公室。",
      "某市人民政府办公室　2023年4月26日印发",
    );
    expect(notice.remarks.map((span) => textOf(notice, span))).toEqual([
      "附件：考核结果表",
      "（此件公开发布）",
      "抄送：市委各部门，市人大常委会办公室。",
      "某市人民政府办公室　2023年4月26日印发",
    ]);
    expect(words(notice, "date")).toBe("2023年4月25日");
  });

  it("takes a date in the text for no signature", () => {
    const notice = closing(
      "　　二、时间",
      "　　2023年5月1日",
      "　　三、要求",
      "　　甲。",
      "　　乙。",
      "　　丙。",
      "　　丁。",
      "　　戊。",
      "　　己。",
    );
    expect(notice.date).toBeNull();
    expect(paths(notice)).toEqual(["一、情况", "二、时间", "三、要求"]);
  });
});
