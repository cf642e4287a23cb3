/**
 * The bot's memory in Redis, for several copies of it behind one load balancer: conversations, the guard against
 * answering an update twice, and the counts of the rate limits. While Redis cannot be reached each copy goes on with
 * its own memory: answers matter more than follow-ups.
 */
import { randomUUID } from "node:crypto";
import { RedisAdapter } from "@grammyjs/storage-redis";
import type { StorageAdapter } from "grammy";
import { Redis } from "ioredis";
import type { Logger } from "pino";
import type { z } from "zod";
import { type Claim, memoryGuard, type UpdateGuard } from "./guard.js";
import { KEPT_MS, memoryStores } from "./memory.js";
import { chatStateSchema, checked, type Stores, talkStateSchema } from "./state.js";

/** What the copies share. */
export interface SharedState {
  readonly stores: Stores;
  readonly guard: UpdateGuard;
  /** Counts a use in a span of time; 0 where Redis cannot be reached. */
  readonly count: (key: string, spanMs: number) => Promise<number>;
  /** Ends the connection. */
  readonly close: () => Promise<void>;
}

/** How Redis is used. */
export interface RedisOptions {
  readonly url: string;
  /** Keeps several bots in one Redis apart. */
  readonly bot: string;
  readonly log: Logger;
  /** Milliseconds for which an update stays a copy's own without a sign of life from it; default 15,000. */
  readonly claimMs?: number;
}

const CLAIM_MS = 15_000;

/** What the keys of a store begin with. */
const NAMES: Readonly<Record<keyof Stores, string>> = { chats: "chat", talks: "talk" };

/** Milliseconds for which a handled update is remembered. */
const HANDLED_MS = 6 * 60 * 60 * 1000;

/** Milliseconds between looks at a chat that another copy is busy with. */
const LOOK_AGAIN_MS = 25;

/** Milliseconds for one command, and between warnings. */
const LIMITS = { commandMs: 1_000, connectMs: 5_000, reconnectMs: 2_000, warnMs: 60_000 } as const;

/** KEYS: update, chat. ARGV: who claims, for how long. An update is claimed together with its chat. */
const CLAIM = `
local update = redis.call('get', KEYS[1])
if update == 'done' then return 'done' end
if update and update ~= ARGV[1] then return 'elsewhere' end
local chat = redis.call('get', KEYS[2])
if chat and chat ~= ARGV[1] then return 'busy' end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('set', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 'ours'`;

/** KEYS: update, chat. ARGV: who claimed, for how long a handled update is remembered (0: it was not handled). */
const FINISH = `
if redis.call('get', KEYS[2]) == ARGV[1] then redis.call('del', KEYS[2]) end
if tonumber(ARGV[2]) > 0 then redis.call('set', KEYS[1], 'done', 'PX', ARGV[2])
elseif redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end
return 1`;

/** KEYS: update, chat. ARGV: who claimed, for how long. */
const RENEW = `
for _, key in ipairs(KEYS) do
  if redis.call('get', key) == ARGV[1] then redis.call('pexpire', key, ARGV[2]) end
end
return 1`;

/** KEYS: a count. ARGV: its span. In one step, so that a count can never be left without an end. */
const COUNT = `
local count = redis.call('incr', KEYS[1])
if redis.call('pttl', KEYS[1]) < 0 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return count`;

/** The keys of an update and its chat; the braces keep both on one node of a cluster. */
function keysOf(update: number, chat: string): [string, string] {
  return [`{${chat}}:update:${update}`, `{${chat}}:busy`];
}

/** `first`, and `second` where `first` fails. */
function withFallback<T>(
  first: StorageAdapter<T>,
  second: StorageAdapter<T>,
  onError: (error: unknown) => void,
): StorageAdapter<T> {
  async function attempt<R>(what: (storage: StorageAdapter<T>) => R | Promise<R>): Promise<R> {
    try {
      return await what(first);
    } catch (error) {
      onError(error);
      return what(second);
    }
  }
  return {
    read: (key) => attempt((storage) => storage.read(key)),
    write: (key, value) => attempt((storage) => storage.write(key, value)),
    delete: (key) => attempt((storage) => storage.delete(key)),
  };
}

