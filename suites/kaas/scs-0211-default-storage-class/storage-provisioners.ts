/** These keep the data on a disk of the node that first used it. */
export const localProvisioners: ReadonlySet<string> = new Set([
  "docker.io/hostpath",
  "hostpath.csi.k8s.io",
  "k8s.io/minikube-hostpath",
  "kubernetes.io/host-path",
  "kubernetes.io/no-provisioner",
  "local.csi.openebs.io",
  "microk8s.io/hostpath",
  "openebs.io/local",
  "rancher.io/local-path",
  "topolvm.cybozu.com",
  "topolvm.io",
  "zfs.csi.openebs.io",
]);

/** What is known of those that keep the data elsewhere: where it is, and so what its redundancy rests on. */
const remoteProvisioners: Readonly<Record<string, string>> = {
  "cinder.csi.openstack.org": "a volume of OpenStack, as redundant as the storage of its volume type",
  "manila.csi.openstack.org": "a share of OpenStack, as redundant as the storage of its share type",
  "nfs.manila.csi.openstack.org": "a share of OpenStack, as redundant as the storage of its share type",
  "rbd.csi.ceph.com": "an image in Ceph, as redundant as its pool: look at size and failure domain",
  "rook-ceph.rbd.csi.ceph.com": "an image in Ceph, as redundant as its pool: look at size and failure domain",
  "cephfs.csi.ceph.com": "a directory in CephFS, as redundant as its pool: look at size and failure domain",
  "rook-ceph.cephfs.csi.ceph.com": "a directory in CephFS, as redundant as its pool: look at size and failure domain",
  "driver.longhorn.io": "a volume of Longhorn, as redundant as its numberOfReplicas",
  "linstor.csi.linbit.com": "a volume of LINSTOR, as redundant as its placement count",
  "io.openebs.csi-mayastor": "a volume of OpenEBS Mayastor, as redundant as its repl",
  "csi.vsphere.vmware.com": "a disk in vSphere, as redundant as its storage policy",
  "csi.trident.netapp.io": "a volume of NetApp storage, as redundant as its aggregate",
  "csi.hetzner.cloud": "a volume of Hetzner Cloud, kept three times by the provider",
  "ebs.csi.aws.com": "a volume of EBS, replicated in its availability zone",
  "pd.csi.storage.gke.io": "a persistent disk of Google Cloud, replicated in its zone",
  "disk.csi.azure.com": "a managed disk of Azure, kept three times",
};

export function whereKept(provisioner: string): string | undefined {
  return new Map(Object.entries(remoteProvisioners)).get(provisioner);
}
