/** Rendered by `npm run help-pages`: what `--help` shows, by the words in front of it. */
export const helpPages: Readonly<Record<string, string>> = {
  "": `scs-conformance COMMAND

Checks clouds and clusters against the Sovereign Cloud Stack standards.

Commands:
  scs-conformance run [subjects..]  Check a cloud or a cluster and write the report
  scs-conformance demo              Check embedded clouds and clusters, good ones and some with
                                    faults
  scs-conformance plan              Show what a run would ask and judge, without asking
  scs-conformance list <what>       List scopes, versions, standards, testcases, clouds or reporters
  scs-conformance explain <word>    Explain a testcase, a standard, a cause, the exit codes or
                                    attestations
  scs-conformance judge <run>       Judge the recorded evidence of a run again, offline
  scs-conformance report <report>   Show a stored report again, in another form
  scs-conformance cleanup [run]     Destroy what a killed run left behind, by its ledger
  scs-conformance rbac              Print what a login at a cluster must be allowed to do, as a
                                    manifest
  scs-conformance data <what>       Show or update what is known of the releases of Kubernetes
  scs-conformance version           Show the version of this tool and of the scopes it knows

Options:
  -h, --help  Show help                                                                    [boolean]
`,
  run: `scs-conformance run [subjects..]

Check a cloud or a cluster and write the report

Positionals:
  subjects  Subjects or groups of the config file; without any, the cloud or cluster that the
            options name                                                       [array] [default: []]

Options:
  -h, --help                    Show help                                                  [boolean]
      --scope                   Certificate scope, as ID or ID@VERSION (default: every version in
                                force of scs-compatible-iaas, or -kaas for a cluster)        [array]
      --date                    Day that decides which versions are in force, YYYY-MM-DD (default:
                                today)                                                      [string]
  -s, --select                  Testcases: an id or its beginning, a pattern with *, standard:ID,
                                section:WORD, level:WORD; ! takes away                       [array]
      --target                  Only main decides
                                  [choices: "main", "recommended", "extended", "all"] [default: all]
      --read-only               Leave out what creates resources                           [boolean]
  -r, --reporter                json, junit, md or html, as NAME or NAME:PATH (default: all four)
                                                                                             [array]
  -o, --output                  Folder of the run (default: reports/RUN-ID)                 [string]
  -q, --quiet                   No progress                               [boolean] [default: false]
  -v, --verbose                 Say every question; twice: every request                     [count]
      --color                   Colours; --no-color and NO_COLOR switch them off           [boolean]
      --config                  File with subjects, groups and presets (default:
                                scs-conformance.yaml)                                       [string]
      --all                     Every subject of the config file                           [boolean]
      --preset                  Preset of the config file                                   [string]
      --at-once                 Subjects that are tested at the same time     [string] [default: 32]
      --os-cloud                Entry in clouds.yaml (default: OS_CLOUD)                    [string]
      --os-region               Region, where the cloud has several                         [string]
      --kubeconfig              Kubeconfig of the cluster (default: KUBECONFIG, then ~/.kube/config)
                                                                                            [string]
      --context                 Context in it (default: the current one)                    [string]
      --domain-manager          Entry in clouds.yaml that logs in as domain manager, for scs-0302; a
                                second one of another domain sees more                       [array]
      --attestations            File with what persons attest                               [string]
      --tempest                 Result of Tempest, for scs-0128                             [string]
      --sonobuoy                Archive that \`sonobuoy retrieve\` leaves, for scs-0201 or scs-0219;
                                may be given several times                                   [array]
      --e2e-junit               The same as junit_01.xml of Hydrophone or the tests themselves, with
                                e2e.log beside it                                            [array]
      --run-e2e                 Run the tests of Kubernetes first, for hours, with this program;
                                they create and delete a lot
                                                        [string] [choices: "sonobuoy", "hydrophone"]
      --offer                   List of the Kubernetes versions that a customer can have, for
                                scs-0210                                                    [string]
      --release-data            What upstream says about its releases, for scs-0210 (default: what
                                \`data update\` has fetched)                                  [string]
      --metering                What Ceilometer's HTTP hook has sent, for scs-0412          [string]
      --sustainability-metrics  What is exposed to Prometheus about sustainability, for scs-0414
                                                                                            [string]
      --registry                Address of the container registry, for scs-0212 (login:
                                SCS_REGISTRY_USER, SCS_REGISTRY_PASSWORD)                   [string]
      --status-page             Address of the API of the status page, for scs-0402; it is only read
                                                                                            [string]
      --probe-image             Image with agnhost for the pods that a cluster is tested with
                                (default: that of registry.k8s.io)                          [string]
  -j, --concurrency             Questions asked at the same time               [string] [default: 8]
      --rate                    Most requests that are sent in a second, over all (default: as many
                                as the cloud bears)                                         [string]
      --timeout                 End of patience for the whole run, such as 90s or 10m
                                                                             [string] [default: 30m]

Examples:
  scs-conformance run --os-cloud mycloud              Everything that the effective scope version
                                                      asks
  scs-conformance run --context mycluster             The same for a cluster
  scs-conformance run --all -o out                    All subjects of scs-conformance.yaml, each in
                                                      its folder
  scs-conformance run --os-cloud mycloud -s scs-0103  One standard
  scs-conformance run --os-cloud mycloud --scope      The coming scope version
  scs-compatible-iaas@next
`,
  demo: `scs-conformance demo

Check embedded clouds and clusters, good ones and some with faults

Options:
  -h, --help      Show help                                                                [boolean]
  -r, --reporter  json, junit, md or html, as NAME or NAME:PATH (default: all four)          [array]
  -o, --output    Folder of the run (default: reports/RUN-ID)                               [string]
  -q, --quiet     No progress                                             [boolean] [default: false]
  -v, --verbose   Say every question; twice: every request                                   [count]
      --color     Colours; --no-color and NO_COLOR switch them off                         [boolean]

Examples:
  scs-conformance demo  Leaves the reports in the folder reports
`,
  plan: `scs-conformance plan

Show what a run would ask and judge, without asking

Options:
  -h, --help       Show help                                                               [boolean]
      --scope      Certificate scope, as ID or ID@VERSION (default: every version in force of
                   scs-compatible-iaas, or -kaas for a cluster)                              [array]
      --date       Day that decides which versions are in force, YYYY-MM-DD (default: today)[string]
  -s, --select     Testcases: an id or its beginning, a pattern with *, standard:ID, section:WORD,
                   level:WORD; ! takes away                                                  [array]
      --target     Only main decides
                                  [choices: "main", "recommended", "extended", "all"] [default: all]
      --read-only  Leave out what creates resources                                        [boolean]
      --json       Machine-readable                                       [boolean] [default: false]

Examples:
  scs-conformance plan -s scs-0104  Which questions the standard images need
`,
  list: `scs-conformance list <what>

List scopes, versions, standards, testcases, clouds or reporters

Positionals:
  what   [required] [choices: "scopes", "versions", "standards", "testcases", "clouds", "reporters"]

Options:
  -h, --help   Show help                                                                   [boolean]
      --scope  Only of this scope, as ID or ID@VERSION                                      [string]
      --json   Machine-readable                                           [boolean] [default: false]

Examples:
  scs-conformance list testcases --scope              Every id of one version
  scs-compatible-iaas@v5.1
`,
  explain: `scs-conformance explain <word>

Explain a testcase, a standard, a cause, the exit codes or attestations

Positionals:
  word                                                                           [string] [required]

Options:
  -h, --help  Show help                                                                    [boolean]
      --json  Machine-readable                                            [boolean] [default: false]

Examples:
  scs-conformance explain scs-0103-flavor-1v-4  What it asks and how it is decided
  scs-conformance explain exit-codes            What the process ends with
  scs-conformance explain attestations          How to write what no API shows
`,
  judge: `scs-conformance judge <run>

Judge the recorded evidence of a run again, offline

Positionals:
  run  Folder of the run                                                         [string] [required]

Options:
  -h, --help    Show help                                                                  [boolean]
      --scope   Another version, as ID@VERSION (default: that of the run)                    [array]
  -o, --output  Folder for the reports of this judgement (default: none are written)        [string]
      --color   Colours; --no-color and NO_COLOR switch them off                           [boolean]

Examples:
  scs-conformance judge reports/20261121-184229-1f3a  Must come to the verdicts of the run
`,
  report: `scs-conformance report <report>

Show a stored report again, in another form

Positionals:
  report  report.json, or the folder of the run                                  [string] [required]

Options:
  -h, --help    Show help                                                                  [boolean]
  -f, --format  text, json, junit, md or html, as NAME or NAME:PATH (default: text on the terminal)
                                                                                             [array]
      --color   Colours; --no-color and NO_COLOR switch them off                           [boolean]

Examples:
  scs-conformance report                              As a page
  reports/20261121-184229-1f3a -f html:out.html
`,
  cleanup: `scs-conformance cleanup [run]

Destroy what a killed run left behind, by its ledger

Positionals:
  run  Folder of the run, or its id below reports                                           [string]

Options:
  -h, --help        Show help                                                              [boolean]
      --all         Every run below reports                               [boolean] [default: false]
      --apply       Really destroy; without it only a list is shown       [boolean] [default: false]
      --kubeconfig  Kubeconfig for runs against clusters                                    [string]

Examples:
  scs-conformance cleanup --all                       What is left of earlier runs
  scs-conformance cleanup                             Destroy what this run left
  reports/20261121-184229-1f3a --apply
`,
  rbac: `scs-conformance rbac

Print what a login at a cluster must be allowed to do, as a manifest

Options:
  -h, --help  Show help                                                                    [boolean]
      --tier  R reads, W also creates namespaces of its own, A also looks at kubelets, metrics and
              access rules                                   [choices: "R", "W", "A"] [default: "R"]
      --name  Name of the service account, its namespace and its roles
                                                               [string] [default: "scs-conformance"]

Examples:
  scs-conformance rbac --tier W | kubectl apply -f -  Grant what functional tests need
`,
  data: `scs-conformance data <what>

Show or update what is known of the releases of Kubernetes

Positionals:
  what                                                        [required] [choices: "show", "update"]

Options:
  -h, --help    Show help                                                                  [boolean]
      --mirror  For update: fetch copies from below this URL, by host and path of the originals
                                                                                            [string]
      --json    Machine-readable                                          [boolean] [default: false]

Examples:
  scs-conformance data show    What a run would go by, with its age, sources and digests
  scs-conformance data update  Fetch releases, ends of life and critical CVEs
`,
  version: `scs-conformance version

Show the version of this tool and of the scopes it knows

Options:
  -h, --help  Show help                                                                    [boolean]
      --json  Machine-readable                                                             [boolean]
`,
};
