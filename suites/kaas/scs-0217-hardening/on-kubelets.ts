import { kubeletConfigz } from "../../../src/probes/kubernetes/kubelet-configz.probe.ts";

export const onKubelets = { kubelets: kubeletConfigz };
