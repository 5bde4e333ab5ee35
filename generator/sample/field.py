"""What happened on the road, and the scenarios described from it."""

from dictionary import text
from scenes import drives

FLEET_A_1 = "dep-2025-07-14-fleet-a"
FLEET_A_2 = "dep-2025-09-24-fleet-a"
FLEET_A_3 = "dep-2025-12-19-fleet-a"
FLEET_B_1 = "dep-2026-01-20-fleet-b"

TUNNEL = ["inc-2025-0718-hakone", "inc-2025-0802-kobe", "inc-2025-0811-shizuoka"]
WORK_ZONE = ["inc-2025-1003-kawasaki", "inc-2025-1014-nagoya", "inc-2025-1016-yokohama", "inc-2025-1021-chiba"]
CUT_IN = ["inc-2025-1107-osaka"]
NIGHT_RAIN = [
    "inc-2026-0109-tsukuba",
    "inc-2026-0117-mito",
    "inc-2026-0121-yokohama",
    "inc-2026-0128-kashiwa",
    "inc-2026-0203-tsukuba",
    "inc-2026-0206-chiba",
]

_TUNNEL_ODD = {"time_of_day": "day", "weather": "clear", "road_type": "tunnel"}
_CONES_ODD = {"time_of_day": "night", "road_type": "work_zone", "vru_presence": "none"}


def _night_rain(road, weather="rain", **more):
    return {"time_of_day": "night", "weather": weather, "road_type": road, "vru_presence": "pedestrian", **more}


