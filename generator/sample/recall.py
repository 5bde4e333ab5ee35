"""How often each model finds the vulnerable road users of a scene.

One draw per scene and model, from which every figure of an evaluation follows: overall, per ODD
segment, per scene. Scenes keep their difficulty from model to model, so that pairs correlate.
"""

import math

from chance import Chance
from intervals import wilson

_BASE = 3.4
_TIME = {"day": 0.0, "dawn_dusk": -0.4, "night": -0.85}
_WEATHER = {"clear": 0.0, "cloudy": 0.0, "": -0.2, "rain": -0.35, "heavy_rain": -1.0, "fog": -0.8, "snow": -0.4}
_ROAD = {
    "motorway": 0.3,
    "urban_road": 0.0,
    "residential": 0.1,
    "intersection": -0.35,
    "roundabout": -0.4,
    "tunnel": -0.2,
    "work_zone": -0.5,
    "car_park": 0.2,
}
_SHARED = 0.85  # correlation of a scene's luck between models


def night_rain(scene):
    return scene.time_of_day == "night" and scene.weather in ("rain", "heavy_rain")


def tunnel_by_day(scene):
    return scene.road_type == "tunnel" and scene.time_of_day == "day"


def work_zone(scene):
    return scene.road_type == "work_zone"


def work_zone_rain_by_day(scene):
    return work_zone(scene) and scene.time_of_day == "day" and scene.weather in ("rain", "heavy_rain")


def work_zone_by_day(scene):
    return work_zone(scene) and scene.time_of_day == "day"


def intersection_by_night(scene):
    return scene.road_type == "intersection" and scene.time_of_day == "night"


# Per model or run: skill against an ideal 0, then what it does in the segments of the story, in logits.
SKILLS = {
    "bev_det_v1.0": (-0.75, ((tunnel_by_day, -1.3), (night_rain, -0.5))),
    "bev_det_v1.2": (-0.7, ((tunnel_by_day, 0.0), (night_rain, -0.5))),
    "bev_det_v2.4": (-0.3, ((night_rain, -0.5), (work_zone, 0.3))),
    "bev_det_v2.6": (-0.2, ((night_rain, -0.5), (work_zone, 0.2))),
    "bev_det_v2.7": (0.15, ((night_rain, 0.2), (work_zone_rain_by_day, -0.85))),
    "bev_det_v2-20260216-003": (-0.18, ((night_rain, -0.45), (work_zone, 0.2))),
    "bev_det_v2-20260304-001": (-0.08, ((night_rain, -0.3), (work_zone, 0.1))),
}
_LOST_PER_HALVING = 0.12
for _halvings, _number in ((4, 3), (3, 4), (2, 5), (1, 6)):
    # The learning curve: more data helps everywhere a little, at intersections by night much, in work zones by day not.
    SKILLS[f"bev_det_v2-20260303-{_number:03d}"] = (
        0.15 - _LOST_PER_HALVING * _halvings,
        (
            (night_rain, 0.2 - 0.15 * _halvings),
            (work_zone_rain_by_day, -0.85),
            (work_zone_by_day, _LOST_PER_HALVING * _halvings),
            (intersection_by_night, -0.55 * _halvings),
        ),
    )


def chance_to_find(scene, skill, boosts):
    """The probability that all vulnerable road users of a scene are found."""
    logit = _BASE + skill + _TIME[scene.time_of_day] + _WEATHER[scene.weather] + _ROAD[scene.road_type]
    logit += sum(boost for applies, boost in boosts if applies(scene))
    return 1 / (1 + math.exp(-logit))


def found(scenes, who, skill=None):
    """Returns {scene: 0 or 1} for the scenes with vulnerable road users, by one model or run."""
    strength, boosts = skill or SKILLS[who]
    result = {}
    for scene in scenes:
        if not scene.has_vru():
            continue
        shared = Chance("difficulty", scene.scene_id).normal()
        own = Chance("luck", scene.scene_id, who).normal()
        luck = _SHARED * shared + math.sqrt(1 - _SHARED**2) * own
        quantile = 0.5 * (1 + math.erf(luck / math.sqrt(2)))
        result[scene] = 1 if quantile < chance_to_find(scene, strength, boosts) else 0
    return result


def proportion(outcomes, unit="scene"):
    """A recorded proportion with its n and Wilson interval."""
    return stated(sum(outcomes), len(outcomes), unit)


def stated(hits, n, unit):
    """A recorded proportion of `hits` among `n`."""
    low, high = wilson(hits, n)
    return {"value": round(hits / n, 4), "n": n, "low": round(low, 4), "high": round(high, 4), "unit_counted": unit}


def by_segment(outcomes, columns, taxonomy, metric):
    """Rows of a segment table: one per combination of values that has a scene, empty = unknown."""
    groups = {}
    for scene, hit in outcomes.items():
        groups.setdefault(tuple(scene.value(column, taxonomy) for column in columns), []).append(hit)
    rows = []
    for values in sorted(groups):
        figure = proportion(groups[values])
        rows.append(
            [*values, metric, f"{figure['value']:.4f}", figure["n"], "scene", f"{figure['low']:.4f}", f"{figure['high']:.4f}"]
        )
    return rows


SEGMENT_TAIL = ("metric", "value", "n", "unit_counted", "low", "high")
