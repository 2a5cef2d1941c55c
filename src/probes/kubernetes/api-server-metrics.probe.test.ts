import { expect, test } from "vitest";
import { observed, status } from "../../testing/observed.ts";
import { apiServerMetrics } from "./api-server-metrics.probe.ts";

const admission = "apiserver_admission_controller_admission_duration_seconds";
const found = async (text: string) => {
  const route = { body: text, headers: { "content-type": "text/plain; version=0.0.4" } };
  return (await observed(apiServerMetrics, {}, { "GET /metrics": route })).fact;
};

test("what testcases judge is recorded", async () => {
  const text = `# HELP ${admission} [STABLE] Admission controller latency histogram in seconds
${admission}_bucket{name="NodeRestriction",operation="UPDATE",rejected="false",type="admit",le="0.005"} 9
${admission}_count{name="NodeRestriction",operation="UPDATE",rejected="false",type="admit"} 9
${admission}_count{name="NodeRestriction",operation="CREATE",rejected="true",type="admit"} 1
${admission}_count{name="EventRateLimit",operation="CREATE",rejected="false",type="validate"} 4
apiserver_authorization_decisions_total{decision="allowed",name="node",type="Node"} 7
apiserver_authorization_decisions_total{decision="allowed",name="rbac",type="RBAC"} 7
apiserver_client_certificate_expiration_seconds_bucket{le="0"} 2
apiserver_client_certificate_expiration_seconds_bucket{le="1800"} 3
apiserver_flowcontrol_nominal_limit_seats{priority_level="workload-low"} 355
apiserver_flowcontrol_nominal_limit_seats{priority_level="exempt"} 0
apiserver_flowcontrol_nominal_limit_seats{priority_level="system"} 245
`;
  expect(await found(text)).toEqual({
    outcome: "answered",
    answer: {
      admissionPlugins: ["EventRateLimit", "NodeRestriction"],
      authorizers: ["Node", "RBAC"],
      seats: 600,
      expiredClientCertificates: 2,
    },
  });
});

test("what is not counted is not told", async () => {
  expect(await found("go_goroutines 7\n")).toEqual({
    outcome: "answered",
    answer: { admissionPlugins: [], authorizers: [], seats: null, expiredClientCertificates: null },
  });
});

test("who may not look is told so", async () => {
  const route = status(403, 'forbidden: User "jane" cannot get path "/metrics"');
  const { fact } = await observed(apiServerMetrics, {}, { "GET /metrics": route });
  expect(fact).toMatchObject({ outcome: "refused", action: "get /metrics" });
});
