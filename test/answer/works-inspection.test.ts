import { describe, expect, it } from "vitest";
import { conversing, engineOf } from "../support/engine.js";

/** Made up for these tests: projects that failed below a heading, a ranking, what was done about it. */
const TEXT = `溪原市水利局关于2024年上半年公共供水工程质量检查情况的通报
溪水质〔2024〕31号
各县区水利局，各有关企业：
　　2024年4月8日至5月20日，我局组织开展了上半年全市公共供水工程质量检查。检查由市水利工程质量监督中心具体实施。现将有关情况通报如下：
　　一、检查概况
　　（一）问题整改。共发现问题240条，其中质量问题150条、安全问题90条。截至6月15日，已整改228条，整改率为95.0%。
　　（二）工程评定。抽查的40个工程中，评定为优良的12个、合格的25个、不合格的3个，优良率为30.0%，较上年下半年提高4.5个百分点。
　　（三）水质。介水传染病发病率为3.6/10万，同比下降7.2%。2型消毒设备完好率为88.5%，全市示范县设备完好率为96.1%。
　　二、排名情况
　　（一）县区排名
　　名次 | 县区 | 抽查工程（个） | 得分
　　1 | 云溪区 | 15 | 92.4
　　2 | 竹川县 | 14 | 88.1
　　3 | 浮桥县 | 11 | 79.6
　　（二）市直部门
　　市直部门中，排名前三位的是市财政局（97.2分）、市审计局（95.8分）、市统计局（94.3分）。
　　（三）供水企业
　　溪原供水公司、溪原排水公司、溪原供热公司依次列第一至第三位。
　　（四）投诉。投诉量居前三位的依次是水压不足、水质浑浊、停水频繁，分别为620件、415件和280件。
　　三、不合格项目
　　1．浮桥县石门水厂扩建工程（施工单位：宏川建设有限公司；监理单位：江平监理有限公司）：池体渗漏。得分55.2分，为本次检查最低分。
　　2．浮桥县南渠改造工程（施工单位：云岭水电有限公司）：混凝土强度不足。
　　3．竹川县白沙泵站（施工单位：宏川建设有限公司）：未办理验收手续。
　　四、处理决定
　　（一）对宏川建设有限公司扣信用分10分，暂停投标资格6个月；对云岭水电有限公司扣信用分6分，暂停投标资格3个月。
　　（二）由市水利局分管副局长约谈浮桥县、竹川县水利局主要负责人。
　　（三）市财政安排云溪区奖励资金300万元，竹川县、浮桥县各120万元。
　　五、工作要求
　　1．不合格工程要于2024年9月30日前整改到位。
　　2．7月份，全市问题整改率要达到98%以上。
　　溪原市水利局
　　2024年6月20日
`;
const engine = engineOf({ works: TEXT });
const converse = conversing(engine);
const answerTo = (question: string) => engine.ask(question).answer;
const said = (question: string): string => answerTo(question).direct;

describe("items below a heading that names a grade", () => {
  it("have that grade, though brackets tell more of them", () => {
    expect(said("不合格的工程有哪些")).toBe("不合格：浮桥县石门水厂扩建工程、浮桥县南渠改造工程、竹川县白沙泵站");
    expect(said("竹川县白沙泵站的评定结果是什么")).toBe("竹川县白沙泵站：不合格");
  });

  it("are told of the place and of the firm that the question names", () => {
    expect(said("浮桥县有哪些工程不合格")).toBe("不合格：浮桥县石门水厂扩建工程、浮桥县南渠改造工程");
    expect(said("宏川建设有限公司施工的哪两个项目不合格")).toBe("不合格：浮桥县石门水厂扩建工程、竹川县白沙泵站");
    expect(said("江平监理有限公司监理的项目有哪些不合格")).toBe("不合格：浮桥县石门水厂扩建工程");
  });

  it("are the answer to which project has the lowest score", () => {
    expect(said("哪个项目得分最低，得了多少分")).toBe("浮桥县石门水厂扩建工程（55.2分）");
  });
});

describe("what a notice does not say of a thing that it names", () => {
  it("is refused where the question names the attribute", () => {
    expect(said("浮桥县石门水厂扩建工程的监理单位是哪家")).toContain("江平监理有限公司");
    expect(answerTo("浮桥县南渠改造工程的监理单位是哪家").status).toBe("not_found");
  });

  it("is refused where a person is asked for and only an office is told", () => {
    expect(answerTo("溪原市水利局局长是谁").status).toBe("not_found");
  });

  it("is refused where the number asked for is of one place and the notice has it of all", () => {
    expect(answerTo("云溪区的投诉是多少件").status).toBe("not_found");
    expect(answerTo("上年下半年评定为优良的工程有多少个").status).toBe("not_found");
  });

  it("is refused where the month asked about only opens a demand", () => {
    expect(answerTo("2024年7月份发现问题多少条").status).toBe("not_found");
  });
});

describe("places in an order", () => {
  it("are told yes or no by tables and lists", () => {
    expect(said("浮桥县排最后吗")).toBe("是，浮桥县为第3位，共3个");
    expect(said("竹川县排第一吗")).toBe("不是，竹川县为第2位");
    expect(said("溪原供热公司在供水企业排名里垫底吗")).toBe("溪原供热公司：第3位");
  });

  it("are of the kind of places that is asked for", () => {
    expect(said("质量检查前三名是哪几个区域")).toBe("云溪区、竹川县、浮桥县");
  });

  it("are told of kinds of things with their numbers", () => {
    expect(said("水质浑浊的投诉有多少件")).toMatch(/415件/);
    expect(said("投诉最多的三类问题是什么")).toBe("水压不足、水质浑浊、停水频繁");
  });
});

describe("what follows from several sentences or names", () => {
  it("takes what was done from the whole of the sentence before, where the printed rate agrees", () => {
    expect(said("检查发现的问题还有多少条没有整改")).toMatch(/^12条（推算/);
  });

  it("adds up what each of several places got", () => {
    expect(said("云溪区、竹川县、浮桥县的奖励资金加起来是多少万元")).toMatch(/^540万元（推算/);
  });
});

describe("words of questions", () => {
  it("name the doer that stands behind 由", () => {
    expect(said("质量检查具体是谁实施的")).toContain("市水利工程质量监督中心");
  });

  it("may be short for what the title prints in full, and say of what kind a place is", () => {
    expect(said("公供工程质量检查共发现多少条问题")).toContain("240条");
    expect(said("示范县的设备完好率是多少")).toContain("96.1%");
  });

  it("ask for rates that are no per cents, and for types that are no numbers", () => {
    expect(said("介水传染病发病率是多少")).toContain("3.6/10万");
    expect(said("2型消毒设备完好率是多少")).toBe("2型消毒设备完好率：88.5%");
  });

  it("may be passive", () => {
    expect(said("云岭水电有限公司被扣了几分")).toContain("6分");
  });

  it("asked anew ask for a number of their own kind", () => {
    expect(converse("云岭水电有限公司被暂停投标资格多长时间", "扣了多少信用分").direct).toContain("6分");
  });
});
