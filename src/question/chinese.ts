/**
 * Questions that are not in plain Simplified Chinese, put into it: English, pinyin, Chinese with such words in it, and
 * slips of writing. In goes a question, out comes the Chinese one that is answered in its place.
 */
import type { Analysis } from "../facts/analysis.js";
import { leadingPlace, stemOf } from "../facts/names.js";
import { RARE_NATS, type WordFrequency } from "../text/frequency.js";
import { askingPhrases, generalWords, measuringWords, synonymSets, weakWords } from "../text/lexicon/ask.js";
import { changeBases, fallWords, gradeNouns, gradeWords, riseWords } from "../text/lexicon/genre.js";
import { documentWords } from "../text/lexicon/labelled.js";
import type { Segmenter } from "../text/segment.js";
import { createGlosses } from "./english/glosses.js";
import { createPinyinReader } from "./pinyin.js";
import { createSounds } from "./sounds.js";
import { type Corrected, createSpeller } from "./spelling.js";
import { createTranslator } from "./translate.js";
import type { Vocabulary } from "./vocabulary.js";

/** Puts questions into plain Chinese. */
export interface ChineseForms {
  /**
   * The question in Chinese where it is in English or pinyin or holds such words (长春的grade); null for all others, and
   * where nothing of it is known. Words that nothing knows stay, so that they count as not found.
   */
  inChinese(text: string): string | null;
  /** An English question's words in Chinese, for one whose grammar is not understood; null for all others. */
  keywords(text: string): string | null;
  /** The folded question with slips put right; null where there are none that the corpus clearly explains. */
  corrected(plain: string): Corrected | null;
  /** Loads and builds what the first such question would wait for (some 0.2 s with a few notices). */
  warm(): void;
}

/** What the forms are made from. */
export interface ChineseSources {
  readonly analyses: readonly Analysis[];
  readonly vocabulary: Vocabulary;
  readonly segmenter: Segmenter;
  readonly frequency: WordFrequency;
}

/** Longest question that is put into Chinese, in UTF-16 units. */
const LONGEST_READ = 300;
/** The corpus's words are taken from so many of its characters, notice by notice, at most. */
const MOST_CHARACTERS = 150_000;
const LATIN = /[a-zA-Zü]{2}/;
const HAN = /[\u3400-\u9fff]/;
/** Latin words within Chinese: baishan shi, grade; not pm2.5. */
const LATIN_WORDS = /(?<![a-z\d])[a-zü']{2,}(?:[ -]+[a-zü']{2,})*(?![a-z\d])/gi;

/** Makes the forms for a corpus; nothing is built or loaded before its first use. */
export function createChineseForms({ analyses, vocabulary, segmenter, frequency }: ChineseSources): ChineseForms {
  const sounds = createSounds();
  const genreWords = [
    ...new Set([...synonymSets.flat(), ...gradeWords, ...gradeNouns, ...riseWords, ...fallWords, ...changeBases]),
    ...measuringWords,
  ];
  const general = [...generalWords, ...weakWords];
  const { names, prints } = vocabulary;
  // 沱源州 where the corpus prints no more of it than 沱源州重点项目建设指挥部办公室
  const leading = [...new Set(names.map(({ text }) => leadingPlace(text)))]
    .filter((text) => text !== "" && !names.some((name) => name.text === text))
    .map((text) => ({ text, stem: stemOf(text) }));
  let counted: ReadonlyMap<string, number> | undefined;
  const words = (): ReadonlyMap<string, number> => {
    counted ??= countWords(analyses, segmenter);
    return counted;
  };
  const pinyin = createPinyinReader(
    {
      names: [...names, ...leading],
      questionWords: [
        ...new Set([...genreWords, ...general, ...documentWords, ...askingPhrases.filter((text) => text.length > 1)]),
      ],
      get words() {
        return words();
      },
    },
    sounds,
  );
  const translate = createTranslator({
    prints,
    placeAt: pinyin.placeAt,
    wordOf: pinyin.word,
    glosses: createGlosses(),
    count: (word) => words().get(word) ?? (prints(word) ? 1 : 0),
  });
  const speller = createSpeller(
    {
      names: [...new Set(names.flatMap((name) => [name.text, name.stem]))],
      genreWords: genreWords.filter((word) => !general.includes(word)),
      generalWords,
      weakWords,
      prints,
      cut: segmenter.cut,
      common: (word) => frequency.surprise(word) < RARE_NATS,
      get words() {
        return words();
      },
    },
    sounds,
  );
  const whole = (text: string): string | null => pinyin.decode(text) ?? translate(text);
  const within = (text: string): string | null => {
    const said = text.replace(LATIN_WORDS, (run) => {
      if (prints(run.toLowerCase())) return run;
      const chinese = whole(run);
      return chinese === null || LATIN.test(chinese) ? run : chinese;
    });
    return said === text ? null : said.replace(/(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])/g, "");
  };
  return {
    inChinese(text) {
      const read = text.slice(0, LONGEST_READ);
      if (!LATIN.test(read)) return null;
      return HAN.test(read) ? within(read) : whole(read);
    },
    keywords: (text) => (HAN.test(text) || !LATIN.test(text) ? null : translate.keywords(text.slice(0, LONGEST_READ))),
    corrected: (plain) => (HAN.test(plain) ? speller.correct(plain) : null),
    warm() {
      sounds.warm();
      pinyin.warm();
      speller.warm();
      translate("what is the rate");
    },
  };
}

/** How often the corpus prints each of its words, from the beginnings of its notices where it is large. */
function countWords(analyses: readonly Analysis[], segmenter: Segmenter): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const share = Math.max(1, Math.floor(MOST_CHARACTERS / Math.max(1, analyses.length)));
  for (const { plain } of analyses) {
    for (const word of segmenter.cut(plain.slice(0, share))) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  }
  return counts;
}
