/** Verbs. A past participle behind a noun makes a 的 phrase: complaints received is 受理的投诉. Data only. */
import { entries } from "./entry.js";

/** Assessing, rewarding, punishing. */
export const assessingVerbs = entries(`
  rate, grade, be rated, classify, designate, name, assess as, rank as, recognize as = 评为;
  be deemed, deem = 认定为; list = 列为; assess, evaluate, appraise, review = 考核|考评|评估; examine = 审查|检查;
  award, grant, give/gave/given = 获得; receive = 获得;
  get/got/gotten, obtain, win/won, gain, earn, achieve, secure = 获得; become/became = 成为|获批; pass = 通过;
  fail = 不合格; select, choose/chose/chosen = 入选; approve = 批准|获批; nominate = 提名; certify, accredit = 认证;
  punish, penalize, sanction = 处罚; fine = 罚款; impose, levy = 处; warn = 警告; criticize = 批评;
  praise, commend = 表扬; honor = 表彰; reward = 奖励;
  cancel, revoke, disqualify, strip/stripped, withdraw/withdrew/withdrawn = 取消;
  interview, summon, admonish = 约谈; dismiss = 免职; appoint = 任命; elect = 当选; veto = 否决;
`);

/** Inspecting, finding, setting right. */
export const findingVerbs = entries(`
  inspect, check = 检查; spot check, sample = 抽查; monitor = 监测; test = 检测; verify = 核查|核实; audit = 审计;
  investigate, investigate and punish, crack down on/cracked down on, probe, prosecute = 查处; arrest = 逮捕;
  detain = 拘留; find/found, discover, identify, uncover, detect = 发现|排查; expose = 曝光; report = 报告|接报;
  reflect = 反映; complain = 投诉; rectify, correct, remedy, fix = 整改;
  remediate, treat, clean up, regulate = 治理|整治; eliminate, remove = 消除; supervise = 督办|监督; accept = 受理;
  handle, process, deal with/dealt with = 办理|处理; settle, close, conclude = 办结|结案; resolve, solve = 解决;
  bring up to standard/brought up to standard = 达标|达标整治; clear, clear up, clear away = 清理|清退|清除|清零;
  occupy/occupied = 占用|侵占; shut down, close down, shut = 关停; suspend, suspend production, stop production = 责令停产停业|停产;
  transfer, hand over, refer = 移送; seize = 查封; recall = 召回;
`);

/** Issuing, planning, carrying out. */
export const carryingOutVerbs = entries(`
  issue, release, publish, promulgate, send out/sent out = 印发; announce = 公布|通报; sign = 签署|签订;
  address = 主送; draft, formulate, draw up/drew up/drawn up = 制定; revise, amend = 修订;
  introduce, roll out, come out/came out = 出台; adopt = 通过; implement, enforce, carry out = 实施|落实|开展;
  conduct, undertake/undertook/undertaken = 开展; launch, start, begin/began/begun, initiate, kick off = 启动;
  organize, hold/held, convene = 组织|召开;
  participate, take part in/took part in/taken part in, join, attend = 参加; lead/led, head, chair = 牵头;
  be responsible for, be in charge of = 负责; entrust, commission = 委托; dispatch, deploy = 抽调;
  finish, complete = 完成; achieve target = 达到目标; propose, put forward = 提出; plan = 计划; aim = 力争;
  expect, project = 预计; promise, pledge = 承诺; need, require, ask, call for, demand = 要求;
  submit, hand in, turn in = 报送|提交; apply for = 申请; declare = 申报; apply = 实行|申请; use = 使用;
  safely use/safely used = 安全利用; form = 组成;
  put into operation, go online/went online/gone online, go live/went live/gone live = 上线; open = 开放;
  run/ran, operate = 运行; manage, administer = 管理; promote, advance, push forward, push = 推进;
  strengthen, enhance, reinforce = 加强; improve, optimize = 改善|提高; deepen = 深化;
  study/studied, discuss, research = 研究; consider = 审议; encourage = 鼓励;
  prohibit, ban, forbid/forbade/forbidden = 禁止; prevent = 防止|预防; allow, permit = 允许; urge = 督促;
  respond, reply, answer = 答复|回应; notify, inform = 通知;
`);

