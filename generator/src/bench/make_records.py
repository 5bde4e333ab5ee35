#!/usr/bin/env python3
"""Writes N synthetic runs, and what they refer to, for measuring speed.

    make_records.py N DIR [--hugo DIR] [--seed S]

DIR becomes a folder with `metadata/` in it: N run files of about 2 KB in 36 month folders, N/100 dataset versions,
N/200 sampling rounds, one experiment for every 250 runs, one note for every 500 runs and one selection policy. A run
has 6 metrics and 8 to 14 metrics of one ODD segment each, out of 48 segments. `oddline check` finds no error in them.

With --hugo the same records become a Hugo site too, with the least work Hugo can be given: one page a run, the record
as front matter, a line for each of the 48 segments, one list a month, no taxonomies, feeds or sitemap.

The same N and seed give the same bytes. Nothing but the standard library is needed.
"""
import argparse
import hashlib
import json
import random
import sys
from pathlib import Path

TIMES = ("day", "dawn_dusk", "night")
WEATHERS = ("clear", "cloudy", "rain", "fog")
ROADS = ("motorway", "urban_road", "intersection", "tunnel")
SEGMENTS = [f"{time}.{weather}.{road}" for time in TIMES for weather in WEATHERS for road in ROADS]
MONTHS = [f"{2023 + month // 12}-{month % 12 + 1:02}" for month in range(36)]
METRICS = ("val_mAP", "val_NDS", "val_recall", "val_vru_recall", "train_loss", "latency_p99_ms")


def hexadecimal(chance, digits):
    return f"{chance.getrandbits(4 * digits):0{digits}x}"


