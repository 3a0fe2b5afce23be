#!/usr/bin/env python3
"""Plants small faults (mutants) in a copy of the sources and tells which of them no test notices.

    scripts/mutate.py                    # 96 mutants over all of Sources
    scripts/mutate.py --count 20 --seed 7 --folder Sources/PlanModel
    scripts/mutate.py --list             # what would be planted, without a build

All mutants are built at once, each behind a switch: where the file `mutant` beside the copy is as many bytes long as the
mutant's number, the changed expression is computed, else the one that stands in the source. Each is first run against the
quick suites of its own module, and against all others where those do not notice; a run ends with its first failing test.
The table on standard output names the survivors with their place and what noticed the others; the status is 1 where fewer
than nine in ten were killed.

Which expressions are changed is drawn by the seed, the same number from each folder of Sources as far as it has them.
A change that does not compile is left out. The build is an optimized one: building takes longer, and the suites several
times less. Needs python3 and a Swift toolchain.
"""

import argparse
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SWITCH = '''#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which planted fault is on: programs that the tests start are asked too, so it is told by a file and not by a variable.
package enum Mutant {
    private static let active: Int = {
        var file = stat()
        return unsafe stat("%s", &file) == 0 ? Int(file.st_size) : 0
    }()

    @inline(never)
    package static func isOn(_ number: Int) -> Bool { number == active }
}
'''
OPERAND = r"[A-Za-z_][\w.]*(?:\([\w.: ]*\)|\[[\w.: +-]*\])?|\d+|0x[0-9A-F]+"
COMPARISONS = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="}
COMPARISON = re.compile(rf"(?<![\w.)\]&|?!:+*/-] )(?<![\w.!$])({OPERAND}) (<=|>=|==|!=|<|>) ({OPERAND})(?= (?:&&|\|\||\{{|\?|else)|,|\)|$)")
EMPTINESS = re.compile(r"(?<![\w.)!\]])([a-z][\w.]*)\.isEmpty(?= (?:&&|\|\||\{|\?|else)|,|\)|$)")
# How much is worked on at a time decides how long something takes, and no result.
CONSTANT = re.compile(r"static let (?!step\b|size\b|blockSize\b)\w+ = (\d+)$")
VERDICT = re.compile(r"(?<=return )(true|false)$")
# Constants elsewhere are sizes of buffers and patience with other programs, which no result shows.
BOUNDED = ("Sources/PlanParse/", "Sources/PlanModel/")
# The script of the page, which a browser tests, and what is written by scripts or measures.
PASSED_OVER = ("+Data", "PlanBench", "PlanReport/Script/")
# What the system does now and then, and no test can make it do.
SELDOM = ("EINTR", "EAGAIN", "SystemReason(code")
# Suites of thousands of documents, which are asked last.
SLOW = r"PlanParseTests\.(MutationTests|GrowthTests|MemoryTests)"
SUITES = {
    "PlanModel": "PlanModelTests",
    "PlanParse": "PlanParseTests",
    "PlanExport": "PlanExportTests",
    "PlanFiles": "PlanFilesTests",
    "PlanReport": "PlanReportTests",
    "PlanTool": "PlanToolTests",
}


class Mutant:
    """One change of one line."""

    def __init__(self, path, line, start, end, changed):
        self.path, self.line, self.start, self.end, self.changed = path, line, start, end, changed
        self.number = 0

    def __str__(self):
        return f"{self.path}:{self.line + 1}"


def candidates(path, lines):
    """The changes that a file offers, at most one a line."""
    for number, line in enumerate(lines):
        code = line.strip()
        if code.startswith(("//", "@", "import", "case ", "precondition", "assert")) or '"' in code or "`" in code:
            continue
        if any(word in code for word in SELDOM):
            continue
        if (match := CONSTANT.search(line)) and path.startswith(BOUNDED):
            yield Mutant(path, number, *match.span(1), str(int(match[1]) + 1))
        elif match := VERDICT.search(line):
            yield Mutant(path, number, *match.span(1), "false" if match[1] == "true" else "true")
        elif re.match(r"(\} else )?(guard|if|while|return|&&|\|\|)\b|(&&|\|\|)", code):
            if match := COMPARISON.search(line):
                left, sign, right = match.groups()
                yield Mutant(path, number, *match.span(), f"{left} {COMPARISONS[sign]} {right}")
            elif match := EMPTINESS.search(line):
                yield Mutant(path, number, *match.span(), f"!{match[0]}")


def drawn(folder, count, seed):
    """So many mutants, drawn evenly from the folders of the sources."""
    pools = {}
    for path in sorted((ROOT / folder).rglob("*.swift")):
        name = str(path.relative_to(ROOT))
        if any(part in name for part in PASSED_OVER):
            continue
        pools.setdefault(str(path.parent), []).extend(candidates(name, path.read_text().split("\n")))
    draw = random.Random(seed)
    queues = [draw.sample(pool, len(pool)) for pool in pools.values()]
    chosen = []
    while len(chosen) < count and any(queues):
        for queue in queues:
            if queue and len(chosen) < count:
                chosen.append(queue.pop())
    chosen.sort(key=lambda mutant: (mutant.path, mutant.line))
    for number, mutant in enumerate(chosen, 1):
        mutant.number = number
    return chosen


OPTIMIZED = ["-c", "release", "-Xswiftc", "-enable-testing"]

# Files that hold mutants, or held some that did not compile.
planted = set()


