/** Places with their English names, and departments. Data only. */
import { entries } from "./entry.js";

/** Provinces and large cities, so that a question about one that the corpus does not print is refused by its Chinese name. */
export const places = entries(`
  china, prc, the people's republic of china = 中国; inner mongolia, nei mongol = 内蒙古; tibet = 西藏;
  hong kong = 香港; macau, macao = 澳门; taiwan = 台湾; shaanxi = 陕西; shanxi = 山西; heilongjiang = 黑龙江;
  jilin = 吉林; liaoning = 辽宁; hebei = 河北; henan = 河南; shandong = 山东; jiangsu = 江苏; zhejiang = 浙江;
  anhui = 安徽; fujian = 福建; jiangxi = 江西; hubei = 湖北; hunan = 湖南; guangdong = 广东; guangxi = 广西;
  hainan = 海南; sichuan = 四川; guizhou = 贵州; yunnan = 云南; gansu = 甘肃; qinghai = 青海; ningxia = 宁夏;
  xinjiang = 新疆; beijing, peking = 北京; tianjin = 天津; shanghai = 上海; chongqing = 重庆; harbin = 哈尔滨;
  changchun = 长春; shenyang = 沈阳; dalian = 大连; hohhot, huhhot = 呼和浩特; urumqi = 乌鲁木齐; lhasa = 拉萨;
  xian = 西安; guangzhou, canton = 广州; shenzhen = 深圳; hangzhou = 杭州; ningbo = 宁波; nanjing = 南京;
  wuhan = 武汉; chengdu = 成都; qingdao = 青岛; jinan = 济南; zhengzhou = 郑州; changsha = 长沙; kunming = 昆明;
  guiyang = 贵阳; nanning = 南宁; fuzhou = 福州; xiamen = 厦门; nanchang = 南昌; hefei = 合肥; taiyuan = 太原;
  shijiazhuang = 石家庄; lanzhou = 兰州; xining = 西宁; yinchuan = 银川; haikou = 海口; suzhou = 苏州;
  yangtze, yangtze river, changjiang = 长江; yellow river = 黄河; songhua river = 松花江;
  changbai mountain, changbai mountains, mount changbai = 长白山; united states, usa, america = 美国; japan = 日本;
  korea, south korea = 韩国; russia = 俄罗斯; europe = 欧洲; world = 世界;
`);

/** What departments are about, for Department of X, X Bureau and their like: 水利厅, 水利局. */
export const departments = entries(`
  water resources, water conservancy, water affairs, water = 水利|水务;
  ecology and environment, ecological environment, environmental protection, environment = 生态环境;
  human resources and social security, human resources = 人力资源社会保障|人力资源和社会保障;
  development and reform = 发展改革|发展和改革; emergency management, emergency = 应急管理;
  public security, police = 公安; education = 教育;
  market supervision, market regulation, market supervision and administration = 市场监管|市场监督管理;
  industry and information technology, industry and information = 工业和信息化; civil affairs = 民政;
  natural resources = 自然资源; agriculture and rural affairs, agriculture = 农业农村; commerce = 商务;
  health, public health = 卫生健康;
  culture and tourism, culture, radio, television and tourism = 文化和旅游|文化广电旅游;
  urban management, city management = 城市管理; transport, transportation, communications = 交通运输;
  housing and urban rural development, housing and construction, housing = 住房城乡建设|住房和城乡建设;
  finance = 财政; audit, auditing = 审计; forestry and grassland, forestry = 林业和草原|林业; sports, sport = 体育;
  cultural relics, cultural heritage = 文物; science and technology = 科技|科学技术; justice = 司法;
  statistics = 统计; taxation, tax = 税务; medical insurance, healthcare security = 医疗保障|医保;
  veterans affairs = 退役军人; foreign affairs = 外事;
  data and government services, data and administrative services, government service and data = 数据和政务服务管理|数据和政务服务;
  meteorology, meteorological = 气象; drug, medical products = 药品监管|药品监督管理;
  state owned assets = 国资|国有资产监督管理; energy = 能源;
  religious and ethnic affairs, ethnic affairs = 民族宗教; fire rescue, fire and rescue = 消防救援;
`);

/** Kinds of place behind a name, and what names of places are made of: Siping City, Changbai Mountain. */
export const placeKinds = entries(`
  high tech zone, hi tech zone, high tech industrial zone, hi tech industrial zone, high technology zone, high
  tech development zone, hi tech development zone = 高新区;
  economic development zone, economic and technological development zone = 经开区; development zone = 开发区;
  new area, new district = 新区; port area, port zone, port = 港区; demonstration zone = 示范区;
  autonomous region = 自治区; autonomous prefecture = 自治州; autonomous county = 自治县; city, municipality = 市;
  province = 省; county = 县; district = 区; prefecture = 州; league = 盟; banner = 旗; town, township = 镇;
  mountain, mountains = 山; lake = 湖; river = 河; government, people's government = 政府;
  management committee, administrative committee, administration committee = 管委会;
`);
