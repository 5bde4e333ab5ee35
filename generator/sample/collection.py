"""Selection policies, sampling rounds, rare-scenario clusters and the dataset versions made of them."""

import csv
import math

import house_yaml
import outputs
from chance import Chance
from dictionary import text
from recall import SKILLS, chance_to_find
from scenes import COLUMNS_1, COLUMNS_2, drives
from world import Pool

TABLES = "metadata/tables"
AGGREGATION = "top5_mean"


def policies(world):
    comment = (
        "A selection policy as code: what is filtered, how scenes are scored, which strategy picks them,\n"
        "the quotas it must keep and the budget it may spend. Rounds name it together with its hash."
    )
    for policy_id, fields in _POLICIES.items():
        world.archive.record("policies", policy_id, {"policy_id": policy_id, **fields}, comment)
        comment = ""


_FILTER = {"step": "filter", "not_labelled": True}
_NO_DUPLICATES = {"step": "filter", "duplicate_cosine_below": 0.985}
_SOURCES = [{"source": "incident", "share": 0.2}, {"source": "fleet", "share": 0.8}]


def _score(measure, **more):
    return {"step": "score", "measure": measure, **more}


def _boxes(measure, **more):
    return _score(measure, aggregation=f"scene {AGGREGATION}, empty refuse", **more)


def _select(strategy, **more):
    return {"step": "select", "strategy": strategy, **more}


def _policy(en, ja, version, task, amount, seed, steps, quotas=None):
    fields = {
        "title": text(en, ja),
        "version": version,
        "task": task,
        "unit": "scene",
        "budget": {"amount": amount, "unit": "scenes"},
        "seed": seed,
        "steps": steps,
        "quotas": quotas,
    }
    return {key: value for key, value in fields.items() if value is not None}


_POLICIES = {
    "tunnel_entropy-1": _policy(
        "Tunnel exits by entropy", "トンネル出口のエントロピー選択", "1", "perception", 120, 20250814,
        [_FILTER, _boxes("entropy_nats"), _select("top_k", most_per_drive=4)],
        _SOURCES + [{"source": "any", "share": 0.25, "segment": {"time_of_day": "day", "road_type": "tunnel"}}]),
    "workzone_margin-2": _policy(
        "Work zones by margin", "工事区間のマージン選択", "2", "perception", 160, 20251104,
        [_FILTER, _boxes("margin_uncertainty"), _select("top_k", most_per_drive=4)],
        _SOURCES + [{"source": "any", "share": 0.3, "segment": {"road_type": "work_zone"}}]),
    "night_rain_div-2": _policy(
        "Night rain with diversity", "夜間・雨の多様性選択", "2", "perception", 200, 20260202,
        [_FILTER, _boxes("entropy_nats"), _NO_DUPLICATES, {"step": "filter", "most": 500},
         _select("k_center", most_per_drive=4)], _SOURCES),
    "night_rain_div-3": _policy(
        "Night rain with diversity and quotas", "夜間・雨の多様性選択（割当つき）", "3", "perception", 200, 20260214,
        [_FILTER, _boxes("entropy_nats", rescale="min_max"), _NO_DUPLICATES, _select("mmr", **{"lambda": 0.8}, most_per_drive=4)],
        _SOURCES + [{"source": "any", "share": 0.25, "segment": {"time_of_day": "night", "weather": ["rain", "heavy_rain"]}}]),
    "workzone_rain-1": _policy(
        "Work zones by day in rain, and what recall still lacks", "昼間・雨の工事区間と不足セグメント", "1", "perception", 120, 20260310,
        [_FILTER, _boxes("entropy_nats"), _NO_DUPLICATES, _select("top_k", most_per_drive=3)],
        [{"source": "any", "share": 0.3, "segment": {"road_type": "work_zone"}}, {"gaps_of": "tgt-2026-vru_recall", "share": 0.2}]),
    "trajectory_spread-1": _policy(
        "Spread of predicted trajectories", "予測軌道のばらつき", "1", "prediction", 80, 20251202,
        [_FILTER, _score("end_point_spread_m"), _select("top_k", most_per_drive=3)]),
}


_AUTUMN = ("pool-2025-10", 2001, 800, "2025-10-08", "2025-11-02")
_AUTUMN_ROADS = {"work_zone": 16}
_WINTER = ("pool-2026-01", 3001, 900, "2026-01-06", "2026-01-31")


