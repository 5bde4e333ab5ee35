"""What earlier chapters leave for later ones."""

from dataclasses import dataclass, field


@dataclass
class World:
    """The archive being filled, and the facts that later records must agree with."""

    archive: object
    tool: object  # runs oddline
    incident_scenes: dict = field(default_factory=dict)  # incident id -> [Scene]
    cases: dict = field(default_factory=dict)  # scenario id -> [case id]
    delivered: dict = field(default_factory=dict)  # sampling id -> [Scene]
    pools: dict = field(default_factory=dict)  # pool name -> Pool
    datasets: dict = field(default_factory=dict)  # dataset version id -> Dataset
    runs: dict = field(default_factory=dict)  # run id -> fields of its record
    evaluations: dict = field(default_factory=dict)  # evaluation id -> fields of its record
    outcomes: dict = field(default_factory=dict)  # evaluation id -> {Scene: 0 or 1}
    planning_cases: list = field(default_factory=list)  # [PlanningCase]


@dataclass(frozen=True)
class PlanningCase:
    """One concrete scenario for the planner."""

    case_id: str
    road_type: str
    traffic_density: int  # vehicles per km
    difficulty: float  # the greater, the sooner a planner collides

    def density(self):
        return density_of(self.traffic_density)


def density_of(vehicles):
    """The bucket of the taxonomies that a number of vehicles per km lies in."""
    return next(name for name, below in (("free", 10), ("moderate", 25), ("dense", 45), ("jam", 10**6)) if vehicles < below)


@dataclass(frozen=True)
class Pool:
    """The scenes offered to rounds, the table that lists them with their scores, and the array of their features."""

    scenes: list
    taxonomy: int  # edition of the words in the table
    table: dict
    features: str  # path; empty if there is none


@dataclass(frozen=True)
class Dataset:
    """A dataset version: its scenes with where each came from, and the edition of its taxonomy."""

    rows: tuple  # of (Scene, source, incident id or "")
    taxonomy: int

    def scenes(self):
        return [scene for scene, _, _ in self.rows]
