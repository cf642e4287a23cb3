import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Quantity, readQuantities } from "../../src/text/quantity.js";

/** Kind and text of each quantity. */
function read(text: string): [string, string][] {
  return readQuantities(text).map((quantity) => [quantity.kind, quantity.text]);
}

/** The only quantity of a text. */
function only(text: string): Quantity {
  const [first, ...others] = readQuantities(text);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error(`no quantity in ${text}`);
  return first;
}

describe("readQuantities: amounts", () => {
  it.each([
    ["办理案件102件", "count", "102件", 102, "件"],
    ["新增3,120万张", "count", "3,120万张", 31_200_000, "张"],
    ["4.9万个固定污染源", "count", "4.9万个", 49_000, "个"],
    ["检查18420家次", "count", "18420家次", 18_420, "家次"],
    ["约谈31人次", "count", "31人次", 31, "人次"],
    ["造成11人受伤", "count", "11人", 11, "人"],
    ["保障了215万人饮水", "count", "215万人", 2_150_000, "人"],
    ["等7个市（州）", "count", "7个", 7, "个"],
    ["两单位要整改", "count", "两单位", 2, "单位"],
    ["十二项重点工程", "count", "十二项", 12, "项"],
    ["浓度为25微克/立方米", "measure", "25微克/立方米", 25, "微克/立方米"],
    ["新增处理能力19.85万吨/日", "measure", "19.85万吨/日", 198_500, "吨/日"],
    ["水量168.42亿立方米", "measure", "168.42亿立方米", 16_842_000_000, "立方米"],
    ["发电25千瓦时", "measure", "25千瓦时", 25, "千瓦时"],
    ["装机0.5万千瓦", "measure", "0.5万千瓦", 5000, "千瓦"],
    ["气温-5℃", "measure", "-5℃", -5, "℃"],
    ["管道14.3 公里", "measure", "14.3 公里", 14.3, "公里"],
    ["罚款2994万元", "money", "2994万元", 29_940_000, "元"],
    ["出资US$3.5亿", "money", "US$3.5亿", 350_000_000, "美元"],
    ["比率达到93.4%", "percent", "93.4%", 93.4, "%"],
    ["环比-3.8％", "percent", "-3.8％", -3.8, "%"],
    ["首次低于两成", "percent", "两成", 20, "%"],
    ["千分之三", "percent", "千分之三", 0.3, "%"],
    ["浓度3‰", "percent", "3‰", 3, "‰"],
    ["提高6.6个百分点", "points", "6.6个百分点", 6.6, "个百分点"],
    ["是去年的1.8倍", "times", "1.8倍", 1.8, "倍"],
    ["翻两番", "times", "两番", 2, "番"],
    ["平均得分为90.43分", "score", "90.43分", 90.43, "分"],
    ["群众满意度98分", "score", "98分", 98, "分"],
    ["同比上升3个位次", "places", "3个位次", 3, "个位次"],
    ["比上年前移2位", "places", "2位", 2, "位"],
    ["连续19年保持", "duration", "19年", 19, "年"],
    ["15个工作日", "duration", "15个工作日", 15, "个工作日"],
    ["缩短到8.1分钟", "duration", "8.1分钟", 8.1, "分钟"],
    ["三个半月", "duration", "三个半月", 3.5, "个月"],
    ["年满18周岁", "duration", "18周岁", 18, "周岁"],
    ["系数为0.574", "bare", "0.574", 0.574, ""],
    ["面積37萬4千平方公尺", "measure", "37萬4千平方公尺", 374_000, "平方公尺"],
    ["１２５個", "count", "１２５個", 125, "个"],
  ])("reads %s", (text, kind, printed, value, unit) => {
    expect(only(text)).toMatchObject({ kind, text: printed, value, low: value, high: value, unit });
  });

  it("gives 三分之一 and 一半 as parts of one without a unit", () => {
    expect(only("约占三分之一")).toMatchObject({ kind: "percent", unit: "", value: 0.333333333333333 });
    expect(only("占一半以上")).toMatchObject({
      kind: "percent",
      unit: "",
      value: 0.5,
      low: 0.5,
      high: null,
      text: "一半以上",
    });
  });

  it.each([
    ["赔偿9200余万元", "9200余万元", 92e6, 92e6, 93e6],
    ["近六成", "近六成", 60, null, 60],
    ["不足五成", "不足五成", 50, null, 50],
    ["超过20天", "超过20天", 20, 20, null],
    ["5％以上", "5％以上", 5, 5, null],
    ["175亿立方米以内", "175亿立方米以内", 175e8, null, 175e8],
    ["约100人", "约100人", 100, 90, 110],
    ["二十余家", "二十余家", 20, 20, 30],
    ["5个多月", "5个多月", 5, 5, 6],
    ["十几个", "十几个", 10, 10, 20],
    ["数十家", "数十家", 20, 20, 100],
    ["上千人", "上千人", 1000, 1000, null],
    ["起30日内报送", "30日内", 30, null, 30],
  ])("takes the words of approximation of %s into span and bounds", (text, printed, value, low, high) => {
    expect(only(text)).toMatchObject({ text: printed, value, low, high });
  });

  it("does not take the end of another word for an approximation", () => {
    expect(only("节约5260万立方米").text).toBe("5260万立方米");
    expect(only("附近5公里").text).toBe("5公里");
    expect(only("最近5年").text).toBe("5年");
    expect(only("剩余838个").text).toBe("838个");
  });

  it.each([
    ["1,284.6米至1,285.2米之间", "1,284.6米至1,285.2米", 1284.6, 1285.2, "米"],
    ["3至5个", "3至5个", 3, 5, "个"],
    ["10%—15%", "10%—15%", 10, 15, "%"],
    ["3—5万个", "3—5万个", 30_000, 50_000, "个"],
    ["四至八倍", "四至八倍", 4, 8, "倍"],
    ["-5℃至10℃", "-5℃至10℃", -5, 10, "℃"],
  ])("reads the range %s as one", (text, printed, low, high, unit) => {
    expect(only(text)).toMatchObject({ text: printed, value: low, low, high, unit });
  });

  it("does not take a change for a range", () => {
    expect(read("由0.21次减少到0.13次，从3个到5个")).toEqual([
      ["count", "0.21次"],
      ["count", "0.13次"],
      ["count", "3个"],
      ["count", "5个"],
    ]);
  });

  it("completes a number that leaves its unit to the last of a list", () => {
    expect(readQuantities("环比分别下降3.5个和6.2个百分点")).toMatchObject([
      { kind: "points", text: "3.5个", unit: "个百分点" },
      { kind: "points", text: "6.2个百分点", unit: "个百分点" },
    ]);
    expect(readQuantities("1、5、10元").map(({ kind, unit }) => [kind, unit])).toEqual(Array(3).fill(["money", "元"]));
  });

  it("reads hours and minutes, years and months that stand together as one duration", () => {
    expect(only("由2小时30分钟")).toMatchObject({ text: "2小时30分钟", value: 2.5, unit: "小时" });
    expect(only("历时一年零三个月")).toMatchObject({ text: "一年零三个月", value: 1.25, unit: "年" });
  });

  it("gives half of the last printed place as the precision", () => {
    expect(readQuantities("93.4%、4.9万个、118项").map(({ precision }) => precision)).toEqual([0.05, 500, 0.5]);
  });

  it("reads cells of a table as bare numbers and percentages, the months as dates", () => {
    expect(read("1月 | 412.6 | -3.8%")).toEqual([
      ["date", "1月"],
      ["bare", "412.6"],
      ["percent", "-3.8%"],
    ]);
    expect(read("　　1　　　曦城市　　96.35　　上升1位")).toEqual([
      ["bare", "1"],
      ["bare", "96.35"],
      ["places", "1位"],
    ]);
  });
});

