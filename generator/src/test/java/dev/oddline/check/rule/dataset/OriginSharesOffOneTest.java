package dev.oddline.check.rule.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.check.InMemory;
import org.junit.jupiter.api.Test;

class OriginSharesOffOneTest {
    @Test
    void reportsSharesThatDoNotAddUp() {
        String dataset = "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\norigin: %s\n";
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted(
                                        "[{source: a, scenes: 9, share: 0.25}, {source: b, scenes: 9, share: 0.70}]"))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:1 origin-shares-off-one:"
                        + " the shares of where the scenes of `v1` came from add up to 0.95, not to 1");
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted(
                                        "[{source: a, scenes: 9, share: 0.333}, {source: b, scenes: 9, share: 0.333},"
                                                + " {source: c, scenes: 9, share: 0.333}]"))
                        .open())
                .isEmpty();
        assertThat(new InMemory()
                        .with(
                                "datasets/v1.yaml",
                                dataset.formatted("[{source: a, scenes: 9, share: 0.25}, {source: b, scenes: 9}]"))
                        .open())
                .isEmpty();
    }
}
