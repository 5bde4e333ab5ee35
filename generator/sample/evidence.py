"""Models, and the evaluations that say how good they are."""

from chance import Chance
from dictionary import text
from intervals import garwood, mean_of, ratio_of
from recall import SEGMENT_TAIL, by_segment, found, proportion, stated
from world import density_of
from training import scene_errors, weights

_MODEL_COMMENT = "Weights from one run: where they lie, their hash, and the stage they have reached."
_EVALUATION_COMMENT = (
    "Metrics of one model or stack on one fixed dataset version, or on cases; `kind` says how it was exercised.\n"
    "Segment tables are long: one row per ODD segment and metric."
)

# id, run, stage, architecture, created, title en, title ja
_MODELS = [
    ("bev_backbone-20250604", "bev_pretrain-20250522-001", "released", "ResNet-50", "2025-06-04T01:00:00Z", "Pretrained backbone", "事前学習バックボーン"),
    ("bev_det_v1.0", "bev_det_v1-20250624-003", "retired", "BEV, ResNet-50", "2025-06-30T02:00:00Z", "BEV detector 1.0", "BEV 検出器 1.0"),
    ("bev_det_v1.1", "bev_det_tunnel-20250905-001", "archived", "BEV, ResNet-50", "2025-09-06T04:00:00Z", "BEV detector 1.1, old data", "BEV 検出器 1.1（旧データ）"),
    ("bev_det_v1.2", "bev_det_tunnel-20250902-003", "retired", "BEV, ResNet-50", "2025-09-04T01:00:00Z", "BEV detector 1.2", "BEV 検出器 1.2"),
    ("bev_det_v2.3", "bev_det_arch-20251017-001", "archived", "BEV, ResNet-101, 8 frames", "2025-10-19T01:00:00Z", "BEV detector 2.3, teacher", "BEV 検出器 2.3（教師）"),
    ("bev_det_v2.4", "bev_det_cones-20251124-002", "archived", "BEV, ResNet-101, 8 frames", "2025-11-28T01:00:00Z", "BEV detector 2.4", "BEV 検出器 2.4"),
    ("bev_det_v2.6", "bev_det_cones-20251210-003", "released", "BEV, ResNet-50, 8 frames", "2025-12-12T06:00:00Z", "BEV detector 2.6", "BEV 検出器 2.6"),
    ("bev_det_v2.7", "bev_det_v2-20260302-007", "released", "BEV, ResNet-50, 8 frames", "2026-03-03T02:00:00Z", "BEV detector 2.7", "BEV 検出器 2.7"),
    ("bev_det_v2.8-rc1", "bev_det_v2-20260313-002", "candidate", "BEV, ResNet-101, 8 frames", "2026-03-14T01:00:00Z", "BEV detector 2.8, candidate", "BEV 検出器 2.8（候補）"),
    ("pred_v3.0", "pred_v3-20251016-002", "retired", "map transformer, 6 layers", "2025-10-18T03:00:00Z", "Predictor 3.0", "軌道予測 3.0"),
    ("pred_v3.1", "pred_cutin-20251218-003", "released", "map transformer, 6 layers", "2025-12-22T03:00:00Z", "Predictor 3.1", "軌道予測 3.1"),
    ("plan_v2.0", "plan_v2-20251217-001", "candidate", "proposals with learned cost", "2025-12-18T03:00:00Z", "Planner 2.0", "プランナー 2.0"),
]


def models(world):
    comment = _MODEL_COMMENT
    for model_id, run_id, stage, architecture, created, en, ja in _MODELS:
        run = world.runs[run_id]
        artifact = {key: value for key, value in weights(run_id, run["hyperparameters"]).items() if key != "name"}
        name, version = model_id.rsplit("_v", 1) if "_v" in model_id else model_id.rsplit("-", 1)
        world.archive.record(
            "models",
            model_id,
            {
                "model_id": model_id,
                "title": text(en, ja),
                "run_id": run_id,
                "artifact": artifact,
                "stage": stage,
                "task": run["task"],
                "architecture": architecture,
                "registered_name": name,
                "version": version,
                "created_at": created,
                "aliases": ["fleet-b"] if model_id in ("bev_det_v2.7", "pred_v3.1") else None,
            },
            comment,
        )
        comment = ""


def evaluations(world):
    _first_offline(world)
    _predictions(world)
    _cases(world)
    _field(world)


