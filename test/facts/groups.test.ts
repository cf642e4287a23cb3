import { describe, expect, it } from "vitest";
import type { Group } from "../../src/facts/facts.js";
import { factsOf } from "./expected.js";

const FRAME = "澄江省人民政府关于2023年度节水考核情况的通报\n\n各市人民政府：\n\n";

const groupsIn = (body: string): readonly Group[] => factsOf(`${FRAME}${body}\n`).facts.groups;

const brief = (body: string): string[] =>
  groupsIn(body).map(
    ({ kind, label, category, members, stated }) =>
      `${kind} ${label} ${category ?? "-"} ${members.map((member) => member.name).join("、")} ${stated ?? "-"}`,
  );

describe("grades in sentences", () => {
  it.each([
    [
      "一、结果\n\n延边州政府、四平市政府为优秀等次，白山市政府为良好等次。",
      ["grade 优秀 - 延边州、四平市 -", "grade 良好 - 白山市 -"],
    ],
    ["一、结果\n\n青岚市、澜川市等2个市考核等级为优秀。", ["grade 优秀 - 青岚市、澜川市 2"]],
    ["一、结果\n\n青岚市、澜川市，考核等级为优秀。", ["grade 优秀 - 青岚市、澜川市 -"]],
    [
      "一、结果\n\n县水利局和县教育局评定为优秀，县农业局因长期拖欠工程款被评定为不合格。",
      ["grade 优秀 - 县水利局、县教育局 -", "grade 不合格 - 县农业局 -"],
    ],
    ["一、结果\n\n获得优秀等次的单位有省财政厅、省科技厅。", ["grade 优秀 - 省财政厅、省科技厅 -"]],
    ["一、结果\n\nC类的单位2个（宁湖供电公司、市自来水公司）。", ["grade C类 - 宁湖供电公司、市自来水公司 2"]],
    ["一、结果\n\n江都区考评等次为“好”，瓜洲镇为“差”。", ["grade 好 - 江都区 -", "grade 差 - 瓜洲镇 -"]],
    ["一、结果\n\n省体育局、省文物局得分低于60分，被评为不合格。", ["grade 不合格 - 省体育局、省文物局 -"]],
  ])("reads %j", (body, expected) => {
    expect(brief(body).filter((line) => line.startsWith("grade"))).toEqual(expected);
  });

  it("reads names without 市 where the list says how many they are", () => {
    expect(brief("北京、天津、内蒙古3个省（区、市）考核结果为优秀。")).toEqual(["grade 优秀 - 北京、天津、内蒙古 3"]);
  });

  it("says that no one has a grade", () => {
    expect(brief("没有考核等级为不合格的地区。")).toEqual(["grade 不合格 -  0"]);
  });

  it("keeps a rest that is not named, with its number", () => {
    expect(brief("其余15个成员单位为B级。")).toEqual(["grade B级 -  15"]);
  });

  it("takes the conditions of a grade for no grade", () => {
    expect(brief("得分90分以上的为优秀，不足60分的为不合格。")).toEqual([]);
  });

  it("reads an earlier grade with its year beside the move", () => {
    const groups = groupsIn("与2022年度相比，鹤岭市由良好上升为优秀，平安区由优秀降为良好。");
    expect(groups.filter((group) => group.kind === "grade").map(({ label, period }) => `${label} ${period}`)).toEqual([
      "良好 2022年度",
      "优秀 2022年度",
    ]);
    expect(groups.filter((group) => group.kind === "set").map((group) => group.label)).toEqual([
      "由良好上升为优秀",
      "由优秀降为良好",
    ]);
  });
});

