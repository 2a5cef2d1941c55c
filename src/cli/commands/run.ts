import type { Command } from "./command.ts";
import { outputOptions, planOptions, policyOptions } from "./options.ts";

/** Whether subjects of a config file are meant, rather than the one that the options name. */
function meansMany({ subjects, config, all, preset }: Readonly<Record<string, unknown>>): boolean {
  const named = Array.isArray(subjects) && subjects.length > 0;
  return named || config !== undefined || all === true || preset !== undefined;
}

export const runCommand: Command = (io, finish) => ({
  command: "run [subjects..]",
  describe: "Check a cloud or a cluster and write the report",
  builder: (yargs) =>
    outputOptions(policyOptions(planOptions(yargs)))
      .positional("subjects", {
        type: "string",
        array: true,
        describe: "Subjects or groups of the config file; without any, the cloud or cluster that the options name",
      })
      .option("config", {
        type: "string",
        requiresArg: true,
        describe: "File with subjects, groups and presets (default: scs-conformance.yaml)",
      })
      .option("all", { type: "boolean", describe: "Every subject of the config file" })
      .option("preset", { type: "string", requiresArg: true, describe: "Preset of the config file" })
      .option("at-once", {
        type: "string",
        requiresArg: true,
        defaultDescription: "32",
        describe: "Subjects that are tested at the same time",
      })
      .option("os-cloud", { type: "string", describe: "Entry in clouds.yaml (default: OS_CLOUD)" })
      .option("os-region", { type: "string", describe: "Region, where the cloud has several" })
      .option("kubeconfig", {
        type: "string",
        requiresArg: true,
        describe: "Kubeconfig of the cluster (default: KUBECONFIG, then ~/.kube/config)",
      })
      .option("context", { type: "string", requiresArg: true, describe: "Context in it (default: the current one)" })
      .option("domain-manager", {
        type: "string",
        array: true,
        requiresArg: true,
        describe:
          "Entry in clouds.yaml that logs in as domain manager, for scs-0302; a second one of another domain sees more",
      })
      .option("attestations", { type: "string", requiresArg: true, describe: "File with what persons attest" })
      .option("tempest", { type: "string", requiresArg: true, describe: "Result of Tempest, for scs-0128" })
      .option("sonobuoy", {
        type: "string",
        array: true,
        requiresArg: true,
        describe: "Archive that `sonobuoy retrieve` leaves, for scs-0201 or scs-0219; may be given several times",
      })
      .option("e2e-junit", {
        type: "string",
        array: true,
        requiresArg: true,
        describe: "The same as junit_01.xml of Hydrophone or the tests themselves, with e2e.log beside it",
      })
      .option("run-e2e", {
        type: "string",
        choices: ["sonobuoy", "hydrophone"],
        describe: "Run the tests of Kubernetes first, for hours, with this program; they create and delete a lot",
      })
      .option("offer", {
        type: "string",
        requiresArg: true,
        describe: "List of the Kubernetes versions that a customer can have, for scs-0210",
      })
      .option("release-data", {
        type: "string",
        requiresArg: true,
        describe: "What upstream says about its releases, for scs-0210 (default: what `data update` has fetched)",
      })
      .option("metering", {
        type: "string",
        requiresArg: true,
        describe: "What Ceilometer's HTTP hook has sent, for scs-0412",
      })
      .option("sustainability-metrics", {
        type: "string",
        requiresArg: true,
        describe: "What is exposed to Prometheus about sustainability, for scs-0414",
      })
      .option("registry", {
        type: "string",
        requiresArg: true,
        describe: "Address of the container registry, for scs-0212 (login: SCS_REGISTRY_USER, SCS_REGISTRY_PASSWORD)",
      })
      .option("status-page", {
        type: "string",
        requiresArg: true,
        describe: "Address of the API of the status page, for scs-0402; it is only read",
      })
      .option("probe-image", {
        type: "string",
        requiresArg: true,
        describe: "Image with agnhost for the pods that a cluster is tested with (default: that of registry.k8s.io)",
      })
      .option("events", {
        type: "string",
        requiresArg: true,
        describe: "Write what happens as it happens into this file, or to the terminal (-), one line of JSON each",
      })
      .option("sign", {
        type: "string",
        requiresArg: true,
        describe: "Sign the report with this SSH key; of a locked one, or of a public half, ssh-agent is asked",
      })
      .option("failed-from", {
        type: "string",
        requiresArg: true,
        describe: "Earlier report: only what did not pass there",
      })
      .option("expiring-within", {
        type: "string",
        requiresArg: true,
        describe: "Only what has no result in the reports of --from that is valid longer than that, such as 3d",
      })
      .option("from", { type: "string", requiresArg: true, describe: "Report, or folder of reports" })
      .option("ci", {
        type: "boolean",
        describe: "Annotations and a summary in GitHub Actions, a section in GitLab; --no-ci switches them off",
      })
      .option("concurrency", {
        alias: "j",
        type: "string",
        requiresArg: true,
        defaultDescription: "8",
        describe: "Questions asked at the same time",
      })
      .option("rate", {
        type: "string",
        requiresArg: true,
        describe: "Most requests that are sent in a second, over all (default: as many as the cloud bears)",
      })
      .option("timeout", {
        type: "string",
        requiresArg: true,
        defaultDescription: "30m",
        describe: "End of patience for the whole run, such as 90s or 10m",
      })
      .example("$0 run --os-cloud mycloud", "Everything that the effective scope version asks")
      .example("$0 run --os-cloud mycloud --waivers waivers.yaml", "With what is put up with for a while")
      .example("$0 run --os-cloud mycloud --profile certify", "As for a certificate")
      .example("$0 run --os-cloud mycloud --expiring-within 3d --from reports", "What is due again")
      .example("$0 run --context mycluster", "The same for a cluster")
      .example("$0 run --all -o out", "All subjects of scs-conformance.yaml, each in its folder")
      .example("$0 run --os-cloud mycloud -s scs-0103", "One standard")
      .example("$0 run --os-cloud mycloud --scope scs-compatible-iaas@next", "The coming scope version"),
  async handler(args) {
    if (meansMany(args)) {
      const { runFleet } = await import("../fleet/run-fleet.ts");
      return finish(await runFleet(args, io));
    }
    const { runSubject } = await import("../actions/run.ts");
    finish(await runSubject(args, io));
  },
});