describe("readQuantities: ranks and ordinals", () => {
  it.each([
    ["居全国第9位", "rank", "第9位", 9],
    ["排名第一。", "rank", "第一", 1],
    ["世界第三大", "rank", "第三", 3],
    ["列前三名", "rank", "前三名", 3],
    ["列后三名", "rank", "后三名", -3],
    ["居全省首位", "rank", "首位", 1],
    ["居全省末位", "rank", "末位", -1],
    ["倒数第二", "rank", "倒数第二", -2],
    ["第二轮督察", "ordinal", "第二轮", 2],
    ["第37次常务会议", "ordinal", "第37次", 37],
    ["第二阶段", "ordinal", "第二", 2],
    ["三级防控体系", "ordinal", "三级", 3],
    ["劣五类水体", "ordinal", "五类", 5],
    ["12345热线", "ordinal", "12345", 12345],
  ])("reads %s", (text, kind, printed, value) => {
    expect(only(text)).toMatchObject({ kind, text: printed, value });
  });

  it("reads a range of ranks as one", () => {
    expect(only("第2至4名")).toMatchObject({ kind: "rank", text: "第2至4名", low: 2, high: 4 });
    expect(only("第一至第二十批")).toMatchObject({ kind: "ordinal", low: 1, high: 20 });
  });

  it("reads the number of a document as one ordinal and its year as no date", () => {
    expect(read("（吉政函〔2021〕25号）")).toEqual([["ordinal", "〔2021〕25号"]]);
  });

  it("reads a period of the year as a date, also after 第 and 前", () => {
    expect(read("第三季度，前三季度，上半年")).toEqual([
      ["date", "第三季度"],
      ["date", "前三季度"],
      ["date", "上半年"],
    ]);
  });
});

