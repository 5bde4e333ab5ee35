"""Writes `metadata/`, the sample repository of the invented team "AD perception".

    python3 generator/sample/make_sample.py            writes metadata/ beside the repository's pom.xml
    python3 generator/sample/make_sample.py --out DIR  writes DIR/metadata/
    python3 generator/sample/make_sample.py --check    writes nothing; lists what differs, exit 1 if anything does

The story, from June 2025 to March 2026. A first detector goes on the road and fails in three ways, one
after the other: it loses people in the glare of tunnel exits, takes cones for pedestrians, and finds
pedestrians at night in rain too late. Each failure runs through a loop: incidents, a scenario, a sampling
round, a dataset version, an experiment on the difference, runs over several seeds, evaluations, a decision,
a deployment. One decision says no first; one round has a random control arm; the last release improves
night rain, makes work zones in rain worse, and so opens the next loop. A fourth finding, e-scooters, has
no data yet. Prediction goes through a loop of its own; planning is at its start.

Everything follows from the seed in `chance.py`: the same files come out byte for byte, whatever the Python
(3.8 or later), platform, locale or time zone. Whether a model finds somebody is drawn once per scene
(`recall.py`); the overall figure, the segments, the scene table and the decisions all follow from these
draws, so they agree. Hashes are those of the bytes written. Only the standard library is used.

Pools are scored, their scenes chosen, and clusters found, by `oddline score`, `oddline select` and `oddline cluster`, from outputs of
models that `outputs.py` invents: so every round can be derived again with `oddline check --recompute`.

What is wrong on purpose stands in `generator/docs/sample.md`.
"""

import argparse
import os
import shlex
import sys

sys.dont_write_bytecode = True

import collection
import dictionary
import evidence
import field
import paperwork
import release
import runs_others
import runs_perception
import versions
from archive import Archive
from tool import Oddline
from world import World


def build(command):
    """Returns the bytes of every file, by path; the command runs oddline."""
    world = World(Archive(), Oddline(command))
    dictionary.write(world.archive)
    field.incidents(world)
    field.scenarios(world)
    collection.policies(world)
    collection.rounds(world)
    collection.clusters(world)
    versions.write(world)
    collection.last_round(world)
    runs_perception.experiments(world)
    runs_others.experiments(world)
    runs_perception.runs(world)
    runs_others.runs(world)
    evidence.models(world)
    evidence.evaluations(world)
    release.decisions(world)
    release.deployments(world)
    release.loops(world)
    paperwork.notes(world)
    paperwork.waivers(world)
    return world.archive.files


def differences(root, files):
    """Returns one line per file under the sample's folders that is missing, different or not of the sample."""
    lines = []
    for path in sorted(set(files) | set(_existing(root, files))):
        target = os.path.join(root, path)
        if path not in files:
            lines.append(f"not of the sample: {path}")
        elif not os.path.isfile(target):
            lines.append(f"missing: {path}")
        elif _read(target) != files[path]:
            lines.append(f"different: {path}")
    return lines


def write(root, files):
    """Writes the files and removes what an earlier version of the sample left in its folders."""
    for path in _existing(root, files):
        if path not in files:
            os.remove(os.path.join(root, path))
    for path, content in files.items():
        target = os.path.join(root, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as stream:
            stream.write(content)


def _existing(root, files):
    """The files in the folders that the sample fills; others, such as schemas, are not ours."""
    folders = sorted({"/".join(path.split("/")[:2]) for path in files if path.count("/") > 1})
    return [
        os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
        for top in folders
        for folder, _, names in os.walk(os.path.join(root, top))
        for name in names
    ]


def _read(path):
    with open(path, "rb") as stream:
        return stream.read()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description="Writes the sample repository.")
    parser.add_argument("--out", default=os.path.dirname(os.path.dirname(here)), help="folder that holds metadata/")
    parser.add_argument("--check", action="store_true", help="write nothing, list what differs")
    parser.add_argument("--oddline", default=os.path.join(os.path.dirname(here), "oddline"), help="command that runs oddline")
    options = parser.parse_args()
    files = build(shlex.split(options.oddline))
    if not options.check:
        write(options.out, files)
        return 0
    lines = differences(options.out, files)
    print("\n".join(lines) or f"{len(files)} files, nothing differs")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
