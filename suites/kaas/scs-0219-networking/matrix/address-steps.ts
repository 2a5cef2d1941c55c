import { egress, ingress, pod } from "./policies.ts";
import type { MatrixStep, Site } from "./steps.ts";

const chosen = { space: "y", name: "b" } as const;

const isV6 = (address: string): boolean => address.includes(":");
const alone = ({ addressOf }: Site): string => {
  const address = addressOf(chosen);
  return `${address}/${isV6(address) ? 128 : 32}`;
};
const everything = ({ addressOf }: Site): string => (isV6(addressOf(chosen)) ? "::/0" : "0.0.0.0/0");

/** By addresses. Some network plugins do not count pods among them, which the official suite tolerates. */
export const addressSteps: readonly MatrixStep[] = [
  {
    id: "ip-block",
    asks: "ingress from the address of one pod",
    policies: (site) => [ingress(pod("a"), { from: [{ ipBlock: { cidr: alone(site) } }] })],
    allows: ({ from, to }) => to.space !== "x" || to.name !== "a" || (from.space === "y" && from.name === "b"),
    isTolerated: true,
  },
  {
    id: "egress-ip-block",
    asks: "egress to the address of one pod",
    policies: (site) => [egress(pod("a"), { to: [{ ipBlock: { cidr: alone(site) } }] })],
    allows: ({ from, to }) => from.space !== "x" || from.name !== "a" || (to.space === "y" && to.name === "b"),
    isTolerated: true,
  },
  {
    id: "ip-block-except",
    asks: "egress to all addresses except that of one pod",
    policies: (site) => [egress(pod("a"), { to: [{ ipBlock: { cidr: everything(site), except: [alone(site)] } }] })],
    allows: ({ from, to }) => from.space !== "x" || from.name !== "a" || to.space !== "y" || to.name !== "b",
    isTolerated: true,
  },
];
