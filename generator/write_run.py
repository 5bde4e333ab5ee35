#!/usr/bin/env python3
"""Writes the record of a run, from the job that ran.

Copy this file beside your training code: it is one file, needs Python 3.8 or later and nothing else.

    from write_run import write_run

    write_run("metadata", "bev_det_v2-20260302-008", "bev_det_v2",
              dataset_version_id="bev_train-v2026.02", config="configs/r50.yaml",
              seeds={"torch": 42}, metrics={"val_mAP": 0.412},
              curves=[(1, None, "train_loss", 2.17), (2, None, "train_loss", 1.86)],
              started_at="2026-03-02T01:20:00Z", finished_at="2026-03-02T19:44:17Z")

It hashes the config file, asks git for the commit, writes the curves as a table, and then the record
`metadata/runs/RUN_ID.yaml`, whole or not at all. What nobody stated is recorded as `{unknown: why}`, never guessed.
A finished official run is never overwritten: an amendment is a new run with `replaces`.
"""

import argparse
import csv
import datetime
import hashlib
import io
import json
import math
import os
import platform
import re
import subprocess
import sys
from pathlib import Path

RUN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,127}")
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?")
TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
# Texts that no YAML reader, old or new, takes for anything but a text.
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_./@-]*([ :][A-Za-z0-9_./@-]+)*")
WORDS = {"y", "yes", "n", "no", "on", "off", "true", "false", "null"}
DATASET_ROLES = ("train", "validation")
NO_METRICS = {
    "finished": "the job measured nothing",
    "failed": "the run failed before it measured anything",
    "killed": "the run was killed before it measured anything",
    "running": "the run is still running",
}
MODEL_ROLES = ("initial_weights", "teacher", "upstream_model")


class Written:
    """A value that goes into the record exactly as it is written, such as the number 1.10."""

    def __init__(self, text):
        self.text = text


class Refused(Exception):
    """The record would replace one that must stay."""


