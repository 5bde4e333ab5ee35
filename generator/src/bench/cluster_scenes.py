"""Times `oddline cluster` beside HDBSCAN made of scikit-learn and NumPy, whole processes in turn: cluster_scenes.py DIR [ROUNDS].

scikit-learn before 1.3 has no HDBSCAN, so the Python side takes the distances from scikit-learn and follows the generic
algorithm of the package hdbscan: core distances, Prim's tree over mutual reachability, single linkage, condensed tree, excess of
mass. Both sides must put the same scenes together.
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
import sys
import numpy as np
from sklearn.metrics import pairwise_distances

def tree(reach):
    n = len(reach)
    edges = np.empty((n - 1, 3))
    left = np.arange(n)
    current, key, source = 0, np.full(n, np.inf), np.zeros(n, int)
    for i in range(n - 1):
        keep = left != current
        left, key, source = left[keep], key[keep], source[keep]
        row = reach[current][left]
        nearer = row < key
        key = np.where(nearer, row, key)
        source = np.where(nearer, current, source)
        best = int(np.argmin(key))
        edges[i] = source[best], left[best], key[best]
        current = left[best]
    return edges[np.argsort(edges[:, 2], kind="stable")]

def linkage(edges):
    n = len(edges) + 1
    above, size = list(range(2 * n - 1)), [1] * n + [0] * (n - 1)
    def top(x):
        while above[x] != x:
            above[x] = above[above[x]]
            x = above[x]
        return x
    joins = []
    for i, (a, b, length) in enumerate(edges):
        a, b = top(int(a)), top(int(b))
        above[a] = above[b] = n + i
        size[n + i] = size[a] + size[b]
        joins.append((a, b, length))
    return joins, size

def labels(joins, size, least):
    n = len(joins) + 1
    parent, birth, sizes, stability = [-1], [0.0], [n], [0.0]
    group_of, open_ = [0] * n, [(2 * n - 2, 0)]
    def fall(node, group, density):
        stack = [node]
        while stack:
            x = stack.pop()
            if x < n:
                group_of[x] = group
                stability[group] += density - birth[group]
            else:
                stack += joins[x - n][:2]
    for node, group in open_:
        a, b, length = joins[node - n]
        density = 1 / length
        both = size[a] >= least and size[b] >= least
        for side in (a, b):
            if size[side] < least:
                fall(side, group, density)
            else:
                own = group
                if both:
                    own = len(parent)
                    parent.append(group); birth.append(density); sizes.append(size[side]); stability.append(0.0)
                    stability[group] += (density - birth[group]) * size[side]
                open_.append((side, own))
    below, chosen = [0.0] * len(parent), [False] * len(parent)
    for g in range(len(parent) - 1, 0, -1):
        chosen[g] = below[g] <= stability[g]
        below[parent[g]] += max(below[g], stability[g])
    cluster, count = [-1] * len(parent), 0
    for g in range(1, len(parent)):
        cluster[g] = cluster[parent[g]]
        if cluster[g] < 0 and chosen[g]:
            cluster[g], count = count, count + 1
    return [cluster[g] for g in group_of]

x = np.load(sys.argv[1]).astype(float)
distance = pairwise_distances(x)
core = np.partition(distance, int(sys.argv[4]), axis=0)[int(sys.argv[4])]
reach = np.maximum(np.maximum(distance, core), core[:, None])
found = labels(*linkage(tree(reach)), int(sys.argv[3]))
np.savetxt(sys.argv[2], found, fmt="%d")
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
    theirs, table = folder / "theirs.txt", metadata / "cl-bench-clustering.csv"
    command = [launcher, "cluster", folder / "scenes.csv", "--embeddings", folder / "points.npy", "--metadata", folder / "metadata"]
    command += ["--min-cluster-size", str(SIZE), "--min-samples", str(NEIGHBOURS), "--resamples", "0", "--quiet"]
    for _ in range(rounds):
        print("Python  wall %.2f s, processor %.2f s" % timed(
            [sys.executable, "-c", PYTHON, folder / "points.npy", theirs, str(SIZE), str(NEIGHBOURS)]))
        print("oddline wall %.2f s, processor %.2f s" % timed([*command, "--id-prefix", "cl-bench"]))
        ours = [row["cluster"] for row in csv.DictReader(table.open())]
        if partition(ours) != partition(theirs.read_text().split()):
            sys.exit("they found different clusters")
    print(len(set(ours)) - 1, "clusters,", ours.count(""), "scenes in none")


main()