def _add(world, evaluation_id, kind, at, task, fields, tool):
    comment = "" if world.evaluations else _EVALUATION_COMMENT
    name, version = tool.rsplit(" ", 1)
    record = {"evaluation_id": evaluation_id, "kind": kind, "owner": _OWNERS[task], "purpose": "official", "evaluated_at": at, "task": task}
    record = {**record, "tool": {"name": name, "version": version}, **fields}
    world.evaluations[evaluation_id] = record
    world.archive.record("evaluations", evaluation_id, record, comment, under=at[:4])


_OWNERS = {"perception": "K. Tanaka", "prediction": "J. Berg", "planning": "L. Ito"}
_TEST_1, _TEST_2 = "bev_test-v2025.07", "bev_test-v2026.01"


def _first_offline(world):
    # id, at, model or run, test set, mAP, pedestrian AP at night, false alarms per km, cones confused, latency
    for row in (
        ("ev-2025-07-08", "2025-07-08T05:20:00Z", "bev_det_v1.0", _TEST_1, 0.336, None, 1.02, 0.074, 58.4),
        ("ev-2025-09-12", "2025-09-12T06:05:00Z", "bev_det_v1.2", _TEST_1, 0.349, None, 0.98, 0.071, 58.6),
        ("ev-2025-12-01", "2025-12-01T04:40:00Z", "bev_det_v2.4", _TEST_1, 0.384, None, 1.16, 0.019, 74.9),
        ("ev-2025-12-14", "2025-12-14T07:15:00Z", "bev_det_v2.6", _TEST_1, 0.381, None, 0.83, 0.024, 61.1),
        ("ev-2026-01-20", "2026-01-20T03:00:00Z", "bev_det_v2.6", _TEST_2, 0.388, 0.271, 0.82, 0.026, 61.0),
        ("ev-2026-02-18", "2026-02-18T02:30:00Z", "bev_det_v2-20260216-003", _TEST_2, 0.391, 0.276, 0.81, 0.025, 61.0),
        ("ev-2026-03-06", "2026-03-06T02:10:00Z", "bev_det_v2-20260304-001", _TEST_2, 0.398, 0.288, 0.83, 0.026, 61.1),
        ("ev-2026-03-07", "2026-03-07T03:45:00Z", "bev_det_v2.7", _TEST_2, 0.412, 0.318, 0.84, 0.031, 61.2),
    ):
        _offline(world, *row)
    for number, (part, m_ap, night_ap, alarms) in enumerate(
        (("16th", 0.297, 0.148, 1.31), ("8th", 0.338, 0.197, 1.12), ("quarter", 0.369, 0.244, 0.99), ("half", 0.393, 0.281, 0.90)), 3
    ):
        _offline(world, f"ev-2026-03-05-{part}", f"2026-03-05T{number:02d}:30:00Z", f"bev_det_v2-20260303-{number:03d}", _TEST_2, m_ap, night_ap,
                 alarms, 0.03, 61.1, purpose="trial")


def _offline(world, evaluation_id, at, who, dataset_id, m_ap, night_ap, alarms, cones, latency, purpose="official"):
    dataset = world.datasets[dataset_id]
    scenes = dataset.scenes()
    outcomes = found(scenes, who)
    world.outcomes[evaluation_id] = outcomes
    columns = ("time_of_day", "weather", "road_type")
    rows = by_segment(outcomes, columns, dataset.taxonomy, "vru_recall")
    segments = world.archive.table(f"{evaluation_id}-segments", (*columns, *SEGMENT_TAIL), rows)
    distance = round(sum(scene.speed_limit * 0.7 * 20 / 3600 for scene in scenes))
    labelled_cones = sum(Chance("cones", s.scene_id).whole(3, 14) for s in scenes if s.road_type == "work_zone")
    metrics = {
        "vru_recall": proportion(list(outcomes.values())),
        "mAP": _estimate(m_ap, 0.008, len(scenes), "scene", 3),
        "ped_ap_night": night_ap and _estimate(night_ap, 0.021, sum(s.time_of_day == "night" for s in scenes), "scene", 3),
        "false_alarms_per_km": _rate(round(alarms * distance), distance, 1),
        "cone_confusion": stated(round(cones * labelled_cones), labelled_cones, "object"),
        "latency_p99_ms": _estimate(latency, 0.8, 5000, "frame", 1),
    }
    exercised = {"models": [{"model_id": who, "role": "detector"}]} if who not in world.runs else {"run_id": who}
    fields = {
        "title": text(f"{who} on {dataset_id}", f"{dataset_id} における {who}"),
        "purpose": purpose,
        **exercised,
        "dataset_version_id": dataset_id,
        "odd_id": f"odd-jp-{dataset.taxonomy}",
        "metrics": {name: figure for name, figure in metrics.items() if figure},
        "segment_metrics": segments,
    }
    if dataset_id == _TEST_2 and evaluation_id in ("ev-2026-01-20", "ev-2026-03-07"):
        table = [[scene.scene_id, scene.drive_id, "vru_recall", hit] for scene, hit in outcomes.items()]
        header = ("scene_id", "drive_id", "metric", "value")
        fields["scene_metrics"] = world.archive.table(f"{evaluation_id}-scene-metrics", header, table)
    _add(world, evaluation_id, "offline", at, "perception", fields, "beval 2.3.0")


