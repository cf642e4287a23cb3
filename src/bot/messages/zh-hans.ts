import type { Messages } from "./messages.js";

/** 简体中文 */
export const zhHans: Messages = {
  language: "zh-Hans",
  languageName: "简体中文",
  profile: {
    name: "通报问答",
    description:
      "就政府通报提问，我从通报原文中找出答案：哪些地方获评优秀、某项指标是多少、比上年变化多少。每个数字、每个名称都注明出处，可以回到原文核对。我只引用原文，不作解读，也不提供建议；通报没有写的，我会直说。",
    shortDescription: "就政府通报提问，逐字引用原文作答，注明出处。只引用，不解读，不建议。",
  },
  commands: {
    start: "开始，看几个可以问的问题",
    ask: "提问，群聊里用：/ask 问题",
    ratings: "评级一览",
    figures: "各部分的主要数据",
    outline: "目录，点一下读原文",
    source: "文号、发文机关、日期和全文",
    notices: "收录了哪些通报",
    lang: "语言 · Language",
    style: "答案的样式",
    help: "怎么提问",
  },
  answer: {
    source: "出处",
    link: "链接",
    computed: "计算得出，原文未印",
    nearest: "原文中最接近的内容：",
    notSaid: (missing, single) => {
      const notices = single ? "通报" : "收录的通报";
      return missing.length > 0 ? `${notices}没有提到${missing.join("、")}。` : `${notices}没有说明这一点。`;
    },
    smalltalk: "你好！请直接用一句话提问，我从通报原文里找答案。",
    whichReading: "这个问题有两种理解，您想问的是：",
    tryThese: "可以这样问：",
    part: (percent) => `读到 ${percent}%`,
    columns: ["指标", "数值", "变化"],
  },
  buttons: {
    before: "◀ 上文",
    after: "下文 ▶",
    picture: "📊 图",
    share: "↗ 分享",
    ratings: "评级",
    figures: "数据",
    outline: "目录",
    source: "全文",
    notices: "全部通报",
    previousPage: "◀ 上一页",
    nextPage: "下一页 ▶",
    openInBot: "在机器人中打开",
    page: (page, pages) => `第 ${page}/${pages} 页`,
  },
  start: {
    greeting: "您好！我是通报问答机器人。",
    holds: (titles, count) =>
      count === 1
        ? `我根据《${titles[0] ?? ""}》回答问题。`
        : `我根据收录的 ${count} 份通报回答问题，例如《${titles.join("》《")}》。`,
    manner: "每个答案都逐字引自原文并注明出处；我不作解读，也不提供建议。",
    try: "直接提问，或点下面的问题试试：",
  },
  help: {
    title: "怎么提问",
    lines: [
      "用平常的话问一句就行，例如“哪些城市是优秀？”“PM2.5 是多少？”“比上年呢？”",
      "可以接着追问，如“那良好的呢？”；改了问题，答案也跟着改。",
      "点“上文”“下文”接着读原文；有图的答案可以点“图”。",
      "转发来的消息、图片的说明文字，也当作问题。",
    ],
    commandsTitle: "命令",
    elsewhere: (username) => [
      `群聊里：回复我的消息，或用 /ask 加问题（也可以 @${username}）。`,
      `任何聊天里：输入 @${username} 加几个字，可以把答案直接发过去。`,
    ],
    manner: "我只引用通报原文，不作解读，不提供建议。通报没有写的，我会直说。",
  },
  ratings: {
    title: "评级一览",
    none: "这份通报没有评级。",
    otherLists: "其他名单",
    members: (count) => `${count}个`,
    period: (period) => `（${period}）`,
    picture: "评级一览",
  },
  figures: { title: "主要数据", none: "这份通报没有数据。", picture: "数据图" },
  outline: { title: "目录", opening: "开头", none: "这份通报没有分节，可以从头读起。" },
  source: {
    number: "文号",
    issuer: "发文机关",
    date: "成文日期",
    recipients: "主送",
    address: "网址",
    length: (characters, sections) => `全文约 ${characters} 字，${sections} 节。`,
  },
  notices: { title: (count) => `收录了 ${count} 份通报`, chosen: "想看哪一份？" },
  languageChoice: { ask: "请选择界面语言（引文总是原文）：", set: "界面语言已改为简体中文。引文仍按原文。" },
  style: {
    ask: "请选择答案的样式：",
    names: { html: "普通消息", rich: "富文本（表格、标记）" },
    set: {
      html: "答案将以普通消息发送。",
      rich: "答案将以富文本发送。若您的 Telegram 版本较旧，可能显示不出来，那时请用 /style 改回。",
    },
    refused: "当前的 Telegram 服务器还不支持富文本，答案仍以普通消息发送。",
  },
  picture: {
    titles: { parts: "总数与部分", target: "实际与目标", change: "本期与上期", rates: "比率一览" },
    actual: "实际",
    target: "目标",
    now: "本期",
    before: "上期",
    computed: "（推算，原文未印）",
  },
  inline: {
    open: "打开机器人提问",
    nothing: "通报里没有找到，点这里换个问法",
    passage: "原文",
    group: "名单",
    figure: "数据",
    answer: "答案",
  },
  bad: {
    notText: "请用文字提问，我看不了图片、表情和语音。",
    tooLong: (most) => `这段话太长了。请用不超过 ${most} 字的一句话提问。`,
    unknownCommand: "没有这个命令。直接用文字提问就行，或用 /help 看看怎么用。",
    howToAsk: (command) => `请在命令后面写上问题，例如：${command} 哪些城市是优秀？`,
    oldButton: "通报已经更新，这个按钮失效了，请重新提问。",
    oldLink: "这个链接指向的内容已经不在收录的通报里了。请直接提问。",
    failed: "抱歉，刚才出了点问题，没能回答。请再问一次。",
    noPicture: "这里没有可以画成图的数据。",
    end: "没有更多内容了。",
  },
};
