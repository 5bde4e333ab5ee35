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

    /** Returns what one cell of a dataset version's heatmap shows on a layer. */
    private static String held(String dataset, String axes, String row, String column, String layer)
            throws IOException {
        Element map = page("coverage/datasets/" + dataset + ".html").getElementById("axes-" + axes);
        Element table = map.nextElementSibling().nextElementSibling();
        int at = table.select(".heat thead th").eachText().indexOf(column);
        return table.select(".heat tbody tr").stream()
                .filter(line -> line.select("th").last().text().equals(row))
                .map(line -> line.select("td").get(at).select(".l-" + layer).text())
                .findFirst()
                .orElse("");
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
                .contains("≥ 48.2", " 8 / 8 ");
        assertThat(page.getElementById("weather:overcast").text())
                .startsWith("overcast inconclusive 58.8 interval not stated")
                .contains(" 2 / 8 ");
    }

    @Test
    void thePageOfKradarCountsFramesInEachWeather() throws IOException {
        assertThat(page("coverage/datasets/kradar-v1.html").select(".lead").text())
                .contains("58 scenes", "17,458 frames");
        Map<String, Integer> frames = new TreeMap<>();
        for (String weather : List.of("clear", "overcast", "fog", "rain", "sleet", "lightsnow", "heavysnow")) {
            for (String time : List.of("day", "night")) {
                String shown = held("kradar-v1", "time_of_day.weather", time, weather, "frames");
                String digits = shown.replaceAll("[^0-9]", "");
                frames.merge(weather, digits.isEmpty() ? 0 : Integer.parseInt(digits), Integer::sum);
            }
        }
        assertThat(frames)
                .isEqualTo(Map.of(
                        "clear",
                        6380,
                        "overcast",
                        411,
                        "fog",
                        1786,
                        "rain",
                        2384,
                        "sleet",
                        3512,
                        "lightsnow",
                        1115,
                        "heavysnow",
                        1870));
    }

    @Test
    void theContradictionsAndTheLeakOfSeeingThroughFogAreFound() throws IOException {
        assertThat(findings())
                .contains("`clear`, `rain` can't all be the `weather` of one scene (scenes: 141)")
                .contains("0 scenes and 2 drives of `stf-v1` are in more than one split");
        assertThat(page("coverage/datasets/stf-v1.html").select(".lead").text()).contains("12,994 scenes");
        assertThat(held("stf-v1", "weather.time_of_day", "dense fog", "night", "frames"))
                .isEqualTo("315");
    }

    @Test
    void thePageOfReportsCountsRoadsAndLight() throws IOException {
        assertThat(page("coverage/datasets/nhtsa-v1.html").select(".lead").text())
                .contains("2,295 scenes");
        assertThat(held("nhtsa-v1", "light.weather", "day", "rain", "scenes")).isEqualTo("38");
        assertThat(held("nhtsa-v1", "light.weather", "lit", "rain", "scenes")).isEqualTo("35");
        assertThat(held("nhtsa-v1", "light.weather", "dusk", "rain", "scenes")).isEqualTo("3");
        assertThat(held("nhtsa-v1", "light.weather", "unlit", "rain", "scenes")).isEqualTo("1");
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
        assertThat(page("problems.html").text()).contains("minor_or local_roads");
    }
}
