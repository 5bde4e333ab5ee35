package dev.oddline.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxRulesTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)Wrong:\n\n```(\\w+)\n(.*?)```\n\nRight:\n\n```\\w+\n(.*?)```");

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

    @ParameterizedTest
    @MethodSource("dev.oddline.yaml.SyntaxRules#all")
    void theRightExampleIsFreeOfFindings(Rule rule) throws IOException {
        Matcher example = example(rule);

        assertThat(Read.findings(
                        example.group(1).equals("json")
                                ? YamlReader.readJson(Read.file(example.group(3)))
                                : Read.record(example.group(3))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.oddline.yaml.SyntaxRules#all")
    void theWrongExampleIsReported(Rule rule) throws IOException {
        Matcher example = example(rule);
        String wrong = example.group(2);
        if (wrong.contains("… and") || wrong.contains("stands for") || wrong.contains("so that …")) {
            return; // shown in words: the real thing is too long, or does not show
        }

        assertThat(
                        example.group(1).equals("json")
                                ? YamlReader.readJson(Read.file(wrong)).diagnostics()
                                : Read.record(wrong).diagnostics())
                .anyMatch(diagnostic -> diagnostic.rule().equals(rule));
    }

    private static Matcher example(Rule rule) throws IOException {
        Matcher example = EXAMPLE.matcher(page(rule));
        assertThat(example.find()).isTrue();
        return example;
    }

    private static String page(Rule rule) throws IOException {
        String name = "/dev/oddline/rules/" + rule.name() + ".md";
        try (InputStream in =
                Optional.ofNullable(SyntaxRules.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
