import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Api, HttpError, InputFile } from "grammy";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leanFetch } from "../../src/ways/fetch.js";

const TOKEN = "1:abc";

describe("a call of the Bot API", () => {
  let server: Server;
  let api: Api;
  let got: { url: string; type: string; length: string | undefined; body: string }[];
  let answer: (response: ServerResponse) => void;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { "content-type": type = "", "content-length": length } = request.headers;
    got.push({ url: request.url ?? "", type, length, body });
    answer(response);
  }

  beforeEach(async () => {
    got = [];
    answer = (response) => response.end('{"ok":true,"result":{"message_id":7,"text":"通报"}}');
    server = createServer((request, response) => void take(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    api = new Api(TOKEN, { apiRoot, fetch: leanFetch });
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it("sends JSON with its length in bytes, and gives what comes back", async () => {
    expect(await api.sendMessage(1, "优秀")).toEqual({ message_id: 7, text: "通报" });
    const [call] = got;
    expect(call).toMatchObject({ url: `/bot${TOKEN}/sendMessage`, type: "application/json" });
    expect(JSON.parse(call?.body ?? "")).toEqual({ chat_id: 1, text: "优秀" });
    expect(call?.length).toBe(String(Buffer.byteLength(call?.body ?? "")));
  });

  it("sends a file as a form", async () => {
    await api.sendDocument(1, new InputFile(Buffer.from("一、总体情况"), "通报.txt"));
    expect(got[0]?.type).toMatch(/^multipart\/form-data; boundary=/);
    expect(got[0]?.body).toContain("一、总体情况");
  });

  it("gives the Bot API's refusals as they are", async () => {
    answer = (response) =>
      void response.writeHead(403).end('{"ok":false,"error_code":403,"description":"bot was blocked by the user"}');
    await expect(api.sendMessage(1, "a")).rejects.toThrow("(403: bot was blocked by the user)");
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["is no JSON", (response) => response.end("<html>502</html>")],
    [
      "breaks off",
      (response) => {
        response.writeHead(200, { "content-length": 100 }).write('{"ok":');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ["never comes", (response) => response.destroy()],
  ])("is a failure of the network where the answer %s", async (_, bad) => {
    answer = bad;
    await expect(api.sendMessage(1, "a")).rejects.toThrow(HttpError);
  });

  it("ends with its signal", async () => {
    const ending = new AbortController();
    answer = () => ending.abort();
    await expect(api.sendMessage(1, "a", {}, ending.signal as never)).rejects.toThrow(HttpError);
    await expect(api.sendMessage(1, "a", {}, ending.signal as never)).rejects.toThrow(HttpError);
    expect(got).toHaveLength(1);
  });
});
