import { z } from "zod";
import { askedOf } from "./asked.ts";
import { components } from "./door-plan.ts";

/** What a stranger gets at a kubelet. */
const Kubelet = z.object({
  /** Whether the certificate is for the node whose address this is. Nothing else is asked of anybody else. */
  isOurs: z.boolean(),
  /** The status of `GET /pods` without a login; null where it was not asked, or not answered in HTTP. */
  anonymous: z.number().nullable(),
  validFrom: z.string(),
  validTo: z.string(),
});

const Door = z.object({
  port: z.number(),
  component: z.enum(components),
  state: z.enum(["open", "refused", "filtered", "no-way"]),
  /** Of an open door: TLS, plain HTTP, or nothing that we understand. */
  speaks: z.enum(["tls", "http", "nothing"]).nullable(),
  kubelet: Kubelet.nullable(),
});
export type Door = z.infer<typeof Door>;

const House = z.object({
  address: z.string(),
  side: z.enum(["outside", "inside"]),
  node: z.string().nullable(),
  /** A door that nobody has is open as well: somebody on the way accepts every connection. */
  acceptsEverything: z.boolean(),
  doors: z.array(Door),
});
export type House = z.infer<typeof House>;

export const Doors = z.object({
  /** The environment sends what goes to the API server through a proxy: knocking from here says nothing. */
  isBehindProxy: z.boolean(),
  /** The addresses of this machine from which connections came about. */
  from: z.array(z.string()),
  houses: z.array(House),
  /** Whether the nodes, and so their addresses, are known: how many there are. */
  nodes: askedOf(z.number()),
  /** How many addresses more there are. */
  leftOut: z.number(),
});
export type Doors = z.infer<typeof Doors>;
