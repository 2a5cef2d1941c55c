/** The facts of Mozilla's recommendation 5.7, configuration "intermediate", which the standard asks for. */
export const profile = {
  versions: ["TLSv1.2", "TLSv1.3"],
  suites: [
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
    ...["TLS_ECDHE_ECDSA", "TLS_ECDHE_RSA", "TLS_DHE_RSA"].flatMap((exchange) => [
      `${exchange}_WITH_AES_128_GCM_SHA256`,
      `${exchange}_WITH_AES_256_GCM_SHA384`,
      `${exchange}_WITH_CHACHA20_POLY1305_SHA256`,
    ]),
  ],
  curves: ["X25519", "prime256v1", "secp384r1"],
  certificateTypes: ["ec", "rsa"],
  certificateCurves: ["prime256v1", "secp384r1"],
  signatures: ["sha256WithRSAEncryption", "ecdsa-with-SHA256", "ecdsa-with-SHA384", "ecdsa-with-SHA512"],
  rsaBits: 2048,
  dhBits: 2048,
  ecdhBits: 256,
  lifetimeDays: 366,
  recommendedLifetimeDays: 90,
} as const;

/** The suites before TLS 1.3 by the names that OpenSSL, and so nginx and HAProxy, know. */
export const opensslSuites = ["ECDHE-ECDSA", "ECDHE-RSA", "DHE-RSA"]
  .flatMap((exchange) =>
    ["AES128-GCM-SHA256", "AES256-GCM-SHA384", "CHACHA20-POLY1305"].map((cipher) => `${exchange}-${cipher}`),
  )
  .join(":");
