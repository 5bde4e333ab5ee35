#!/usr/bin/env python3
"""Times how much longer `oddline build` takes for coverage: 50 dataset versions and 200 ODD segments.

    generator/src/bench/coverage_versions.py [--versions 50] [--rounds 3] [--folder DIR] [--oddline COMMAND]

Two repositories with the same records are built in turn, as whole processes, each into an empty folder: in `with` the dataset
versions name their scene tables, the evaluations theirs of results by ODD segment, and a target asks for both; in
`without` these fields, the tables and the target are left out. Printed are medians of wall and processor time and their
difference, which is all that coverage costs: reading and checking the tables, verdicts, pages and data for programs.

A version holds 2,000 to 6,000 scenes with 3 attributes of 5 x 5 x 8 values, each version all scenes of the one before.
The last version is the test set; each of the others has a run trained on it, and an evaluation of that on the test set.
"""

import argparse
import hashlib
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ATTRIBUTES = {
    "time_of_day": ["dawn", "day", "dusk", "night", "night_lit"],
    "weather": ["clear", "cloudy", "rain", "fog", "snow"],
    "road": ["motorway", "urban", "residential", "intersection", "roundabout", "tunnel", "work_zone", "car_park"],
}
FEWEST, MOST, TEST = 2_000, 6_000, 4_000


def scenes(count):
    """Returns rows of a scene table: uneven over the segments, as those of real drives are."""
    chance = random.Random(count)
    rows = []
    for number in range(count):
        values = [chance.choices(names, [1 / (1 + i) for i in range(len(names))])[0] for names in ATTRIBUTES.values()]
        source = "random" if chance.random() < 0.5 else "incident"
        rows.append([f"s{number:06d}", f"d{number // 8:05d}", "train", "40", str(chance.randrange(200)), source, *values])
    return rows


def results(version, test):
    """Returns rows of a table by ODD segment: a proportion that grows with the version."""
    chance = random.Random(version)
    counts = {}
    for row in test:
        counts[tuple(row[6:])] = counts.get(tuple(row[6:]), 0) + 1
    rows = []
    for segment, n in sorted(counts.items()):
        found = sum(chance.random() < 0.8 + 0.1 * version / (version + 10) for _ in range(n))
        rows.append([*segment, "recall", repr(found / n), str(n), "scene"])
    return rows


# What a training run has to say, if only that nobody knows it.
UNKNOWN = ["experiment_id", "code_version", "config_hash", "docker_image", "metrics"]


def table(folder, name, header, rows):
    """Writes a table and returns what a record says of it."""
    text = "".join(",".join(row) + "\n" for row in [header, *rows])
    (folder / "tables" / name).write_text(text)
    return f"  table: metadata/tables/{name}\n  hash: sha256:{hashlib.sha256(text.encode()).hexdigest()}\n"


