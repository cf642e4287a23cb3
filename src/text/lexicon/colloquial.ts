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
  { example: "重污染天占多少", said: /(?:严)?重污染(?:的)?天(?![气数])/g, written: "重度及以上污染天数" },
  // said of a share or of days only: 重污染天气应对 keeps its name
  {
    example: "重污染天气占多大比例",
    said: /(?:严)?重污染天气(?=占|的?(?:比例|比率|占比|天数)|一?共?有?(?:多少|几)天)/g,
    written: "重度及以上污染天数",
  },
  { example: "每天多处理多少吨", said: /(?<=每[天日年月])能?多(?=[\u4e00-\u9fff]{2}了?(?:多少|几))/g, written: "新增" },
  {
    example: "县里自己出的养护资金",
    said: /(?<=[省市县区乡镇村])里?自己(?:出|掏|拿|筹)(?:了)?的?/g,
    written: "级自筹",
  },
  { example: "案件罚没了多少钱", said: /罚没了(?=多少|几)/g, written: "罚没款" },
  { example: "还差多少公里没修完", said: /(?<=任务|目标|计划)还差(?=多少|几)/g, written: "还剩" },
  { example: "占几个百分点", said: /占了?(?:几|多少)个百分点/g, written: "占百分之几" },
  { example: "头一轮反馈了多少问题", said: /头一(?=[轮批次期])/g, written: "第一" },
  { example: "排名往前挪了几位", said: /往前(?:面)?(?:挪|移|走|进|赶)/g, written: "前移" },
  { example: "名次往后掉了几位", said: /往后(?:面)?(?:挪|移|退|掉)/g, written: "后移" },
  { example: "一共收了多少件信访", said: /收(?=了(?:多少|几))/g, written: "受理" },
  { example: "增速排老几", said: /老几(?=$|[?？了呢啊])/g, written: "第几" },
  { example: "黑榜村名", said: /(?<=[\u4e00-\u9fff ])[村镇乡县区市校店厂]名(?=$|[?？])/g, written: "名单" },
  { example: "卖地收入降了多少", said: /卖地(?=收入|的?钱|款)/g, written: "土地出让" },
  {
    example: "评价类别发生了变化",
    said: /(?<=(?:评价|评定|评级|考核|考评|监管|信用)(?:的)?)类别/g,
    written: "等次",
  },
  { example: "垫底那档呢", said: /垫底的?(?:那|这)?一?(?=[档等级类])/g, written: "最低一" },
  { example: "谁来考评的", said: /(?<=谁|哪家|部门|单位)来(?=[\u4e00-\u9fff]{2})/g, written: "" },
  { example: "在全国属于第几方阵", said: /第几(?=方阵|梯队|档次?(?![\d])|等次|等级|类)/g, written: "什么" },
  // Cantonese, folded to Simplified
  {
    example: "考评由边个负责",
    said: /边(?:个|位)(?=$|[?？负牵主发做组考管])|(?<=由)边个?(?=[\u4e00-\u9fff]{2})/g,
    written: "谁",
  },
  { example: "边三个城市系优秀", said: /边(?=[一二两三四五六七八九十几]?[个些间座](?![上]))/g, written: "哪" },
  { example: "系咩等级", said: /(?:系)?(?:咩嘢?|乜嘢?)/g, written: "是什么" },
  { example: "浓度系几多", said: /(?:系)?几多/g, written: "是多少" },
  { example: "点解唔合格", said: /点解/g, written: "为什么" },
  { example: "边度最好", said: /边度/g, written: "哪里" },
  { example: "冇整改", said: /冇/g, written: "没有" },
  { example: "评咗乜", said: /(?<=[\u4e00-\u9fff])咗/g, written: "了" },
  { example: "长春嘅等级", said: /嘅/g, written: "的" },
  // the working is shown whether it is asked for or not
  {
    example: "2021年是多少？按通报推算",
    said: /(?:^|[，。?？ ])(?:请)?(?:按照?|根据|依据?)?(?:这份|该|本)?(?:通报|文件|数据)?(?:中的?数据)?(?:来)?(?:推算|倒推|反推|推)(?:一下|看看)?(?:[，,]|$)/g,
    written: "",
  },
]);
