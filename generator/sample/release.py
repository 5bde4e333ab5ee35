"""Release decisions, deployments and the loops they close."""

from dictionary import text
from field import CUT_IN, NIGHT_RAIN, TUNNEL, WORK_ZONE
from recall import proportion

_LOWER = {"false_alarms_per_km", "cone_confusion", "latency_p99_ms", "miss_rate", "minADE_6", "missed_vru_per_1000km"}

_SATO = {"name": "M. Sato", "role": "release owner"}
_MORI = {"name": "A. Mori", "role": "safety"}
_TANAKA = {"name": "K. Tanaka", "role": "model"}
_BERG = {"name": "J. Berg", "role": "model"}


def decisions(world):
    for number, fields in enumerate(_decisions(world)):
        comment = (
            "One release decision: the criteria with the evaluation that answers each, verdict, reason and who approved."
            if number == 0
            else ""
        )
        world.archive.record("decisions", fields["decision_id"], fields, comment)


def _criterion(world, metric, evaluation_id, required, segment=None):
    """A criterion with the value found and whether the point estimate meets it."""
    if segment:
        words = {key: [value] if isinstance(value, str) else value for key, value in segment.items()}
        taxonomy = world.datasets[world.evaluations[evaluation_id]["dataset_version_id"]].taxonomy
        inside = [
            hit
            for scene, hit in world.outcomes[evaluation_id].items()
            if all(scene.value(key, taxonomy) in value for key, value in words.items())
        ]
        value = proportion(inside)["value"]
    else:
        value = world.evaluations[evaluation_id]["metrics"][metric]["value"]
    met = value <= required if metric in _LOWER else value >= required
    fields = {"metric": metric, "segment": segment, "required": required, "evaluation_id": evaluation_id, "value": value, "met": met}
    return {key: item for key, item in fields.items() if item is not None}


def _approved(at, *people):
    return [{**person, "at": at} for person in people]


_TUNNEL_DAY = {"time_of_day": "day", "road_type": "tunnel"}
_NIGHT = {"time_of_day": "night", "weather": ["rain", "heavy_rain"]}


