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

    @Test
    void reportsNumbersOfScenesThatDoNotAddUp() {
        String dataset = "dataset_version_id: v1\nstorage: {system: s3}\npinned: true\norigin: %s\n%s\n";
        String parts = "[{source: a, scenes: 810}, {source: b, scenes: 800}]";
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset.formatted(parts, "splits: {train: {scenes: 1600}}"))
                        .open())
                .containsExactly("metadata/datasets/v1.yaml:4:1 origin-count-mismatch:"
                        + " the scenes of the `origin` of `v1` add up to 1610, not to 1600");
        String unstated = "[{source: a, scenes: 810}, {source: b, scenes: {unknown: lost}, share: 0.5}]";
        for (String sound : new String[] {
            dataset.formatted(parts, "splits: {train: {scenes: 1610}}"),
            dataset.formatted(parts, ""),
            dataset.formatted(parts, "splits: {train: {scenes: 1609}}\nwithdrawn_scenes: [{scene_id: s1}]"),
            dataset.formatted(unstated, "splits: {train: {scenes: 1600}}")
        }) {
            assertThat(new InMemory().with("datasets/v1.yaml", sound).open()).isEmpty();
        }
        assertThat(new InMemory()
                        .with("datasets/v1.yaml", dataset.formatted(unstated, "splits: {train: {scenes: 809}}"))
                        .open())
                .hasSize(1);
    }
}
