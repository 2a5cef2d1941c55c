/** The conformance tests of this special interest group. */
export const storageTests = `
1.33-1.37 [sig-storage] CSIInlineVolumes should run through the lifecycle of a CSIDriver
1.33-1.37 [sig-storage] CSIInlineVolumes should support CSIVolumeSource in Pod API
1.33-1.37 [sig-storage] CSINodes CSI Conformance should run through the lifecycle of a csinode
1.33-1.37 [sig-storage] CSIStorageCapacity should support CSIStorageCapacities API operations
1.33-1.37 [sig-storage] ConfigMap binary data should be reflected in volume
1.33-1.37 [sig-storage] ConfigMap optional updates should be reflected in volume
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume as non-root
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume with defaultMode set
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume with mappings
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume with mappings and Item mode set
1.33-1.37 [sig-storage] ConfigMap should be consumable from pods in volume with mappings as non-root
1.33-1.37 [sig-storage] ConfigMap should be consumable in multiple volumes in the same pod
1.33-1.37 [sig-storage] ConfigMap should be immutable if \`immutable\` field is set
1.33-1.37 [sig-storage] ConfigMap updates should be reflected in volume
1.33-1.37 [sig-storage] Downward API volume should provide container's cpu limit
1.33-1.37 [sig-storage] Downward API volume should provide container's cpu request
1.33-1.37 [sig-storage] Downward API volume should provide container's memory limit
1.33-1.37 [sig-storage] Downward API volume should provide container's memory request
1.33-1.37 [sig-storage] Downward API volume should provide node allocatable (cpu) as default cpu limit if the limit is not set
1.33-1.37 [sig-storage] Downward API volume should provide node allocatable (memory) as default memory limit if the limit is not set
1.33-1.37 [sig-storage] Downward API volume should provide podname only
1.33-1.37 [sig-storage] Downward API volume should set DefaultMode on files
1.33-1.37 [sig-storage] Downward API volume should set mode on item file
1.33-1.37 [sig-storage] Downward API volume should update annotations on modification
1.33-1.37 [sig-storage] Downward API volume should update labels on modification
1.33-1.37 [sig-storage] EmptyDir volumes pod should support shared volumes between containers
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0644,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0644,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0666,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0666,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0777,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (non-root,0777,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0644,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0644,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0666,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0666,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0777,default)
1.33-1.37 [sig-storage] EmptyDir volumes should support (root,0777,tmpfs)
1.33-1.37 [sig-storage] EmptyDir volumes volume on default medium should have the correct mode
1.33-1.37 [sig-storage] EmptyDir volumes volume on tmpfs should have the correct mode
1.33-1.37 [sig-storage] EmptyDir wrapper volumes should not cause race condition when used for configmaps [Serial]
1.33-1.37 [sig-storage] EmptyDir wrapper volumes should not conflict
1.33-1.37 [sig-storage] PersistentVolumes CSI Conformance should apply changes to a pv/pvc status
1.33-1.37 [sig-storage] PersistentVolumes CSI Conformance should run through the lifecycle of a PV and a PVC
1.33-1.37 [sig-storage] Projected combined should project all components that make up the projection API
1.33-1.37 [sig-storage] Projected configMap optional updates should be reflected in volume
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume as non-root
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume with defaultMode set
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume with mappings
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume with mappings and Item mode set
1.33-1.37 [sig-storage] Projected configMap should be consumable from pods in volume with mappings as non-root
1.33-1.37 [sig-storage] Projected configMap should be consumable in multiple volumes in the same pod
1.33-1.37 [sig-storage] Projected configMap updates should be reflected in volume
1.33-1.37 [sig-storage] Projected downwardAPI should provide container's cpu limit
1.33-1.37 [sig-storage] Projected downwardAPI should provide container's cpu request
1.33-1.37 [sig-storage] Projected downwardAPI should provide container's memory limit
1.33-1.37 [sig-storage] Projected downwardAPI should provide container's memory request
1.33-1.37 [sig-storage] Projected downwardAPI should provide node allocatable (cpu) as default cpu limit if the limit is not set
1.33-1.37 [sig-storage] Projected downwardAPI should provide node allocatable (memory) as default memory limit if the limit is not set
1.33-1.37 [sig-storage] Projected downwardAPI should provide podname only
1.33-1.37 [sig-storage] Projected downwardAPI should set DefaultMode on files
1.33-1.37 [sig-storage] Projected downwardAPI should set mode on item file
1.33-1.37 [sig-storage] Projected downwardAPI should update annotations on modification
1.33-1.37 [sig-storage] Projected downwardAPI should update labels on modification
1.33-1.37 [sig-storage] Projected secret optional updates should be reflected in volume
1.33-1.37 [sig-storage] Projected secret should be consumable from pods in volume
1.33-1.37 [sig-storage] Projected secret should be consumable from pods in volume as non-root with defaultMode and fsGroup set
1.33-1.37 [sig-storage] Projected secret should be consumable from pods in volume with defaultMode set
1.33-1.37 [sig-storage] Projected secret should be consumable from pods in volume with mappings
1.33-1.37 [sig-storage] Projected secret should be consumable from pods in volume with mappings and Item Mode set
1.33-1.37 [sig-storage] Projected secret should be consumable in multiple volumes in a pod
1.33-1.37 [sig-storage] Secrets optional updates should be reflected in volume
1.33-1.37 [sig-storage] Secrets should be able to mount in a volume regardless of a different secret existing with same name in different namespace
1.33-1.37 [sig-storage] Secrets should be consumable from pods in volume
1.33-1.37 [sig-storage] Secrets should be consumable from pods in volume as non-root with defaultMode and fsGroup set
1.33-1.37 [sig-storage] Secrets should be consumable from pods in volume with defaultMode set
1.33-1.37 [sig-storage] Secrets should be consumable from pods in volume with mappings
1.33-1.37 [sig-storage] Secrets should be consumable from pods in volume with mappings and Item Mode set
1.33-1.37 [sig-storage] Secrets should be consumable in multiple volumes in a pod
1.33-1.37 [sig-storage] Secrets should be immutable if \`immutable\` field is set
1.33-1.37 [sig-storage] StorageClasses CSI Conformance should run through the lifecycle of a StorageClass
1.33-1.37 [sig-storage] Subpath Atomic writer volumes should support subpaths with configmap pod
1.33-1.37 [sig-storage] Subpath Atomic writer volumes should support subpaths with configmap pod with mountPath of existing file
1.33-1.37 [sig-storage] Subpath Atomic writer volumes should support subpaths with downward pod
1.33-1.37 [sig-storage] Subpath Atomic writer volumes should support subpaths with projected pod
1.33-1.37 [sig-storage] Subpath Atomic writer volumes should support subpaths with secret pod
1.33-1.37 [sig-storage] VolumeAttachment Conformance should apply changes to a volumeattachment status
1.33-1.37 [sig-storage] VolumeAttachment Conformance should run through the lifecycle of a VolumeAttachment
1.35-1.37 [sig-storage] VolumeAttributesClass should run through the lifecycle of a VolumeAttributesClass
`;