def _estimate(value, half, n, unit, digits):
    return {"value": value, "n": n, "low": round(value - half, digits), "high": round(value + half, digits), "unit_counted": unit}


def _rate(events, distance, per, digits=3):
    low, high = garwood(events, distance / per)
    return {
        "value": round(events / distance * per, digits),
        "n": distance,
        "low": round(low, digits),
        "high": round(high, digits),
        "unit_counted": "km",
    }


def _predictions(world):
    for evaluation_id, at, model, mean in (
        ("ev-2025-11-10-pred", "2025-11-10T02:00:00Z", "pred_v3.0", 0.668),
        ("ev-2026-01-12-pred", "2026-01-12T02:20:00Z", "pred_v3.1", 0.612),
    ):
        dataset = world.datasets["pred_test-v2025.11"]
        errors = scene_errors(dataset.scenes(), model, mean)
        if model == "pred_v3.1":
            errors = {s: round(e * (0.86 if _dense(s) else 1.0), 4) for s, e in errors.items()}
        agents = sum(scene.objects for scene in dataset.scenes())
        missed = round(agents * (0.02 + 0.16 * mean))
        value, low, high = mean_of(list(errors.values()))
        fields = {
            "title": text(f"{model} on pred_test-v2025.11", f"pred_test-v2025.11 における {model}"),
            "models": [{"model_id": model, "role": "predictor"}],
            "dataset_version_id": "pred_test-v2025.11",
            "odd_id": "odd-jp-1",
            "metrics": {"minADE_6": _mean(value, low, high, len(errors)), "miss_rate": stated(missed, agents, "object")},
            "segment_metrics": _prediction_segments(world, evaluation_id, errors, _missed(errors, missed, model)),
            "scene_metrics": world.archive.table(
                f"{evaluation_id}-scene-metrics",
                ("scene_id", "drive_id", "metric", "value"),
                [[s.scene_id, s.drive_id, "minADE_6", f"{error:.4f}"] for s, error in errors.items()],
            ),
        }
        _add(world, evaluation_id, "offline", at, "prediction", fields, "predeval 1.8.1")


def _dense(scene):
    return scene.road_type == "motorway" and scene.traffic_density >= 25


def _mean(value, low, high, n):
    return {"value": round(value, 4), "n": n, "low": round(low, 4), "high": round(high, 4), "unit_counted": "scene"}


def _density(scene):
    return density_of(scene.traffic_density)


def _missed(errors, missed, model):
    """Shares the missed agents out among the scenes: more where trajectories are worse."""
    weight = {s: s.objects * (0.02 + 0.16 * e) * (0.5 + Chance("missed", s.scene_id, model).share()) for s, e in errors.items()}
    share = {s: missed * w / sum(weight.values()) for s, w in weight.items()}
    result = {s: int(value) for s, value in share.items()}
    nearest = sorted(share, key=lambda s: (result[s] - share[s], s.scene_id))
    for scene in nearest[: missed - sum(result.values())]:
        result[scene] += 1
    return result


def _prediction_segments(world, evaluation_id, errors, missed):
    groups = {}
    for scene in errors:
        groups.setdefault((scene.value("road_type", 1), _density(scene)), []).append(scene)
    rows = []
    for (road, density), scenes in sorted(groups.items()):
        values = [errors[scene] for scene in scenes]
        pairs = [(missed[scene], scene.objects) for scene in scenes]
        rows.append([road, density, "minADE_6", *_cells(values, mean_of, len(values)), "scene"])
        rows.append([road, density, "miss_rate", *_cells(pairs, ratio_of, sum(agents for _, agents in pairs)), "object"])
    rows = [[*row[:5], row[7], *row[5:7]] for row in rows]
    return world.archive.table(f"{evaluation_id}-segments", ("road_type", "traffic_density", *SEGMENT_TAIL), rows)


