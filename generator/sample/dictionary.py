"""The shared dictionary: settings, ODD taxonomies, metrics, targets, label policies."""

from house_yaml import Local


def text(en, ja):
    """Text in both languages."""
    return Local(en=en, ja=ja)


def write(archive):
    archive.record("", "oddline", _SETTINGS, "Settings of this metadata repository.")
    _taxonomies(archive)
    _metrics(archive)
    _targets(archive)
    _label_policies(archive)


_HOST = "https://git.example.com/ad"


def _repository(name):
    web = f"{_HOST}/{name}"
    return {
        "web": web,
        "commit": "{web}/commit/{id}",
        "compare": "{web}/compare/{a}...{b}",
        "blob": "{web}/blob/{commit}/{path}#L{line}",
    }


_SETTINGS = {
    "title": text("AD perception", "AD パーセプション"),
    "base_url": "https://evidence.example.com/ad-perception/",
    "languages": ["en", "ja"],
    "tasks": ["perception", "prediction", "planning"],
    "id_patterns": {
        "runs": r"[a-z][a-z0-9_]*-\d{8}-\d{3}",
        "incidents": r"inc-\d{4}-\d{4}-[a-z]+",
        "sampling": r"round-\d{4}\.\d{2}-[a-z0-9-]+",
        "evaluations": r"ev-\d{4}-\d{2}-\d{2}(-[a-z0-9-]+)?",
        "decisions": r"dec-\d{4}-\d{2}-\d{2}",
        "deployments": r"dep-\d{4}-\d{2}-\d{2}-fleet-[a-z]",
        "waivers": r"waiver-\d{4}",
    },
    # The sample is made anew now and then, which a team's frozen records never are.
    "severities": {"frozen-record-changed": "off"},
    "wiki_bases": ["https://wiki.example.com/", "https://notion.example.com/"],
    "default_repository": "perception",
    "metadata_repository": "evidence",
    "repositories": {name: _repository(name) for name in ("perception", "prediction", "planning", "evidence")},
    "kpis": [
        {"metric": "vru_recall", "task": "perception", "dataset": "bev_test-v2026.01", "target": 0.92},
        {"metric": "false_alarms_per_km", "task": "perception", "dataset": "bev_test-v2026.01", "target": 0.9},
        {"metric": "miss_rate", "task": "prediction", "dataset": "pred_test-v2025.11", "target": 0.12},
    ],
}


def _value(value_id, en, ja, **more):
    return {"value_id": value_id, "title": text(en, ja), **more}


def _bucket(bucket_id, en, ja, low, high):
    bounds = {"from": low} if high is None else {"from": low, "to": high}
    return {"bucket_id": bucket_id, "title": text(en, ja), **bounds}


def _attribute(attribute_id, en, ja, values=None, buckets=None, **more):
    fields = {"attribute_id": attribute_id, "title": text(en, ja), **more}
    return {**fields, "values": values} if values else {**fields, "buckets": buckets}


_TIME = _attribute(
    "time_of_day",
    "Time of day",
    "時間帯",
    [_value("day", "day", "昼"), _value("dawn_dusk", "dawn / dusk", "薄明"), _value("night", "night", "夜間")],
)
_DENSITY = _attribute(
    "traffic_density",
    "Traffic density",
    "交通密度",
    buckets=[
        _bucket("free", "free", "閑散", 0, 10),
        _bucket("moderate", "moderate", "普通", 10, 25),
        _bucket("dense", "dense", "混雑", 25, 45),
        _bucket("jam", "jam", "渋滞", 45, None),
    ],
    unit="vehicles per km",
)
_CLEAR = [_value("clear", "clear", "晴"), _value("cloudy", "cloudy", "曇")]
_FOG_SNOW = [_value("fog", "fog", "霧"), _value("snow", "snow", "雪")]
_ROADS = [
    _value("motorway", "motorway", "高速道路"),
    _value("urban_road", "urban road", "市街地道路"),
    _value("residential", "residential", "生活道路"),
    _value("intersection", "intersection", "交差点"),
]
_SPECIAL_ROADS = [
    _value("tunnel", "tunnel", "トンネル"),
    _value("work_zone", "work zone", "工事区間"),
    _value("car_park", "car park", "駐車場"),
]
_VRU = [
    _value("none", "none", "なし"),
    _value("pedestrian", "pedestrian", "歩行者"),
    _value("cyclist", "cyclist", "自転車"),
    _value("motorcyclist", "motorcyclist", "二輪車"),
]
_TAGS = [
    ("crossing", "crossing in front", "前方横断"),
    ("occlusion", "occluded until late", "遮蔽"),
    ("reflection", "reflections on wet road", "路面反射"),
    ("glare", "glare", "眩惑"),
    ("temporary_objects", "cones, signs, barriers", "仮設物"),
    ("cut_in", "cut-in", "割り込み"),
    ("merge", "merge", "合流"),
    ("rare_object", "rare object", "希少物体"),
]


