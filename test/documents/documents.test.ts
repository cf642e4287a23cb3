import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unpackedBytes } from "../../src/documents/archive.js";
import { noticeName } from "../../src/documents/file-name.js";
import { textOfHtml } from "../../src/documents/html.js";
import { kindOf, LARGEST_BYTES } from "../../src/documents/kind.js";
import { DocumentError, type DocumentProblem } from "../../src/documents/problem.js";
import { readDocument } from "../../src/documents/read-document.js";
import { freeName, storeNotice } from "../../src/documents/store.js";
import { understand } from "../../src/documents/understood.js";
import { archive, wordDocument } from "../support/documents.js";
import { NORTH_LAKE } from "../support/fake-engine.js";

async function problem(what: () => unknown): Promise<DocumentProblem | null> {
  try {
    await what();
    return null;
  } catch (error) {
    if (error instanceof DocumentError) return error.problem;
    throw error;
  }
}

describe("a document's kind", () => {
  it.each([
    ["通报.txt", "text"],
    ["通报.TXT", "text"],
    ["a.b.docx", "word"],
    ["x.htm", "html"],
    ["README.md", "markdown"],
  ])("of %s is %s", (name, kind) => {
    expect(kindOf(name, 10)).toBe(kind);
  });

  it.each(["a.pdf", "a.doc", "a", ".txt", "a.txt.exe", "a.toString", "a.__proto__", ""])(
    "of %j is none that is read",
    async (name) => {
      expect(await problem(() => kindOf(name, 10))).toBe("type");
    },
  );

  it("is of no interest where it is too large", async () => {
    expect(await problem(() => kindOf("a.txt", LARGEST_BYTES + 1))).toBe("size");
  });
});

describe("a notice's file name", () => {
  it.each([
    ["通报 2023.docx", "通报-2023"],
    ["吉政函〔2023〕16号.txt", "吉政函〔2023〕16号"],
    ["../../etc/passwd.txt", "passwd"],
    ["C:\\Users\\x\\a.txt", "a"],
    [".hidden.txt", "hidden"],
    ["a/../b.md", "b"],
    ["<b>&\"'.txt", "b"],
    ["v1.5.txt", "v1.5"],
    ["NUL.txt", "标题"],
    ["\u202etxt.exe.txt", "txt.exe"],
    ["…….txt", "标题"],
  ])("of %j is %j", (name, expected) => {
    expect(noticeName(name, "标题")).toBe(expected);
  });

  it("fits every file system, by whole characters", () => {
    const name = noticeName(`${"长".repeat(300)}.txt`, "");
    expect(name).toBe("长".repeat(40));
  });

  it("cannot be made from nothing", async () => {
    expect(await problem(() => noticeName("？？.txt", "……"))).toBe("name");
  });
});

