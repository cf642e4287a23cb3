/** What notices are made of and what they order: documents, assessments, bodies, kinds of places. Data only. */
import { entries } from "./entry.js";

/** The notice itself, and what it orders. */
export const documentNouns = entries(`
  notice, circular, bulletin = 通报; document, file = 文件; report = 报告; text = 文本; title = 标题;
  content = 内容; main content = 主要内容; issuer, issuing authority, issuing body, issuing agency = 发文机关;
  recipient, addressee = 主送机关;
  document number, reference number, doc number, doc no, file number, notice number, issue number, number of the
  document, number of the notice, number of this notice, number of this document = 文号;
  basis, legal basis = 依据; regulation = 条例|规定; rule = 规则|规定; law = 法律|法规; policy = 政策;
  plan = 计划|规划|方案; work plan, implementation plan = 实施方案|工作方案; opinion = 意见; guideline = 指南;
  standard = 标准; annex, appendix = 附件; supporting document = 支撑文件;
  key supporting document, important supporting document = 重要支撑文件;
  letter of responsibility, target responsibility letter = 目标责任书; target responsibility system = 目标责任制;
  environmental protection target responsibility system = 生态环境保护目标责任制;
  problem, issue, shortcoming, deficiency, weakness = 问题;
  outstanding problem, outstanding issue, prominent problem = 突出问题;
  existing problem, remaining problem = 存在问题; typical problem = 典型问题; difficulty = 困难; gap = 差距;
  challenge = 挑战; risk = 风险; hidden danger, safety hazard, hazard = 隐患;
  major hidden danger, major hazard = 重大隐患; cause, reason = 原因; measure, step, action, initiative = 措施|举措;
  main measure = 主要措施|主要举措; requirement, demand = 要求; next step = 下一步工作要求|下一步工作|工作要求;
  work requirement = 工作要求; task = 任务; annual task = 年度任务; key task, priority task = 重点任务; work = 工作;
  main work = 主要工作; goal, objective, target = 目标; annual target, annual goal, yearly target = 年度目标;
  national target = 国家年度考核目标|国家目标; suggestion, recommendation = 建议; proposal = 提案|建议;
  responsibility = 责任; duty = 职责; mechanism = 机制; system = 制度|体系; reform = 改革; experience = 经验;
  achievement, accomplishment, main achievement = 成效|成绩; effect = 成效; progress = 进展;
  performance = 表现|成绩; pilot = 试点; pilot city = 试点城市; pilot area, pilot region = 试点地区;
  pilot project = 试点项目; demonstration zone = 示范区; model = 样板;
  campaign, special campaign, special operation, special action = 专项行动; table = 表; list = 名单; name = 名称;
  period = 时段; time limit = 时限; round = 轮; batch = 批; side, field, aspect, respect, area of work = 方面;
  way = 方式; method = 办法|方法; change = 变化; difference = 差距; trend = 趋势; situation = 情况; detail = 详情;
  part = 部分; example = 例子; indicator, index/indices, metric = 指标;
  first level indicator, primary indicator, level one indicator, tier one indicator = 一级指标;
  second level indicator, secondary indicator, level two indicator, tier two indicator = 二级指标;
`);

