package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a decision that closes one incident, whose cell three metrics measure. */
class EvidencePagesTest {
    @TempDir
    private static Path folder;

    private static Map<String, Document> pages;

    private static void put(String name, String text) throws IOException {
        Path file = folder.resolve("metadata").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void evaluation(String id, String model, String day, String recall, String precision)
            throws IOException {
        put("tables/" + id + ".csv", """
            time,weather,metric,value,n,unit_counted,low,high
            night,rain,recall,%s,1000,scene,,
            night,rain,precision,%s,100,scene,,
            night,rain,found,0.81,5000,frame,0.78,0.84
            """.formatted(recall, precision));
        put("evaluations/" + id + ".yaml", """
            evaluation_id: %s
            odd_id: odd-1
            task: perception
            kind: offline
            models: [{role: detector, model_id: %s}]
            dataset_version_id: test-1
            evaluated_at: %sT00:00:00Z
            metrics:
              recall: {value: %s, n: 1000, unit_counted: scene}
              at_night: {value: %s, n: 1000, unit_counted: scene}
            segment_metrics: {table: metadata/tables/%s.csv}
            """.formatted(id, model, day, recall, recall, id));
    }

    @BeforeAll
    static void build() throws IOException {
        put("oddline.yaml", "title: Small\nlanguages: [en]\ntasks: [perception]\n");
        put("odd/odd-1.yaml", """
            odd_id: odd-1
            version: "1"
            attributes:
              - {attribute_id: time, values: [{value_id: day}, {value_id: night}]}
              - {attribute_id: weather, values: [{value_id: clear}, {value_id: rain}]}
            """);
        for (String metric : new String[] {"recall", "precision", "found"}) {
            put("metrics/" + metric + ".yaml", """
                metric_id: %s
                kind: proportion
                direction: higher
                range: {min: 0, max: 1}
                """.formatted(metric));
            put("targets/t-" + metric + ".yaml", """
                target_id: t-%s
                odd_id: odd-1
                task: perception
                metric: %s
                required: 0.8
                """.formatted(metric, metric));
        }
        put("metrics/at_night.yaml", "metric_id: at_night\nkind: proportion\ndirection: {unknown: no side is good}\n");
        put("datasets/test-1.yaml", "dataset_version_id: test-1\ndataset: test\nodd_id: odd-1\n");
        put("models/old.yaml", "model_id: old\n");
        put("models/new.yaml", "model_id: new\n");
        evaluation("ev-old", "old", "2026-01-20", "0.900", "0.80");
        evaluation("ev-new", "new", "2026-03-07", "0.609", "0.81");
        put("incidents/inc-1.yaml", "incident_id: inc-1\nodd_id: odd-1\nodd: {time: night, weather: rain}\n");
        put("decisions/dec-1.yaml", """
            decision_id: dec-1
            decided_at: 2026-03-11
            verdict: adopted
            model_ids: [new]
            compared_with: [old]
            evaluation_ids: [ev-new]
            closes_incidents: [inc-1]
            criteria: [{metric: recall, required: 0.5, evaluation_id: ev-new, value: 0.60}]
            """);
        pages = BuiltSite.of(folder.resolve("metadata"), folder.resolve("site")).pages();
    }

    private static String text(String address, String part) {
        return Objects.requireNonNull(pages.get(address), address)
                .select(part)
                .text()
                .replace('\u00a0', ' ');
    }

    private static int times(String said, String text) {
        return text.split(Pattern.quote(said), -1).length - 1;
    }

    /** Fisher by SciPy: 900 against 609 of 1,000 has p below 1e-50, 80 against 81 of 100 has p 1, and the third did not move. */
    @Test
    void eachRowOfAnIncidentHasTheResultOfItsOwnMetric() {
        String rows = text("decisions/dec-1.html", "section:has(#closed-incidents)");
        assertThat(times("worse, p < 0.001", rows)).isEqualTo(1);
        assertThat(times("no difference shown, p 1.000", rows)).isEqualTo(2);
    }

    /** 900 against 609 of 1,000 is a difference beyond doubt, but nobody says that a share of night scenes should be high. */
    @Test
    void aMetricWithoutADirectionIsNeitherBetterNorWorse() {
        String effects = text("decisions/dec-1.html", "section:has(#effect-1)");

        assertThat(effects)
                .contains("at_night")
                .contains("difference shown, direction not stated, p < 0.001")
                .contains("1 shown to differ, direction not stated");
        assertThat(text("decisions/dec-1.html", "body"))
                .contains("Shown to differ, with no direction stated: at_night.");
        assertThat(text("decisions/dec-1.html", "section:has(#effect-1) tbody tr:contains(at_night)"))
                .doesNotContain("better", "worse");
    }

    @Test
    void harmWhereTheIncidentHappenedIsSaidOnceAndFirst() {
        assertThat(times("shown to be worse", text("decisions/dec-1.html", "section:has(#closed-incidents) tbody")))
                .isEqualTo(1);
        assertThat(text("decisions/dec-1.html", "body"))
                .contains("Shown to be worse where they happened: 1 of 1 closed incident.");
    }

    @Test
    void numbersSayWhatTheyCountAndWordsFollowThem() {
        assertThat(text("decisions/dec-1.html", "body"))
                .contains("Of 1 criterion 1 is met, 0 missed")
                .contains("0.81, 5,000 frames")
                .doesNotContain("n\u00a0=", "n = ");
    }

    /** The table counts 5,000 frames, and nobody says of how many scenes. */
    @Test
    void anUnknownNumberOfScenesIsNoZero() {
        assertThat(text("incidents/inc-1.html", "body"))
                .contains("0.81 [0.78, 0.84], 5,000 frames, an unknown number of scenes evaluated");
    }

    /** 0.609 with two digits is 0.61, not 0.60. */
    @Test
    void aValueThatTheFigureDoesNotRoundToIsSaid() {
        assertThat(text("decisions/dec-1.html", "body")).contains("the record says 0.60");
    }
}
