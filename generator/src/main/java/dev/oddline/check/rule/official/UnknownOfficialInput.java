package dev.oddline.check.rule.official;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.Evaluation;
import dev.oddline.record.Kind;
import dev.oddline.record.Purpose;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.source.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An official run says that nobody knows its data, weights, code, configuration or image, or an official offline evaluation
 * does not say what it was made on.
 */
final class UnknownOfficialInput implements CatalogRule {
    private static final String KEY = "unknown-official-input";
    private static final String DATASET = "dataset_version_id";
    private static final Rule RULE = new Rule(KEY, Severity.ERROR);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) {
        for (CatalogEntry entry : input.asked(Kind.RUN)) {
            entry.as(Run.class).filter(OfficialRuns::isOfficial).ifPresent(run -> {
                inputs(run)
                        .forEach((field, stated) ->
                                unknown(entry, KEY, field, stated).ifPresent(found));
                run.inputs()
                        .others()
                        .forEach(other -> unknown(entry, KEY + ".role", role(other), other.record())
                                .ifPresent(found));
            });
        }
        for (CatalogEntry entry : input.asked(Kind.EVALUATION)) {
            Optional<Stated<RecordId>> dataset = entry.as(Evaluation.class)
                    .filter(e -> e.setup().purpose() == Purpose.OFFICIAL)
                    .filter(e -> e.setup().kind().value().equals(Optional.of(Evaluation.EvaluationKind.OFFLINE)))
                    .map(e -> e.material().dataset());
            if (dataset.isPresent()) {
                unknown(entry, KEY, DATASET, dataset.get())
                        .or(() -> unsaid(input, entry, dataset.get()))
                        .ifPresent(found);
            }
        }
    }

    private static Optional<Diagnostic> unknown(CatalogEntry entry, String key, String what, Stated<?> stated) {
        return stated instanceof Stated.Unknown<?> unknown
                ? Optional.of(diagnostic(new Location(entry.path(), unknown.span()), Message.of(key, entry.id(), what)))
                : Optional.empty();
    }

    private static String role(Run.Input input) {
        return input.role()
                .value()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .orElse("role");
    }

    /** What stands there and cannot be read is a finding already. */
    private static Optional<Diagnostic> unsaid(CheckInput input, CatalogEntry entry, Stated<RecordId> dataset) {
        return dataset.isGiven() || input.places().node(entry, List.of(DATASET)).isPresent()
                ? Optional.empty()
                : Optional.of(diagnostic(
                        input.places().of(entry, List.of("purpose")),
                        Message.of("unknown-official-input.evaluation", entry.id())));
    }

    private static Diagnostic diagnostic(Location at, Message message) {
        return Diagnostic.of(RULE, at, message).withHelp(Message.of("unknown-official-input.help"));
    }

    /** Returns what must be pinned to run it again, by field. */
    private static Map<String, Stated<?>> inputs(Run run) {
        Map<String, Stated<?>> inputs = new LinkedHashMap<>();
        inputs.put(DATASET, run.inputs().dataset());
        inputs.put("code_version", run.code().commit());
        inputs.put("config_hash", run.code().configHash());
        inputs.put("docker_image", run.environment().image());
        return inputs;
    }
}
