package dev.oddline.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Outcome;
import dev.oddline.record.Kind;
import dev.oddline.source.RepoPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewRecordTest {

    private static Outcome<String> write(Kind kind, Map<String, String> values) {
        return NewRecord.write(kind, new RepoPath("metadata/" + kind.folder() + "/new-1.yaml"), values);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isValidAsItIsWritten(Kind kind) {
        Outcome<String> text = write(kind, Map.of());
        assertThat(text.diagnostics()).isEmpty();
        assertThat(text.value().orElseThrow())
                .startsWith("# yaml-language-server: $schema=../schemas/" + kind.word() + ".schema.json\n")
                .contains("\n" + kind.idField() + ": new-1\n");
    }

    @Test
    void saysWhatMustBeAnswered() {
        assertThat(write(Kind.RUN, Map.of()).value().orElseThrow())
                .contains("\ndocker_image: {unknown: not yet filled in}\n")
                .contains("\n# variant: r50_24e\n");
    }

    @Test
    void quotesAValueThatIsNoYamlByItself() {
        assertThat(write(Kind.RUN, Map.of("title", "night: rain #1")).value().orElseThrow())
                .contains("\ntitle: \"night: rain #1\"\n");
    }

    @Test
    void writesTheKeysOfAMappingEachOnALine() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("environment.os", "Debian 12, slim");
        values.put("environment.libraries.torch", "2.4.1");
        values.put("environment.libraries.c++", "\"17\"");
        values.put("environment.python", "3.11 # system");
        assertThat(write(Kind.RUN, values).value().orElseThrow()).contains("""

                environment:
                  os: Debian 12, slim
                  libraries:
                    torch: 2.4.1
                    c++: "17"
                  python: "3.11 # system"

                """);
    }

    @Test
    void keepsListsAndMappingsAsTheyAreGiven() {
        assertThat(write(Kind.RUN, Map.of("hyperparameters.lr", "[1.0e-4, 1.0e-5]", "seeds", "{torch: 42}"))
                        .value()
                        .orElseThrow())
                .contains("\nhyperparameters:\n  lr: [1.0e-4, 1.0e-5]\n")
                .contains("\nseeds: {torch: 42}\n");
    }

    @Test
    void saysWhichKeyOfAMappingWasProbablyMeant() {
        Outcome<String> text = write(Kind.RUN, Map.of("environment.pyton", "3"));
        assertThat(text.value()).isEmpty();
        assertThat(text.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message().arguments().toString()).contains("pyton"))
                .satisfies(d -> assertThat(d.helps().toString()).contains("python"));
    }

    @Test
    void escapesWhatWouldEndTheLine() {
        assertThat(write(Kind.RUN, Map.of("variant", "a\rb\u2028c")).value().orElseThrow())
                .contains("\nvariant: \"a\\rb\\u2028c\"\n");
    }

    @Test
    void refusesAFieldThatTheKindDoesNotHave() {
        Outcome<String> text = write(Kind.RUN, Map.of("purpos", "trial"));
        assertThat(text.value()).isEmpty();
        assertThat(text.diagnostics()).extracting(d -> d.rule().name()).containsExactly("unknown-key");
    }
}
