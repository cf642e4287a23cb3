/** The fixed phrases of notices: grades, changes, relations, time. Data only; the patterns that use them have their own files. */
import { words } from "./words.js";

/** Grades of assessments, each set from best to worst, so that a question can ask for the others. */
export const gradeSets: readonly (readonly string[])[] = [
  ["优秀", "良好", "合格", "基本合格", "不合格"],
  ["优秀", "良好", "中等", "较差"],
  ["优秀", "良好", "一般", "较差"],
  ["优秀", "良好", "合格", "待改进"],
  ["优秀", "称职", "基本称职", "不称职"],
  ["优秀", "优良", "良好", "一般", "较差", "差"],
  ["优秀", "达标", "基本达标", "不达标"],
  ["一等", "二等", "三等"],
  ["一等奖", "二等奖", "三等奖"],
  ["特等奖", "一等奖", "二等奖", "三等奖"],
  ["一档", "二档", "三档"],
  ["第一档", "第二档", "第三档"],
  ["第一等次", "第二等次", "第三等次"],
  ["A级", "B级", "C级", "D级", "E级"],
  ["A等", "B等", "C等", "D等"],
  ["A类", "B类", "C类", "D类"],
  ["A档", "B档", "C档", "D档"],
  ["一类", "二类", "三类", "四类"],
  ["第一类", "第二类", "第三类", "第四类"],
  ["甲等", "乙等", "丙等"],
  ["甲级", "乙级", "丙级"],
  ["先进", "达标", "未达标"],
  ["好", "较好", "一般", "较差", "差"],
  ["优", "良", "中", "差"],
  ["通过", "基本通过", "未通过"],
  ["超额完成", "完成", "基本完成", "未完成"],
  ["满意", "基本满意", "不满意"],
];

/** Every grade word once, longest first. */
export const gradeWords: readonly string[] = [...new Set(gradeSets.flat())].sort((a, b) => b.length - a.length);

/** Grade words that mean a grade even without 等次 behind them; the others (好, 完成, 通过) need it. */
export const plainGrades = words(
  "优秀 良好 合格 基本合格 不合格 称职 基本称职 不称职 达标 基本达标 不达标 未达标 待改进 一等奖 二等奖 三等奖 特等奖 A级 B级 C级 D级 E级 A等 B等 C等 D等 A类 B类 C类 D类 A档 B档 C档 D档 第一档 第二档 第三档 第一等次 第二等次 第三等次 较差",
);

/** Grades as people call them, the longest first, and how notices print them. */
export const spokenGrades: readonly (readonly [string, string])[] = [
  ["没有及格", "不合格"],
  ["没及格", "不合格"],
  ["不及格", "不合格"],
  ["没过关", "不合格"],
  ["不过关", "不合格"],
  ["及格", "合格"],
];

/** Nouns that say that the word before or after them is a grade. */
export const gradeNouns = words(
  "等次 等级 档次 级别 评级 考核等次 考核等级 考核结果 评价等级 评定等级 评估等级 评价结果 评估结果 结果",
);

/** Heads of member lists: 优秀单位（6个）：. */
export const memberNouns = words(
  "单位 地区 市 县 区 市州 市县 县区 城市 部门 企业 学校 个人 集体 乡镇 街道 医院 机构 名单 等次 等级 档次 的有 有 包括 分别是 依次为 是 为",
);

/** Verbs of rising, for figures: 上升3个位次. */
export const riseWords = words(
  "上升 增长 增加 提高 提升 上涨 扩大 增至 升至 升高 上调 攀升 增多 前移 增幅 涨幅 多出 新增 回升 加快 延长 净增 进位 跃升 高出 拉长 提前 多了 快了 增产 增收",
);

/** Verbs of falling: 下降0.9个百分点. */
export const fallWords = words(
  "下降 减少 降低 回落 下滑 缩短 压缩 压减 缩小 降至 减至 下调 减低 降幅 减幅 后移 少了 下跌 减轻 收窄 缩减 削减 放缓 退位 降到 减到 慢了 压降 回调 减产 减收",
);

/** Changes for the better or worse, which may be up or down: PM2.5浓度同比改善5.7%. */
export const turnWords = words("改善 恶化 好转 变差 优化");

/** What a change is measured against, without a year: 同比下降. */
export const changeBases = words(
  "同比 环比 比上年同期 比上年度 比上年末 比上年 比去年同期 比去年 较上年同期 较上年度 较上年末 较上年 较去年 比上期 较上期 比上月 较上月 比年初 较年初 比上季度 较上季度 比上学年 较上学年",
);

/** Verbs and prepositions between an indicator and its value: 比率达到93.4%. */
export const valueVerbs = words(
  "首次突破 首次达到 高达 低至 多达 提高到 提升到 增加到 增长到 上升到 下降到 减少到 缩短到 压缩到 降低到 控制在 稳定在 保持在 已达到 达到了 分别达到 累计达到 累计达 总数达到 总数达 已达 达到 达 提高至 提升至 增加至 上升至 下降至 减少至 缩短至 压缩至 降低至 增至 升至 降至 减至 降到 升到 增到 仅为 只有 仅有 共有 共计 合计 总计 共 为 是 有 突破 超过 完成 占 约 近 至 到",
);

/** Words that compare with a target or another value: 高于…6.6个百分点. */
export const marginWords = words(
  "高于 低于 高出 低出 超出 超过 优于 少于 多于 快于 慢于 不及 落后于 落后 滞后于 滞后 领先 领先于 超额完成",
);

/** Words of negation before a verb: 未发生, 没有达到. */
export const negations = words("没有 未能 尚未 并未 从未 未 没 不 无 非 并非 不再 不能 尚不 不足");

/** Opening phrases that announce a basis: 根据《…》. */
export const basisWords = words("根据 依据 按照 依照 遵照 参照");

/** Words for ranks without a number: 末位. */
export const firstRanks = words("第一 第1 首位 榜首 第一名 第一位 冠军 排头 最高 最好 最多 最大 最前");
/** Words for the last rank. */
export const lastRanks = words("末位 垫底 倒数第一 最后一名 最后一位 最末 末尾 最低 最差 最少 最小 末名");

/** Nouns in which the name of something measured ends: 用水量, 合格率. What lacks one borrows it: 农业、工业用水量. */
export const measureNouns = words(`
  率 量 数 额 值 比例 比重 占比 面积 浓度 收入 支出 成本 价格 产值 产量 总量 水平 速度 增速 增幅 降幅 涨幅 得分 分数 总分 平均分 成绩 指数 系数 满意度 时间 时长 时限 天数
  长度 高度 深度 水位 库容 能力 规模 资金 投资 经费 任务 工资 余额 税收 利润 能耗 排放 储量 里程 次数 人数 户数 件数 起数 家数 名次 排名 位次 强度 密度 温度 距离 幅度 进度
`);

/** What was done with things, and no thing itself: 整改 after 反馈的118项问题 needs to be told of what. */
export const deedWords = words(`
  或 和 已 未 全部 基本 按期 按时 及时 超期 完成 整改 到位 办结 结案 销号 审结 化解 整治 查处 合格 不合格 达标 通过 落实 开工 竣工 投产 受理 移送 死亡 受伤 失踪 检查 抽查
  排查 抽检 监测 新增 总体 发生 办理 登记 复查 验收 拆除 治理 修复 关停 公示 反馈 交办
`);

/** Words that say how a time is measured, so that a number of days is a value and no stretch of time: 平均办理时间. */
export const timeNouns = words("时间 天数 时长 时限 工期 周期 年限 寿命 年龄 用时 耗时 时效 日数 次数");
