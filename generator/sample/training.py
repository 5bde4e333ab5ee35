"""Runs: how one is invented, with its configuration, curves and figures. The list of them is in `runs_*.py`."""

from datetime import datetime, timedelta

import hashes
import house_yaml
import intervals
from chance import Chance
from recall import SEGMENT_TAIL, SKILLS, by_segment, found, proportion, stated

COMMENT = (
    "One run: what it was trained on, with which code, configuration and image, and what came out.\n"
    "One file a run; its curves and segment metrics are tables."
)

_FIRST = {}  # the first run record carries the comment


class Recipe:
    """What the runs of one experiment share."""

    def __init__(self, world, experiment_id, task, validation, initial=None, repository=None, epochs=24):
        self.world = world
        self.experiment_id = experiment_id
        self.task = task
        self.validation = validation
        self.initial = initial
        self.repository = repository
        self.epochs = epochs


def train(recipe, number, start, variant, dataset, result, hyper, seed=42, purpose="trial", status="finished",
          parent=None, baseline=None, hours=18.4, config=True, code=None, stop=None, model=None, teacher=None,
          canonical=False, **more):
    """Adds a training run. `result` is its headline metric; `stop` the epoch at which it broke off."""
    run_id = f"{recipe.experiment_id}-{start[:10].replace('-', '')}-{number:03d}"
    epochs = hyper.get("epochs", recipe.epochs)
    begun = datetime.strptime(start, "%Y-%m-%dT%H:%M")
    seconds = int(hours * 3600 * (stop or epochs) / epochs) + Chance("seconds", run_id).whole(0, 900)
    configuration, config_hash = _configuration(recipe, variant, hyper, config, canonical)
    curves, reached = _curves(recipe, run_id, begun, seconds, hyper, epochs, result, stop, status)
    fields = {
        "run_id": run_id,
        "title": more.pop("title", None),
        "description": more.pop("description", None),
        "owner": more.pop("owner", _OWNERS[recipe.task]),
        "experiment_id": recipe.experiment_id,
        "job": "train",
        "task": recipe.task,
        "variant": variant,
        "purpose": purpose,
        "status": status,
        "dataset_version_id": dataset,
        "inputs": _inputs(recipe, teacher),
        "parent_run_id": parent,
        "baseline_run_id": baseline,
        "code_version": code or hashes.commit(f"{recipe.experiment_id} {start[:7]}"),
        "code_repository": recipe.repository,
        "code_dirty": more.pop("code_dirty", False),
        "config": configuration,
        "config_hash": more.pop("config_hash", config_hash),
        "docker_image": more.pop("docker_image", _image(start)),
        "environment": more.pop("environment", _environment(start)),
        "seeds": {"torch": seed, "numpy": seed, "dataloader": 7},
        "nondeterminism": more.pop("nondeterminism", ["cudnn.benchmark"]),
        "hyperparameters": hyper,
        "started_at": f"{start}:00Z",
        "finished_at": _stamp(begun + timedelta(seconds=seconds)) if status != "running" else None,
        "metrics": _metrics(recipe, run_id, result, hyper, stop, status, purpose, model, reached),
        "curves": curves,
        "segment_metrics": _segments(recipe, run_id, result, model) if purpose == "official" else None,
        "artifacts": [weights(run_id, hyper)] if status == "finished" else None,
        "logs": [{"name": "train.log", "uri": f"s3://ad-runs/{recipe.experiment_id}/{run_id}/train.log"}],
        "tags": more.pop("tags", {"team": recipe.task}),
        **more,
    }
    return add(recipe.world, fields)


def add(world, fields):
    """Adds a run record and returns its id."""
    run_id = fields["run_id"]
    world.runs[run_id] = fields
    date = run_id.rsplit("-", 2)[1]
    comment = "" if _FIRST.setdefault("run", run_id) != run_id else COMMENT
    world.archive.record("runs", run_id, fields, comment, under=f"{date[:4]}-{date[4:6]}")
    return run_id


def sweep(recipe, number, start, title, dataset, hours=1.0):
    """Adds the run that only starts the runs of a sweep."""
    run_id = f"{recipe.experiment_id}-{start[:10].replace('-', '')}-{number:03d}"
    begun = datetime.strptime(start, "%Y-%m-%dT%H:%M")
    return add(
        recipe.world,
        {
            "run_id": run_id,
            "title": title,
            "owner": _OWNERS[recipe.task],
            "experiment_id": recipe.experiment_id,
            "job": "other",
            "task": recipe.task,
            "variant": "sweep",
            "purpose": "trial",
            "status": "finished",
            "dataset_version_id": dataset,
            "code_version": hashes.commit(f"{recipe.experiment_id} {start[:7]}"),
            "started_at": f"{start}:00Z",
            "finished_at": _stamp(begun + timedelta(hours=hours)),
            "tags": {"team": recipe.task, "tool": "sweepd"},
        },
    )


