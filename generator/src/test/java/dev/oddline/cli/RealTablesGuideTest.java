package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of the guide on public data sets, run as they stand there; the expected numbers are those of the real-data
 * set's README, which were counted by other means.
 */
class RealTablesGuideTest {
    private static final Path GUIDE = Path.of("generator", "docs", "real-tables.md");
    private static final Pattern STEP = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void followTheGuide() throws Exception {
        Path data = RealData.at("data");
        Path launcher = Files.writeString(folder.resolve("oddline"), """
                #!/bin/sh
                exec '%s' -XX:TieredStopAtLevel=1 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \\
                  -cp '%s' dev.oddline.cli.Main "$@"
                """.formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        String steps = STEP.matcher(Files.readString(GUIDE))
                .results()
                .map(step -> step.group(1))
                .collect(Collectors.joining());
        ProcessBuilder builder = new ProcessBuilder("sh", "-e", "-c", steps)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("DATA", data.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Document page(String address) throws IOException {
        return Jsoup.parse(folder.resolve("site").resolve(address));
    }

    private static String findings() throws IOException {
        return Files.readString(folder.resolve("real/findings.txt"));
    }

    /** Returns the cells of a row of a dataset version's heatmap, by column. */
    private static Map<String, Integer> held(String dataset, String row, String layer) throws IOException {
        Element map = page("coverage/datasets/" + dataset + ".html").selectFirst(".map");
        List<String> columns = map.select(".heat thead th").eachText();
        Map<String, Integer> held = new TreeMap<>();
        for (Element line : map.select(".heat tbody tr")) {
            if (line.select("th").last().text().equals(row)) {
                List<String> cells = line.select("td .l-" + layer).eachText();
                for (int i = 0; i < cells.size(); i++) {
                    held.put(columns.get(i), Integer.parseInt(cells.get(i).replace(",", "")));
                }
            }
        }
        return held;
    }

    private static int sum(Map<String, Integer> held) {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void everyPrecisionOfKradarIsReadAndTheEmptyOnesStayEmpty() throws IOException {
        long rows = 0;
        long empty = 0;
        long totals = 0;
        for (String model :
                new String[] {"rtnh-wide", "RTNH-v1.0", "RTN-v1.0", "PILLARS-v1.0", "ASF-v1.0", "ASF-v2.0"}) {
            Path table = folder.resolve("real/metadata/tables/segments/ev-" + model + "-segments.csv");
            rows += Files.readAllLines(table).size() - 1;
            empty += Files.readAllLines(table).stream()
                    .filter(line -> line.endsWith(",,,,,"))
                    .count();
            totals += Files.readAllLines(folder.resolve("real/metadata/evaluations/ev-" + model + ".yaml")).stream()
                    .filter(line -> line.matches("  \\S+AP\\S+: \\{value: .*"))
                    .count();
        }
        assertThat(rows + totals).isEqualTo(104);
        assertThat(empty).isEqualTo(6);
    }

    @Test
    void thePageHoldsPrecisionAgainstTheSequencesTrainedOn() throws IOException {
        Document page = page("coverage/ev-rtnh-wide/kradar-sedan.html");

        assertThat(page.getElementById("weather:rain").text())
                .startsWith("rain inconclusive 40.3 interval not stated")
                .contains("≥ 48.2", " 8 of 8 ");
        assertThat(page.getElementById("weather:overcast").text())
                .startsWith("overcast inconclusive 58.8 interval not stated")
                .contains(" 2 of 8 ");
    }

    @Test
    void thePagesOfKradarCountSequencesFramesAndWhatIsOccupied() throws IOException {
        assertThat(page("coverage/datasets/kradar-v1.html").select(".lead").text())
                .contains("58 scenes", "17,458 frames");
        assertThat(page("coverage/combinations/kradar-v1.html").select(".lead").text())
                .contains("27 of 112 combinations of 3 values have a scene");
    }

    @Test
    void theContradictionsAndTheLeakOfSeeingThroughFogAreFound() throws IOException {
        assertThat(findings())
                .contains("`clear`, `rain` can't all be the `weather` of one scene (141 scenes)")
                .contains("0 scenes and 2 drives of `stf-v1` are in more than one split");
        assertThat(page("coverage/datasets/stf-v1.html").select(".lead").text())
                .startsWith("12,994 scenes of 1,835 drives, 12,994 frames.");
        assertThat(page("coverage/datasets/stf-v1.html").text())
                .contains("weather: 95 scenes say nothing, 271 have several values.");
        assertThat(held("stf-v1", "dense fog", "frames"))
                .containsEntry("day", 572)
                .containsEntry("night", 315);
        assertThat(sum(held("stf-v1", "unknown", "frames"))).isEqualTo(95);
    }

    @Test
    void thePageOfReportsCountsRoadsAndLight() throws IOException {
        assertThat(page("coverage/datasets/nhtsa-v1.html").select(".lead").text())
                .startsWith("2,295 scenes of 1,520 drives. The table does not tell their frames.");
        assertThat(page("coverage/datasets/nhtsa-reports-v1.html")
                        .select(".lead")
                        .text())
                .startsWith("1,899 scenes of 1,520 drives.");
        assertThat(sum(held("nhtsa-v1", "street", "scenes"))).isEqualTo(1183);
        assertThat(sum(held("nhtsa-v1", "intersection", "scenes"))).isEqualTo(826);
        assertThat(sum(held("nhtsa-v1", "car park", "scenes"))).isEqualTo(135);
        assertThat(sum(held("nhtsa-v1", "motorway", "scenes"))).isEqualTo(133);
        assertThat(sum(held("nhtsa-v1", "roundabout", "scenes"))).isEqualTo(8);
        assertThat(sum(held("nhtsa-v1", "rural", "scenes"))).isEqualTo(1);
        assertThat(sum(held("nhtsa-v1", "unknown", "scenes"))).isEqualTo(9);
    }

    @Test
    void thePageOfADetectorShowsEveryDigitAndWhatCouldNotBeMeasured() throws IOException {
        assertThat(page("evaluations/ev-graphbev.html").text())
                .contains("0.483814", "barrier (trans_err ", "vel_err (unknown: not measurable: NaN in the file)");
        assertThat(Files.readString(folder.resolve("site/data/evaluations-1.json")))
                .contains("0.4838142045039146", "0.5468547034833608");
    }

    @Test
    void theDefectsOfTheOpenOddFilesAreFound() throws IOException {
        Map<String, Long> byRule = findings()
                .lines()
                .filter(line -> line.startsWith("metadata/odd/_openodd/"))
                .collect(Collectors.groupingBy(
                        line -> line.replaceFirst(".*\\[([a-z-]+)\\].*", "$1"), Collectors.counting()));

        assertThat(byRule)
                .containsEntry("overlapping-odd-buckets", 7L)
                .containsEntry("unknown-odd-value", 2L)
                .containsEntry("ineffective-odd-constraint", 3L)
                .containsEntry("empty-odd-item", 1L)
                .hasSize(4);
        String overlaps = findings()
                .lines()
                .filter(line -> line.contains("[overlapping-odd-buckets]"))
                .collect(Collectors.joining("\n"));
        assertThat(Pattern.compile("` / `").matcher(overlaps).results()).hasSize(29);
        assertThat(Pattern.compile("`any_lane_dimension`").matcher(overlaps).results())
                .hasSize(2);
        assertThat(page("problems.html").text()).contains("minor_or local_roads");
    }
}
