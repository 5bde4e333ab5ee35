package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.record.Kind;
import org.junit.jupiter.api.Test;

class EditorHintsTest {

    @Test
    void aRecordNamesItsSchemaRelativeToItself() {
        assertThat(EditorHints.firstLine(DocumentForm.of(Kind.RUN), 2))
                .isEqualTo("# yaml-language-server: $schema=../../schemas/run.schema.json");
        assertThat(EditorHints.firstLine(DocumentForm.settings(), 0))
                .isEqualTo("# yaml-language-server: $schema=schemas/oddline.schema.json");
    }

    @Test
    void everyFileOfTheMetadataFolderGetsItsSchemaInVisualStudioCode() {
        assertThat(EditorHints.codeSettings("metadata"))
                .startsWith("{\n  \"yaml.schemas\": {\n")
                .contains("    \"metadata/schemas/oddline.schema.json\": \"metadata/oddline.yaml\",\n")
                .contains("    \"metadata/schemas/run.schema.json\": \"metadata/runs/**/*.yaml\",\n")
                .endsWith("    \"metadata/schemas/waiver.schema.json\": \"metadata/waivers/**/*.yaml\"\n  }\n}\n");
    }
}
