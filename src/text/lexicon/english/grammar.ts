/** Words that make sentences: what opens a question, times, numbers, grades, adjectives, small words. Data only. */
import { entries } from "./entry.js";

/** Words that open a question, and the form of question that each makes (see src/question/english/form.ts). */
export const openings = entries(`
  what about, how about, and what about, and how about, what of = about;
  how many more, how many fewer, how many, how many of, by how many = many;
  how much money, how much funding, how much in fines, how much fund = money;
  how much, by how much, how large, how big, how high, how low, how great, how strong = much;
  how much higher, how much more, how much better = higher; how much lower, how much less, how much fewer = lower;
  how long, for how long, how much time, how long did it take to, how long does it take to, how
  long on average did it take to, how long on average does it take to, how long did it take for = long; how often, how many times, how frequently = often; how far = much;
  how, how well, in what way, by what means = how;
  which, which of, which one, which one of, which ones, in which, for which, on which, under which, from which, to
  which, by which, at which, with which, in which of = which;
  what, what kind of, what kinds of, what sort of, what type of, what types of, in what, for what, on what, under
  what, by what, with what, at what, to what = what;
  what percentage of, what share of, what proportion of, what percent of, what percentage, what percent, what
  fraction of = percent;
  when, since when, until when, by when, at what time, what time, what date, which date, on what date, on which
  date, what day, which day, by what date, by which date, on what day, on which day = when;
  what year, which year, in what year, in which year = year;
  what month, which month, in which month, in what month = month; where = where;
  who, whom, by whom, to whom, which person, what person = who; whose = whose;
  why, why is it that, how come, for what reason, what is the reason, what are the reasons = why; compare = compare;
  is there, are there, was there, were there, is there any, are there any, was there any, were there any, have
  there been, has there been = exists;
  list, list all, list the, list out, name all, name the, enumerate, show, show me, show all, give me a list of,
  give me the list of, give me all, list of, a list of, the list of = list;
  what rank, which rank, what place, which place, what position, which position, in what place, what is the rank
  of, what ranking = rank;
`);

/** What a change is measured against, in whole phrases. */
export const bases = entries(`
  year on year, year over year, yoy, on year, from a year earlier, from a year ago, compared with a year earlier,
  compared with a year ago, compared to a year ago, compared to a year earlier, than a year ago, than a year
  earlier, from the same period last year, compared with the same period last year, compared to the same period
  last year, over the same period last year, over the same period of last year, compared with the same period of
  last year, from the same period of last year, than the same period last year = 同比;
  month on month, month over month, mom, from the previous month, from the month before, compared with the
  previous month, compared to the previous month, compared with last month, from last month = 环比;
  compared with last year, compared to last year, from last year, over last year, versus last year, vs last year,
  than last year, against last year, relative to last year, from the previous year, compared with the previous
  year, compared to the previous year, over the previous year, than the previous year, from the year before,
  compared with the year before, compared to the year before, than the year before, over the year before, on the
  previous year, than the last year = 比上年;
`);

/** Words of time without numbers. */
export const times = entries(`
  last year, the previous year, previous year, the year before, prior year, a year earlier, a year ago = 上年;
  this year, the current year = 今年; next year, the following year = 明年;
  the same period last year, the same period of last year, same period last year, same period of last year = 上年同期;
  last month, the previous month, previous month = 上月; this month = 本月;
  first half, first half of the year, first half year, h1 = 上半年;
  second half, second half of the year, second half year, h2 = 下半年;
  full year, whole year, entire year, throughout the year, all year, for the year as a whole, during the year, in
  the year, over the year, the year, for the year = 全年;
  end of the year, year end, end of year, the end of the year = 年底; first quarter, q1 = 第一季度;
  second quarter, q2 = 第二季度; third quarter, q3 = 第三季度; fourth quarter, q4 = 第四季度;
  now, currently, at present, so far, to date = 目前; today = 今天; yesterday = 昨天; tomorrow = 明天;
  january, jan = 1月; february, feb = 2月; march = 3月; april, apr = 4月; june, jun = 6月; july, jul = 7月;
  august, aug = 8月; september, sep, sept = 9月; october, oct = 10月; november, nov = 11月; december, dec = 12月;
`);

/** Ordinals. */
export const ordinals = entries(`
  first, 1st = 一; second, 2nd = 二; third, 3rd = 三; fourth, 4th = 四; fifth, 5th = 五; sixth, 6th = 六;
  seventh, 7th = 七; eighth, 8th = 八; ninth, 9th = 九; tenth, 10th = 十;
`);

/** Numbers written out. */
export const numbers = entries(`
  one = 1; two = 2; three = 3; four = 4; five = 5; six = 6; seven = 7; eight = 8; nine = 9; ten = 10; eleven = 11;
  twelve = 12; twenty = 20; thirty = 30; fifty = 50; hundred, one hundred, a hundred = 100;
  thousand, one thousand, a thousand = 1000;
`);

