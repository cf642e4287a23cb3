/**
 * The units that stand after a number, with the kind of quantity that each makes. The longest unit that fits is taken;
 * a unit that also begins ordinary words says which characters may not follow it.
 */
import { z } from "zod";

const unitKind = z.enum([
  ...["count", "measure", "money", "percent", "points", "times", "score", "places", "duration", "ordinal"],
] as const);

/** What a unit makes of its number; `ordinal` units (级, 号) name a thing and need no 第. */
export type UnitKind = z.infer<typeof unitKind>;

const unitList = z
  .string()
  .transform((rows) => rows.trim().split(/\s+/))
  .pipe(z.array(z.string().min(1)));

const unitRow = z.object({
  kind: unitKind,
  /** Counts what it names (省, 单位): within quotation marks such a number may be part of a name (“三区”). */
  noun: z.boolean().default(false),
  units: unitList,
});

/** A unit as the readers look it up. */
export interface Unit {
  readonly text: string;
  readonly kind: UnitKind;
  /** Characters that may not follow: 分 is no unit before 别. */
  readonly notBefore: string;
  readonly noun: boolean;
  /** Whether a numeral of one Chinese character before it makes a word or a name rather than an amount (一方, 三角). */
  readonly wordy: boolean;
}

const ROWS = z.array(unitRow).parse([
  {
    kind: "count",
    units: `
      个 项 件 座 家 处 台 套 起 人 人次 人口 家次 栋 幢 只 张 单 眼 所 册 条 户 户次 名 位 支 辆 艘 次 批 批次 份 本 部 宗 例 架 枚 颗 粒 株 棵 头 匹
      口 篇 首 句 字 章 节 卷 集 幅 副 双 对 队 列 班 间 套次 层 种 类 组 门 场 场次 期 段 顶 盏 把 根 块 片 堆 桩 笔 则 款 道 面 尊 朵 滴 瓶 箱 袋 包 桶 盒
      车次 架次 班次 列次 航次 人日 床 张次 票 步 代 圈 轮 轮次 丝 扇 发 枪 针 剂 剂次 股 路 拨 伙 群 员 件次 宗次 起次 台次 台套 门次 课时 学分 标准箱
      床位 趟 话 页 站 球 席 席次 局 盘 朝 辑 回 幕 胜 垓 格 档 版次 笔次 车位 词 语种`,
  },
  {
    kind: "count",
    noun: true,
    units: `
      单位 部门 省 市 县 区 州 盟 旗 乡 镇 村 街道 社区 国 校 院 厂 企业 地 地区 城市 省份 国家 部委 省市 县市 区县 县区 市州 园区 省区市 机构 学校 家庭 岛
      村庄 行政村 自然村 师生 学生 员工 职工 字母 姓 县级市 乡镇 市县 市区 席位`,
  },
  {
    kind: "measure",
    units: `
      米 千米 公里 里 华里 英里 海里 厘米 毫米 微米 纳米 分米 公尺 公分 公寸 丈 尺 寸 英尺 英寸 呎 吋 英呎 英吋 哩 英哩 码 光年
      平方米 平方公里 平方千米 平方厘米 平方毫米 平方英里 平方英尺 平方公尺 平方呎 平方英呎 平方哩 平方英哩 平米 平方
      立方米 立方 立方厘米 立方千米 立方公尺 立方公里 立方英尺 立方英呎 立方呎 方 亩 公亩 市亩 公顷 顷 英亩
      吨 公吨 千克 公斤 斤 市斤 克 毫克 微克 纳克 磅 盎司 担 石 两 吨标准煤 吨标煤 吨公里 人公里 车公里 客公里 载重吨 总吨
      升 公升 毫升 微升 加仑 蒲式耳 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 瓦 瓦时 千伏安 度电 度 摄氏度 华氏度 ℃ ℉ 分贝 伏 千伏 伏特 安培 欧姆 赫兹 千赫 兆赫 吉赫
      帕 千帕 兆帕 百帕 焦 焦耳 千焦 兆焦 千卡 卡路里 卡 大卡 马力 牛顿 流明 摩尔 字节 兆字节 吉字节 比特 兆比特 像素 标准立方米 当量 毫当量 车道 克拉 转`,
  },
  {
    kind: "measure",
    units: `
      kg mg g ug μg µg ng km m cm mm μm µm nm km2 m2 m3 cm2 km² cm² m² m³ cm³ ㎡ ㎏ ㎞ ㎝ ㎜ mL ml kW MW GW TW W kWh MWh GWh kV V Hz kHz MHz GHz
      Pa kPa hPa MPa kJ MJ cal kcal dB ppm ppb KB MB GB TB PB Mbps Gbps kbps bps °C °F ° mol rpm hp ft lb oz mph fps`,
  },
  {
    kind: "money",
    units: `
      元 块钱 角 毛钱 角钱 分钱 美元 美金 美分 欧元 英镑 镑 日元 日圆 港元 港币 澳元 加元 韩元 韩圆 卢布 卢比 法郎 马克 金马克 比索 披索 泰铢 新元 新加坡元
      新台币 台币 人民币 元人民币 人民币元 圆 银元 大洋 两白银 两银子 两银 文钱 文 贯 先令 便士 里拉 克朗 瑞士法郎 澳门元 澳门币 加拿大元 澳大利亚元 越南盾 迪拉姆`,
  },
  { kind: "percent", units: "% ‰" },
  // 发病率为186.4/10万, 死亡率为5.2/千: so many of a hundred thousand or a thousand
  { kind: "measure", units: "/10万 /千" },
  { kind: "points", units: "个百分点 百分点 个基点 基点 个千分点 千分点" },
  { kind: "times", units: "倍 番" },
  { kind: "score", units: "分" },
  { kind: "places", units: "个位次 位次 个名次 名次" },
  {
    kind: "duration",
    units: `
      年 周年 年间 个年 个月 月龄 天 日 个工作日 工作日 个自然日 自然日 个交易日 交易日 个小时 小时 个钟头 钟头 刻钟 分钟 秒 秒钟 毫秒 微秒 纳秒 周 星期 个星期
      礼拜 个礼拜 个季度 个季节 季 岁 周岁 载 昼夜 世纪 个世纪 个年头 年头 旬 个学期 学期 学年 个学年 代人 s h ms min`,
  },
  {
    kind: "ordinal",
    units:
      "级 届 型 号 号楼 号线 号文 号令 号机组 年级 年期 版 楼 楼层 室 单元 强 线城市 大类 等奖 等功 等舱 年制 路公交 路公交车",
  },
]);

