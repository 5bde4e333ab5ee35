"""Prediction and planning runs, and the jobs that score pools and simulate cases."""

import hashes
from dictionary import text
from training import Recipe, add, sweep, train


def experiments(world):
    for experiment_id, fields in _EXPERIMENTS.items():
        world.archive.record("experiments", experiment_id, {"experiment_id": experiment_id, **fields})


_EXPERIMENTS = {
    "pred_v3": {
        "title": text("Trajectory prediction with a map transformer", "地図 Transformer による軌道予測"), "owner": "J. Berg",
        "task": "prediction", "hypothesis": "Attention over map polylines halves the miss rate of the LSTM.",
        "dataset_version_ids": ["pred_train-v2025.10"], "status": "concluded", "started_at": "2025-10-03T00:00:00Z",
        "conclusion": "Miss rate fell from 0.163 to 0.131 on the validation set; not halved, but adopted as pred_v3.0."},
    "pred_cutin": {
        "title": text("Cut-ins in dense traffic", "混雑時の割り込み予測"), "owner": "J. Berg", "task": "prediction",
        "hypothesis": "80 scenes with a wide spread of trajectories bring the miss rate below 12 %.",
        "baseline_run_id": "pred_v3-20251016-002",
        "data_difference": {"v_prev": "pred_train-v2025.10", "v_next": "pred_train-v2025.12"},
        "dataset_version_ids": ["pred_train-v2025.12"], "scenario_ids": ["scn-cut-in-dense"],
        "status": "concluded", "started_at": "2025-12-13T00:00:00Z",
        "conclusion": "目標（ミス率12 %）に到達。混雑した高速道路での改善が最も大きい。"},
    "plan_v2": {
        "title": text("Learned proposals for the planner", "学習型プランナー候補生成"), "owner": "L. Ito", "task": "planning",
        "hypothesis": "Proposals learned from driven trajectories collide no more often than the rule-based ones and are smoother.",
        "dataset_version_ids": ["plan_train-v2025.09", "plan_cases-v2025.12"],
        "status": "running", "started_at": "2025-12-10T00:00:00Z"},
    "plan_merge": {
        "title": text("Merging on short ramps", "短い加速車線での合流"), "owner": "L. Ito", "task": "planning",
        "hypothesis": "A cost on unused gaps makes the planner merge on ramps shorter than 150 m.",
        "baseline_run_id": "plan_v2-20251217-001", "dataset_version_ids": ["plan_train-v2025.09"],
        "scenario_ids": ["scn-short-ramp-merge"], "status": "running", "started_at": "2026-02-04T00:00:00Z"},
}


def runs(world):
    _prediction(world)
    _cut_ins(world)
    _planning(world)
    _scores(world)
    _simulations(world)


def _predictor(encoder="map_transformer", lr=0.0005, epochs=40, batch=128, **more):
    return {"encoder": encoder, "lr": lr, "epochs": epochs, "batch": batch, **more}


def _prediction(world):
    r = Recipe(world, "pred_v3", "prediction", "pred_val-v2025.10", repository="prediction", epochs=40)
    data = "pred_train-v2025.10"
    train(r, 1, "2025-10-06T01:00", "lstm", data, 0.842, _predictor("lstm"), hours=4.2)
    train(r, 1, "2025-10-07T01:00", "map_transformer", data, 0.691, _predictor(), hours=7.5)
    parent = sweep(r, 1, "2025-10-09T00:10", "Depth of the encoder", data)
    for number, (layers, result) in enumerate(((2, 0.712), (4, 0.674), (6, 0.668), (8, 0.673)), 2):
        train(r, number, f"2025-10-09T0{number}:00", f"layers_{layers}", data, result, _predictor(layers=layers), parent=parent, config=False,
              hours=5.0 + layers / 2)
    chosen = _predictor(layers=6, dropout=0.1)
    for number, (seed, result) in enumerate(((1, 0.659), (2, 0.652), (3, 0.661)), 1):
        train(r, number, f"2025-10-16T0{number}:00", "layers_6_drop", data, result, chosen, seed=seed, purpose="official", hours=8.1,
              nondeterminism=[])


def _cut_ins(world):
    r = Recipe(world, "pred_cutin", "prediction", "pred_val-v2025.10", "pred_v3.0", repository="prediction", epochs=20)
    data, baseline = "pred_train-v2025.12", "pred_v3-20251016-002"
    tuned = _predictor(lr=0.0001, epochs=20, layers=6, dropout=0.1)
    train(r, 1, "2025-12-15T01:00", "finetune", data, 0.603, tuned, seed=9, hours=4.4, baseline=baseline)
    train(r, 1, "2025-12-16T00:40", "finetune_long", data, 0.6, _predictor(lr=0.0001, epochs=60, layers=6, dropout=0.1), status="failed", stop=31,
          hours=12.0, description="The disk of the node was full.")
    for number, (seed, result) in enumerate(((1, 0.598), (2, 0.604), (3, 0.594)), 1):
        train(r, number, f"2025-12-18T0{number}:00", "finetune", data, result, tuned, seed=seed, purpose="official", hours=4.4, baseline=baseline,
              nondeterminism=[])
    train(r, 1, "2025-12-19T01:00", "finetune_prev", "pred_train-v2025.10", 0.641, tuned, seed=1, purpose="official", hours=4.1,
          baseline=baseline, nondeterminism=[], title="Fine-tuning without the new data")


