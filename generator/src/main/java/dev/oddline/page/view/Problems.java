package dev.oddline.page.view;

import java.util.List;

/**
 * The findings in short.
 *
 * @param rules rules with findings, the most severe first
 * @param said link to all findings and what is waived, or that nothing was found
 */
public record Problems(List<RuleCount> rules, Phrase said) {

    public Problems {
        rules = List.copyOf(rules);
    }
}
