package dev.oddline.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crawling-gnu-274                 | crawling-gnu-274
            /Shared/Ultralytics              | Shared-Ultralytics
            Modèle élan                      | Modele-elan
            a..b                             | a.b
            ../../etc/passwd                 | etc-passwd
            ..\\..\\y                        | y
            <svg onload=x>                   | svg-onload-x
            con                              | x-con
            NUL.tar                          | x-NUL.tar
            v1.                              | v1
            .git                             | git
            実験                             | fallback
            """)
    void makesANameThatIsSafeEverywhere(String name, String safe) {
        assertThat(SafeName.of(name, "fallback")).isEqualTo(safe);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "---", "...", "\u202e\u200b", "\u0000"})
    void fallsBackWhereNothingIsLeft(String name) {
        assertThat(SafeName.of(name, "fallback")).isEqualTo("fallback");
    }

    @Test
    void isShort() {
        assertThat(SafeName.of("a".repeat(5000), "fallback")).hasSize(80);
    }
}
