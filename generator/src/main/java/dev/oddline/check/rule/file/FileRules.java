package dev.oddline.check.rule.file;

import dev.oddline.check.rule.RuleSet;
import java.util.List;

/** The rules on files beside the records and on where files lie. */
public final class FileRules {
    /** All of them. */
    public static final RuleSet ALL = new RuleSet(
            List.of(
                    new ConfigHashMismatch(),
                    new ContradictingHyperparameter(),
                    new ExposedSecret(),
                    new MissingFile(),
                    new StrayFile(),
                    new UnknownFolder()),
            List.of(new TableHashMismatch()));

    private FileRules() {}
}
