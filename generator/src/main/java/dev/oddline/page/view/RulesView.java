package dev.oddline.page.view;

/**
 * All rules.
 *
 * @param lead how many there are
 * @param table rule, severity, what it checks, findings
 */
public record RulesView(Frame frame, Phrase lead, Table table) implements View {

    @Override
    public String template() {
        return "rules";
    }
}
