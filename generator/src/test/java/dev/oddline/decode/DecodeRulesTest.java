package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Rule;
import dev.oddline.record.Kind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule on one line of a run: where it is found, and what it lets pass. */
class DecodeRulesTest {
    private static final String HASH = "sha256:9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a";
    private static final String COMMIT = "3f2c9a4e5b6d7c8f9a0b1c2d3e4f5a6b7c8d9e0f";

    /** Rule, column of the third line, the third line that breaks the rule, and one that does not. */
    static Stream<Arguments> lines() {
        return Stream.of(
                line(DecodeRules.AMBIGUOUS_VALUE, 16, "experiment_id: 12e4567", "experiment_id: \"12e4567\""),
                line(DecodeRules.EMPTY_VALUE, 7, "title:", "title: \"no\""),
                line(DecodeRules.IMPOSSIBLE_DATE, 13, "started_at: 2026-02-29", "started_at: 2024-02-29T00:00:00Z"),
                line(DecodeRules.MALFORMED_COMMIT, 15, "code_version: 3f2c9a4", "code_version: " + COMMIT),
                line(DecodeRules.MALFORMED_HASH, 14, "config_hash: sha256:9F64", "config_hash: " + HASH),
                line(DecodeRules.MALFORMED_ID, 16, "experiment_id: a b", "experiment_id: a-b"),
                line(DecodeRules.MALFORMED_IMAGE, 15, "docker_image: a b", "docker_image: a:1@" + HASH),
                line(DecodeRules.MALFORMED_NUMBER, 17, "metrics: {loss: 0x1F}", "metrics: {loss: 31}"),
                line(DecodeRules.MALFORMED_PATH, 9, "config: /etc/passwd", "config: metadata/configs/a.yaml"),
                line(
                        DecodeRules.MEANINGLESS_HASH,
                        14,
                        // the hash of no bytes, FIPS 180-4
                        "config_hash: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "config_hash: " + HASH),
                line(
                        DecodeRules.NUMBER_OUT_OF_RANGE,
                        35,
                        "artifacts: [{name: w, size_bytes: -1}]",
                        "artifacts: [{name: w, size_bytes: 0}]"),
                line(DecodeRules.UNKNOWN_CHOICE, 9, "status: done", "status: finished"),
                line(DecodeRules.UNKNOWN_KEY, 1, "expriment_id: a", "experiment_id: a"),
                line(DecodeRules.UNKNOWN_WITHOUT_REASON, 15, "code_version: unknown", "code_version: {unknown: lost}"),
                line(DecodeRules.WRONG_TYPE, 8, "title: [a]", "title: a"));
    }

    private static Arguments line(Rule rule, int column, String wrong, String right) {
        return Arguments.of(rule, column, wrong, right);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void reportsTheWrongLine(Rule rule, int column, String wrong, String right) {
        assertThat(findings("run_id: r1\njob: other\n" + wrong + "\n"))
                .singleElement()
                .asString()
                .startsWith("metadata/runs/r1.yaml:3:" + column + ": " + rule.name() + ": ");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void letsTheRightLinePass(Rule rule, int column, String wrong, String right) {
        assertThat(findings("run_id: r1\njob: other\n" + right + "\n")).isEmpty();
    }

    @Test
    void aFileIsNamedAfterItsRecord() {
        assertThat(findings("run_id: r2\njob: other\n"))
                .singleElement()
                .asString()
                .startsWith("metadata/runs/r1.yaml:1:9: file-name-mismatch: ");
    }

    @Test
    void aTrainingRunHasAllOfItsSevenFields() {
        String run = "run_id: r1\nexperiment_id: a\ndataset_version_id: b\ncode_version: " + COMMIT + "\nconfig_hash: "
                + HASH + "\ndocker_image: a:1@" + HASH + "\nmetrics: {loss: 1}\n";
        assertThat(findings(run)).isEmpty();
        run.lines()
                .skip(1)
                .forEach(line -> assertThat(findings(run.replace(line + "\n", "")))
                        .as(line)
                        .singleElement()
                        .asString()
                        .contains(": missing-field: "));
    }

    @Test
    void anAddressMustBeSafeToLinkTo() {
        String note = "note_id: r1\nabout: [{run_id: r1}]\nurl: ";
        assertThat(Texts.findings("metadata/notes/r1.yaml", Kind.NOTE, note + "https://user:pw@example.com/\n"))
                .singleElement()
                .asString()
                .startsWith("metadata/notes/r1.yaml:3:6: unsafe-url: ");
        assertThat(Texts.findings("metadata/notes/r1.yaml", Kind.NOTE, note + "https://example.com/a\n"))
                .isEmpty();
    }

    @Test
    void aPatternOfTheSettingsMustBeOne() {
        assertThat(settings("id_patterns: {runs: \"bev-(\"}\n"))
                .singleElement()
                .asString()
                .startsWith("metadata/oddline.yaml:2:21: malformed-pattern: ");
        assertThat(settings("id_patterns: {runs: \"bev-()\"}\n")).isEmpty();
    }

    private static List<String> settings(String text) {
        return Texts.settings("title: T\n" + text);
    }

    private static List<String> findings(String text) {
        return Texts.findings("metadata/runs/r1.yaml", Kind.RUN, text);
    }
}
