/** Environment and water. Data only. */
import { entries } from "./entry.js";

/** Environment. */
export const environmentNouns = entries(`
  environment = 环境; ecological environment, ecology and environment, ecology = 生态环境;
  environmental protection, protection of the environment = 环境保护|环保; ecological protection = 生态保护;
  ecological and environmental protection, ecological environment protection, ecological environmental protection,
  eco environmental protection = 生态环境保护|生态环保;
  ecological civilization = 生态文明; ecological security = 生态安全; ecological economy = 生态经济;
  strong ecological province, ecological province, eco province = 生态强省; pollution = 污染;
  air pollution, atmospheric pollution = 大气污染; water pollution = 水污染; soil pollution = 土壤污染;
  groundwater pollution = 地下水污染; noise pollution, noise = 噪声;
  cooking fume, catering fume, oil fume = 餐饮油烟|油烟;
  pollution prevention, pollution control, pollution prevention and control = 污染防治;
  battle against pollution = 污染防治攻坚战; pollutant = 污染物; pollution source = 污染源;
  stationary pollution source, fixed pollution source, stationary source of pollution, stationary source = 固定污染源;
  mobile source, mobile pollution source = 移动源;
  vocs, volatile organic compound, volatile organic compounds = 挥发性有机物;
  deep treatment of vocs, advanced treatment of vocs = 挥发性有机物深度治理;
  voc leak repair, voc leakage rectification = 挥发性有机物泄漏整改; air = 空气; atmosphere = 大气; water = 水;
  soil = 土壤; air quality = 空气质量; water quality = 水质; environmental quality = 环境质量;
  soil quality, soil environment = 土壤环境质量|土壤环境; water environment = 水环境; surface water = 地表水;
  groundwater, underground water = 地下水;
  national groundwater monitoring point, groundwater monitoring point = 地下水国考点位; drinking water = 饮用水;
  drinking water source, water source = 饮用水水源地|水源地;
  water source protection area, water source protection zone, urban water source protection area = 水源保护区|城市水源保护区;
  wastewater, sewage = 污水; domestic sewage, household sewage = 生活污水;
  rural domestic sewage, rural sewage, rural household sewage, rural domestic wastewater, rural wastewater =
  农村生活污水;
  sewage treatment, wastewater treatment = 污水处理;
  sewage treatment plant, wastewater treatment plant, sewage plant, urban sewage treatment plant = 污水处理厂;
  sewage outlet, sewage outfall, outfall, discharge outlet, drain outlet = 排污口;
  shoreline, bank line, waterfront = 岸线; sand mining, sand excavation = 采砂; illegal sand mining = 非法采砂;
  river chief = 河长; lake chief = 湖长; river and lake chief, river lake chief = 河湖长;
  river sewage outlet, outlet into river, outlets into rivers = 入河排污口;
  black and odorous water, black and smelly water, black and odorous water body, black and smelly water body,
  black odorous water body, black and odorous river = 黑臭水体;
  rural black and odorous water body, rural black and smelly water body = 农村黑臭水体;
  water body, body of water = 水体;
  good quality water, good water body, good surface water, excellent water body, good quality water body = 优良水体;
  water worse than class v, water worse than grade v, inferior class v water, water below class v, worse than
  class v water, inferior to class v water, class v minus water, inferior class v water body = 劣五类水体;
  river = 河流; lake = 湖泊; river basin, basin = 流域;
  river section, control section, water section, monitoring section, important control section = 控制断面|断面;
  wetland = 湿地; forest = 森林; grassland = 草原; biodiversity = 生物多样性;
  nature reserve, protected area, protected natural area = 自然保护地|自然保护区;
  ecological red line = 生态保护红线; wildlife, wild animal = 野生动物; migratory bird = 候鸟;
  ecological flow = 生态流量; waste = 废物|垃圾; solid waste = 固体废物; hazardous waste = 危险废物;
  garbage, rubbish, household waste, domestic waste = 垃圾|生活垃圾; kitchen waste, food waste = 餐厨垃圾;
  zero waste city, waste free city, no waste city = 无废城市;
  zero waste city pilot, waste free city pilot = 无废城市建设试点; straw = 秸秆;
  straw burning, open straw burning, open burning of straw = 秸秆焚烧|露天焚烧秸秆;
  straw burning ban, burning ban = 秸秆禁烧|禁烧; coal = 燃煤|煤; loose coal, bulk coal = 散煤;
  coal fired boiler, coal boiler, coal burning boiler = 燃煤锅炉;
  substandard coal fired boiler, substandard coal boiler, coal fired boiler exceeding standards = 超标燃煤锅炉;
  boiler = 锅炉; heating = 取暖|供热; clean heating, clean winter heating = 清洁取暖;
  northern clean heating, clean heating in northern china, winter clean heating in northern china = 北方清洁取暖;
  steel company, steel enterprise, steel mill, steel plant = 钢铁企业; ultra low emission = 超低排放;
  ultra low emission retrofit, ultra low emission transformation, ultra low emission renovation, ultra low
  emission upgrade = 超低排放改造;
  petrochemical company, petrochemical enterprise = 石化企业;
  chemical company, chemical plant, chemical enterprise = 化工企业;
  vehicle exhaust, vehicle emission = 机动车排放|汽车排放; emission, discharge = 排放; pollutant discharge = 排污;
  pollutant discharge permit, discharge permit, pollution permit, pollutant permit, emission permit = 排污许可证|排污许可;
  carbon emission = 碳排放; carbon peak, carbon peaking = 碳达峰; carbon neutrality = 碳中和; low carbon = 低碳;
  green development = 绿色发展; green transformation, green transition = 绿色转型|绿色低碳转型;
  energy conservation, energy saving = 节能;
  ecological damage compensation, environmental damage compensation, eco environmental damage compensation,
  compensation for environmental damage, compensation for ecological damage = 生态环境损害赔偿;
  environmental damage, ecological damage = 生态环境损害;
  environmental emergency, environmental incident, sudden environmental incident, environmental accident, sudden
  environmental event = 突发环境事件;
  major environmental incident, larger environmental incident = 较大及以上突发环境事件|重大突发环境事件;
  environmental complaint, environmental petition, environmental complaint and petition = 环境信访投诉|环境投诉;
  environmental violation, environmental offence, environmental offense, environmental law violation, violation of
  environmental law, environmental violation case, environmental crime, environmental case = 环境违法案件;
  environmental law enforcement, environmental enforcement = 生态环境执法;
  environmental infrastructure = 环境基础设施; infrastructure = 基础设施;
  arable land, farmland, cultivated land, cropland = 耕地;
  polluted farmland, contaminated farmland, polluted cultivated land, polluted arable land, contaminated arable
  land, contaminated cultivated land = 受污染耕地;
  polluted land, contaminated land, polluted plot, contaminated plot, polluted site, contaminated site = 污染地块;
  black soil = 黑土地; agricultural and rural pollution, agriculture and rural pollution = 农业农村污染;
  living environment, rural living environment = 农村人居环境|人居环境;
  livestock manure, manure, livestock and poultry manure = 畜禽粪污;
`);

