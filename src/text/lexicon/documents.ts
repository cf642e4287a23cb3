/** Kinds of documents that a notice cites, and what it calls itself. Data only. */
import { words } from "./words.js";

/** What a notice rests on: 考核办法, 实施方案. */
export const citedKinds = words(
  "管理办法 办法 规定 细则 方案 规程 意见 条例 规划 计划 标准 制度 暂行规定 要点 指南 导则 决定 章程 预案 清单",
);

/** What a notice is and calls itself. */
export const ownDocument = words("通报 通知 公告 本文 此文 该文 文件 函 简报 公报");
