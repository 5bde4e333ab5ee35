"""Writes values.csv: distribution, its parameters, the argument, and the value with 50 digits of working precision (mpmath)."""
import random
from mpmath import mp, mpf, binomial, betainc, gammainc, erfc, sqrt, exp, loggamma, digamma, psi, findroot, log, quad, inf, pi, gamma

mp.dps = 50
random.seed(20260301)
rows = []


def put(name, *numbers, value):
    rows.append(",".join([name, *[repr(n) for n in numbers], mp.nstr(value, 20, min_fixed=0, max_fixed=0)]))


def first(holds, low, high):
    """The least number that meets a monotone condition, to 24 digits."""
    low, high = mpf(low), mpf(high)
    while high - low > high * mpf(10) ** -24:
        middle = sqrt(low * high) if high > 4 * low else (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return (low + high) / 2


def beta_cdf(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    return betainc(a, b, 0, x, regularized=True)


def beta_sf(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    return betainc(b, a, 0, 1 - x, regularized=True)


def t_two_sided(df, t):
    df, t = mpf(df), mpf(t)
    return betainc(df / 2, mpf(1) / 2, 0, df / (df + t * t), regularized=True)


def chi_sf(df, x):
    return gammainc(mpf(df) / 2, mpf(x) / 2, inf, regularized=True)


def chi_cdf(df, x):
    return gammainc(mpf(df) / 2, 0, mpf(x) / 2, regularized=True)


def binomial_term(n, p, k):
    p = mpf(p)
    return exp(loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1) + k * log(p) + (n - k) * log(1 - p))


def binomial_at_least(n, p, k):
    term, total, odds = binomial_term(n, p, k), mpf(0), mpf(p) / (1 - mpf(p))
    while k <= n and (total == 0 or term > total * mpf(10) ** -30):
        total += term
        term *= odds * (n - k) / (k + 1)
        k += 1
    return total


def hypergeometric_at_least(population, marked, draws, k):
    ln = lambda n, r: loggamma(n + 1) - loggamma(r + 1) - loggamma(n - r + 1)
    term = exp(ln(marked, k) + ln(population - marked, draws - k) - ln(population, draws))
    total = mpf(0)
    while k <= min(draws, marked) and (total == 0 or term > total * mpf(10) ** -30):
        total += term
        term *= mpf(marked - k) * (draws - k) / (mpf(k + 1) * (population - marked - draws + k + 1))
        k += 1
    return total


def noncentral_t_sf(df, delta, t):
    h = mpf(df) / 2
    density = lambda s: 2 * h**h / gamma(h) * s ** (2 * h - 1) * exp(-h * s * s)
    return quad(lambda s: erfc((t * s - delta) / sqrt(mpf(2))) / 2 * density(s), [0, mpf(1) / 2, 1, 2, 4, 12])


for z in [0.0, 1e-8, 0.1, 0.5, 1.0, 1.5, 1.7, 1.8, 2.5, 3.0, 5.0, 8.5, 10.0, 20.0, 37.5]:
    put("normal.survival", z, value=erfc(mpf(z) / sqrt(2)) / 2)
for tail in [0.5, 0.4999, 0.3, 0.1, 0.025, 0.005, 1e-6, 1e-12, 1e-50, 1e-300]:
    start = mpf(1) if tail > 1e-3 else sqrt(-2 * log(mpf(tail)))
    put("normal.upperQuantile", tail, value=mpf(0) if tail == 0.5 else
        findroot(lambda z: log(erfc(z / sqrt(2)) / 2 / mpf(tail)), start))
for df in [1, 2, 3, 5, 11, 40, 1000]:
    for share in [0.01, 0.3, 1.0, 1.4, 3.0, 9.0]:
        put("chiSquare.survival", float(df), df * share, value=chi_sf(df, df * share))
        put("chiSquare.cumulative", float(df), df * share, value=chi_cdf(df, df * share))
for df in [1.0, 2.0, 8.0, 36.0, 100.0]:
    for tail in [0.975, 0.5, 0.05, 0.025, 1e-6]:
        root = first(lambda x: chi_sf(df, x) <= mpf(tail), 1e-9, 1000)
        put("chiSquare.upperQuantile", df, tail, value=root)
for df in [1.0, 2.0, 4.3, 6.424448982233048, 30.0, 1000.0]:
    for t in [0.001, 0.5, 1.0, 2.0, 3.5, 12.0, 100.0]:
        put("studentT.twoSided", df, t, value=t_two_sided(df, t))
for df in [1.0, 4.0, 6.42, 11.0, 100.0]:
    for tail in [0.25, 0.025, 0.0005]:
        root = first(lambda t: t_two_sided(df, t) / 2 <= mpf(tail), 1e-6, 1e4)
        put("studentT.upperQuantile", df, tail, value=root)
for d1, d2 in [(1.0, 1.0), (4.0, 20.0), (8.0, 180.0), (3.0, 7.0), (100.0, 2.0)]:
    for f in [0.01, 0.7, 1.18, 3.0, 21.0, 200.0]:
        x = mpf(d2) / (mpf(d2) + mpf(d1) * mpf(f))
        put("fisherF.survival", d1, d2, f, value=betainc(mpf(d2) / 2, mpf(d1) / 2, 0, x, regularized=True))
for a, b in [(0.5, 0.5), (0.5, 10.5), (3.0, 55.0), (82.5, 182.5), (1000.0, 2.0), (0.5, 3000.5), (1.335, 5.412)]:
    for x in [1e-9, 0.001, 0.2, 0.5, 0.9, 0.999]:
        put("beta.cumulative", a, b, x, value=beta_cdf(a, b, x))
        put("beta.survival", a, b, x, value=beta_sf(a, b, x))
    for p in [0.005, 0.025, 0.5, 0.975]:
        put("beta.quantile", a, b, p, value=first(lambda x: beta_cdf(a, b, x) >= mpf(p), 1e-12, 1))
for n, p, k in [(10, 0.2, 5), (100, 0.2, 31), (1000, 0.001, 9), (10**6, 0.3, 301500), (10**9, 0.2, 200030000), (10**9, 1e-8, 40), (50, 0.5, 50)]:
    put("binomial.probability", n, p, k, value=binomial_term(n, p, k))
    put("binomial.atLeast", n, p, k, value=binomial_at_least(n, p, k))
for population, marked, draws, k in [(50, 8, 6, 4), (10000, 130, 200, 20), (10000, 900, 200, 38), (10**9, 5 * 10**6, 200000, 1200), (10**6, 10, 500000, 10)]:
    put("hypergeometric.atLeast", population, marked, draws, k, value=hypergeometric_at_least(population, marked, draws, k))
for df, delta, t in [(8.0, 3.2, 2.306004135204166), (1.0, 1.0, 12.706204736174698), (126.0, 2.8, 1.979), (8.0, -3.2, 2.306), (30.0, 0.0, 2.0)]:
    put("noncentralT.survival", df, delta, t, value=noncentral_t_sf(df, mpf(delta), mpf(t)))
for x in [0.001, 0.3, 0.5, 1.0, 1.5, 7.0, 15.9, 16.0, 1234.5, 1e9]:
    put("logGamma", x, value=loggamma(mpf(x)))
    put("digamma", x, value=digamma(mpf(x)))
    put("trigamma", x, value=psi(1, mpf(x)))
COUNTS = [3, 0, 1, 7, 7, 40, 41, 300, 5000]
for x in [1e-6, 0.3, 4.0, 85.5, 1e6, 1e9]:
    for name, function in [("logarithm", loggamma), ("slope", digamma), ("bend", lambda at: psi(1, at))]:
        put("risingFactorials." + name, x, value=sum(function(mpf(x) + k) - function(mpf(x)) for k in COUNTS))

open("values.csv", "w").write("\n".join(rows) + "\n")
