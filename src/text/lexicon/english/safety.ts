/** Safety, fire and disasters; government services and data. Data only. */
import { entries } from "./entry.js";

/** Safety, fire and disasters. */
export const safetyNouns = entries(`
  safety = 安全; work safety, production safety, workplace safety = 安全生产; accident = 事故;
  work accident, workplace accident, work safety accident, production safety accident, production accident,
  industrial accident, safety accident = 生产安全事故;
  traffic accident, road accident, road traffic accident, road transport accident = 道路运输事故|道路交通事故|交通事故;
  industrial and mining accident, industrial and trade accident, industrial mining and trade accident = 工矿商贸事故;
  fishing vessel accident, fishing boat accident = 渔业船舶事故;
  larger accident, relatively large accident, relatively major accident = 较大事故;
  major accident, serious accident = 重大事故; explosion, blast = 爆炸|爆炸事故; explosion accident = 爆炸事故;
  collapse = 坍塌; fire safety = 消防安全|消防;
  fire protection, firefighting, fire fighting, fire prevention = 消防; fire work, firefighting work = 消防工作;
  fire = 火灾; forest fire = 森林火灾; fire station = 消防站; fire hydrant, hydrant = 消火栓;
  municipal fire hydrant, municipal hydrant = 市政消火栓;
  fire alarm, smoke alarm, fire alarm device, fire detector = 火灾报警器;
  fire facility, fire protection facility, firefighting facility = 消防设施;
  firefighter, fire rescue force, fire crew = 消防救援力量|消防员;
  fire brigade, fire rescue team, fire rescue detachment = 消防救援支队|消防队;
  rural fire brigade, township fire brigade, full time township fire brigade, township professional fire brigade =
  乡镇专职消防队;
  high rise, high rise building, tall building = 高层建筑; charging port, charging point = 充电端口;
  electric bicycle, e bike, electric bike = 电动自行车;
  small venue, nine kinds of small venues, nine small venues = 九小场所; gas, town gas, urban gas = 燃气;
  gas safety = 燃气安全; gas pipeline, gas pipe = 燃气管道;
  old gas pipeline, aging gas pipeline, outdated gas pipeline, old gas pipe = 老旧燃气管道; pipeline, pipe = 管道;
  pipe network, pipeline network = 管网; self built house, self built housing = 自建房; elevator, lift = 电梯;
  special equipment = 特种设备; hazardous chemical, dangerous chemical = 危险化学品;
  emergency management = 应急管理; emergency response, emergency = 应急;
  emergency plan, contingency plan = 应急预案; emergency supply, relief supply = 应急物资; drill = 演练;
  disaster = 灾害; natural disaster = 自然灾害; flood, flooding = 洪水|洪涝; flood control = 防汛;
  drought = 干旱|旱; earthquake = 地震; typhoon = 台风; landslide = 滑坡; geological disaster = 地质灾害;
  rescue = 救援; casualty = 伤亡人数|伤亡; victim = 遇难者;
  affected people, people affected, disaster victim = 受灾人口; collapsed house = 倒塌房屋;
  violation, illegal act, offence, offense, breach = 违法行为|违法案件;
  work safety violation, safety violation, violation of work safety law, violation of work safety laws = 安全生产违法行为;
  illegal case, violation case = 违法案件; enterprise, company, firm, business = 企业; factory, plant = 工厂;
  production and business unit, business unit, production unit = 生产经营单位;
  key enterprise, key company = 重点企业; coal mine = 煤矿; mine = 矿山; police = 公安|警察;
  judicial organ, judicial authority = 司法机关; court = 法院; crime = 犯罪; fraud = 诈骗;
  telecom fraud = 电信网络诈骗; drunk driving = 酒驾; traffic violation = 交通违法; public security = 治安|公安;
  mediation = 调解; lawsuit, litigation = 诉讼;
  safety production fund, special fund for work safety, work safety fund, special safety fund = 安全生产专项资金;
`);

/** Government services and data. */
export const serviceNouns = entries(`
  service = 服务; government service, administrative service = 政务服务; online service = 网上服务;
  one stop online service, all in one online service, unified online service, one network service = 一网通办;
  efficiently handling one thing, get one thing done efficiently, one thing done efficiently, do one thing
  efficiently, one thing reform = 高效办成一件事;
  administrative approval, approval = 审批; online application, online case, online matter = 网上办件;
  matter, item, government service item = 事项; key item, key matter = 重点事项;
  offline window, offline counter, service window, service counter = 线下窗口; window, counter = 窗口;
  paper material = 纸质材料;
  electronic certificate, e certificate, digital certificate, electronic license, electronic certificate and
  license = 电子证照;
  electronic business license, e license, e business license, digital business license = 电子营业执照;
  business license = 营业执照; mobile app, app, mobile client, mobile terminal = 移动端; registered user = 注册用户;
  active user = 活跃用户; user = 用户; citizen, resident = 居民|群众;
  public, the public, the masses, common people = 群众;
  appeal, public appeal, request, public request = 群众诉求|诉求; complaint = 投诉|信访投诉|举报|诉求;
  repeat complaint, repeated complaint = 重复投诉;
  public complaint, petition, letters and visits = 信访投诉|投诉举报|投诉;
  tip off, public report, public tip off, whistleblowing = 举报;
  public complaint case, public complaint and report, public complaint and tip off case = 群众投诉举报案件|投诉举报案件;
  negative review, bad review, poor rating, negative comment = 差评; case = 案件; data = 数据;
  data sharing = 数据共享; data platform = 数据平台; provincial platform = 省级平台; platform = 平台;
  digital government = 数字政府;
  business startup, starting a business, business registration, company registration = 企业开办;
  newborn birth, newborn, birth of a newborn = 新生儿出生;
  real estate registration, property registration, real property registration = 不动产登记;
  real estate registration system, property registration system = 不动产登记系统; social security = 社会保障|社保;
  social security card = 社保卡; social insurance = 社会保险|社保;
  medical insurance, health insurance = 医疗保险|医保; pension = 养老金|养老保险; retirement = 退休;
  government website = 政府网站; information disclosure, open government information = 信息公开; broadband = 宽带;
  base station, 5g base station = 基站|5g基站; artificial intelligence, ai = 人工智能; cloud = 云;
`);
