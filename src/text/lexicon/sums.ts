/** The words by which numbers of a notice belong together, and by which people ask whether they do. Data only. */
import { words } from "./words.js";

/** What was done, right before the number of things it was done with: 整改销号114项, 已整改1890个. */
export const doneWords = words(
  "完成 解决 办结 销号 整改 结案 达标 建成 兑现 到位 整治 清零 注销 发放 落实 改造 更新 归还 缴纳 支付 处置",
);

/** Asks whether numbers agree with one another: 整改的数据对得上吗. */
export const agreeQuestions = words(`
  对得上 对不上 对得起来 对不起来 合得上 合不上 加得起来 加不起来 算得对 算对 算错 有没有算错 核得上 吻合 相符 自洽 矛盾 对账 核算 验算 复核一下
`);

/** Said of a number: 这个数对吗, 加起来对不对. */
export const rightQuestions = words(
  "对吗 对么 对不对 对吧 正确吗 准确吗 准不准 有误吗 有错吗 有没有错 有问题吗 没问题吧 没错吧 错了吗",
);

/** What is asked to be right is a number or a sum of them: 数据, 这个数, 加起来. */
export const numberNouns = words(
  "数据 数字 这个数 这些数 那个数 数目 总数 合计 总和 加起来 加在一起 相加 比率 比例 百分比 账",
);
