"""Seeded chance: every thing that is drawn has a stream of its own, named after it.

A stream depends on its name only, so adding a run never changes the curves of another. Only
`random.Random.random()` is used, whose sequence Python promises to keep for a given seed.
"""

import math
import random

SEED = "oddline sample 2026-03-14"


class Chance:
    """One stream of random numbers, named by what it is for."""

    def __init__(self, *name):
        self._next = random.Random("/".join((SEED,) + tuple(str(part) for part in name))).random

    def share(self):
        """A number in [0, 1)."""
        return self._next()

    def between(self, low, high):
        """A number in [low, high)."""
        return low + (high - low) * self._next()

    def whole(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._next() * (high - low + 1))

    def normal(self, mean=0.0, deviation=1.0):
        """A normal variate (Box and Muller)."""
        radius = math.sqrt(-2.0 * math.log(1.0 - self._next()))
        return mean + deviation * radius * math.cos(2.0 * math.pi * self._next())

    def pick(self, weights):
        """A key of a mapping from key to weight."""
        rest = self._next() * sum(weights.values())
        for key, weight in weights.items():
            rest -= weight
            if rest < 0:
                return key
        return list(weights)[-1]

    def shuffled(self, items):
        """A copy of the items in random order (Fisher and Yates)."""
        result = list(items)
        for i in range(len(result) - 1, 0, -1):
            j = self.whole(0, i)
            result[i], result[j] = result[j], result[i]
        return result
