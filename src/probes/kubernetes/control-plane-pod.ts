import { z } from "zod";
import { flagsOf, type Flags } from "./command-line.ts";

const components = ["kube-apiserver", "etcd"] as const;
type Component = (typeof components)[number];

const words = z.array(z.string()).nullish();

const Container = z.object({
  name: z.string(),
  image: z.string().default(""),
  command: words,
  args: words,
  env: z.array(z.object({ name: z.string(), value: z.string().optional() })).nullish(),
});
type Container = z.infer<typeof Container>;

const Pod = z.object({
  metadata: z.object({
    name: z.string(),
    labels: z.record(z.string(), z.string()).default({}),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.object({ nodeName: z.string().optional(), containers: z.array(Container) }),
});
type Pod = z.infer<typeof Pod>;

/** The pods of API server and etcd among those of a namespace, as their manifests start them. */
export function controlPlanePodsOf(pods: readonly unknown[]) {
  return pods.flatMap((each) => {
    const pod = Pod.parse(each);
    const component = componentOf(pod);
    if (component === undefined) return [];
    const { metadata, spec } = pod;
    const container = spec.containers.find((one) => runs(one, component)) ?? spec.containers[0];
    const flags = container === undefined ? {} : flagsOfContainer(container, component);
    return [{ component, name: metadata.name, node: spec.nodeName ?? null, flags }];
  });
}

/** By the label that kubeadm and others set; without it only a static pod counts: anybody may run an etcd of their own. */
function componentOf({ metadata, spec }: Pod): Component | undefined {
  const { labels, annotations } = metadata;
  const labelled = components.find((word) => labels["component"] === word || labels["k8s-app"] === word);
  if (labelled !== undefined || annotations["kubernetes.io/config.mirror"] === undefined) return labelled;
  return components.find((word) => spec.containers.some((container) => runs(container, word)));
}

function runs({ name, image, command }: Container, component: Component): boolean {
  return name === component || /([^/:@]+)(?:[:@][^/]*)?$/.exec(image)?.[1] === component || command?.[0] === component;
}

/** etcd also takes each flag from its environment, where the command line does not have it. */
function flagsOfContainer({ command, args, env }: Container, component: Component): Flags {
  const flags = flagsOf({ command: command ?? [], args: args ?? [] });
  if (component !== "etcd") return flags;
  const variables = (env ?? []).flatMap(({ name, value }) => {
    const [, flag] = /^ETCD_(\w+)$/.exec(name) ?? [];
    return flag === undefined || value === undefined
      ? []
      : [[flag.toLowerCase().replaceAll("_", "-"), [value]] as const];
  });
  return { ...Object.fromEntries(variables), ...flags };
}
