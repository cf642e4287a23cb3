import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { environmentWith, readSettings, SettingsError } from "../src/settings.js";

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

describe("readSettings", () => {
  it("is a chat in the terminal where nothing is set", () => {
    expect(readSettings({})).toEqual({ way: "terminal", corpus: "corpus", logLevel: "info" });
  });

  it("takes an empty variable, as .env.example has it, for one that is not set", () => {
    expect(readSettings({ BOT_TOKEN: "", REDIS_URL: "  " }).way).toBe("terminal");
  });

  it("polls Telegram where there is a token", () => {
    expect(readSettings({ BOT_TOKEN: "123456:ABC-def_1" })).toEqual({
      way: "polling",
      corpus: "corpus",
      logLevel: "info",
      token: "123456:ABC-def_1",
      apiRoot: "https://api.telegram.org",
      admins: [],
      redisUrl: null,
      data: "var",
      questionLog: true,
      limits: { perUser: 30, total: 1800 },
      status: null,
    });
  });

  it("takes another Bot API server, with or without a slash at its end", () => {
    expect(readSettings({ BOT_TOKEN: "1:a", BOT_API_ROOT: "http://127.0.0.1:8081/" })).toMatchObject({
      apiRoot: "http://127.0.0.1:8081",
    });
  });

  it("waits for Telegram's calls where there is a webhook", () => {
    const settings = readSettings({
      BOT_TOKEN: "1:a",
      WEBHOOK_URL: "https://bot.example.org/",
      WEBHOOK_SECRET: "0123456789abcdef",
      WEBHOOK_PORT: "9000",
      ADMIN_IDS: "12, 34",
    });
    expect(settings).toMatchObject({
      way: "webhook",
      url: "https://bot.example.org",
      secret: "0123456789abcdef",
      host: "0.0.0.0",
      port: 9000,
      admins: [12, 34],
    });
  });

  it("names every variable that is wrong, what was given and what is expected", () => {
    expect(problems({ BOT_TOKEN: "1:a", BOT_API_ROOT: "telegram", ADMIN_IDS: "@me", LOG_LEVEL: "loud" })).toEqual([
      'BOT_API_ROOT: got "telegram"; expected an http or https address, such as https://api.telegram.org; set it in .env or in the environment',
      'ADMIN_IDS: got "@me"; expected Telegram ids with commas between them, such as 12345,67890; set it in .env or in the environment',
      'LOG_LEVEL: got "loud"; expected one of fatal, error, warn, info, debug, trace, silent; set it in .env or in the environment',
    ]);
  });

  it("never shows a token or another secret, however wrong it is", () => {
    const said = problems({ BOT_TOKEN: "hunter2 secret", WEBHOOK_URL: "https://a.b", WEBHOOK_SECRET: "hunter2" });
    expect(said).toHaveLength(2);
    expect(said.join("\n")).not.toContain("hunter2");
    expect(said[0]).toBe(
      "BOT_TOKEN: got a value of 14 characters; expected the token that @BotFather gave you, such as 123456789:AAExampleExample; set it in .env or in the environment",
    );
  });

  it.each([
    ["WEBHOOK_URL", "https://bot.example.org"],
    ["ADMIN_IDS", "12"],
    ["REDIS_URL", "redis://localhost"],
    ["BOT_API_ROOT", "http://127.0.0.1:1"],
  ])("misses the token where %s shows that Telegram is meant", (name, value) => {
    const said = problems({ [name]: value });
    expect(said[0]).toMatch(new RegExp(`^BOT_TOKEN: missing, but ${name} is set; expected the token`));
  });

  it("misses the secret of a webhook", () => {
    expect(problems({ BOT_TOKEN: "1:a", WEBHOOK_URL: "https://a.b" })).toEqual([
      "WEBHOOK_SECRET: missing, but WEBHOOK_URL is set; expected 16 to 256 letters, digits, _ or -; set it in .env or in the environment",
    ]);
  });
});

describe("environmentWith", () => {
  it("adds what .env says, and the environment's own values win", () => {
    const directory = mkdtempSync(join(tmpdir(), "tongbao-"));
    writeFileSync(join(directory, ".env"), "# comment\nCORPUS_DIR=from-file\nLOG_LEVEL=debug\n");
    expect(environmentWith(directory, { LOG_LEVEL: "warn" })).toEqual({ CORPUS_DIR: "from-file", LOG_LEVEL: "warn" });
  });

  it("is the environment alone where there is no .env", () => {
    expect(environmentWith("/nonexistent", { A: "b" })).toEqual({ A: "b" });
  });
});