describe("a web page", () => {
  it("gives its paragraphs as lines, without menus, scripts and styles", () => {
    const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <nav>首页</nav><ul><li><a href="/">首页</a></li><li><a href="/b">政务公开</a></li></ul>
      <h1>关于考评的<br>通报</h1><p>　　各市<b>人民</b>政府：</p>
      <div>一、结果</div><div>A&amp;B<script>alert(1)</script></div>
      <table><tr><th>单位</th><th>等次</th></tr><tr><td><p>青山县</p></td><td><p>优秀</p></td></tr></table></body>`;
    expect(textOfHtml(page)).toBe("关于考评的\n通报\n　　各市人民政府：\n一、结果\nA&B\n单位\t等次\n青山县\t优秀\n");
  });

  it("keeps a link within a sentence, and a sentence that is a link", () => {
    expect(textOfHtml('<p>见<a href="x">附件</a>。</p><p><a href="y">结果如下。</a></p>')).toBe(
      "见附件。\n结果如下。\n",
    );
  });

  it("that is nested as deep as it is long is read without harm", () => {
    expect(typeof textOfHtml(`${"<div>".repeat(20_000)}x`)).toBe("string");
  });
});

describe("a document's text", () => {
  it.each([
    ["UTF-8", Buffer.from("通报\n")],
    ["UTF-8 with a mark", Buffer.from("\ufeff通报\n")],
    ["GB 18030", Buffer.from([0xcd, 0xa8, 0xb1, 0xa8, 0x0a])],
    ["UTF-16", Buffer.from("\ufeff通报\n", "utf16le")],
  ])("is read from %s", async (_encoding, bytes) => {
    expect(await readDocument("a.txt", bytes)).toBe("通报\n");
  });

  it("is read from what a page declares", async () => {
    const page = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), Buffer.from([0xcd, 0xa8, 0xb1, 0xa8])]);
    expect(await readDocument("a.html", page)).toBe("通报\n");
  });

  it("of Markdown is without marks, but with the notice's own numbering", async () => {
    const source =
      "# 通报\n\n## 一、结果\n\n1. **青山县**为优秀。\n- 柳河市\n\n| 单位 | 等次 |\n|---|:--:|\n| 青山县 | 优秀 |\n";
    expect(await readDocument("a.md", Buffer.from(source))).toBe(
      "通报\n\n一、结果\n\n1. 青山县为优秀。\n柳河市\n\n 单位 \t 等次 \n 青山县 \t 优秀 \n",
    );
  });

  it("of Word is a line for each paragraph and row", async () => {
    const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell("单位")}${cell("等次")}</w:tr><w:tr>${cell("青山县")}${cell("优秀")}</w:tr></w:tbl>`;
    expect(await readDocument("a.docx", wordDocument(["通报", "　　各市："], table))).toBe(
      "通报\n　　各市：\n单位\t等次\n青山县\t优秀\n",
    );
  });

  it.each<[string, string, Buffer, DocumentProblem]>([
    ["bytes in no encoding", "a.txt", Buffer.from([0xff, 0xff, 0x81, 0x20]), "encoding"],
    ["NUL characters", "a.txt", Buffer.from("a\0b"), "content"],
    ["no letters", "a.txt", Buffer.from("……\n"), "empty"],
    ["a page without text", "a.html", Buffer.from("<script>x</script>"), "empty"],
    ["an archive that is no Word document", "a.docx", archive([{ name: "x", content: "x" }]), "content"],
    ["half a Word document", "a.docx", wordDocument(["通报"]).subarray(0, 200), "content"],
    ["too much text", "a.txt", Buffer.from("a".repeat(2_000_001)), "size"],
  ])("is refused for %s", async (_what, name, bytes, expected) => {
    expect(await problem(() => readDocument(name, bytes))).toBe(expected);
  });

  it("of an archive that unpacks to more than is read is refused before it is unpacked", async () => {
    const bomb = archive([{ name: "word/document.xml", content: "x", claims: 2_000_000_000 }]);
    expect(unpackedBytes(bomb)).toBe(2_000_000_000);
    expect(await problem(() => readDocument("a.docx", bomb))).toBe("size");
  });
});

describe("what is understood of a notice", () => {
  it("has title, 文号, sections, groups and figures", () => {
    const understood = understand(NORTH_LAKE);
    expect(understood).toMatchObject({
      number: "北政函〔2023〕8号",
      issuer: "北湖市人民政府",
      date: "2023年3月18日",
      sections: ["一、考评结果", "二、主要成效", "三、存在问题", "四、下一步工作要求"],
    });
    expect(understood.title).toContain("2022年度生态环境保护目标责任制考评情况的通报");
    expect(understood.groups.map((group) => group.members)).toEqual(expect.arrayContaining([2, 3]));
    expect(understood.figures).toBeGreaterThan(15);
  });

  it("says of any text what it can", () => {
    expect(understand("随便一行\n")).toMatchObject({ number: "", issuer: "", date: "", sections: [], groups: [] });
  });
});

describe("a stored notice", () => {
  it("is whole, and leaves nothing else behind", async () => {
    const directory = mkdtempSync(join(tmpdir(), "tongbao-"));
    expect(await storeNotice(directory, "a", "通报\n", false)).toMatchObject({ done: true });
    expect(readFileSync(join(directory, "a.txt"), "utf8")).toBe("通报\n");
    expect(readdirSync(directory)).toEqual(["a.txt"]);
  });

  it("takes no other's place unless it is told to", async () => {
    const directory = mkdtempSync(join(tmpdir(), "tongbao-"));
    writeFileSync(join(directory, "a.txt"), "old");
    expect(await storeNotice(directory, "a", "new", false)).toEqual({ done: false, exists: true });
    expect([readFileSync(join(directory, "a.txt"), "utf8"), readdirSync(directory)]).toEqual(["old", ["a.txt"]]);
    await storeNotice(directory, "a", "new", true);
    expect([readFileSync(join(directory, "a.txt"), "utf8"), readdirSync(directory)]).toEqual(["new", ["a.txt"]]);
    expect(await freeName(directory, "a")).toBe("a-2");
  });
});
