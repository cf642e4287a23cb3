/** The words and line patterns by which the frame of a Chinese official document is known. Data, no logic. */

/** Endings of the names of bodies that issue or receive documents. */
const BODY_ENDING =
  "政府|管委会|管理委员会|委员会|委|党组|党委|办公室|办公厅|办|厅|局|署|部|院|会|处|司|支队|总队|中心|公司|集团|企业|银行|机构|机关|大学|学院|学校|站|所|队|组|团|馆|社";

/** 吉林省人民政府, 省安全生产委员会办公室（代章） */
export const BODY_NAME = new RegExp(`(?:${BODY_ENDING})(?:[（(][^（）()]{1,10}[）)])?$`, "u");

/** One addressee of a recipients line: 各市（州）人民政府, 有关单位, 省直各部门, 各位同事. */
export const ADDRESSEE = new RegExp(
  `^(?:各(?![项类种月季年])|全体|有关|相关|尊敬)|(?:${BODY_ENDING})$|(?:各|有关|相关|成员|直属|所属|驻[^，]{0,6})(?:单位|部门|委局|县|市|区|人员)$`,
  "u",
);

/** What a line that ends with a colon says where it leads in a text and addresses no one: 现将情况通报如下：. */
export const LEAD_IN = /如下|以下|下列|为[：:]$|通报[：:]$|包括|名单|优秀|良好|合格|附件/u;

/** What a title ends with: the kind of document, （试行） and the like after it. */
export const DOCUMENT_KIND =
  /(?:通报|通知|公报|公告|通告|公示|决定|决议|命令|意见|报告|请示|批复|议案|函|纪要|办法|方案|规定|规则|细则|条例|规划|计划|要点|简报|简讯|总结|讲话|令|书|名单)(?:[（(〔[][^（）()]{1,20}[）)〕\]])?$/u;

/** What a title's line ends with where the title goes on in the next one: …人民政府关于. */
export const UNFINISHED = /(?:关于|[和与及暨、的印发转])$/u;

/** 吉林省人民政府文件: the head of the paper, above 文号. */
export const LETTERHEAD = /^\S[^。，：]{2,38}文件$/u;

/** 文号: 吉政函〔2023〕16号, 岭政办函[2024] 31 号, 第12号, 2023年第5号; group 1 is it. Lines of at most 80 characters only. */
export const DOCUMENT_NUMBER =
  /^(?:(?:发文字号|发文文号|文\s{0,4}号|字\s{0,4}号)[：:]\s*)?([（(]?(?:[\p{Script=Han}A-Za-z]{1,16}\s{0,2}[〔［[【（(﹝]\s{0,2}[0-9０-９]{4}\s{0,2}[〕］\]】）)﹞]\s{0,2}(?:第\s{0,2})?[0-9０-９]{1,5}\s{0,2}号|(?:[0-9０-９]{4}\s{0,2}年\s{0,2})?第\s{0,2}[0-9０-９一二三四五六七八九十百]{1,6}\s{0,2}号)[）)]?)(?=$|\s)/u;

/** The number of a bulletin that comes out in a series: 第7期, 2025年第3期（总第41期）; group 1 is it. */
export const ISSUE_NUMBER =
  /^[（(]?((?:[0-9０-９]{4}\s{0,2}年\s{0,2})?总?第\s{0,2}[0-9０-９一二三四五六七八九十百]{1,6}\s{0,2}期(?:\s{0,2}[（(]总第\s{0,2}[0-9０-９]{1,6}\s{0,2}期[）)])?)[）)]?$/u;

const DAY =
  "(?:[0-9０-９]{4}|[〇○ＯO零一二三四五六七八九]{4})\\s{0,2}年\\s{0,2}(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\\s{0,2}月\\s{0,2}(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿]{1,3})\\s{0,2}日|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}";

/** A line that is a date alone: 2023年4月25日, （2023年4月25日）, 二〇二三年四月二十五日; group 1 is the date. */
export const DATE_LINE = new RegExp(`^[（(]?\\s{0,2}(${DAY})\\s{0,2}[）)]?$`, "u");

/** Issuer and date on one line: 吉林省人民政府　　2023年4月25日; groups 1 and 2. Lines of at most 80 characters only. */
export const ISSUER_AND_DATE = new RegExp(`^(\\S[^。，：；]{2,38}?)\\s+(${DAY})$`, "u");

/** A line that is one bracketed remark: （此件公开发布）. */
export const BRACKETED = /^[（(【][^（）()【】]{2,58}[）)】]$/u;

/** The list of what is attached: 附件：1.考核结果. */
export const ATTACHMENT_LIST = /^附\s{0,4}件?\s{0,4}[0-9一二三四五六七八九十]{0,3}\s{0,2}[：:]/u;

/** The head of what is attached, after the signature: 附件, 附件1, 附件2：评分表; groups 1 label, 2 words. */
export const ATTACHMENT_HEAD =
  /^(附\s{0,4}件\s{0,4}[0-9０-９一二三四五六七八九十]{0,3})(?:\s{0,4}[：:]\s{0,4}|\s+|$)(.{0,60})$/u;

/** Lines about the document round its text: 发布时间：2023-04-25, 抄送：省委各部门, 联系人：张三. */
export const ABOUT_DOCUMENT =
  /^(?:索\s?引\s?号|发布(?:时间|日期|机构|单位)|公开日期|成文日期|发文机关|发文日期|信息来源|来\s{0,2}源|作\s{0,2}者|责任编辑|编\s{0,2}辑|浏览次数|主题词|主题分类|抄\s{0,2}送|主\s{0,2}送|主\s{0,2}办|签发人|联\s?系\s?人|联系(?:电话|方式)|电\s{0,2}话|邮\s{0,2}箱|电子邮箱|传\s{0,2}真)\s{0,2}[：:]|印发$|^共\s{0,2}印\s{0,2}[0-9０-９]{1,6}\s{0,2}份$/u;

/** Ends of headings that have no number and lead a list or a part: 优秀等次, 存在问题, 表扬名单（4个）. */
export const HEADING_WORD =
  /(?:名单|等次|等级|单位|情况|结果|问题|不足|成效|成绩|要求|措施|安排|建议|说明|方面|目标|任务|原则|概况|做法|打算|意见|总则|附则)(?:[（(][^（）()]{1,12}[）)])?$/u;
