package dev.oddline.coverage.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.DriveCounts;
import dev.oddline.coverage.DriveCounts.DriveGroup;
import dev.oddline.odd.Condition;
import dev.oddline.odd.OddAttribute;
import dev.oddline.odd.OddValue;
import dev.oddline.odd.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DriveRichnessTest {

    /** By hand: 4 drives; clear in 3 of them, rain in 2, fog and snow in 1 each: Q1 = 2, Q2 = 1, 7 incidences. */
    @Test
    void whatOneDriveShowsSaysWhatNoneHasShown() {
        DriveRichness richness = DriveRichness.of(
                        counts(
                                group("clear", "a", "b", "c"),
                                group("rain", "a", "b"),
                                group("fog", "d"),
                                group("snow", "d"),
                                new DriveGroup(List.of(Condition.UNKNOWN), "", Set.of("e"))),
                        List.of("weather"))
                .orElseThrow();
        assertThat(richness.drives()).isEqualTo(4);
        assertThat(richness.kinds()).isEqualTo(4);
        assertThat(richness.chaoTwo()).isEqualTo(4 + 3.0 / 4 * 2 * 1 / (2 * 2), within(1e-12));
        assertThat(richness.unseenMass()).isEqualTo(2.0 / 7, within(1e-12));
        assertThat(richness.isAllUnique()).isFalse();
    }

    @Test
    void whereNoKindComesTwiceNothingCanBeSaid() {
        DriveRichness richness = DriveRichness.of(counts(group("fog", "a"), group("snow", "b")), List.of("weather"))
                .orElseThrow();
        assertThat(richness.isAllUnique()).isTrue();
        assertThat(richness.unseenMass()).isEqualTo(1);
        assertThat(DriveRichness.of(counts(), List.of("weather"))).isEmpty();
    }

    private static DriveGroup group(String weather, String... drives) {
        return new DriveGroup(List.of(new Condition(List.of(weather), List.of())), "", Set.of(drives));
    }

    private static DriveCounts counts(DriveGroup... groups) {
        List<OddValue> values = Stream.of("clear", "rain", "fog", "snow")
                .map(id -> new OddValue(id, Optional.empty(), Optional.empty()))
                .toList();
        return new DriveCounts(
                new Taxonomy("odd", List.of(new OddAttribute("weather", false, Optional.empty(), values)), List.of()),
                List.of(groups));
    }
}