def _cells(values, estimate, n):
    """Value, n, low, high; of fewer than ten scenes nobody knows how far they spread."""
    few = len(values) < 10
    value, low, high = estimate(values * 2 if len(values) == 1 else values)
    return [f"{value:.4f}", n, "" if few else f"{low:.4f}", "" if few else f"{high:.4f}"]


_NIGHT_RAIN = ["scn-night-rain-crossing", "scn-night-rain-reflection", "scn-night-rain-occluded"]


def _cases(world):
    tunnel, cones = ["scn-tunnel-exit-glare"], ["scn-cone-as-pedestrian"]
    replay, simulate = "logreplay 5.1.0", "roadsim 4.2.0"
    _case_run(world, "ev-2025-08-20-replay", "log_replay", "2025-08-20T05:00:00Z", ["bev_det_v1.0"], tunnel, "case-", 1, replay)
    _case_run(world, "ev-2025-09-14-replay", "log_replay", "2025-09-14T05:00:00Z", ["bev_det_v1.2"], tunnel, "case-", 6, replay)
    _case_run(world, "ev-2025-09-15-sim", "simulation", "2025-09-15T02:45:00Z", ["bev_det_v1.2"], tunnel, "sim-", 4, simulate)
    _case_run(world, "ev-2025-10-28-replay", "log_replay", "2025-10-28T05:00:00Z", ["bev_det_v1.2"], cones, "case-", 0, replay)
    _case_run(world, "ev-2025-12-02-sim", "simulation", "2025-12-02T03:00:00Z", ["bev_det_v2.4"], cones, "sim-", 4, simulate)
    _case_run(world, "ev-2025-12-15-replay", "log_replay", "2025-12-15T05:30:00Z", ["bev_det_v2.6"], cones, "case-", 7, replay)
    _case_run(world, "ev-2025-12-15-sim", "simulation", "2025-12-15T03:05:00Z", ["bev_det_v2.6"], cones, "sim-", 4, simulate)
    _case_run(world, "ev-2026-01-13-sim", "simulation", "2026-01-13T05:20:00Z", ["bev_det_v2.6", "pred_v3.1"], ["scn-cut-in-dense"], "sim-", 5,
              simulate, task="prediction")
    _case_run(world, "ev-2026-02-10-replay-v24", "log_replay", "2026-02-10T04:00:00Z", ["bev_det_v2.4"], _NIGHT_RAIN, "case-", 9, replay,
              purpose="trial")
    _case_run(world, "ev-2026-02-10-replay-v26", "log_replay", "2026-02-10T04:30:00Z", ["bev_det_v2.6"], _NIGHT_RAIN, "case-", 17, replay)
    _planning(world)
    _case_run(world, "ev-2026-03-08-replay", "log_replay", "2026-03-08T05:10:00Z", ["bev_det_v2.7"], _NIGHT_RAIN, "case-", 27, replay,
              lost=("case-0203-05",), note="the pedestrian is found at 19 m; bev_det_v2.6 found it at 24 m")
    _case_run(world, "ev-2026-03-09-sim", "simulation", "2026-03-09T06:15:00Z", ["bev_det_v2.7", "pred_v3.1"], tunnel + cones, "sim-", 7, simulate)


_ROLES = {"bev": "detector", "pred": "predictor", "plan": "planner"}


def _stack(models):
    return [{"model_id": model, "role": _ROLES[model.split("_")[0]]} for model in models]


def _case_run(world, evaluation_id, kind, at, models, scenarios, prefix, passes, tool, task="perception", purpose="official",
              lost=(), note=None):
    """Exercises cases: the easiest pass first, the `lost` ones fail although they should not."""
    cases = [case for scenario in scenarios for case in world.cases[scenario] if case.startswith(prefix)]
    easiest = sorted(cases, key=lambda case: (case in lost, case not in _EASY, Chance("case", case).share()))
    passed = set(easiest[:passes])
    results = [{"case_id": case, "result": "pass" if case in passed else "fail"} for case in cases]
    for result in results:
        if result["case_id"] in lost and note:
            result["note"] = note
    scenario_names = " and ".join(scenarios) if len(scenarios) < 3 else f"{len(scenarios)} scenarios"
    _add(
        world,
        evaluation_id,
        kind,
        at,
        task,
        {
            "title": f"{models[0]}: {scenario_names}, {kind.replace('_', ' ')}",
            "purpose": purpose,
            "models": _stack(models),
            "scenario_ids": scenarios,
            "metrics": {"case_pass_rate": stated(passes, len(cases), "case")},
            "cases": results,
            "origin": {"tool": "roadsim", "id": _simulation_run(world, at)} if kind == "simulation" else None,
        },
        tool,
    )


