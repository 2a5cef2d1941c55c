import { expect, test } from "vitest";
import { publicText } from "./public-text.ts";

test.each([
  ["<script>alert(1)</script>", "‹script›alert(1)‹/script›"],
  ["&lt;b&gt; &#60;b&#x3e; R&D; R&D", "＆lt;b＆gt; ＆#60;b＆#x3e; R＆D; R&D"],
  ["![x](http://tracker.example/a.png)", "![x] (http://tracker.example/a.png)"],
  ["`a`", "'a'"],
  ["one\r\ntwo\u0000", "one two\ufffd"],
  ["&; & ; &a b; &#x;", "&; & ; &a b; ＆#x;"],
])("%j cannot run on the monitor's pages", (text, shown) => {
  expect(publicText(text)).toBe(shown);
  expect(publicText(shown)).toBe(shown);
});

test.each<[string, string]>([
  ["/home/ada/clouds.yaml is missing", "clouds.yaml is missing"],
  ["see (/tmp/x/y/attested.yaml), please", "see (attested.yaml), please"],
  ['"file:///home/ada/a.tar.gz"', '"a.tar.gz"'],
  ["~/.kube/config", "config"],
  [String.raw`C:\Users\ada\junit.xml`, "junit.xml"],
  ["html:/builds/group/project/out.html", "html:out.html"],
  ...["root", "Users", "private", "workspace", "mnt", "srv", "opt"].map((top): [string, string] => [
    `/${top}/x/a b`,
    "a b",
  ]),
  ["/var/folders/x/a /var/lib/y/b /var/tmp/c", "a b c"],
  ["/srv/data/", "data"],
  ["/home/", "home"],
  ["\\\\\\\\", ""],
  ["file:/home/a file://host/b file:///c", "file:a b c"],
  [String.raw`d:\a\b e:\c\ \\server\share\f`, "b c f"],
  ["/tmp/a;/tmp/b,/tmp/c)'/tmp/d'\"~/e\"", `a;b,c)'d'"e"`],
  [String.raw`'C:\a','\\s\b';"file:///c",~/d)`, `'a','b';"c",d)`],
])("of a folder on this machine only the file is left: %j", (text, shown) => {
  expect(publicText(text)).toBe(shown);
});

test.each([
  "https://nova.example/home/flavors",
  "GET /apis/apps/v1/deployments",
  "/etc/kubernetes/admin.conf on the node",
  "images/home/x",
  "a.b/tmp/x a-b/tmp/y a_b~/z",
  "\\\\ alone",
  "/homes/x /optional/y /variable/tmp/z /var/log/a",
  "7:\\a",
])("%j is not a folder on this machine", (text) => {
  expect(publicText(text)).toBe(text);
});
