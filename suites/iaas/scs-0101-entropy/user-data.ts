import { fipsProgram } from "./fips-program.ts";

/** What stands at the beginning of each line of the report. */
export const marker = "scs-conformance";

/**
 * The script that the VM runs at its first boot: looks, and shows what it saw on the console, three times, because what
 * the kernel says at the same moment can stand in the middle of a line. It needs no network.
 */
export const userData = `#!/bin/sh
report=/run/${marker}-report
: > $report
cat /proc/sys/kernel/random/entropy_avail 2>&1 | sed 's/^/entropy-avail /' >> $report
uname -m | sed 's/^/machine /' >> $report
uname -r | sed 's/^/kernel /' >> $report
grep -o -w -E 'rdrand|rdseed|rng' /proc/cpuinfo | sort -u | sed 's/^/cpu-flag /' >> $report
cat /sys/devices/virtual/misc/hw_random/rng_available | sed 's/^/rng-available /' >> $report

if command -v rngtest > /dev/null 2>&1; then
  tool=rngtest
elif command -v python3 > /dev/null 2>&1; then
  tool=python3
elif timeout 60 apt-get install -y -q rng-tools5 > /dev/null 2>&1; then
  tool=rngtest
else
  tool=none
fi
echo "fips-tool $tool" >> $report
case $tool in
rngtest) timeout 240 rngtest -c 1000 < /dev/random 2>&1 | sed 's/^/fips-test /' >> $report ;;
python3) timeout 240 python3 -c '${fipsProgram}' 2>&1 | sed 's/^/fips-test /' >> $report ;;
esac

total=$(cat $report | wc -l)
show() {
  number=0
  cat $report | while IFS= read -r line; do
    number=$((number + 1))
    echo "${marker} $number/$total $line"
  done
}
show
show > /dev/console
show
`;
