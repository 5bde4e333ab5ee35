"""Dataset versions: which scenes each holds, where they came from, where they are stored."""

import hashes
from chance import Chance
from dictionary import text
from field import CUT_IN, NIGHT_RAIN, TUNNEL, WORK_ZONE
from scenes import COLUMNS_1, COLUMNS_2, drives
from world import Dataset, PlanningCase

_COMMENT = (
    "One immutable dataset version: parents, storage and hash, where its scenes came from and the table that lists them.\n"
    "`origin` adds up to all scenes of the version; incidents are named by the first version that holds their scenes."
)
_LICENCE = "internal; recorded under fleet consent form 3"
_WITHDRAWN = 4


def write(world):
    _pretraining(world)
    _perception(world)
    _prediction(world)
    _planning(world)


def _pretraining(world):
    world.archive.record(
        "datasets",
        "bev_pretrain-v2025.05",
        {
            "dataset_version_id": "bev_pretrain-v2025.05",
            "title": text("Pretraining images", "事前学習用画像"),
            "description": "Unlabelled images for the backbone. No table of scenes was kept.",
            "dataset": "bev_pretrain",
            "created_at": "2025-05-12T00:00:00Z",
            "purpose": "train",
            "storage": {"unknown": "the bucket was removed in September 2025, before hashes were required"},
            "splits": {"train": {"scenes": 41200}},
            "licence": _LICENCE,
            "region": ["Kanto", "Kansai", "Tokai"],
            "counting_unit": "scene",
            "pinned": False,
        },
    )