def weights(run_id, hyper):
    """The weights that a run left behind."""
    size = {"resnet18": 61_204_992, "resnet50": 183_400_112, "resnet101": 259_711_040, "swin_t": 201_326_592}
    return {
        "name": "weights",
        "uri": f"s3://ad-models/{run_id}/weights.pt",
        "hash": hashes.sha256(f"weights of {run_id}"),
        "size_bytes": size.get(hyper.get("backbone"), 38_797_312),
    }


_OWNERS = {"perception": "K. Tanaka", "prediction": "J. Berg", "planning": "L. Ito"}


def _stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _image(start):
    tag = f"{start[:4]}.{start[5:7]}"
    return f"registry.example.com/ad/train:{tag}@{hashes.sha256('image ' + tag)}"


def _environment(start):
    if start < "2026":
        return {
            "cuda": "12.1",
            "driver": "535.161.08",
            "libraries": {"torch": "2.3.1", "mmdet3d": "1.4.0"},
            "hardware": "8×A100",
            "os": "Ubuntu 22.04",
            "python": "3.10.14",
        }
    return {
        "cuda": "12.4",
        "driver": "550.54.15",
        "libraries": {"torch": "2.4.1", "mmdet3d": "1.4.0"},
        "hardware": "8×H100",
        "os": "Ubuntu 22.04",
        "python": "3.11.9",
    }


def _inputs(recipe, teacher):
    inputs = []
    if recipe.validation:
        inputs.append({"role": "validation", "dataset_version_id": recipe.validation})
    if recipe.initial:
        inputs.append({"role": "initial_weights", "model_id": recipe.initial})
    if teacher:
        inputs.append({"role": "teacher", "model_id": teacher})
    return inputs or None


def _configuration(recipe, variant, hyper, config, canonical):
    """The configuration file of a variant (or none) and the hash that names it."""
    if not config:
        return None, hashes.jcs_sha256(hyper)
    path = f"metadata/configs/{recipe.experiment_id}_{variant}.yaml"
    content = {**hyper, **_BEHIND[recipe.task]}
    if path not in recipe.world.archive.files:
        recipe.world.archive.text(path, house_yaml.document(content, f"{recipe.experiment_id}, variant {variant}"))
    elif house_yaml.document(content) != recipe.world.archive.files[path].decode().split("\n", 1)[1]:
        raise ValueError(f"{path} has two contents")
    return path, hashes.jcs_sha256(content) if canonical else recipe.world.archive.hash_of(path)


# What a configuration says beyond the hyper-parameters that a run record repeats.
_BEHIND = {
    "perception": {
        "input": {"cameras": 6, "width": 704, "height": 256},
        "grid": {"range_m": 51.2, "cell_m": 0.8},
        "warmup_iterations": 500,
        "gradient_clip": 35,
        "ema": True,
    },
    "prediction": {"history_s": 2, "horizon_s": 6, "modes": 6, "map_radius_m": 120, "gradient_clip": 5},
    "planning": {"horizon_s": 4, "step_s": 0.5, "proposals": 64, "gradient_clip": 5},
}

_HEADLINE = {"perception": "val_mAP", "prediction": "val_minADE_6", "planning": "val_imitation_l2"}


def _curves(recipe, run_id, begun, seconds, hyper, epochs, result, stop, status):
    last = stop or epochs
    chance = Chance("curves", run_id)
    first, second = round(epochs * 2 / 3), round(epochs * 11 / 12)
    higher = recipe.task == "perception"
    rows = []
    for epoch in range(1, last + 1):
        at = _stamp(begun + timedelta(seconds=seconds * epoch / last))
        lost = status == "failed" and result != result and epoch > last - 3
        phase = 1.0 if epoch <= first else 0.1 if epoch <= second else 0.01
        loss = (0.55 + 2.1 * _decay(epoch, epochs)) * (1.0 if epoch <= first else 0.9 if epoch <= second else 0.88)
        loss *= 1 + chance.normal(0, 0.018 if epoch <= first else 0.008)
        level = result if result == result else 0.3
        early = 0.055 if epoch <= first else 0.016 if epoch <= second else 0.0
        gap = 0.5 * _decay(epoch, epochs) + early
        noise = chance.normal(0, 0.008 if epoch <= first else 0.003) if epoch < last else 0.0
        value = level * (1 - gap + noise) if higher else level * (1 + 1.6 * gap + noise)
        if epoch == last and status == "finished":
            value = result
        rows.append([epoch, at, "train_loss", "NaN" if lost else f"{loss:.4f}"])
        rows.append([epoch, at, "lr", f"{hyper['lr'] * phase:.8f}"])
        rows.append([epoch, at, _HEADLINE[recipe.task], "NaN" if lost else f"{value:.4f}"])
    reference = recipe.world.archive.table(f"{run_id}-curves", ("step", "time", "metric", "value"), rows)
    return reference, float(rows[-1][-1])


