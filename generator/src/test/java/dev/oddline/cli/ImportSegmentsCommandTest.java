package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSegmentsCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTheTaxonomy() throws IOException {
        put("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: weather, multiple: true, values: [{value_id: clear}, {value_id: rain}, {value_id: fog}]}
                  - {attribute_id: speed, unit: km/h, buckets: [{bucket_id: slow, to: 30}, {bucket_id: fast, from: 30}]}
                """);
    }

    @Test
    void writesTheEvaluationAndItsTable() throws IOException {
        RanCommand ran = run("""
                weather,speed,metric,value,n,unit_counted,low,high,remark
                clear,slow,recall,0.90,200,scene,0.85,0.94,fine
                rain|fog,31,recall,,0,scene,,,nobody there
                , fast ,recall,NaN,,,,,
                """, "--model", "m-1", "--evaluated-at", "2026-03-07T05:30:00+09:00");

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(ran.out()).isEqualTo("""
                segments     3 results, 2 of them not measurable
                totals       0
                metrics      recall
                not read     columns remark

                wrote        metadata/tables/segments/ev-1-segments.csv
                wrote        metadata/evaluations/ev-1.yaml
                written      2
                updated      0
                unchanged    0

                to fill in, by an option or by hand:
                  `dataset_version_id`: the data it was evaluated on (`--dataset ID`)
                  `task`: perception, prediction, planning … (`--task TASK`)
                """);
        assertThat(table()).isEqualTo("""
                weather,speed,metric,value,n,unit_counted,low,high
                clear,slow,recall,0.90,200,scene,0.85,0.94
                rain|fog,fast,recall,,0,scene,,
                ,fast,recall,,,,,
                """);
        assertThat(record()).contains("- {model_id: m-1}", "odd_id: odd-1", "evaluated_at: 2026-03-07T05:30:00+09:00");
        assertThat(run(TWO).out()).contains("updated      2");
        assertThat(run(TWO).out()).contains("written      0\nupdated      0\nunchanged    2");
    }

    @Test
    void columnsOfOneNameAndNumbersOfUnitsThatAreNoneAreRefused() throws IOException {
        assertThat(run("weather,metric,value,value\nrain,recall,0.9,0.8\n").printed())
                .contains("t.csv:1:22: there are two columns `value`: give each a name of its own")
                .contains("nothing was written");
        assertThat(run("weather,metric,value,n\nrain,recall,0.9,\"1,200\"\nclear,recall,0.9,-4\n")
                        .printed())
                .contains("t.csv:2:17: `1,200` is no number of units: write a whole number from 0")
                .contains("t.csv:3:18: `-4` is no number of units");
        assertThat(run("weather,metric,value\nrain,recall,0.9\n").out())
                .startsWith("segments     1 result, 0 of them not measurable\n");
    }

    @Test
    void aSpreadsheetRunsNoWordOfTheTaxonomy() throws IOException {
        put("metadata/odd/odd-1.yaml", """
                odd_id: odd-1
                version: "1"
                attributes:
                  - {attribute_id: weather, values: [{value_id: clear}, {value_id: "-2+3"}]}
                """);

        RanCommand ran = run("weather,metric,value\n-2+3,recall,-0.5\n");

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(folder.resolve("metadata/tables/segments/ev-1-segments.jsonl"))
                .hasContent("""
                {"weather":"-2+3","metric":"recall","value":"-0.5","n":"","unit_counted":"","low":"","high":""}
                """);
        assertThat(record()).contains("table: metadata/tables/segments/ev-1-segments.jsonl");
    }

    private static final String TWO = "weather,metric,value\nclear,recall,0.5\nrain,recall,0.25\n";

    @Test
    void readsOneColumnForEachMetric() throws IOException {
        RanCommand ran = run(
                "weather,AP,AP_n,AP_low,AP_high,delay (s)\nclear,0.5,10,0.4,0.6,1.25\nrain,,,,,2.5\n",
                "--metric",
                "AP,delay",
                "--column",
                "delay=delay (s)");

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(table()).isEqualTo("""
                weather,metric,value,n,unit_counted,low,high
                clear,AP,0.5,10,,0.4,0.6
                clear,delay,1.25,,,,
                rain,AP,,,,,
                rain,delay,2.5,,,,
                """);
    }

    @Test
    void readsOtherNamesOtherWordsAndTotals() throws IOException {
        RanCommand ran = run(
                """
                model,Wetter,class,kind,AP,count
                a,alle,car,3d,48.2,100
                a,sonnig,car,3d,45.5,60
                a,?,car,3d,33.1,40
                b,sonnig,car,3d,1,1
                """,
                "--where",
                "model=a",
                "--column",
                "weather=Wetter",
                "--column",
                "metric=class,kind",
                "--column",
                "value=AP",
                "--column",
                "n=count",
                "--word",
                "weather.sonnig=clear",
                "--word",
                "weather.?=unknown",
                "--total",
                "weather=alle");

        assertThat(ran.exit()).as(ran.printed()).isZero();
        assertThat(ran.out()).contains("totals       1\n", "passed over  1 rows, by --where");
        assertThat(record()).contains("metrics:\n  car-3d: {value: 48.2, n: 100}\n");
        assertThat(table()).isEqualTo("""
                weather,metric,value,n,unit_counted,low,high
                clear,car-3d,45.5,60,,,
                ,car-3d,33.1,40,,,
                """);
    }

    @Test
    void everyFaultHasItsLineAndColumnAndNothingIsWritten() {
        RanCommand ran = run("""
                weather,metric,value,n,low,high
                "cleer",recall,0.9,1,,
                rain,recall,90 %,1,,
                fog,recall,0.9,1.5,,
                fog,delay,0.9,1,0.8,
                clear,recall,0.9,1,0.1,0.2
                clear,delay,inf,1,,
                rain,delay
                clear,loss,1,,,
                clear,loss,2,,,
                """);

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("nothing was written\n");
        assertThat(ran.out().lines().map(line -> line.replaceFirst("(: [^:;(]*).*", "$1")))
                .containsExactly(
                        "t.csv:2:1: `cleer` is no value of `weather`",
                        "t.csv:3:13: `90 %` is not a value",
                        "t.csv:4:16: `1.5` is no number of units",
                        "t.csv:5:21: only one end of the interval is stated",
                        "t.csv:6:14: the value lies outside its interval [0.1, 0.2]",
                        "t.csv:7:13: `inf` is not a value",
                        "t.csv:8:1: this row has 2 cells, the first row 6",
                        "t.csv:10:1: this row has the conditions and the metric of line 9");
        assertThat(ran.out()).contains("did you mean `clear`?");
        assertThat(folder.resolve("metadata/evaluations")).doesNotExist();
        assertThat(folder.resolve("metadata/tables")).doesNotExist();
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThat(run("wether,metric,value\nrain,recall,1\n").out())
                .contains("t.csv:1:1: no column is an attribute of taxonomy `odd-1`")
                .contains("t.csv:1:1: `wether` is no attribute of `odd-1`: did you mean `weather`?");
        assertThat(run("weather,value\nrain,1\n").out()).contains("which metric are the values of?");
        assertThat(run("weather,recall\nrain,1\n").out()).contains("there is no column `value`");
        assertThat(run(TWO, "--where", "modell=a").out()).contains("--where: there is no column `modell`");
        assertThat(run(TWO, "--where", "weather=snow").out()).contains("none of the 2 rows");
        assertThat(run(TWO, "--word", "wether.x=rain").out())
                .contains("no attribute `wether`: did you mean `weather`?");
        assertThat(run("").out()).isEqualTo("t.csv:1:1: the table is empty\n");
    }

    @Test
    void asksWhichTaxonomyIsMeant() throws IOException {
        put("metadata/odd/odd-2.yaml", "odd_id: odd-2\nversion: \"2\"\nattributes: [{attribute_id: light}]\n");

        assertThat(run(TWO).err()).contains("which taxonomy", "--odd", "`odd-1`, `odd-2`");
        assertThat(run(TWO, "--odd", "odd-3").err()).contains("there is no taxonomy `odd-3`: did you mean `odd-1`?");
        assertThat(run(TWO, "--odd", "odd-1").exit()).isZero();
    }

    private RanCommand run(String table, String... options) {
        try {
            Path file = put("t.csv", table);
            return RanCommand.of(
                    List.of(
                            "import",
                            "segments",
                            file.toString(),
                            "--id",
                            "ev-1",
                            "--metadata",
                            folder.resolve("metadata").toString()),
                    options);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String record() throws IOException {
        return Files.readString(folder.resolve("metadata/evaluations/ev-1.yaml"));
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("metadata/tables/segments/ev-1-segments.csv"));
    }

    private Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
