import { bareGet } from "../../clients/http/bare-get.ts";
import { certificateOf, type Certificate } from "../../clients/tls/certificate.ts";
import { verification } from "../../clients/tls/trust.ts";
import type { Door } from "./doors.ts";

const talkMs = 5_000;

interface Place {
  readonly address: string;
  readonly port: number;
  readonly node: string;
}

/** What the kubelet of a node shows whoever comes by. Null where no handshake came about. */
export async function kubeletAt({ address, port, node }: Place, signal: AbortSignal): Promise<Door["kubelet"]> {
  const shown = await verification({ host: address, port }, { authentication: "ALL" }, talkMs, signal);
  const certificate = shown && certificateOf(shown.certificate, address);
  if (certificate === undefined) return null;
  const isOurs = isFor(node, certificate);
  const { validFrom, validTo } = certificate;
  const anonymous = isOurs
    ? await bareGet({ scheme: "https", host: address, port, path: "/pods" }, talkMs, signal)
    : null;
  return { isOurs, anonymous: anonymous ?? null, validFrom, validTo };
}

/** Signed by the cluster it is for `system:node:NAME`, signed by the kubelet itself for `NAME@TIME`; the name is in both. */
function isFor(node: string, { subject, names }: Certificate): boolean {
  const words = [...names, ...subject.split(", ")].map((word) => word.replace(/^(DNS:|CN ?= ?)/, ""));
  return words.some((word) => word === node || word === `system:node:${node}` || word.startsWith(`${node}@`));
}