def hash_of(parameters):
    """Returns the hash of a mapping by RFC 8785, good for short texts, integers and decimals from 0.0001."""
    text = json.dumps(parameters, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "jcs-sha256:" + hashlib.sha256(text.encode()).hexdigest()


def value(chance, unit):
    middle = round(chance.uniform(0.2, 0.9), 4)
    half = round(chance.uniform(0.004, 0.03), 4)
    return {
        "value": middle,
        "n": chance.randrange(40, 16000),
        "low": round(middle - half, 4),
        "high": round(middle + half, 4),
        "unit_counted": unit,
    }


def run(chance, number, count):
    """Returns one run; runs of neighbouring numbers share experiment, month and dataset version."""
    month = MONTHS[number * len(MONTHS) // count]
    experiment = f"bev_det_{number // 250:04}"
    run_id = f"{experiment}-{month.replace('-', '')}{chance.randrange(1, 28):02}-{number:06}"
    day = f"{month}-{chance.randrange(1, 28):02}"
    parameters = {
        "backbone": chance.choice(("resnet50", "resnet101", "swin_t")),
        "lr": round(chance.uniform(0.0001, 0.001), 5),
        "epochs": chance.choice((12, 24, 36)),
        "batch": chance.choice((32, 64, 96)),
    }
    metrics = {name: value(chance, "scene") for name in METRICS}
    for segment in sorted(chance.sample(SEGMENTS, chance.randrange(8, 15))):
        metrics["mAP." + segment] = {"value": round(chance.uniform(0.1, 0.8), 4), "n": chance.randrange(12, 900)}
    return month, {
        "run_id": run_id,
        "owner": chance.choice(("K. Tanaka", "R. Suzuki", "L. Ito", "A. Mori")),
        "experiment_id": experiment,
        "job": "train",
        "task": "perception",
        "purpose": "official" if number % 25 == 0 else "trial",
        "status": "finished",
        "dataset_version_id": f"bev_train-v{number // 100:05}",
        "code_version": hexadecimal(chance, 40),
        "code_dirty": False,
        "config_hash": hash_of(parameters),
        "docker_image": "registry.example.com/ad/train:2025.06@sha256:" + hexadecimal(chance, 64),
        "environment": {"cuda": "12.1", "hardware": "8×A100", "libraries": {"torch": "2.3.1", "mmdet3d": "1.4.0"}},
        "nondeterminism": [],
        "seeds": {"torch": chance.randrange(1000), "numpy": chance.randrange(1000)},
        "hyperparameters": parameters,
        "started_at": f"{day}T01:15:00Z",
        "finished_at": f"{day}T19:52:20Z",
        "metrics": metrics,
        "artifacts": [
            {
                "name": "weights",
                "uri": f"s3://ad-models/{run_id}/weights.pt",
                "hash": "sha256:" + hexadecimal(chance, 64),
                "size_bytes": 183400112,
            }
        ],
        "tags": {"team": "perception"},
    }


def dataset(chance, number, rounds):
    record = {
        "dataset_version_id": f"bev_train-v{number:05}",
        "title": f"Training set {number}",
        "owner": "R. Suzuki",
        "dataset": "bev_train",
        "purpose": "train",
        "parents": [f"bev_train-v{number - 1:05}"] if number else [],
        "storage": {
            "system": "dvc",
            "uri": "dvc://ad-datasets/bev_train",
            "revision": f"v{number:05}",
            "hash": "md5:" + hexadecimal(chance, 32) + ".dir",
        },
        "splits": {"train": {"scenes": 1000 + number, "frames": 38000 + 38 * number}},
        "pinned": True,
    }
    if number % 2 == 1 and number // 2 < rounds:
        record["origin"] = [
            {"source": "parent", "scenes": 880 + number},
            {"source": "sampling", "scenes": 120, "sampling_id": f"round-{number // 2:05}"},
        ]
    return record


def sampling(chance, number, count):
    return {
        "sampling_id": f"round-{number:05}",
        "round": number,
        "selected_at": f"{MONTHS[number * 200 * len(MONTHS) // count]}-20T06:30:00Z",
        "task": "perception",
        "status": "delivered",
        "policy_id": "entropy-1",
        "pool": {"unknown": "not kept"},
        "selected": {"unknown": "not kept"},
        "seed": chance.randrange(10**6),
        "budget": {"amount": 120, "unit": "scenes"},
    }


def records(count, seed):
    """Yields the file of each record below `metadata/` and its content."""
    chance = random.Random(seed)
    datasets = (count + 99) // 100
    rounds = count // 200
    yield "policies/entropy-1.yaml", {
        "policy_id": "entropy-1",
        "unit": "scene",
        "budget": {"amount": 120, "unit": "scenes"},
        "seed": 1,
        "steps": [
            {"step": "score", "measure": "entropy_nats"},
            {"step": "select", "strategy": "top_k"},
        ],
    }
    for number in range((count + 249) // 250):
        experiment = f"bev_det_{number:04}"
        yield f"experiments/{experiment}.yaml", {
            "experiment_id": experiment,
            "title": f"Detector, series {number}",
            "task": "perception",
            "hypothesis": "More of what is rare makes the detector better where it fails.",
            "status": "concluded",
        }
    for number in range(datasets):
        record = dataset(chance, number, rounds)
        yield f"datasets/{record['dataset_version_id']}.yaml", record
    for number in range(rounds):
        record = sampling(chance, number, count)
        yield f"sampling/{record['sampling_id']}.yaml", record
    official = []
    for number in range(count):
        month, record = run(chance, number, count)
        if record["purpose"] == "official":
            official.append(record["run_id"])
        yield f"runs/{month}/{record['run_id']}.yaml", record
    for first in range(0, len(official), 20):
        note = f"note-{first // 20:04}"
        yield f"notes/{note}.yaml", {
            "note_id": note,
            "title": f"Official runs, part {first // 20 + 1}",
            "url": f"https://wiki.example.com/notes/{first // 20}",
            "intent": "Train as planned.",
            "observations": "No surprise in the curves.",
            "next_action": "None.",
            "about": [{"run_id": run_id} for run_id in official[first : first + 20]],
        }


def scalar(content):
    """Returns YAML flow text; a mapping of plain keys, with every text that could be misread quoted as in JSON."""
    if isinstance(content, dict):
        return "{" + ", ".join(f"{key}: {scalar(item)}" for key, item in content.items()) + "}"
    if isinstance(content, list):
        return "[" + ", ".join(scalar(item) for item in content) + "]"
    return json.dumps(content, ensure_ascii=False)


def yaml(record):
    lines = []
    for key, content in record.items():
        if key == "metrics":
            lines.append("metrics:\n")
            lines.extend(f"  {name}: {scalar(item)}\n" for name, item in content.items())
        else:
            lines.append(f"{key}: {scalar(content)}\n")
    return "".join(lines)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


HUGO_CONFIG = """\
baseURL = "/"
title = "Runs"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[params]
segments = SEGMENTS
"""

HUGO_BASE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Runs</a></header><main>{{ block "main" . }}{{ end }}</main></body></html>
"""

HUGO_LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><table>
{{ range .Pages }}<tr><td><a href="{{ .RelPermalink }}">{{ .Title }}</a></td>{{ with .Params.record }}\
<td>{{ .owner }}</td><td>{{ .status }}</td><td>{{ .started_at }}</td>{{ end }}</tr>
{{ end }}</table>{{ end }}
"""

HUGO_SINGLE = """\
{{ define "main" }}<h1>{{ .Title }}</h1>{{ $record := .Params.record }}
<table>{{ range $key, $content := $record }}{{ if and (ne $key "metrics") (ne $key "artifacts") }}
<tr><th>{{ $key }}</th><td>{{ if reflect.IsMap $content }}<dl>{{ range $k, $v := $content }}<dt>{{ $k }}</dt>\
<dd>{{ $v }}</dd>{{ end }}</dl>{{ else }}{{ $content }}{{ end }}</td></tr>{{ end }}{{ end }}</table>
<h2>Metrics</h2><table>{{ range $name, $m := $record.metrics }}
<tr><th>{{ $name }}</th><td>{{ index $m "value" }}</td><td>{{ index $m "n" }}</td><td>{{ index $m "low" }}</td>\
<td>{{ index $m "high" }}</td><td>{{ index $m "unit_counted" }}</td></tr>{{ end }}</table>
<h2>Segments</h2><table>{{ range site.Params.segments }}{{ $m := index $record.metrics (printf "map.%s" .) }}
<tr><th scope="row">{{ . }}</th><td class="number">{{ with $m }}{{ .value }}{{ else }}no data{{ end }}</td>\
<td class="number">{{ with $m }}{{ index . "n" }}{{ else }}no data{{ end }}</td></tr>{{ end }}</table>
<h2>Artifacts</h2><ul>{{ range $record.artifacts }}<li>{{ .name }} <code>{{ .uri }}</code> <code>{{ .hash }}</code></li>\
{{ end }}</ul>{{ end }}
"""


def hugo_theme(folder):
    write(folder / "config.toml", HUGO_CONFIG.replace("SEGMENTS", json.dumps(SEGMENTS)))
    write(folder / "layouts/_default/baseof.html", HUGO_BASE)
    write(folder / "layouts/_default/list.html", HUGO_LIST)
    write(folder / "layouts/index.html", HUGO_LIST)
    write(folder / "layouts/_default/single.html", HUGO_SINGLE)
    write(folder / "static/style.css", "body { font-family: sans-serif }\n")


def hugo_page(folder, name, record):
    section, *between, last = Path(name).parts
    target = folder / "content" / "-".join([section, *between]) / last.replace(".yaml", ".md")
    title = next(iter(record.values()))
    body = "".join("  " + line + "\n" for line in yaml(record).splitlines())
    write(target, f"---\ntitle: {title}\nrecord:\n{body}---\n")


def main():
    parser = argparse.ArgumentParser(description="Writes synthetic records for measuring speed.")
    parser.add_argument("count", metavar="N", type=int, help="number of runs, from 1")
    parser.add_argument("folder", metavar="DIR", type=Path, help="gets the folder metadata/; must be missing or empty")
    parser.add_argument("--hugo", metavar="DIR", type=Path, help="gets the same records as a Hugo site")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.count < 1:
        parser.error("N is a whole number from 1")
    for folder in filter(None, (options.folder, options.hugo)):
        if folder.exists() and any(folder.iterdir()):
            parser.error(f"{folder} is not empty")
    metadata = options.folder / "metadata"
    write(metadata / "oddline.yaml", 'title: "Synthetic runs"\nlanguages: [en]\n')
    if options.hugo:
        hugo_theme(options.hugo)
    for name, record in records(options.count, options.seed):
        write(metadata / name, yaml(record))
        if options.hugo:
            hugo_page(options.hugo, name, record)
    return 0


if __name__ == "__main__":
    sys.exit(main())
