/**
 * What units measure: 公里 and 米 lengths, 平方米 and 公顷 areas; and the nouns that name a dimension, so that 全长是多少 asks
 * for a length without saying so.
 */
import { z } from "zod";

const list = z.string().transform((text) => text.trim().split(/\s+/));

const rows = z.array(z.object({ dimension: z.string().min(1), units: list, nouns: list })).parse([
  {
    dimension: "length",
    units:
      "米 千米 公里 里 华里 英里 海里 厘米 毫米 微米 纳米 分米 公尺 公分 公寸 丈 尺 寸 英尺 英寸 呎 吋 英呎 英吋 哩 英哩 码 光年 km m cm mm um μm nm ft mi in 层 天文单位",
    nouns:
      "长 长度 全长 总长 总长度 体长 身长 里程 总里程 高 高度 身高 海拔 海拔高度 宽 宽度 深 深度 水深 厚 厚度 直径 半径 口径 轨距 距离 航程 射程 周长 翼展 跨度 尺寸 车距 海岸线",
  },
  {
    dimension: "area",
    units:
      "平方米 平方公里 平方千米 平方厘米 平方毫米 平方英里 平方英尺 平方公尺 平方呎 平方英呎 平方哩 平方英哩 平米 平方 亩 公亩 市亩 公顷 顷 英亩 m2 km2 cm2 ha",
    nouns: "面积 总面积 占地 占地面积 建筑面积 土地面积",
  },
  {
    dimension: "volume",
    units: "立方米 立方 立方厘米 立方千米 立方公尺 立方公里 立方英尺 方 升 公升 毫升 微升 加仑 蒲式耳 l ml m3 桶",
    nouns: "体积 容积 容量 蓄水量 库容 水量 流量 排量 径流量 用水量 降水量",
  },
  {
    dimension: "weight",
    units: "吨 公吨 千克 公斤 斤 市斤 克 毫克 微克 纳克 磅 盎司 担 石 kg g mg t 载重吨 总吨 吨标准煤",
    nouns: "重 重量 总重 总重量 体重 质量 吨位 排水量 产量 载重 载重量",
  },
  {
    dimension: "temperature",
    units: "度 摄氏度 华氏度 ℃ ℉ °c °f k",
    nouns: "温度 气温 水温 体温 沸点 熔点 度数 高温 低温 最高温 最低温",
  },
  {
    dimension: "speed",
    units: "公里/小时 千米/小时 km/h 米/秒 m/s 马赫 节 mph 英里/小时",
    nouns: "速度 时速 车速 航速 流速 转速",
  },
  {
    dimension: "person",
    units: "人 名 位 员 人次 人口 户 民众 师生 学生 员工 职工",
    nouns:
      "人口 人数 总人口 人口数 会员 员工 学生 观众 兵力 居民 人员 教徒 听众 乘客 客流 客流量 旅客 吞吐量 学童 信徒 死者 伤者",
  },
  { dimension: "year", units: "年 周年 载 年间 个年头 多年", nouns: "历史 任期" },
  { dimension: "age", units: "岁 周岁 岁半", nouns: "年龄 年纪 岁数 享年 终年" },
  { dimension: "month", units: "个月 月", nouns: "月份" },
  { dimension: "day", units: "天 日 个工作日 昼夜", nouns: "天数 工期" },
  { dimension: "hour", units: "小时 个小时 钟头 个钟头 分钟 分 秒 秒钟 刻钟", nouns: "时间 时长 片长 车程 周期" },
  {
    dimension: "money",
    units: "元",
    nouns:
      "价格 价钱 售价 票价 成本 造价 金额 票房 资金 经费 工资 薪金 薪水 收入 奖金 罚款 市值 产值 总产值 gdp 资产 费用 预算 营业额 投资 总投资 赔偿金 赔偿 面额 面值 存款 利润 债务 门票",
  },
  {
    dimension: "share",
    units: "% ‰ 成",
    nouns: "比例 比率 比重 百分比 占比 入学率 覆盖率 率 达标率 得票率 命中率 成功率 增长率 失业率 识字率 支持率 收视率",
  },
  { dimension: "number", units: "号 号线", nouns: "编号 代号 代码 电话 号码 邮编 车牌 频率 频道" },
]);

/** Unit → what it measures; absent for classifiers such as 个 and 项. */
export const dimensionOfUnit: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ dimension, units }) => units.map((unit) => [unit, dimension] as const)),
);

/** Noun → the dimension that it names. */
export const dimensionOfNoun: ReadonlyMap<string, string> = new Map(
  rows.flatMap(({ dimension, nouns }) => nouns.map((noun) => [noun, dimension] as const)),
);

/** Adjective → the dimension that it asks for: 多长 → length. 多大 may be a size of any kind. */
export const dimensionOfAdjective: ReadonlyMap<string, string> = new Map(
  Object.entries(
    z.record(z.string(), z.string()).parse({
      长: "length",
      高: "length",
      宽: "length",
      深: "length",
      厚: "length",
      远: "length",
      重: "weight",
      快: "speed",
    }),
  ),
);
