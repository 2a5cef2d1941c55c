import compliantCloud from "../../fixtures/clouds/compliant.ts";
import { cloudConfigOf, managerConfigsOf } from "../../fixtures/clouds/cloud-config.ts";
import { expectedVerdicts, isAboutManagers } from "../../fixtures/clouds/expected.ts";
import neglectedCloud from "../../fixtures/clouds/neglected.ts";
import type { Verdict, World } from "../../fixtures/clouds/world.ts";
import { clusterConfigOf } from "../../fixtures/clusters/cluster-config.ts";
import compliantCluster from "../../fixtures/clusters/compliant.ts";
import { expectedOf } from "../../fixtures/clusters/expected.ts";
import { handedIn } from "../../fixtures/clusters/handed-in.ts";
import neglectedCluster from "../../fixtures/clusters/neglected.ts";
import type { ClusterWorld } from "../../fixtures/clusters/world.ts";
import { simulateCluster } from "../../fixtures/simulator/kubernetes/simulate-cluster.ts";
import { simulate } from "../../fixtures/simulator/simulate.ts";
import type { Io } from "./io.ts";
import { passingClock } from "../clients/http/clock.ts";
import { kubernetesSubject } from "./kubernetes-subject.ts";
import { openStackSubject } from "./openstack-subject.ts";
import type { Subject } from "./subject.ts";

/** One thing that the demo shows: an embedded subject, and what must come of checking it. */
export interface Scene {
  /** Of its folder. */
  readonly name: string;
  readonly sentence: string;
  readonly scope: string;
  readonly expected: Readonly<Record<string, Verdict>>;
  /** Writes what is handed in beside the subject into a folder; the paths, by the flags that take them. */
  handIn(folder: string, now: Date): Readonly<Record<string, string>>;
  enter(io: Io): Promise<Subject>;
}

const cloud = (world: World): Scene => ({
  name: world.name,
  sentence: world.sentence,
  scope: "scs-compatible-iaas",
  expected: expectedVerdicts(world),
  handIn: () => ({}),
  async enter(io) {
    const embedded = await simulate(world, { now: io.now });
    const managers = isAboutManagers(world) ? managerConfigsOf(world, embedded.authUrl) : [];
    const config = cloudConfigOf(world, embedded.authUrl);
    return closing(openStackSubject({ config, companions: { "domain-manager": managers } }, io.env), embedded);
  },
});

const cluster = (world: ClusterWorld): Scene => ({
  name: `${world.name}-cluster`,
  sentence: world.sentence,
  scope: "scs-compatible-kaas",
  expected: expectedOf(world),
  handIn: (folder, now) => handedIn(world, folder, now),
  async enter(io) {
    const embedded = await simulateCluster(world, { now: io.now });
    // Nobody waits for what the embedded cluster would take its time for.
    const clock = passingClock((seconds) => embedded.pass(seconds));
    const subject = kubernetesSubject(clusterConfigOf(world.name, embedded.config), io.env, { clock });
    return closing({ ...subject, hasOwnClock: true }, embedded);
  },
});

export const demoScenes: readonly Scene[] = [
  cloud(compliantCloud),
  cloud(neglectedCloud),
  cluster(compliantCluster),
  cluster(neglectedCluster),
];

/** The subject, which closes what it is embedded in. */
function closing(subject: Subject, embedded: AsyncDisposable): Subject {
  return {
    ...subject,
    async [Symbol.asyncDispose]() {
      await subject[Symbol.asyncDispose]();
      await embedded[Symbol.asyncDispose]();
    },
  };
}
