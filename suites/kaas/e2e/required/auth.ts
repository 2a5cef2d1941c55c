/** The conformance tests of this special interest group. */
export const authTests = `
1.37-1.37 [sig-auth] CRUD Tests certificates.k8s.io/v1 ClusterTrustBundles
1.33-1.37 [sig-auth] Certificates API should support CSR API operations
1.37-1.37 [sig-auth] PodCertificateRequest API should support PodCertificateRequest API operations
1.37-1.37 [sig-auth] Projected PodCertificate MaxExpirationSeconds validations should issue certificate with default life time (24h) when MaxExpirationSeconds is not set
1.37-1.37 [sig-auth] Projected PodCertificate MaxExpirationSeconds validations should issue certificate with specified duration (1h) when MaxExpirationSeconds is set
1.37-1.37 [sig-auth] Projected PodCertificate MaxExpirationSeconds validations should reject pod creation when MaxExpirationSeconds exceeds maximum (91d)
1.37-1.37 [sig-auth] Projected PodCertificate MaxExpirationSeconds validations should reject pod creation when MaxExpirationSeconds is less than minimum (1h)
1.37-1.37 [sig-auth] Projected PodCertificate should allow server and client pods to establish an mTLS connection
1.37-1.37 [sig-auth] Projected PodCertificate should honor UserAnnotations for SPIFFE URI path
1.33-1.37 [sig-auth] ServiceAccounts ServiceAccountIssuerDiscovery should support OIDC discovery of service account issuer
1.33-1.37 [sig-auth] ServiceAccounts should allow opting out of API token automount
1.33-1.37 [sig-auth] ServiceAccounts should create a serviceAccountToken and ensure a successful TokenReview
1.33-1.37 [sig-auth] ServiceAccounts should guarantee kube-root-ca.crt exist in any namespace
1.33-1.37 [sig-auth] ServiceAccounts should mount an API token into pods
1.33-1.37 [sig-auth] ServiceAccounts should mount projected service account token
1.33-1.37 [sig-auth] ServiceAccounts should run through the lifecycle of a ServiceAccount
1.33-1.37 [sig-auth] ServiceAccounts should update a ServiceAccount
1.33-1.37 [sig-auth] SubjectReview should support SubjectReview API operations
1.37-1.37 [sig-auth] should be able to mount a big number (>100) of CTBs
1.37-1.37 [sig-auth] should be able to mount a single ClusterTrustBundle by name
1.37-1.37 [sig-auth] should be able to specify multiple CTB volumes
1.37-1.37 [sig-auth] should be capable to mount multiple trust bundles by signer+labels can combine all signer CTBs with an empty label selector
1.37-1.37 [sig-auth] should be capable to mount multiple trust bundles by signer+labels can combine multiple CTBs with signer name and label selector
1.37-1.37 [sig-auth] should be capable to mount multiple trust bundles by signer+labels should start if only signer name and explicit label selector matches nothing + optional=true
1.37-1.37 [sig-auth] should be capable to mount multiple trust bundles by signer+labels should start if only signer name and nil label selector + optional=true
1.37-1.37 [sig-auth] should prevent a pod from starting if: sets optional=false and no trust bundle matches query
1.37-1.37 [sig-auth] should prevent a pod from starting if: sets optional=false and the configured CTB does not exist
`;
