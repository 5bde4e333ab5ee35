package dev.oddline.report;

import dev.oddline.check.RulePage;
import dev.oddline.diagnostic.Rule;
import dev.oddline.message.MessageCatalogue;

/**
 * The parts of a rule's page that another system shows beside a finding.
 *
 * @param checks what the rule checks
 * @param matters why that matters
 * @param fix how to fix it
 * @param markdown the page without its title
 */
record RuleSections(String checks, String matters, String fix, String markdown) {

    /** Returns the parts of a rule's page. */
    static RuleSections of(Rule rule) {
        String page = RulePage.of(rule, MessageCatalogue.ENGLISH);
        return new RuleSections(
                section(page, "What it checks"),
                section(page, "Why it matters"),
                section(page, "How to fix"),
                page.substring(page.indexOf("## ")));
    }

    /** Returns the first sentence of what the rule checks. */
    String sentence() {
        int end = checks.indexOf(". ");
        return end < 0 ? checks : checks.substring(0, end + 1);
    }

    private static String section(String page, String title) {
        int start = page.indexOf("## " + title + "\n");
        if (start < 0) {
            throw new IllegalStateException("the page of a rule lacks the part " + title + ": " + page);
        }
        int from = start + 3 + title.length();
        int end = page.indexOf("\n## ", from);
        return page.substring(from, end < 0 ? page.length() : end).strip().replaceAll("\\s+", " ");
    }
}
