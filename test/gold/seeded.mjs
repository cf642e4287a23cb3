// Seeded chance and the changes of one thing that both makers of wrong sentences use.

/** mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of a list. */
export const pick = (list, random) => list[Math.floor(random() * list.length)];

/** A number with one digit changed or two exchanged that `refused` does not refuse; null where none is found. */
export function otherNumber(number, random, refused) {
  const at = [...number].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  for (let tries = 0; tries < 30; tries++) {
    const digits = [...number];
    const i = pick(at, random);
    const to = random() < 0.5 ? pick(at, random) : null;
    if (to === null) digits[i] = String((Number(digits[i]) + 1 + Math.floor(random() * 8)) % 10);
    else [digits[i], digits[to]] = [digits[to], digits[i]];
    const made = digits.join("");
    if (made !== number && !/^0(?=\d)/.test(made) && Number(made.replace(/,/g, "")) > 0 && !refused(made)) return made;
  }
  return null;
}

/** Words of direction with their opposites. */
export const opposite = {
  上升: "下降", 下降: "上升", 增加: "减少", 减少: "增加", 提高: "降低", 降低: "提高", 增长: "下降", 低于: "高于", 高于: "低于",
  前移: "后移", 后移: "前移", 回落: "上升", 改善: "恶化", 恶化: "改善", 缩短: "延长", 降至: "升至", 升至: "降至", 下调: "上调",
};
