#!/usr/bin/env python3
"""Times HDBSCAN beside that of scikit-learn, and `oddline cluster` as a whole: cluster_scenes.py DIR [ROUNDS].

Needs scikit-learn 1.3 or later, which has HDBSCAN (pip install scikit-learn). Of both sides the clustering alone is timed, in a
process of its own without reading the file; of `oddline cluster` the whole process. All must put the same scenes together.
scikit-learn counts a scene among its own neighbours, oddline does not.
"""

import csv
import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

SCENES, DIMENSIONS, GROUPS, SIZE, NEIGHBOURS = 10_000, 64, 20, 25, 10

PYTHON = """
import sys, time
import numpy as np
from sklearn.cluster import HDBSCAN
points = np.load(sys.argv[1]).astype(float)
start, processor = time.monotonic(), time.process_time()
labels = HDBSCAN(min_cluster_size=int(sys.argv[2]), min_samples=int(sys.argv[3]) + 1, copy=True).fit_predict(points)
print(f"{time.monotonic() - start:.2f} {time.process_time() - processor:.2f}")
np.savetxt(sys.argv[4], labels, fmt="%d")
"""


def timed(command):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def partition(labels):
    numbers = {}
    return [-1 if label in ("", "-1") else numbers.setdefault(label, len(numbers)) for label in labels]


def main():
    folder = Path(sys.argv[1]).resolve()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    metadata = folder / "metadata" / "tables"
    metadata.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(0)
    group = random.integers(0, GROUPS * 2, SCENES)
    centres = random.normal(size=(GROUPS, DIMENSIONS)) * 3
    points = random.normal(size=(SCENES, DIMENSIONS))
    points[group < GROUPS] += centres[group[group < GROUPS]]
    points[group >= GROUPS] *= 6
    np.save(folder / "points.npy", points.astype(np.float32))
    (folder / "scenes.csv").write_text("scene_id\n" + "".join(f"s{i:05d}\n" for i in range(SCENES)))
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    launcher = Path(__file__).resolve().parents[2] / "oddline"
    table = metadata / "cl-bench-clustering.csv"
    whole = [launcher, "cluster", folder / "scenes.csv", "--embeddings", folder / "points.npy", "--metadata", folder / "metadata"]
    whole += ["--min-cluster-size", str(SIZE), "--min-samples", str(NEIGHBOURS), "--resamples", "0", "--quiet"]
    subprocess.run([launcher, "cluster", "--help"], check=True, stdout=subprocess.DEVNULL)
    java = ["java", "-cp", launcher.parent / "target" / "oddline.jar", Path(__file__).with_name("HdbscanBench.java")]
    alone = {"scikit-learn, HDBSCAN alone": [sys.executable, "-c", PYTHON], "oddline, HDBSCAN alone": java}
    for _ in range(rounds):
        partitions = []
        for name, command in alone.items():
            labels = folder / "labels.txt"
            printed = subprocess.run(
                [*command, folder / "points.npy", str(SIZE), str(NEIGHBOURS), labels], check=True, capture_output=True, text=True)
            print("%-28s wall %s s, processor %s s" % (name, *printed.stdout.split()))
            partitions.append(partition(labels.read_text().split()))
        print("%-28s wall %.2f s, processor %.2f s" % ("oddline cluster, whole", *timed([*whole, "--id-prefix", "cl-bench"])))
        ours = [row["cluster"] for row in csv.DictReader(table.open())]
        partitions.append(partition(ours))
        if any(found != partitions[0] for found in partitions):
            sys.exit("they found different clusters")
    print(len(set(ours)) - 1, "clusters,", ours.count(""), "scenes in none")


main()
