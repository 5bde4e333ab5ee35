package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxRulesTest {
    @Test
    void areOrderedByName() {
        assertThat(SyntaxRules.all()).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dev.oddline.yaml.SyntaxRules#all")
    void haveAPageWithItsFourSections(Rule rule) throws IOException {
        assertThat(page(rule).lines().filter(line -> line.startsWith("#")))
                .startsWith("# " + rule.name(), "## What it checks", "## Why it matters", "## Example")
                .endsWith("## How to fix");
    }

    private static String page(Rule rule) throws IOException {
        String name = "/dev/oddline/rules/en/" + rule.name() + ".md";
        try (InputStream in =
                Optional.ofNullable(SyntaxRules.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