/** `storage` under keys that begin with `prefix`. */
function under<T>(prefix: string, storage: StorageAdapter<T>): StorageAdapter<T> {
  return {
    read: (key) => storage.read(prefix + key),
    write: (key, value) => storage.write(prefix + key, value),
    delete: (key) => storage.delete(prefix + key),
  };
}

/** Connects to Redis. Never rejects: where Redis cannot be reached, it is tried again and again in the background. */
export async function redisState({ url, bot, log, claimMs = CLAIM_MS }: RedisOptions): Promise<SharedState> {
  const redis = new Redis(url, {
    keyPrefix: `tongbao:${bot}:`,
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: LIMITS.commandMs,
    connectTimeout: LIMITS.connectMs,
    retryStrategy: (tries) => Math.min(tries * 100, LIMITS.reconnectMs),
  });
  let warnedAt = Number.NEGATIVE_INFINITY;
  const onError = (error: unknown): void => {
    if (Date.now() - warnedAt < LIMITS.warnMs) return;
    warnedAt = Date.now();
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, "Redis cannot be used; this copy goes on with its own memory");
  };
  redis.on("error", onError);
  await redis.connect().catch(onError);
  const memory = memoryStores();
  const store = <T>(name: keyof Stores, schema: z.ZodType<T>, fallback: StorageAdapter<T>): StorageAdapter<T> => {
    const kept = new RedisAdapter<T>({ instance: redis, ttl: Math.ceil(KEPT_MS[name] / 1000) });
    return withFallback(under(`${NAMES[name]}:`, checked(schema, kept)), fallback, onError);
  };
  const guard = new RedisGuard(redis, claimMs, onError);
  return {
    stores: {
      chats: store("chats", chatStateSchema, memory.chats),
      talks: store("talks", talkStateSchema, memory.talks),
    },
    guard,
    async count(key, spanMs) {
      try {
        return Number(await redis.eval(COUNT, 1, `count:${key}`, spanMs));
      } catch (error) {
        onError(error);
        return 0;
      }
    },
    async close() {
      guard.close();
      await redis.quit().catch(() => redis.disconnect());
    },
  };
}

/** The guard that the copies share. An update in a copy's hand is renewed as long as the copy lives. */
class RedisGuard implements UpdateGuard {
  /** This copy of the bot. */
  readonly #self = randomUUID();
  readonly #held = new Map<number, string>();
  readonly #fallback = memoryGuard();
  readonly #renewal: NodeJS.Timeout;

  constructor(
    private readonly redis: Redis,
    private readonly claimMs: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#renewal = setInterval(() => void this.#renew(), claimMs / 3);
    this.#renewal.unref();
  }

  /** Waits while another copy handles an earlier update of the same chat. */
  async claim(update: number, chat: string): Promise<Claim> {
    if ((await this.#fallback.claim(update, chat)) === "done") return "done";
    try {
      for (;;) {
        const answer = await this.redis.eval(CLAIM, 2, ...keysOf(update, chat), this.#self, this.claimMs);
        if (answer === "done" || answer === "elsewhere") return answer;
        if (answer === "ours") {
          this.#held.set(update, chat);
          return "ours";
        }
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    } catch (error) {
      this.onError(error);
      return "ours";
    }
  }

  async done(update: number, chat: string): Promise<void> {
    await this.#fallback.done(update, chat);
    await this.#finish(update, chat, HANDLED_MS);
  }

  async release(update: number, chat: string): Promise<void> {
    await this.#finish(update, chat, 0);
  }

  /** Ends the renewal. */
  close(): void {
    clearInterval(this.#renewal);
  }

  async #finish(update: number, chat: string, keptMs: number): Promise<void> {
    this.#held.delete(update);
    try {
      await this.redis.eval(FINISH, 2, ...keysOf(update, chat), this.#self, keptMs);
    } catch (error) {
      this.onError(error);
    }
  }

  async #renew(): Promise<void> {
    for (const [update, chat] of this.#held) {
      try {
        await this.redis.eval(RENEW, 2, ...keysOf(update, chat), this.#self, this.claimMs);
      } catch (error) {
        return this.onError(error);
      }
    }
  }
}
