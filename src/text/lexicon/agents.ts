/** How sentences say who did something, and with whom: 由省水利厅牵头, 会同省审计厅, 委托省数字政府研究院. Data only. */
import { words } from "./words.js";

/** Verbs of which 由 says who does them. */
export const doneWords = words(
  "牵头 领衔 挂牌督办 予以 给予 负责 组织 开展 实施 承担 承办 主持 约谈 督导 督办 督查 复核 复查 验收 检测 测评 评估 评价 考核 检查 抽查 主管 起草 核查 组建 完成 报送 移送 拨付 处理 受理 执行 进行 调查 做",
);

/** Those that say only that something is done, not what. */
export const plainDoneWords = words("负责 组织 开展 实施 承担 承办 进行 完成 执行 做 主持");

/** … who leads it, … */
export const leadWords = words("牵头 领衔 主办");

/** … who puts out a document, … */
export const issueWords = words("印发 下发 制发 发布 发出 签发");

/** … who approves it, … */
export const approveWords = words("审定 审议通过 审议 批准 审批 同意");

/** … and who holds an office. */
export const holdWords = words("担任 兼任 出任");

/** Words before the body that does it together with another: 会同省审计厅. */
export const togetherWords = words("会同 联合");

/** Words before the body that does it for another: 委托省数字政府研究院. */
export const entrustWords = words("委托给了 委托给 委托了 委托");

/** What a name of whoever does it does not run into: 于7月, 对全省. */
export const agentEnds = words("于 对 在 向 按 依法 等 来 去 会同 联合 再 统一 先后 共同 抽调 组成 以 为 并 委托");