# id, time, place, title en, title ja, ODD edition, ODD values, severity, deployment, scenes, what was seen
_INCIDENTS = [
    ("inc-2025-0718-hakone", "2025-07-18T03:12:40Z", "Hakone, tunnel exit of route 1", "Cyclist lost in the glare of a tunnel exit",
     "トンネル出口の眩惑で自転車を見失う", 1, {**_TUNNEL_ODD, "vru_presence": "cyclist"}, 1, FLEET_A_1, 12,
     "A cyclist 40 m behind the exit was detected only after the exposure had settled, 1.4 s late. The driver braked."),
    ("inc-2025-0802-kobe", "2025-08-02T01:47:05Z", "Kobe, Maya tunnel", "Pedestrian at a tunnel mouth found late",
     "トンネル坑口の歩行者の検出遅れ", 1, {**_TUNNEL_ODD, "vru_presence": "pedestrian"}, 2, FLEET_A_1, 14,
     "坑口直後の点検作業員を検出できず、ドライバーが介入した。露出が安定するまで約1.8秒。"),
    ("inc-2025-0811-shizuoka", "2025-08-11T05:30:19Z", "Shizuoka, bypass tunnel", "Motorcyclist lost at a tunnel exit",
     "トンネル出口で二輪車を見失う", 1, {**_TUNNEL_ODD, "vru_presence": "motorcyclist"}, 1, FLEET_A_1, 10,
     "The track of a motorcyclist ended at the exit and began again 1.1 s later with a new id."),
    ("inc-2025-1003-kawasaki", "2025-10-03T12:20:51Z", "Kawasaki, lane closure", "Row of cones read as pedestrians",
     "コーンの列を歩行者と誤認", 1, {**_CONES_ODD, "weather": "clear"}, 1, FLEET_A_2, 12,
     "Six cones of a lane closure were reported as pedestrians. The car stopped in the live lane for 3 s."),
    ("inc-2025-1014-nagoya", "2025-10-14T13:02:33Z", "Nagoya, Sakae", "Stop in front of channelizers",
     "視線誘導標の手前で停止", 1, {**_CONES_ODD, "weather": "cloudy"}, 1, FLEET_A_2, 14,
     "視線誘導標3本が歩行者として検出され、減速 −4.2 m/s² で停止した。後続車との車間は十分であった。"),
    ("inc-2025-1016-yokohama", "2025-10-16T11:41:10Z", "Yokohama, Minato Mirai", "Cone with a lamp read as a pedestrian",
     "点滅灯付きコーンを歩行者と誤認", 1, {**_CONES_ODD, "weather": "clear"}, 0, FLEET_A_2, 10,
     "A cone with a flashing lamp was a pedestrian for 2.2 s; the planner slowed down, nobody took over."),
    ("inc-2025-1021-chiba", "2025-10-21T12:55:47Z", "Chiba, coastal road works", "Cones in rain read as a group of people",
     "雨中のコーンを人の集団と誤認", 1, {**_CONES_ODD, "weather": "rain"}, 2, FLEET_A_2, 12,
     "Eleven cones in rain were reported as a group of people. The driver took over; hard braking, 5.1 m/s²."),
    ("inc-2025-1107-osaka", "2025-11-07T08:15:22Z", "Osaka, Hanshin expressway", "Cut-in predicted too late",
     "割り込みの予測遅れ", 1, {"time_of_day": "dawn_dusk", "weather": "cloudy", "road_type": "motorway", "traffic_density": "dense"},
     2, FLEET_A_2, 9, "A van cut in with a gap of 9 m; all six predicted trajectories kept its lane until it had crossed the line."),
    ("inc-2025-1218-sapporo", "2025-12-18T23:40:02Z", "Sapporo, transfer drive", "Lane markings under snow",
     "積雪で車線が見えず手動に切替", 1, {"time_of_day": "day", "weather": "snow", "road_type": "urban_road"}, 0, FLEET_A_2, 4,
     "Outside the released area on a transfer drive: the markings were under snow and the driver switched to manual at once."),
    ("inc-2026-0109-tsukuba", "2026-01-09T10:52:18Z", "Tsukuba, Gakuen-higashi", "Pedestrian with an umbrella found late in rain",
     "雨の夜間、傘をさした歩行者の検出遅れ", 2, _night_rain("intersection"), 1, FLEET_A_3, 14,
     "A pedestrian with a dark umbrella on the crossing was found 22 m ahead, 1.2 s later than required."),
    ("inc-2026-0117-mito", "2026-01-17T11:20:44Z", "Mito, station road", "Reflections hide a pedestrian",
     "路面反射に紛れた歩行者", 2, _night_rain("urban_road", glare="headlights"), 1, FLEET_A_3, 12,
     "Headlights of oncoming cars on the wet road covered the legs of a pedestrian; found at 18 m."),
    ("inc-2026-0121-yokohama", "2026-01-21T12:35:29Z", "Yokohama, Kannai", "Pedestrian from behind a parked van",
     "停車車両の陰からの歩行者", 2, _night_rain("urban_road"), 2, FLEET_B_1, 16,
     "駐車中のバンの陰から歩行者が横断。検出は交錯の0.9秒前で、ドライバーが制動した。"),
    ("inc-2026-0128-kashiwa", "2026-01-28T09:58:03Z", "Kashiwa, west exit", "Two pedestrians merged into one",
     "2人の歩行者を1人として検出", 2, _night_rain("intersection", glare="headlights"), 1, FLEET_B_1, 13,
     "Two pedestrians and their reflections became one box; the second was found when the first had left the road."),
    ("inc-2026-0129-omiya", "2026-01-29T03:22:37Z", "Omiya, short ramp", "Hesitant merge on a short ramp",
     "短い加速車線での合流のためらい", 2, {"time_of_day": "day", "weather": "clear", "road_type": "motorway", "traffic_density": "dense"},
     1, FLEET_B_1, 6, "The planner gave up two gaps on a ramp of 140 m and stopped at its end; the driver took over."),
    ("inc-2026-0203-tsukuba", "2026-02-03T11:04:55Z", "Tsukuba, Kenkyu-gakuen", "Pedestrian missed on a crossing in heavy rain",
     "大雨の夜間、横断歩道の歩行者を見落とし", 2, _night_rain("intersection", "heavy_rain"), 2, FLEET_B_1, 15,
     "A pedestrian on the crossing was not found at all in heavy rain; the driver braked from 38 km/h."),
    ("inc-2026-0206-chiba", "2026-02-06T13:11:26Z", "Chiba, Soga", "Pedestrian in dark clothes found late",
     "暗い服装の歩行者の検出遅れ", 2, _night_rain("residential"), 1, FLEET_B_1, 11,
     "Dark clothes, rain, no street lamp: found at 15 m. Comfort braking was enough at 28 km/h."),
    ("inc-2026-0309-shibuya", "2026-03-09T04:48:12Z", "Tokyo, Shibuya", "E-scooter rider predicted as a pedestrian",
     "電動キックボードを歩行者として予測", 2,
     {"time_of_day": "day", "weather": "cloudy", "road_type": "urban_road", "vru_presence": "kickboard"}, 2, FLEET_B_1, 8,
     "A rider overtook on the left at 22 km/h, was labelled a pedestrian and predicted to stand still. The driver took over."),
    ("inc-2026-0311-tsukuba", "2026-03-11T10:37:50Z", "Tsukuba, Amakubo", "Cyclist without a light in rain",
     "雨の夜間、無灯火の自転車", 2,
     {"time_of_day": "night", "weather": "rain", "road_type": "urban_road", "vru_presence": "cyclist"}, 2, FLEET_B_1, 7,
     "A cyclist without a light was found at 14 m in rain, with bev_det_v2.6, one day before the change to bev_det_v2.7."),
]

