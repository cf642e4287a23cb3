/** Search libraries that retrieval is measured beside, each given the same jieba words: its usual way, nothing tuned. */
import { create, insertMultiple, search } from "@orama/orama";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";

/** A library with a corpus in it. */
export interface Peer {
  /** Indices of the documents found, best first, at most ten. */
  find(words: readonly string[]): number[] | Promise<number[]>;
}

/** A library: documents as words → something to ask. */
export interface Library {
  readonly name: string;
  index(documents: readonly (readonly string[])[]): Peer | Promise<Peer>;
}

const MOST = 10;
const split = (text: string): string[] => text.split(" ");

const flexsearch: Library = {
  name: "FlexSearch alone",
  index(documents) {
    const index = new Index({ tokenize: "strict", encode: split });
    for (const [id, words] of documents.entries()) index.add(id, words.join(" "));
    return { find: (words) => index.search(words.join(" "), { limit: MOST, suggest: true }).map(Number) };
  },
};

const minisearch: Library = {
  name: "MiniSearch",
  index(documents) {
    const index = new MiniSearch({ fields: ["text"], tokenize: split, processTerm: (term) => term });
    index.addAll(documents.map((words, id) => ({ id, text: words.join(" ") })));
    return {
      find: (words) =>
        index
          .search(words.join(" "))
          .slice(0, MOST)
          .map(({ id }) => Number(id)),
    };
  },
};

/** Without `exact`, which looks for word edges as Latin text has them and finds nothing in Chinese. */
const orama: Library = {
  name: "Orama",
  async index(documents) {
    const tokenizer = { language: "chinese", normalizationCache: new Map(), tokenize: split };
    const index = create({ schema: { text: "string" } as const, components: { tokenizer } });
    await insertMultiple(
      index,
      documents.map((words, id) => ({ id: String(id), text: words.join(" ") })),
      documents.length,
    );
    return {
      async find(words) {
        const { hits } = await search(index, { term: words.join(" "), limit: MOST, threshold: 1 });
        return hits.map(({ id }) => Number(id));
      },
    };
  },
};

/** All of them. */
export const libraries: readonly Library[] = [flexsearch, minisearch, orama];