def _tags(count):
    return [{"tag_id": tag_id, "title": text(en, ja)} for tag_id, en, ja in _TAGS[:count]]


def _taxonomies(archive):
    archive.record(
        "odd",
        "odd-jp-1",
        {
            "odd_id": "odd-jp-1",
            "title": text("ODD Japan, first edition", "ODD 日本 第1版"),
            "version": "1",
            "owner": "A. Mori",
            "attributes": [
                _TIME,
                _attribute("weather", "Weather", "天候", _CLEAR + [_value("rain", "rain", "雨")] + _FOG_SNOW),
                _attribute("road_type", "Road type", "道路種別", _ROADS + _SPECIAL_ROADS),
                _DENSITY,
                _attribute("vru_presence", "Vulnerable road users", "交通弱者", _VRU, multiple=True),
            ],
            "scenario_tags": _tags(6),
        },
        "One taxonomy: the attributes, values and scenario tags that every record shares.\n"
        "Scene tables have one column per attribute; a bucket holds its lower bound and not its upper one.",
    )
    archive.record(
        "odd",
        "odd-jp-2",
        {
            "odd_id": "odd-jp-2",
            "title": text("ODD Japan, second edition", "ODD 日本 第2版"),
            "description": "Tells heavy rain from rain and roundabouts from intersections, and knows kickboards, "
            "speed limits and glare. In force for records from 2026-01-05.",
            "version": "2",
            "owner": "A. Mori",
            "predecessor": "odd-jp-1",
            "attributes": [
                _TIME,
                _attribute(
                    "weather",
                    "Weather",
                    "天候",
                    _CLEAR
                    + [
                        _value("rain", "rain", "雨", description="below 10 mm/h"),
                        _value("heavy_rain", "heavy rain", "大雨", description="10 mm/h and more"),
                    ]
                    + _FOG_SNOW,
                ),
                _attribute("road_type", "Road type", "道路種別", _roads_2()),
                _DENSITY,
                _attribute(
                    "vru_presence",
                    "Vulnerable road users",
                    "交通弱者",
                    _VRU + [_value("kickboard", "kickboard", "電動キックボード", description="e-scooter with a standing rider")],
                    multiple=True,
                ),
                _attribute(
                    "speed_limit",
                    "Speed limit",
                    "制限速度",
                    buckets=[
                        _bucket("walking", "walking pace", "徐行", 0, 20),
                        _bucket("low", "low", "低速", 20, 45),
                        _bucket("middle", "middle", "中速", 45, 75),
                        _bucket("high", "high", "高速", 75, 125),
                    ],
                    unit="km/h",
                ),
                _attribute(
                    "glare",
                    "Glare",
                    "眩惑",
                    [
                        _value("none", "none", "なし"),
                        _value("low_sun", "low sun", "低い太陽"),
                        _value("tunnel_exit", "tunnel exit", "トンネル出口"),
                        _value("headlights", "headlights", "対向車前照灯"),
                    ],
                ),
            ],
            "scenario_tags": _tags(8),
            "mapping": _mapping(),
            "excluded": [
                {
                    "segment": {"road_type": "tunnel", "weather": ["fog", "snow"]},
                    "reason": "fog and snow stay outside a tunnel",
                },
                {
                    "segment": {"time_of_day": "night", "weather": "snow"},
                    "reason": "the fleets are called back when it snows after dark",
                },
            ],
        },
    )


