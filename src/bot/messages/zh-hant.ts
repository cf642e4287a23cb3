import type { Messages } from "./messages.js";

/** 繁體中文 */
export const zhHant: Messages = {
  language: "zh-Hant",
  languageName: "繁體中文",
  profile: {
    name: "通報問答",
    description:
      "就政府通報提問，我從通報原文中找出答案：哪些地方獲評優秀、某項指標是多少、比上年變化多少。每個數字、每個名稱都註明出處，可以回到原文核對。我只引用原文，不作解讀，也不提供建議；通報沒有寫的，我會直說。",
    shortDescription: "就政府通報提問，逐字引用原文作答，註明出處。只引用，不解讀，不建議。",
  },
  commands: {
    start: "開始，看幾個可以問的問題",
    ask: "提問，群組裡用：/ask 問題",
    ratings: "評級一覽",
    figures: "各部分的主要數據",
    outline: "目錄，點一下讀原文",
    source: "文號、發文機關、日期和全文",
    notices: "收錄了哪些通報",
    lang: "語言 · Language",
    style: "答案的樣式",
    help: "怎麼提問",
  },
  answer: {
    source: "出處",
    link: "連結",
    computed: "計算得出，原文未印",
    nearest: "原文中最接近的內容：",
    notSaid: (missing, single) => {
      const notices = single ? "通報" : "收錄的通報";
      return missing.length > 0 ? `${notices}沒有提到${missing.join("、")}。` : `${notices}沒有說明這一點。`;
    },
    smalltalk: "您好！請直接用一句話提問，我從通報原文裡找答案。",
    whichReading: "這個問題有兩種理解，您想問的是：",
    tryThese: "可以這樣問：",
    part: (percent) => `讀到 ${percent}%`,
    columns: ["指標", "數值", "變化"],
  },
  buttons: {
    before: "◀ 上文",
    after: "下文 ▶",
    picture: "📊 圖",
    share: "↗ 分享",
    ratings: "評級",
    figures: "數據",
    outline: "目錄",
    source: "全文",
    notices: "全部通報",
    previousPage: "◀ 上一頁",
    nextPage: "下一頁 ▶",
    openInBot: "在機器人中開啟",
    page: (page, pages) => `第 ${page}/${pages} 頁`,
  },
  start: {
    greeting: "您好！我是通報問答機器人。",
    holds: (titles, count) =>
      count === 1
        ? `我根據《${titles[0] ?? ""}》回答問題。`
        : `我根據收錄的 ${count} 份通報回答問題，例如《${titles.join("》《")}》。`,
    manner: "每個答案都逐字引自原文並註明出處；我不作解讀，也不提供建議。",
    try: "直接提問，或點下面的問題試試：",
  },
  help: {
    title: "怎麼提問",
    lines: [
      "用平常的話問一句就行，例如「哪些城市是優秀？」「PM2.5 是多少？」「比上年呢？」",
      "可以接著追問，如「那良好的呢？」；改了問題，答案也跟著改。",
      "點「上文」「下文」接著讀原文；有圖的答案可以點「圖」。",
      "轉寄來的訊息、圖片的說明文字，也當作問題。",
    ],
    commandsTitle: "指令",
    elsewhere: (username) => [
      `群組裡：回覆我的訊息，或用 /ask 加問題（也可以 @${username}）。`,
      `任何聊天裡：輸入 @${username} 加幾個字，可以把答案直接發過去。`,
    ],
    manner: "我只引用通報原文，不作解讀，不提供建議。通報沒有寫的，我會直說。",
  },
  ratings: {
    title: "評級一覽",
    none: "這份通報沒有評級。",
    otherLists: "其他名單",
    members: (count) => `${count}個`,
    period: (period) => `（${period}）`,
    picture: "評級一覽",
  },
  figures: { title: "主要數據", none: "這份通報沒有數據。", picture: "數據圖" },
  outline: { title: "目錄", opening: "開頭", none: "這份通報沒有分節，可以從頭讀起。" },
  source: {
    number: "文號",
    issuer: "發文機關",
    date: "成文日期",
    recipients: "主送",
    address: "網址",
    length: (characters, sections) => `全文約 ${characters} 字，${sections} 節。`,
  },
  notices: { title: (count) => `收錄了 ${count} 份通報`, chosen: "想看哪一份？" },
  languageChoice: { ask: "請選擇介面語言（引文總是原文）：", set: "介面語言已改為繁體中文。引文仍按原文。" },
  style: {
    ask: "請選擇答案的樣式：",
    names: { html: "普通訊息", rich: "富文字（表格、標記）" },
    set: {
      html: "答案將以普通訊息傳送。",
      rich: "答案將以富文字傳送。若您的 Telegram 版本較舊，可能顯示不出來，那時請用 /style 改回。",
    },
    refused: "目前的 Telegram 伺服器還不支援富文字，答案仍以普通訊息傳送。",
  },
  picture: {
    titles: { parts: "總數與部分", target: "實際與目標", change: "本期與上期", rates: "比率一覽" },
    actual: "實際",
    target: "目標",
    now: "本期",
    before: "上期",
    computed: "（推算，原文未印）",
  },
  inline: {
    open: "打開機器人提問",
    nothing: "通報裡沒有找到，點這裡換個問法",
    passage: "原文",
    group: "名單",
    figure: "數據",
    answer: "答案",
  },
  bad: {
    notText: "請用文字提問，我看不了圖片、貼圖和語音。",
    tooLong: (most) => `這段話太長了。請用不超過 ${most} 字的一句話提問。`,
    unknownCommand: "沒有這個指令。直接用文字提問就行，或用 /help 看看怎麼用。",
    howToAsk: (command) => `請在指令後面寫上問題，例如：${command} 哪些城市是優秀？`,
    oldButton: "通報已經更新，這個按鈕失效了，請重新提問。",
    oldLink: "這個連結指向的內容已經不在收錄的通報裡了。請直接提問。",
    failed: "抱歉，剛才出了點問題，沒能回答。請再問一次。",
    noPicture: "這裡沒有可以畫成圖的數據。",
    end: "沒有更多內容了。",
  },
};
