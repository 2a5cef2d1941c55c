import type { OpenStackCloud } from "../../../src/clients/openstack/openstack-cloud.ts";
import { consoleOutput } from "../../../src/clients/openstack/servers.ts";
import { probe, type ProbeContext } from "../../../src/core/probe.ts";
import { DependencyError, TimeoutError, UnexpectedResponseError } from "../../../src/errors.ts";
import { bootServer, leastBoot } from "../../../src/probes/openstack/boot-server.ts";
import { affordable, chooseHardware } from "../../../src/probes/openstack/choose-hardware.ts";
import { chooseImage } from "../../../src/probes/openstack/choose-image.ts";
import { flavors } from "../../../src/probes/openstack/flavors.probe.ts";
import { consideredImages } from "../../../src/probes/openstack/image.ts";
import { images } from "../../../src/probes/openstack/images.probe.ts";
import { quota } from "../../../src/probes/openstack/quota.probe.ts";
import { until } from "../../../src/probes/waiting.ts";
import { type ConsoleReport, readConsole } from "./console.ts";
import { userData } from "./user-data.ts";
import { VmReport } from "./vm-report.ts";

const reportMs = 600_000;

export const vmReport = probe({
  id: "vm-report",
  summary: "A virtual machine, and what it says about its random numbers",
  effect: "creates",
  creates: leastBoot,
  timeoutMs: 1_800_000,
  schema: VmReport,
  needs: { images, flavors, quota },
  async observe(facts, context: ProbeContext<OpenStackCloud>) {
    const image = chooseImage(consideredImages(facts.images));
    if (image === undefined) throw new DependencyError("There is no public image that a virtual machine could boot.");
    const [preferred, ...others] = chooseHardware(image, facts.flavors.flavors);
    if (preferred === undefined) {
      const least = `${image.min_ram ?? 0} MiB of memory, which the image ${image.name ?? image.id} asks for`;
      throw new DependencyError(`No flavor has the ${least}.`);
    }
    const hardware = affordable(facts.quota, [preferred, ...others]);
    const server = await bootServer({ image, hardware, userData }, context);
    const { section } = await report(server.id, context);
    const { flavor, disk } = server.hardware;
    return {
      image: { id: image.id, name: image.name },
      flavor: { id: flavor.id, name: flavor.name },
      bootedFrom: disk.from,
      machine: section("machine")[0] ?? null,
      kernel: section("kernel")[0] ?? null,
      entropyAvail: section("entropy-avail"),
      fipsTool: section("fips-tool")[0] ?? null,
      fipsTest: section("fips-test"),
      cpuFlags: section("cpu-flag"),
      rngAvailable: section("rng-available"),
    };
  },
});

/** All of the report; when our patience ends, as much of it as there is. */
async function report(server: string, { target, signal }: ProbeContext<OpenStackCloud>): Promise<ConsoleReport> {
  let text: string | undefined;
  const look = async (): Promise<ConsoleReport | undefined> => {
    text = (await consoleOutput(target, server, signal)) ?? text;
    const found = readConsole(text ?? "");
    return found.complete || hasFailed(text ?? "") ? found : undefined;
  };
  const found = (await until(target, look, reportMs, signal)) ?? readConsole(text ?? "");
  if (!found.empty) return found;
  const lines = (text ?? "").split("\n").length;
  if (text === undefined) throw new TimeoutError(`The server ${server} had no console within ${reportMs / 1000} s.`);
  if (hasFailed(text)) {
    throw new UnexpectedResponseError(
      `On the server ${server} cloud-init could not run the script that makes the report.`,
    );
  }
  const what = `The console of the server ${server} has ${lines} lines, and none of the report`;
  throw new TimeoutError(`${what}, after ${reportMs / 1000} s.`);
}

/** What cloud-init says when it cannot run scripts, so that nobody need wait for them. */
function hasFailed(console: string): boolean {
  return /Failed to run module scripts.user/.test(console);
}