def _roads_2():
    """The second edition tells roundabouts from intersections; what the first could not tell lies in the wider value."""
    junctions = [
        _value("junction", "junction", "交差部", description="where roads cross or meet"),
        _value("intersection", "intersection", "交差点", parent="junction"),
        _value("roundabout", "roundabout", "環状交差点", parent="junction"),
    ]
    return [road for road in _ROADS if road["value_id"] != "intersection"] + junctions + _SPECIAL_ROADS


def _mapping():
    """From the first edition: what keeps its word, and what nobody can tell any more."""
    changed = {
        ("weather", "rain"): {"unknown": "the first edition did not record how hard it rained"},
        ("road_type", "intersection"): {"unknown": "roundabouts were recorded as intersections"},
        ("vru_presence", "pedestrian"): {"unknown": "kickboard riders were recorded as pedestrians"},
    }
    first = {
        "time_of_day": ("day", "dawn_dusk", "night"),
        "weather": ("clear", "cloudy", "rain", "fog", "snow"),
        "road_type": ("motorway", "urban_road", "residential", "intersection", "tunnel", "work_zone", "car_park"),
        "traffic_density": ("free", "moderate", "dense", "jam"),
        "vru_presence": ("none", "pedestrian", "cyclist", "motorcyclist"),
    }
    within = {("road_type", "intersection"): {"within": "junction"}}
    return [
        {"attribute": attribute, "from": value, "to": changed.get((attribute, value), value), **within.get((attribute, value), {})}
        for attribute, values in first.items()
        for value in values
    ]


# id, task, English, Japanese, unit, direction, kind, range, formula
_METRICS = [
    ("vru_recall", "perception", "VRU recall", "交通弱者の再現率", "share", "higher", "proportion", (0, 1),
     "scenes with vulnerable road users in which every one within 50 m is found / scenes with vulnerable road users"),
    ("val_vru_recall", "perception", "VRU recall, validation", "交通弱者の再現率（検証）", "share", "higher", "proportion", (0, 1),
     "vru_recall on the validation dataset version"),
    ("val_recall", "perception", "recall, validation", "再現率（検証）", "share", "higher", "proportion", (0, 1),
     "labelled objects matched within 2 m / labelled objects"),
    ("mAP", "perception", "mAP", "mAP", "share", "higher", "other", (0, 1),
     "mean over classes of the average precision at 0.5, 1, 2 and 4 m; interval by bootstrap over drives, 1,000 draws"),
    ("val_mAP", "perception", "mAP, validation", "mAP（検証）", "share", "higher", "other", (0, 1),
     "mAP on the validation dataset version"),
    ("val_NDS", "perception", "NDS, validation", "NDS（検証）", "share", "higher", "other", (0, 1),
     "mean of mAP and five true-positive terms, as defined by nuScenes"),
    ("ped_ap_night", "perception", "pedestrian AP, night", "歩行者 AP（夜間）", "share", "higher", "other", (0, 1),
     "average precision of class pedestrian on scenes with time_of_day night"),
    ("false_alarms_per_km", "perception", "false alarms", "誤検出", "1/km", "lower", "rate", (0, None),
     "false vulnerable road users within 30 m that live longer than 0.5 s / distance driven; Garwood interval"),
    ("cone_confusion", "perception", "cones read as pedestrians", "コーンの歩行者誤認", "share", "lower", "proportion", (0, 1),
     "labelled traffic cones matched by a detection of class pedestrian / labelled traffic cones"),
    ("latency_p99_ms", "perception", "latency p99", "遅延 p99", "ms", "lower", "other", (0, None),
     "99th percentile of the time from image to detections on the vehicle computer"),
    ("train_loss", None, "training loss", "学習損失", None, "lower", "other", None, None),
    ("val_minADE_6", "prediction", "minADE6, validation", "minADE6（検証）", "m", "lower", "mean", (0, None),
     "smallest average displacement among six predicted trajectories over 6 s, mean over agents"),
    ("minADE_6", "prediction", "minADE6", "minADE6", "m", "lower", "mean", (0, None),
     "smallest average displacement among six predicted trajectories over 6 s, mean over scenes"),
    ("miss_rate", "prediction", "miss rate", "ミス率", "share", "lower", "proportion", (0, 1),
     "agents whose six predicted end points are all more than 2 m off / agents"),
    ("val_miss_rate", "prediction", "miss rate, validation", "ミス率（検証）", "share", "lower", "proportion", (0, 1),
     "miss_rate on the validation dataset version"),
    ("val_imitation_l2", "planning", "imitation error, validation", "模倣誤差（検証）", "m", "lower", "mean", (0, None),
     "distance between planned and driven position after 3 s, mean over scenes"),
    ("case_pass_rate", None, "cases passed", "合格ケース率", "share", "higher", "proportion", (0, 1),
     "cases passed / cases run; a case that was not run does not count"),
    ("collision_rate", "planning", "collisions", "衝突率", "share", "lower", "proportion", (0, 1),
     "simulated cases with a collision the planner is to blame for / simulated cases"),
    ("mean_jerk", "planning", "mean jerk", "平均ジャーク", "m/s³", "lower", "mean", (0, None),
     "mean over simulated cases of the mean absolute longitudinal jerk"),
    ("missed_vru_per_1000km", "perception", "missed VRU in the field", "実走行での見落とし", "1/1000 km", "lower", "rate", (0, None),
     "confirmed reports of a missed vulnerable road user / distance driven; Garwood interval"),
    ("missed_pedestrian_night_rain", "perception", "missed pedestrians at night in rain", "雨の夜間の歩行者見落とし", "1/1000 km", "lower",
     "rate", (0, None), "as missed_vru_per_1000km, pedestrians on distance driven at night in rain"),
    ("false_braking_per_1000km", None, "false braking", "誤ブレーキ", "1/1000 km", "lower", "rate", (0, None),
     "confirmed brakings without a reason / distance driven; Garwood interval"),
]


