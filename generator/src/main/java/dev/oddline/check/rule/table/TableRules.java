package dev.oddline.check.rule.table;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on the columns and cells of tables. */
public final class TableRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(),
            List.of(
                    new MissingColumn(),
                    new RaggedRow(),
                    new RepeatedColumn(),
                    new UnreadableResultCell(),
                    new UnreadableSceneCell()));

    private TableRules() {}
}
