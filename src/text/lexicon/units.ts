/**
 * The units that stand after a number, with the kind of quantity that each makes. One row a kind; the longest unit
 * that fits is taken. A unit that also begins ordinary words says which characters may not follow it.
 */
import { z } from "zod";

const unitKind = z.enum(["count", "measure", "money", "percent", "points", "times", "score", "places", "duration"]);

const unitRow = z.object({
  kind: unitKind,
  /** Units, separated by spaces. */
  units: z.string(),
  /** Whether the unit also stands after `/`, as in 吨/日. */
  per: z.boolean().optional(),
});

/** A unit as the readers look it up. */
export interface Unit {
  readonly text: string;
  readonly kind: z.infer<typeof unitKind>;
  /** Characters that may not follow: 分 is no unit before 别. */
  readonly notBefore: string;
  /** Counts what it names (省, 市, 单位), so that after a Chinese numeral it may be part of a name. */
  readonly noun: boolean;
}

const ROWS = z.array(unitRow).parse([
  {
    kind: "count",
    units:
      "个 项 件 座 家 处 台 套 起 人 人次 家次 栋 幢 只 张 单 眼 所 册 条 户 户次 名 位 支 辆 艘 次 批 批次 份 本 部 宗 例 架 枚 颗 粒 株 棵 头 匹 口 篇 首 句 字 章 节 卷 集 幅 副 双 对 队 列 班 间 套次 层 种 类 组 门 场 场次 期 段 顶 盏 把 根 块 片 堆 桩 笔 则 款 道 面 尊 朵 滴 瓶 箱 袋 包 桶 盒 车次 架次 班次 列次 航次 人日 床 张次 票 点 语 步 样 代 圈 轮 届 丝 缕 扇 发 枪 针 剂 剂次 环 股 平台 路 拨 伙 群 员 件次 宗次 起次 台次 台套 台（套） 门次 课时 学分 标准箱 床位 词 轮次",
  },
  {
    kind: "measure",
    per: true,
    units:
      "米 千米 公里 里 华里 英里 海里 厘米 毫米 微米 纳米 分米 丈 尺 寸 英尺 英寸 码 光年 平方米 平方公里 平方千米 平方厘米 平方毫米 平方英里 平方英尺 平米 立方米 立方 立方厘米 立方千米 方 亩 公亩 公顷 顷 英亩 吨 公吨 千克 公斤 斤 市斤 克 毫克 微克 纳克 英镑重 磅 盎司 担 石 标准煤 吨标准煤 吨标煤 升 公升 毫升 微升 加仑 桶油当量 千瓦 千瓦时 兆瓦 兆瓦时 瓦 瓦时 度电 度 摄氏度 华氏度 ℃ 分贝 伏 千伏 伏特 安 安培 欧姆 赫兹 千赫 兆赫 吉赫 帕 千帕 兆帕 百帕 焦 焦耳 千焦 千卡 卡 大卡 马力 牛 牛顿 流明 坎德拉 摩尔 贝克勒尔 字节 兆字节 吉字节 比特 兆比特 像素 开 标准立方米 载重吨 总吨 亿吨公里 吨公里 人公里 车公里 客公里 当量 毫当量 车道 克拉 转 节速",
  },
  {
    kind: "measure",
    per: true,
    units:
      "kg mg g ug μg µg ng t km m cm mm μm nm km2 m2 m3 km² cm² m² m³ cm³ L mL ml l kW MW GW TW W kWh MWh GWh kV V A Hz kHz MHz GHz Pa kPa hPa MPa J kJ MJ cal kcal dB ppm ppb B KB MB GB TB PB bit Mbps Gbps kbps bps °C °F ° K ha mol rpm hp nm℃ in ft lb oz mi mph fps px",
  },
  {
    kind: "money",
    per: true,
    units:
      "元 块 块钱 角 毛钱 角钱 分钱 美元 美金 美分 欧元 英镑 镑 日元 日圆 港元 港币 澳元 加元 韩元 卢布 卢比 法郎 马克 比索 泰铢 新元 新加坡元 新台币 台币 人民币 元人民币 人民币元 圆 银元 两白银 两银子 文钱 文 贯 先令 便士 里拉 克朗 盾 瑞士法郎 瑞典克朗 丹麦克朗 挪威克朗 新加坡币 澳门元 澳门币 加拿大元 澳大利亚元 越南盾",
  },
  { kind: "percent", units: "% ‰ %o 个百分比" },
  { kind: "points", units: "个百分点 百分点 个基点 基点 个千分点 千分点" },
  { kind: "times", units: "倍 番 成倍" },
  { kind: "score", units: "分" },
  { kind: "places", units: "个位次 位次 个名次 名次" },
  {
    kind: "duration",
    per: true,
    units:
      "年 年半 周年 年间 个月 个半月 月龄 个多月 天 日 个工作日 工作日 个自然日 自然日 个交易日 个小时 小时 小时半 个半小时 个多小时 个钟头 钟头 刻钟 分钟 分半钟 秒 秒钟 毫秒 微秒 纳秒 周 星期 个星期 礼拜 个礼拜 个季度 个季节 季 岁 周岁 岁半 多岁 载 昼夜 世纪 个世纪 个半世纪 个年头 年头 旬 个学期 学期 学年 个学年 个财年 代人 h min s ms",
  },
]);

