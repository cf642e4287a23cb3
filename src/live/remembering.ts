/**
 * An engine that remembers its latest replies: the same questions are asked again and again (buttons, greetings, what is
 * in the news), and an engine always replies the same. What it remembers goes with it when another corpus is loaded.
 */
import type { Engine, Reply } from "../answer/engine.js";
import { noConversation } from "../question/conversation.js";

/** Replies that are remembered, a few kB each, and the longest question of which one is. */
const MOST_REMEMBERED = 1_000;
const LONGEST_REMEMBERED = 100;

/** The engine given, with a memory of its latest replies. A reply that rests on the conversation is remembered with it. */
export function remembering(engine: Engine, most: number = MOST_REMEMBERED): Engine {
  const replies = new Map<string, Reply>();
  /** Looks a reply up; found, it is the latest again. */
  const recall = (key: string): Reply | undefined => {
    const known = replies.get(key);
    if (known === undefined) return undefined;
    replies.delete(key);
    replies.set(key, known);
    return known;
  };
  return {
    ...engine,
    ask(text, conversation = noConversation) {
      if (text.length > LONGEST_REMEMBERED) return engine.ask(text, conversation);
      const alone = JSON.stringify(text);
      const known = recall(alone);
      if (known !== undefined) return known;
      const within = JSON.stringify([text, ...conversation.turns]);
      const followed = recall(within);
      if (followed !== undefined) return followed;
      const reply = engine.ask(text, conversation);
      replies.set(reply.standsAlone ? alone : within, reply);
      for (const oldest of replies.keys()) {
        if (replies.size <= most) break;
        replies.delete(oldest);
      }
      return reply;
    },
  };
}