/** Building, money, supply. */
export const buildingVerbs = entries(`
  build/built, construct, set up, establish = 建成|建设|建立;
  newly build/newly built, newly construct = 新建|新建成; newly add, add = 新增|增加; install = 安装; equip = 配备;
  replace, renew, update, renovate, retrofit, transform, upgrade, modernize = 改造|更新; expand capacity = 扩能;
  demolish, pull down = 拆除; repair = 修复; restore = 修复|恢复; relocate = 搬迁; resettle = 安置; evacuate = 转移;
  rescue, save life = 救援; invest = 投资|投入; spend/spent = 投入|支出;
  allocate, earmark, arrange, set aside, distribute = 安排; pay/paid = 支付|赔偿; compensate = 赔偿;
  subsidize = 补贴; provide, offer, supply = 提供; support = 支持; collect = 征收|归集; raise = 提高; trade = 交易;
  sell/sold = 销售; buy/bought, purchase = 购买; produce = 生产; consume = 消耗; export = 出口; import = 进口;
  plant = 种植; harvest = 收获; protect, safeguard, guarantee, ensure, secure supply = 保障|保护;
  save, conserve = 节约; control, limit, cap = 控制; discharge, emit = 排放; pollute, contaminate = 污染;
  burn/burnt/burned = 焚烧; heat = 供热; recycle = 回收利用; irrigate = 灌溉; store = 储存; divert = 调水;
  replenish = 补水; dispose of, dispose = 处置; serve = 服务; employ, hire = 就业; train = 培训; enroll = 入学;
  graduate = 毕业; vaccinate = 接种; treat patients = 诊疗; transport, carry/carried = 运输; register = 登记|注册;
  share = 共享; connect = 接入; call = 调用; integrate = 整合; digitize = 数字化; visit = 走访; attract = 吸引;
  create = 创建|创造; cultivate = 培育; block, seal, plug = 封堵; incorporate, include in = 纳入;
`);

/** Being, happening, comparing. */
export const otherVerbs = entries(`
  be completed = 完成; be left, be outstanding, be left over = 剩余; reach, attain = 达到;
  meet/met, fulfill, satisfy = 达到; exceed, surpass, break through/broke through = 超过; miss = 未达到;
  fall short of, fall short = 未达到; remain = 仍有; exist = 存在; keep/kept, maintain, stay = 保持; last = 持续;
  continue = 继续; take place/took place/taken place = 开展|进行|发生; occur, happen, break out/broke out, arise/arose/arisen = 发生;
  die/died, kill, lose life = 死亡; injure, hurt, wound = 受伤; affect = 影响; damage = 损坏; threaten = 威胁;
  cause, result in, lead to/led to = 造成; include = 包括; cover = 覆盖; belong to = 属于;
  represent, account for, make up/made up, constitute = 占; consist of, comprise = 包括;
  rank, place, stand/stood, finish in, come in/came in, come/came = 排名; rank among = 列;
  top, top the list, top the ranking, lead the ranking, come out on top, come first/came first = 排名第一; come last/came last = 排名最后;
  score = 得分; total, amount to = 共计; count = 计入; calculate, compute = 计算; compare = 比较;
  lag, lag behind, fall behind/fell behind = 落后; lead the way = 领先; delay = 迟报; interrupt = 中断;
  expire = 失效; own, possess, have got = 有; do/done = 做; make/made = 做出; take/took/taken = 采取;
  send/sent = 报送; write/wrote/written = 写; work = 工作; mention = 提到; state, say/said, describe = 说;
  explain = 说明; show/shown = 显示; mean/meant = 表示; prepare = 准备; plan to do/planned to do = 要做;
  recur = 复发; lose/lost = 失去; collapse = 倒塌; disclose = 公开; file = 立案;
  misuse, misappropriate, embezzle = 挪用; violate, break/broke/broken = 违反; slaughter = 出栏;
  lift out of poverty/lifted out of poverty, shake off poverty/shook off poverty = 脱贫; recover wages, recover, get back/got back = 追回|恢复;
  deduct, dock = 扣; contact = 联系; cite, quote = 引用;
  take effect/took effect/taken effect, come into force/came into force/come into effect/came into effect = 施行;
  send teams = 派出; create jobs = 新增就业; stop = 停止|查处; overload = 超限|超载; hit = 受灾;
  give out/gave out/given out = 发放; sign contract/signed contracts/sign contracts = 签约; benefit = 惠及;
  repay/repaid = 偿还; borrow = 借; lend/lent = 贷; insure = 参保; rescue people = 营救; move out/moved out = 迁出;
  settle in/settled in = 入驻; graduate from = 毕业; win a medal/won medals = 获奖; exempt = 免除; extend = 延长;
  merge = 合并; abolish = 废止; withdraw from = 退出; upload = 上传; download = 下载; log in = 登录;
  log out = 退出登录; authorize = 授权; delegate = 下放; simplify = 简化; streamline = 精简; merge forms = 合并;
  mobilize = 动员; stand out/stood out = 突出; suffer = 受灾;
`);

/** Rising. */
export const rises = entries(`
  rise/rose/risen, go up/went up/gone up, climb, be up = 上升; increase = 增加; grow/grew/grown = 增长;
  move up, climb up = 上升; expand = 扩大; rebound = 回升; double = 翻番;
`);

/** Falling. */
export const falls = entries(`
  fall/fell/fallen, drop, decline, go down/went down/gone down, decrease, dip, be down, slip, slide/slid, move
  down, worsen = 下降;
  reduce, cut/cutting = 减少; lower = 降低; shrink/shrank/shrunk, shorten = 缩短; compress = 压减;
`);

/** Changing, direction unsaid. */
export const changes = entries(`
  change, vary, evolve, develop, move = 变化;
  go up or down, rise or fall, increase or decrease, go up or go down, fall or rise, improve or worsen = 上升还是下降;
`);