def plant(mutants, copy):
    """Writes the sources with all mutants behind their switches."""
    (copy / "Sources/PlanModel/Mutant.swift").write_text(SWITCH % (copy / "mutant"))
    by_path = {}
    for mutant in mutants:
        by_path.setdefault(mutant.path, []).append(mutant)
    for path in {m.path for m in mutants} | set(planted):
        lines = (ROOT / path).read_text().split("\n")
        for mutant in by_path.get(path, []):
            line = lines[mutant.line]
            kept = line[mutant.start:mutant.end]
            switched = f"(Mutant.isOn({mutant.number}) ? {mutant.changed} : {kept})"
            lines[mutant.line] = line[:mutant.start] + switched + line[mutant.end:]
        text = "\n".join(lines)
        if "PlanModel/" not in path and not re.search(r"^(public |package |internal )?import PlanModel$", text, re.M):
            text = "import PlanModel\n" + text
        (copy / path).write_text(text)
        planted.add(path)


def build(mutants, copy):
    """Builds the tests of the copy; leaves out the mutants that do not compile."""
    while True:
        plant(mutants, copy)
        done = subprocess.run(
            ["swift", "build", "--build-tests", *OPTIMIZED], cwd=copy, capture_output=True, text=True)
        if done.returncode == 0:
            return mutants
        places = set(re.findall(r"(Sources/[\w/+.-]+\.swift):(\d+):\d+: error", done.stdout + done.stderr))
        # A line was put before those of a file that imports no records.
        wrong = [m for m in mutants if any((m.path, str(m.line + shift)) in places for shift in (1, 2))]
        if not wrong:
            sys.exit((done.stdout + done.stderr)[-4000:])
        print(f"{len(wrong)} do not compile and are left out", file=sys.stderr)
        mutants = [m for m in mutants if m not in wrong]


class Runner:
    """Runs suites of the copy with a mutant on."""

    def __init__(self, copy):
        self.copy = copy
        done = subprocess.run(
            ["swift", "build", "--show-bin-path", *OPTIMIZED], cwd=copy, capture_output=True, text=True, check=True)
        self.bundle = str(next(Path(done.stdout.strip()).glob("*.xctest")))
        self.limit = 3600.0

    def notices(self, number, suites):
        """What notices a mutant first: the name of a test, or how the run ended; None where all pass."""
        (self.copy / "mutant").write_bytes(b"." * number)
        scratch = self.copy.parent / "scratch"
        scratch.mkdir(exist_ok=True)
        environment = dict(os.environ, TMPDIR=str(scratch), NO_COLOR="1", SWIFT_BACKTRACE="enable=no")
        run = subprocess.Popen(
            [self.bundle, "--testing-library", "swift-testing", *suites], cwd=self.copy, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30)))
        is_late = threading.Event()

        def stop():
            is_late.set()
            os.killpg(run.pid, signal.SIGKILL)

        timer = threading.Timer(self.limit, stop)
        timer.start()
        try:
            for line in run.stdout:
                if "✘" in line and "recorded an issue" in line:
                    os.killpg(run.pid, signal.SIGKILL)
                    return line.split("✘", 1)[1].split(" recorded", 1)[0].strip().removeprefix("Test ")
            status = run.wait()
            return "hangs" if is_late.is_set() else f"ends with {status}" if status else None
        finally:
            timer.cancel()
            run.wait()
            shutil.rmtree(scratch, ignore_errors=True)

    def noticing(self, mutant):
        """What notices a mutant: the quick suites of its module are asked first, which mostly do."""
        for suites in stages(mutant):
            if found := self.notices(mutant.number, suites):
                return found
        return None


def stages(mutant):
    """The suites that are asked one after the other, as options of the run."""
    own = SUITES[mutant.path.split("/")[1]]
    others = [option for name in SUITES.values() if name != own for option in ("--filter", name + r"\.")]
    return [["--filter", own + r"\.", "--skip", SLOW], [*others, "--filter", SLOW]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=96, help="how many mutants")
    parser.add_argument("--seed", type=int, default=1, help="which ones")
    parser.add_argument("--folder", default="Sources", help="where they are planted")
    parser.add_argument("--work", type=Path, help="a folder for the copy, kept for the next run")
    parser.add_argument("--list", action="store_true", help="say what would be planted")
    options = parser.parse_args()
    mutants = drawn(options.folder, options.count, options.seed)
    if options.list:
        for mutant in mutants:
            print(f"{mutant.number}\t{mutant}\t{mutant.changed}")
        return
    work = options.work or Path(tempfile.mkdtemp(prefix="mutants-"))
    copy = work / "package"
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in files.decode().split("\0"):
        if name and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    os.environ.setdefault("PLANPARSE_SHARED", str(ROOT.parent / "shared"))
    mutants = build(mutants, copy)
    runner = Runner(copy)
    start = time.monotonic()
    if found := runner.notices(0, []):
        sys.exit(f"without any mutant a test fails, mend that first: {found}")
    runner.limit = max(120, 5 * (time.monotonic() - start))
    survivors = []
    for mutant in mutants:
        start = time.monotonic()
        found = runner.noticing(mutant)
        if not found:
            survivors.append(mutant)
        verdict = "killed" if found else "survived"
        seconds = f"{time.monotonic() - start:.0f} s"
        print(f"{verdict}\t{mutant}\t{mutant.changed}\t{seconds}\t{found or ''}", flush=True)
    killed = len(mutants) - len(survivors)
    print(f"{killed} of {len(mutants)} killed")
    if not options.work:
        shutil.rmtree(work)
    sys.exit(0 if killed * 10 >= len(mutants) * 9 else 1)


if __name__ == "__main__":
    main()
