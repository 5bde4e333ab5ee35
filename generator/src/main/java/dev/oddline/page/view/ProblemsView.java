package dev.oddline.page.view;

import java.util.List;

/**
 * All findings, or one page of them.
 *
 * @param lead how many of which severity in how many records, and what is waived
 * @param filter words of the filter by severity
 * @param findings by severity, then path and line
 * @param paging where this page stands
 * @param rules rules with findings, the most severe first
 * @param waivers in the order of their expiry; its rows may be empty
 */
public record ProblemsView(
        Frame frame,
        Phrase lead,
        SeverityWords filter,
        List<Finding> findings,
        Paging paging,
        List<RuleCount> rules,
        Table waivers)
        implements View {

    public ProblemsView {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    @Override
    public String template() {
        return "problems";
    }
}
