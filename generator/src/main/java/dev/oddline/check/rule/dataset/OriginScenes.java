package dev.oddline.check.rule.dataset;

import dev.oddline.record.Dataset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many scenes the parts of a dataset version's origin hold. */
final class OriginScenes {
    private OriginScenes() {}

    /** Returns the number of scenes of a version, as its splits and its table say; none where nobody says. */
    static List<Long> inAll(Dataset dataset) {
        Optional<Long> rows = dataset.contents()
                .sceneTable()
                .value()
                .filter(table -> !table.isMerged())
                .flatMap(table -> table.rows().value());
        return Stream.of(dataset.contents().scenes(), rows)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Returns the number of scenes of a part: the one that it states, else its share of all; empty where neither is known. */
    static Optional<Long> of(Dataset.Source source, Dataset dataset) {
        return source.scenes()
                .value()
                .or(() -> source.share()
                        .value()
                        .flatMap(share -> inAll(dataset).stream().findFirst().map(all -> scenes(share, all))));
    }

    /** Returns how many scenes more a part may hold than its share tells, which is rounded; 0 where it states the number. */
    static long rounding(Dataset.Source source, Dataset dataset) {
        if (source.scenes().isGiven()) {
            return 0;
        }
        return source.share()
                .value()
                .flatMap(share -> inAll(dataset).stream()
                        .findFirst()
                        .map(all -> share.ulp()
                                .multiply(BigDecimal.valueOf(all))
                                .divide(BigDecimal.valueOf(2), 0, RoundingMode.UP)
                                .longValue()))
                .orElse(0L);
    }

    private static long scenes(BigDecimal share, long all) {
        return share.multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }
}
