import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import compliant from "../../fixtures/clouds/compliant.ts";
import { sshVector } from "../../fixtures/openssh/vectors.ts";
import { simulate, type SimulationOptions } from "../../fixtures/simulator/simulate.ts";
import { formatNames } from "../reports/formats.ts";
import { cloudsYaml } from "../testing/clouds-yaml.ts";
import { folder } from "../testing/folder.ts";
import { testIo } from "../testing/test-io.ts";
import { cli } from "./cli.ts";

const password = 'canary-4f9a"\\ %+/&é';
const world = { ...compliant, identity: { ...compliant.identity, password } };

/** In every form in which it could slip out. */
const forms = ["canary-4f9a", Buffer.from(password).toString("base64").slice(0, 12), encodeURIComponent("canary-4f9a")];

/** A key whose comment is what somebody took for the place of the passphrase. */
const plantedKey = withComment(sshVector("ed25519").privateKey, "canary-4f9a");
const keyLines = plantedKey.split("\n").filter((line) => line !== "" && !line.startsWith("-----"));

function withComment(privateKey: string, comment: string): string {
  const [begin = "", ...rest] = privateKey.trim().split("\n");
  const bytes = Buffer.from(rest.slice(0, -1).join(""), "base64");
  bytes.write(comment, bytes.lastIndexOf(" of the tests"));
  return `${begin}\n${bytes.toString("base64").replace(/.{70}/g, "$&\n")}\n${rest.at(-1)}\n`;
}

/** The token that the cloud gives is as secret as the password. */
const echo = (status: number) => ({
  status,
  body: `you said ${password} ${JSON.stringify(password)} ${encodeURIComponent(password)}`,
});

test.each<[string, SimulationOptions]>([
  ["a cloud that answers", {}],
  ["a cloud that refuses the login and repeats it", { faults: { "POST /identity/v3/auth/tokens": echo(401) } }],
  ["a cloud whose login breaks and repeats it", { faults: { "POST /identity/v3/auth/tokens": echo(500) } }],
  [
    "a cloud that repeats the password in an error of a service",
    { faults: { "GET /image/v2/images": echo(500), "GET /compute/v2.1/flavors/detail": echo(403) } },
  ],
])("the password stands nowhere after a run on %s", async (_, options) => {
  using place = folder();
  await using cloud = await simulate(world, options);
  cloudsYaml(place.path, cloud.authUrl, world);
  const words = [
    "run",
    "--os-cloud",
    "test",
    "-o",
    "out",
    "-vv",
    "-r",
    formatNames.join(","),
    "--events",
    "out/events.ndjson",
    "--sign",
    "key",
  ];
  writeFileSync(join(place.path, "key"), plantedKey);
  const io = testIo(words, { cwd: place.path, home: place.path });
  await cli(io);
  const judging = testIo(["judge", "out"], { cwd: place.path, home: place.path });
  await cli(judging);
  const signing = testIo(["sign", "out", "--key", "key"], { cwd: place.path, home: place.path });
  expect([await cli(signing), signing.err()]).toEqual([0, ""]);
  const files = readdirSync(join(place.path, "out"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.length).toBeGreaterThan(formatNames.length);
  expect(files.map(({ name }) => name)).toContain("report.json.sig");
  const written = [
    ...files.map((file) => [file.name, readFileSync(join(file.parentPath, file.name), "utf8")] as const),
    ["stdout", io.out() + judging.out() + signing.out()] as const,
    ["stderr", io.err() + judging.err() + signing.err()] as const,
  ];
  const leaks = written.flatMap(([name, text]) =>
    [...forms, ...keyLines].filter((form) => text.includes(form)).map((form) => `${form} in ${name}`),
  );
  expect(leaks).toEqual([]);
  expect(written.filter(([, text]) => /gAAAA[\w-]{20}/.test(text))).toEqual([]);
});

test("a broken clouds.yaml is explained without its secrets", async () => {
  using place = folder();
  writeFileSync(
    join(place.path, "clouds.yaml"),
    `clouds:\n  test:\n    auth:\n      auth_url: http://127.0.0.1:1\n      password: canary-4f9a\n      username: [canary-4f9a\n`,
  );
  const io = testIo(["run", "--os-cloud", "test"], { cwd: place.path, home: place.path });
  expect(await cli(io)).toBe(2);
  expect(io.err()).toMatch(/clouds\.yaml/);
  expect(io.err()).not.toContain("canary");
});

test.each([
  ["cut short", plantedKey.slice(0, 200)],
  ["without its last line", plantedKey.split("\n").slice(0, -2).join("\n")],
  ["with a line twice", plantedKey.replace(keyLines[1] ?? "", `${keyLines[1]}${keyLines[1]}`)],
  ["without its frame", keyLines.join("\n")],
])("a key %s is refused without its text", async (_, text) => {
  using place = folder();
  writeFileSync(join(place.path, "key"), text);
  const io = testIo(["run", "--os-cloud", "test", "--sign", "key"], { cwd: place.path, home: place.path });
  expect(await cli(io)).toBe(2);
  expect(io.err()).toMatch(/^key is no key to sign with/);
  expect([...forms, ...keyLines].filter((form) => io.err().includes(form.slice(0, 16)))).toEqual([]);
});
