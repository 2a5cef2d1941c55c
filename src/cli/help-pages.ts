/** Rendered by `npm run help-pages`: what `--help` shows, by the words in front of it. */
export const helpPages: Readonly<Record<string, string>> = {
  "": `scs-conformance COMMAND

Checks clouds and clusters against the Sovereign Cloud Stack standards.

Commands:
  scs-conformance run [subjects..]       Check a cloud or a cluster and write the report
  scs-conformance demo                   Check embedded clouds and clusters, good ones and some with
                                         faults
  scs-conformance plan                   Show what a run would ask and judge, without asking
  scs-conformance list <what>            List scopes, versions, standards, testcases, clouds or
                                         reporters
  scs-conformance explain <word>         Explain a testcase, a standard, a cause, the exit codes,
                                         the gate or attestations
  scs-conformance judge <run>            Judge the recorded evidence of a run again, offline
  scs-conformance sign <run>             Vouch for a run with an SSH key
  scs-conformance verify <run>           Check offline whether a report is signed, whole, and what
                                         its evidence shows
  scs-conformance bundle <run>           Pack a run, its evidence and its signatures into one file
                                         that verify reads
  scs-conformance redact <report>        Make a report that anybody may see: verdicts without names
                                         and values
  scs-conformance report <report..>      Show a stored report again, in another form; of several
                                         their history
  scs-conformance diff <base> <head>     Show what changed from one report to another
  scs-conformance merge <report..>       Make a score card from several reports: the newest result
                                         of each testcase, and until when it is good
  scs-conformance publish <report..>     Sign reports and send them to a compliance monitor
  scs-conformance waivers <what> <file>  Check or list a file with what is put up with
  scs-conformance cleanup [run]          Destroy what a killed run left behind, by its ledger
  scs-conformance rbac                   Print what a login at a cluster must be allowed to do, as a
                                         manifest
  scs-conformance data <what>            Show or update what is known of the releases of Kubernetes
  scs-conformance schema [name]          Print the JSON Schema of a file that this tool reads or
                                         writes
  scs-conformance validate <file..>      Say everything that is wrong in the form of a report, a
                                         file of attestations or waivers, a log
  scs-conformance completion <shell>     Print a script that completes commands, options and their
                                         values with the Tab key
  scs-conformance version                Show the version of this tool and of the scopes it knows

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
      --profile                 What the gate goes by: dev minds FAIL only, ci (default) DNF and
                                MISS too, certify what a certificate asks
                                                         [choices: "dev", "ci", "certify", "strict"]
      --fail-on                 Instead of the profile's: fail, dnf, miss, regression, recommended,
                                extended, flaky, waiver-expired, leak, blocker               [array]
      --waivers                 File with the FAILs that are put up with                    [string]
      --baseline                Earlier report; what failed there already does not keep the gate
                                shut                                                        [string]
  -r, --reporter                As NAME or NAME:PATH, of json, junit, junit-rich, md, html, ctrf,
                                sarif, sarif-full, oscal, badge, shields, github, gitlab, scs-yaml
                                (default: json, junit, md, html)                             [array]
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
      --events                  Write what happens as it happens into this file, or to the terminal
                                (-), one line of JSON each                                  [string]
      --sign                    Sign the report with this SSH key; of a locked one, or of a public
                                half, ssh-agent is asked                                    [string]
      --failed-from             Earlier report: only what did not pass there                [string]
      --expiring-within         Only what has no result in the reports of --from that is valid
                                longer than that, such as 3d                                [string]
      --from                    Report, or folder of reports                                [string]
      --ci                      Annotations and a summary in GitHub Actions, a section in GitLab;
                                --no-ci switches them off                                  [boolean]
  -j, --concurrency             Questions asked at the same time               [string] [default: 8]
      --rate                    Most requests that are sent in a second, over all (default: as many
                                as the cloud bears)                                         [string]
      --timeout                 End of patience for the whole run, such as 90s or 10m
                                                                             [string] [default: 30m]

Examples:
  scs-conformance run --os-cloud mycloud              Everything that the effective scope version
                                                      asks
  scs-conformance run --os-cloud mycloud --waivers    With what is put up with for a while
  waivers.yaml
  scs-conformance run --os-cloud mycloud --profile    As for a certificate
  certify
  scs-conformance run --os-cloud mycloud              What is due again
  --expiring-within 3d --from reports
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
  -r, --reporter  As NAME or NAME:PATH, of json, junit, junit-rich, md, html, ctrf, sarif,
                  sarif-full, oscal, badge, shields, github, gitlab, scs-yaml (default: json, junit,
                  md, html)                                                                  [array]
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

Explain a testcase, a standard, a cause, the exit codes, the gate or attestations

Positionals:
  word                                                                           [string] [required]

Options:
  -h, --help  Show help                                                                    [boolean]
      --json  Machine-readable                                            [boolean] [default: false]

Examples:
  scs-conformance explain scs-0103-flavor-1v-4  What it asks and how it is decided
  scs-conformance explain exit-codes            What the process ends with
  scs-conformance explain gate                  What --profile and --fail-on go by
  scs-conformance explain attestations          How to write what no API shows
`,
  judge: `scs-conformance judge <run>

Judge the recorded evidence of a run again, offline

Positionals:
  run  Folder of the run                                                         [string] [required]

Options:
  -h, --help      Show help                                                                [boolean]
      --profile   What the gate goes by: dev minds FAIL only, ci (default) DNF and MISS too, certify
                  what a certificate asks                [choices: "dev", "ci", "certify", "strict"]
      --fail-on   Instead of the profile's: fail, dnf, miss, regression, recommended, extended,
                  flaky, waiver-expired, leak, blocker                                       [array]
      --waivers   File with the FAILs that are put up with                                  [string]
      --baseline  Earlier report; what failed there already does not keep the gate shut     [string]
      --scope     Another version, as ID@VERSION (default: that of the run)                  [array]
  -o, --output    Folder for the reports of this judgement (default: none are written)      [string]
      --color     Colours; --no-color and NO_COLOR switch them off                         [boolean]

Examples:
  scs-conformance judge reports/20261121-184229-1f3a  Must come to the verdicts and the gate of the
                                                      run
  scs-conformance judge reports/20261121-184229-1f3a  What the gate would be with these waivers
  --waivers w.yaml
`,
  sign: `scs-conformance sign <run>

Vouch for a run with an SSH key

Positionals:
  run  Folder of the run, or its report.json                                     [string] [required]

Options:
  -h, --help   Show help                                                                   [boolean]
  -k, --key    SSH key to sign with; of a locked one, or of a public half, ssh-agent is asked
                                                                                            [string]
      --agent  Let ssh-agent sign in any case                             [boolean] [default: false]

Examples:
  scs-conformance sign reports/20261121-184229-1f3a   Leaves report.json.sig and a statement
  --key ~/.ssh/id_ed25519
  scs-conformance sign report.json --key              With the key that ssh-agent holds
  ~/.ssh/id_ed25519.pub
`,
  verify: `scs-conformance verify <run>

Check offline whether a report is signed, whole, and what its evidence shows

Positionals:
  run  Folder of the run, its report.json, a bundle, or a redacted report        [string] [required]

Options:
  -h, --help               Show help                                                       [boolean]
      --allowed-signers    Who may sign, as ssh-keygen reads it (ALLOWED SIGNERS in its manual)
                                                                                            [string]
      --identity           Who must have signed: audit@example.org                          [string]
      --signature          --no-signature looks at everything else         [boolean] [default: true]
      --at                 Instant at which nothing may have expired, as 2026-11-22 or
                           2026-11-22T12:00:00Z (default: now)                              [string]
      --certifiable        Refuse what a certificate could not rest on    [boolean] [default: false]
      --accept-other-tool  Go by what this version comes to, for a report of another one
                                                                          [boolean] [default: false]
      --full               The full report, or its bundle, that a redacted one says it was made from
                                                                                            [string]
      --json               For programs                                   [boolean] [default: false]

Examples:
  scs-conformance verify                              Signed by somebody who may
  reports/20261121-184229-1f3a --allowed-signers
  signers
  scs-conformance verify run.tar.gz                   By exactly this one
  --allowed-signers signers --identity
  audit@example.org
  scs-conformance verify                              Before it is signed
  reports/20261121-184229-1f3a --no-signature
`,
  bundle: `scs-conformance bundle <run>

Pack a run, its evidence and its signatures into one file that verify reads

Positionals:
  run  Folder of the run                                                         [string] [required]

Options:
  -h, --help    Show help                                                                  [boolean]
  -o, --output  The archive (default: RUN-ID.tar.gz)                                        [string]

Examples:
  scs-conformance bundle                              The same run always makes the same bytes
  reports/20261121-184229-1f3a -o run.tar.gz
`,
  redact: `scs-conformance redact <report>

Make a report that anybody may see: verdicts without names and values

Positionals:
  report  report.json, or the folder of the run                                  [string] [required]

Options:
  -h, --help     Show help                                                                 [boolean]
  -o, --output   Where to; a signature goes beside it                            [string] [required]
      --subject  What the public may call the cloud or cluster (default: its name is hidden, too)
                                                                                            [string]

Examples:
  scs-conformance redact                              To be published
  reports/20261121-184229-1f3a -o public.json
  --subject "Example Cloud"
  scs-conformance verify public.json --full           That they belong together
  reports/20261121-184229-1f3a --no-signature
`,
  report: `scs-conformance report <report..>

Show a stored report again, in another form; of several their history

Positionals:
  report  report.json, or the folder of the run; several of one subject for -f html:PATH
                                                                    [array] [required] [default: []]

Options:
  -h, --help    Show help                                                                  [boolean]
  -f, --format  As NAME or NAME:PATH, of text, json, junit, junit-rich, md, html, ctrf, sarif,
                sarif-full, oscal, badge, shields, github, gitlab, scs-yaml (default: text on the
                terminal)                                                                    [array]
      --color   Colours; --no-color and NO_COLOR switch them off                           [boolean]

Examples:
  scs-conformance report                              As a page
  reports/20261121-184229-1f3a -f html:out.html
  scs-conformance report                              As a picture for a web page
  reports/20261121-184229-1f3a -f badge:badge.svg
  scs-conformance report monday tuesday wednesday -f  What became of a cloud, run by run
  html:history.html
`,
  diff: `scs-conformance diff <base> <head>

Show what changed from one report to another

Positionals:
  base  report.json, or the folder of the run                                    [string] [required]
  head  The same of the later run                                                [string] [required]

Options:
  -h, --help     Show help                                                                 [boolean]
  -f, --format   text, json, md or html, as NAME or NAME:PATH             [string] [default: "text"]
      --json     The same as --format json                                [boolean] [default: false]
      --fail-on  new: end with 1 when a main testcase fails that did not; any: when any testcase
                 fails that did not, or has more to say, and with 3 when a main testcase is no
                 longer decided                     [choices: "new", "any", "none"] [default: "new"]
      --across   Compare reports of different subjects or scopes          [boolean] [default: false]

Examples:
  scs-conformance diff reports/20261120-184229-77c2   What is new since yesterday
  reports/20261121-184229-1f3a
  scs-conformance diff main.json branch.json -f md    For a job summary
  --fail-on any
  scs-conformance diff main.json branch.json -f       As a page
  html:changes.html
`,
  merge: `scs-conformance merge <report..>

Make a score card from several reports: the newest result of each testcase, and until when it is
good

Positionals:
  report  Reports, folders of runs, or folders that are searched for report.json
                                                                    [array] [required] [default: []]

Options:
  -h, --help             Show help                                                         [boolean]
      --date             Day that the card speaks of, YYYY-MM-DD: its end in UTC (default: now)
                                                                                            [string]
      --at               Instant that the card speaks of, as 2026-11-22 or 2026-11-22T12:00:00Z
                         (default: now)                                                     [string]
      --allowed-signers  Who may sign, as ssh-keygen reads it: every report must be signed by one of
                         them                                                               [string]
  -f, --format           In which form (default: text; of files json, or what their name says)
                                                                     [choices: "text", "json", "md"]
  -o, --output           File for the card, or folder with a file for each card             [string]

Examples:
  scs-conformance merge reports                       Everything that is there: a card for each
                                                      subject and scope
  scs-conformance merge reports -o card.json          For programs and archives
  scs-conformance merge reports --allowed-signers     Only of what was signed by somebody who may
  signers
  scs-conformance merge reports --date 2026-12-24     What will have expired by then
`,
  publish: `scs-conformance publish <report..>

Sign reports and send them to a compliance monitor

Positionals:
  report  report.json, or the folder of the run; several for several subjects
                                                                    [array] [required] [default: []]

Options:
  -h, --help        Show help                                                              [boolean]
      --to          Address of the monitor                                                  [string]
      --account     Login at the monitor                                                    [string]
      --token-file  File with the account's token, plain or as the official tools keep it (default:
                    SCS_MONITOR_TOKEN)                                                      [string]
      --key         SSH key to sign with; of a locked one, or of a public half, ssh-agent is asked
                                                                                            [string]
      --subject     Name of the subject at the monitor, where it is another one: NAME, or OURS=NAME
                    of several                                                               [array]
      --timeout     How long a monitor that is away or busy is waited for, such as 90s or 10m
                                                                            [string] [default: "5m"]
      --dry-run     Show what would be sent, and send nothing             [boolean] [default: false]
      --plain-http  Send the token without encryption                     [boolean] [default: false]

Examples:
  scs-conformance publish reports/RUN --dry-run       What the monitor would get
  scs-conformance publish reports/RUN --to            Sign and send it; safe to repeat
  https://monitor.example --account prod1
  --token-file token --key scs-key
`,
  waivers: `scs-conformance waivers <what> <file>

Check or list a file with what is put up with

Positionals:
  what                                                         [required] [choices: "check", "list"]
  file  As for run --waivers                                                     [string] [required]

Options:
  -h, --help  Show help                                                                    [boolean]
      --json  Machine-readable                                            [boolean] [default: false]

Examples:
  scs-conformance waivers check waivers.yaml  Everything that is wrong in it, and what expires
                                              within 30 days
  scs-conformance waivers list waivers.yaml   What holds, and until when
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
  schema: `scs-conformance schema [name]

Print the JSON Schema of a file that this tool reads or writes

Positionals:
  name  Which one (default: list them)                                                      [string]

Options:
  -h, --help  Show help                                                                    [boolean]

Examples:
  scs-conformance schema                              What there is
  scs-conformance schema report > report.schema.json  For validators in other languages
`,
  validate: `scs-conformance validate <file..>

Say everything that is wrong in the form of a report, a file of attestations or waivers, a log

Positionals:
  file                                                              [array] [required] [default: []]

Options:
  -h, --help  Show help                                                                    [boolean]
      --as    Its kind, by the name that \`schema\` lists (default: what it looks like)       [string]

Examples:
  scs-conformance validate waivers.yaml               Before a run
  attestations.yaml
  scs-conformance validate                            Its form only: verify looks at the rest
  reports/20261121-184229-1f3a/report.json
`,
  completion: `scs-conformance completion <shell>

Print a script that completes commands, options and their values with the Tab key

Positionals:
  shell                                                  [required] [choices: "bash", "zsh", "fish"]

Options:
  -h, --help  Show help                                                                    [boolean]

Examples:
  scs-conformance completion bash > ~/.local/share/b  For bash
  ash-completion/completions/scs-conformance
  scs-conformance completion zsh >                    For zsh
  "\${fpath[1]}/_scs-conformance"
  scs-conformance completion fish >                   For fish
  ~/.config/fish/completions/scs-conformance.fish
`,
  version: `scs-conformance version

Show the version of this tool and of the scopes it knows

Options:
  -h, --help  Show help                                                                    [boolean]
      --json  Machine-readable                                                             [boolean]
`,
};