def _metrics(archive):
    comment = (
        "One metric: unit, direction and kind. The kind decides which interval may be computed\n"
        "(Wilson for proportions, t for means, Garwood for rates; any other states its own)."
    )
    for metric_id, task, en, ja, unit, direction, kind, bounds, formula in _METRICS:
        archive.record(
            "metrics",
            metric_id,
            {
                "metric_id": metric_id,
                "title": text(en, ja),
                "task": task or {"unknown": "used by every task"},
                "unit": unit,
                "direction": direction,
                "kind": kind,
                "range": _range(bounds),
                "formula": formula,
            },
            comment,
        )
        comment = ""


def _range(bounds):
    if bounds is None:
        return None
    low, high = bounds
    return {"min": low} if high is None else {"min": low, "max": high}


def _targets(archive):
    archive.record(
        "targets",
        "tgt-2025-vru_recall",
        {
            "target_id": "tgt-2025-vru_recall",
            "title": text("VRU recall 2025", "交通弱者の再現率 2025"),
            "owner": "M. Sato",
            "odd_id": "odd-jp-1",
            "task": "perception",
            "metric": "vru_recall",
            "required": 0.85,
            "training_scenes": 20,
            "evaluation_scenes": 20,
            "segments": [
                {"segment": {"time_of_day": "day", "road_type": "tunnel"}, "required": 0.88, "exposure": 0.03},
                {"segment": {"road_type": "work_zone"}, "required": 0.85, "exposure": 0.05},
            ],
        },
        "What is wanted: the metric required and the scenes to train and to evaluate on, per ODD segment.\n"
        "The values at the top hold wherever a segment states none of its own.",
    )
    archive.record(
        "targets",
        "tgt-2026-vru_recall",
        {
            "target_id": "tgt-2026-vru_recall",
            "title": text("VRU recall 2026", "交通弱者の再現率 2026"),
            "owner": "M. Sato",
            "replaces": "tgt-2025-vru_recall",
            "odd_id": "odd-jp-2",
            "task": "perception",
            "metric": "vru_recall",
            "required": 0.88,
            "least_useful_gain": 0.04,
            "training_scenes": 40,
            "evaluation_scenes": 30,
            "segments": [
                {"segment": {"time_of_day": "night", "weather": "rain"}, "exposure": 0.06},
                {"segment": {"time_of_day": "night", "weather": "heavy_rain"}, "required": 0.8, "exposure": 0.012},
                {"segment": {"time_of_day": "day", "road_type": "tunnel"}, "exposure": 0.03},
                {"segment": {"road_type": "work_zone"}, "required": 0.95, "evaluation_scenes": 60, "exposure": 0.05},
                {"segment": {"vru_presence": "kickboard"}, "required": 0.85, "training_scenes": 60, "exposure": 0.008},
            ],
        },
    )
    archive.record(
        "targets",
        "tgt-2026-miss_rate",
        {
            "target_id": "tgt-2026-miss_rate",
            "title": text("Miss rate 2026", "ミス率 2026"),
            "owner": "J. Berg",
            "odd_id": "odd-jp-1",
            "task": "prediction",
            "metric": "miss_rate",
            "required": 0.12,
            "training_scenes_in_all": 800,
            "evaluation_scenes": 15,
            "segments": [{"segment": {"road_type": "motorway", "traffic_density": "dense"}, "required": 0.15}],
        },
    )
    archive.record(
        "targets",
        "tgt-2026-collision_rate",
        {
            "target_id": "tgt-2026-collision_rate",
            "title": text("Collisions in simulation 2026", "シミュレーション衝突率 2026"),
            "owner": "L. Ito",
            "odd_id": "odd-jp-2",
            "task": "planning",
            "metric": "collision_rate",
            "required": 0.02,
            "training_scenes": 20,
            "interval_width": 0.08,
            "segments": [
                {"segment": {"road_type": "motorway", "traffic_density": "dense"}, "required": 0.01, "excluded_failure_rate": 0.01, "exposure": 0.05}
            ],
        },
    )


