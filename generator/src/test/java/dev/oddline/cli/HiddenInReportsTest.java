package dev.oddline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Characters that do not show, in a key that escapes hide from the reader of YAML. */
class HiddenInReportsTest {
    private static final String HIDDEN = "\u2028\u2029\u202e\u2066\u200b\u061c\u0085\u001b";

    @TempDir
    Path temporary;

    private CheckFolder folder;

    @BeforeEach
    void aKeyOfHiddenCharacters() throws IOException {
        folder = new CheckFolder(temporary);
        folder.write(
                "metadata/runs/r1.yaml",
                "run_id: r1\n\"a\\u2028\\u2029\\u202e\\u2066\\u200b\\u061c\\u0085\\u001b\": 1\njob: other\n");
    }

    @ParameterizedTest
    @EnumSource(CheckFormat.class)
    void noFormatWritesThem(CheckFormat format) {
        assertThat(folder.check("--format", format.toString())).isEqualTo(1);
        assertThat(folder.printed()).contains("unknown-key");
        HIDDEN.chars().forEach(c -> assertThat(folder.printed()).doesNotContain(Character.toString(c)));
    }

    @Test
    void jsonEscapesThemAndLosesNone() {
        folder.check("--format", "json");
        assertThat(folder.printed()).contains("\\u2028\\u2029\\u202E");
        JsonNode report = new JsonMapper().readTree(folder.printed());
        assertThat(report.findValuesAsString("message")).anyMatch(message -> message.contains("a" + HIDDEN));
    }
}
