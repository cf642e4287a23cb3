/** How sentences say who has the most or the least, or comes first or last; beside {@link ./comparing.ts}. Data only. */
import { words } from "./words.js";

/** The first place, as news have it. */
export const leading = words("榜首 首位 头名 第一 第一位 第一名 头把交椅 排头 居首 状元 冠军 头筹 夺魁 夺冠 折桂");
/** The last place, as news have it. */
export const trailing = words("末位 垫底 倒数第一 最后一名 最后一位 末名 最末 末尾 吊车尾 倒数第1");

/** What follows 第一 where it is no place: 第一批, 第一季度. */
export const noPlaces = words("批 轮 次 季 阶段 期 产业 档 类 方阵 中学 小学 医院 人民 责任 时间 书记 书 个");

/** Between a superlative and the name that it is of: 最高的(月份)是. */
export const copulas = words("分别是 分别为 是 为 当属 要数 当数 出现在 属 非 数");

/** Verbs that only say that something is left or there: 剩得最多. They say nothing of what it is. */
export const leftWords = words("剩得 剩下 剩余 余下 剩 还有 有 占得 占 拿得 得到 得 发生得 达到 达");

/** Words of a change that falls: the most of it is the least number. */
export const fallingWords = words(
  "降幅 减幅 跌幅 下降 减少 回落 下滑 下跌 后退 退步 倒退 退后 降得 跌得 退得 掉得 后移",
);

/** … and those of one that rises, beside the genre's own. */
export const risingWords = words("前进 进步 上移 进位 涨得 升得 增得 涨");