def _perception(world):
    base = _rows(drives("train", 1, 700, "2025-02-01", "2025-05-30"), "random")
    _dataset(
        world, "bev_train-v2025.06", base, 1, "2025-06-03T02:00:00Z", "train", ["base_drive-2025.03"], "lp-5",
        audited=(2400, 61), title=text("Training set, June 2025", "学習データ 2025年6月"), comment=_COMMENT,
        description="First version under version control. Its parent, the drive set of March 2025, was never recorded (waiver-0001).")
    _dataset(
        world, "bev_val-v2025.06", _rows(drives("val", 8001, 160, "2025-03-01", "2025-05-30"), "random"), 1,
        "2025-06-03T02:30:00Z", "validation", [], "lp-5", title=text("Validation set, June 2025", "検証データ 2025年6月"))
    test = _rows(
        drives("test", 8101, 640, "2025-04-01", "2025-06-20", roads={"tunnel": 12, "work_zone": 10}), "random")
    _dataset(
        world, "bev_test-v2025.07", test, 1, "2025-07-01T03:00:00Z", "test", [], "lp-5", system="s3", audited=(3000, 24),
        title=text("Test set, July 2025", "テストデータ 2025年7月"))

    tunnel = base + _incident_rows(world, TUNNEL) + _rows(world.delivered["round-2025.08-r1"], "round-2025.08-r1")
    _dataset(
        world, "bev_train-v2025.08_tunnel", tunnel, 1, "2025-08-28T01:00:00Z", "train", ["bev_train-v2025.06"], "lp-6",
        incidents=TUNNEL, earlier=_earlier("lp-5", kept=len(base)), audited=(1800, 41), title=text("Training set with tunnel exits", "学習データ・トンネル出口追加"))
    work = tunnel + _incident_rows(world, WORK_ZONE) + _rows(world.delivered["round-2025.11-r2"], "round-2025.11-r2")
    in_work_zones = sum(dict(zip(COLUMNS_1, scene.values(1)))["road_type"] == "work_zone" for scene, _, _ in tunnel)
    _dataset(
        world, "bev_train-v2025.11_workzone", work, 1, "2025-11-19T04:00:00Z", "train", ["bev_train-v2025.08_tunnel"], "lp-7",
        incidents=WORK_ZONE, earlier=_earlier("lp-6", relabelled=in_work_zones, kept=len(tunnel) - in_work_zones),
        audited=(2600, 49), title=text("Training set with work zones", "学習データ・工事区間追加"),
        description="Labels follow label policy 7: cones and channelizers are classes of their own. コーンの再ラベル済み。")
    more = _rows(
        drives("test-2026", 8301, 500, "2025-10-20", "2025-12-18", times={"night": 45}, weathers={"rain": 28, "heavy_rain": 8},
               roads={"work_zone": 20, "intersection": 26}), "random")
    rain = {"clear": 0, "cloudy": 0, "rain": 80, "heavy_rain": 20, "fog": 0, "snow": 0}
    more += _rows(
        drives("test-work-zones", 8701, 60, "2025-11-20", "2025-12-18", weathers=rain, time_of_day="day", road_type="work_zone"),
        "request")
    _dataset(
        world, "bev_test-v2026.01", test + more, 2, "2026-01-08T05:00:00Z", "test", ["bev_test-v2025.07"], "lp-7", system="s3",
        earlier=_earlier("lp-5", relabelled=len(test)), audited=(4200, 29), title=text("Test set, January 2026", "テストデータ 2026年1月"),
        description="Values of older scenes follow the second taxonomy as far as the weather archive knows how hard it rained; "
        "where it does not, the weather is unknown. Kickboard riders of older scenes remain pedestrians.")

    gone = work[: 40 * _WITHDRAWN : 40]
    night = [row for row in work if row not in gone]
    night = night + _rows(world.delivered["round-2026.02-r3"], "round-2026.02-r3")
    night = night + _rows(drives("random-2026", 701, 60, "2026-01-10", "2026-01-30"), "random")
    _dataset(
        world, "bev_train-v2026.02", night, 2, "2026-02-13T02:00:00Z", "train", ["bev_train-v2025.11_workzone"], "lp-7",
        audited=(2200, 33), withdrawn=[scene.scene_id for scene, _, _ in gone],
        title=text("Training set, February 2026", "学習データ 2026年2月"))
    _dataset(
        world, "bev_val-v2026.02",
        list(zip(world.datasets["bev_val-v2025.06"].scenes(), ["random"] * 160, [""] * 160))
        + _rows(drives("val-2026", 8501, 80, "2026-01-12", "2026-01-30", weathers={"rain": 24, "heavy_rain": 8}), "random"),
        2, "2026-02-13T03:00:00Z", "validation", ["bev_val-v2025.06"], "lp-7",
        earlier=_earlier("lp-5", relabelled=160),
        title=text("Validation set, February 2026", "検証データ 2026年2月"))
    with_incidents = night + _incident_rows(world, NIGHT_RAIN)
    _dataset(
        world, "bev_train-v2026.03_incident_mix", with_incidents + _rows(world.delivered["round-2026.03-r4"], "round-2026.03-r4"), 2,
        "2026-03-01T03:00:00Z", "train", ["bev_train-v2026.02"], "lp-7", incidents=NIGHT_RAIN, audited=(2900, 38),
        title=text("Training set, incident mix", "学習データ・インシデント混合"))
    _dataset(
        world, "bev_train-v2026.03_random_mix",
        with_incidents + _rows(world.delivered["round-2026.03-r4-random"], "round-2026.03-r4-random"), 2,
        "2026-03-01T03:40:00Z", "train", ["bev_train-v2026.02"], "lp-7", incidents=NIGHT_RAIN,
        title=text("Training set, random mix", "学習データ・ランダム混合"),
        description="The same incidents and the same budget as the incident mix, but the scenes of the random control arm.")
    _scaling(world)


SCALING = ("16th", "8th", "quarter", "half")


def _scaling(world):
    """Nested parts of the incident mix, to see what the metric gains with every doubling."""
    parent = "bev_train-v2026.03_incident_mix"
    rows = sorted(world.datasets[parent].rows, key=lambda row: Chance("scaling", row[0].scene_id).share())
    for halvings, part in zip((4, 3, 2, 1), SCALING):
        kept = set(row[0].scene_id for row in rows[: len(rows) >> halvings])
        _dataset(
            world, f"bev_train-v2026.03_{part}", [row for row in world.datasets[parent].rows if row[0].scene_id in kept], 2,
            "2026-03-03T06:00:00Z", "train", [parent], "lp-7", title=text(f"Incident mix, a {part}", f"インシデント混合 {part}"),
            description="A random part of the incident mix for the learning curve; each part holds the smaller ones.")


