import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/corpus/load.js";
import { CorpusError } from "../../src/corpus/problems.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "corpus-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

/** The error of loading the folder, its path written as `corpus`. */
async function failure(path = folder): Promise<{ code: string; lines: string[] }> {
  const error = await loadCorpus(path).catch((reason: unknown) => reason);
  if (!(error instanceof CorpusError)) throw new Error(`expected a CorpusError, got ${String(error)}`);
  return { code: error.code, lines: error.message.replaceAll(folder, "corpus").split("\n") };
}

describe("loadCorpus", () => {
  it("reads the texts in order of their names, with their details, and passes over the rest", async () => {
    write("b.txt", "乙通报\n\n第二个通报的正文。");
    write("a.txt", "\ufeff甲通报\n\n第一个通报的正文。");
    write("a.json", '{"url": "https://example.org/a", "shortTitle": "甲"}');
    write("README.md", "about");
    write(".hidden.txt", "hidden");
    mkdirSync(join(folder, "c.txt"));
    const { notices, version } = await loadCorpus(folder);
    expect(notices.map(({ id, title }) => [id, title])).toEqual([
      ["a", "甲通报"],
      ["b", "乙通报"],
    ]);
    expect(notices[0]?.text.startsWith("甲")).toBe(true);
    expect(notices[0]?.file).toBe(join(folder, "a.txt"));
    expect(notices.map(({ details }) => details)).toEqual([{ url: "https://example.org/a", shortTitle: "甲" }, {}]);
    expect(version).toMatch(/^[0-9a-f]{16}$/u);
  });

  it("changes the version with a name, a text or a detail, and with nothing else", async () => {
    const versions: string[] = [];
    const note = async (): Promise<void> => {
      versions.push((await loadCorpus(folder)).version);
    };
    write("a.txt", "甲通报");
    await note();
    write("README.md", "about");
    await note();
    expect(versions[1]).toBe(versions[0]);
    write("a.txt", "甲通告");
    await note();
    write("a.json", '{"shortTitle": "甲"}');
    await note();
    write("b.txt", "乙通报");
    await note();
    expect(new Set(versions).size).toBe(4);
  });

  it("names a folder that is not there, or is no folder", async () => {
    expect(await failure(join(folder, "none"))).toEqual({
      code: "FOLDER_MISSING",
      lines: ["corpus/none: no such folder; expected a folder of notices; fix: create it, or name another folder"],
    });
    write("file", "x");
    expect(await failure(join(folder, "file"))).toEqual({
      code: "FOLDER_UNREADABLE",
      lines: [
        "corpus/file: cannot be read (ENOTDIR); expected a folder of notices; fix: check that it is a folder, and its permissions",
      ],
    });
  });

  it("names a folder without notices", async () => {
    write("README.md", "about");
    expect(await failure()).toEqual({
      code: "FOLDER_EMPTY",
      lines: ["corpus: no notice in it; expected at least one .txt file; fix: put a notice there"],
    });
  });

  it("names everything that is wrong in one error, with file and line", async () => {
    write(
      "a.txt",
      Buffer.concat([Buffer.from("通报\n\n正文。\n"), Buffer.from([0xd6, 0xd0, 0x0a]), Buffer.from("完")]),
    );
    write("b.txt", " \n　\n");
    write("c.txt", "丙通报");
    write("c.json", '{\n  "url": "https://example.org",\n  "shortTitle" "丙"\n}');
    write("d.txt", "丁通报");
    write("d.json", '{\n  "url": "ftp://example.org",\n  "title": "丁"\n}');
    write("e.json", "{}");
    write("f.txt", "己通报");
    write("f.json", "[]");
    const { code, lines } = await failure();
    expect(code).toBe("NOT_UTF8");
    expect(lines).toEqual([
      "corpus/a.txt:4: not UTF-8; expected UTF-8 text; fix: save the file as UTF-8",
      "corpus/b.txt: no text in it; expected the text of a notice; fix: write it there, or delete the file",
      'corpus/c.json:3: not JSON from here on; expected {"url": "https://…", "shortTitle": "…"}; fix: mend or delete the file',
      expect.stringMatching(/^corpus\/d\.json:2: url: .*; expected url \(http or https\) and shortTitle/u),
      expect.stringMatching(/^corpus\/d\.json:3: title: .*; fix: mend or delete the entry$/u),
      "corpus/e.json: belongs to no notice; expected a .txt file of the same name; fix: rename or delete it",
      expect.stringMatching(/^corpus\/f\.json:1: .*; fix: mend or delete the entry$/u),
    ]);
  });

  it.each([
    ["", 1],
    ["{", 1],
    ['{"url": 1,\n', 2],
    ['{\n"url": "a\n"}', 2],
    ['{\n\n"url": tru}', 3],
    ["{}\n\nx", 3],
  ])("finds the line where JSON breaks in %j", async (json, line) => {
    write("a.txt", "甲通报");
    write("a.json", json);
    const { lines } = await failure();
    expect(lines[0]).toMatch(`corpus/a.json:${line}: not JSON from here on`);
  });
});
