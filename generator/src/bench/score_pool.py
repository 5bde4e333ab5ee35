"""Times `oddline score` beside the same work in NumPy, whole processes in turn: score_pool.py DIR [ROUNDS]."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

ROWS, CLASSES, TOP = 1_000_000, 10, 1000

NUMPY = """
import sys
import numpy as np
p = np.load(sys.argv[1])
entropy = -(p * np.log(np.where(p > 0, p, 1))).sum(1)
two = np.partition(p, -2, axis=1)
margin = two[:, -1] - two[:, -2]
top = np.argpartition(-entropy, int(sys.argv[3]))[: int(sys.argv[3])]
top = top[np.lexsort((top, -entropy[top]))]
with open(sys.argv[2], "w") as out:
    out.write("scene_id,entropy_nats,margin\\n")
    for i in top:
        out.write(f"{i},{float(entropy[i])!r},{float(margin[i])!r}\\n")
"""


def timed(command):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, check=True)
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ids(table):
    return [line.split(",")[0] for line in table.read_text().splitlines()]


def main():
    folder = Path(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    array = folder / "probs.npy"
    if not array.exists():
        logits = np.random.default_rng(0).normal(size=(ROWS, CLASSES)) * 2
        powers = np.exp(logits)
        np.save(array, powers / powers.sum(1, keepdims=True))
    launcher = Path(__file__).resolve().parents[2] / "oddline"
    ours, theirs = folder / "ours.csv", folder / "theirs.csv"
    for _ in range(rounds):
        print("NumPy   wall %.2f s, processor %.2f s" % timed([sys.executable, "-c", NUMPY, array, theirs, str(TOP)]))
        command = [launcher, "score", array, "--measure", "entropy_nats,margin", "--top", str(TOP), "--quiet"]
        print("oddline wall %.2f s, processor %.2f s" % timed([*command, "--out", ours]))
        if ids(ours) != ids(theirs):
            sys.exit("they chose different scenes")


main()