_CLASSES_5 = ["car", "truck", "bus", "motorcycle", "bicycle", "pedestrian", "barrier"]


def _label_policies(archive):
    archive.record(
        "label_policies",
        "lp-5",
        {
            "label_policy_id": "lp-5",
            "title": text("Label policy 5", "ラベルポリシー 5"),
            "version": "5",
            "classes": _CLASSES_5,
            "rules": "https://wiki.example.com/spaces/ADP/pages/41180012/Label-policy-5",
            "effective_from": "2025-04-01",
        },
        "One version of the labelling rules; a dataset version names the one its labels follow.",
    )
    archive.record(
        "label_policies",
        "lp-6",
        {
            "label_policy_id": "lp-6",
            "title": text("Label policy 6", "ラベルポリシー 6"),
            "version": "6",
            "predecessor": "lp-5",
            "classes": _CLASSES_5,
            "rules": "https://wiki.example.com/spaces/ADP/pages/41180455/Label-policy-6",
            "changes": "Overexposed boxes are labelled when the object is known from a frame before or after.",
            "effective_from": "2025-07-28",
        },
    )
    archive.record(
        "label_policies",
        "lp-7",
        {
            "label_policy_id": "lp-7",
            "title": text("Label policy 7", "ラベルポリシー 7"),
            "version": "7",
            "predecessor": "lp-6",
            "classes": _CLASSES_5 + ["traffic_cone", "channelizer"],
            "rules": "https://wiki.example.com/spaces/ADP/pages/41181207/Label-policy-7",
            "changes": "コーンと視線誘導標を barrier から分離し、独立したクラスとする。旧ラベルは工事区間のみ付け直し済み。",
            "effective_from": "2025-11-04",
        },
    )
    archive.record(
        "label_policies",
        "lp-8-draft",
        {
            "label_policy_id": "lp-8-draft",
            "title": text("Label policy 8, draft", "ラベルポリシー 8（案）"),
            "version": "8-draft",
            "predecessor": "lp-7",
            "classes": _CLASSES_5 + ["traffic_cone", "channelizer", "kickboard"],
            "rules": "https://wiki.example.com/spaces/ADP/pages/41181990/Label-policy-8",
            "changes": "電動キックボードの利用者を pedestrian から分離する（検討中）。",
        },
    )
