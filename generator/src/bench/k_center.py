#!/usr/bin/env python3
"""Times k-center greedy on pools of 100,000 x 128 float32, k = 1000, the first row labelled: oddline against a loop that updates the
distance of every row to its nearest centre, once with scikit-learn's pairwise_distances, once with NumPy alone.

usage: k_center.py DIR [ROUNDS [CLASSPATH]]

Pools are made once and kept in DIR. Times are those of the choice, without reading the file. oddline's choice must be that of a full scan
with the same distances; the loops take squares of norms apart, so that rounding may exchange two rows of nearly the same distance, and
the script says where. A python3 without scikit-learn runs the NumPy loop only. With ROUNDS = large, 10,000 rows of 1,000,000 x 256 are
chosen in a heap of 4 GiB, once, without a loop beside it.
"""
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import numpy as np

try:
    from sklearn.metrics import pairwise_distances
except ImportError:
    pairwise_distances = None

ROWS, COLUMNS, CHOSEN = 100_000, 128, 1000
BENCH = Path(__file__).resolve().parent


def normal(random):
    return random.normal(size=(ROWS, COLUMNS))


def clustered(random):
    """300 clusters of uneven size."""
    centres = random.normal(size=(300, COLUMNS)) * 3
    share = random.pareto(1.5, 300) + 0.1
    return centres[random.choice(300, ROWS, p=share / share.sum())] + random.normal(size=(ROWS, COLUMNS))


def drifting(random):
    """1000 scenes of 100 frames each; a frame is the one before it and a small step."""
    steps = random.normal(size=(1000, 100, COLUMNS)) * 0.05
    return (random.normal(size=(1000, 1, COLUMNS)) + steps.cumsum(axis=1)).reshape(ROWS, COLUMNS)


def shuffled(random):
    """The same in no order."""
    return random.permutation(drifting(random))


def sklearn_loop(pool):
    nearest = pairwise_distances(pool, pool[:1]).ravel()
    chosen = []
    for _ in range(CHOSEN):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, pairwise_distances(pool, pool[chosen[-1]][None]).ravel())
    return chosen


def numpy_loop(pool):
    """Squared distances from norms and one product of the pool with the new centre."""
    norms = (pool * pool).sum(1)
    nearest = norms + norms[0] - 2 * (pool @ pool[0])
    chosen = []
    for _ in range(CHOSEN):
        chosen.append(int(nearest.argmax()))
        nearest = np.minimum(nearest, norms + norms[chosen[-1]] - 2 * (pool @ pool[chosen[-1]]))
    return chosen


def timed(loop, pool):
    wall, processor = time.perf_counter(), time.process_time()
    chosen = loop(pool)
    return chosen, time.perf_counter() - wall, time.process_time() - processor


def oddline(file, classpath, chosen=CHOSEN, *plain):
    rows = file.with_suffix(".rows.txt")
    command = ["java", "-Xmx4g", "-cp", classpath, BENCH / "KCenterBench.java", file, str(chosen), rows, *plain]
    wall, processor = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return [int(line) for line in rows.read_text().split()], float(wall), float(processor)


def large(folder, classpath):
    file = folder / "large.npy"
    if not file.exists():
        random = np.random.default_rng(20261122)
        array = np.lib.format.open_memmap(file, "w+", np.float32, (1_000_000, 256))
        for start in range(0, len(array), 50_000):
            array[start : start + 50_000] = random.normal(size=(50_000, 256))
        array.flush()
    _, wall, processor = oddline(file, classpath, 10_000)
    print(f"10,000 of 1,000,000 x 256: wall {wall:.1f} s, processor {processor:.1f} s")


def main():
    folder = Path(sys.argv[1])
    classpath = sys.argv[3] if len(sys.argv) > 3 else str(BENCH.parents[1] / "target" / "oddline.jar")
    if sys.argv[2:3] == ["large"]:
        large(folder, classpath)
        return
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    loops = {"NumPy": numpy_loop}
    if pairwise_distances:
        loops["scikit-learn"] = sklearn_loop
    for make in (normal, clustered, drifting, shuffled):
        file = folder / f"{make.__name__}.npy"
        if not file.exists():
            np.save(file, make(np.random.default_rng(20261122)).astype(np.float32))
        pool = np.load(file)
        times = {}
        if oddline(file, classpath)[0] != oddline(file, classpath, CHOSEN, "plain")[0]:
            sys.exit(f"{make.__name__}: the lazy choice is not that of a full scan")
        for _ in range(rounds):
            ours, wall, processor = oddline(file, classpath)
            times.setdefault("oddline", []).append((wall, processor))
            for name, loop in loops.items():
                theirs, wall, processor = timed(loop, pool)
                times.setdefault(name, []).append((wall, processor))
                same = sum(a == b for a, b in zip(ours, theirs))
                if same < CHOSEN:
                    print(f"{make.__name__}: {name} has {same} of {CHOSEN} rows at the same place")
        for name, all_times in times.items():
            wall, processor = (median(each) for each in zip(*all_times))
            print(f"{make.__name__:10} {name:12} wall {wall:6.2f} s, processor {processor:6.2f} s", flush=True)


main()