def write_run(
    folder,
    run_id,
    experiment_id,
    *,
    dataset_version_id=None,
    config=None,
    code=".",
    code_version=None,
    code_dirty=None,
    code_repository=None,
    docker_image=None,
    environment=None,
    seeds=None,
    nondeterminism=None,
    hyperparameters=None,
    started_at=None,
    finished_at=None,
    metrics=None,
    curves=None,
    status="finished",
    purpose="trial",
    job=None,
    task=None,
    variant=None,
    title=None,
    description=None,
    owner=None,
    inputs=None,
    parent_run_id=None,
    baseline_run_id=None,
    replaces=None,
    artifacts=None,
    logs=None,
    tags=None,
    unknown=None,
    replace=False,
):
    """Writes the record of one run and returns its path.

    folder           the folder of the records, `metadata`
    config           the config file; one outside the records' repository is copied to `metadata/configs/`
    code             a folder of the code's git repository; asked for `code_version` and `code_dirty` where not given
    docker_image     with its digest, `name:tag@sha256:...`; otherwise the environment variable DOCKER_IMAGE
    environment      {"cuda": "12.4", "driver": ..., "libraries": {"torch": "2.4.1"}, "hardware": ..., "os": ...};
                     `python` is added
    started_at       a datetime with its zone, or a text such as 2026-03-02T01:20:00Z; `finished_at` alike
    metrics          {"val_mAP": 0.412} or {"val_mAP": {"value": 0.412, "n": 240, "low": 0.401, "high": 0.423}}
    curves           rows (step, time, metric, value) with the time or None, or the path of such a CSV file
    inputs           [("validation", dataset version id), ("initial_weights", model id)]
    artifacts, logs  [{"name": "weights", "uri": "s3://..."}]; with "file": path, hash and size are added
    unknown          {field: reason} for what will never be known
    replace          replaces the record of a trial that has ended; one of a run still running is always replaced

    Raises ValueError for what no record may hold, Refused for a record that must stay.
    """
    folder = Path(folder)
    _check_id(run_id)
    if status not in NO_METRICS:
        raise ValueError("the status is one of %s: %r" % (", ".join(NO_METRICS), status))
    target = _target(folder, run_id, replace)
    root = Path(_git(folder, "rev-parse", "--show-toplevel") or folder.resolve().parent)
    reasons = dict(unknown or {})

    def stated(field, value, reason):
        if value is not None:
            return value
        return {"unknown": str(reasons.pop(field, reason))}

    if code_version is None:
        code_version = _git(code, "rev-parse", "--verify", "HEAD")
        if code_version and code_dirty is None:
            code_dirty = _is_dirty(code, folder)
    record = {
        "run_id": run_id,
        "title": title,
        "description": description,
        "owner": owner,
        "experiment_id": stated("experiment_id", experiment_id, "not stated by the job"),
        "job": job,
        "task": task,
        "variant": variant,
        "purpose": purpose,
        "status": status,
        "dataset_version_id": dataset_version_id,
        "inputs": [_input(role, id_) for role, id_ in inputs or []] or None,
        "parent_run_id": parent_run_id,
        "baseline_run_id": baseline_run_id,
        "replaces": replaces,
        "code_version": stated("code_version", code_version, "git told no commit where the job ran"),
        "code_repository": code_repository,
        "code_dirty": code_dirty,
    }
    if job in (None, "train"):
        record["dataset_version_id"] = stated("dataset_version_id", dataset_version_id, "not stated by the job")
    files = []
    if config is None:
        record["config_hash"] = stated("config_hash", None, "the job had no config file")
    else:
        content = Path(config).read_bytes()
        path = _inside(root, config)
        if path is None:
            copy = folder / "configs" / (run_id + (Path(config).suffix or ".txt"))
            files.append((copy, content))
            path = _inside(root, copy)
        record["config"] = path
        record["config_hash"] = _sha256(content)
    image = docker_image or os.environ.get("DOCKER_IMAGE") or None
    record["docker_image"] = stated("docker_image", image, "the job did not know its image")
    record["environment"] = {"python": platform.python_version(), **(environment or {})}
    record["seeds"] = seeds
    record["nondeterminism"] = nondeterminism
    record["hyperparameters"] = hyperparameters
    record["started_at"] = _time("started_at", started_at)
    record["finished_at"] = _time("finished_at", finished_at)
    record["metrics"] = stated("metrics", metrics or None, NO_METRICS[status])
    if curves is not None:
        table = folder / "tables" / (run_id + "-curves.csv")
        content = _curves(curves)
        files.append((table, content))
        record["curves"] = {"table": _inside(root, table), "hash": _sha256(content)}
    record["artifacts"] = [_artifact(a) for a in artifacts or []] or None
    record["logs"] = [_artifact(a) for a in logs or []] or None
    record["tags"] = tags
    for field, reason in reasons.items():
        if record.get(field) is not None:
            raise ValueError("%s is stated and unknown at once" % field)
        record[field] = {"unknown": str(reason)}

    stated_fields = {field: value for field, value in record.items() if value is not None}
    text = "\n".join(_lines(stated_fields)) + "\n"
    for path, content in files:
        _write(path, content)
    _write(target, text.encode("utf-8"))
    return target


def _check_id(run_id):
    if not RUN_ID.fullmatch(run_id) or ".." in run_id or run_id.endswith(".") or RESERVED.fullmatch(run_id):
        raise ValueError("a run id has letters, digits, '.', '_' and '-', and can be a file's name: %r" % run_id)


