/** Economy, energy, building, transport; education, health, society, farming, culture. Data only. */
import { entries } from "./entry.js";

/** Economy, energy, building and transport. */
export const economyNouns = entries(`
  economy = 经济; industry = 工业|产业; manufacturing = 制造业;
  service industry, tertiary industry, service sector = 服务业; digital economy = 数字经济;
  private economy, private sector = 民营经济; investment = 投资; consumption = 消费; trade = 贸易; export = 出口;
  import = 进口; foreign investment, foreign capital = 外资; foreign trade = 外贸; tax = 税收|税; market = 市场;
  market supervision, market regulation = 市场监管; business environment = 营商环境;
  market entity, market player, business entity = 经营主体|市场主体;
  self employed business, individual business = 个体工商户;
  small and micro enterprise, small business, micro business = 小微企业;
  small and medium enterprise, small and medium sized enterprise, sme = 中小企业;
  industrial enterprise above designated size, large industrial enterprise = 规模以上工业企业;
  listed company = 上市公司; state owned enterprise = 国有企业; loan = 贷款; deposit = 存款; bank = 银行;
  finance = 金融; public finance = 财政; bond = 债券; insurance = 保险; innovation = 创新;
  high tech enterprise, high tech company = 高新技术企业; patent = 专利; invention patent = 发明专利;
  trademark = 商标; science and technology = 科技; research = 科研|研究; laboratory = 实验室; product = 产品;
  product quality = 产品质量; consumer = 消费者; brand = 品牌; energy = 能源; electricity, power = 电力|电;
  natural gas = 天然气; oil = 石油; renewable energy = 可再生能源; new energy = 新能源; wind power = 风电;
  solar power, photovoltaic = 光伏; new energy vehicle = 新能源汽车; charging pile, charging station = 充电桩;
  project = 项目; major project, key project = 重大项目|重点项目;
  provincial major project, provincial key project, major provincial project, province level major project,
  provincial level major project = 省级重大项目;
  engineering project = 工程; construction = 建设; renovation, transformation, upgrading = 改造;
  urban renewal = 城市更新; housing = 住房; affordable housing = 保障性住房; rental housing = 租赁住房;
  shanty town, shantytown renovation = 棚户区改造; real estate = 房地产;
  old residential area, old neighborhood, old community = 老旧小区;
  provident fund, housing provident fund = 住房公积金; land = 土地; construction land = 建设用地;
  illegal land use = 违法用地; building = 建筑; house = 房屋; green space = 绿地; road = 道路|公路;
  rural road = 农村公路; highway, trunk highway, trunk road = 公路|干线公路; expressway, motorway, freeway = 高速公路; railway = 铁路; bridge = 桥梁; bus = 公交;
  subway, metro = 地铁; airport = 机场; flight = 航班; port = 港口; container = 集装箱;
  transport, transportation = 交通运输|运输|交通; traffic = 交通; logistics = 物流; express delivery, parcel = 快递;
  passenger = 旅客; freight, cargo = 货物; vehicle, car, motor vehicle = 机动车|车辆;
  parking lot, parking space = 停车位;
`);

/** Education, health, society, farming and culture. */
export const societyNouns = entries(`
  education = 教育; compulsory education = 义务教育; vocational education = 职业教育; higher education = 高等教育;
  preschool education = 学前教育; school = 学校; university, college = 高校; kindergarten = 幼儿园;
  primary school = 小学; middle school = 中学; high school = 高中; student = 学生;
  graduate, college graduate = 毕业生|高校毕业生; teacher = 教师; health = 健康|卫生;
  health care, healthcare = 医疗卫生; hospital = 医院; clinic = 诊所; medical institution = 医疗机构; doctor = 医生;
  nurse = 护士; patient = 患者; bed, hospital bed = 床位; vaccine = 疫苗; vaccination = 疫苗接种; epidemic = 疫情;
  disease = 疾病; family doctor = 家庭医生; food = 食品; food safety = 食品安全; food security = 粮食安全|食品安全;
  small and micro enterprise, small and micro business = 小微企业; small and micro loan = 小微贷款;
  little giant, little giant enterprise = 小巨人企业|小巨人; road section, section of road = 路段;
  food sampling, food sample inspection, food sampling inspection = 食品抽检; sample = 样品; drug, medicine = 药品;
  drug safety = 药品安全; cosmetic = 化妆品;
  elderly, elderly people, the elderly, senior citizen, old people, older people = 老年人;
  elderly people living alone, elderly living alone, old people living alone = 独居老人;
  nursing home, elderly care institution = 养老机构;
  disabled people, disabled person, person with disability, people with disabilities = 残疾人;
  child/children = 儿童; woman/women = 妇女; veteran = 退役军人; volunteer = 志愿者; worker, employee = 职工|员工;
  migrant worker = 农民工; employment = 就业; urban employment = 城镇就业; job = 就业岗位|岗位;
  vocational training = 职业培训; training = 培训; poverty alleviation = 扶贫|脱贫; poor household = 贫困户;
  subsistence allowance, minimum living allowance = 低保; rural revitalization = 乡村振兴; agriculture = 农业;
  farmer = 农民; farm = 农场; family farm = 家庭农场; cooperative, farmer cooperative = 合作社|农民合作社;
  crop = 农作物; grain = 粮食; corn, maize = 玉米; rice = 水稻; wheat = 小麦; soybean = 大豆; vegetable = 蔬菜;
  fruit = 水果; pig, live pig = 生猪; cattle, cow = 牛; sheep = 羊; poultry = 家禽; meat = 肉类; livestock = 畜禽;
  fertilizer = 化肥; pesticide = 农药; high standard farmland = 高标准农田; permanent basic farmland = 永久基本农田;
  forestry = 林业; fishery = 渔业; agricultural machinery = 农业机械; toilet = 厕所; tourism = 旅游; culture = 文化;
  sport = 体育; cultural relic = 文物; museum = 博物馆; library = 图书馆; scenic area, scenic spot = 景区;
  tourist, visitor = 游客; household, family = 户|家庭; rural household = 农户; weather = 天气; joke = 笑话;
  quality = 质量; birth = 出生; credit = 信用; integrity = 诚信; justice = 司法; permit, license = 许可|许可证;
  advantage = 优势; coordination = 协调; cooperation = 合作;
`);

