package dev.oddline.page.view;

import java.util.List;

/**
 * One rule.
 *
 * @param name kebab-case, the bad thing
 * @param severity error, warning or note
 * @param lead the bad thing in one sentence
 * @param text its page: what it checks, why it matters, an example, how to fix
 * @param findingsRemark how many there are
 * @param findings of this rule; may be the first of many, then the remark leads to all
 */
public record RuleView(
        Frame frame,
        String name,
        Badge severity,
        Phrase lead,
        Markup text,
        Phrase findingsRemark,
        List<Finding> findings)
        implements View {

    public RuleView {
        findings = List.copyOf(findings);
    }

    @Override
    public String template() {
        return "rule";
    }
}
