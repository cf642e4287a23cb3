/**
 * Variants of the characters that write numbers, units and dates: each pair is a variant and its plain form. One UTF-16
 * unit stands for one, so that positions never shift.
 */
const PAIRS =
  "個个萬万億亿兩两倆俩貳贰參参陸陆幾几數数點点餘余負负雙双對对條条隻只張张輛辆層层類类項项處处戶户間间門门歲岁頃顷畝亩噸吨" +
  "幣币圓元圆元塊块錢钱鎊镑歐欧韓韩羅罗盧卢約约過过達达內内後后時时鐘钟鍾钟號号屆届紀纪級级輪轮賽赛組组隊队種种節节頁页卷卷冊册" +
  "篇篇棟栋間间座座艘艘架架顆颗粒粒株株頭头匹匹隻只枚枚場场齣出稱称國国縣县區区鄉乡鎮镇村村廠厂園园團团員员倍倍線线臺台檯台" +
  "學学課课門门門门廣广東东長长寬宽樓楼層层單单位位裡里裏里釐厘厘厘斤斤兩两錢钱擔担鬥斗鬪斗磅磅盎盎碼码呎尺吋寸浬海哩里" +
  "攝摄華华氏氏貝贝瓦瓦焦焦爾尔歷历曆历連连續续為为為为於于與与從从週周現现開开來来別别佔占鐵铁龍龙馬马" +
  "貫贯軍军師师團团營营階阶齡龄報报導导體体會会進进們们寫写將将術术業业專专東东豐丰務务備备傷伤價价優优協协啟启" +
  "壹壹叄叁叅叁弍二弎三弌一柒柒捌捌玖玖佰佰陌陌○〇Ｏ〇顺顺順顺";

/** Variant → plain form. */
export const FOLDED: ReadonlyMap<string, string> = new Map(
  Array.from(PAIRS.matchAll(/(.)(.)/gu), ([, variant = "", plain = ""]) => [variant, plain] as const).filter(
    ([variant, plain]) => variant !== plain,
  ),
);