def _decisions(world):
    def criterion(*arguments):
        return _criterion(world, *arguments)

    return [
        {
            "decision_id": "dec-2025-07-10",
            "title": text("bev_det_v1.0 is adopted for fleet A", "bev_det_v1.0 をフリート A に採用"),
            "decided_at": "2025-07-10T07:00:00Z",
            "verdict": "adopted",
            "model_ids": ["bev_det_v1.0"],
            "criteria": [
                criterion("vru_recall", "ev-2025-07-08", 0.85),
                criterion("false_alarms_per_km", "ev-2025-07-08", 1.2),
                criterion("latency_p99_ms", "ev-2025-07-08", 65),
            ],
            "evaluation_ids": ["ev-2025-07-08"],
            "reason": "First detector that meets recall, false alarms and latency on the July test set. Tunnels were not a criterion yet.",
            "approved_by": _approved("2025-07-10T07:00:00Z", _SATO, _MORI),
        },
        {
            "decision_id": "dec-2025-09-18",
            "title": text("bev_det_v1.2 replaces v1.0 in fleet A", "フリート A の v1.0 を bev_det_v1.2 に更新"),
            "decided_at": "2025-09-18T05:30:00Z",
            "verdict": "adopted",
            "model_ids": ["bev_det_v1.2"],
            "compared_with": ["bev_det_v1.0"],
            "criteria": [
                criterion("vru_recall", "ev-2025-09-12", 0.86),
                criterion("vru_recall", "ev-2025-09-12", 0.88, _TUNNEL_DAY),
                criterion("false_alarms_per_km", "ev-2025-09-12", 1.1),
                criterion("case_pass_rate", "ev-2025-09-14-replay", 0.9),
            ],
            "evaluation_ids": ["ev-2025-07-08", "ev-2025-09-12", "ev-2025-09-14-replay", "ev-2025-09-15-sim"],
            "closes_incidents": TUNNEL,
            "reason": "Recall in tunnels by day rises and all six replayed cases pass; false alarms show no difference.",
            "approved_by": _approved("2025-09-18T05:30:00Z", _SATO, _MORI, _TANAKA),
        },
        {
            "decision_id": "dec-2025-12-03",
            "title": text("bev_det_v2.4 is rejected", "bev_det_v2.4 は不採用"),
            "decided_at": "2025-12-03T06:00:00Z",
            "verdict": "rejected",
            "model_ids": ["bev_det_v2.4"],
            "compared_with": ["bev_det_v1.2"],
            "criteria": [
                criterion("cone_confusion", "ev-2025-12-01", 0.035),
                criterion("vru_recall", "ev-2025-12-01", 0.88),
                criterion("false_alarms_per_km", "ev-2025-12-01", 0.95),
                criterion("latency_p99_ms", "ev-2025-12-01", 65),
            ],
            "evaluation_ids": ["ev-2025-09-12", "ev-2025-12-01", "ev-2025-12-02-sim"],
            "reason": "コーンの誤認は解消したが、遅延 74.9 ms と誤検出 1.16 件/km が要求を満たさない。ResNet-50 への蒸留を先に行う。",
            "approved_by": _approved("2025-12-03T06:00:00Z", _SATO, _MORI),
        },
        {
            "decision_id": "dec-2025-12-17",
            "title": text("bev_det_v2.6 replaces v1.2 in fleet A", "フリート A の v1.2 を bev_det_v2.6 に更新"),
            "decided_at": "2025-12-17T06:20:00Z",
            "verdict": "adopted",
            "model_ids": ["bev_det_v2.6"],
            "compared_with": ["bev_det_v1.2", "bev_det_v2.4"],
            "criteria": [
                criterion("cone_confusion", "ev-2025-12-14", 0.035),
                criterion("vru_recall", "ev-2025-12-14", 0.88),
                criterion("vru_recall", "ev-2025-12-14", 0.85, {"road_type": "work_zone"}),
                criterion("false_alarms_per_km", "ev-2025-12-14", 0.95),
                criterion("latency_p99_ms", "ev-2025-12-14", 65),
                criterion("case_pass_rate", "ev-2025-12-15-replay", 0.8),
            ],
            "evaluation_ids": ["ev-2025-09-12", "ev-2025-12-01", "ev-2025-12-14", "ev-2025-12-15-replay", "ev-2025-12-15-sim"],
            "closes_incidents": WORK_ZONE,
            "reason": "Two thirds of the confusion of cones with pedestrians is gone within the latency budget; false alarms show no difference.",
            "approved_by": _approved("2025-12-17T06:20:00Z", _SATO, _MORI, _TANAKA),
        },
        {
            "decision_id": "dec-2026-01-15",
            "title": text("pred_v3.1 is adopted for fleet B, with a condition", "pred_v3.1 を条件付きでフリート B に採用"),
            "decided_at": "2026-01-15T08:00:00Z",
            "verdict": "conditional",
            "model_ids": ["pred_v3.1"],
            "compared_with": ["pred_v3.0"],
            "criteria": [
                criterion("miss_rate", "ev-2026-01-12-pred", 0.12),
                criterion("minADE_6", "ev-2026-01-12-pred", 0.65),
                criterion("case_pass_rate", "ev-2026-01-13-sim", 0.8),
            ],
            "evaluation_ids": ["ev-2025-11-10-pred", "ev-2026-01-12-pred", "ev-2026-01-13-sim"],
            "closes_incidents": CUT_IN,
            "reason": "The miss rate meets its requirement and five of six cut-ins pass.",
            "conditions": ["Gap to the next lane at least 1.5 s on motorways until sim-cut-in passes in all six cases."],
            "approved_by": _approved("2026-01-15T08:00:00Z", _SATO, _BERG),
        },
        {
            "decision_id": "dec-2026-03-11",
            "title": text("bev_det_v2.7 is adopted for fleet B, with conditions", "bev_det_v2.7 を条件付きでフリート B に採用"),
            "decided_at": "2026-03-11T06:45:00Z",
            "verdict": "conditional",
            "model_ids": ["bev_det_v2.7"],
            "compared_with": ["bev_det_v2.6"],
            "criteria": [
                criterion("vru_recall", "ev-2026-03-07", 0.9),
                criterion("vru_recall", "ev-2026-03-07", 0.85, _NIGHT),
                criterion("vru_recall", "ev-2026-03-07", 0.88, {"time_of_day": "day", "weather": ["rain", "heavy_rain"], "road_type": "work_zone"}),
                criterion("false_alarms_per_km", "ev-2026-03-07", 0.9),
                criterion("latency_p99_ms", "ev-2026-03-07", 65),
                criterion("case_pass_rate", "ev-2026-03-08-replay", 0.85),
            ],
            "evaluation_ids": ["ev-2026-01-20", "ev-2026-03-06", "ev-2026-03-07", "ev-2026-02-10-replay-v26", "ev-2026-03-08-replay", "ev-2026-03-09-sim"],
            "closes_incidents": NIGHT_RAIN,
            "reason": "Night rain, the subject of six incidents since January, improves most; 27 of 31 replayed cases pass where 17 did. "
            "Work zones by day in rain got worse and are excluded until loop-2026-03-workzone-rain closes.",
            "conditions": [
                "Limited to the 40 cars of fleet B.",
                "Work zones by day in rain are outside the released area.",
                "夜間・大雨の環状交差点は評価シーンが足りないため走行対象外とする。",
            ],
            "approved_by": _approved("2026-03-11T06:45:00Z", _SATO, _MORI, _TANAKA),
        },
    ]