_REPLACES = ("time_of_day", "weather", "road_type")


def incidents(world):
    comment = (
        "One event in the field: when, where, in which ODD, how severe (S0 to S3), with which deployment,\n"
        "and what was seen. Scenarios and dataset versions point here, never the other way."
    )
    for number, row in enumerate(_INCIDENTS):
        incident_id, at, place, en, ja, edition, odd, severity, deployment, count, observed = row
        world.archive.record(
            "incidents",
            incident_id,
            {
                "incident_id": incident_id,
                "title": text(en, ja),
                "owner": "A. Mori",
                "occurred_at": at,
                "place": place,
                "odd_id": f"odd-jp-{edition}",
                "odd": odd,
                "inside_odd": incident_id != "inc-2025-1218-sapporo",
                "severity": severity,
                "deployment_id": deployment,
                "observed": observed,
                "report_ids": [f"FR-{at[:4]}-{411 + number * 17:04d}"],
                "reports": [f"https://reports.example.com/field/FR-{at[:4]}-{411 + number * 17:04d}"],
                "scenes": count,
            },
            comment,
        )
        comment = ""
        world.incident_scenes[incident_id] = _scenes_of(incident_id, 9000 + number * 10, at[:10], count, odd)


def _scenes_of(incident_id, first_drive, day, count, odd):
    """The scenes cut from the log around an incident; most of them show its ODD values."""
    fixed = {key: value for key, value in odd.items() if key in _REPLACES}
    if odd.get("vru_presence", "none") != "none":
        fixed["vru_presence"] = (odd["vru_presence"],)
    return drives(incident_id, first_drive, count, day, day, **fixed)


def scenarios(world):
    comment = (
        "One described situation: statement, tags, ODD values, risk, and the cases that replay or simulate it.\n"
        "`raised_by` names the incident, evaluation or cluster that it came from."
    )
    for scenario_id, fields in _SCENARIOS.items():
        cases = fields.pop("cases")
        world.cases[scenario_id] = [case["case_id"] for case in cases]
        world.archive.record(
            "scenarios", scenario_id, {"scenario_id": scenario_id, **fields, "cases": cases or None}, comment
        )
        comment = ""


def _replays(day, count):
    return [
        {"case_id": f"case-{day}-{i:02d}", "kind": "log_replay", "asset": f"s3://ad-logs/replay/{day}/{i:02d}.mcap"}
        for i in range(1, count + 1)
    ]


def _simulations(name, count):
    return [
        {"case_id": f"sim-{name}-{i:02d}", "kind": "simulation", "asset": f"s3://ad-sim/{name}/{i:02d}.xosc", "seed": 100 + i}
        for i in range(1, count + 1)
    ]


def _scenario(en, ja, statement, tags, edition, odd, risk, priority, raised_by, raised_at, cases):
    return {
        "title": text(en, ja),
        "statement": statement,
        "scenario_tags": tags,
        "odd_id": f"odd-jp-{edition}",
        "odd": odd,
        "risk": risk,
        "priority": priority,
        **raised_by,
        "raised_at": raised_at,
        "cases": cases,
    }


