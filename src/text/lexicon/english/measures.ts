/** What is asked for by 是多少, also where the question says "what is". Data only. */
import { entries } from "./entry.js";

/** Air, water and soil. */
export const airMeasures = entries(`
  concentration = 浓度;
  pm2.5 concentration, concentration of pm2.5, pm2.5 level, fine particulate matter concentration, fine particle
  concentration, fine particulate concentration = pm2.5浓度;
  pm2.5, fine particulate matter, fine particle, fine particulate = pm2.5;
  pm10, inhalable particulate matter, inhalable particle = pm10; sulfur dioxide, sulphur dioxide, so2 = 二氧化硫;
  nitrogen dioxide, no2 = 二氧化氮; ozone, o3 = 臭氧; carbon dioxide, co2 = 二氧化碳;
  pm10 level, pm10 concentration = pm10浓度; so2 level, sulfur dioxide level = 二氧化硫浓度;
  no2 level, nitrogen dioxide level = 二氧化氮浓度; ozone level, o3 level = 臭氧浓度;
  good air quality day, day with good air quality, good air day, days of good air quality, days with good air
  quality, days with good air, day of good air quality, day with good air = 优良天数;
  good air quality rate, good air quality ratio, good air quality day ratio, good day ratio, ratio of good air
  quality days, rate of good air quality days, proportion of days with good air quality, share of days with good
  air quality, proportion of good air quality days, share of good air quality days, percentage of days with good
  air quality, percentage of good air quality days, proportion of good days, share of good air days, ratio of days
  with good air quality, percentage of good air days, proportion of good air days, ratio of good air days, ratio
  of good days = 优良天数比率|优良天数比例;
  heavily polluted day, heavy pollution day, day of heavy pollution, days of heavy pollution, days with heavy
  pollution, severely polluted day, serious pollution day = 重度及以上污染天数|重污染天数;
  proportion of heavily polluted days, share of heavily polluted days, ratio of heavily polluted days, ratio of
  heavy pollution days, percentage of heavily polluted days, proportion of heavy pollution days, share of heavy
  pollution days = 重度及以上污染天数比率|重污染天数比例;
  air quality index, aqi = 空气质量指数;
  ecological index, ecological environment index, eco environmental index, ei index, ecological environment status
  index, ecological environment quality index, ei = 生态环境状况指数;
  proportion of good quality water, share of good quality water, ratio of good water bodies, proportion of good
  water bodies, good water ratio, share of good water bodies, proportion of good surface water, share of good
  surface water, proportion of good quality surface water = 优良水体比例;
  proportion of inferior class v water, share of inferior class v water, proportion of water worse than class v,
  share of water worse than class v, proportion of worse than class v water = 劣五类水体比例;
  water quality compliance rate = 水质达标率; sewage treatment rate = 污水治理率|污水处理率;
  rural sewage treatment rate, rural domestic sewage treatment rate, treatment rate of rural domestic sewage,
  treatment rate of rural sewage, rural domestic sewage management rate = 农村生活污水治理率;
  sewage collection rate = 污水收集率; safe utilization rate, safe use rate = 安全利用率;
  treatment capacity, processing capacity = 处理能力;
  sewage treatment capacity, wastewater treatment capacity = 污水处理能力|处理能力;
  straw burning fire point, fire point, fire spot = 火点数|火点;
  fire point count, number of straw burning fire points, number of fire points = 火点数;
`);

/** Rates and shares. */
export const rateMeasures = entries(`
  rectification rate, correction rate = 整改率|整改完成率;
  closing rate, closure rate, case closure rate, case closing rate = 结案销号率|结案率|办结率;
  handling rate, settlement rate, resolution rate, completion rate of complaints, complaint resolution rate,
  complaint handling rate = 办结率;
  on time handling rate, on time completion rate, on time resolution rate, timely completion rate, on schedule
  completion rate = 按期办结率;
  on time rectification rate, timely rectification rate, on schedule rectification rate = 按期整改率;
  completion rate = 完成率; pass rate, qualification rate = 合格率;
  sampling pass rate, inspection pass rate, spot check pass rate, random inspection pass rate = 抽查合格率|抽检合格率|合格率;
  compliance rate, attainment rate = 达标率;
  satisfaction rate = 满意率|满意度;
  satisfaction score, satisfaction degree, satisfaction level, degree of satisfaction, public satisfaction rate,
  public satisfaction, satisfaction = 满意度|满意率;
  coverage rate, coverage = 覆盖率; utilization rate, usage rate = 利用率;
  reuse rate, water reuse rate, industrial water reuse rate, reuse rate of industrial water = 重复利用率;
  application rate, adoption rate = 应用率;
  application rate of electronic business licenses, electronic business license application rate, electronic
  business license usage rate, e license usage rate, electronic business license adoption rate = 电子营业执照应用率;
  availability rate, online availability rate, online availability = 网上可办率;
  full online handling rate, fully online rate, full online service rate, end to end online rate, whole process
  online rate, full process online rate, full online processing rate = 全程网办率;
  household gas safety inspection rate, gas safety inspection rate, gas inspection rate, household gas inspection
  rate = 燃气入户安检率;
  inspection rate = 安检率|检查率;
  funding availability rate, fund availability rate, funds in place rate, funding in place rate = 资金到位率;
  construction rate, establishment rate = 建成率;
  repeat complaint rate, repeated complaint rate, rate of repeat complaints, rate of repeated complaints = 重复投诉率;
  leakage rate, water leakage rate, leak rate, leakage, water loss rate = 漏损率;
  death rate, fatality rate, mortality rate, mortality = 死亡率; growth rate, rate of growth = 增速|增长率;
  unemployment rate = 失业率; urbanization rate = 城镇化率; birth rate = 出生率; enrollment rate = 入学率;
  greening rate = 绿化率; forest coverage, forest coverage rate = 森林覆盖率; vaccination rate = 接种率;
  mechanization rate = 机械化率; detection rate = 检出率|破案率; rate, ratio, proportion, share, percentage = 比例;
`);

