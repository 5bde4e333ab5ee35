package dev.oddline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oddline.diagnostic.Rule;
import org.junit.jupiter.api.Test;

class RulePageTest {
    @Test
    void everyRuleHasAPageOfTheSameForm() {
        for (Rule rule : Rules.all()) {
            assertThat(RulePage.of(rule, "en"))
                    .startsWith("# " + rule.name() + "\n")
                    .containsSubsequence(
                            "## What it checks",
                            "## Why it matters",
                            "## Example",
                            "Wrong:",
                            "Right:",
                            "## How to fix");
        }
    }
}
