package dev.oddline.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.statistics.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code values.csv} was computed with 50 digits by {@code values.py} beside it. */
class DistributionsTest {

    private static final double RELATIVE = 5e-13;

    /** A billion trials, or 1e-293: what the rounding of the argument allows. */
    private static final double RELATIVE_OF_EXTREMES = 1e-11;

    /** The gamma function hardly differs at both ends of a long range of factors. */
    private static final double RELATIVE_OF_FLAT_PRODUCTS = 1e-8;

    /** Integrated by Simpson's rule. */
    private static final double RELATIVE_OF_INTEGRALS = 1e-9;

    /** Those of {@code values.py}: near each other, equal, and far from each other. */
    private static final RisingFactorials COUNTS = RisingFactorials.of(new long[] {3, 0, 1, 7, 7, 40, 41, 300, 5000});

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithFiftyDigits(String row) {
        String[] cells = row.split(",");
        double expected = Double.parseDouble(cells[cells.length - 1]);
        double absolute = cells[0].equals("logGamma") ? 1e-15 : Double.MIN_NORMAL;
        assertThat(value(cells)).isCloseTo(expected, within(relative(cells) * Math.abs(expected) + absolute));
    }

    static List<String> rows() throws IOException {
        try (InputStream stream = DistributionsTest.class.getResourceAsStream("values.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static double relative(String[] cells) {
        if (cells[0].equals("noncentralT.survival")) {
            return RELATIVE_OF_INTEGRALS;
        }
        if (cells[0].startsWith("risingFactorials") && Double.parseDouble(cells[1]) > 1e5) {
            return RELATIVE_OF_FLAT_PRODUCTS;
        }
        boolean extreme = cells[1].equals("1000000000") || cells[cells.length - 1].endsWith("e-293");
        return extreme ? RELATIVE_OF_EXTREMES : RELATIVE;
    }

    private static double value(String[] cells) {
        return switch (cells[0]) {
            case "normal.survival" -> Normal.survival(at(cells, 1));
            case "normal.upperQuantile" -> Normal.upperQuantile(at(cells, 1));
            case "chiSquare.survival" -> new ChiSquare(at(cells, 1)).survival(at(cells, 2));
            case "chiSquare.cumulative" -> new ChiSquare(at(cells, 1)).cumulative(at(cells, 2));
            case "chiSquare.upperQuantile" -> new ChiSquare(at(cells, 1)).upperQuantile(at(cells, 2));
            case "studentT.twoSided" -> new StudentT(at(cells, 1)).twoSided(at(cells, 2));
            case "studentT.upperQuantile" -> new StudentT(at(cells, 1)).upperQuantile(at(cells, 2));
            case "fisherF.survival" -> new FisherF(at(cells, 1), at(cells, 2)).survival(at(cells, 3));
            case "beta.cumulative" -> new Beta(at(cells, 1), at(cells, 2)).cumulative(at(cells, 3));
            case "beta.survival" -> new Beta(at(cells, 1), at(cells, 2)).survival(at(cells, 3));
            case "beta.quantile" -> new Beta(at(cells, 1), at(cells, 2)).quantile(at(cells, 3));
            case "binomial.probability" -> new Binomial(whole(cells, 1), at(cells, 2)).probability(whole(cells, 3));
            case "binomial.atLeast" -> new Binomial(whole(cells, 1), at(cells, 2)).atLeast(whole(cells, 3));
            case "hypergeometric.atLeast" ->
                new Hypergeometric(whole(cells, 1), whole(cells, 2), whole(cells, 3)).atLeast(whole(cells, 4));
            case "noncentralT.survival" -> new NoncentralT(at(cells, 1), at(cells, 2)).survival(at(cells, 3));
            case "logGamma" -> LogGamma.of(at(cells, 1));
            case "digamma" -> LogGamma.digamma(at(cells, 1));
            case "trigamma" -> LogGamma.trigamma(at(cells, 1));
            case "risingFactorials.logarithm" -> COUNTS.logarithm(at(cells, 1));
            case "risingFactorials.slope" -> COUNTS.slope(at(cells, 1));
            case "risingFactorials.bend" -> COUNTS.bend(at(cells, 1));
            default -> throw new AssertionError("unknown function " + cells[0]);
        };
    }

    private static double at(String[] cells, int place) {
        return Double.parseDouble(cells[place]);
    }

    private static long whole(String[] cells, int place) {
        return Long.parseLong(cells[place]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 0.001, 0.025, 0.3, 0.5, 0.7, 0.975, 0.999999})
    void quantilesUndoTails(double tail) {
        assertThat(Normal.survival(Normal.upperQuantile(tail))).isCloseTo(tail, within(tail * 1e-12));
        assertThat(new ChiSquare(3).survival(new ChiSquare(3).upperQuantile(tail)))
                .isCloseTo(tail, within(tail * 1e-12));
        assertThat(new StudentT(5).survival(new StudentT(5).upperQuantile(tail)))
                .isCloseTo(tail, within(tail * 1e-12));
        assertThat(new Beta(3, 7).cumulative(new Beta(3, 7).quantile(tail))).isCloseTo(tail, within(tail * 1e-12));
    }

    /** Student's t with one degree of freedom is Cauchy's: its tail has a closed form. */
    @Test
    void tWithOneDegreeOfFreedomIsCauchy() {
        for (double t : new double[] {0.1, 1, 7, 1e6}) {
            double tail = StrictMath.atan2(1, t) / StrictMath.PI;
            assertThat(new StudentT(1).survival(t)).isCloseTo(tail, within(tail * 1e-13));
        }
    }

    /** Chi-square with two degrees of freedom is exponential. */
    @Test
    void chiSquareWithTwoDegreesIsExponential() {
        assertThat(new ChiSquare(2).survival(1000))
                .isCloseTo(StrictMath.exp(-500), within(1e-12 * StrictMath.exp(-500)));
        assertThat(new ChiSquare(2).upperQuantile(0.05)).isCloseTo(-2 * StrictMath.log(0.05), within(1e-14));
    }

    @Test
    void probabilitiesOfAllOutcomesAddUpToOne() {
        double binomial = 0;
        double hypergeometric = 0;
        for (long k = 0; k <= 40; k++) {
            binomial += new Binomial(40, 0.37).probability(k);
            hypergeometric += new Hypergeometric(100, 55, 40).probability(k);
        }
        assertThat(binomial).isCloseTo(1, within(1e-14));
        assertThat(hypergeometric).isCloseTo(1, within(1e-14));
    }

    @Test
    void tailsMeetInTheMiddle() {
        for (long k = 1; k <= 12; k++) {
            Binomial binomial = new Binomial(12, 0.3);
            Hypergeometric drawn = new Hypergeometric(30, 14, 12);
            assertThat(binomial.atMost(k - 1) + binomial.atLeast(k)).isCloseTo(1, within(1e-14));
            assertThat(drawn.atMost(k - 1) + drawn.atLeast(k)).isCloseTo(1, within(1e-14));
        }
    }

    /** 3 of 10 marked, 4 drawn: C(3,k) C(7,4-k) / 210 is 35, 105, 63, 7 over 210. */
    @Test
    void hypergeometricByHand() {
        Hypergeometric drawn = new Hypergeometric(10, 3, 4);
        assertThat(drawn.probability(0)).isCloseTo(35 / 210.0, within(1e-15));
        assertThat(drawn.probability(3)).isCloseTo(7 / 210.0, within(1e-15));
        assertThat(drawn.atLeast(2)).isCloseTo(70 / 210.0, within(1e-15));
        assertThat(drawn.twoSided(0)).isCloseTo(42 / 210.0, within(1e-15));
        assertThat(drawn.twoSided(1)).isEqualTo(1);
        assertThat(drawn.probability(4)).isZero();
    }

    /** A fair coin: 5 of 5 heads has a two-sided p of 2/32; 0 of 5 the same. */
    @Test
    void twoSidedBinomialIsSymmetricForAFairCoin() {
        assertThat(new Binomial(5, 0.5).twoSided(5)).isCloseTo(2 / 32.0, within(1e-15));
        assertThat(new Binomial(5, 0.5).twoSided(0)).isCloseTo(2 / 32.0, within(1e-15));
        assertThat(new Binomial(4, 0.5).twoSided(2)).isEqualTo(1);
    }

    @Test
    void chancesOfNothingAndEverythingAreCertain() {
        assertThat(new Binomial(7, 0).probability(0)).isEqualTo(1);
        assertThat(new Binomial(7, 0).atLeast(1)).isZero();
        assertThat(new Binomial(7, 1).probability(7)).isEqualTo(1);
        assertThat(new Binomial(7, 1).atMost(6)).isZero();
        assertThat(new Binomial(7, 1).twoSided(7)).isEqualTo(1);
        assertThat(new Binomial(0, 0.3).probability(0)).isEqualTo(1);
    }

    /** One value in 0..1 against the uniform: the distance is max(u, 1 - u), so P(D ≥ d) = 2(1 - d) from 1/2 on. */
    @Test
    void kolmogorovOfOneValue() {
        assertThat(new Kolmogorov(1).atLeast(0.75)).isCloseTo(0.5, within(1e-14));
        assertThat(new Kolmogorov(1).atLeast(0.5)).isEqualTo(1);
        assertThat(new Kolmogorov(1).atLeast(1)).isZero();
    }

    /** SciPy 1.17.1, kstwo.sf; above 500 values ours is an expansion. */
    @Test
    void kolmogorovAgreesWithScipy() {
        assertThat(new Kolmogorov(12).atLeast(0.5583333333333333)).isCloseTo(0.0004734343480698586, within(1e-15));
        assertThat(new Kolmogorov(50).atLeast(0.1)).isCloseTo(0.6623112704658186, within(1e-13));
        assertThat(new Kolmogorov(501).atLeast(0.05)).isCloseTo(0.1578719890663891, within(1e-12));
        assertThat(new Kolmogorov(2000).atLeast(0.04)).isCloseTo(0.0032305680961256145, within(1e-9));
        assertThat(new Kolmogorov(5000).atLeast(0.015)).isCloseTo(0.20846142096186204, within(1e-12));
    }

    @Test
    void noncentralTWithoutNoncentralityIsStudents() {
        assertThat(new NoncentralT(8, 0).survival(2.306)).isCloseTo(new StudentT(8).survival(2.306), within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -0.1, 1.1})
    void refusesWhatIsNoProbability(double probability) {
        assertThatThrownBy(() -> new Binomial(3, probability)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Normal.quantile(probability)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Beta(1, 1).cumulative(probability)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1, 0})
    void refusesWhatIsNoDegreeOfFreedom(double freedom) {
        assertThatThrownBy(() -> new ChiSquare(freedom)).hasMessageContaining("`degrees of freedom`");
        assertThatThrownBy(() -> new StudentT(freedom)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FisherF(freedom, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Beta(freedom, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesArgumentsThatAreNoNumbers() {
        assertThatThrownBy(() -> Normal.survival(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new StudentT(3).twoSided(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ChiSquare(3).survival(Double.NaN)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new FisherF(3, 3).survival(-1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Hypergeometric(10, 11, 2)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void farBeyondTheTailsIsZeroNotAnError() {
        assertThat(Normal.survival(40)).isZero();
        assertThat(new StudentT(3).twoSided(1e200)).isZero();
        assertThat(new ChiSquare(3).survival(1e6)).isZero();
        assertThat(new FisherF(3, 1e4).survival(1e9)).isZero();
        assertThat(Normal.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(Normal.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
    }
}