describe("readQuantities: what is no amount", () => {
  it.each([
    "统一部署，进一步完善一些制度，一是压实责任，逐一整改",
    "（PM2.5）、COVID-19、H1N1",
    "“1+N”行动体系，“3+1”体系",
    "“五化”闭环、“三区三线”、“一主六双”、“三线一单”、“一住两公”、“一废一品一库”",
    "“一网通办”、高效办成“一件事”、一票否决",
    "分别为，十分重要，三农，两会",
    "万元国内生产总值用水量，亿元地区生产总值",
    "1.霜河市，（2）加强监管",
    "这一个，另一项，新一轮，一批，一种",
    "队伍建设，大陆",
    "增长两位数",
  ])("finds nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("counts one where it is counted", () => {
    expect(read("发生一起较大爆炸事故")).toEqual([["count", "一起"]]);
    expect(read("三个市、一个州")).toEqual([
      ["count", "三个"],
      ["count", "一个"],
    ]);
    expect(read("一起努力")).toEqual([]);
  });

  it("reads telephone numbers and addresses as contacts", () => {
    expect(read("联系电话：0000－6018235，电子邮箱：aqkh@beihu.example。")).toEqual([
      ["contact", "0000－6018235"],
      ["contact", "aqkh@beihu.example"],
    ]);
  });

  it("reads no number that runs into an address", () => {
    expect(read("1,234@0.5")).toEqual([["contact", "234@0.5"]]);
  });

  it("tells a stretch of years from a year", () => {
    expect(read("2022年，19年，20年，两年，2023年4月25日，98年5月")).toEqual([
      ["date", "2022年"],
      ["duration", "19年"],
      ["duration", "20年"],
      ["duration", "两年"],
      ["date", "2023年4月25日"],
      ["date", "98年5月"],
    ]);
  });
});

describe("readQuantities: 数 and 几 before a negative number", () => {
  it("takes no several of less than nothing: 数负百米", () => {
    expect(readQuantities("倒数负百米").filter(({ value }) => value !== null && value < 0)).toEqual([]);
  });
});

describe("readQuantities: any text", () => {
  const pieces = fc.constantFrom(
    ..."0 1 9 2023 1,234 .5 , . ， ％ % ‰ - — ~ 至 到 一 二 两 十 百 千 万 亿 零 〇 点 分 之 成 余 多 半 负 又 几 数 第 前 后 倒数 个 月 年 日 度 号 位 名 级 元 ￥ 米 /日 上 下 半年 底 约 近 以上 左右 “ ” （ ） 〔 〕 @ a . www. 百分点 季度 世纪 年代 时 : 、 和 \n 　 萬 億 \ud83d 𠮷".split(
      " ",
    ),
  );

  it("finds quantities in order, inside the text, apart from one another", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const quantity of readQuantities(text)) {
          expect(quantity.start).toBeGreaterThanOrEqual(last);
          expect(quantity.end).toBeGreaterThan(quantity.start);
          expect(quantity.text).toBe(text.slice(quantity.start, quantity.end));
          if (quantity.value !== null) expect(Number.isFinite(quantity.value)).toBe(true);
          if (quantity.low !== null && quantity.high !== null) expect(quantity.low).toBeLessThanOrEqual(quantity.high);
          last = quantity.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    "1",
    "一",
    "亿",
    "一万",
    "1,",
    "1.",
    "十",
    "零",
    "点一",
    "一分之",
    "一 ",
    "-",
    "1-",
    "1至",
    "2022年",
    "a1",
    "1/",
    "第1",
    "几十",
    "“一",
  ])("reads a long row of %s", (piece) => {
    const text = piece.repeat(4096);
    expect(Array.isArray(readQuantities(text))).toBe(true);
  });

  it("finds in the corpus's notice the figures of its air and water paragraph, in order", () => {
    const text = readFileSync(new URL("../../corpus/jilin-2022.txt", import.meta.url), "utf8");
    const start = text.indexOf("空气质量继续保持");
    const end = text.indexOf("土壤环境质量保持稳定");
    expect(readQuantities(text.slice(start, end)).map((quantity) => quantity.text)).toEqual([
      ...["第一", "93.4%", "第9位", "3个位次", "25微克/立方米", "1微克/立方米", "第二", "0.4%"],
      ...["80％", "81.8%", "6.6个百分点", "五类", "1.8%", "0.9个百分点"],
    ]);
  });
});
