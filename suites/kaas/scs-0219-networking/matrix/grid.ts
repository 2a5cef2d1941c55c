/** Three namespaces with three pods each, and two ports for each of two protocols on every pod. */
const letters = ["x", "y", "z"] as const;
const names = ["a", "b", "c"] as const;

export interface MatrixPod {
  readonly space: (typeof letters)[number];
  readonly name: (typeof names)[number];
}

export const matrixSpaces = letters;

export const matrixPods: readonly MatrixPod[] = letters.flatMap((space) => names.map((name) => ({ space, name })));

export interface Channel {
  readonly protocol: "TCP" | "UDP";
  readonly port: 8080 | 8081;
}

/** Above 1024, so that servers need no rights for them. */
export const channels: readonly Channel[] = (["TCP", "UDP"] as const).flatMap((protocol) =>
  ([8080, 8081] as const).map((port) => ({ protocol, port })),
);

export interface Connection {
  readonly from: MatrixPod;
  readonly to: MatrixPod;
  readonly channel: Channel;
}

/** Each pod to each other one by each way. What a pod has with itself no policy forbids. */
export const connections: readonly Connection[] = matrixPods.flatMap((from) =>
  matrixPods
    .filter((to) => to !== from)
    .flatMap((to) => channels.map((channel): Connection => ({ from, to, channel }))),
);

export const podName = ({ space, name }: MatrixPod): string => `${space}/${name}`;

export const channelName = ({ protocol, port }: Channel): string => `${protocol} ${port}`;
