package dev.oddline.statistics;

/**
 * What a test found.
 *
 * @param statistic finite; the test says which
 * @param degreesOfFreedom above zero, infinite where the reference distribution is the normal
 * @param p the probability, 0..1, of a statistic at least as extreme if nothing differs; two-sided unless the test says
 *     otherwise
 */
public record TestResult(double statistic, double degreesOfFreedom, double p) {

    public TestResult {
        InvalidInput.finite("statistic", statistic);
        InvalidInput.unless(degreesOfFreedom > 0, "degrees of freedom", degreesOfFreedom + " is not above zero");
        InvalidInput.probability("p", p);
    }
}