def write(root, versions, covered):
    """Writes a repository with or without what coverage rests on."""
    folder = root / "metadata"
    for name in ["tables", "odd", "metrics", "targets", "datasets", "runs", "evaluations"]:
        (folder / name).mkdir(parents=True)
    (folder / "oddline.yaml").write_text("title: Coverage of many versions\ntasks: [perception]\n")
    (folder / "odd" / "odd-1.yaml").write_text(
        'odd_id: odd-1\nversion: "1"\nattributes:\n'
        + "".join(
            f"  - attribute_id: {name}\n    values: [{', '.join(f'{{value_id: {value}}}' for value in values)}]\n"
            for name, values in ATTRIBUTES.items()
        )
    )
    (folder / "metrics" / "recall.yaml").write_text(
        "metric_id: recall\ntask: perception\ndirection: higher\nkind: proportion\nrange: {min: 0, max: 1}\n"
    )
    if covered:
        (folder / "targets" / "tgt-1.yaml").write_text(
            "target_id: tgt-1\nodd_id: odd-1\ntask: perception\nmetric: recall\nrequired: 0.85\n"
            "training_scenes: 40\nevaluation_scenes: 30\n"
        )
    header = ["scene_id", "drive_id", "split", "frames", "objects", "source", *ATTRIBUTES]
    all_scenes = scenes(MOST)
    test = [["t" + row[0], "t" + row[1], "test", *row[3:]] for row in scenes(TEST)]
    for number in range(versions):
        is_test = number == versions - 1
        held = test if is_test else all_scenes[: FEWEST + (MOST - FEWEST) * number // max(1, versions - 2)]
        name = "test-v1" if is_test else f"train-v{number + 1:03d}"
        text = f"dataset_version_id: {name}\ndataset: {name.split('-')[0]}\npinned: true\nodd_id: odd-1\n"
        text += f"storage: {{system: other, hash: 'sha256:{hashlib.sha256(name.encode()).hexdigest()}'}}\n"
        if number and not is_test:
            text += f"parents: [train-v{number:03d}]\n"
        if covered:
            text += "scene_table:\n" + table(folder, f"{name}-scenes.csv", header, held) + f"  rows: {len(held)}\n"
        (folder / "datasets" / f"{name}.yaml").write_text(text)
        if is_test:
            continue
        (folder / "runs" / f"run-{number + 1:03d}.yaml").write_text(
            f"run_id: run-{number + 1:03d}\npurpose: trial\ntask: perception\nstatus: finished\ndataset_version_id: {name}\n"
            + "".join(f"{field}: {{unknown: synthetic}}\n" for field in UNKNOWN)
        )
        evaluated = 1_767_225_600 + 86_400 * number
        text = (
            f"evaluation_id: ev-{number + 1:03d}\nkind: offline\npurpose: official\ntask: perception\n"
            f"evaluated_at: {time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(evaluated))}\n"
            f"run_id: run-{number + 1:03d}\ndataset_version_id: test-v1\nodd_id: odd-1\n"
        )
        if covered:
            rows = results(number + 1, test)
            text += "segment_metrics:\n" + table(
                folder, f"ev-{number + 1:03d}-segments.csv", [*ATTRIBUTES, "metric", "value", "n", "unit_counted"], rows
            )
        (folder / "evaluations" / f"ev-{number + 1:03d}.yaml").write_text(text)
    subprocess.run(["git", "init", "--quiet", root], check=True)


def timed(command):
    """Returns wall and processor seconds and peak MB of a command that ends with 0 or with findings."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(errors.decode(errors="replace")[-2000:])
    return time.monotonic() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--versions", type=int, default=50, help="number of dataset versions (default: 50)")
    options.add_argument("--rounds", type=int, default=3, help="how often both are built (default: 3)")
    options.add_argument("--folder", help="where repositories and sites go (default: a temporary folder, removed at the end)")
    options.add_argument("--oddline", default=str(HERE.parent.parent / "oddline"), help="what is run (default: the launcher)")
    chosen = options.parse_args()
    work = pathlib.Path(chosen.folder or tempfile.mkdtemp(prefix="oddline-bench-")).resolve()
    work.mkdir(parents=True, exist_ok=True)
    names = ["without", "with"]
    for name in names:
        if not (work / name).exists():
            write(work / name, chosen.versions, name == "with")
    timed([chosen.oddline, "build", "--help"])  # the jar and the class-data archive are made on first use
    times = {name: [] for name in names}
    for _ in range(chosen.rounds):
        for name in names:
            shutil.rmtree(work / "site", ignore_errors=True)
            command = [chosen.oddline, "build", "--metadata", work / name / "metadata", "--out", work / "site"]
            times[name].append(timed(command))
            print(f"{name:8} wall {times[name][-1][0]:6.2f} s, processor {times[name][-1][1]:6.2f} s", flush=True)
    print(f"{chosen.versions} dataset versions, {chosen.rounds} rounds, {os.cpu_count()} processors; medians")
    medians = {name: [statistics.median(column) for column in zip(*measured)] for name, measured in times.items()}
    for name, (wall, cpu, peak) in medians.items():
        print(f"{name:8} wall {wall:6.2f} s, processor {cpu:6.2f} s, peak {peak:5.0f} MB")
    print(
        "coverage wall {:6.2f} s, processor {:6.2f} s".format(
            *(medians["with"][i] - medians["without"][i] for i in range(2))
        )
    )
    if not chosen.folder:
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
