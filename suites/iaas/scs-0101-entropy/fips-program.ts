/**
 * The tests of FIPS 140-2 with the limits of its change notice of 2001 on 1000 blocks of 20000 bits, as rngtest makes them
 * and in its words, for images that have Python, as all with cloud-init do, but no rngtest. It has no single quotes.
 */
export const fipsProgram = `
import re
limits = {1: (2315, 2685), 2: (1114, 1386), 3: (527, 723), 4: (240, 384), 5: (103, 209), 6: (103, 209)}

def passes(block, word):
    bits = format(int.from_bytes(block, "big"), "020000b")
    digits = block.hex()
    poker = 16 / 5000 * sum(digits.count(digit) ** 2 for digit in "0123456789abcdef") - 5000
    if not (9725 < bits.count("1") < 10275 and 2.16 < poker < 46.17):
        return False
    for run in (re.findall("0+", bits), re.findall("1+", bits)):
        lengths = [min(len(each), 6) for each in run]
        if max(map(len, run)) >= 26 or not all(a <= lengths.count(n) <= b for n, (a, b) in limits.items()):
            return False
    words = [word] + [block[at:at + 4] for at in range(0, 2500, 4)]
    return all(one != other for one, other in zip(words, words[1:]))

failures = 0
with open("/dev/random", "rb") as source:
    word = source.read(4)
    for count in range(1000):
        block = source.read(2500)
        failures += not passes(block, word)
        word = block[-4:]
print("FIPS 140-2 successes: %d" % (1000 - failures))
print("FIPS 140-2 failures: %d" % failures)
`;