/** Amounts of people, money, things and time. */
export const amountMeasures = entries(`
  number, quantity, count = 数量; total number = 总数; amount = 金额|数量; total amount = 总额|总量; volume = 量;
  value = 数值; size, scale = 规模; surface, acreage, area covered, floor area = 面积; length, total length = 长度|里程;
  mileage = 里程; height = 高度; depth = 深度; weight, weighting = 权重; temperature = 气温; population = 人口;
  permanent population, resident population = 常住人口; rainfall, precipitation = 降水量; capacity = 能力;
  speed = 速度; coefficient = 系数; age = 年龄;
  death toll, number of deaths, number of fatalities, death, fatality = 死亡人数|死亡;
  number of injured, injury toll, number of injuries, injury = 受伤人数|受伤; number of accidents = 事故起数;
  accident count = 事故起数;
  death rate per 100 million yuan of gdp, death rate per unit of gdp, accident death rate per 100 million yuan of
  gdp = 亿元地区生产总值生产安全事故死亡率;
  direct property loss, property loss, property damage, direct economic loss, economic loss, direct property
  damage = 直接财产损失|直接经济损失|财产损失;
  loss = 损失; money, fund, funding = 资金; special fund, special funding = 专项资金;
  fire protection fund, firefighting fund, fire safety fund, special fire protection fund = 消防专项资金;
  water saving fund, water conservation fund, special water saving fund = 节水专项资金;
  reward money, award money, prize money, reward fund, award fund, bonus money, incentive fund = 奖励资金;
  subsidy = 补贴|补助; budget = 预算; expenditure, spending = 支出; revenue, income = 收入;
  fiscal revenue, budget revenue, general public budget revenue = 一般公共预算收入|财政收入; tax revenue = 税收收入;
  disposable income = 可支配收入; tourism revenue, tourism income = 旅游收入; profit = 利润; sales = 销售额;
  wage, salary = 工资; per capita disposable income = 人均可支配收入;
  disposable income of rural residents, rural disposable income = 农村居民人均可支配收入;
  disposable income of urban residents, urban disposable income = 城镇居民人均可支配收入; debt = 债务;
  compensation, damages, compensation amount, amount of compensation = 赔偿金额|赔偿;
  fine, monetary fine, fine amount, amount of fine, amount of fines = 罚款; price = 价格; cost = 成本|费用;
  fee, charge = 费用; transaction amount, transaction value = 成交金额|交易额;
  transaction volume, water volume traded, traded volume, trading volume = 交易水量|交易量; output = 产量;
  grain output, grain production = 粮食产量|粮食总产量; sown area, planting area = 播种面积; output value = 产值;
  r and d spending, r&d spending = 研发投入|研发经费; score, mark = 得分; total score = 总分|得分;
  overall score, comprehensive score = 综合得分|总分|得分; full mark, full score, maximum score = 满分;
  average score, mean score = 平均得分|平均分;
  handling time, processing time, average handling time, average processing time = 平均办理时间|办理时间|办理时长;
  arrival time, average arrival time, response time, average response time, average time to arrive = 平均到场时间|到场时间;
  time limit for handling, promised time limit, promised handling time = 承诺办结时限;
  average number of trips, number of trips, average number of visits, average errand count, trips per case,
  average trips = 平均跑动次数|跑动次数;
  increase, growth = 增长; decrease, decline, reduction, drop, fall = 下降;
`);

