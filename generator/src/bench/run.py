#!/usr/bin/env python3
"""Times oddline and Hugo on the same synthetic records, in turn, as whole processes.

    generator/src/bench/run.py [--runs 10000] [--rounds 3] [--heap 512m] [--folder DIR]

Needs Hugo on the PATH for the comparison (apt-get install hugo); without it the ratio is left out. Each round runs, one
after the other: `oddline --help`, `oddline check`, `oddline build` into an empty folder, `oddline build` again with nothing
changed, and Hugo from nothing. Printed are the medians of wall time, processor time and peak memory of the process, and
for each round the ratio of the build's wall time to Hugo's. Only times of one round are compared: machines differ, and
so does one machine from hour to hour.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ODDLINE = HERE.parent.parent / "oddline"


def timed(command, environment, folder):
    """Returns wall seconds, processor seconds and peak MB of a command, which must end with 0."""
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{errors.decode(errors='replace')[-2000:]}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=10_000, help="number of synthetic runs (default: 10000)")
    options.add_argument("--rounds", type=int, default=3, help="how often everything is timed (default: 3)")
    options.add_argument("--heap", default="512m", help="the most heap that oddline may take (default: 512m)")
    options.add_argument("--folder", help="where records and sites go (default: a temporary folder, removed at the end)")
    chosen = options.parse_args()

    work = pathlib.Path(chosen.folder or tempfile.mkdtemp(prefix="oddline-bench-")).resolve()
    records, hugo, site = work / f"records-{chosen.runs}", work / f"hugo-{chosen.runs}", work / "site"
    if not records.exists():
        subprocess.run([sys.executable, HERE / "make_records.py", str(chosen.runs), records, "--hugo", hugo], check=True)
    environment = dict(os.environ, ODDLINE_JAVA_OPTS=f"-Xmx{chosen.heap}")
    metadata = ["--metadata", records / "metadata"]
    build = [ODDLINE, "build", *metadata, "--out", site]
    has_hugo = shutil.which("hugo") is not None

    # The jar and the class-data archives are made on first use.
    for command in ("check", "build"):
        timed([ODDLINE, command, "--help"], environment, work)
    times = {}
    ratios = []
    for number in range(chosen.rounds):
        print(f"round {number + 1} of {chosen.rounds}", file=sys.stderr, flush=True)
        shutil.rmtree(site, ignore_errors=True)
        shutil.rmtree(hugo / "public", ignore_errors=True)
        steps = [
            ("oddline --help", [ODDLINE, "--help"], work),
            ("oddline check", [ODDLINE, "check", *metadata], work),
            ("oddline build, from nothing", build, work),
            ("oddline build, nothing changed", build, work),
        ]
        if has_hugo:
            steps.append(("hugo, from nothing", ["hugo", "--quiet"], hugo))
        this = {name: timed(command, environment, folder) for name, command, folder in steps}
        for name, measured in this.items():
            times.setdefault(name, []).append(measured)
        if has_hugo:
            ratios.append(this["oddline build, from nothing"][0] / this["hugo, from nothing"][0])

    print(f"{chosen.runs} runs, {chosen.rounds} rounds, heap {chosen.heap}, {os.cpu_count()} processors; medians")
    print(f"{'':32} {'wall s':>8} {'cpu s':>8} {'peak MB':>8}")
    for name, measured in times.items():
        wall, cpu, peak = (statistics.median(column) for column in zip(*measured))
        print(f"{name:32} {wall:8.2f} {cpu:8.2f} {peak:8.0f}")
    if ratios:
        print("build / Hugo, each round: " + ", ".join(f"{ratio:.2f}" for ratio in ratios))
    if not chosen.folder:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