_SCENARIOS = {
    "scn-tunnel-exit-glare": _scenario(
        "Glare at tunnel exits", "トンネル出口の眩惑",
        "The ego car leaves a tunnel by day; a road user stands or rides within 60 m of the exit while the camera is overexposed.",
        ["glare"], 1, {"time_of_day": "day", "road_type": "tunnel"}, "high", 1,
        {"incident_ids": TUNNEL}, "2025-08-13T02:00:00Z", _replays("0802", 6) + _simulations("tunnel-exit", 4)),
    "scn-cone-as-pedestrian": _scenario(
        "Cones read as pedestrians", "コーンの歩行者誤認",
        "Cones, channelizers or lamps of a work zone stand upright at the edge of the lane and are reported as pedestrians.",
        ["temporary_objects"], 1, {"road_type": "work_zone"}, "high", 1,
        {"incident_ids": WORK_ZONE, "cluster_ids": ["cl-2025-10-c02"]}, "2025-10-24T01:30:00Z",
        _replays("1003", 4) + _replays("1021", 4) + _simulations("cones", 4)),
    "scn-cut-in-dense": _scenario(
        "Cut-in in dense traffic", "混雑時の割り込み",
        "A vehicle in the next lane cuts in with a gap below 10 m while traffic is dense.",
        ["cut_in"], 1, {"road_type": "motorway", "traffic_density": "dense"}, "medium", 2,
        {"incident_ids": CUT_IN}, "2025-11-12T06:00:00Z", _simulations("cut-in", 6)),
    "scn-night-rain-crossing": _scenario(
        "Pedestrian crossing at night in rain", "雨の夜間に横断する歩行者",
        "夜間・雨または大雨の交差点で、傘または暗い服装の歩行者が自車の前方を横断する。",
        ["crossing"], 2, {"time_of_day": "night", "weather": ["rain", "heavy_rain"], "road_type": ["intersection", "residential"]},
        "critical", 1, {"incident_ids": ["inc-2026-0109-tsukuba", "inc-2026-0203-tsukuba", "inc-2026-0206-chiba"]},
        "2026-02-08T02:10:00Z", _replays("0109", 4) + _replays("0203", 5) + _replays("0206", 2)),
    "scn-night-rain-reflection": _scenario(
        "Pedestrian in reflections on a wet road", "濡れた路面の反射と歩行者",
        "Headlights reflect on the wet road and cover or split the outline of a pedestrian.",
        ["crossing", "reflection"], 2, {"time_of_day": "night", "weather": "rain", "glare": "headlights"},
        "high", 1, {"incident_ids": ["inc-2026-0117-mito", "inc-2026-0128-kashiwa"]},
        "2026-02-08T02:25:00Z", _replays("0117", 5) + _replays("0128", 5)),
    "scn-night-rain-occluded": _scenario(
        "Occluded pedestrian at night in rain", "雨の夜間、遮蔽された歩行者",
        "A pedestrian steps from behind a parked vehicle at night in rain, less than 2 s ahead.",
        ["crossing", "occlusion"], 2, {"time_of_day": "night", "weather": "rain", "road_type": "urban_road"},
        "critical", 1, {"incident_ids": ["inc-2026-0121-yokohama"]},
        "2026-02-08T02:40:00Z", _replays("0121", 10)),
    "scn-short-ramp-merge": _scenario(
        "Merge on a short ramp", "短い加速車線での合流",
        "The ego car must merge within 150 m into dense traffic and has one acceptable gap.",
        ["merge"], 2, {"road_type": "motorway", "traffic_density": ["dense", "jam"]}, "medium", 2,
        {"incident_ids": ["inc-2026-0129-omiya"]}, "2026-02-02T05:00:00Z", _simulations("ramp", 8)),
    "scn-oversized-load": _scenario(
        "Oversized load at night", "夜間の特大貨物",
        "A transporter with a load wider than its lane and rotating lamps drives ahead at night.",
        ["rare_object"], 2, {"time_of_day": "night", "road_type": "motorway"}, "medium", 3,
        {"cluster_ids": ["cl-2026-02-c03"]}, "2026-02-12T07:20:00Z", _simulations("oversized", 3)),
    "scn-workzone-rain-day": _scenario(
        "Work zone by day in rain", "昼間・雨の工事区間",
        "A worker stands among cones by day in rain; since the incident mix, cones and workers are confused the other way round.",
        ["temporary_objects"], 2, {"time_of_day": "day", "weather": ["rain", "heavy_rain"], "road_type": "work_zone"}, "high", 1,
        {"evaluation_ids": ["ev-2026-03-07"]}, "2026-03-08T04:00:00Z", _simulations("workzone-rain", 4)),
    "scn-kickboard-overtake": _scenario(
        "E-scooter overtakes on the left", "左側から追い越す電動キックボード",
        "電動キックボードが左側から自車を追い越す。歩行者と分類され、停止すると予測される。",
        ["rare_object", "cut_in"], 2, {"road_type": "urban_road", "vru_presence": "kickboard"}, "high", 1,
        {"incident_ids": ["inc-2026-0309-shibuya"], "cluster_ids": ["cl-2026-02-c04"]}, "2026-03-10T01:15:00Z", []),
    "scn-night-rain-cyclist": _scenario(
        "Cyclist without a light at night in rain", "雨の夜間、無灯火の自転車",
        "A cyclist without a light rides ahead at night in rain.",
        ["rare_object"], 2, {"time_of_day": "night", "weather": "rain", "vru_presence": "cyclist"}, "high", 2,
        {"incident_ids": ["inc-2026-0311-tsukuba"]}, "2026-03-12T02:00:00Z", _replays("0311", 3)),
}
