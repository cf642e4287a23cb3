/** What a notice says in other words than the question: planned wholes, shares in two lists, numbers of cited documents. */
import { describe, expect, it } from "vitest";
import { conversing, engineOf } from "../support/engine.js";

const text = `渭桥市人民政府办公室关于2024年上半年水利工程建设情况的通报
渭政办字〔2024〕31号
各县（市、区）人民政府，市政府有关部门：
　　依据《渭桥市水利工程评价细则》（渭政办发〔2022〕9号），市水利局对各县（市、区）进行了评价。现将有关情况通报如下：
　　一、总体情况
　　截至6月30日，全市新建堤防86.5公里，占年度任务150公里的57.7%，完成水利投资4.20亿元，占年度计划9.60亿元的43.8%。
　　全年完成水质检测6.3万批次，折合每千人4.2批次。农村区域性水厂覆盖率为61.2%。
　　二、评价结果
　　第一档：石桥县、柳河县。
　　第二档：松溪县、白塔县。
　　石桥县、柳河县以95.1分、92.3分分列第1位和第2位。
　　三、下一步要求
　　市财政对第一档的县各奖励80万元，对第二档的县各奖励40万元。
　　渭桥市人民政府办公室
　　2024年7月15日
`;
const engine = engineOf({ works: text });
const said = (question: string): string => engine.ask(question).answer.direct;

describe("a notice that words things otherwise", () => {
  it("tells what was done, and not what was planned", () => {
    expect(said("水利投资完成了多少钱")).toContain("4.20亿元");
    expect(said("新建堤防任务还差多少公里")).toMatch(/^63\.5公里/);
  });

  it("takes no number per head for the whole", () => {
    expect(said("水质检测了多少批次")).toContain("6.3万批次");
  });

  it("gives each of two names its own of two lists behind 以", () => {
    expect(said("柳河县得了多少分")).toContain("92.3分");
    expect(said("柳河县得了多少分")).not.toContain("95.1");
  });

  it("tells the cited document's number from the notice's own", () => {
    expect(said("评价是按哪个文号的文件来的")).toBe("渭政办发〔2022〕9号");
    expect(said("这个通报是发给哪些单位的")).toContain("各县（市、区）人民政府");
  });

  it("asks the question before of another grade", () => {
    expect(conversing(engine)("第一档每个县奖励多少", "那第二档呢").direct).toContain("40万元");
  });

  it("reads no place's name in 农村区域", () => {
    expect(said("农村水厂覆盖率是多少")).toContain("61.2%");
  });

  it("counts a whole grade's money from what each gets", () => {
    expect(said("第一档的奖励加起来多少万")).toMatch(/^160万元/);
  });
});
