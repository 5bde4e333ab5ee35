#!/usr/bin/env python3
"""Writes a git repository of N small run records in C commits, for measuring how fast history is read.

    make_history.py N C DIR [--seed S]

The first commit holds half of the files; each further one adds its share of the others and changes some old ones, most of
them on short branches that are merged. Files lie in 36 month folders. Each record is one that `oddline check` accepts as
far as its links go: it names no dataset that is missing. The same arguments give the same commit ids. Needs `git`.
"""
import argparse
import random
import subprocess
from pathlib import Path

MONTHS = [f"{2023 + month // 12}-{month % 12 + 1:02}" for month in range(36)]


def record(number, version):
    return (
        f"run_id: bev_det-{number:06}\nexperiment_id: {{unknown: synthetic}}\njob: train\npurpose: trial\n"
        f"status: finished\ndataset_version_id: {{unknown: synthetic}}\ncode_version: {number:040x}\n"
        f"config_hash: {{unknown: synthetic}}\ndocker_image: {{unknown: synthetic}}\n"
        f"metrics: {{val_mAP: 0.{number % 9000 + 1000}}}\ntags: {{version: v{version}}}\n"
    ).encode()


def path(number, count):
    return f"metadata/runs/{MONTHS[number * len(MONTHS) // count]}/bev_det-{number:06}.yaml"


def commit(out, mark, branch, second, message, parents, files):
    who = f"Bench <bench@example.com> {second} +0000".encode()
    text = message.encode()
    out.write(b"commit refs/heads/%s\nmark :%d\nauthor %s\ncommitter %s\ndata %d\n%s\n"
              % (branch.encode(), mark, who, who, len(text), text))
    for verb, parent in zip((b"from", b"merge"), parents):
        out.write(b"%s :%d\n" % (verb, parent))
    for name, content in files:
        out.write(b"M 100644 inline %s\ndata %d\n%s\n" % (name.encode(), len(content), content))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", type=int)
    parser.add_argument("commits", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    subprocess.run(["git", "init", "-q", "-b", "main", str(options.folder)], check=True)
    importer = subprocess.Popen(["git", "-C", str(options.folder), "fast-import", "--quiet"], stdin=subprocess.PIPE)
    out, half, second, mark = importer.stdin, options.files // 2, 1_672_531_200, 1
    commit(out, mark, "main", second, "runs so far", [], [(path(i, options.files), record(i, 0)) for i in range(half)])
    trunk, written = 1, half
    while mark < options.commits:
        second += 40_000
        mark += 1
        until = min(options.files, half + (options.files - half) * mark // options.commits)
        files = [(path(i, options.files), record(i, 0)) for i in range(written, until)]
        files += [(path(i, options.files), record(i, mark)) for i in (chance.randrange(written) for _ in range(3))]
        written = until
        if mark % 3 and mark < options.commits:
            commit(out, mark, "work", second, f"runs of day {mark}", [trunk], files)
            mark += 1
            note = [("metadata/notes.txt", b"%d\n" % mark)]
            commit(out, mark, "main", second + 1, f"Merge pull request #{mark} from x/y", [trunk, mark - 1], files + note)
        else:
            commit(out, mark, "main", second, f"runs of day {mark} (#{mark})", [trunk], files)
        trunk = mark
    out.close()
    if importer.wait():
        raise SystemExit("git fast-import failed")
    subprocess.run(["git", "-C", str(options.folder), "reset", "-q", "--hard", "main"], check=True)
    subprocess.run(["git", "-C", str(options.folder), "gc", "-q"], check=True)


if __name__ == "__main__":
    main()
