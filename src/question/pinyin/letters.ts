/** Spellings of pinyin brought into one form. */

/** Spellings of one sound are made one: lü, lyu → lv; lue → lve; tone marks go. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/u:|u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/lyu|(?<![a-z])nyu/g, (syllable) => `${syllable.charAt(0)}v`)
    .replace(/([nl])ue/g, "$1ve");
}