def rounds(world):
    """All pools and rounds, in the order of their dates."""
    summer = drives("pool-2025-08", 1001, 600, "2025-08-01", "2025-08-13", roads={"tunnel": 14})
    cut_ins = drives("pool-2025-11", 6001, 420, "2025-11-08", "2025-11-28", roads={"motorway": 70})
    night_rain = drives("pool-2026-02", 4001, 1200, "2026-01-24", "2026-02-12")
    spring = drives("pool-2026-03", 5001, 700, "2026-02-20", "2026-03-08", roads={"work_zone": 14})
    _pool(world, "2025-08", summer, 1, "bev_det_v1.0")
    _pool(world, "2025-10", drives(*_AUTUMN, roads=_AUTUMN_ROADS), 1, "bev_det_v1.2")
    _pool(world, "2025-11", cut_ins, 1, "bev_det_v1.2", scale=4.0)
    _pool(world, "2025-11-old-map", cut_ins, 1, "bev_det_v1.2", scale=4.0, ramps=0.3)
    _pool(world, "2026-01", drives(*_WINTER), 2, "bev_det_v2.6")
    _pool(world, "2026-02", night_rain, 2, "bev_det_v2.6")
    _pool(world, "2026-03", spring, 2, "bev_det_v2.7")

    _round(world, "round-2025.08-r1", 1, "2025-08", "tunnel_entropy-1", "2025-08-14T06:30:00Z", "score-20250814-001",
           refused=6, labelled="2025-08-26T08:00:00Z", base="bev_train-v2025.06",
           title=text("Round 1: tunnel exits", "ラウンド1：トンネル出口"),
           comment="One sampling round: the pool it chose from, the policy and its hash, what was chosen, what was delivered.\n"
           "`oddline select` wrote it, but for title, owner, review and labels; `oddline check --recompute` derives it again.")
    _round(world, "round-2025.11-r2", 2, "2025-10", "workzone_margin-2", "2025-11-04T07:10:00Z", "score-20251103-001",
           refused=5, labelled="2025-11-17T09:00:00Z", base="bev_train-v2025.08_tunnel",
           review="2025-11-05T03:00:00Z", title=text("Round 2: work zones", "ラウンド2：工事区間"))
    _round(world, "round-2025.11-p1", 1, "2025-11-old-map", "trajectory_spread-1", "2025-11-29T05:00:00Z", "score-20251128-001",
           status="stopped", base="pred_train-v2025.10",
           title=text("Prediction round 1, stopped", "予測ラウンド1（中止）"),
           description="Stopped on 1 December: the scores were computed on logs without map version 25.3, so that every ramp "
           "looked uncertain. Nothing was sent to labelling; round-2025.12-p2 repeats it.")
    _round(world, "round-2025.12-p2", 2, "2025-11", "trajectory_spread-1", "2025-12-02T04:40:00Z", "score-20251201-001",
           refused=0, labelled="2025-12-10T02:00:00Z", base="pred_train-v2025.10",
           title=text("Prediction round 2: cut-ins", "予測ラウンド2：割り込み"))
    _round(world, "round-2026.02-r3", 3, "2026-01", "night_rain_div-2", "2026-02-02T02:20:00Z", "score-20260201-001",
           refused=12, labelled="2026-02-11T08:30:00Z", base="bev_train-v2025.11_workzone",
           title=text("Round 3: night and rain", "ラウンド3：夜間と雨"))
    _round(world, "round-2026.03-r4", 4, "2026-02", "night_rain_div-3", "2026-02-14T01:45:00Z", "score-20260213-001",
           refused=4, labelled="2026-02-27T10:00:00Z", base="bev_train-v2026.02", review="2026-02-16T06:00:00Z",
           title=text("Round 4: night rain", "ラウンド4：夜間の雨"),
           control=dict(refused=2, labelled="2026-02-28T04:00:00Z",
                        title=text("Round 4, random control arm", "ラウンド4・ランダム対照群")))


def last_round(world):
    """The round that is in labelling; its quota follows the gaps of what was labelled before."""
    _round(world, "round-2026.03-r5", 5, "2026-03", "workzone_rain-1", "2026-03-10T07:00:00Z", "score-20260309-001",
           status="in_labelling", refused=3, labelled="2026-03-14T08:00:00Z", so_far=51,
           base="bev_train-v2026.03_incident_mix", counted=True, scenario="scn-workzone-rain-day",
           title=text("Round 5: work zones in rain", "ラウンド5：雨の工事区間"))


