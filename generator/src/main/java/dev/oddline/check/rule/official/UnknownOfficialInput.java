package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Kind;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An official run says that nobody knows its data, code, configuration or image. */
final class UnknownOfficialInput implements CatalogRule {
    private static final Rule RULE = new Rule("unknown-official-input", Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class)
                    .filter(OfficialRuns::isOfficial)
                    .ifPresent(run -> inputs(run).forEach((field, stated) -> {
                        if (stated instanceof Stated.Unknown<?> unknown) {
                            found.accept(Diagnostic.of(
                                            RULE,
                                            new Location(entry.path(), unknown.span()),
                                            Message.of("unknown-official-input", entry.id(), field))
                                    .withHelp(Message.of("unknown-official-input.help")));
                        }
                    }));
        }
    }

    /** Returns what must be pinned to run it again, by field. */
    private static Map<String, Stated<?>> inputs(Run run) {
        Map<String, Stated<?>> inputs = new LinkedHashMap<>();
        inputs.put("dataset_version_id", run.inputs().dataset());
        inputs.put("code_version", run.code().commit());
        inputs.put("config_hash", run.code().configHash());
        inputs.put("docker_image", run.environment().image());
        return inputs;
    }
}