def _target(folder, run_id, replace):
    """Returns where the record goes: where it is now, also in a sub-folder; refuses to replace what must stay."""
    runs = folder / "runs"
    for path in sorted(runs.rglob(run_id + ".yaml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        was = {key: _top_value(lines, key) for key in ("purpose", "status")}
        if was["status"] == "running":
            return path
        if was["status"] in ("", "finished") and was["purpose"] == "official":
            raise Refused("%s is a finished official run; record an amendment as a new run with `replaces`" % path)
        if not replace:
            raise Refused("%s exists; only `replace` writes it again" % path)
        return path
    return runs / (run_id + ".yaml")


def _top_value(lines, key):
    for line in lines:
        match = re.match(r"[\"']?%s[\"']?\s*:\s*[\"']?([a-z]*)" % key, line)
        if match:
            return match.group(1)
    return ""


def _input(role, id_):
    if role in DATASET_ROLES:
        return {"role": role, "dataset_version_id": id_}
    if role in MODEL_ROLES:
        return {"role": role, "model_id": id_}
    raise ValueError("the role of an input is one of %s: %r" % (", ".join(DATASET_ROLES + MODEL_ROLES), role))


def _artifact(artifact):
    artifact = dict(artifact)
    file = artifact.pop("file", None)
    if file is not None:
        digest = hashlib.sha256()
        with open(file, "rb") as stream:
            for block in iter(lambda: stream.read(1 << 20), b""):
                digest.update(block)
        artifact["hash"] = "sha256:" + digest.hexdigest()
        artifact["size_bytes"] = os.path.getsize(file)
    return artifact


def _time(field, value):
    if value is None:
        return None
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise ValueError("%s has no time zone: %s" % (field, value))
        value = value.astimezone(datetime.timezone.utc).isoformat().replace("+00:00", "Z")
    if not TIME.fullmatch(value):
        raise ValueError("%s is no time such as 2026-03-02T01:20:00Z: %r" % (field, value))
    return Written(value)


def _curves(curves):
    """Returns the bytes of the table; a CSV file is taken as it is."""
    if isinstance(curves, (str, os.PathLike)):
        content = Path(curves).read_bytes()
        if content.split(b"\n", 1)[0].strip() != b"step,time,metric,value":
            raise ValueError("the first line of %s is not `step,time,metric,value`" % curves)
        return content
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["step", "time", "metric", "value"])
    for step, time, metric, value in curves:
        rows.writerow([step, "" if time is None else _time("time", time).text, metric, _csv_number(value)])
    return out.getvalue().encode("utf-8")


def _csv_number(value):
    value = _number_of_library(value)
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "inf" if value > 0 else "-inf"
    return value


def _sha256(content):
    return "sha256:" + hashlib.sha256(content).hexdigest()


def _inside(root, path):
    """Returns a path as records write it, from the repository's root; None for one outside."""
    try:
        return Path(path).resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return None


def _git(folder, *arguments):
    """Returns what git answers, or None where there is no git, no repository or no commit."""
    try:
        answer = subprocess.run(
            ["git", "-C", str(folder)] + list(arguments), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False
        )
    except OSError:
        return None
    return answer.stdout.decode("utf-8", "surrogateescape").rstrip("\n") if answer.returncode == 0 else None


def _is_dirty(code, folder):
    """Returns whether the code's work tree differs from its commit; the records themselves do not count."""
    root = _git(code, "rev-parse", "--show-toplevel")
    records = _inside(Path(root), folder)
    but = [":(exclude,top)" + records] if records not in (None, ".") else []
    answer = _git(root, "status", "--porcelain", "--", ":/", *but)
    return None if answer is None else answer != ""


def _write(path, content):
    """Writes a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(".%s.%d" % (path.name, os.getpid()))
    try:
        with open(part, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(part, path)
    finally:
        if part.exists():
            part.unlink()


# YAML. Every value reads back as what it was, in YAML 1.1 and 1.2: a text stays a text, a number keeps its digits.


def _lines(mapping, indent=""):
    for key, value in mapping.items():
        yield from _entry(indent + _text(str(key)) + ":", value, indent)


def _entry(head, value, indent):
    """Yields the lines of one value behind its key or its dash."""
    if isinstance(value, dict) and set(value) == {"unknown"}:
        yield "%s {unknown: %s}" % (head, _quoted(value["unknown"]))
    elif isinstance(value, dict) and value:
        yield head
        yield from _lines(value, indent + "  ")
    elif isinstance(value, (list, tuple)) and value:
        yield head
        for item in value:
            yield from _item(item, indent + "  ")
    else:
        yield head + " " + _scalar(value)


def _item(item, indent):
    if isinstance(item, dict) and item:
        lines = list(_lines(item, indent + "  "))
        yield indent + "- " + lines[0].lstrip()
        yield from lines[1:]
    else:
        yield from _entry(indent + "-", item, indent)


def _scalar(value):
    value = _number_of_library(value)
    if isinstance(value, Written):
        return value.text
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, (dict, list, tuple)):
        return "{}" if isinstance(value, dict) else "[]"
    if isinstance(value, (str, os.PathLike)):
        return _text(os.fspath(value))
    raise ValueError("a record cannot hold a %s: %r" % (type(value).__name__, value))


def _number_of_library(value):
    """Returns the Python number in a number of NumPy or PyTorch; anything else as it is."""
    if isinstance(value, (str, bool, int, float, dict, list, tuple, Written)) or not hasattr(value, "item"):
        return value
    return value.item()


def _float(value):
    if math.isnan(value):
        return ".nan"
    if math.isinf(value):
        return ".inf" if value > 0 else "-.inf"
    digits, e, exponent = repr(value).partition("e")
    # Without the point, YAML 1.1 takes 1e-05 for a text.
    return digits + ("" if "." in digits else ".0") + e + exponent


def _text(text):
    plain = PLAIN.fullmatch(text) and text.lower() not in WORDS
    return text if plain else _quoted(text)


def _quoted(text):
    out = []
    for char in text:
        if 0xD800 <= ord(char) <= 0xDFFF:
            raise ValueError("a record cannot hold half a surrogate pair: %r" % text)
        if char in '"\\':
            out.append("\\" + char)
        elif char.isprintable():
            out.append(char)
        elif ord(char) < 0x10000:
            out.append("\\u%04x" % ord(char))
        else:
            out.append("\\U%08x" % ord(char))
    return '"' + "".join(out) + '"'


# The command line: what is written there as a number keeps its digits.


def _number(text):
    if text.lstrip("+-").lower() in ("nan", "inf", ".nan", ".inf"):
        return float(text.replace(".", ""))
    if not NUMBER.fullmatch(text):
        raise argparse.ArgumentTypeError("not a number: %r" % text)
    return Written(text)


def _value(text):
    """Returns a number where all readers agree on it, a truth value, or a text."""
    if text in ("true", "false"):
        return text == "true"
    if NUMBER.fullmatch(text) and math.isfinite(float(text)) and ("e" not in text.lower() or "." in text):
        return Written(text)
    return text


def _json_float(text):
    if not math.isfinite(float(text)):
        raise ValueError("too large for a number: %s" % text)
    return Written(text) if "e" not in text.lower() or "." in text else float(text)


def _json_mapping(file):
    with open(file, encoding="utf-8") as stream:
        mapping = json.load(stream, parse_float=_json_float)
    if not isinstance(mapping, dict):
        raise ValueError("%s holds no JSON object" % file)
    return mapping


def _pair(kind):
    def parse(text):
        name, equals, value = text.partition("=")
        if not (name and equals):
            raise argparse.ArgumentTypeError("not NAME=VALUE: %r" % text)
        try:
            return name, kind(value)
        except ValueError:
            raise argparse.ArgumentTypeError("no such value: %r" % text)

    return parse


def _parser():
    parser = argparse.ArgumentParser(
        prog="write_run.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Writes the record of a run into a folder of records.",
        epilog="""examples:
  python3 write_run.py --run-id bev_det_v2-20260302-008 --experiment-id bev_det_v2 \\
      --dataset-version-id bev_train-v2026.02 --config configs/r50.yaml --seed torch=42 \\
      --metric val_mAP=0.412 --curves curves.csv \\
      --started-at 2026-03-02T01:20:00Z --finished-at 2026-03-02T19:44:17Z
  python3 write_run.py --run-id bev_det_v2-20260303-001 --experiment-id bev_det_v2 --status failed \\
      --unknown dataset_version_id='the job broke off before it read any'

exit codes: 0 written, 1 refused because the record must stay, 2 wrong usage""",
    )
    add = parser.add_argument
    add("--metadata", default="metadata", metavar="DIR", help="the folder of the records (default: metadata)")
    add("--run-id", required=True, metavar="ID")
    add("--experiment-id", metavar="ID")
    add("--dataset-version-id", metavar="ID", help="what the run was trained on")
    add("--config", metavar="FILE", help="the config file; its hash goes into the record")
    add("--code", default=".", metavar="DIR", help="a folder of the code's repository (default: here)")
    add("--code-version", metavar="COMMIT", help="instead of asking git")
    add("--code-repository", metavar="NAME", help="the repository's name in oddline.yaml")
    add("--docker-image", metavar="IMAGE", help="default: the environment variable DOCKER_IMAGE")
    for name in ("cuda", "driver", "hardware", "os"):
        add("--" + name, metavar="TEXT", help="part of the environment")
    add("--library", action="append", default=[], type=_pair(str), metavar="NAME=VERSION")
    add("--seed", action="append", default=[], type=_pair(int), metavar="NAME=NUMBER")
    add("--hyperparameter", action="append", default=[], type=_pair(_value), metavar="NAME=VALUE")
    add("--hyperparameters", metavar="FILE", help="a JSON file with all of them")
    add("--metric", action="append", default=[], type=_pair(_number), metavar="NAME=NUMBER")
    add("--curves", metavar="FILE", help="a CSV table with the columns step,time,metric,value")
    add("--started-at", metavar="TIME", help="such as 2026-03-02T01:20:00Z")
    add("--finished-at", metavar="TIME")
    add("--status", choices=["finished", "failed", "killed", "running"], default="finished")
    add("--official", action="store_true", help="an official run, not a trial")
    add("--job", choices=["train", "score", "simulate", "other"])
    for name in ("task", "variant", "title", "owner"):
        add("--" + name, metavar="TEXT")
    add("--input", action="append", default=[], type=_pair(str), metavar="ROLE=ID", help="such as validation=ID")
    add("--parent-run-id", metavar="ID", help="the sweep that started it, or the run it resumed")
    add("--baseline-run-id", metavar="ID", help="the run to compare with")
    add("--replaces", metavar="ID", help="the run that this one amends")
    add("--artifact", action="append", default=[], type=_pair(str), metavar="NAME=URI")
    add("--unknown", action="append", default=[], type=_pair(str), metavar="FIELD=REASON")
    add("--replace", action="store_true", help="replace the record of a trial that has ended")
    return parser


def main(arguments=None):
    options = _parser().parse_args(arguments)
    environment = {name: getattr(options, name) for name in ("cuda", "driver", "hardware", "os")}
    environment = {name: value for name, value in environment.items() if value is not None}
    if options.library:
        environment["libraries"] = dict(options.library)
    try:
        hyperparameters = dict(options.hyperparameter)
        if options.hyperparameters:
            hyperparameters = {**_json_mapping(options.hyperparameters), **hyperparameters}
        path = write_run(
            options.metadata,
            options.run_id,
            options.experiment_id,
            dataset_version_id=options.dataset_version_id,
            config=options.config,
            code=options.code,
            code_version=options.code_version,
            code_repository=options.code_repository,
            docker_image=options.docker_image,
            environment=environment,
            seeds=dict(options.seed) or None,
            hyperparameters=hyperparameters or None,
            started_at=options.started_at,
            finished_at=options.finished_at,
            metrics=dict(options.metric) or None,
            curves=options.curves,
            status=options.status,
            purpose="official" if options.official else "trial",
            job=options.job,
            task=options.task,
            variant=options.variant,
            title=options.title,
            owner=options.owner,
            inputs=options.input,
            parent_run_id=options.parent_run_id,
            baseline_run_id=options.baseline_run_id,
            replaces=options.replaces,
            artifacts=[{"name": name, "uri": uri} for name, uri in options.artifact],
            unknown=dict(options.unknown),
            replace=options.replace,
        )
    except Refused as refused:
        print("write_run.py: %s" % refused, file=sys.stderr)
        return 1
    except (OSError, ValueError) as wrong:
        print("write_run.py: %s" % wrong, file=sys.stderr)
        return 2
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
