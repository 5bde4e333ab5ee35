package dev.oddline.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.oddline.RealData;
import dev.oddline.odd.OddSegment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of public data sets, whose figures were counted by other means. */
class RealTablesTest {
    @TempDir
    private Path folder;

    private ScratchRepository repository;

    @BeforeEach
    void create() throws IOException {
        repository = new ScratchRepository(folder);
    }

    @AfterEach
    void close() throws IOException {
        repository.close();
    }

    private void odd(String... attributes) throws IOException {
        StringBuilder text = new StringBuilder("odd_id: odd\nversion: \"1\"\nattributes:\n");
        for (String attribute : attributes) {
            int colon = attribute.indexOf(':');
            text.append("  - attribute_id: ").append(attribute, 0, colon).append("\n    values:\n");
            for (String value : attribute.substring(colon + 1).strip().split(" ")) {
                text.append("      - value_id: ").append(value).append('\n');
            }
        }
        repository.with("odd/odd.yaml", text.toString());
    }

    private ScratchRepository dataset(String table, String fields) throws IOException {
        return repository
                .withTable(RealData.at("data/odd/" + table))
                .with("datasets/ds.yaml", """
                        dataset_version_id: ds
                        dataset: ds
                        pinned: true
                        storage: {unknown: a test}
                        scene_table:
                          table: metadata/tables/%s
                          hash: {unknown: a test}
                        """.formatted(table) + fields);
    }

    private static Amount in(CountedScenes counted, Map<String, String> values) {
        return counted.counts().in(new OddSegment(values));
    }

    private static long occupied(SceneCounts counts, List<Map<String, String>> cells) {
        return cells.stream()
                .filter(cell -> counts.in(new OddSegment(cell)).scenes() > 0)
                .count();
    }

    private static List<Map<String, String>> times(List<Map<String, String>> cells, String attribute, String values) {
        return cells.stream()
                .flatMap(cell -> List.of(values.split(" ", -1)).stream().map(value -> {
                    Map<String, String> longer = new TreeMap<>(cell);
                    longer.put(attribute, value);
                    return longer;
                }))
                .toList();
    }

    @Test
    void countsTheSequencesOfKradar() throws IOException {
        String roads = "urban highway countryside mountain alleyway university parkinglots shoulder";
        String weathers = "clear overcast fog rain sleet lightsnow heavysnow";
        odd("road: " + roads, "time_of_day: day night", "weather: " + weathers);
        CountedScenes counted = dataset("kradar-sequences.csv", """
                  columns: {scene_id: sequence, frames: train_frames}
                  values: {weather: {normal: clear}}
                counting_unit: frame
                """).count("ds");
        assertThat(counted.counts().total()).isEqualTo(new Amount(58, 17_458, 0));
        List<Map<String, String>> cells =
                times(times(times(List.of(Map.of()), "road", roads), "time_of_day", "day night"), "weather", weathers);
        assertThat(cells).hasSize(112);
        assertThat(occupied(counted.counts(), cells)).isEqualTo(27);
        assertThat(List.of(weathers.split(" ")))
                .extracting(weather -> in(counted, Map.of("weather", weather)))
                .containsExactly(
                        new Amount(19, 6380, 0),
                        new Amount(2, 411, 0),
                        new Amount(6, 1786, 0),
                        new Amount(8, 2384, 0),
                        new Amount(12, 3512, 0),
                        new Amount(4, 1115, 0),
                        new Amount(7, 1870, 0));
        assertThat(counted.strange()).isEmpty();
    }