def _prediction(world):
    motorway = {"motorway": 60}
    first = _rows(drives("pred", 6301, 460, "2025-06-01", "2025-09-25", roads=motorway), "random")
    _dataset(
        world, "pred_train-v2025.10", first, 1, "2025-10-02T01:00:00Z", "train", [], None, system="lakefs",
        title=text("Prediction training set, October 2025", "予測学習データ 2025年10月"))
    _dataset(
        world, "pred_val-v2025.10", _rows(drives("pred-val", 6501, 110, "2025-06-01", "2025-09-25", roads=motorway), "random"), 1,
        "2025-10-02T01:20:00Z", "validation", [], None, system="lakefs",
        title=text("Prediction validation set", "予測検証データ"))
    _dataset(
        world, "pred_test-v2025.11", _rows(drives("pred-test", 6601, 220, "2025-09-01", "2025-10-30", roads=motorway), "random"), 1,
        "2025-11-06T06:00:00Z", "test", [], None, system="lakefs", title=text("Prediction test set", "予測テストデータ"))
    grown = first + _incident_rows(world, CUT_IN) + _rows(world.delivered["round-2025.12-p2"], "round-2025.12-p2")
    _dataset(
        world, "pred_train-v2025.12", grown, 1, "2025-12-12T05:00:00Z", "train", ["pred_train-v2025.10"], None,
        system="lakefs", incidents=CUT_IN, title=text("Prediction training set with cut-ins", "予測学習データ・割り込み追加"))


def _planning(world):
    _dataset(
        world, "plan_train-v2025.09", _rows(drives("plan", 7001, 300, "2025-05-01", "2025-09-10"), "random"), 1,
        "2025-09-16T00:30:00Z", "train", [], None, system="s3", title=text("Driven trajectories for planning", "計画用走行軌跡"))
    _dataset(
        world, "plan_val-v2025.09", _rows(drives("plan-val", 7101, 90, "2025-05-01", "2025-09-10"), "random"), 1,
        "2025-09-16T00:40:00Z", "validation", [], None, system="s3", title=text("Planning validation set", "計画検証データ"))
    header = ("case_id", "scenario", "road_type", "speed_kmh", "gap_m", "traffic_density")
    roads = {"merge": "motorway", "cut_in": "motorway", "crossing": "intersection", "follow": "urban_road"}
    rows = []
    for number in range(1, 121):
        chance = Chance("plan case", number)
        scenario = chance.pick({"merge": 3, "cut_in": 3, "crossing": 2, "follow": 2})
        speed, gap, vehicles = chance.whole(20, 100), chance.whole(8, 60), chance.whole(2, 60)
        case = PlanningCase(f"plan-{number:03d}", roads[scenario], vehicles, speed / gap)
        world.planning_cases.append(case)
        rows.append([case.case_id, scenario, case.road_type, speed, gap, vehicles])
    table = world.archive.table("plan_cases-v2025.12", header, rows)
    content = world.archive.files[table["table"]]
    world.archive.record(
        "datasets",
        "plan_cases-v2025.12",
        {
            "dataset_version_id": "plan_cases-v2025.12",
            "title": text("Parameters of the planning cases", "計画ケースのパラメータ"),
            "description": "120 concrete scenarios; the table in git is the dataset itself.",
            "dataset": "plan_cases",
            "created_at": "2025-12-09T02:00:00Z",
            "purpose": "test",
            "storage": {
                "system": "git",
                "path": table["table"],
                "hash": hashes.git_blob(content),
                "size_bytes": len(content),
            },
            "splits": {"test": {"scenes": len(rows)}},
            "scene_table": {**table, "rows": len(rows), "columns": {"scene_id": "case_id"}},
            "odd_id": "odd-jp-2",
            "counting_unit": "scene",
            "pinned": True,
        },
    )


def _rows(scenes, source):
    return [(scene, source, "") for scene in scenes]


def _incident_rows(world, incident_ids):
    return [(scene, "incident", i) for i in incident_ids for scene in world.incident_scenes[i]]


