/** What names of places and bodies look like in Chinese official writing. */
import { words } from "./words.js";

/** Last characters of places' names: 四平市, 延边州, 北湖高新区, 查干诺盟. */
export const placeSuffixes = words(`
  省 市 州 县 区 盟 旗 自治区 自治州 自治县 自治旗 特别行政区 新区 新城 高新区 开发区 经开区 示范区 港区 矿区 林区 地区 镇 乡 街道 村 社区
`);

/** Last characters of bodies' names: 省水利厅, 市消防救援支队, 长白山管委会. */
export const bodySuffixes = words(`
  厅 局 委 办 院 部 署 处 站 所 中心 支队 总队 大队 管委会 委员会 办公室 领导小组 工作组 公司 集团 银行 大学 学院 学校 医院 法院 检察院
  协会 学会 工会 党委 政府 人民政府 兵团 研究院 研究所 海关 分局 总局 工信委 发改委 国资委 卫健委
`);

/** Last characters of the names of firms, schools and the like, which lists of praise and blame hold: 柏阳第一中学. */
export const organisationSuffixes = words(`
  中学 小学 幼儿园 实验学校 高中 初中 厂 合作社 农场 林场 酒店 饭店 商场 超市 网站 水厂 电厂 矿业 煤矿 药店 诊所 卫生院 卫生室 福利院
  敬老院 养老院 博物馆 图书馆 文化馆 档案馆 商会 联合会 基金会 出版社 报社 电视台 派出所 司法所 消防站 公安局 项目部 居委会 村委会 办事处 交警队 服务部 配送中心 经营部 门市部 餐饮店 餐厅 加工厂 修理厂 养殖场 屠宰场 加油站 客运站 汽车站 中心校 职业教育中心 教学点 卫生服务中心
`);

/** Words that end like a place's name and name none: 城市, 全市, 各县. */
export const notPlaces = words(`
  城市 都市 全市 全省 全县 全区 全州 各市 各县 各区 各省 各州 我市 我省 我县 我区 本市 本省 本县 本区 该市 该省 该县 该区 哪市 哪省 哪县 哪区
  外省 邻省 兄弟省 地市 县市 市州 市县 县区 省区 省市 市区 城区 郊区 园区 辖区 社区 小区 灌区 库区 景区 牧区 山区 灾区 片区 街区 校区 厂区 矿山区 保护区 水源区
  功能区 超采区 重点区 地区 县级市 地级市 城镇 乡镇 村镇 农村 乡村 行政村 自然村 直辖市 开发区 高新区 新区 示范区 试验区 先行区 建成区 自治区 自治州 自治县 上市 超市 股市 楼市 集市
  夜市 菜市 市场 两市 三市 五市 八市 各市州 县市区 哪个市 哪些市 几个市 哪个县 哪个区 哪个省 哪个州 这个市 那个市 同城市 新城区 老城区 主城区 中心城区 住宅区 工业区 旅游区 度假区 保税区 特区 战区 禁区 误区 分区 大区 选区
  林区 港区 矿区 行政区 县城区 生产区 养殖区 集中区 集聚区 产业区 农区 试点城市 试点县 试点市 试点地区 部分地区 有的地区 其他地区 其余地区 周边地区
  设区市 副省级市 重点镇 中心镇 建制镇 特色小镇 小城镇 示范村 贫困村 脱贫村 中心村 试点村 示范县 先进县 试点镇 街道 村庄 小镇 红榜村 黑榜村 两县 两区 两镇 三县 三区 示范社区 城乡社区 疫区 火险区 禁渔区 禁养区 限养区 缓冲区 核心区 实验区 汇水区 集水区 蓄滞洪区 加工区 仓储区 供水区 安置区 棚户区 水功能区 受灾区 风险区 加盟 同盟 联盟 结盟 收费区 中心区 连接区 教区 管辖区 居住区 商业区 办公区 生活区
`);

/** Tails that a member of a list may carry and that are no part of its name: 四平市政府 is 四平市. */
export const nameTails = words("人民政府 政府 地区");

/** Signs that a piece of text goes on about bodies as a class and is no single name: 各县（市）人民政府. */
export const classWords = words("各 全 其他 其余 有关 相关 部分 所有 多数 以上 以下 哪些 哪个 这些 多个 上述 下列");

/** Verbs before what looks like a name but is founded, called or asked there: 建立环境信访工作领导小组. */
export const notNameStarts = words(`
  建立 成立 组建 设立 召开 开展 建成 完善 组织 加强 设置 新建 整合 依托 通过 健全 落实 推动 推进 督促 要求 责成 指导 配合 联合 协调 会同 牵头 报送 提交
  报告 抄送 加快 进一步 深入 新增 常务 建设 打造 实施 支持 鼓励 引导 约谈 取消 授予 表扬 通报 批评 涉及 包括 优化 改造 创建 申报 升级 邀请 委托 抽调 聘请 成功
  入选 入围 列为 列入 纳入 获批 获评 荣获 被评 评为 晋级 升为 降为 扩大 提升 强化 规范 整治 关闭 取缔 移送 高于 低于 超过 达到 分别 依次 位于 属于 来自 根据 按照 围绕 聚焦 针对 关于 由于 用于 投向 重点支持 重点用于 主要用于 鉴于 对于 请 确定 认定 评定 命名 同意 决定 因 而 其 曾 随后 途经 沿途 来往 邻近 源自 隶属 同样 前往 抵达 进入 离开 返回 访问 安排 奖励 拨付 追加 扶持 帮助 抽查 检查 督查 考核 评估 公布 公示 选择 覆盖 辐射 惠及 争取 走访 调度 分配 下达 倾斜 扣减 责令 优秀 良好 合格 不合格 先进 达标
`);

/** What a list of places is counted in, so that names without 市 or 县 are told from other words: 威海、青岛等4个城市. */
export const placeClasses = words(`
  城市 市 县 区 州 盟 旗 省 地区 市州 县区 市县 省份 区县 县市 设区市 地级市 地市 县市区 省区市 地级以上城市 地级及以上城市 地级以上市 乡镇 街道 镇 乡 村 镇街 园区 市（州） 县（市、区） 市（地） 省（区、市） 县（市） 县（区） 区（县） 镇（街道） 乡镇（街道）
`);

/** Places whose names look like words for a kind of area: the district 市中区, the prefectures called 地区. */
export const namedLikeKinds = words(`
  市中区 市南区 市北区 城关镇 城关区 大兴安岭地区 喀什地区 和田地区 阿克苏地区 塔城地区 阿勒泰地区 阿里地区
`);

/** Words that make the name of a body one of a kind: 乡镇卫生院, 数据中心. */
export const bodyKinds = words(`
  乡镇 农村 基层 公立 民办 公办 大型 中型 小型 定点 重点 数据 指挥 监控 调度 呼叫 社区 县级 市级 省级 区级 村级 国有 民营 中小 高等 职业 建筑 施工 食品
  药品 危化 物业 供水 供热 供电 生产 经营 上市 龙头 骨干 检测 监测 检验 便民 服务 政务 零售 连锁 一级 二级 三级 一类 二类 三类 党群 普通 示范 寄宿制
`);
