/** The bot that throughput is measured beside: grammY on the same stack, which says again what is said to it. */
import { createServer } from "node:http";
import { autoRetry } from "@grammyjs/auto-retry";
import { run, sequentialize } from "@grammyjs/runner";
import { Bot, webhookCallback } from "grammy";

const { BOT_TOKEN = "", BOT_API_ROOT = "", WEBHOOK_URL, WEBHOOK_SECRET = "", WEBHOOK_PORT } = process.env;

const bot = new Bot(BOT_TOKEN, { client: { apiRoot: BOT_API_ROOT } });
bot.api.config.use(autoRetry());
bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
bot.on("message:text", (ctx) => ctx.reply(ctx.msg.text, { reply_parameters: { message_id: ctx.msg.message_id } }));
await bot.init();
if (WEBHOOK_URL === undefined) {
  run(bot);
} else {
  const handle = webhookCallback(bot, "http", { secretToken: WEBHOOK_SECRET });
  await new Promise<void>((resolve) => createServer(handle).listen(Number(WEBHOOK_PORT), "127.0.0.1", resolve));
  await bot.api.setWebhook(`${WEBHOOK_URL}/echo`, { secret_token: WEBHOOK_SECRET });
}
// the line that the bot itself writes, so that both are waited for alike
process.stderr.write("tongbao is ready\n");