def _pool(world, name, scenes, taxonomy, scorer, scale=1.0, ramps=0.0):
    """Adds a pool with the scores that oddline computes of what the model said.

    `scale` above 1 is a predictor, whose doubt is a spread in metres; `ramps` is what motorways get on top.
    """
    doubts = {s: scale * (_doubt(s, scorer) + (ramps if s.road_type == "motorway" else 0.0)) for s in scenes}
    table = f"{TABLES}/pool-{name}.csv"
    _scored(world, table, scenes, taxonomy, doubts, is_predictor=scale > 1)
    array = "" if scale > 1 else world.archive.raw(f"{TABLES}/pool-{name}-features.npy", outputs.features(scenes))
    world.pools[name] = Pool(scenes, taxonomy, world.archive.reference(table), array)


def _scored(world, table, scenes, taxonomy, doubts, is_predictor=False):
    """Adds a table of scenes with the scores that oddline computes of what a model said."""
    columns = COLUMNS_1 if taxonomy == 1 else COLUMNS_2
    lines = [",".join(("scene_id", "drive_id", "source", "frames", "objects", "recorded_at", *columns))]
    for s in scenes:
        cells = [s.scene_id, s.drive_id, _pool_source(s), s.frames, s.objects, s.recorded_at, *s.values(taxonomy)]
        lines.append(",".join(str(cell) for cell in cells))
    inputs = {"scenes.csv": ("\n".join(lines) + "\n").encode()}
    if is_predictor:
        inputs["outputs.jsonl"] = outputs.trajectories(scenes, doubts)
        how = ["outputs.jsonl", "--input", "trajectories", "--measure", "end_point_spread_m,mode_entropy_nats"]
    else:
        inputs["outputs.csv"] = outputs.boxes(scenes, doubts)
        how = ["outputs.csv", "--columns", "p_*", "--measure", "entropy_nats,margin_uncertainty", "--aggregate", f"scene={AGGREGATION}"]
    made = world.tool.run(
        world.archive, ["score", *how, "--scenes", "scenes.csv", "--quiet", "--out", table], inputs, [table, table + ".about.json"])
    for path, content in made.items():
        world.archive.raw(path, content)


def _pool_source(scene):
    """Scenes of drives near a field report count as incident scenes, the others as fleet."""
    return "incident" if Chance("pool source", scene.drive_id).share() < 0.16 else "fleet"


def _doubt(scene, scorer):
    """Entropy in nats of what a model says about a scene; of four classes, so at most ln 4."""
    doubt = 1 - chance_to_find(scene, *SKILLS[scorer])
    noise = Chance("score", scorer, scene.scene_id).normal(0, 0.14)
    return min(max(0.22 + 0.95 * math.sqrt(doubt) + noise, 0.01), 1.386)


def _round(world, sampling_id, number, pool, policy_id, at, scoring_run, counted=False, base=None, control=None,
           scenario=None, **told):
    """Adds a round that oddline chooses, and its random arm if there is one; people tell the rest.

    `counted` is whether the scenes of `base` are known by now and count as labelled.
    """
    pool = world.pools[pool]
    arguments = ["select", policy_id, "--pool", pool.table["table"], "--odd", f"odd-jp-{pool.taxonomy}", "--id", sampling_id,
                 "--round", str(number), "--scoring-run", scoring_run, "--at", at, "--quiet"]
    arguments += ["--embeddings", pool.features] if pool.features else []
    arguments += ["--labelled-before", base] if counted else []
    arguments += ["--scenario", scenario] if scenario else []
    arms = {sampling_id: told}
    if control:
        arguments.append("--control")
        arms[f"{sampling_id}-random"] = control
    paths = [path for arm in arms for path in (_record_path(arm), _table_path(arm))]
    made = world.tool.run(world.archive, arguments, {}, paths)
    task = _POLICIES[policy_id]["task"]
    for arm, facts in arms.items():
        world.archive.raw(_table_path(arm), made[_table_path(arm)])
        record = made[_record_path(arm)].decode()
        if not counted:
            record = _inserted(record, "selected:", f"labelled_before: {base}\n")
        _told(world, arm, record, _chosen(pool, made[_table_path(arm)]), task=task, **facts)


def _record_path(sampling_id):
    return f"metadata/sampling/{sampling_id}.yaml"


def _table_path(sampling_id):
    return f"{TABLES}/{sampling_id}-selected.csv"


def _chosen(pool, table):
    """The scenes of a table of chosen ones, in its order."""
    by_id = {scene.scene_id: scene for scene in pool.scenes}
    return [by_id[row["scene_id"]] for row in csv.DictReader(table.decode().splitlines())]


