/**
 * What people say in several words, put as notices word it, before a question is read: 几个点 is 几个百分点, 好天气 are
 * 优良天数, 头一轮 is 第一轮. Data only.
 */
import { z } from "zod";

const row = z.object({
  /** A question that says it so. */
  example: z.string().min(1),
  said: z.instanceof(RegExp),
  /** In its place; may take groups over. */
  written: z.string(),
});

/** Sayings, tried one after the other on the folded question. */
export const sayings: readonly z.infer<typeof row>[] = z.array(row).parse([
  { example: "比目标多几个点", said: /(?<=几|多少)个点(?=$|[?？了吗呢啊，的])/g, written: "个百分点" },
  { example: "好天气占几成", said: /(?:空气)?好天气(?:的?天数)?|空气好的(?:天数|天|日子)/g, written: "优良天数" },
  { example: "头一轮反馈了多少问题", said: /头一(?=[轮批次期])/g, written: "第一" },
  { example: "排名往前挪了几位", said: /往前(?:面)?(?:挪|移|走|进|赶)/g, written: "前移" },
  { example: "名次往后掉了几位", said: /往后(?:面)?(?:挪|移|退|掉)/g, written: "后移" },
  { example: "一共收了多少件信访", said: /收(?=了(?:多少|几))/g, written: "受理" },
  { example: "谁来考评的", said: /(?<=谁|哪家|部门|单位)来(?=[\u4e00-\u9fff]{2})/g, written: "" },
  { example: "在全国属于第几方阵", said: /第几(?=方阵|梯队|档次?(?![\d])|等次|等级|类)/g, written: "什么" },
  // the working is shown whether it is asked for or not
  {
    example: "2021年是多少？按通报推算",
    said: /(?:^|[，。?？ ])(?:请)?(?:按照?|根据|依据?)?(?:这份|该|本)?(?:通报|文件|数据)?(?:中的?数据)?(?:来)?(?:推算|倒推|反推|推)(?:一下|看看)?(?:[，,]|$)/g,
    written: "",
  },
]);