/** Water. */
export const waterNouns = entries(`
  water resource = 水资源; water resource management, water resources management = 水资源管理;
  strictest water resource management, most stringent water resource management, strictest water resource
  management system, strictest water resources management system = 最严格水资源管理制度;
  water conservation, water saving = 节水; water saving society = 节水型社会;
  water saving enterprise, water saving company = 节水型企业;
  water saving residential area, water saving community, water saving residential community = 节水型居民小区;
  water saving university, water saving college = 节水型高校;
  water saving renovation project, water conservation renovation project = 节水改造工程;
  key water saving renovation project, key water conservation renovation project = 重点节水改造工程;
  irrigation = 灌溉; farmland irrigation = 农田灌溉; irrigation district, irrigation area = 灌区;
  efficient water saving irrigation, high efficiency water saving irrigation = 高效节水灌溉;
  reclaimed water, recycled water = 再生水;
  unconventional water, unconventional water source, non conventional water, non conventional water source =
  非常规水源;
  water intake, intake, water intake point = 取水口; water intake project = 取用水项目;
  water intake permit, water abstraction permit = 取水许可;
  electronic water intake permit, water intake permit certificate, electronic water intake license = 取水许可电子证照;
  illegal water use, illegal water intake, illegal water abstraction = 违法取水;
  illegal water intake case, illegal water abstraction case, illegal water use case = 违法取水案件;
  unlicensed water intake, water intake without a permit, unpermitted water intake = 无证取水;
  water resource tax, water resources tax, water tax = 水资源税; water right, water use right = 用水权;
  water rights trading, water rights trade, water right transaction, water rights transaction, water right trade =
  用水权交易;
  water supply = 供水; water diversion = 调水;
  well, private well, self provided well, self supplied well, self supply well = 自备井;
  over extraction, overexploitation, groundwater overexploitation, groundwater over extraction = 地下水超采;
  overexploited area, groundwater overexploited area, over exploited groundwater area = 地下水超采区;
  public water supply network, water supply network, urban water supply network, water supply pipe network = 供水管网;
  reservoir = 水库; dam = 大坝; hydropower station = 水电站; water conservancy = 水利;
  water conservancy project = 水利工程;
`);
