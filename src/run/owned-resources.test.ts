import { readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ResourceKind } from "../core/resource.ts";
import {
  CancelledError,
  EndpointMissingError,
  HttpError,
  IntegrityError,
  LoginRefusedError,
  UnreachableError,
} from "../errors.ts";
import { folder } from "../testing/folder.ts";
import { isInUse, Ledger, openItems } from "./ledger.ts";
import { OwnedResources } from "./owned-resources.ts";

/** A cloud that is a map from ids to names, and what happens to it in order. */
function cloud() {
  const things = new Map<string, string>();
  const history: string[] = [];
  let next = 0;
  const make = (name: string) => {
    const id = `id-${++next}`;
    things.set(id, name);
    history.push(`create ${name}`);
    return { id };
  };
  const kind = (word: string, resists?: string): ResourceKind<string> => ({
    kind: word,
    find: async (_, name) => [...things].filter(([, each]) => each === name).map(([id]) => id),
    destroy: async (_, id) => {
      if (resists) throw new Error(resists);
      history.push(`destroy ${things.get(id)}`);
      things.delete(id);
    },
  });
  return { things, history, make, kind };
}

function scene({ resists, createMs }: { readonly resists?: string; readonly createMs?: number } = {}) {
  const place = folder();
  const file = join(place.path, "ledger.jsonl");
  const here = cloud();
  const resources = new OwnedResources({
    run: "run1",
    ledger: new Ledger(file, () => new Date("2026-06-30T12:00:00Z")),
    kinds: [here.kind("volume"), here.kind("key"), { ...here.kind("server", resists), reachedBy: "key" }],
    placeOf: async (target) => ({ layer: "iaas", cloud: String(target), owner: "project" }),
    pause: async () => undefined,
    ...(createMs === undefined ? {} : { createMs }),
  });
  const states = () =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { state: string }).state);
  return { ...here, resources, file, states, [Symbol.dispose]: () => place[Symbol.dispose]() };
}

const never = new AbortController().signal;
const volume = (here: ReturnType<typeof cloud>) => ({
  kind: "volume",
  create: async (name: string) => here.make(name),
});

const answered = (status: number) => new HttpError({ method: "POST", url: "https://cloud.example", status, body: "" });

test.each([
  ["refused with 403", answered(403), false],
  ["refused with 409", answered(409), false],
  ["given up by a gateway with 408", answered(408), true],
  ["answered with 500", answered(500), true],
  ["asked of nobody", new EndpointMissingError("There is no service `network`."), false],
  ["asked by somebody who was not let in", new LoginRefusedError("Nobody is let in."), false],
  ["never sent", new UnreachableError("https://cloud.example", "refused", { isUnsent: true }), false],
  ["lost on the way", new UnreachableError("https://cloud.example", "reset"), true],
])("what was %s is looked for or not, as the status tells", async (_, error, isLookedFor) => {
  using here = scene();
  const ownership = here.resources.ownership("cloud", never);
  const create = async (name: string) => {
    here.make(name);
    throw error;
  };
  await expect(ownership.own({ kind: "volume", create })).rejects.toThrow(error);
  await ownership.release();
  expect(here.things.size).toBe(isLookedFor ? 0 : 1);
});

