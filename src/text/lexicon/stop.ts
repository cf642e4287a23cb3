/**
 * Words that say nothing about what a text is about: the closed classes of Chinese (particles, pronouns, prepositions,
 * conjunctions, auxiliaries), the words that ask, and the politeness around a question. Searching passes over them;
 * words that are merely common are weighed by how common they are, not listed.
 */
import { z } from "zod";

const wordList = z
  .string()
  .transform((text) => text.trim().split(/\s+/))
  .pipe(
    z
      .array(z.string().min(1))
      .refine((list) => new Set(list).size === list.length, { error: "a word stands twice in a list of stop words" }),
  );

const rows = z.record(z.string(), wordList).parse({
  particles: "的 地 得 了 着 过 之 者 所 们 等 吗 呢 吧 呀 啊 嘛 么 啦 喔 哦 唉 也 而 则 乃 矣 焉 以及 及其",
  pronouns:
    "我 你 您 他 她 它 我们 你们 咱们 他们 她们 它们 其 此 这 那 该 自己 本身 这个 那个 这些 那些 这里 那里 这样 那样 这么 那么 这是 那是 这种 那种 此次 本次 这次 这份 该份 其中 某 某个 各 每",
  prepositions:
    "在 于 从 自 由 被 把 将 对 对于 关于 向 往 到 至 与 和 跟 同 及 或 以 为 为了 因 因为 由于 按 按照 据 比 给 让 使 令 当 作为 随着 除了 透过 通过",
  auxiliaries:
    "是 有 会 能 能够 可 可以 要 应 应该 应当 需 需要 必须 得以 没 没有 不 不是 未 无 并 并非 曾 曾经 已 已经 就 才 又 再 还 还是 都 均 皆 只 仅 很 最 更 较 太 即 便 则是 而是 就是",
  conjunctions:
    "但 但是 而且 并且 或者 如果 若 若是 虽然 所以 因此 然后 于是 且 以便 不仅 不但 即使 只要 只有 无论 不论",
  positions: "上 中 下 里 内 外 前 后 之前 之后 之中 之间 时 时候 期间 当时 以前 以后 其他 其它 另 另外",
  asking:
    "什么 甚么 哪 哪个 哪些 哪里 哪儿 哪边 哪位 哪种 哪一 哪一个 哪几 哪几个 哪年 哪一年 哪天 哪家 哪国 谁 几 几个 几种 几年 几月 几日 几号 几岁 几次 几世纪 几位 几名 几人 几时 几点 几多 多少 多少个 多久 多长 多高 多大 多远 多深 多宽 多重 多快 多长时间 何 何年 何时 何地 何处 何种 何人 何者 何以 何事 何物 为何 为什么 怎么 怎样 怎么样 咋 咋样 如何 啥 为啥 第几 百分之几 是否 是不是 有没有 能不能 可不可以 是什么 什么时候 什么样 哪方面 因何 若干",
  classifiers:
    "个 位 名 种 些 件 项 次 一 一个 一种 一位 一名 一些 一下 份 个数 一共 总共 共 共有 一共有 总计 合计 到底 究竟",
  naming: "叫 叫做 叫作 称 称为 称作 称呼 名为 叫什么 指 指的是 意思",
  politeness:
    "请 请问 请教 您好 你好 谢谢 麻烦 劳驾 帮 帮忙 帮我 告诉 告诉我 想 想知道 想问 知道 一下子 查询 查一下 问 问一下 介绍 简述 说明 文中 文中提及",
});

/** Every stop word. */
export const stopWords: ReadonlySet<string> = new Set(Object.values(rows).flat());