/** Units after a number or how many: how many days is 多少天. */
export const units = entries(`
  day = 天; year = 年; working day, workday, business day = 个工作日; hour = 小时; minute = 分钟; month = 个月;
  week = 周; person/people, person time = 人; percentage point, percent point = 个百分点; point = 分;
  place in the ranking, position higher, position lower, ranking place = 位; percent, per cent = %; yuan, rmb = 元;
  ten thousand yuan, 10000 yuan = 万元; ton, tonne = 吨; kilometer, km = 公里; meter = 米;
  square kilometer = 平方公里; square meter = 平方米; cubic meter = 立方米; hectare = 公顷; mu = 亩;
  kilogram, kg = 公斤; degree = 度; times as many, times as much, times that of = 倍;
`);

/** Grades, and what is said like them: X is excellent. */
export const grades = entries(`
  excellent, outstanding = 优秀; good = 良好; qualified, satisfactory, acceptable = 合格;
  basically qualified, barely qualified = 基本合格;
  unqualified, unsatisfactory, not qualified, disqualified, failing = 不合格; fair, medium = 中等; poor = 较差;
  up to standard, compliant, standard compliant = 达标;
  not up to standard, substandard, below standard, non compliant = 不达标; advanced = 先进; competent = 称职;
  basically competent = 基本称职; incompetent = 不称职; grade a, class a, level a, a grade, a level = A级;
  grade b, class b, level b, b grade = B级; grade c, class c, level c, c grade = C级;
  grade d, class d, level d, d grade = D级; first prize = 一等奖; second prize = 二等奖; third prize = 三等奖;
  first tier, tier one, tier 1 = 第一档|第一梯队; second tier, tier two, tier 2 = 第二档|第二梯队;
  third tier, tier three, tier 3 = 第三档|第三梯队; special prize, grand prize = 特等奖; stable, steady = 稳定; unchanged = 不变;
`);

/** Adjectives and nouns used as such: they stand before what they describe, as in Chinese. */
export const adjectives = entries(`
  new, newly = 新; good quality = 优良; consecutive = 连续; main, chief, principal = 主要; major = 重大;
  key, important, critical = 重点; typical = 典型; prominent, outstanding = 突出; common = 共性;
  national, nationwide = 全国; state = 国家; provincial, provincewide, province wide, province level = 全省|省级;
  municipal, citywide, city wide = 全市|市级; local = 地方; central = 中央; ecological, eco = 生态;
  environmental = 环境; industrial = 工业; agricultural = 农业; economic = 经济; financial, fiscal = 财政;
  social = 社会; public = 公共; urban = 城市; rural = 农村; vocational = 职业; valid = 有效; jointly = 联合;
  misused = 挪用; shoddy, fake = 假冒伪劣; overloaded = 超载; flood hit, disaster hit = 受灾; hard, hardest = 严重;
  renewable = 可再生; registered = 登记; fixed = 固定; basic = 基本; high = 高; low = 低; large = 大; small = 小;
  young = 青年; male = 男; female = 女; annual average = 年均; maximum = 最高; minimum = 最低; domestic = 生活;
  annual, yearly = 年度; monthly = 月度; quarterly = 季度; average, mean, on average = 平均; per capita = 人均;
  cumulative, accumulated, cumulatively = 累计; special = 专项; long term = 长期; short term = 短期; safe = 安全;
  clean = 清洁; green = 绿色; digital = 数字; electronic = 电子; online = 网上; offline = 线下; direct = 直接;
  illegal, unlawful, illegally, unlawfully = 违法|违规|非法; small and micro = 小微; provincial level = 省级;
  municipal level = 市级; county level = 县级; regular = 常规; comprehensive, overall = 综合; old, outdated, dilapidated = 老旧;
  polluted, contaminated = 受污染; heavy, severe, serious = 重度; effective = 有效; efficient = 高效;
  existing = 现有; remaining, leftover = 剩余;
  unresolved, unsolved, unfinished, incomplete, outstanding tasks = 未完成; first level = 一级; second level = 二级;
  third level = 三级; northern = 北方; southern = 南方; eastern = 东部; western = 西部; regional = 区域;
  administrative = 行政; judicial = 司法; legal, statutory = 法定; medical = 医疗; scientific = 科学;
  technological = 技术; international = 国际; foreign = 外国; private = 民营; state owned = 国有;
  high quality = 高质量; full, complete = 全部; specific = 具体; relevant, related = 有关;
  other, remaining ones = 其他; next = 下一步; further = 进一步; future, upcoming = 下一步; previous = 上一;
  present = 目前; free = 免费; two thirds = 三分之二; one third = 三分之一; half = 一半; last year's = 上年;
  wholly = 全部;
`);

/** Superlatives, as said behind the noun: 得分最高. */
export const superlatives = entries(`
  highest, best, top, the top = 最高; worst = 最差; lowest, bottom = 最低;
  most, the most, largest, biggest, greatest, the largest number of, the most number of = 最多;
  least, the least, fewest, the fewest, smallest = 最少; longest, farthest = 最长; shortest = 最短;
  fastest, quickest = 最快; slowest = 最慢; latest = 最晚; earliest = 最早;
  last, last place, in last place, dead last, at the bottom, at the bottom of the list = 最后;
  in first place, first place, number one, no 1, at the top, at the top of the list = 第一;
`);