def _decay(epoch, epochs):
    return 2.718281828 ** (-epoch / (0.16 * epochs))


def _metrics(recipe, run_id, result, hyper, stop, status, purpose, model, reached):
    headline = _HEADLINE[recipe.task]
    if status == "running":
        return {"unknown": f"still running, epoch {stop} reached"}
    if status == "killed":
        return {headline: reached}
    if status == "failed" and result == result:
        return {"unknown": f"broke off after epoch {stop}, before the weights were evaluated"}
    if result != result:
        return {headline: result, "train_loss": result}
    if recipe.task == "perception":
        return _perception_metrics(recipe, run_id, result, hyper, purpose, model)
    scenes = recipe.world.datasets[recipe.validation].scenes()
    errors = scene_errors(scenes, run_id, result)
    value, low, high = intervals.mean_of(list(errors.values()))
    figures = {
        headline: {
            "value": round(value, 4),
            "n": len(errors),
            "low": round(low, 4),
            "high": round(high, 4),
            "unit_counted": "scene",
        }
    }
    if recipe.task == "prediction":
        agents = sum(scene.objects for scene in scenes)
        figures["val_miss_rate"] = stated(round(agents * (0.02 + 0.17 * result)), agents, "object")
    return figures


def scene_errors(scenes, who, mean):
    """An error in metres per scene whose mean over the scenes is as wanted, rounded as a table shows it."""
    raw = []
    for scene in scenes:
        difficulty = Chance("error", scene.scene_id).normal(0, 0.42)
        raw.append(2.718281828 ** (difficulty + Chance("own error", scene.scene_id, who).normal(0, 0.12)))
    factor = mean * len(raw) / sum(raw)
    return {scene: round(error * factor, 4) for scene, error in zip(scenes, raw)}


def _perception_metrics(recipe, run_id, result, hyper, purpose, model):
    chance = Chance("metrics", run_id)
    validation = recipe.world.datasets[recipe.validation]
    n, objects = len(validation.rows), sum(scene.objects for scene in validation.scenes())
    recall = 0.731 + (result - 0.412) * 1.1 + chance.normal(0, 0.002)
    latency = _LATENCY[hyper["backbone"]] + (3.1 if hyper.get("frames", 1) > 4 else 0) + chance.normal(0, 0.4)
    if purpose == "trial":
        return {"val_mAP": round(result, 4), "val_recall": round(recall, 4), "latency_p99_ms": round(latency, 1)}
    nds = 0.173 + 0.762 * result + chance.normal(0, 0.001)
    return {
        "val_mAP": _estimate(result, 0.011, n, "scene", 4),
        "val_NDS": _estimate(nds, 0.008, n, "scene", 4),
        "val_recall": stated(round(recall * objects), objects, "object"),
        "val_vru_recall": proportion(list(_found(recipe, run_id, result, model).values())),
        "latency_p99_ms": _estimate(latency, 0.8, 2000, "frame", 1),
    }


_LATENCY = {"resnet18": 41.5, "resnet50": 58.0, "resnet101": 71.6, "swin_t": 66.2}


def _estimate(value, half, n, unit, digits):
    return {
        "value": round(value, digits),
        "n": n,
        "low": round(value - half, digits),
        "high": round(value + half, digits),
        "unit_counted": unit,
    }


def _found(recipe, run_id, result, model):
    skill = SKILLS.get(model) or SKILLS.get(run_id) or (0.05 + (result - 0.412) * 14, ())
    return found(recipe.world.datasets[recipe.validation].scenes(), model or run_id, skill)


def _segments(recipe, run_id, result, model):
    if recipe.task != "perception":
        return None
    columns = ("time_of_day", "weather")
    taxonomy = recipe.world.datasets[recipe.validation].taxonomy
    rows = by_segment(_found(recipe, run_id, result, model), columns, taxonomy, "val_vru_recall")
    return recipe.world.archive.table(f"{run_id}-segments", (*columns, *SEGMENT_TAIL), rows)
