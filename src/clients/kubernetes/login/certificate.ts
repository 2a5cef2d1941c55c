import { X509Certificate } from "node:crypto";
import { LoginRefusedError } from "../../../errors.ts";
import type { Clock } from "../../http/clock.ts";
import type { ClientCertificate } from "../cluster-config.ts";
import { fixed, type Credentials } from "./credentials.ts";

/** Shows a certificate and nothing else. An API server does not say that it has ended, so we do. */
export function certified(certificate: ClientCertificate, user: string, clock: Clock): Credentials {
  return {
    ...fixed("certificate", { certificate }),
    async renewed() {
      const end = new Date(new X509Certificate(certificate.cert).validTo);
      if (clock.now() <= end.getTime()) return undefined;
      throw new LoginRefusedError(
        `The certificate of the user "${user}" ended on ${end.toISOString()}; get a new kubeconfig.`,
      );
    },
  };
}
