/** What notices tell of themselves as label and value: 联系人：…, 发布日期：…. Data only. */
import { z } from "zod";
import { words } from "./words.js";

/** A thing that a notice tells in a line of its own or beside others of its kind. */
export interface Labelled {
  /** How the label is printed before its colon, the surest first. */
  readonly labels: readonly string[];
  /** How people ask for it; the label itself always does. */
  readonly asked: readonly string[];
}

/** Labels with the words that ask for them; of two that fit the first is meant. */
export const labelled: readonly Labelled[] = z
  .array(z.object({ labels: z.array(z.string().min(1)).min(1), asked: z.array(z.string().min(1)) }))
  .parse([
    {
      labels: words("举报电话 监督电话 投诉电话 监督举报电话 投诉举报电话 举报热线 监督热线"),
      asked: words("举报电话 监督电话 投诉电话 举报热线"),
    },
    { labels: words("联系人 工作联系人 经办人"), asked: words("联系人 找谁联系 跟谁联系 和谁联系 谁联系 经办人") },
    { labels: words("传真 传真电话"), asked: words("传真") },
    {
      labels: words("电子邮箱 邮箱 电子邮件 联系邮箱"),
      asked: words("邮箱 电子邮箱 邮件地址 电子邮件"),
    },
    {
      labels: words("联系电话 工作联系电话 咨询电话 电话 联系方式 值班电话"),
      asked: words("联系电话 电话 联系方式 咨询电话 电话号码"),
    },
    {
      labels: words("发布日期 发布时间 公布日期 公布时间 公开日期"),
      asked: words("发布日期 发布时间 公布日期 对外发布 对外公布 公开日期"),
    },
    { labels: words("成文日期 发文日期"), asked: words("成文日期 发文日期") },
    { labels: words("索引号"), asked: words("索引号") },
    { labels: words("主题分类 主题词"), asked: words("主题分类 主题词 什么主题 哪个主题") },
    { labels: words("抄送"), asked: words("抄送 抄给") },
    { labels: words("签发人"), asked: words("签发人 谁签发") },
    { labels: words("信息来源 来源"), asked: words("信息来源") },
    { labels: words("通讯地址 通信地址 联系地址 地址"), asked: words("通讯地址 通信地址 联系地址 寄到哪 寄往哪") },
    { labels: words("邮政编码 邮编"), asked: words("邮政编码 邮编") },
  ]);

/** Words that ask for what a document tells of itself, printed in it or not. */
export const documentWords = words(
  "文号 发文字号 发文单位 发文机关 印发单位 印发机关 发文日期 印发日期 成文日期 标题 全称 附件 主送 抄送 联系人 联系电话 举报电话 电话",
);