describe("owned resources", () => {
  test("are in the ledger before they exist", async () => {
    using here = scene();
    const ownership = here.resources.ownership("mycloud", never);
    await ownership.own({
      kind: "volume",
      create: async (name) => {
        expect(openItems(here.file)).toEqual([
          {
            at: "2026-06-30T12:00:00.000Z",
            state: "intended",
            kind: "volume",
            name,
            layer: "iaas",
            cloud: "mycloud",
            owner: "project",
          },
        ]);
        return here.make(name);
      },
    });
    expect(openItems(here.file)).toMatchObject([{ state: "created", id: "id-1" }]);
  });

  test("are named by run, kind and number, and destroyed newest first", async () => {
    using here = scene();
    const ownership = here.resources.ownership("mycloud", never);
    await ownership.own(volume(here));
    await ownership.own({ ...volume(here), kind: "server" });
    await ownership.own(volume(here));
    await ownership.release();
    expect(here.history.filter((line) => line.startsWith("destroy"))).toEqual([
      "destroy scs-conformance-run1-volume-2",
      "destroy scs-conformance-run1-server-1",
      "destroy scs-conformance-run1-volume-1",
    ]);
    expect(here.resources.account).toEqual({ created: 3, destroyed: 3, leaked: [] });
    expect(openItems(here.file)).toEqual([]);
  });

  test("whose creation failed after all are found by their exact name, and nothing else is", async () => {
    using here = scene();
    here.things.set("foreign", "scs-conformance-run1-volume-10");
    const ownership = here.resources.ownership("mycloud", never);
    const broken = ownership.own({
      kind: "volume",
      create: async (name) => {
        here.make(name);
        throw new Error("the connection broke");
      },
    });
    await expect(broken).rejects.toThrow("the connection broke");
    await ownership.release();
    expect([...here.things.keys()]).toEqual(["foreign"]);
    expect(here.resources.account).toEqual({ created: 1, destroyed: 1, leaked: [] });
  });

  test("that never came to be leave nothing to do", async () => {
    using here = scene();
    const ownership = here.resources.ownership("mycloud", never);
    await expect(ownership.own({ kind: "volume", create: () => Promise.reject(new Error("403")) })).rejects.toThrow(
      "403",
    );
    await ownership.release();
    expect(here.resources.account).toEqual({ created: 0, destroyed: 0, leaked: [] });
    expect(here.states()).toEqual(["begun", "intended", "destroyed"]);
  });

  test("that resist are leaks, and the others go all the same", async () => {
    using here = scene({ resists: "409 in use" });
    const ownership = here.resources.ownership("mycloud", never);
    await ownership.own(volume(here));
    await ownership.own({ ...volume(here), kind: "server" });
    await ownership.release();
    expect(here.resources.account).toEqual({
      created: 2,
      destroyed: 1,
      leaked: [{ kind: "server", name: "scs-conformance-run1-server-1", id: "id-2", reason: "409 in use" }],
    });
    expect(openItems(here.file)).toMatchObject([{ state: "leaked", kind: "server", id: "id-2" }]);
  });

  test("that reach something which resists stay as long as it does, and are told", async () => {
    using here = scene({ resists: "409 not empty" });
    const ownership = here.resources.ownership("mycloud", never);
    for (const kind of ["key", "server", "volume"]) await ownership.own({ ...volume(here), kind });
    await ownership.release();
    const reason = "It was kept, because without it nobody reaches the server that is left.";
    expect(here.resources.account).toEqual({
      created: 3,
      destroyed: 1,
      leaked: [
        { kind: "server", name: "scs-conformance-run1-server-1", id: "id-2", reason: "409 not empty" },
        { kind: "key", name: "scs-conformance-run1-key-1", id: "id-1", reason },
      ],
    });
    expect(openItems(here.file).map(({ kind, state }) => [kind, state])).toEqual([
      ["server", "leaked"],
      ["key", "leaked"],
    ]);
  });

  test("that reach what is gone go, too", async () => {
    using here = scene();
    const ownership = here.resources.ownership("mycloud", never);
    for (const kind of ["key", "server"]) await ownership.own({ ...volume(here), kind });
    await ownership.release();
    expect([here.things.size, here.resources.account.destroyed]).toEqual([0, 2]);
  });

  test("are not begun once the run has been interrupted", async () => {
    using here = scene();
    const ending = new AbortController();
    ending.abort(new CancelledError("the run was interrupted."));
    const ownership = here.resources.ownership("mycloud", ending.signal);
    await expect(ownership.own(volume(here))).rejects.toThrow(CancelledError);
    expect(here.things.size).toBe(0);
  });

  test("that are being created when the run is interrupted are awaited and destroyed", async () => {
    using here = scene();
    const ending = new AbortController();
    const ownership = here.resources.ownership("mycloud", ending.signal);
    const { promise: sent, resolve: send } = Promise.withResolvers<void>();
    const { promise: answer, resolve: reply } = Promise.withResolvers<void>();
    const owning = ownership.own({
      kind: "volume",
      create: async (name) => {
        send();
        await answer;
        return here.make(name);
      },
    });
    await sent;
    ending.abort(new CancelledError("the run was interrupted."));
    const released = ownership.release();
    reply();
    await expect(owning).rejects.toThrow(CancelledError);
    await released;
    expect(here.things.size).toBe(0);
    expect(here.resources.account).toEqual({ created: 1, destroyed: 1, leaked: [] });
  });
});

describe("the ledger", () => {
  test("is in use as long as the process that writes it lives", () => {
    using here = scene();
    const line = (pid: number) => JSON.stringify({ at: "2026-06-30T12:00:00Z", state: "begun", pid, host: hostname() });
    writeFileSync(here.file, `${line(process.ppid)}\n`);
    expect(isInUse(here.file)).toBe(true);
    // Above every limit that Linux allows for process ids.
    writeFileSync(here.file, `${line(2 ** 23)}\n`);
    expect(isInUse(here.file)).toBe(false);
  });

  test("forgives the line in which the run was killed, and no other", () => {
    using here = scene();
    const ledger = new Ledger(here.file, () => new Date());
    ledger.write({
      state: "created",
      kind: "volume",
      name: "a",
      id: "1",
      layer: "iaas",
      cloud: "mycloud",
      owner: "project",
    });
    writeFileSync(here.file, `${readFileSync(here.file, "utf8")}{"at":"2026`);
    expect(openItems(here.file)).toMatchObject([{ name: "a", id: "1" }]);
    writeFileSync(here.file, `{"at":"2026\n${readFileSync(here.file, "utf8")}`);
    expect(() => openItems(here.file)).toThrow(IntegrityError);
  });

  test("keeps the same name in two clouds apart", () => {
    using here = scene();
    const ledger = new Ledger(here.file, () => new Date());
    ledger.write({
      state: "created",
      kind: "volume",
      name: "a",
      id: "1",
      layer: "iaas",
      cloud: "one",
      owner: "project",
    });
    ledger.write({
      state: "created",
      kind: "volume",
      name: "a",
      id: "2",
      layer: "iaas",
      cloud: "two",
      owner: "project",
    });
    ledger.write({
      state: "destroyed",
      kind: "volume",
      name: "a",
      id: "1",
      layer: "iaas",
      cloud: "one",
      owner: "project",
    });
    expect(openItems(here.file)).toMatchObject([{ layer: "iaas", cloud: "two", id: "2" }]);
  });
});
