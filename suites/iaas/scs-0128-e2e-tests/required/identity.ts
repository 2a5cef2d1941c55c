/** Class to test to its idempotent id. */
export const identity: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "tempest.api.identity.v3.test_api_discovery.TestApiDiscovery": {
    test_api_media_types: "657c1970-4722-4189-8831-7325f3bc4265",
    test_api_version_resources: "b9232f5e-d9e5-4d97-b96c-28d3db4de1bd",
    test_api_version_statuses: "8879a470-abfb-47bb-bb8d-5a7fd279ad1e",
    test_list_api_versions: "721f480f-35b6-46c7-846e-047e6acea0dc",
  },
  "tempest.api.identity.v3.test_application_credentials.ApplicationCredentialsV3Test": {
    test_create_application_credential: "8080c75c-eddc-4786-941a-c2da7039ae61",
    test_create_application_credential_expires: "852daf0c-42b5-4239-8466-d193d0543ed3",
    test_list_application_credentials: "ff0cd457-6224-46e7-b79e-0ada4964a8a6",
    test_query_application_credentials: "9bb5e5cc-5250-493a-8869-8b665f6aa5f6",
  },
  "tempest.api.identity.v3.test_catalog.IdentityCatalogTest": {
    test_catalog_standardization: "56b57ced-22b8-4127-9b8a-565dfb0207e2",
  },
  "tempest.api.identity.v3.test_domains.DefaultDomainTestJSON": {
    test_default_domain_exists: "17a5de24-e6a0-4e4a-a9ee-d85b6e5612b5",
  },
  "tempest.api.identity.v3.test_projects.IdentityV3ProjectsTest": {
    test_list_projects_returns_only_authorized_projects: "86128d46-e170-4644-866a-cc487f699e1d",
  },
  "tempest.api.identity.v3.test_tokens.TokensV3Test": {
    test_create_token: "6f8e4436-fc96-4282-8122-e41df57197a9",
    test_token_auth_creation_existence_deletion: "0f9f5a5f-d5cd-4a86-8a5b-c5ded151f212",
    test_validate_token: "a9512ac3-3909-48a4-b395-11f438e16260",
  },
  "tempest.api.identity.v3.test_users.IdentityV3UsersTest": {
    test_password_history_check_self_service_api: "941784ee-5342-4571-959b-b80dd2cea516",
    test_user_update_own_password: "ad71bd23-12ad-426b-bb8b-195d2b635f27",
  },
};