    @Test
    void countsTheFramesOfSeeingThroughFog() throws IOException {
        odd("weather: clear rain snow light_fog dense_fog", "time_of_day: day night");
        ScratchRepository stf = dataset("stf-frames.csv", """
                  columns: {scene_id: frame_id, drive_id: recording}
                  repeated_scenes: merged
                counting_unit: frame
                """);
        CountedScenes counted = stf.count("ds");
        assertThat(counted.counts().total()).isEqualTo(new Amount(12_994, 12_994, 0));
        assertThat(in(counted, Map.of("weather", "")).frames()).isEqualTo(95);
        assertThat(counted.contradictions())
                .filteredOn(c -> c.attribute().equals("weather"))
                .extracting(CountedScenes.Contradiction::values, c -> c.amount().frames())
                .containsExactly(
                        tuple(List.of("clear", "rain"), 141L),
                        tuple(List.of("light_fog", "rain"), 20L),
                        tuple(List.of("rain", "snow"), 110L));
        assertThat(in(counted, Map.of("weather", "dense_fog", "time_of_day", "night"))
                        .frames())
                .isEqualTo(315);
        assertThat(stf.drives("ds").total()).isEqualTo(1835);
    }

    private static final String NHTSA_COLUMNS = """
                    drive_id: Same Incident ID
                    road: Roadway Type
                    light: Lighting
                    weather:
                      clear: Weather - Clear
                      snow: Weather - Snow
                      cloudy: Weather - Cloudy
                      fog: Weather - Fog/Smoke
                      rain: Weather - Rain
                      wind: Weather - Severe Wind
                      unknown: Weather - Unknown
                      other: Weather - Other
                  values:
                    light:
                      Daylight: day
                      Dark - Lighted: lit
                      Dawn / Dusk: dusk
                      Dark - Not Lighted: dark
                      Unknown: not_known
                      Dark - Unknown Lighting: dark_unknown
                      Other, see Narrative: other
                    road:
                      Street: street
                      Intersection: intersection
                      Parking Lot: car_park
                      Highway / Freeway: motorway
                      Traffic Circle: roundabout
                      Unknown: not_known
                      Rural Road: rural
                """;

    private void nhtsaOdd() throws IOException {
        odd(
                "road: street intersection car_park motorway roundabout rural not_known",
                "light: day lit dusk dark dark_unknown other not_known",
                "weather: clear snow cloudy fog rain wind other");
    }

    @Test
    void countsTheReportsOfNhtsa() throws IOException {
        nhtsaOdd();
        ScratchRepository nhtsa = dataset(
                "nhtsa-ads-incidents-2021-2025.csv",
                "  columns:\n    scene_id: [Report ID, Report Version]\n" + NHTSA_COLUMNS);
        CountedScenes counted = nhtsa.count("ds");
        assertThat(counted.counts().total().scenes()).isEqualTo(2295);
        assertThat(counted.strange()).isEmpty();
        assertThat(List.of("clear", "cloudy", "rain", "other", "fog", "snow", "wind", ""))
                .extracting(weather -> in(counted, Map.of("weather", weather)).scenes())
                .containsExactly(1845L, 342L, 77L, 6L, 3L, 1L, 1L, 32L + 3L);
        assertThat(List.of("day", "lit", "dusk", "dark"))
                .extracting(light ->
                        in(counted, Map.of("light", light, "weather", "rain")).scenes())
                .containsExactly(38L, 35L, 3L, 1L);
        assertThat(counted.contradictions().stream()
                        .mapToLong(c -> c.amount().scenes())
                        .sum())
                .isEqualTo(15);
        List<Map<String, String>> cells = times(
                times(List.of(Map.of()), "road", "street intersection car_park motorway roundabout rural not_known "),
                "light",
                "day lit dusk dark dark_unknown other not_known ");
        assertThat(cells).hasSize(64);
        assertThat(occupied(counted.counts(), cells)).isEqualTo(28);
        assertThat(nhtsa.drives("ds").total()).isEqualTo(1520);
    }

    @Test
    void mergesTheVersionsOfAReport() throws IOException {
        nhtsaOdd();
        CountedScenes counted = dataset(
                        "nhtsa-ads-incidents-2021-2025.csv",
                        "  columns:\n    scene_id: Report ID\n" + NHTSA_COLUMNS + "  repeated_scenes: merged\n")
                .count("ds");
        assertThat(counted.counts().total().scenes()).isEqualTo(1899);
    }
}
