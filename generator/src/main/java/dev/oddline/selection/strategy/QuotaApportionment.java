package dev.oddline.selection.strategy;

import dev.oddline.statistics.InvalidInput;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A budget divided among strata by their weights: the method of the largest remainder (Hamilton 1792), in whole numbers;
 * equal remainders go to the earlier stratum. A stratum that cannot fill its part gets what it has, and what is left over is
 * divided among the others by their weights, until each part can be filled.
 *
 * @param parts of each stratum, in the order of the weights
 * @param shortfall what no stratum could fill
 */
public record QuotaApportionment(List<Long> parts, long shortfall) {

    public QuotaApportionment {
        parts = List.copyOf(parts);
    }

    /** Returns the parts of strata that can fill any. */
    public static QuotaApportionment of(long budget, long[] weights) {
        long[] capacities = new long[weights.length];
        Arrays.fill(capacities, budget);
        return of(budget, weights, capacities);
    }

    /**
     * Returns the parts.
     *
     * @param budget 0 or more
     * @param weights 0 or more, such as shares in tenths of a percent; a stratum of weight 0 gets nothing
     * @param capacities the most that each stratum can fill, 0 or more
     */
    public static QuotaApportionment of(long budget, long[] weights, long[] capacities) {
        InvalidInput.count("budget", budget);
        InvalidInput.unless(capacities.length == weights.length, "capacities", "they are not as many as the weights");
        for (int i = 0; i < weights.length; i++) {
            InvalidInput.count("weights[" + i + "]", weights[i]);
            InvalidInput.count("capacities[" + i + "]", capacities[i]);
        }
        long[] parts = new long[weights.length];
        long[] free = weights.clone();
        long rest = budget;
        while (true) {
            long[] wanted = divide(rest, free);
            int[] over = IntStream.range(0, free.length)
                    .filter(i -> wanted[i] > capacities[i])
                    .toArray();
            if (over.length == 0) {
                for (int i = 0; i < free.length; i++) {
                    parts[i] += wanted[i];
                }
                return new QuotaApportionment(
                        LongStream.of(parts).boxed().toList(),
                        budget - LongStream.of(parts).reduce(0, Long::sum));
            }
            for (int i : over) {
                parts[i] = capacities[i];
                rest -= capacities[i];
                free[i] = 0;
            }
        }
    }

    private static long[] divide(long amount, long[] weights) {
        BigInteger sum = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        if (sum.signum() == 0) {
            return parts;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] division = BigInteger.valueOf(amount)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = division[0].longValueExact();
            remainders[i] = division[1];
            left -= parts[i];
        }
        int[] largest = IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> remainders[b].compareTo(remainders[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            parts[largest[i]]++;
        }
        return parts;
    }
}