/** Nouns that stand straight after a number: 9省, 两单位. */
const NOUNS = z
  .string()
  .parse(
    "单位 部门 省 市 县 区 州 盟 旗 乡 镇 村 街道 社区 国 校 院 厂 企业 地 地区 城市 省份 国家 部委 省市 县市 区县 县区 市州 园区 省区市 机构 学校 家庭 岛 村庄 行政村 自然村 师生 学生 员工 职工 民众 字母 姓 县级市 乡镇",
  )
  .split(" ");

/** Units that also begin words; the characters that then follow. */
const NOT_BEFORE = z.record(z.string(), z.string()).parse({
  分: "别公司局支队校厂院区类布管成为期批解配段年层组享散开工行析歧之寸享明离辨裂子母红家化权食给发手叉米贝流洪野",
  人: "民口工员才均类大心物士力群数身间文体造为社质行伍",
  起: "来草诉源步到码飞伏因初义跑",
  次: "级要日品序数生",
  家: "庭长电族居校禽畜乡人装具园教风",
  个: "别体性",
  位: "于置居列阶移点",
  条: "例款约",
  项: "羽",
  台: "湾风账北胞阶州中南东阁",
  处: "理于置罚分境女",
  级: "别",
  口: "岸径",
  单: "位独一方项价元车身",
  张: "力家口贴",
  户: "外籍口型主",
  所: "有以谓属在需得",
  名: "称为义单词录列校片字",
  部: "门分署队委长级落",
  本: "市省县通报质身地级科年月土来人次届国",
  期: "间末望货限",
  支: "持付出行部配撑援流",
  股: "份东市权",
  只: "有是要能会",
  组: "织成建合",
  度: "假过",
  元: "素旦",
  里: "程面",
  层: "次面级出",
  门: "槛户前牙将",
  节: "约能水目奏点假省",
  场: "所地景馆面",
  道: "路德理教家",
  周: "边围岁年期恩",
  代: "表理替码价",
  集: "中体合团聚成",
  国: "家内际务民产",
  市: "场民政长委直级辖区值",
  省: "略级委直长会",
  区: "域别间分",
  地: "区方点铁理球面块下质震位",
  县: "级长委城",
  点: "位多钟半整",
  样: "本品",
  步: "入骤行伐兵",
  面: "积临对向前",
  发: "展生布电现明放出达病射行动",
  路: "线径由口段",
  包: "括含围装裹",
  把: "握手",
  对: "于应照比象口外策",
  首: "次先批都届要家席",
  字: "样",
  天: "然气津空河下",
  年: "级代龄轻长度报纪鉴产底初末均检糕轮份货味",
  日: "本报常益语军前均",
  月: "",
  季: "度节",
  秒: "杀",
  旬: "",
  石: "油家头化",
  安: "全装置排徽",
  开: "展始发放工业创通会设",
  方: "面案式向法针便位程舱米",
  转: "型变化移让",
  牛: "奶羊肉",
  焦: "点",
  度电: "",
  文: "件化明字学物",
  块: "钱",
  盾: "构",
  码: "头",
  寸: "",
  尺: "寸度",
  里拉: "",
  贯: "彻穿",
  角: "度色落",
  圆: "形满周",
  番: "茄薯禺",
  类: "似别型",
  种: "植子种",
  类型: "",
  段: "落",
  笔: "者记试",
  则: "",
  款: "项",
  片: "区面",
  环: "境保节球",
  针: "对",
  列: "入为车出举席第",
  班: "级子长",
  间: "接隔断",
  语: "言",
  车: "",
  学期: "",
  学生: "",
  村: "民委庄",
  院: "士校长",
  校: "长园方",
  厂: "房商家",
  州: "长级",
  员: "工",
  票: "价据",
  载: "",
  载重吨: "",
  队: "伍员长友",
  批: "准评复示发",
  份: "额",
  克: "服拉",
  K: "",
  g: "",
});

const UNITS: readonly Unit[] = [
  ...ROWS.flatMap(({ kind, units }) =>
    units.split(" ").map((text): Unit => ({ text, kind, notBefore: NOT_BEFORE[text] ?? "", noun: false })),
  ),
  ...NOUNS.map((text): Unit => ({ text, kind: "count", notBefore: NOT_BEFORE[text] ?? "", noun: true })),
];

/** Units by their first character, the longest first. */
export const UNITS_BY_INITIAL: ReadonlyMap<string, readonly Unit[]> = (() => {
  const map = new Map<string, Unit[]>();
  for (const unit of UNITS) {
    const initial = unit.text.charAt(0);
    const list = map.get(initial) ?? [];
    list.push(unit);
    map.set(initial, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.text.length - a.text.length);
  return map;
})();
