package dev.oddline.statistics.comparison;

import dev.oddline.statistics.InvalidInput;
import dev.oddline.statistics.Sample;
import java.math.BigDecimal;

/** After minus before in decimal, as people wrote the values: 0.3 - 0.1 and 0.9 - 0.7 are equal. */
final class PairedChanges {

    private PairedChanges() {}

    static double[] of(Sample before, Sample after) {
        InvalidInput.unless(
                before.size() == after.size(),
                after.name(),
                after.size() + " values after " + before.size() + " before");
        double[] changes = new double[before.size()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = BigDecimal.valueOf(after.value(i))
                    .subtract(BigDecimal.valueOf(before.value(i)))
                    .doubleValue();
        }
        return changes;
    }
}