def _planning(world):
    data = "plan_train-v2025.09"
    r = Recipe(world, "plan_v2", "planning", "plan_val-v2025.09", repository="planning", epochs=30)

    def hyper(**more):
        return {"encoder": "bev_tokens", "lr": 0.0003, "epochs": 30, "batch": 256, **more}

    train(r, 1, "2025-12-12T01:00", "imitation", data, 1.284, hyper(), hours=3.0)
    train(r, 1, "2025-12-14T01:00", "imitation_cost", data, 1.192, hyper(cost_weight=0.2), hours=3.3, seed=4)
    train(r, 1, "2025-12-17T01:00", "imitation_cost", data, 1.176, hyper(cost_weight=0.2), seed=5, purpose="official", hours=3.3)
    train(r, 2, "2025-12-17T01:10", "imitation_cost", data, 1.183, hyper(cost_weight=0.2), seed=6, purpose="official", hours=3.3)
    train(r, 1, "2025-12-20T02:00", "imitation_cost_b512", data, 1.2, {**hyper(cost_weight=0.2), "batch": 512}, status="failed", stop=1, hours=3.0,
          description="CUDA out of memory.")
    r = Recipe(world, "plan_merge", "planning", "plan_val-v2025.09", repository="planning", epochs=30)
    train(r, 1, "2026-02-05T01:00", "merge_cost", data, 1.171, hyper(cost_weight=0.2, merge_cost=1.5), hours=3.4)
    train(r, 1, "2026-02-06T01:00", "merge_cost_3", data, 1.189, hyper(cost_weight=0.2, merge_cost=3), hours=3.4)


def _job(world, run_id, job, task, start, finish, models, **more):
    add(
        world,
        {
            "run_id": run_id,
            "title": more.pop("title"),
            "owner": "R. Suzuki" if job == "score" else "L. Ito",
            "experiment_id": None,
            "job": job,
            "task": task,
            "purpose": "official",
            "status": "finished",
            "inputs": [{"role": "upstream_model", "model_id": model} for model in models],
            "code_version": hashes.commit(f"{job} {start[:7]}"),
            "docker_image": f"registry.example.com/ad/{job}:{start[:4]}.{start[5:7]}@{hashes.sha256(job + start[:7])}",
            "started_at": start,
            "finished_at": finish,
            **more,
        },
    )


def _scores(world):
    for date, task, model, pool, finish in (
        ("2025-08-14", "perception", "bev_det_v1.0", "2025-08", "04:12:30"),
        ("2025-11-03", "perception", "bev_det_v1.2", "2025-10", "05:40:02"),
        ("2025-11-28", "prediction", "pred_v3.0", "2025-11", "03:05:44"),
        ("2025-12-01", "prediction", "pred_v3.0", "2025-11", "03:11:09"),
        ("2026-02-01", "perception", "bev_det_v2.6", "2026-01", "04:51:37"),
        ("2026-02-13", "perception", "bev_det_v2.6", "2026-02", "06:20:15"),
        ("2026-03-09", "perception", "bev_det_v2.7", "2026-03", "04:02:58"),
    ):
        _job(
            world,
            f"score-{date.replace('-', '')}-001",
            "score",
            task,
            f"{date}T01:00:00Z",
            f"{date}T{finish}Z",
            [model],
            title=f"Scores of pool {pool}",
            seeds={"dropout": 5},
        )


def _simulations(world):
    for date, task, models, title, finish in (
        ("2025-09-15", "perception", ["bev_det_v1.2"], "Tunnel exits", "02:40:11"),
        ("2025-12-02", "perception", ["bev_det_v2.4"], "Cones", "02:55:08"),
        ("2025-12-15", "perception", ["bev_det_v2.6"], "Cones", "02:58:20"),
        ("2026-01-13", "prediction", ["bev_det_v2.6", "pred_v3.1"], "Cut-ins", "05:12:00"),
        ("2026-01-16", "planning", ["bev_det_v2.6", "pred_v3.1"], "Planning cases, first planner", "09:12:20"),
        ("2026-02-20", "planning", ["bev_det_v2.6", "pred_v3.1", "plan_v2.0"], "Planning cases", "09:31:45"),
        ("2026-03-09", "perception", ["bev_det_v2.7", "pred_v3.1"], "Cones and tunnel exits again", "06:07:33"),
    ):
        _job(
            world,
            f"sim-{date.replace('-', '')}-001",
            "simulate",
            task,
            f"{date}T00:30:00Z",
            f"{date}T{finish}Z",
            models,
            title=f"Simulation: {title}",
            seeds={"simulator": 100},
            environment={"libraries": {"roadsim": "4.2.0"}, "hardware": "1×L40S"},
        )
