/** The process that start and memory are measured beside: it loads nodejieba with its dictionaries and grammY, and waits. */
import { Bot } from "grammy";
import nodejieba from "nodejieba";

nodejieba.load();
nodejieba.cut("优良天数比率", true);
const bot = new Bot("0:none");
process.stdout.write(`ready ${bot.token.length > 0}\n`);
setInterval(() => undefined, 60_000);
