/** Puts a notice into the corpus's folder: whole or not at all, and never over another one unless that is asked for. */
import { randomBytes } from "node:crypto";
import { access, link, mkdir, open, rename, unlink } from "node:fs/promises";
import { join } from "node:path";

/** What became of it: `exists` means that nothing was written, since there is a notice of that name. */
export type Stored = { readonly done: true; readonly file: string } | { readonly done: false; readonly exists: true };

/** Whether the folder holds a notice of this name (see {@link noticeName}). */
export async function isStored(directory: string, name: string): Promise<boolean> {
  return access(join(directory, `${name}.txt`)).then(
    () => true,
    () => false,
  );
}

/** A name that the folder does not hold: 通报, 通报-2, 通报-3 … */
export async function freeName(directory: string, name: string): Promise<string> {
  let free = name;
  for (let nth = 2; await isStored(directory, free); nth++) free = `${name}-${nth}`;
  return free;
}

/**
 * Writes the text of a notice to `<name>.txt`. It is written aside (under a name with a dot in front, which the corpus
 * passes over), brought to the disk, and then given its name in one step.
 * @param name from {@link noticeName}
 * @throws the file system's error
 */
export async function storeNotice(directory: string, name: string, text: string, replace: boolean): Promise<Stored> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, `${name}.txt`);
  const aside = join(directory, `.${randomBytes(6).toString("hex")}.new`);
  const file = await open(aside, "wx", 0o644);
  try {
    await file.writeFile(text, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    if (replace) await rename(aside, path);
    else {
      // A link fails where the name is taken; renaming would take it over.
      await link(aside, path);
      await unlink(aside);
    }
    return { done: true, file: path };
  } catch (error) {
    await unlink(aside).catch(() => undefined);
    if (!replace && (error as NodeJS.ErrnoException).code === "EEXIST") return { done: false, exists: true };
    throw error;
  }
}