/** Assessments, rewards, penalties and setting right. */
export const assessmentNouns = entries(`
  assessment, appraisal, review = 考核|考评|评估; evaluation = 评估|考评|考核|评价;
  annual assessment, annual evaluation = 年度考核;
  assessment method, evaluation method, assessment measures, evaluation measures = 考核办法|评估办法;
  assessment result, evaluation result, appraisal result = 考核结果|考评结果|评估结果; result = 结果;
  outcome = 结果|成效;
  grade, rating, level of assessment, assessment grade, assessment level, rating level = 等次|等级|考核等级;
  level = 等级|水平; other/others, remaining one = 其他的; rest = 其余的; category, class = 等次|类别; type, kind = 类型; inspection, supervision = 检查|督察|督查|监督;
  inspection tour, supervision and inspection = 督察|督查;
  central inspection, central government inspection = 中央督察;
  central environmental inspection, central environmental protection inspection, central ecological and
  environmental protection inspection, central environment inspection = 中央生态环保督察|中央生态环境保护督察;
  provincial inspection = 省级督察;
  provincial environmental inspection, provincial environmental protection inspection, provincial level
  environmental inspection = 省级生态环保督察|省级生态环境保护督察;
  environmental inspection, environmental protection inspection = 生态环保督察|生态环境保护督察;
  routine inspection = 例行督察|例行检查;
  unannounced inspection, undercover inspection, secret visit = 暗访督查|暗访;
  special inspection, special supervision = 专项督查|专项检查;
  look back, lookback, follow up inspection, follow up visit, look back inspection = 回头看;
  spot check, random check, random inspection = 抽查; feedback = 反馈意见|反馈; rectification, correction = 整改;
  rectification plan, correction plan = 整改方案; rectification report, correction report = 整改报告;
  long term rectification task, long term task = 长期整改任务; remediation, treatment = 治理|整治;
  closure = 销号|关停; award, reward, prize, bonus = 奖励; incentive = 奖励|激励;
  commendation, praise = 通报表扬|表扬; criticism = 批评; interview, admonishing talk, summons = 约谈;
  warning = 警告|预警; objection = 异议;
  review application, application for review, re examination, reconsideration = 复核申请|复核; application = 申请;
  qualification = 资格;
  eligibility for awards, award eligibility, awards eligibility, eligibility for commendation = 评先评优资格|评优资格;
  penalty, punishment = 处罚; administrative penalty = 行政处罚; administrative penalty case = 行政处罚案件;
  one vote veto, veto = 一票否决; accountability = 问责; disciplinary action = 处分; corruption = 腐败;
  formalism = 形式主义;
`);

/** Governments, bodies and the people in them. */
export const bodyNouns = entries(`
  government = 政府; people's government = 人民政府; provincial government = 省政府|省人民政府;
  municipal government, city government = 市政府|市人民政府; county government = 县政府;
  local government = 地方政府|政府; central government = 中央; state council = 国务院; party committee = 党委;
  provincial party committee = 省委; municipal party committee = 市委; general office = 办公厅|办公室;
  office = 办公室; department, government department = 部门|单位;
  provincial department, provincial government department = 省直部门;
  municipal department, city department, city government department = 市直部门; agency, authority = 部门|机构;
  institution, organization, organisation = 机构|单位; unit = 单位; body = 机构; organ = 机关;
  management committee, administrative committee = 管委会; leading group = 领导小组;
  working group, work team = 工作组|工作领导小组;
  assessment team, assessment group, evaluation team = 考核组|考核工作组|考评工作领导小组|评估组;
  inspection team, inspection group = 督察组|检查组; committee = 委员会;
  safety committee, work safety committee = 安全生产委员会|安委会; meeting, conference = 会议;
  executive meeting = 常务会议; standing committee = 常委会; head, leader, official = 负责人|领导;
  official in charge, person in charge, responsible person, responsible official = 负责人;
  director = 主任|局长|厅长; deputy director = 副主任; mayor = 市长; vice mayor, deputy mayor = 副市长;
  executive vice mayor, executive deputy mayor = 常务副市长; governor = 省长;
  vice governor, deputy governor = 副省长; county chief, county head = 县长;
  deputy county chief, deputy county head, vice county head = 副县长; party secretary = 书记; secretary = 书记;
  member = 成员; expert = 专家; inspector = 检查人员|工作人员; staff, staff member = 工作人员; team = 队伍|组;
  contact, contact information, contact details = 联系方式;
  phone number, telephone number, contact number, contact phone, contact phone number, telephone, phone = 联系电话|电话;
  email, e mail, email address, mailbox = 电子邮箱|邮箱; hotline = 热线; website = 网站; address = 地址;
`);

/** Kinds of places. */
export const placeNouns = entries(`
  place, location = 地方; area, region, locality = 地区; province = 省; city, municipality = 城市; prefecture = 州;
  city and prefecture, cities and prefectures = 市州; prefecture level city = 地级市;
  county level city = 县级市|县级城市; county = 县; county and district, counties and districts = 县区;
  district = 区; league = 盟; banner = 旗; township, town = 乡镇; village = 村; community, village community = 社区;
  street, subdistrict = 街道; country, nation = 国家; whole province, entire province, the province = 全省|省;
  whole city, entire city, the city = 全市|市; whole county, entire county, the county = 全县|县;
  whole country, entire country, the country, the nation, national level = 国家级|全国; development zone = 开发区;
  high tech zone, hi tech zone = 高新区; new area = 新区; industrial park, park = 园区|工业园区; port area = 港区;
  urban area = 城区|城市; rural area, countryside = 农村; residential area, residential community = 居民小区|小区;
`);
