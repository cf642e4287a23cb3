/**
 * How people put two notices of a series beside one another: 两份通报有什么不同, 和上一年的通报比, 哪些市升到了优秀. General
 * Chinese; data only.
 */
import { words } from "./words.js";

/** Speaks of two notices, or of the one before: 和上一年的通报比怎么样. */
export const twoNotices = words(`
  两份通报 两个通报 两次通报 两期通报 两份文件 两年的通报 前后两份 前后两次 前后两年 前后两期 上一份通报 上份通报 前一份通报 上次通报 上一次通报 上一期通报 上期通报
  上一年的通报 上一年通报 上一年度的通报 上年的通报 上年通报 上年度的通报 去年的通报 去年通报 前一年的通报 两年 两个年度 两期 两份
`);

/** 连续两年, 近两年: a stretch of time, no two notices. */
export const noTwoNotices = words(
  "连续两年 近两年 最近两年 未来两年 两年以上 两年内 超过两年 两年多 每两年 两年一次 两年来",
);

/** Only says that things are compared; what is compared is said by the other words. */
export const comparingWords = words(`
  相比 相比较 对比 比较 比起来 比一比 比一下 相差 差别 差异 区别 不同 不一样 变化 变动 有变 变了 怎么变 各是多少 分别是多少 各多少 分别 各是 各自 上一年 上年 去年 前一年 通报 文件 两年 两份 两期 前后
`);

/** A grade got better, beside {@link riseWords}: 哪些市进步了. */
export const gradeRises = words("升 晋升 晋级 升级 提升 上升 进步 提高 前进 改善 进位");
/** … or worse. */
export const gradeFalls = words("降 降级 下降 退步 倒退 下滑 掉 掉队 跌 后退 变差");
/** Came into a grade: 新增的优秀, 新评上优秀的. */
export const gradeEntries = words("新增 新进 新评 新晋 新上 首次评 首次被评 新获 新加入 新入");
/** … or left it: 不再是优秀的. */
export const gradeLeavings = words("不再是 不再 退出 掉出 跌出 失去 丢了");
