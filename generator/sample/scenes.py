"""Invents recorded scenes: twenty-second clips of drives, with their ODD values.

A scene knows the values of the second taxonomy, `odd-jp-2`; tables of 2025 show it through the
first one, which has no heavy rain, no roundabouts and no kickboards.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from chance import Chance

TIMES = {"day": 55, "dawn_dusk": 15, "night": 30}
WEATHERS = {"clear": 46, "cloudy": 26, "rain": 17, "heavy_rain": 4, "fog": 3, "snow": 4}
ROADS = {
    "motorway": 18,
    "urban_road": 24,
    "residential": 14,
    "intersection": 20,
    "roundabout": 4,
    "tunnel": 6,
    "work_zone": 7,
    "car_park": 7,
}
SPEED_LIMITS = {
    "motorway": (80, 100, 100),
    "urban_road": (40, 50, 60),
    "residential": (20, 30, 30),
    "intersection": (30, 40, 50),
    "roundabout": (30, 30, 30),
    "tunnel": (50, 60, 80),
    "work_zone": (30, 40, 50),
    "car_park": (8, 8, 8),
}
DENSITY = {"motorway": 22, "urban_road": 20, "residential": 7, "intersection": 24, "roundabout": 16}
VRU = {
    "motorway": {"none": 96, "motorcyclist": 4},
    "tunnel": {"none": 40, "pedestrian": 22, "cyclist": 22, "motorcyclist": 16},
    "work_zone": {"none": 12, "pedestrian": 66, "cyclist": 12, "motorcyclist": 10},
}
VRU_ELSEWHERE = {"none": 22, "pedestrian": 46, "cyclist": 20, "motorcyclist": 10, "kickboard": 2}
HOURS = {"day": (8, 15), "dawn_dusk": (17, 18), "night": (20, 27)}  # Japan time; 24 and more: after midnight

COLUMNS_1 = ("time_of_day", "weather", "road_type", "traffic_density", "vru_presence")
COLUMNS_2 = COLUMNS_1 + ("speed_limit", "glare")
_SECOND_TAXONOMY = "2025-10"
_EARLIER_WORD = {"heavy_rain": "rain", "roundabout": "intersection", "kickboard": "pedestrian"}


@dataclass(frozen=True)
class Scene:
    """One recorded scene. Weather may be empty: nobody knows it any more."""

    scene_id: str
    drive_id: str
    frames: int
    objects: int
    recorded_at: str
    time_of_day: str
    weather: str
    road_type: str
    traffic_density: int
    vru_presence: tuple
    speed_limit: int
    glare: str

    def values(self, taxonomy):
        """The ODD values as table cells, in the order of the taxonomy's columns."""
        columns = COLUMNS_1 if taxonomy == 1 else COLUMNS_2
        return [self._cell(column, taxonomy) for column in columns]

    def _cell(self, column, taxonomy):
        value = getattr(self, column)
        words = list(value) if isinstance(value, tuple) else [value]
        if taxonomy == 1 or (column == "vru_presence" and self._is_old()):
            words = sorted({_EARLIER_WORD.get(word, word) for word in words})
        elif column == "weather" and self._is_old() and "rain" in value and self._is_forgotten():
            return ""
        return "|".join(str(word) for word in words)

    def _is_old(self):
        """Recorded while the first taxonomy was in force."""
        return self.recorded_at < _SECOND_TAXONOMY

    def _is_forgotten(self):
        """The weather archive does not know how hard it rained: so for a quarter of the drives."""
        return Chance("archive", self.drive_id).share() < 0.25

    def value(self, column, taxonomy):
        """One ODD value as a table shows it."""
        return self._cell(column, taxonomy)

    def has_vru(self):
        return self.vru_presence != ("none",)


def drives(name, first_drive, count, first_day, last_day, times=None, weathers=None, roads=None, **fixed):
    """Returns `count` scenes of drives numbered from `first_drive`, recorded between two days.

    The weights given replace those of an ordinary drive; `fixed` sets values of every scene.
    """
    scenes, drive = [], first_drive
    while len(scenes) < count:
        chance = Chance("drive", name, drive)
        day = date.fromisoformat(first_day)
        day += timedelta(days=chance.whole(0, (date.fromisoformat(last_day) - day).days))
        time = chance.pick({**TIMES, **(times or {})})
        weather = chance.pick(_in_season({**WEATHERS, **(weathers or {})}, day))
        start = _start(chance, day, time)
        for number in range(1, min(chance.whole(4, 7), count - len(scenes)) + 1):
            start += timedelta(seconds=chance.whole(240, 700))
            seen = "" if chance.share() < 0.02 else weather
            road = chance.pick({**ROADS, **(roads or {})})
            scenes.append(_scene(chance, f"d{drive:04d}", number, start, time, seen, road, fixed))
        drive += 1
    return scenes


def _scene(chance, drive_id, number, start, time, weather, road, fixed):
    vru = _vru(chance, road)
    density = max(0, round(chance.normal(DENSITY.get(road, 9), 7 if time != "night" else 5)))
    objects = max(2, round(density * chance.between(3, 6) + 9 * len(vru) * chance.between(0.5, 2.5)))
    values = {
        "time_of_day": time,
        "weather": weather,
        "road_type": road,
        "traffic_density": density,
        "vru_presence": vru,
        "speed_limit": SPEED_LIMITS[road][chance.whole(0, 2)],
        "glare": _glare(chance, time, weather, road),
        **fixed,
    }
    return Scene(
        scene_id=f"{drive_id}-s{number:02d}",
        drive_id=drive_id,
        frames=chance.whole(36, 40),
        objects=objects,
        recorded_at=start.strftime("%Y-%m-%dT%H:%M:%SZ"),
        **values,
    )


def _vru(chance, road):
    first = chance.pick(VRU.get(road, VRU_ELSEWHERE))
    second = chance.pick(VRU.get(road, VRU_ELSEWHERE)) if chance.share() < 0.25 else first
    if first == "none" or second == "none":
        return (first,)
    return tuple(sorted({first, second}))


def _glare(chance, time, weather, road):
    if road == "tunnel" and time == "day":
        return chance.pick({"tunnel_exit": 55, "none": 45})
    if time == "dawn_dusk" and weather in ("clear", "cloudy"):
        return chance.pick({"low_sun": 40, "none": 60})
    if time == "night":
        return chance.pick({"headlights": 30, "none": 70})
    return "none"


def _in_season(weathers, day):
    return {word: weight for word, weight in weathers.items() if word != "snow" or day.month in (11, 12, 1, 2, 3)}


def _start(chance, day, time):
    first, last = HOURS[time]
    hour = chance.whole(first, last)
    local = datetime(day.year, day.month, day.day, tzinfo=timezone(timedelta(hours=9)))
    return (local + timedelta(hours=hour, minutes=chance.whole(0, 50))).astimezone(timezone.utc)
