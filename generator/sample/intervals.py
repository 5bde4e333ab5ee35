"""95 % intervals of the figures in the sample."""

import math

Z = 1.959963984540054


def wilson(found, n):
    """Wilson's score interval of a proportion."""
    centre = (found + Z * Z / 2) / (n + Z * Z)
    half = Z / (n + Z * Z) * math.sqrt(found * (n - found) / n + Z * Z / 4)
    return max(0.0, centre - half), min(1.0, centre + half)


def garwood(events, exposure):
    """Garwood's exact interval of a Poisson rate: events per unit of exposure."""
    low = 0.0 if events == 0 else _root(lambda mean: 1 - _poisson_cdf(events - 1, mean) - 0.025, events)
    high = _root(lambda mean: 0.025 - _poisson_cdf(events, mean), events)
    return low / exposure, high / exposure


def mean_of(values):
    """The mean with its t interval, from independent values."""
    n = len(values)
    mean = math.fsum(values) / n
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (n - 1))
    half = _t_quantile(n - 1) * deviation / math.sqrt(n)
    return mean, mean - half, mean + half


def ratio_of(pairs):
    """The sum of the first over the sum of the second with its t interval, from independent pairs."""
    n, whole = len(pairs), sum(b for _, b in pairs)
    ratio = sum(a for a, _ in pairs) / whole
    spread = math.fsum((a - ratio * b) ** 2 for a, b in pairs)
    half = _t_quantile(n - 1) * math.sqrt(n / (n - 1) * spread) / whole
    return ratio, max(0.0, ratio - half), min(1.0, ratio + half)


def _t_quantile(freedom):
    """The 97.5 % quantile of Student's t by Fisher's expansion, good to 1e-4 from 10 degrees on."""
    return (
        Z
        + (Z**3 + Z) / (4 * freedom)
        + (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * freedom**2)
        + (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / (384 * freedom**3)
    )


def _poisson_cdf(events, mean):
    term = total = math.exp(-mean)
    for i in range(1, events + 1):
        term *= mean / i
        total += term
    return total


def _root(rising, events):
    """The zero of a rising function of the mean, by bisection."""
    low, high = 0.0, events * 3 + 20.0
    for _ in range(200):
        middle = (low + high) / 2
        if rising(middle) < 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2
