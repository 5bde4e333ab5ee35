"""What the models of the sample are supposed to have said about the scenes of a pool: the documented synthetic pool.

Of each scene the class probabilities of six boxes, or two trajectories of one agent, such that the score that oddline
computes of them is about as high as the model is bad at such scenes; and a point in a space of features, near those of
scenes under the same conditions and of the same drive. An encoder of whole scenes sees what no condition tells, too: each
of five rare sights has a place of its own.
"""

import math
import struct

from chance import Chance
from recall import night_rain

CLASSES = 4
BOXES = 6
FEATURES = 12
ENCODED = 16
_WORDS = {
    "time_of_day": ("day", "dawn_dusk", "night"),
    "weather": ("clear", "cloudy", "rain", "heavy_rain", "fog", "snow"),
    "road_type": ("motorway", "urban_road", "residential", "intersection", "roundabout", "tunnel", "work_zone", "car_park"),
}


def boxes(scenes, entropy):
    """Returns rows of boxes with their class probabilities; `entropy` of a scene is about that of its boxes, in nats."""
    lines = ["scene_id," + ",".join(f"p_{k}" for k in range(CLASSES))]
    for scene in scenes:
        chance = Chance("boxes", scene.scene_id)
        for _ in range(BOXES):
            wanted = min(max(entropy[scene] + chance.normal(0, 0.05), 0.005), 1.38)
            shares = _shares(wanted, chance.whole(0, CLASSES - 1))
            lines.append(scene.scene_id + "," + ",".join(shares))
    return _text(lines)


def _shares(entropy, likely):
    """Class probabilities of about an entropy, in steps of 0.0001 that add up to 1."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if _entropy(middle) < entropy else (low, middle)
    other = round(10000 * low / CLASSES)
    shares = [other] * CLASSES
    shares[likely] = 10000 - other * (CLASSES - 1)
    return [f"{share / 10000:.4f}" for share in shares]


def _entropy(spread):
    other = spread / CLASSES
    likely = 1 - other * (CLASSES - 1)
    return -sum(p * math.log(p) for p in [likely] + [other] * (CLASSES - 1) if p > 0)


def trajectories(scenes, spread):
    """Returns one agent of each scene with two ways that it may take, whose ends lie `spread` m from their middle."""
    lines = []
    for scene in scenes:
        ways = []
        for side in (-1, 1):
            points = [[round(12.0 * step, 2), round(side * spread[scene] * step / 3, 4)] for step in (1, 2, 3)]
            ways.append(points)
        lines.append(
            f'{{"scene_id": "{scene.scene_id}", "trajectories_m": {ways}, "mode_probabilities": [0.5, 0.5]}}'
        )
    return _text(lines)


def features(scenes):
    """Returns an array of features in NumPy's format, float32, a row for each scene."""
    numbers = []
    for scene in scenes:
        drive = Chance("features of drive", scene.drive_id)
        own = Chance("features", scene.scene_id)
        numbers += [round(c + drive.normal(0, 0.35) + own.normal(0, 0.3), 3) for c in _conditions(scene, FEATURES, 1)]
    return _array(numbers, len(scenes))


def encoded(scenes):
    """Returns an array of what an encoder of whole scenes makes of them, in NumPy's format, float32, a row for each scene."""
    numbers = []
    for scene in scenes:
        drive = Chance("encoded drive", scene.drive_id)
        own = Chance("encoded", scene.scene_id)
        centre = _conditions(scene, ENCODED, 0.5)
        for name, is_seen in _RARE.items():
            if is_seen(scene):
                place = Chance("encoded sight", name)
                centre = [0.4 * c + place.normal(0, 1.5) for c in centre]
        numbers += [round(c + drive.normal(0, 0.2) + own.normal(0, 0.2), 3) for c in centre]
    return _array(numbers, len(scenes))


def _conditions(scene, dimensions, reach):
    """The place of scenes under the same conditions."""
    centre = [0.0] * dimensions
    for name, words in _WORDS.items():
        value = getattr(scene, name)
        if value in words:
            place = Chance("features of value", name, value)
            centre = [c + place.normal(0, reach) for c in centre]
    return centre


def _is_wide_transporter(scene):
    return scene.road_type == "motorway" and scene.time_of_day == "night" and Chance("transporter", scene.scene_id).share() < 0.3


def _is_umbrella_in_the_dark(scene):
    wet = night_rain(scene) and scene.road_type in ("intersection", "residential")
    return wet and "pedestrian" in scene.vru_presence


_RARE = {
    "standing rider": lambda scene: "kickboard" in scene.vru_presence,
    "wide transporter": _is_wide_transporter,
    "work zone with lamps": lambda scene: scene.road_type == "work_zone" and scene.time_of_day == "night",
    "tunnel exit": lambda scene: scene.glare == "tunnel_exit",
    "umbrella in the dark": _is_umbrella_in_the_dark,
}


def _array(numbers, rows):
    header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': ({rows}, {len(numbers) // rows}), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + struct.pack(f"<{len(numbers)}f", *numbers)


def _text(lines):
    return ("\n".join(lines) + "\n").encode()