def _dataset(world, version_id, rows, taxonomy, created_at, split, parents, label_policy, system="dvc", incidents=(),
             earlier=None, audited=None, withdrawn=(), title=None, description=None, comment=""):
    scenes = [scene for scene, _, _ in rows]
    if len({scene.scene_id for scene in scenes}) != len(scenes):
        raise ValueError(f"{version_id} holds a scene twice")
    columns = COLUMNS_1 if taxonomy == 1 else COLUMNS_2
    header = ("scene_id", "drive_id", "split", "frames", "objects", "recorded_at", "source", "incident_id", *columns)
    table = world.archive.table(
        f"{version_id}-scenes",
        header,
        [
            [s.scene_id, s.drive_id, split_word(split), s.frames, s.objects, s.recorded_at, source, incident, *s.values(taxonomy)]
            for s, source, incident in rows
        ],
    )
    frames = sum(scene.frames for scene in scenes)
    world.datasets[version_id] = Dataset(tuple(rows), taxonomy)
    world.archive.record(
        "datasets",
        version_id,
        {
            "dataset_version_id": version_id,
            "title": title,
            "description": description,
            "owner": "R. Suzuki",
            "dataset": version_id.rsplit("-", 1)[0],
            "created_at": created_at,
            "purpose": split,
            "parents": parents or None,
            "storage": _storage(version_id, system, scenes, frames),
            "splits": {
                split_word(split): {"scenes": len(scenes), "frames": frames, "objects": sum(s.objects for s in scenes)}
            },
            "origin": _origin(world, rows, parents, incidents),
            "label_policy_id": label_policy or {"unknown": "the boxes are the tracker's; nobody wrote rules for it"},
            "earlier_labels": earlier,
            "label_quality": _quality(audited),
            "licence": _LICENCE,
            "region": ["Kanto", "Kansai", "Tokai"] if taxonomy == 1 else ["Kanto", "Tokai"],
            "odd_id": f"odd-jp-{taxonomy}",
            "scene_table": {
                "table": table["table"],
                "hash": table["hash"],
                "rows": len(scenes),
            },
            "counting_unit": "scene",
            "pinned": True,
            "withdrawn_scenes": [
                {"scene_id": scene_id, "reason": "a person asked for deletion", "date": "2026-01-22"} for scene_id in withdrawn
            ]
            or None,
            "youngest_recording": max(scene.recorded_at for scene in scenes),
        },
        comment,
    )


def split_word(purpose):
    return {"train": "train", "validation": "val", "test": "test"}[purpose]


def _storage(version_id, system, scenes, frames):
    name, version = version_id.rsplit("-", 1)
    size = frames * 1_874_233
    if system == "dvc":
        listing = hashes.dvc_folder([f"{scene.scene_id}.tar" for scene in scenes])
        return {"system": "dvc", "uri": f"dvc://ad-datasets/{name}", "revision": version, "hash": listing, "size_bytes": size}
    content = hashes.sha256("\n".join(scene.scene_id for scene in scenes))
    if system == "lakefs":
        uri = f"lakefs://ad-prediction/{version}/{name}/"
        return {"system": "lakefs", "uri": uri, "revision": hashes.commit(version_id) + hashes.commit(name)[:24], "hash": content}
    return {"system": "s3", "uri": f"s3://ad-datasets/{name}/{version}/", "hash": content, "size_bytes": size}


def _origin(world, rows, parents, incidents):
    """All scenes by where they came from; those of the parent count as one."""
    known = set()
    for parent in parents:
        if parent in world.datasets:
            known |= set(world.datasets[parent].scenes())
    counts = {}
    for scene, source, _ in rows:
        counts.setdefault("parent" if scene in known else source, []).append(scene)
    shares = _shares([len(group) for group in counts.values()])
    entries = []
    for (source, group), share in zip(counts.items(), shares):
        entry = {"source": "sampling" if source.startswith("round-") else source, "scenes": len(group), "share": share}
        if source == "incident":
            entry["incident_ids"] = list(incidents)
        if source.startswith("round-"):
            entry["sampling_id"] = source
        entries.append(entry)
    return entries


def _shares(counts):
    """Shares with four digits that add up to one (largest remainder)."""
    total = sum(counts)
    parts = [count * 10000 // total for count in counts]
    order = sorted(range(len(counts)), key=lambda i: (-(counts[i] * 10000 % total), i))
    for i in order[: 10000 - sum(parts)]:
        parts[i] += 1
    return [part / 10000 for part in parts]


def _earlier(policy, **scenes):
    """What became of labels by an earlier policy: number of scenes by fate."""
    return [{"label_policy_id": policy, "became": fate, "scenes": count} for fate, count in scenes.items()]


def _quality(audited):
    if audited is None:
        return None
    objects, errors = audited
    return {
        "audited_objects": objects,
        "errors": errors,
        "error_rate": round(errors / objects, 4),
        "n": objects,
        "method": "second annotator, adjudicated",
    }