def _deployment(deployment_id, en, ja, models, decision, fleet, since, until, vehicles, distance, hours, monitors):
    fields = {
        "deployment_id": deployment_id,
        "title": text(en, ja),
        "owner": "M. Sato",
        "models": [{"role": role, "model_id": model} for role, model in models],
        "decision_id": decision,
        "fleet": fleet,
        "since": since,
        "until": until,
        "exposure": {"distance_km": distance, "hours": hours, "vehicles": vehicles},
        "monitors": [
            {"metric": metric, "events": events, "exposure_km": exposure, "unit": "1/1000 km"} for metric, events, exposure in monitors
        ],
    }
    return fields


def deployments(world):
    comment = "What drove in a fleet, since when and on which decision; exposure and monitors say what was seen since."
    for fields in (
        _deployment("dep-2025-07-14-fleet-a", "bev_det_v1.0 in fleet A", "フリート A に bev_det_v1.0", [("detector", "bev_det_v1.0")],
                    "dec-2025-07-10", "fleet A", "2025-07-14T00:00:00Z", "2025-09-24T00:00:00Z", 18, 4120, 139,
                    [("missed_vru_per_1000km", 5, 4120), ("false_braking_per_1000km", 6, 4120)]),
        _deployment("dep-2025-09-24-fleet-a", "bev_det_v1.2 in fleet A", "フリート A に bev_det_v1.2",
                    [("detector", "bev_det_v1.2")],
                    "dec-2025-09-18", "fleet A", "2025-09-24T00:00:00Z", "2025-12-19T00:00:00Z", 22, 9960, 331,
                    [("missed_vru_per_1000km", 2, 9960), ("false_braking_per_1000km", 17, 9960)]),
        _deployment("dep-2025-12-19-fleet-a", "bev_det_v2.6 in fleet A", "フリート A に bev_det_v2.6",
                    [("detector", "bev_det_v2.6"), ("predictor", "pred_v3.0")],
                    "dec-2025-12-17", "fleet A", "2025-12-19T00:00:00Z", None, 22, 14870, 502,
                    [("missed_vru_per_1000km", 6, 14870), ("false_braking_per_1000km", 4, 14870)]),
        _deployment("dep-2026-01-20-fleet-b", "Stack with pred_v3.1 in fleet B", "フリート B に pred_v3.1 構成",
                    [("detector", "bev_det_v2.6"), ("predictor", "pred_v3.1")],
                    "dec-2026-01-15", "fleet B", "2026-01-20T00:00:00Z", "2026-03-12T00:00:00Z", 40, 21340, 760,
                    [("missed_vru_per_1000km", 7, 21340), ("false_braking_per_1000km", 5, 21340)]),
        _deployment("dep-2026-03-12-fleet-b", "bev_det_v2.7 in fleet B", "フリート B に bev_det_v2.7",
                    [("detector", "bev_det_v2.7"), ("predictor", "pred_v3.1")],
                    "dec-2026-03-11", "fleet B", "2026-03-12T00:00:00Z", None, 40, 8410, 301,
                    [("missed_vru_per_1000km", 0, 8410), ("missed_pedestrian_night_rain", 0, 1120), ("false_braking_per_1000km", 2, 8410)]),
    ):
        world.archive.record("deployments", fields["deployment_id"], fields, comment)
        comment = ""


def loops(world):
    comment = "Name and owner of an improvement cycle. Its steps are found from the links of the other records."
    for loop_id, en, ja, owner, start, goal, closed in (
        ("loop-2025-09-tunnel-exit", "Glare at tunnel exits", "トンネル出口の眩惑", "K. Tanaka", {"incident_ids": TUNNEL},
         "VRU recall of at least 88 % in tunnels by day, and all replayed cases pass.", "2025-09-24"),
        ("loop-2025-12-workzone", "Cones read as pedestrians", "コーンの歩行者誤認", "K. Tanaka", {"incident_ids": WORK_ZONE},
         "コーンの歩行者誤認を3.5 %以下にする。", "2025-12-19"),
        ("loop-2026-01-cut-in", "Cut-ins in dense traffic", "混雑時の割り込み", "J. Berg", {"incident_ids": CUT_IN},
         "Miss rate of at most 12 %.", "2026-01-20"),
        ("loop-2026-03-incident-mix", "Pedestrians at night in rain", "雨の夜間の歩行者", "K. Tanaka", {"incident_ids": NIGHT_RAIN},
         "VRU recall of at least 85 % at night in rain without loss elsewhere.", "2026-03-12"),
        ("loop-2026-03-workzone-rain", "Work zones by day in rain", "昼間・雨の工事区間", "A. Mori",
         {"scenario_ids": ["scn-workzone-rain-day"]}, "Win back what the incident mix lost.", None),
        ("loop-2026-03-kickboard", "E-scooter riders", "電動キックボード", "A. Mori", {"incident_ids": ["inc-2026-0309-shibuya"]},
         "電動キックボードを独立したクラスとして検出し、動きを正しく予測する。", None),
    ):
        world.archive.record(
            "loops",
            loop_id,
            {"loop_id": loop_id, "title": text(en, ja), "owner": owner, **start, "goal": goal, "closed_at": closed},
            comment,
        )
        comment = ""
