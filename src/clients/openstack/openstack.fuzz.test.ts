import fc from "fast-check";
import { expect, test } from "vitest";
import { EndpointMissingError, UnexpectedResponseError } from "../../errors.ts";
import { cloudConfig } from "../../testing/cloud-config.ts";
import { mangledText, oddText } from "../../testing/odd-input.ts";
import { Answer } from "../http/answer.ts";
import { Redactor } from "../http/redactor.ts";
import { endpoint, regionOf } from "./catalog.ts";
import { discover } from "./discovery.ts";
import { computeLimits } from "./limits.ts";
import { list } from "./list.ts";
import { grantedMicroversion, microversionHeaders } from "./microversion.ts";
import type { OpenStackCloud } from "./openstack-cloud.ts";
import { textsIn } from "./s3.ts";
import { tokenOf } from "./token.ts";

const signal = new AbortController().signal;
const redactor = new Redactor();

function answer(text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const url = new URL("https://nova.example/v2.1/flavors?limit=2");
  return new Answer({ method: "GET", url, status: 200, headers, bytes: Buffer.from(text) }, redactor);
}

/** A cloud of which nothing is used but what it answers. */
function cloudOf(texts: readonly string[]): { readonly cloud: OpenStackCloud; readonly asked: () => number } {
  let count = 0;
  const request = () => Promise.resolve(answer(texts[count++ % texts.length] ?? ""));
  return { cloud: { request } as unknown as OpenStackCloud, asked: () => count };
}

/** Only what the run knows how to tell of. */
async function expected<T>(question: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    if (error instanceof UnexpectedResponseError || error instanceof EndpointMissingError) return undefined;
    throw error;
  }
}

const pages = [
  `{"flavors":[{"id":"a"},{"id":"b"}],"flavors_links":[{"rel":"next","href":"http://in/v2.1/flavors?limit=2&marker=b"}]}`,
  `{"flavors":[{"id":"c"}],"next":"/v2.1/flavors?marker=c","links":{"next":"https://x/flavors?marker=c"}}`,
  `{"flavors":[]}`,
];
const page = fc.oneof(...pages.map(mangledText), fc.constantFrom(...pages), oddText, fc.json());

test("whatever pages a list has, it comes to an end: each thing once, or why it cannot be read", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (texts) => {
      const { cloud, asked } = cloudOf(texts);
      const request = { service: "compute", path: "/flavors", key: "flavors", pageSize: 2, maxPages: 20 };
      const found = await expected(() => list(cloud, request, signal));
      const ids = (found ?? []).flatMap(({ id }) => id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(asked()).toBeLessThanOrEqual(20);
    }),
    { numRuns: 1000 },
  );
});

test("each page is asked for once, however long the list is", async () => {
  const asks = async (count: number) => {
    const texts = Array.from({ length: count }, (_, at) => {
      const next = at + 1 < count ? `,"next":"/v2.1/flavors?marker=${at}"` : "";
      return `{"flavors":[{"id":"${at}"}]${next}}`;
    });
    const { cloud, asked } = cloudOf(texts);
    await list(cloud, { service: "compute", path: "/flavors", key: "flavors" }, signal);
    return asked();
  };
  expect([await asks(400), await asks(800)]).toEqual([400, 800]);
});

const login = `{"token":{"user":{"id":"u","name":"n"},"project":{"id":"p","name":"n","domain":{"id":"d","name":"D"}},"roles":[{"name":"member"}],
"catalog":[{"type":"compute","name":"nova","endpoints":[{"interface":"public","region_id":"R1","url":"https://nova.example/v2.1/%(tenant_id)s"}]},
{"type":"volumev3","endpoints":[{"interface":"publicURL","region":"*","url":"http://c:8776/v3/$(project_id)s"}]}],"issued_at":"2026-01-01T00:00:00Z"}}`;

test("whatever Keystone answers, there are a token and addresses, or it is said what is missing", async () => {
  const headers = { "x-subject-token": "hunter2canary" };
  const config = cloudConfig({ authUrl: "https://keystone.example/v3" });
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangledText(login), oddText, fc.json()), async (text) => {
      const token = await expected(() => tokenOf(answer(text, headers), 0));
      if (token === undefined) return;
      expect(token.secret.reveal()).toBe("hunter2canary");
      expect(["string", "undefined"]).toContain(typeof regionOf(token.catalog, { ...config, region: undefined }));
      for (const type of ["compute", "block-storage", "constructor"]) {
        const address = await expected(() => endpoint(type, token, config));
        expect(address?.protocol ?? "http:").toMatch(/^https?:$/);
      }
    }),
    { numRuns: 1000 },
  );
});

const versions = `{"versions":{"values":[{"id":"v2.1","links":[{"rel":"self","href":"http://in/nova/v2.1/"}],"version":"2.96","min_version":"2.1"}]},
"version":{"id":"v3.70","max_version":"3.70","min_version":"3.0","links":[{"rel":"self","href":"v3/"}]}}`;

test("whatever versions a service announces, its address stays on its host", async () => {
  const one = versions.replace("values", "versions");
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangledText(versions), mangledText(one), oddText, fc.json()), async (text) => {
      const found = await discover("compute", new URL("https://nova.example/nova"), () =>
        Promise.resolve(answer(text)),
      );
      expect(found.url.origin).toBe("https://nova.example");
      const headers = microversionHeaders("compute", "2.90", found.microversions);
      expect(() => new Headers(headers)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});

test("whatever microversion a service says it answered in, it is one of two numbers or none", () => {
  const text = fc.oneof(oddText, mangledText("compute 2.96, volume 3.70"));
  fc.assert(
    fc.property(text, (said) => {
      const found = grantedMicroversion(answer("", { "openstack-api-version": said }));
      expect(found ?? "0.0").toMatch(/^\d+\.\d+$/);
    }),
    { numRuns: 1000 },
  );
});

test("whatever limits a service tells, they are an object or none", async () => {
  const limits = `{"limits":{"rate":[],"absolute":{"maxTotalCores":20,"totalCoresUsed":1}}}`;
  await fc.assert(
    fc.asyncProperty(fc.oneof(mangledText(limits), oddText, fc.json()), async (text) => {
      const found = await expected(() => computeLimits(cloudOf([text]).cloud, signal));
      expect(Array.isArray(found)).toBe(false);
    }),
  );
});

const listing = `<?xml version="1.0"?><ListAllMyBucketsResult><Buckets><Bucket><Name>a&amp;b</Name></Bucket></Buckets></ListAllMyBucketsResult>`;

test("whatever an object store lists, names are texts without tags", () => {
  expect(textsIn(listing, "Name")).toEqual(["a&b"]);
  fc.assert(
    fc.property(fc.oneof(mangledText(listing), oddText), (xml) => {
      for (const name of textsIn(xml, "Name")) expect(typeof name).toBe("string");
    }),
    { numRuns: 1000 },
  );
});

const many = 60_000;

// Were the time they take to grow with the square of their size, these would take minutes.
test.each([
  ["tags that nothing ends", "<Name ".repeat(many)],
  ["tags that nothing closes", "<Name>".repeat(many)],
  ["blanks in a tag", `<Name${" ".repeat(many * 6)}`],
  ["names that others end", "<Name>a</Named>".repeat(many)],
])("a listing of %s is read in time", (_, xml) => {
  expect(textsIn(xml, "Name")).toEqual([]);
});
