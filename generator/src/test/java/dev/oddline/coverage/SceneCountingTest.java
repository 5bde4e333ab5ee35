package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.oddline.odd.OddSegment;
import dev.oddline.record.Dataset;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneCountingTest {
    private static final String ODD = """
            odd_id: odd-1
            version: "1"
            attributes:
              - attribute_id: weather
                values: [{value_id: clear}, {value_id: wet}, {value_id: rain, parent: wet}, {value_id: fog, parent: wet}]
              - attribute_id: road_user
                multiple: true
                values: [{value_id: cyclist}, {value_id: pedestrian}]
              - attribute_id: traffic
                unit: vehicles
                buckets: [{bucket_id: low, from: 0, to: 10}, {bucket_id: high, from: 10}]
            """;

    @TempDir
    private Path folder;

    private ScratchRepository repository;

    @BeforeEach
    void create() throws IOException {
        repository = new ScratchRepository(folder).with("odd/odd-1.yaml", ODD);
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
    }

    private ScratchRepository dataset(String id, String fields, String table) throws IOException {
        return repository
                .with("tables/" + id + ".csv", table)
                .with("datasets/" + id + ".yaml", """
                        dataset_version_id: %1$s
                        dataset: ds
                        pinned: true
                        storage: {unknown: a test}
                        scene_table:
                          table: metadata/tables/%1$s.csv
                          hash: {unknown: a test}
                        """.formatted(id) + fields);
    }

    private static Amount in(CountedScenes counted, String... parts) {
        return counted.counts().in(segment(parts));
    }

    private static OddSegment segment(String... parts) {
        Map<String, String> values = new HashMap<>();
        for (String part : parts) {
            int equals = part.indexOf('=');
            values.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return new OddSegment(values);
    }

    @Test
    void countsScenesFramesAndObjectsByCondition() throws IOException {
        CountedScenes counted = dataset("ds-1", "", """
                scene_id,split,frames,objects,source,weather,road_user,traffic
                1,train,40,7,random,rain,cyclist|pedestrian,3
                2,train,38,,random,rain,cyclist,12.5
                3,val,40,1,incident,clear,,10
                4,val,,2,incident,wet,pedestrian,
                """).count("ds-1");
        assertThat(counted.counts().total()).isEqualTo(new Amount(4, 118, 10));
        assertThat(in(counted, "weather=rain")).isEqualTo(new Amount(2, 78, 7));
        assertThat(in(counted, "weather=wet")).isEqualTo(new Amount(3, 78, 9));
        assertThat(in(counted, "weather=rain", "road_user=pedestrian")).isEqualTo(new Amount(1, 40, 7));
        assertThat(in(counted, "traffic=high")).isEqualTo(new Amount(2, 78, 1));
        assertThat(in(counted, "traffic=")).isEqualTo(new Amount(1, 0, 2));
        assertThat(counted.counts().perhapsIn(segment("weather=rain"))).isEqualTo(new Amount(1, 0, 2));
        assertThat(counted.unit()).isEqualTo(Dataset.CountingUnit.SCENE);
        assertThat(counted.counts().groups())
                .extracting(
                        SceneGroup::split, SceneGroup::source, g -> g.amount().scenes())
                .containsExactly(
                        tuple("val", "incident", 1L),
                        tuple("train", "random", 1L),
                        tuple("train", "random", 1L),
                        tuple("val", "incident", 1L));
    }

    @Test
    void listsScenesByConditionAndCountsThoseItLeavesOut() throws IOException {
        SceneList scenes =
                dataset("ds-1", "withdrawn_scenes: [{scene_id: s3}]\n", """
                scene_id,split,weather,road_user
                s1,train,rain,cyclist|pedestrian
                s2,train,clear,
                s3,train,clear,
                s4,train,clear,
                s5,train,clear,
                s6,val,clear,
                """).scenes("ds-1", 2);

        assertThat(scenes.taxonomy()).isEqualTo("odd-1");
        assertThat(scenes.groups())
                .extracting(
                        SceneList.Group::split,
                        g -> g.conditions().get(0).values(),
                        SceneList.Group::ids,
                        SceneList.Group::more)
                .containsExactly(
                        tuple("train", List.of("rain"), List.of("s1"), 0L),
                        tuple("train", List.of("clear"), List.of("s2", "s4"), 1L),
                        tuple("val", List.of("clear"), List.of("s6"), 0L));
    }

    @Test
    void takesBlanksAndNanForUnknownAndNotForZero() throws IOException {
        CountedScenes counted = dataset("ds-1", "", """
                scene_id,frames,weather,traffic
                1,NaN,rain ,NaN
                2, ,NaN,0
                3,many, ,
                4,1.5,,-1
                """).count("ds-1");
        assertThat(in(counted, "weather=rain").scenes()).isEqualTo(1);
        assertThat(in(counted, "weather=").scenes()).isEqualTo(3);
        assertThat(in(counted, "traffic=low").scenes()).isEqualTo(1);
        assertThat(in(counted, "traffic=").scenes()).isEqualTo(3);
        assertThat(counted.counts().total().frames()).isZero();
        assertThat(counted.unreadable()).isEqualTo(new CountedScenes.UnreadableNumbers(2, 0));
        assertThat(counted.strange())
                .containsExactly(new CountedScenes.StrangeWord("traffic", "-1", new Amount(1, 0, 0)));
    }

    @Test
    void readsColumnsAndWordsOfOtherNames() throws IOException {
        CountedScenes counted = dataset("ds-1", """
                  columns: {scene_id: clip, frames: n, weather: sky, split: set}
                  values: {weather: {normal: clear, "rain|fog": wet, "?": unknown, storm: hail}}
                """, """
                clip,set,n,sky
                a,train,5,normal
                b,train,5,rain|fog
                c,test,5,?
                d,test,5,storm
                e,test,5,Normal
                """).count("ds-1");
        assertThat(in(counted, "weather=clear").frames()).isEqualTo(5);
        assertThat(in(counted, "weather=rain").frames()).isZero();
        assertThat(in(counted, "weather=wet").frames()).isEqualTo(5);
        assertThat(in(counted, "weather=").scenes()).isEqualTo(3);
        assertThat(counted.strange())
                .extracting(CountedScenes.StrangeWord::word)
                .containsExactly("Normal", "storm");
        assertThat(counted.counts().groups()).extracting(SceneGroup::split).contains("train", "test");
    }

    @Test
    void readsOneColumnForEachValue() throws IOException {
        CountedScenes counted = dataset("ds-1", """
                  columns: {weather: {clear: is clear, rain: is rain, unknown: not seen}}
                """, """
                scene_id,is clear,is rain,not seen
                1,Y, ,
                2,1,TRUE,0
                3,,,Y
                4,0,no,NaN
                5,maybe,yes,
                """).count("ds-1");
        assertThat(in(counted, "weather=clear").scenes()).isEqualTo(2);
        assertThat(in(counted, "weather=rain").scenes()).isEqualTo(2);
        assertThat(in(counted, "weather=").scenes()).isEqualTo(2);
        assertThat(counted.strange())
                .containsExactly(new CountedScenes.StrangeWord("weather", "maybe", new Amount(1, 0, 0)));
        assertThat(counted.contradictions())
                .containsExactly(
                        new CountedScenes.Contradiction("weather", List.of("clear", "rain"), new Amount(1, 0, 0)));
    }

    @Test
    void findsValuesThatCannotBeTrueTogether() throws IOException {
        CountedScenes counted = dataset("ds-1", "", """
                scene_id,weather,road_user
                1,clear|rain,cyclist|pedestrian
                2,rain|clear,
                3,wet|rain,
                4,fog|rain|wet,
                """).count("ds-1");
        assertThat(counted.contradictions())
                .extracting(CountedScenes.Contradiction::values, c -> c.amount().scenes())
                .containsExactly(tuple(List.of("clear", "rain"), 2L), tuple(List.of("fog", "rain"), 1L));
    }

    @Test
    void mergesTheRowsOfAScene() throws IOException {
        String table = """
                frame,version,weather
                1,1,clear
                1,2,rain
                2,1,
                2,2,rain
                """;
        CountedScenes merged = dataset("ds-1", """
                  columns: {scene_id: frame}
                  repeated_scenes: merged
                counting_unit: frame
                """, table).count("ds-1");
        assertThat(merged.counts().total()).isEqualTo(new Amount(2, 2, 0));
        assertThat(in(merged, "weather=rain").scenes()).isEqualTo(2);
        assertThat(merged.contradictions()).hasSize(1);
        CountedScenes counted = dataset("ds-1", """
                  columns: {scene_id: [frame, version]}
                withdrawn_scenes: [{scene_id: 1/2}]
                """, table).count("ds-1");
        assertThat(counted.counts().total().scenes()).isEqualTo(3);
        assertThat(in(counted, "weather=rain").scenes()).isEqualTo(1);
    }

    @Test
    void countsADriveOnceForEachSegment() throws IOException {
        DriveCounts drives = dataset("ds-1", "counting_unit: drive", """
                scene_id,drive_id,weather,road_user
                1,a,rain,cyclist
                2,a,clear,pedestrian
                3,b,rain,pedestrian
                4,b,rain,pedestrian
                5,,rain,pedestrian
                """).drives("ds-1");
        assertThat(drives.total()).isEqualTo(2);
        assertThat(drives.in(segment("weather=rain"))).isEqualTo(2);
        assertThat(drives.in(segment("weather=clear"))).isEqualTo(1);
        // No scene of drive a is both.
        assertThat(drives.in(segment("weather=rain", "road_user=pedestrian"))).isEqualTo(1);
    }

    @Test
    void tellsWhatAVersionAddedAndWhereItCameFrom() throws IOException {
        dataset("ds-1", "", "scene_id,weather\n1,rain\n2,clear\n");
        dataset("ds-2", "  columns: {scene_id: clip}", "clip,weather\n3,rain\n");
        dataset("ds-3", "", """
                scene_id,source,incident_id,frames,weather
                1,random,,10,rain
                3,random,,10,rain
                4,incident,inc-1,10,rain
                5,incident,inc-2,10,fog
                6,incident,inc-1,10,clear
                7,al-r3,,10,rain
                """);
        AddedScenes added = repository.added("ds-3", "ds-1", "ds-2").orElseThrow();
        assertThat(added.counts().total()).isEqualTo(new Amount(4, 40, 0));
        assertThat(added.counts().in(segment("weather=rain")).scenes()).isEqualTo(2);
        assertThat(added.origins())
                .containsExactly(
                        new AddedScenes.Origin("al-r3", "", new Amount(1, 10, 0)),
                        new AddedScenes.Origin("incident", "inc-1", new Amount(2, 20, 0)),
                        new AddedScenes.Origin("incident", "inc-2", new Amount(1, 10, 0)));
        assertThat(repository.added("ds-3").orElseThrow().counts().total().scenes())
                .isEqualTo(6);
    }

    @Test
    void saysNothingOfAddedScenesWithoutIds() throws IOException {
        dataset("ds-1", "", "clip,weather\n1,rain\n");
        dataset("ds-2", "", "scene_id,weather\n1,rain\n");
        assertThat(repository.added("ds-2", "ds-1")).isEmpty();
        assertThat(repository.added("ds-1")).isEmpty();
        assertThat(repository.count("ds-1").counts().total().scenes()).isEqualTo(1);
    }

    @Test
    void readsOldTablesInTheWordsOfALaterEdition() throws IOException {
        repository.with("odd/odd-2.yaml", """
                odd_id: odd-2
                version: "2"
                predecessor: odd-1
                attributes:
                  - attribute_id: weather
                    values: [{value_id: clear}, {value_id: precipitation}]
                  - attribute_id: glare
                    values: [{value_id: sun}]
                mapping:
                  - {attribute: weather, from: rain, to: precipitation}
                """);
        CountedScenes counted = dataset("ds-1", "odd_id: odd-1", """
                scene_id,weather
                1,rain
                2,clear
                3,fog
                """).count("ds-1", "odd-2");
        assertThat(in(counted, "weather=precipitation").scenes()).isEqualTo(1);
        assertThat(in(counted, "weather=clear", "glare=").scenes()).isEqualTo(1);
        assertThat(counted.strange())
                .extracting(CountedScenes.StrangeWord::word)
                .containsExactly("fog");
    }

    @Test
    void sharesOfValuesRefersToTheWhole() throws IOException {
        SceneCounts counts = dataset("ds-1", "", """
                scene_id,frames,weather,road_user
                1,10,rain,cyclist|pedestrian
                2,30,clear,cyclist
                3,60,,
                """).count("ds-1").counts();
        List<SegmentAmount> amounts = SegmentAmount.of(counts, SegmentAmount.singleValues(counts.taxonomy()));
        assertThat(amounts)
                .extracting(a -> a.segment().toString())
                .startsWith("weather=clear", "weather=wet", "weather=rain", "weather=fog", "weather=")
                .hasSize(11);
        SegmentAmount wet = amounts.get(1);
        assertThat(wet.amount()).isEqualTo(new Amount(1, 10, 0));
        assertThat(wet.perhaps()).isEqualTo(new Amount(1, 60, 0));
        assertThat(wet.share(Dataset.CountingUnit.SCENE)).isEqualTo(1 / 3.0, within(1e-15));
        assertThat(wet.share(Dataset.CountingUnit.FRAME)).isEqualTo(0.1);
        assertThat(wet.share(Dataset.CountingUnit.OBJECT)).isZero();
    }

    @Test
    void saysWhichTableCannotBeRead() throws IOException {
        dataset("ds-1", "", "");
        repository.with("datasets/ds-2.yaml", """
                dataset_version_id: ds-2
                dataset: ds
                pinned: true
                storage: {unknown: a test}
                scene_table: {table: metadata/tables/x.parquet, hash: {unknown: a test}}
                """).with("tables/x.parquet", "no parquet");
        assertThatThrownBy(() -> repository.count("ds-2"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageStartingWith("metadata/tables/x.parquet: ");
        assertThat(repository.count("ds-1").counts().total()).isEqualTo(Amount.NONE);
    }
}
