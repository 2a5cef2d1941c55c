import { expect, test } from "vitest";
import { serve } from "../../testing/http-routes.ts";
import { testCertificate } from "../../testing/test-certificate.ts";
import { httpProxy } from "../../testing/test-proxy.ts";
import { HttpClient } from "./http-client.ts";
import { proxyFor } from "./proxy.ts";

const proxy = "http://proxy.example:3128";

test.each<[string, Record<string, string>, string | undefined]>([
  ["http://cloud.example/", { http_proxy: proxy }, proxy],
  ["http://cloud.example/", { HTTP_PROXY: proxy }, proxy],
  ["https://cloud.example/", { HTTP_PROXY: proxy }, undefined],
  ["https://cloud.example/", { HTTPS_PROXY: "proxy.example:3128" }, proxy],
  ["https://cloud.example/", { all_proxy: proxy }, proxy],
  ["https://cloud.example/", { https_proxy: "" }, undefined],
  ["https://cloud.example/", { https_proxy: proxy, no_proxy: "*" }, undefined],
  ["https://cloud.example/", { https_proxy: proxy, NO_PROXY: "other, cloud.example" }, undefined],
  ["https://api.cloud.example/", { https_proxy: proxy, no_proxy: ".cloud.example" }, undefined],
  ["https://api.cloud.example/", { https_proxy: proxy, no_proxy: "CLOUD.example" }, undefined],
  ["https://mycloud.example/", { https_proxy: proxy, no_proxy: "cloud.example" }, proxy],
  ["https://cloud.example:5000/", { https_proxy: proxy, no_proxy: "cloud.example:5000" }, undefined],
  ["https://cloud.example:5000/", { https_proxy: proxy, no_proxy: "cloud.example:443" }, proxy],
  ["https://10.1.2.3/", { https_proxy: proxy, no_proxy: "10.0.0.0/8" }, undefined],
  ["https://11.1.2.3/", { https_proxy: proxy, no_proxy: "10.0.0.0/8" }, proxy],
  ["https://[fd00::1]/", { https_proxy: proxy, no_proxy: "fd00::/8" }, undefined],
  ["https://[::1]/", { https_proxy: proxy, no_proxy: "::1" }, undefined],
  ["https://[::1]:5000/", { https_proxy: proxy, no_proxy: "[::1]:5000" }, undefined],
])("%s with %j goes through %s", (url, env, expected) => {
  expect(proxyFor(new URL(url), env)).toBe(expected);
});

test("requests pass through the proxy, encrypted ones in a tunnel", async () => {
  await using plain = await serve({ "GET /": { body: { plain: true } } });
  await using secure = await serve({ "GET /": { body: { secure: true } } }, { tls: testCertificate });
  await using relay = await httpProxy();
  await using http = new HttpClient({
    tls: { verify: true, ca: testCertificate.cert },
    env: { http_proxy: relay.url, https_proxy: relay.url },
  });
  const get = async (url: string) => {
    const answer = await http.send(
      { method: "GET", url: new URL(url) },
      { userAgent: "test" },
      new AbortController().signal,
    );
    return answer.json();
  };
  expect([await get(plain.url), await get(secure.url)]).toEqual([{ plain: true }, { secure: true }]);
  expect(relay.log).toEqual([`GET ${plain.url}/`, `CONNECT ${new URL(secure.url).host}`]);
});

test("a proxy that is not there is named", async () => {
  await using server = await serve({});
  const relay = await httpProxy();
  await relay[Symbol.asyncDispose]();
  await using http = new HttpClient({
    tls: { verify: true },
    env: { http_proxy: relay.url.replace("//", "//me:word@") },
  });
  const sent = http.send(
    { method: "GET", url: new URL(server.url) },
    { userAgent: "test" },
    new AbortController().signal,
  );
  await expect(sent).rejects.toThrow(
    `${server.url}/ cannot be reached: connection refused (through the proxy ${relay.url})`,
  );
});
