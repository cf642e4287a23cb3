/** What names of places and bodies look like in Chinese official writing. */
import { words } from "./words.js";

/** Last characters of places' names: 四平市, 延边州, 北湖高新区, 查干诺盟. */
export const placeSuffixes = words(`
  省 市 州 县 区 盟 旗 自治区 自治州 自治县 自治旗 特别行政区 新区 高新区 开发区 经开区 示范区 港区 矿区 林区 地区 镇 乡 街道 村
`);

/** Last characters of bodies' names: 省水利厅, 市消防救援支队, 长白山管委会. */
export const bodySuffixes = words(`
  厅 局 委 办 院 部 署 处 站 所 中心 支队 总队 大队 管委会 委员会 办公室 领导小组 工作组 公司 集团 银行 大学 学院 学校 医院 法院 检察院
  协会 学会 工会 党委 政府 人民政府 研究院 研究所 海关 分局 总局 工信委 发改委 国资委 卫健委
`);

/** Words that end like a place's name and name none: 城市, 全市, 各县. */
export const notPlaces = words(`
  城市 都市 全市 全省 全县 全区 全州 各市 各县 各区 各省 各州 我市 我省 我县 我区 本市 本省 本县 本区 该市 该省 该县 该区 哪市 哪省 哪县 哪区
  外省 邻省 兄弟省 地市 县市 市州 市县 县区 省区 省市 市区 城区 郊区 园区 辖区 社区 小区 灌区 库区 景区 牧区 山区 灾区 片区 街区 校区 厂区 矿山区 保护区 水源区
  功能区 超采区 重点区 地区 县级市 地级市 城镇 乡镇 村镇 农村 乡村 行政村 自然村 直辖市 开发区 高新区 新区 示范区 试验区 先行区 建成区 自治区 自治州 自治县 上市 门市 超市 股市 楼市 集市
  夜市 菜市 市场 两市 三市 五市 八市 各市州 县市区 哪个市 哪些市 几个市 哪个县 哪个区 哪个省 哪个州 这个市 那个市 同城市 新城区 老城区 主城区 中心城区 住宅区 工业区 旅游区 度假区 保税区 特区 战区 禁区 误区 分区 大区 选区
  林区 港区 矿区 行政区 县城区 生产区 养殖区 集中区 集聚区 产业区 农区 试点城市 试点县 试点市 试点地区 部分地区 有的地区 其他地区 其余地区 周边地区
`);

/** Tails that a member of a list may carry and that are no part of its name: 四平市政府 is 四平市. */
export const nameTails = words("人民政府 政府 地区");

/** Signs that a piece of text goes on about bodies as a class and is no single name: 各县（市）人民政府. */
export const classWords = words("各 全 其他 其余 有关 相关 部分 所有 多数 以上 以下 哪些 哪个 这些");
