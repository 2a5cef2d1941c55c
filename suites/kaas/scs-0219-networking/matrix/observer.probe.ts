import type { KubernetesCluster } from "../../../../src/clients/kubernetes/kubernetes-cluster.ts";
import {
  DependencyError,
  HttpError,
  TimeoutError,
  UnexpectedResponseError,
  UnreachableError,
} from "../../../../src/errors.ts";
import {
  attemptName,
  attemptsFrom,
  resolvesNames,
  type Said,
} from "../../../../src/probes/kubernetes/pods/attempts.ts";
import { channels, connections, matrixPods, type Connection, type MatrixPod } from "./grid.ts";
import type { MatrixStep } from "./steps.ts";
import type { Matrix } from "./site.probe.ts";
import { isAsExpected, tableOf, type Mark, type Table } from "./table.ts";

const ports = [...new Set(channels.map(({ port }) => port))];

/** One attempt may get lost, also where everything is in force. */
const steadyMs = [1_000, 2_000];

interface Settled {
  readonly table: Table;
  readonly looks: number;
  readonly isRight: boolean;
}

/** Looks from inside the pods who reaches whom. */
export class Observer {
  trouble: string | null = null;
  readonly #cluster: KubernetesCluster;
  readonly #matrix: Matrix;
  readonly #signal: AbortSignal;
  readonly #marks = new Map<string, Mark>();

  constructor(cluster: KubernetesCluster, matrix: Matrix, signal: AbortSignal) {
    this.#cluster = cluster;
    this.#matrix = matrix;
    this.#signal = signal;
  }

  /** Looks until everything is as it should be, or patience ends. */
  async settled(step: MatrixStep, previous: MatrixStep | undefined, pausesMs: readonly number[]): Promise<Settled> {
    const changed = connections.filter((each) => previous?.allows(each) !== step.allows(each));
    await this.#look(connections);
    let looks = 1 + (await this.#until(step, changed, [...pausesMs]));
    // Before a policy is in force, what it must leave alone tells nothing.
    if (looks > 1 && previous !== undefined) {
      await this.#look(connections);
      looks += 1;
    }
    looks += await this.#until(step, connections, steadyMs);
    const table = tableOf((connection) => this.#markOf(connection));
    return { table, looks, isRight: this.#wrong(step, connections).length === 0 };
  }

  /** Whether every pod of x finds out an address by a name. */
  async resolves(): Promise<boolean> {
    const pods = matrixPods.filter(({ space }) => space === "x");
    const found = await Promise.all(
      pods.map((pod) => this.#tolerant(false, () => resolvesNames(this.#cluster, this.#standpoint(pod), this.#signal))),
    );
    return found.every(Boolean);
  }

  /** Looks again at what is wrong, as long as something is. */
  async #until(step: MatrixStep, meant: readonly Connection[], pausesMs: readonly number[]): Promise<number> {
    let looks = 0;
    for (const pauseMs of pausesMs) {
      const wrong = this.#wrong(step, meant);
      if (wrong.length === 0) break;
      await this.#cluster.pause(pauseMs, this.#signal);
      await this.#look(wrong);
      looks += 1;
    }
    return looks;
  }

  #wrong({ allows }: MatrixStep, meant: readonly Connection[]): readonly Connection[] {
    return meant.filter((each) => !isAsExpected(this.#markOf(each), allows(each)));
  }

  /** One command for each pod that connects, all of them at the same time. */
  async #look(meant: readonly Connection[]): Promise<void> {
    const bySource = [...Map.groupBy(meant, ({ from }) => from)];
    await Promise.all(
      bySource.map(async ([from, own]) => {
        const targets = [...new Set(own.map(({ to }) => to))];
        const addresses = targets.map((to) => this.#matrix.site.addressOf(to));
        const said = await this.#tolerant(new Map<string, Said>(), () =>
          attemptsFrom(this.#cluster, this.#standpoint(from), { addresses, ports }, this.#signal),
        );
        for (const connection of own) this.#marks.set(keyOf(connection), markOf(said, connection, this.#matrix));
      }),
    );
  }

  #markOf(connection: Connection): Mark {
    return this.#marks.get(keyOf(connection)) ?? "?";
  }

  #standpoint({ space, name }: MatrixPod) {
    return { namespace: this.#matrix.site.namespaceOf(space), pod: name, container: "serve-8080" };
  }

  /** What happens to one command costs its attempts, not the whole matrix; what it may not is the same for all. */
  async #tolerant<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!isPassing(error) || this.#signal.aborted) throw error;
      this.trouble = error.message;
      return otherwise;
    }
  }
}

function isPassing(error: unknown): error is Error {
  if (error instanceof DependencyError) return false;
  if (error instanceof HttpError) return error.status >= 500;
  return [TimeoutError, UnreachableError, UnexpectedResponseError].some((type) => error instanceof type);
}

const keyOf = ({ from, to, channel }: Connection): string =>
  [from.space, from.name, to.space, to.name, channel.protocol, channel.port].join(" ");

function markOf(said: ReadonlyMap<string, Said>, { to, channel }: Connection, { site }: Matrix): Mark {
  const words = said.get(attemptName(site.addressOf(to), channel.port, channel.protocol));
  if (words === undefined) return "?";
  if (words === "OPEN") return ".";
  if (words.includes("REFUSED")) return "R";
  return /^(TIMEOUT|OTHER|UNKNOWN)/.test(words) ? "X" : "?";
}
