/**
 * Documents for tests, made from nothing: a ZIP archive without compression, and a Word document in it.
 */
import { crc32 } from "node:zlib";

/** A file of an archive. `claims` is the size that the directory names, where it is not the true one. */
export interface Packed {
  readonly name: string;
  readonly content: string;
  readonly claims?: number;
}

function header(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const parts = [Buffer.alloc(4)];
  parts[0]?.writeUInt32LE(signature);
  for (const [bytes, value] of fields) {
    const part = Buffer.alloc(bytes);
    if (bytes === 2) part.writeUInt16LE(value);
    else part.writeUInt32LE(value);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** A ZIP archive whose files are stored as they are. */
export function archive(files: readonly Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims } of files) {
    const data = Buffer.from(content, "utf8");
    const title = Buffer.from(name, "utf8");
    const checksum = crc32(data);
    const about = [
      [2, 0],
      [2, 0],
      [4, 0],
      [4, checksum],
      [4, data.length],
      [4, data.length],
      [2, title.length],
      [2, 0],
    ];
    const local = Buffer.concat([header(0x04034b50, [[2, 20], ...(about as [2 | 4, number][])]), title, data]);
    bodies.push(local);
    directory.push(
      header(0x02014b50, [
        ...([
          [2, 20],
          [2, 20],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, checksum],
        ] as [2 | 4, number][]),
        ...([
          [4, data.length],
          [4, claims ?? data.length],
          [2, title.length],
        ] as [2 | 4, number][]),
        ...([
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, offset],
        ] as [2 | 4, number][]),
      ]),
      title,
    );
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const count = files.length;
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, index, end]);
}

/** A Word document with a paragraph for each line. */
export function wordDocument(lines: readonly string[], body = ""): Buffer {
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("");
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  return archive([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="${word}"><w:body>${paragraphs}${body}</w:body></w:document>`,
    },
  ]);
}
