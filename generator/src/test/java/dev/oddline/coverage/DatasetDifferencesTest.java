package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.coverage.comparison.DatasetDifference;
import dev.oddline.coverage.comparison.DatasetDifference.SegmentShift;
import dev.oddline.coverage.comparison.DatasetDifference.SharedScenes;
import dev.oddline.coverage.comparison.DatasetDifference.Split;
import dev.oddline.exports.DatasetDifferenceJson;
import dev.oddline.report.DatasetDifferenceText;
import dev.oddline.report.Paint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expected p values are those of hypergeometric tables computed by hand. */
class DatasetDifferencesTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
              - {attribute_id: road, values: [{value_id: street}, {value_id: ramp}]}
            """;
    private static final String HEADER = "scene_id,split,frames,objects,weather,road\n";
    private static final String EIGHT = HEADER + """
            s1,train,10,1,clear,street
            s2,train,10,1,clear,street
            s3,train,10,1,clear,street
            s4,train,10,1,clear,street
            s5,train,10,1,clear,street
            s6,val,10,1,clear,street
            s7,train,10,1,rain,street
            s8,val,10,1,rain,street
            """;
    private static final String FOUR_OF_RAIN = """
            t1,train,20,3,rain,street
            t2,train,20,3,rain,street
            t3,train,20,3,rain,street
            t4,train,20,3,rain,ramp
            """;

    @TempDir
    private Path folder;

    private ScratchRepository repository;

    @BeforeEach
    void create() throws IOException {
        repository = new ScratchRepository(folder).with("odd/odd-1.yaml", ODD);
        dataset("v1", "scene", EIGHT);
        dataset("v2", "scene", EIGHT + FOUR_OF_RAIN);
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
    }

    private void dataset(String id, String unit, String table) throws IOException {
        repository.with("tables/" + id + ".csv", table).with("datasets/" + id + ".yaml", """
                        dataset_version_id: %1$s
                        dataset: ds
                        pinned: true
                        storage: {unknown: a test}
                        counting_unit: %2$s
                        scene_table: {table: metadata/tables/%1$s.csv, hash: {unknown: a test}, rows: 1}
                        """.formatted(id, unit));
    }

    private static SegmentShift of(DatasetDifference difference, String segment) {
        return difference.segments().stream()
                .filter(shift -> shift.segment().toString().equals(segment))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void volumesSharesAndSplitsStandBesideEachOther() throws IOException {
        DatasetDifference difference = repository.difference("v1", "v2");

        assertThat(difference.first().amount()).isEqualTo(new Amount(8, 80, 8));
        assertThat(difference.second().amount()).isEqualTo(new Amount(12, 160, 20));
        assertThat(difference.shared()).contains(new SharedScenes(8, 0, 4));
        assertThat(difference.splits())
                .containsExactly(
                        new Split("train", new Amount(6, 60, 6), new Amount(10, 140, 18)),
                        new Split("val", new Amount(2, 20, 2), new Amount(2, 20, 2)));
        assertThat(of(difference, "weather=rain"))
                .extracting(SegmentShift::firstShare, SegmentShift::secondShare, SegmentShift::difference)
                .containsExactly(0.25, 0.5, 0.25);
    }

    @Test
    void whatATableDoesNotTellIsNotZero() throws IOException {
        dataset("v3", "scene", "scene_id,frames,weather\ns1,10,rain\n");
        DatasetDifference difference = repository.difference("v1", "v3");

        assertThat(new DatasetDifferenceText(Paint.NONE).of(difference, List.of("weather")))
                .contains("scenes 8 → 1, frames 80 → 10, objects 8 → not told, in the words of odd-1");
        assertThat(DatasetDifferenceText.csv(difference)).contains("weather=rain,2,1,20,10,2,,0.25,1.0,0.75,");
        assertThat(DatasetDifferenceJson.of(difference).get("second").propertyNames())
                .contains("frames")
                .doesNotContain("objects");
    }

    /** Of 12 scenes 6 with rain, of 4 added all: 15 of 495 draws, and as many with none. */
    @Test
    void whatWasAddedIsTestedAgainstWhatWasThere() throws IOException {
        DatasetDifference difference = repository.difference("v1", "v2");

        assertThat(difference.test()).isEqualTo(DatasetDifference.Test.ADDED_AGAINST_FIRST);
        assertThat(of(difference, "weather=rain").p().orElseThrow()).isEqualTo(30.0 / 495, within(1e-12));
        assertThat(of(difference, "road=ramp").p().orElseThrow())
                .as("1 of 12, and it is one of the 4: 4 of 12")
                .isEqualTo(4.0 / 12, within(1e-12));
        assertThat(of(difference, "weather=rain").adjustedP().orElseThrow())
                .as("the smallest of four, shared with weather=clear: 4 / 2 times")
                .isEqualTo(60.0 / 495, within(1e-12));
    }

    @Test
    void aVersionThatLostScenesIsTestedTheOtherWayRound() throws IOException {
        DatasetDifference difference = repository.difference("v2", "v1");

        assertThat(difference.test()).isEqualTo(DatasetDifference.Test.REMOVED_AGAINST_SECOND);
        assertThat(of(difference, "weather=rain").p().orElseThrow()).isEqualTo(30.0 / 495, within(1e-12));
        assertThat(of(difference, "weather=rain").difference()).isEqualTo(-0.25);
    }

    @Test
    void combinationsThatOnlyOneHasAreNamed() throws IOException {
        DatasetDifference difference = repository.difference("v1", "v2");

        assertThat(difference.onlyFirst().orElseThrow().onlyInTarget()).isEmpty();
        assertThat(difference.onlySecond().orElseThrow().onlyInTarget())
                .extracting(one -> one.configuration().segment().toString(), one -> one.inTarget())
                .containsExactly(tuple("road=ramp weather=rain", 1L));
    }

    @Test
    void attributesCanBeTakenTogether() throws IOException {
        DatasetDifference difference = repository.difference("v1", "v2", "weather", "road");

        assertThat(difference.segments())
                .extracting(
                        shift -> shift.segment().toString(),
                        shift -> shift.first().scenes(),
                        shift -> shift.second().scenes())
                .containsExactly(
                        tuple("road=street weather=clear", 6L, 6L),
                        tuple("road=street weather=rain", 2L, 5L),
                        tuple("road=ramp weather=rain", 0L, 1L));
    }

    @Test
    void framesAreNotTested() throws IOException {
        dataset("v3", "frame", EIGHT + FOUR_OF_RAIN);
        DatasetDifference difference = repository.difference("v1", "v3");

        assertThat(difference.test()).isEqualTo(DatasetDifference.Test.UNITS_NOT_INDEPENDENT);
        assertThat(of(difference, "weather=rain").p()).isEmpty();
    }

    @Test
    void theSameScenesLeaveNothingToTest() throws IOException {
        DatasetDifference difference = repository.difference("v1", "v1");

        assertThat(difference.test()).isEqualTo(DatasetDifference.Test.SAME_SCENES);
        assertThat(difference.shared()).contains(new SharedScenes(8, 0, 0));
        assertThat(difference.segments()).allSatisfy(shift -> {
            assertThat(shift.difference()).isZero();
            assertThat(shift.adjustedP()).isEmpty();
        });
    }
}
