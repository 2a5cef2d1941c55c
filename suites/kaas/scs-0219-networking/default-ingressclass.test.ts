import { expect, test } from "vitest";
import { judge } from "../../../src/core/judge.ts";
import { items, observed } from "../../../src/testing/observed.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { defaultIngressClass } from "./default-ingressclass.ts";
import { defaultIngressAnnotation, ingressClasses, type IngressClass } from "./ingress-classes.probe.ts";

const ingressClass = (name: string, isDefault?: string, controller = "k8s.io/ingress-nginx"): IngressClass => ({
  metadata: { name, uid: `uid-${name}`, annotations: { [defaultIngressAnnotation]: isDefault } },
  spec: { controller },
});
const cluster = (...ingressClasses: IngressClass[]) => ({ ingressClasses });

testTestcase(defaultIngressClass, {
  accepts: {
    "one default class": cluster(ingressClass("nginx", "true"), ingressClass("haproxy")),
    "one that is not beside one that is": cluster(ingressClass("nginx", "false"), ingressClass("haproxy", "true")),
  },
  rejects: {
    "no class": [
      cluster(),
      { actual: [], remedy: `kubectl annotate --overwrite ingressclass CLASS ${defaultIngressAnnotation}=true` },
    ],
    "a class that is not the default one": [
      cluster(ingressClass("nginx")),
      {
        actual: ["nginx"],
        remedy: `kubectl annotate --overwrite ingressclass nginx ${defaultIngressAnnotation}=true`,
        deviation: "D0219-2",
      },
    ],
    "two classes of which none is": [
      cluster(ingressClass("nginx"), ingressClass("haproxy")),
      {
        actual: ["nginx", "haproxy"],
        remedy: `kubectl annotate --overwrite ingressclass CLASS ${defaultIngressAnnotation}=true`,
      },
    ],
    "three default classes": [
      cluster(ingressClass("a", "true"), ingressClass("b", "true"), ingressClass("c", "true")),
      {
        actual: ["a", "b", "c"],
        remedy: `kubectl annotate ingressclass b ${defaultIngressAnnotation}- && kubectl annotate ingressclass c ${defaultIngressAnnotation}-`,
      },
    ],
    "a class that says it is not": [cluster(ingressClass("nginx", "false"))],
    "two default classes": [
      cluster(ingressClass("nginx", "true"), ingressClass("haproxy", "true")),
      {
        message: "Several ingress classes are the default one, so an ingress that names none is refused.",
        remedy: `kubectl annotate ingressclass haproxy ${defaultIngressAnnotation}-`,
      },
    ],
  },
});

test("a class without a controller is told", () => {
  const judged = (controller?: string) =>
    judge(defaultIngressClass, () => ({
      ok: true,
      fact: [{ ...ingressClass("nginx", "true"), spec: { controller } }],
    }));
  const about = { kind: "ingress class", name: "nginx", id: "uid-nginx" };
  expect(judged("").findings).toMatchObject([{ level: "note", about }]);
  expect(judged().findings).toMatchObject([{ level: "note", about }]);
  expect(judged("k8s.io/ingress-nginx").findings).toEqual([]);
});

test("of a class its annotation and its controller are recorded", async () => {
  const annotations = { [defaultIngressAnnotation]: "true", owner: "jane" };
  const spec = { controller: "c", parameters: { kind: "Secret" } };
  const { fact } = await observed(
    ingressClasses,
    {},
    {
      "GET /apis/networking.k8s.io/v1/ingressclasses": items(
        { metadata: { name: "a", uid: "1", annotations }, spec },
        { metadata: { name: "b", uid: "2" } },
      ),
    },
  );
  expect(fact).toEqual([
    {
      metadata: { name: "a", uid: "1", annotations: { [defaultIngressAnnotation]: "true" } },
      spec: { controller: "c" },
    },
    { metadata: { name: "b", uid: "2", annotations: {} }, spec: {} },
  ]);
});