def _simulation_run(world, at):
    """The job of that day."""
    run_id = f"sim-{at[:10].replace('-', '')}-001"
    if run_id not in world.runs:
        raise ValueError(f"no run {run_id}")
    return run_id


_EASY = {"case-0203-05"}  # passed by the model before, which is what makes its loss worth a note


def _planning(world):
    ramp = world.cases["scn-short-ramp-merge"]
    jerk = [0.62 + 0.1 * abs(Chance("jerk", number).normal()) for number in range(1, 121)]
    value, low, high = mean_of(jerk)
    results = []
    for number, case in enumerate(ramp):
        if number == 7:
            results.append({"case_id": case, "result": "not_run", "note": "the map of this ramp is older than the simulator reads"})
        else:
            results.append({"case_id": case, "result": "fail" if number in (1, 4) else "pass"})
    before = {"run_id": "plan_v2-20251214-001", "models": _stack(["bev_det_v2.6", "pred_v3.1"])}
    _simulated(world, "ev-2026-01-16-sim", "2026-01-16T09:20:00Z", "plan_v2-20251214-001", 6, {
        "title": text("First learned planner on 120 cases", "学習型プランナー初版：120ケース"),
        "purpose": "trial",
        **before,
    })
    _simulated(
        world,
        "ev-2026-02-20-sim",
        "2026-02-20T09:40:00Z",
        "plan_v2.0",
        3,
        {
            "title": text("Planner 2.0 on 120 cases and the short ramp", "プランナー2.0：120ケースと短い加速車線"),
            "models": _stack(["bev_det_v2.6", "pred_v3.1", "plan_v2.0"]),
            "scenario_ids": ["scn-short-ramp-merge"],
            "metrics": {
                "case_pass_rate": stated(5, 7, "case"),
                "mean_jerk": {"value": round(value, 3), "n": 120, "low": round(low, 3), "high": round(high, 3), "unit_counted": "case"},
            },
            "cases": results,
        },
    )


def _simulated(world, evaluation_id, at, planner, collisions, fields):
    """A planner on the 120 cases; it collides in those that are hardest for it."""
    cases = world.planning_cases
    hard = sorted(cases, key=lambda case: -case.difficulty - 0.5 * Chance("collision", case.case_id, planner).normal())
    collided = set(case.case_id for case in hard[:collisions])
    groups = {}
    for case in cases:
        groups.setdefault((case.road_type, case.density()), []).append(case.case_id in collided)
    rows = []
    for (road, density), hits in sorted(groups.items()):
        figure = stated(sum(hits), len(hits), "case")
        rows.append([road, density, "collision_rate", figure["value"], len(hits), "case", figure["low"], figure["high"]])
    table = world.archive.table(f"{evaluation_id}-segments", ("road_type", "traffic_density", *SEGMENT_TAIL), rows)
    _add(
        world,
        evaluation_id,
        "simulation",
        at,
        "planning",
        {
            **fields,
            "dataset_version_id": "plan_cases-v2025.12",
            "odd_id": "odd-jp-2",
            "metrics": {"collision_rate": stated(collisions, len(cases), "case"), **fields.get("metrics", {})},
            "segment_metrics": table,
            "origin": {"tool": "roadsim", "id": _simulation_run(world, at)},
        },
        "roadsim 4.2.0",
    )


def _field(world):
    for evaluation_id, at, models, distance, missed, braking in (
        ("ev-2025-10-20-field", "2025-10-20T00:00:00Z", ["bev_det_v1.2"], 5210, 1, 9),
        ("ev-2026-01-25-field", "2026-01-25T00:00:00Z", ["bev_det_v2.6"], 6480, 4, 2),
        ("ev-2026-03-14-field", "2026-03-14T12:00:00Z", ["bev_det_v2.7", "pred_v3.1"], 8410, 0, 2),
    ):
        _add(
            world,
            evaluation_id,
            "field",
            at,
            "perception",
            {
                "title": text(f"{models[0]} in the field", f"{models[0]} の実走行"),
                "models": _stack(models),
                "metrics": {
                    "missed_vru_per_1000km": _rate(missed, distance, 1000),
                    "false_braking_per_1000km": _rate(braking, distance, 1000),
                },
            },
            "fleetmon 3.0",
        )
