/**
 * Words for the same event, by which a question may ask for its date in other words than the text has: 哪年去世 and 卒于.
 * General Chinese; each line is a family.
 */
import { z } from "zod";

const family = z.string().transform((text) => text.trim().split(/\s+/));

/** The families. */
export const eventFamilies: readonly (readonly string[])[] = z
  .array(family)
  .parse([
    "出生 生于 诞生 降生 出世",
    "去世 逝世 过世 病逝 卒于 卒 病死 辞世 离世 身亡 死于 死亡 病故 与世长辞 遇害",
    "成立 创立 创办 建立 设立 创建 组建 创设 始创 开办 组成 设置 创校 建校",
    "建成 落成 竣工 完工 筑成 建于 兴建 建造 修建 始建 动工 开工",
    "启用 投入使用 投入运营 投入服务 通车 开通 开幕 开业 开放 投入 运营 开始服务",
    "关闭 停用 停止 结束 停业 关停 解散 撤销 废除 停刊 停播 终止 取消",
    "出版 发行 推出 发表 问世 面世 发布 上市 上映 首播 播出 公映 开播",
    "签订 签署 签定 缔结 订立",
    "爆发 发生 开始 展开 开战",
    "举行 举办 召开 开幕",
    "担任 出任 就任 上任 接任 当选 任职 升任 晋升",
    "退役 退休 退伍 卸任 辞职 离任",
    "加入 加盟 转会 签约 入选 参加",
    "毕业 取得 获得 获 考取 考中 中举 进士",
    "结婚 成婚 完婚 步入礼堂 娶 嫁",
    "改名 更名 改称 易名 定名 命名",
    "升格 升为 改为 晋升 改制",
    "发现 发掘 出土",
    "灭亡 亡国 覆灭 瓦解",
    "独立 宣布独立",
  ]);

/** Event word → index of its family; a word in several families has the first. */
export const eventFamilyOf: ReadonlyMap<string, number> = new Map(
  eventFamilies.flatMap((words, index) => words.map((word) => [word, index] as const)).reverse(),
);
