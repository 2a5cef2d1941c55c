import { inconclusive, note, violation, type Finding } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { causeOf } from "../../../src/probes/openstack/granted.ts";
import { openstackCommand } from "../openstack-command.ts";
import { encryptedVolumes, type EncryptedVolume } from "./encrypted-volumes.probe.ts";

export const encryptedReally = testcase({
  id: "scs-0114-encrypted-really",
  requirement: "Volumes of a type that says it is encrypted are encrypted.",
  level: "MUST",
  url: "https://docs.scs.community/standards/scs-0114-v1-volume-type-standard",
  section: "medium",
  lifetime: "week",
  deviations: ["D26"],
  needs: { volumes: encryptedVolumes },
  judge: ({ volumes }) => {
    if (volumes.length > 0) return volumes.flatMap(truth);
    return [note("No volume type says that it is encrypted, so nothing was judged.", { deviation: "D46" })];
  },
});

function truth({ type, refusal, status, encrypted }: EncryptedVolume): readonly Finding[] {
  const about = { kind: "volume type", name: type.name, id: type.id };
  if (refusal !== null) {
    const message = "No volume of this type could be created, so nobody knows whether it would be encrypted.";
    return [inconclusive(message, { about, actual: refusal.message, cause: causeOf(refusal) })];
  }
  if (encrypted === false) {
    return [
      violation("The volume type says that it is encrypted, but Cinder says that its volume is not.", {
        about,
        expected: "encrypted: true",
        actual: "encrypted: false",
        remedy: openstackCommand(
          "volume",
          "type",
          "set",
          "--encryption-provider",
          "luks",
          "--encryption-cipher",
          "aes-xts-plain64",
          "--encryption-key-size",
          "256",
          "--encryption-control-location",
          "front-end",
          type.id,
        ),
        deviation: "D26",
      }),
    ];
  }
  if (encrypted === true && status === "available") return [];
  const message = "The volume of this type did not become usable, so nobody knows whether it is encrypted.";
  const remedy = "Look at the key manager: encrypted volumes need a key of their own.";
  return [
    inconclusive(message, { about, expected: "available", actual: status, remedy, cause: "unexpected-response" }),
  ];
}
