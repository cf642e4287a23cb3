/**
 * Buttons, each made in one place, with their data.
 */
import type { InlineKeyboardButton, InlineKeyboardMarkup } from "grammy/types";
import { type Action, readAction, writeAction } from "./action.js";

/** A button that does something here. */
export function actionButton(text: string, action: Action): InlineKeyboardButton {
  return { text, callback_data: writeAction(action) };
}

/** A button that opens an address. */
export function addressButton(text: string, url: string): InlineKeyboardButton {
  return { text, url };
}

/** Telegram's limit for an inline query, in characters. */
const QUERY_CHARACTERS = 256;

/** A button that lets the user choose a chat and send it an answer. */
export function shareButton(text: string, query: string): InlineKeyboardButton {
  return { text, switch_inline_query: query.slice(0, QUERY_CHARACTERS) };
}

/** Longer questions are not offered: a button shows one line. In UTF-16 units. */
const LONGEST_QUESTION = 60;

/** Questions to tap, one a row: what is printed on the button is what is asked. */
export function questionRows(questions: readonly string[]): InlineKeyboardButton[][] {
  return questions
    .filter((question) => question.trim() !== "" && question.length <= LONGEST_QUESTION)
    .map((question, nth) => [actionButton(question, { does: "ask", nth })]);
}

/** The text on the button with this data; null where the message no longer has it. */
export function labelOf(keyboard: InlineKeyboardMarkup | undefined, data: string): string | null {
  const buttons = keyboard?.inline_keyboard.flat() ?? [];
  return buttons.find((button) => "callback_data" in button && button.callback_data === data)?.text ?? null;
}

/** What a button does; null for one that opens an address or shares. */
export function actionOf(button: InlineKeyboardButton): Action | null {
  return "callback_data" in button ? readAction(button.callback_data) : null;
}
