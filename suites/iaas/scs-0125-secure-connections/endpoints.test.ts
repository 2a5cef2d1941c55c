import { expect, test } from "vitest";
import { addressesOf } from "./endpoints.ts";

const of = (...urls: string[]) => addressesOf(urls.map((url) => ({ service: "compute", url })));

test.each([
  ["https://cloud.example", { isTls: true, host: "cloud.example", port: 443 }],
  ["https://Cloud.Example.:8774/v2.1/%(project_id)s", { isTls: true, host: "cloud.example", port: 8774 }],
  ["http://cloud.example", { isTls: false, host: "cloud.example", port: 80 }],
  ["https://[2001:db8::1]/compute", { isTls: true, host: "2001:db8::1", port: 443 }],
  ["https://[2001:db8::1]:5000", { isTls: true, host: "2001:db8::1", port: 5000 }],
])("%s is found", (url, address) => {
  expect(of(url)).toEqual([{ ...address, services: ["compute"] }]);
});

test("what is no address of the web is left out", () => {
  expect(
    of("cloud.example", "ftp://cloud.example", "cloud.example:5000", "https://", "", "xhttps://cloud.example"),
  ).toEqual([]);
});

test("each service is named once", () => {
  expect(of("https://cloud.example/a", "https://cloud.example/b").map(({ services }) => services)).toEqual([
    ["compute"],
  ]);
  const endpoints = ["compute", "network", "compute"].map((service) => ({ service, url: "https://cloud.example" }));
  expect(addressesOf(endpoints).map(({ services }) => services)).toEqual([["compute", "network"]]);
});

test("two paths of one server are one address, and http beside https is another", () => {
  expect(of("https://cloud.example/a", "https://cloud.example:443/b", "http://cloud.example:443")).toHaveLength(2);
});