/** Units that also begin words, each with the characters that then follow. */
export const NOT_BEFORE = z.record(z.string(), z.string()).parse({
  ...{ 个: "别体性", 项: "羽", 家: "庭长电族居禽畜乡装具园教风", 处: "理于置罚分境女", 台: "湾风账北胞阶州中南东阁" },
  ...{ 起: "来草诉源步到码飞伏因初义跑", 人: "民工员才均类大心物士力群数身间文体造为社质行伍", 只: "有是要能会" },
  ...{
    张: "力家贴",
    单: "位独一方项价元车身",
    所: "有以谓属在需得",
    条: "例款约",
    户: "外籍型主",
    名: "称为义单词录列校片字",
  },
  ...{
    位: "于置居列阶移点数",
    支: "持付出行配撑援流",
    次: "级要日品序数生年",
    批: "准评复示发",
    份: "额",
    班: "级子长",
    间: "接隔断",
  },
  ...{
    本: "市省县通报质身地级科年月土来届国",
    部: "门分份署队委长级落",
    首: "次先批都届要席",
    对: "于应照比象外策",
    层: "次面级出",
  },
  ...{
    队: "伍员长友",
    列: "入为车出举席第",
    种: "植",
    类: "似别型",
    组: "织成建合",
    门: "槛户前牙将",
    场: "所地景馆面",
    期: "间末望货限",
  },
  ...{
    段: "落",
    把: "握手",
    面: "积临对向前",
    片: "区面",
    笔: "者记试",
    款: "项",
    道: "路德理教家",
    包: "括含围装裹",
    票: "价据",
  },
  ...{
    步: "入骤行伐兵",
    代: "表理替码价",
    股: "份东市权",
    路: "线径由口段",
    发: "展生布电现明放出达病射行动",
    针: "对",
    节: "约能水目奏点假省",
  },
  ...{
    集: "中体合团聚成",
    站: "台在立点房",
    球: "队员场迷赛",
    席: "卷",
    局: "长势面部",
    盘: "点活",
    朝: "鲜阳向着",
    回: "头落升归收复顾应",
  },
  ...{ 胜: "利出任", 格: "局外", 档: "案次", 卷: "入", 字: "样", 口: "岸径", 丝: "绸", 话: "题剧", 页: "面岩" },
  ...{
    国: "家内际务民产",
    市: "场民政长委直辖值",
    省: "略级委直长会",
    区: "域别间分",
    地: "方点铁理球面块下质震位",
    县: "级长委城",
  },
  ...{ 村: "民委", 院: "士长", 校: "长园方", 厂: "房商家", 州: "长级", 镇: "长静" },
  ...{
    里: "程面拉",
    分: "别公司局支队校厂院区类布管成为期批解配段年层组享散开工行析歧之寸明离辨裂子母红家化权食给发手叉流洪野",
  },
  ...{
    克: "服拉",
    石: "油家头化",
    方: "面案式向法针便位程舱",
    升: "级至到高为值温学",
    卡: "通片车",
    转: "型变化移让",
    度: "假过",
    两: "岸侧地国",
  },
  ...{ 平方: "根", 立方: "体根", 担: "任保当忧负" },
  ...{ 元: "素旦月", 角: "度色落", 文: "件化明字学物", 圆: "形满周" },
  ...{ 番: "茄薯禺地" },
  ...{
    年: "级代龄轻长度报纪鉴产底末初均检糕轮货味",
    天: "然气津空河下文",
    日: "本报常益语军前均平",
    周: "边围期恩",
    季: "度节",
    秒: "杀",
  },
  ...{ 个月: "台", 代人: "物" },
  ...{ 级: "别", 号: "称召码", 强: "度化调制烈", 版: "权本图", 室: "内外", 楼: "市盘宇房" },
});

/** Units that after one Chinese character mostly make a word or a name: 一方, 三角, 九条, 十里. */
export const WORDY = unitList.parse(
  "方 石 担 里 卡 角 文 元 字 节 路 度 码 升 转 两 尺 寸 丈 股 面 旗 姓 岛 代 道 员 版 球 胜 步 朝 段 丝",
);

/** All units with what they measure. */
export const UNITS: readonly Unit[] = ROWS.flatMap(({ kind, noun, units }) =>
  units.map((text) => ({ text, kind, noun, notBefore: NOT_BEFORE[text] ?? "", wordy: WORDY.includes(text) })),
);

/** A step in the tree of units: the unit that ends here, and the characters that may go on. */
export interface UnitNode {
  unit: Unit | null;
  readonly next: Map<string, UnitNode>;
}

/** The units, to be walked character by character. */
export const UNIT_TREE: Readonly<UnitNode> = (() => {
  const root: UnitNode = { unit: null, next: new Map() };
  for (const unit of UNITS) {
    let node = root;
    for (const character of unit.text) {
      const next = node.next.get(character) ?? { unit: null, next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    node.unit ??= unit;
  }
  return root;
})();