describe("announced lists", () => {
  it("reads a grade, its number and its list on one line, by the headings above", () => {
    expect(
      brief(
        "一、考核结果\n\n（一）县（市、区）政府\n\n优秀单位（2个）：映湖区、桐岗市\n不合格单位（1个）：石梁市\n\n（二）市直部门\n\n优秀单位（1个）：市公安局",
      ),
    ).toEqual([
      "grade 优秀 县（市、区）政府 映湖区、桐岗市 2",
      "grade 不合格 县（市、区）政府 石梁市 1",
      "grade 优秀 市直部门 市公安局 1",
    ]);
  });

  it("reads a list behind a remark, with its number behind the last name", () => {
    expect(brief("考核结果为A级的有（按行政区划排序）：澄阳市、羽川市2个市人民政府。")).toEqual([
      "grade A级 - 澄阳市、羽川市 2",
    ]);
  });

  it("reads one name a line, and stops at the next announcement", () => {
    expect(brief("一、结果\n\n良好（2个）：\n振安区\n元宝区\n一般（1个）：孤山市")).toEqual([
      "grade 良好 - 振安区、元宝区 2",
      "grade 一般 - 孤山市 1",
    ]);
  });

  it("reads names below a heading that is the grade", () => {
    expect(brief("一、县（市、区）\n\n（一）优秀（2个）\n\n城中区　　贵德县")).toEqual([
      "grade 优秀 县（市、区） 城中区、贵德县 2",
    ]);
  });

  it("does not take an award's name for a grade", () => {
    expect(brief("一、结果\n\n优秀组织奖：省财政厅、省科技厅")[0]).toMatch(/^set 优秀组织奖/);
  });

  it("reads the names in a paragraph of their own under a heading", () => {
    expect(brief("一、稳就业力度大的地方\n\n通州市、海门区。\n\n对上述地方增加补助资金。")[0]).toBe(
      "set 稳就业力度大的地方 - 通州市、海门区 -",
    );
  });

  it("reads persons, one a line, without their schools", () => {
    expect(brief("一、先进个人（3名）\n\n张文静　乐安第一中学\n李建国　乐安实验中学\n欧阳雪　育才小学")).toEqual([
      "set 先进个人 - 张文静、李建国、欧阳雪 3",
    ]);
  });

  it("reads the names with which parts between semicolons open", () => {
    expect(brief("死亡人数上升的有2个县区：南屏县死亡8人，同比增加3人；石城区死亡6人，同比增加2人。")[0]).toBe(
      "set 死亡人数上升的有2个县区 - 南屏县、石城区 2",
    );
  });
});

describe("sets", () => {
  it.each([
    ["长春市、吉林市获批国家试点。", "set 获批国家试点 - 长春市、吉林市 -"],
    ["综合得分排名前三位的依次为青岚市、玉霞市、澜川市。", "set 综合得分排名前三位的 - 青岚市、玉霞市、澜川市 -"],
    ["科技创新奖授予长宁市。", "set 科技创新奖授予 - 长宁市 -"],
    ["综合得分，蓬江区95.2分、鹤山市94.1分，居前两位。", "set 综合得分居前两位 - 蓬江区、鹤山市 -"],
    ["对广源电器有限公司、华胜玩具有限公司等2家企业，予以公开曝光。", "set 等2家企业予以公开曝光"],
    ["空气质量较好的前3位城市依次是威海、青岛、烟台。", "set 空气质量较好的前3位城市 - 威海、青岛、烟台 -"],
  ])("reads %s", (paragraph, expected) => {
    expect(brief(paragraph)[0]).toContain(expected.replace("set 等", "set "));
  });

  it("leaves aligned values to the figures", () => {
    expect(brief("石渡市、瑞泷市用水量分别为78.9立方米、71.4立方米。")).toEqual([]);
  });

  it("does not take an officer for the place", () => {
    expect(brief("石梁市市长由常务副市长约谈。")).toEqual([]);
  });
});

describe("tables", () => {
  it("gives one group a grade, blank cells or not", () => {
    const table = "地区 | 得分 | 等次\n蓬江区 | 95.2 | 优秀\n开平市 |  | 合格\n鹤山市 | 94.1 | 优秀";
    expect(brief(`各地得分如下：\n\n${table}`)).toEqual(["grade 优秀 - 蓬江区、鹤山市 -", "grade 合格 - 开平市 -"]);
  });

  it("takes a word that is no known grade for one under a heading that says so", () => {
    expect(brief("地区\t等次\n甲阳市\t卓越\n乙阴市\t进步")).toEqual(["grade 卓越 - 甲阳市 -", "grade 进步 - 乙阴市 -"]);
  });
});