/** More things that notices count: in schools, hospitals, markets, fields, offices and after disasters. */
export const countingNouns = entries(`
  vocational college, vocational school = 职业院校|职业学校; class size = 班额; tuition, tuition fee = 学费;
  classroom = 教室; dormitory = 宿舍; campus = 校园; exam, examination = 考试; enrollment = 招生;
  dropout = 辍学学生; kindergarten child = 在园幼儿; community hospital = 社区医院; village clinic = 村卫生室;
  medical staff, health worker = 医务人员; physician, general practitioner = 全科医生; infectious disease = 传染病;
  infection = 感染; case of disease, reported case = 病例; contract = 合同; agreement = 协议; poverty = 贫困;
  poverty stricken county = 贫困县; relief = 救助|救灾; aid, assistance = 救助;
  disaster relief, disaster relief material = 救灾; orphan = 孤儿; tap water = 自来水; road safety = 道路交通安全;
  truck, lorry = 货车; overloaded truck, overloaded vehicle = 超载货车; taxi = 出租车; driver = 驾驶员;
  ship, vessel, boat = 船舶; train = 列车; station = 站; route, line = 线路; street light = 路灯; tree = 树木;
  tree planting, afforestation = 造林; seedling = 苗木; pest = 病虫害; seed = 种子; greenhouse = 大棚;
  farming = 农业; aquaculture = 水产养殖; fish = 鱼; egg = 蛋; milk = 牛奶; data center = 数据中心; server = 服务器;
  network = 网络; software = 软件; cybersecurity, network security = 网络安全; information = 信息; message = 留言;
  website column = 栏目; new media account = 政务新媒体; ministry, ministry or commission = 部委; formality = 手续;
  certificate = 证书|证照; seal = 印章; archive = 档案; bill = 票据; invoice = 发票;
  counterfeit, fake goods, fake and shoddy goods, counterfeit goods = 假冒伪劣商品; goods, commodity = 商品;
  shop, store = 商店; supermarket = 超市; restaurant, canteen = 餐饮单位; street vendor = 摊贩;
  price violation = 价格违法行为; monopoly = 垄断; unfair competition = 不正当竞争;
  arrear, unpaid wage, wage arrears, back pay = 欠薪; work injury = 工伤; labor dispute = 劳动争议; skill = 技能;
  talent = 人才; start up, startup = 创业; incubator = 孵化器; technology contract = 技术合同;
  industrial chain = 产业链; cluster = 集群; foreign company, foreign funded enterprise = 外资企业;
  private enterprise = 民营企业; shareholder = 股东; stock = 股票;
  tax cut, tax reduction, tax and fee cut = 减税降费; special bond = 专项债券; audit finding = 审计发现问题;
  embezzlement = 挪用; eight point rule, eight point regulation = 中央八项规定; bribery = 受贿; hearing = 听证;
  arbitration = 仲裁; verdict, ruling = 判决; prisoner = 罪犯; gang = 黑恶势力; theft = 盗窃;
  cultural center = 文化馆; stadium, gym = 体育场馆; park green space = 公园绿地;
  public toilet, rural toilet = 厕所; community canteen = 社区食堂; child care, childcare, nursery = 托育机构;
  nursing bed = 护理型床位; volunteer service = 志愿服务; donation = 捐款; blood donation = 献血;
  minority, ethnic minority = 少数民族; temple = 寺庙; heritage, intangible heritage = 非物质文化遗产;
  performance show = 演出; film = 电影; book = 图书; broadcast = 广播; medal = 奖牌; gold medal = 金牌;
  athlete = 运动员; stormwater, storm = 暴雨; snow = 雪; hail = 冰雹; frost = 霜冻; debris flow, mudslide = 泥石流;
  shelter = 避难场所; reserve, stockpile = 储备; fuel = 燃料; wind turbine = 风机; substation = 变电站;
  power grid, grid = 电网; power outage, blackout = 停电; heat supply, central heating = 集中供热;
  unfinished building = 烂尾楼; mortgage = 按揭贷款; tenant = 租户; property management = 物业管理; parking = 停车;
  sidewalk = 人行道; sponge city = 海绵城市; sewer, drainage, drainage pipe = 排水管网; river chief = 河长;
  river chief system = 河长制; field chief = 田长; demolition = 拆除;
  illegal building, illegal construction = 违法建设|违法建筑; land reclamation = 土地整治; desertification = 荒漠化;
  soil erosion, water and soil loss = 水土流失; mine restoration = 矿山修复; odor, odor complaint = 异味;
  dust = 扬尘; plastic = 塑料; packaging = 包装; recycling = 回收利用; battery = 电池; medical waste = 医疗废物;
  landfill = 填埋场; incinerator, waste incineration plant, waste to energy plant = 垃圾焚烧厂;
  monitoring station = 监测站; automatic monitoring = 自动监测; standard value, limit value = 标准限值;
  alert, early warning = 预警; heavy pollution weather = 重污染天气; haze, smog = 雾霾; acid rain = 酸雨;
`);