/** Comparatives: A is higher than B is A比B高. */
export const comparatives = entries(`
  higher than, better than, above = 高; lower than, worse than, below = 低;
  more than, over, greater than, larger than, bigger than = 多; less than, fewer than, under, smaller than = 少;
  longer than = 长; shorter than = 短; faster than, quicker than = 快; slower than = 慢;
`);

/** Comparatives that do not say with what they compare. */
export const comparativesAlone = entries(`
  higher, better = 更高; lower, worse = 更低; more = 更多; less, fewer = 更少; larger, bigger, greater = 更大;
  smaller = 更小; longer = 更长; shorter = 更短; faster = 更快; slower = 更慢;
`);

/** Auxiliary verbs, negation, conjunctions, pronouns: what each does in the sentence, with its Chinese behind a slash. */
export const auxiliaries = entries(`
  is, are, was, were, be, been, being, am = be/; do, does, did = do/; have, has, had, having = have/;
  should, must, have to, has to, had to, need to, needs to, ought to, required to, supposed to = modal/要;
  will, would, shall, going to, might, may = modal/; can, could, able to = modal/能;
  not, never, no, without, fail to, fails to, failed to, failed in = not/没有; that = that/|article/;
  and, as well as, along with, plus, vs, versus = and/和; or = or/或; it, they, them, he, she = it/它;
  its, their, his, her = its/它的;
  a, an, the, any, this, these, those, each, every, all, some, both, such = article/;
  total, in all, in total, altogether, combined, aggregate, overall total = total/总;
`);

/** Prepositions. */
export const prepositions = entries(`
  of, in, for, on, by, from, to, at, with, within, under, among, amongst, during, about, against, between, into,
  through, via, per, since, until, till, before, after, compared with, compared to, relative to, in comparison
  with, in terms of, with regard to, regarding, concerning, as for, as to, out of, according to, because of, due
  to, based on, in the field of, in the area of, in respect of, on behalf of, as part of, as of, up to, by the end
  of, except, except for, other than, apart from, besides, towards, toward, across, inside, around, throughout,
  over, than, at the end of = .;
`);

/** Whole questions. */
export const wholeQuestions = entries(`
  who issued it, who issued this, who issued this notice, who issued the notice, who released it, who published
  it, who wrote it, who wrote this, who sent it, who sent it out, who released the notice, who published the
  notice, who released this notice, who published this notice, which body issued the notice, which agency issued
  the notice, which department issued the notice, which department issued it, which authority issued it, which
  body issued it, which agency issued it, which government issued it, which government issued the notice, which
  authority issued the notice, who is the issuer = 通报是谁印发的;
  when was it issued, when was it released, when was it published, when was this issued, when was this notice
  issued, when was the notice issued, when was the notice published, when was the notice released, when was this
  published, when was this document issued, when was the document issued, what is the date of the notice, what is
  its date, when did it come out, when is it from, when was the notice dated, on what date was the notice issued =
  通报是什么时候印发的;
  to whom is it addressed, who is it addressed to, who is the notice addressed to, to whom is the notice
  addressed, who was it sent to, who was the notice sent to, to whom was it sent, to whom was the notice sent, who
  received the notice, who received it, who are the recipients, who is it for = 通报主送哪些单位;
  what is it about, what is this about, what is this notice about, what is the notice about, what does it say,
  what does the notice say, what is this document about, summarize the notice, summary of the notice, what is the
  main content of the notice = 通报的主要内容是什么;
  what is its number = 文号是什么;
  what can you do, what can i ask, what can i ask you, what can you tell me = 你能做什么;
  who are you, what are you = 你是谁; help, help me = 帮助;
  how do i use this, how does this work, how do you work, how to use = 怎么用; how do things stand = 情况怎么样;
`);

/** Politeness before and after a question: nothing in Chinese. */
export const politeness = entries(`
  hello, hi, hey, good morning, good afternoon, good evening, dear sir, excuse me, sorry, please, kindly, thanks,
  thank you, thank you very much, many thanks, could you, could you please, could you tell me, can you, can you
  please, can you tell me, would you, would you tell me, would you please tell me, could you please tell me, can
  you please tell me, tell me, please tell me, tell me about, i want to know, i'd like to know, i would like to
  know, i wonder, i was wondering, do you know, do you happen to know, let me know, may i ask, may i know, can i
  ask, i am interested in, i need to know, i am looking for, give me, please give me, find me, look up, search,
  search for, according to the notice, in the notice, according to it, in this notice, in the document, in the
  report, according to the report, according to the document, in the text, the notice says, ok, okay, so, well,
  right, correct, is that right, in particular = .;
`);

/** Words that Chinese does without. */
export const grammar = entries(`
  there, here, our, your, my, same, very, quite, much, many, several, various, respectively, itself, themselves,
  own, ones, ever, still, too, only, even, by name, together, as, etc, us, me, him, we, you, i, if, though,
  although, because, while, whether, but, however, just, also, exactly, actually, really, roughly, approximately,
  then, already, yet, once, again, else, specifically, finally, successfully, separately, namely, currently in
  force, in detail, in a row, consecutively, running, straight = .;
`);
