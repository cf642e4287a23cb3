/**
 * The words by which a claim and a notice can contradict one another, and those that only frame a claim. General Chinese
 * and the genre's own; data only.
 */
import { words } from "./words.js";

/** Who says so: 记者获悉, 通报指出. What follows is the claim. */
export const attributions: readonly string[] = words(
  "记者 获悉 了解到 据了解 据悉 据介绍 据统计 数据显示 通报指出 通报称 通报显示 通报提出 通报要求 通报表示 文件指出 报道称 消息称 从通报看",
);

/** Words that ask: a clause with one states nothing. */
export const askingWords: readonly string[] = words(
  "多少 哪些 哪个 哪里 哪几 什么 怎么 怎样 如何 为何 是否 是不是 有没有 吗 谁 几个 几项 第几 请问",
);

/** Only these and no other: a list that opens with one is whole. */
export const exclusives: readonly string[] = words("仅有 仅 只有 只 唯有 唯一 就");

/** A negation before a verb. */
export const denials: readonly string[] = words(
  "没有 没能 未能 尚未 并未 从未 未曾 还未 未 没 并非 不是 不再 不能 不得 无 非 不 杜绝 严禁 避免",
);

/** Words with a negation's character in them that deny nothing. */
export const undenying: readonly string[] = words(
  "不断 不仅 不但 不少 不同 不久 不动产 不含 不限 不等 不锈钢 不良 不低于 不高于 不超过 不少于 不多于 不大于 不小于 不足 不满 不到 无废 无人机 无人 无线 无证 无障碍 无害化 无偿 无公害 无论 无烟 未来 未成年 没收 非法 非常 非常规 非道路 非公 非洲 非遗 非物质 非税 非煤 非机动 非正常 非现场 非居民 除非 并非常 是非 南非 不良 不文明 不规范 不实",
);

/** Two sides that exclude one another where the same thing is said to be on both. */
export interface Opposites {
  readonly name: string;
  readonly one: readonly string[];
  readonly other: readonly string[];
}

/** Families of opposites; longer words are looked for first. */
export const opposites: readonly Opposites[] = [
  {
    name: "movement",
    one: words(
      "上升 增长 增加 提高 提升 上涨 扩大 升至 升高 上调 攀升 增多 前移 增幅 涨幅 回升 走高 增至 升到 增到 晋升 上扬 进位 跃升 激增 大增 反弹 上移 前进 进步",
    ),
    other: words(
      "下降 减少 降低 回落 下滑 缩短 压缩 压减 缩小 降至 减至 下调 减低 降幅 减幅 后移 下跌 减轻 收窄 缩减 削减 放缓 降到 减到 降为 走低 锐减 大减 骤降 后退 倒退 退后 下移",
    ),
  },
  {
    name: "level",
    one: words("高于 高出 超出 超过 多于 优于 好于 大于 领先于"),
    other: words("低于 低出 少于 不及 劣于 差于 小于 落后于 控制在 以内"),
  },
  {
    name: "quality",
    one: words("改善 好转 向好 变好 优化 趋好"),
    other: words("恶化 变差 转差 变坏 趋差 退化"),
  },
  { name: "strength", one: words("增强 加强 强化 巩固"), other: words("减弱 削弱 弱化 松懈") },
  { name: "stability", one: words("稳定 平稳 持平 不变"), other: words("波动 起伏 震荡 不稳") },
  { name: "start", one: words("启动 启用 开工 开始 动工"), other: words("停止 中止 暂停 终止 叫停 搁置") },
  { name: "issue", one: words("出台 印发 制定 实施"), other: words("废止 撤销 废除") },
  { name: "end", one: words("首位 第一 前列 榜首"), other: words("末位 垫底 倒数 末尾") },
  { name: "extent", one: words("全部 全都 全数 悉数"), other: words("部分 大部分 多数 大多数 少数 个别") },
  { name: "speed", one: words("提前 加快"), other: words("推迟 滞后 延迟 延期 放慢") },
  { name: "difference", one: words("明显 突出 较大"), other: words("不明显 不突出 较小 轻微") },
];

/** All of them: 全部完成. */
export const wholes: readonly string[] = words("全部 均 全都 都已 全数 悉数 无一例外");

/** What there is in all: 累计达到71个 and 新建成13个 are two numbers. */
export const stocks: readonly string[] = words("累计 总数 总量 合计 总共 现有 保有量 存量");
/** What came new. */
export const flows: readonly string[] = words("新增 新建 新建成 新设 新培育 净增");

/** Other words of news and slides for what notices say: the first of each is the notices'. */
export const newsWords: readonly (readonly string[])[] = [
  "规模以上 规上",
  "平均 均值 平均值 平均分 均分",
  "营业收入 营收",
  "社会消费品零售 社零",
  "固定资产投资 固投",
  "无法访问 打不开",
  "影响 拖累",
  "追回 追讨 讨回",
  "办结 处理完毕 办完",
  "压缩 缩短 缩减 压减",
  "开工 动工",
  "竣工 完工 建成",
  "通报表扬 表扬 表彰 点赞",
  "通报批评 批评 点名",
  "奖励 奖补 奖金 补助",
  "满意率 满意度",
  "末位 垫底 最后一名 倒数第一",
  "首位 榜首 第一 头名",
  "死亡 丧生 遇难 身亡",
  "取消 撤销",
  "列入 纳入",
  "发现 查出 检出 排查出 排查",
  "新增 新建 新设",
  "收到 接到 接报 接获 受理",
  "查处 查办 立案查处",
  "整改到位 整改完成 完成整改",
  "经营主体 市场主体",
  "电动自行车 电动车",
  "优良天数 好天",
  "报送 上报 提交 报省 报市 报州 报县 报告",
].map((row) => words(row));

/** Nouns that frame what is said: 较大以上级别的事件 is 较大及以上事件. */
export const fillers: readonly string[] = words(
  "级别 情况 方面 现象 数量 水平 程度 规模 总体 整体 各类 有关 相关 当年 期间 数字 数据 领域 环节 工作 违法 违规 违法行为 违规行为 违法违规 行为 合计 一共 总计 目前 已经 平均水平 平均值 拔得头筹 头筹 夺冠 夺魁 领跑 居首 折桂 摘得 夺得 斩获 揽获 收获 我省 我市 我州 我县 我区 态势 势头 保持",
);

/** Verbs that say which way a number went and are no plain 上升 or 下降: 小麦减产2.3%, 跑赢全省2.6个百分点. */
export const movingVerbs = {
  up: words("增产 增收 走高 抬升 上行 飙升 多增 上移 前进 进步 跑赢 赶超"),
  down: words("减产 减收 走低 下行 滑落 下挫 少增 后退 倒退 退后 下移 跑输"),
  /** Those of them that compare with another's number. */
  margin: words("跑赢 赶超 跑输"),
} as const;
