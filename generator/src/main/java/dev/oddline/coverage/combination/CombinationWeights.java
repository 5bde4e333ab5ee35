package dev.oddline.coverage.combination;

import dev.oddline.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Why missing combinations of a strength matter: what happened in the field, and how much of the driving they are. */
public final class CombinationWeights {
    private final Map<Configuration, List<RecordId>> incidents;
    private final Set<Configuration> smallerMissing;
    private final StatedExposure stated;
    private final ExpectedExposure expected;

    /**
     * Returns the weights of a strength.
     *
     * @param smallerMissing what is missing of one attribute less
     */
    CombinationWeights(
            Map<Configuration, List<RecordId>> incidents,
            Set<Configuration> smallerMissing,
            StatedExposure stated,
            ExpectedExposure expected) {
        this.incidents = incidents;
        this.smallerMissing = smallerMissing;
        this.stated = stated;
        this.expected = expected;
    }

    /** Returns the incidents of a configuration, in the order of the records. */
    public List<RecordId> incidents(Configuration configuration) {
        return incidents.getOrDefault(configuration, List.of());
    }

    List<MissingCombination> rank(List<CountedConfiguration> missing) {
        return missing.stream()
                .map(one -> new MissingCombination(
                        one,
                        one.configuration().smaller().stream().anyMatch(smallerMissing::contains),
                        incidents(one.configuration()),
                        stated.atMost(one.configuration()),
                        expected.of(one.configuration())))
                .sorted(MissingCombination.MOST_PRESSING)
                .toList();
    }
}
