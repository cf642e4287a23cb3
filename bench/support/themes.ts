/** What the made-up notices of {@link makeNotices} are about: their subjects, each with its indicators and paragraphs. */

/** Something that a notice of a theme measures. */
export interface Indicator {
  /** As the notice prints it. */
  readonly name: string;
  /** As a question may call it. */
  readonly asked: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** Digits behind the point. */
  readonly digits: 0 | 1 | 2;
  /** Whether the notice also says by how much it rose or fell, and in what unit. */
  readonly change?: string;
}

/** What a notice is about. */
export interface Theme {
  readonly subject: string;
  readonly office: string;
  readonly indicators: readonly Indicator[];
  /** Paragraphs about what was done, what is wrong and what is to be done: {p} is the place, {c} one of its counties. */
  readonly work: readonly string[];
  readonly problems: readonly string[];
  readonly demands: readonly string[];
}

const demands = [
  "（一）压实工作责任。各县（市、区）要切实履行主体责任，对照考核发现的问题逐项制定整改方案，明确责任单位和完成时限。",
  "（二）强化督促检查。{p}有关部门要加强日常调度，对进展迟缓的地区及时提醒，确保各项任务落到实处。",
  "（三）严格结果运用。考核结果作为领导干部综合考核评价和安排专项资金的重要依据，{c}要向{p}作出书面说明。",
] as const;

/** The themes. */
export const themes: readonly Theme[] = [
  {
    subject: "生态环境保护目标责任制考核",
    office: "生态环境局",
    indicators: [
      {
        name: "细颗粒物（PM2.5）浓度",
        asked: "PM2.5浓度",
        unit: "微克/立方米",
        least: 18,
        most: 62,
        digits: 0,
        change: "微克/立方米",
      },
      {
        name: "空气质量优良天数比率",
        asked: "空气质量优良天数比率",
        unit: "%",
        least: 62,
        most: 98,
        digits: 1,
        change: "个百分点",
      },
      { name: "地表水优良水体比例", asked: "地表水优良水体比例", unit: "%", least: 60, most: 99, digits: 1 },
      { name: "环境信访投诉办结率", asked: "环境信访投诉办结率", unit: "%", least: 88, most: 99, digits: 1 },
      { name: "受污染耕地安全利用率", asked: "受污染耕地安全利用率", unit: "%", least: 85, most: 98, digits: 1 },
    ],
    work: [
      "{c}实施散煤治理和锅炉改造，推动重点行业企业完成超低排放改造，秸秆露天焚烧得到有效控制。",
      "{c}开展入河排污口排查整治，建立排污口台账，城镇生活污水收集处理能力进一步提高。",
      "{p}持续推进美丽河湖建设，对黑臭水体实行动态清零，沿河生态缓冲带逐步形成。",
    ],
    problems: [
      "（一）{c}产业结构偏重，秋冬季大气污染防治压力仍然较大，重污染天气应对措施落实不到位。",
      "（二）{c}部分乡镇污水管网建设滞后，雨污分流改造不彻底。",
    ],
    demands,
  },
  {
    subject: "安全生产工作考核",
    office: "应急管理局",
    indicators: [
      { name: "隐患整改率", asked: "隐患整改率", unit: "%", least: 82, most: 99, digits: 1, change: "个百分点" },
      { name: "检查生产经营单位", asked: "检查的生产经营单位", unit: "家次", least: 1200, most: 9800, digits: 0 },
      { name: "行政处罚罚款", asked: "行政处罚罚款", unit: "万元", least: 120, most: 2900, digits: 0 },
      { name: "安全培训覆盖率", asked: "安全培训覆盖率", unit: "%", least: 76, most: 99, digits: 1 },
      { name: "应急演练参与人数", asked: "应急演练参与人数", unit: "万人", least: 2, most: 48, digits: 2 },
    ],
    work: [
      "{c}开展危险化学品企业集中治理，推动老旧装置淘汰退出和自动化改造，重大危险源实现在线监测。",
      "{c}组织消防救援队伍深入商场市场、养老机构开展上门服务，指导单位完善疏散预案。",
      "{p}建立企业主要负责人登台讲安全制度，推动班组岗位自查自改。",
    ],
    problems: [
      "（一）{c}对燃气经营企业的监管存在盲区，老旧管道更新改造进度不快。",
      "（二）{c}基层监管力量薄弱，执法人员专业能力有待提升。",
    ],
    demands,
  },
  {
    subject: "政务服务效能考核",
    office: "政务服务管理局",
    indicators: [
      {
        name: "政务服务事项网上可办率",
        asked: "政务服务事项网上可办率",
        unit: "%",
        least: 80,
        most: 99,
        digits: 1,
        change: "个百分点",
      },
      { name: "群众满意度", asked: "群众满意度", unit: "%", least: 84, most: 99, digits: 2 },
      { name: "热线受理群众诉求", asked: "热线受理的群众诉求", unit: "万件", least: 3, most: 96, digits: 2 },
      { name: "承诺时限压缩比例", asked: "承诺时限压缩比例", unit: "%", least: 41, most: 79, digits: 1 },
      { name: "新增经营主体", asked: "新增经营主体", unit: "户", least: 2100, most: 9900, digits: 0 },
    ],
    work: [
      "{c}推行一窗受理、集成服务，将分散在各部门的高频事项集中到综合窗口办理。",
      "{c}在乡镇便民服务中心配备自助终端，老年人和残疾人可以预约上门代办。",
      "{p}清理无法律依据的证明材料，推动电子证照跨部门共享互认。",
    ],
    problems: [
      "（一）{c}个别窗口仍要求群众重复提交材料，首问负责制落实不严。",
      "（二）{c}部门之间数据共享不充分，办事系统多头登录的问题尚未解决。",
    ],
    demands,
  },
  {
    subject: "农村人居环境整治考核",
    office: "农业农村局",
    indicators: [
      {
        name: "农村卫生厕所普及率",
        asked: "农村卫生厕所普及率",
        unit: "%",
        least: 58,
        most: 96,
        digits: 1,
        change: "个百分点",
      },
      { name: "生活垃圾无害化处理率", asked: "生活垃圾无害化处理率", unit: "%", least: 70, most: 99, digits: 1 },
      { name: "农村生活污水治理率", asked: "农村生活污水治理率", unit: "%", least: 22, most: 68, digits: 1 },
      { name: "新改建农村公路", asked: "新改建的农村公路", unit: "公里", least: 40, most: 890, digits: 0 },
      { name: "整治资金投入", asked: "整治资金投入", unit: "亿元", least: 1, most: 38, digits: 2 },
    ],
    work: [
      "{c}以行政村为单位建立保洁队伍，落实门前三包，村庄清洁行动常态化开展。",
      "{c}因地制宜推进厕所改造，对寒冷缺水地区采用适宜技术，建立社会化管护机制。",
      "{p}统筹村庄规划编制，保护传统村落风貌，引导村民参与庭院绿化。",
    ],
    problems: [
      "（一）{c}部分已建成的污水处理设施运行不正常，后期管护经费没有保障。",
      "（二）{c}少数村庄垃圾清运不及时，田间地头废旧农膜回收不到位。",
    ],
    demands,
  },
];
