package dev.oddline.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static Dataset.Contents contents(Map<String, Dataset.Split> splits) {
        return new Dataset.Contents(
                splits,
                new Stated.Absent<>(),
                new Stated.Absent<>(),
                new Stated.Absent<>(),
                List.of(),
                new Stated.Absent<>());
    }

    private static Dataset.Split split(Stated<Long> scenes) {
        return new Dataset.Split(scenes, new Stated.Absent<>(), new Stated.Absent<>());
    }

    @Test
    void theScenesOfAllSplitsAreAddedUp() {
        Map<String, Dataset.Split> splits = new LinkedHashMap<>();
        splits.put("train", split(new Stated.Given<>(700L, Span.START)));
        splits.put("val", split(new Stated.Given<>(150L, Span.START)));

        assertThat(contents(splits).scenes()).contains(850L);
    }

    @Test
    void aPartOfTheScenesIsNotTheirNumber() {
        Map<String, Dataset.Split> splits = new LinkedHashMap<>();
        splits.put("train", split(new Stated.Given<>(700L, Span.START)));
        splits.put("val", split(new Stated.Unknown<>("never counted", Span.START)));

        assertThat(contents(splits).scenes()).isEmpty();
        assertThat(contents(Map.of()).scenes()).isEmpty();
    }
}