def _inserted(record, before, lines):
    """A record with lines before the line of a key."""
    head, found, tail = record.partition(f"\n{before}")
    if not found:
        raise ValueError(f"no {before} in {record}")
    return f"{head}\n{lines}{before}{tail}"


def _told(world, sampling_id, record, chosen, task, status="delivered", refused=0, labelled=None, review=None, so_far=None,
          title=None, description=None, comment=""):
    """Adds a record with what people tell of a round: what it is called, what they saw, what came back labelled."""
    fields = {"title": title, "description": description, "owner": "R. Suzuki" if task == "perception" else "J. Berg"}
    told = house_yaml.document({key: value for key, value in fields.items() if value is not None})
    record = _inserted(record, "round:", told).replace("status: selected\n", f"status: {status}\n")
    later = {"review": _review(world, sampling_id, chosen, review)}
    if labelled:
        worked = chosen if so_far is None else chosen[: so_far + refused]
        delivered = _refuse(sampling_id, worked, refused)
        later["labelled"] = _labelled(world, sampling_id, worked, delivered, labelled)
        if status == "delivered":
            world.delivered[sampling_id] = delivered
    if status == "in_labelling":
        later["extra"] = {"expected_by": "2026-03-24", "vendor": "Aozora Annotation"}
    record += house_yaml.document({key: value for key, value in later.items() if value is not None})
    head = "".join(f"# {line}\n" for line in comment.splitlines())
    world.archive.text(_record_path(sampling_id), head + record)


def _review(world, sampling_id, chosen, at):
    if not at:
        return None
    rows = []
    for scene in chosen:
        verdict = "doubted" if Chance("review", sampling_id, scene.scene_id).share() < 0.05 else "confirmed"
        rows.append([scene.scene_id, verdict])
    table = world.archive.table(f"{sampling_id}-review", ("scene_id", "verdict"), rows)
    return {**table, "by": "K. Tanaka", "at": at}


def _refuse(sampling_id, chosen, count):
    refused = set(Chance("refused", sampling_id).shuffled(chosen)[:count])
    return [scene for scene in chosen if scene not in refused]


def _labelled(world, sampling_id, worked, delivered, at):
    kept = set(delivered)
    rows = [
        [s.scene_id, "delivered", s.objects, ""] if s in kept else [s.scene_id, "refused", 0, "not labellable under the label policy"]
        for s in worked
    ]
    table = world.archive.table(f"{sampling_id}-labelled", ("scene_id", "state", "objects", "reason"), rows)
    objects = sum(scene.objects for scene in delivered)
    return {
        **table,
        "at": at,
        "delivered": len(delivered),
        "refused": len(worked) - len(delivered),
        "cost": {"amount": objects * 38, "currency": "JPY"},
    }


def clusters(world):
    """Rare-scenario clusters that oddline finds in what the fleet has recorded so far."""
    autumn = [scene for scene in drives(*_AUTUMN, roads=_AUTUMN_ROADS) if scene.recorded_at < "2025-10-22"]
    _clustering(world, "2025-10", autumn, 1, "bev_det_v1.2", "2025-10-22T09:00:00Z", 20251022,
                "One proposed cluster: how it was found, its members and representatives. A person names it by raising a scenario.\n"
                "`oddline cluster` wrote it.")
    _clustering(world, "2026-02", autumn + drives(*_WINTER), 2, "bev_det_v2.6", "2026-02-10T03:30:00Z", 20260210)


def _clustering(world, month, scenes, taxonomy, scorer, at, seed, comment=""):
    """Adds the scenes recorded until then, with scores and what an encoder makes of them, and the clusters found among them."""
    logs = f"{TABLES}/logs-{month}"
    _scored(world, f"{logs}.csv", scenes, taxonomy, {s: _doubt(s, scorer) for s in scenes})
    array = world.archive.raw(f"{logs}-encoded.npy", outputs.encoded(scenes))
    world.tool.run(
        world.archive,
        ["cluster", f"{logs}.csv", "--embeddings", array, "--min-cluster-size", "10", "--uncertainty", "entropy_nats", "--map", "umap",
         "--odd", f"odd-jp-{taxonomy}", "--id-prefix", f"cl-{month}", "--at", at, "--seed", str(seed), "--quiet"], {}, [])
    for path, content in world.tool.made(f"{TABLES}/cl-{month}").items():
        world.archive.raw(path, content)
    for path, content in world.tool.made(f"metadata/clusters/cl-{month}").items():
        world.archive.text(path, "".join(f"# {line}\n" for line in comment.splitlines()) + content.decode())
        comment = ""
