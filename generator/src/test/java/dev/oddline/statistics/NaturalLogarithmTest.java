package dev.oddline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NaturalLogarithmTest {

    private static void assertSameBits(DoubleStream values) {
        values.forEach(x -> {
            if (Double.doubleToLongBits(NaturalLogarithm.of(x)) != Double.doubleToLongBits(StrictMath.log(x))) {
                assertThat(NaturalLogarithm.of(x)).as("ln " + x).isEqualTo(StrictMath.log(x));
            }
        });
    }

    @Test
    void hasTheBitsOfStrictMathAtTheEdges() {
        assertSameBits(DoubleStream.of(
                0.0,
                -0.0,
                -1,
                1,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                StrictMath.nextDown(Double.MIN_NORMAL),
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                StrictMath.E,
                StrictMath.sqrt(2)));
    }

    @Test
    void hasTheBitsOfStrictMathAroundPowersOfTwo() {
        assertSameBits(IntStream.rangeClosed(-1074, 1023)
                .mapToObj(exponent -> StrictMath.scalb(1.0, exponent))
                .flatMapToDouble(x ->
                        DoubleStream.of(x, StrictMath.nextUp(x), StrictMath.nextDown(x), x * (1 + 0x1p-30), x * 1.4)));
    }

    @Test
    void hasTheBitsOfStrictMathWhereItsPolynomialsMeet() {
        long low = Double.doubleToLongBits(1.375);
        assertSameBits(LongStream.range(0, 200_000).mapToDouble(i -> Double.longBitsToDouble(low + (i << 31))));
    }

    @Test
    void hasTheBitsOfStrictMathForProbabilitiesAndForBitsOfAnySort() {
        Random random = new Random(20261122);
        assertSameBits(random.doubles(500_000));
        assertSameBits(random.doubles(200_000).map(x -> 1 + x * 0x1p-18));
        assertSameBits(random.longs(500_000).mapToDouble(Double::longBitsToDouble));
    }
}