/** Water. */
export const waterMeasures = entries(`
  water use, water consumption, water usage = 用水量;
  total water use, total water consumption, total water usage = 用水总量;
  agricultural water use, agricultural water consumption, agricultural water = 农业用水量;
  industrial water use, industrial water consumption, industrial water = 工业用水量;
  domestic water use, domestic water consumption, household water use, residential water use, domestic water =
  生活用水量;
  ecological water supplement, ecological water replenishment, artificial ecological water replenishment,
  ecological water supply, ecological water use = 人工生态环境补水量|生态补水量;
  water use per 10000 yuan of gdp, water consumption per 10000 yuan of gdp, water use per ten thousand yuan of
  gdp, water consumption per ten thousand yuan of gdp, water use per unit of gdp, water consumption per unit of
  gdp, water consumption per unit gdp, water use per 10000 yuan gdp, water consumption per 10000 yuan gdp =
  万元国内生产总值用水量|万元地区生产总值用水量;
  water use per 10000 yuan of industrial added value, water consumption per 10000 yuan of industrial added value,
  water use per unit of industrial added value, water consumption per unit of industrial added value = 万元工业增加值用水量;
  irrigation water use efficiency, effective utilization coefficient of irrigation water, irrigation water
  efficiency, effective utilization coefficient of farmland irrigation water, irrigation efficiency coefficient,
  irrigation water utilization coefficient, effective use coefficient of irrigation water, effective use
  coefficient of farmland irrigation water = 农田灌溉水有效利用系数|灌溉水有效利用系数;
  groundwater extraction, groundwater exploitation = 地下水开采量;
  unconventional water use, use of unconventional water, unconventional water utilization, unconventional water
  consumption = 非常规水源利用量;
  water level = 水位; inflow, water inflow = 入湖水量|来水量;
  water saving capacity, annual water saving capacity = 年节水能力|节水能力;
  efficient irrigation area, water saving irrigation area, efficient water saving irrigation area =
  高效节水灌溉面积|节水灌溉面积;
  irrigated area, irrigation acreage = 灌溉面积;
`);

/** Services, economy and energy. */
export const economyMeasures = entries(`
  online case volume, volume of online cases, online application volume, online volume, number of online
  applications, number of online cases, online caseload, online transactions, volume of online applications =
  网上办件量;
  offline case volume, offline window volume, volume of offline cases, offline counter volume, offline window case
  volume = 线下窗口办件量;
  call volume, number of certificate calls, electronic certificate calls, e certificate calls, electronic
  certificate call volume, number of electronic certificate calls = 电子证照调用量|调用量;
  gdp, gross domestic product = 地区生产总值|国内生产总值;
  per capita gdp, gdp per capita = 人均地区生产总值|人均国内生产总值; industrial added value = 工业增加值;
  retail sales, total retail sales, total retail sales of consumer goods = 社会消费品零售总额;
  fixed asset investment = 固定资产投资; total imports and exports, import and export volume = 进出口总额;
  energy consumption = 能耗; electricity consumption, power consumption = 用电量;
  power generation, electricity generation = 发电量; installed capacity = 装机容量;
  energy consumption per unit of gdp = 单位生产总值能耗; per capita income = 人均收入;
  registered unemployment rate, registered urban unemployment rate, urban registered unemployment rate = 城镇登记失业率;
  maternal mortality rate, maternal mortality = 孕产妇死亡率; infant mortality rate, infant mortality = 婴儿死亡率;
  life expectancy, average life expectancy = 人均预期寿命|平均预期寿命; punctuality rate, on time rate = 准点率;
  detection rate of crimes = 破案率; import = 进口额|进口; export = 出口额|出口; coal consumption = 煤炭消费量;
  total energy consumption = 能源消费总量; share of renewable energy = 可再生能源占比; loan balance = 贷款余额;
  deposit balance = 存款余额; contract value = 合同金额; relief fund, relief money = 救灾资金;
  number of tourists, tourist number, visitor number = 游客人数|游客数量;
  total grain output, total grain production = 粮食总产量|粮食产量; range = 区间|范围;
  passing score, pass mark = 合格分数; passenger volume = 客运量; freight volume = 货运量;
  cargo throughput = 货物吞吐量; container throughput = 集装箱吞吐量;
`);

/** Things whose date is asked for. */
export const dates = entries(`
  date = 日期;
  date of issue, issue date, issuing date, publication date, date of publication, release date, date of the
  notice, date of this notice, date of the document, notice date, document date, date issued = 印发日期;
  deadline, due date, cut off date, cutoff date, last date, final date, latest date = 截止时间;
  start date, starting date = 开始时间; completion date = 完成时间; time = 时间; year = 年份;
`);

/** Ranks. */
export const ranks = entries(`
  rank, ranking, position, standing, ranking position = 排名;
  national rank, national ranking, rank in the country, rank nationwide, ranking nationwide = 全国排名;
  provincial rank, provincial ranking = 全省排名;
`);
