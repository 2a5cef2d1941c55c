import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder } from "../testing/folder.ts";
import { serve, type Route } from "../testing/http-routes.ts";
import { testIo } from "../testing/test-io.ts";
import { upstreamMirror, upstreamPaths } from "../testing/upstream-mirror.ts";
import { cli } from "./cli.ts";

async function scene(changes: Readonly<Record<string, Route>> = {}) {
  const place = folder();
  const server = await serve(upstreamMirror(changes));
  const path = join(place.path, ".local/share/scs-conformance/kubernetes-release-data.json");
  return {
    server,
    path,
    home: place.path,
    io: (...words: string[]) =>
      testIo(["data", ...words], { home: place.path, now: () => new Date("2026-08-13T08:00:00Z") }),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      place[Symbol.dispose]();
    },
  };
}

describe("data update", () => {
  test("writes what upstream says, and shows its age and digests", async () => {
    await using here = await scene();
    const io = here.io("update", "--mirror", here.server.url);
    expect(await cli(io)).toBe(0);
    expect(io.out()).toContain(`Written to ${here.path}`);
    expect(io.out()).toMatch(/releases +3 +known until 2026-08-13T08:00:00.000Z +sha256:[0-9a-f]{64}/);
    expect(JSON.parse(readFileSync(here.path, "utf8"))).toMatchObject({ format: "kubernetes-release-data/1" });
    expect(here.server.log[0]?.headers["user-agent"]).toMatch(/^scs-conformance\//);
    expect(readdirSync(dirname(here.path))).toHaveLength(1);

    const shown = here.io("show");
    expect(await cli(shown)).toBe(0);
    expect(shown.out()).toContain(here.path);
    expect(shown.out()).toContain(`https:/${upstreamPaths.feed}`);
  });

  test("keeps what was there when anything cannot be had, and says what", async () => {
    const gone = { status: 500, body: "gone" };
    const changes = { [`GET ${upstreamPaths.official}`]: gone, [`GET ${upstreamPaths.cve("CVE-2026-0001")}`]: gone };
    await using here = await scene(changes);
    mkdirSync(dirname(here.path), { recursive: true });
    writeFileSync(here.path, "before");
    const io = here.io("update", "--mirror", here.server.url);
    expect(await cli(io)).toBe(3);
    expect(io.err()).toContain("Nothing was changed, because not everything could be fetched:");
    expect(io.err()).toContain("k8s-eol-data.yml answered 500");
    expect(io.err()).toContain("CVE-2026-0001 answered 500");
    expect(readFileSync(here.path, "utf8")).toBe("before");
  });

  test("writes where XDG_DATA_HOME says", async () => {
    await using here = await scene();
    const env = { XDG_DATA_HOME: join(here.home, "elsewhere") };
    expect(await cli(testIo(["data", "update", "--mirror", here.server.url], { home: here.home, env }))).toBe(0);
    expect(existsSync(join(here.home, "elsewhere/scs-conformance/kubernetes-release-data.json"))).toBe(true);
    expect(existsSync(here.path)).toBe(false);
  });

  test("says in one sentence that it cannot write", async () => {
    await using here = await scene();
    writeFileSync(join(here.home, ".local"), "not a folder");
    const io = here.io("update", "--mirror", here.server.url);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(`${here.path} cannot be written:`);
  });

  test("ends when it is interrupted, and leaves nothing behind", async () => {
    await using here = await scene({ [`GET ${upstreamPaths.feed}`]: "hang" });
    const io = here.io("update", "--mirror", here.server.url);
    const ended = cli(io);
    await expect.poll(() => here.server.log.length).toBeGreaterThan(3);
    io.interrupt("SIGINT");
    expect(await ended).toBe(130);
    expect(io.err()).toContain("The update was interrupted.");
    expect(existsSync(here.path)).toBe(false);
  });

  test.each(["ftp://example.com", "mirror"])("--mirror %s is refused", async (mirror) => {
    await using here = await scene();
    const io = here.io("update", "--mirror", mirror);
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(`--mirror ${mirror} is not an address`);
  });
});

describe("data show", () => {
  test("shows what comes with the tool when nothing was fetched", async () => {
    await using here = await scene();
    const io = here.io("show", "--json");
    expect(await cli(io)).toBe(0);
    expect(JSON.parse(io.out())).toMatchObject({
      from: "comes with this tool",
      releases: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string, sources: [{}, {}] },
      cves: { knownUntil: "2026-03-19T14:32:54Z" },
    });
  });

  test("shows it also when what was fetched is older", async () => {
    await using here = await scene();
    const early = { home: here.home, now: () => new Date("2026-01-01T00:00:00Z") };
    expect(await cli(testIo(["data", "update", "--mirror", here.server.url], early))).toBe(0);
    const io = here.io("show");
    await cli(io);
    expect(io.out()).toContain("comes with this tool");
  });

  test("says in one sentence that what was fetched is damaged", async () => {
    await using here = await scene();
    mkdirSync(dirname(here.path), { recursive: true });
    writeFileSync(here.path, "{");
    const io = here.io("show");
    expect(await cli(io)).toBe(2);
    expect(io.err()).toContain(`${here.path} is not a file of release data.`);
  });
});
