package dev.oddline.cli;

import dev.oddline.catalog.CatalogEntry;
import dev.oddline.imports.Draft;
import dev.oddline.record.Kind;
import dev.oddline.record.LabelBudget;
import dev.oddline.record.RecordId;
import dev.oddline.record.Sampling;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.Pool;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.SegmentQuery;
import dev.oddline.selection.policy.SelectedTable;
import dev.oddline.source.Digest;
import dev.oddline.source.RepoPath;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.yaml.YamlNode;
import dev.oddline.yaml.YamlSequence;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what was chosen as the record of a round and its table. */
final class RoundRecord {
    private static final String CONTROL = "-random";

    private final Records records;
    private final RoundInputs inputs;
    private final RoundOptions options;
    private final Instant at;
    private final ProposedFiles files;

    RoundRecord(Records records, RoundInputs inputs, RoundOptions options, Instant at) {
        this.records = records;
        this.inputs = inputs;
        this.options = options;
        this.at = at;
        this.files = new ProposedFiles(records, "a round is never written over: give another --id");
    }

    /**
     * What was chosen by one plan.
     *
     * @param isRandom whether it is the random arm beside the policy's own choice
     */
    record Arm(PolicyPlan plan, Choice choice, Pool pool, boolean isRandom) {}

    /**
     * Holds the ids of a round and of its random arm to the form that the team agreed on, before minutes are spent on choosing.
     *
     * @throws InvalidInput if one has another
     */
    void holdIds(SelectionPolicy policy) {
        files.holdId(Kind.SAMPLING, id(policy));
        if (options.control()) {
            files.holdId(Kind.SAMPLING, id(policy) + CONTROL);
        }
    }

    private String id(SelectionPolicy policy) {
        return options.id()
                .orElseGet(() -> "round-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + "-"
                        + policy.id().value());
    }

    /**
     * Writes the files of a round and, if there is a second arm, those of its random arm.
     *
     * @return the paths of the files, tables before records
     * @throws InvalidInput if an input lies outside the repository, a record would not be valid, or another file is in the way
     */
    List<RepoPath> write(SelectionPolicy policy, RoundTerms terms, List<Arm> arms) throws IOException {
        String id = id(policy);
        for (Arm arm : arms) {
            String armId = arm.isRandom() ? id + CONTROL : id;
            SelectedTable table = new SelectedTable(arm.plan(), arm.pool());
            Draft selected = files.table(armId + "-selected", table.columns(), table.rows(arm.choice()))
                    .plain("scenes", Integer.toString(arm.choice().chosen().size()));
            Draft draft = draft(policy, terms, arm, armId, arm.isRandom() ? Optional.of(id) : Optional.empty())
                    .mapping("selected", selected)
                    .mapping("outcome", outcome(arm))
                    .text("tool", "oddline " + Version.number());
            files.record(Kind.SAMPLING, armId, draft);
        }
        return files.write();
    }

    private Draft draft(SelectionPolicy policy, RoundTerms terms, Arm arm, String id, Optional<String> controlOf)
            throws IOException {
        CatalogEntry entry = records.catalog().find(policy.id()).orElseThrow();
        SelectOptions named = inputs.options();
        Draft draft = new Draft()
                .text("sampling_id", id)
                .plain("round", Long.toString(number(policy)))
                .plain("selected_at", at.toString())
                .text("task", policy.scope().task().value())
                .text("status", "selected")
                .list("scenario_ids", scenarios(arm))
                .mapping(
                        "pool",
                        files.reference(named.pool())
                                .plain("scenes", Integer.toString(arm.pool().scenes())));
        optional(draft, "pool_scenes", named.scenes());
        draft.text("odd_id", terms.odd().map(odd -> odd.id()));
        optional(draft, "embeddings", named.embeddings());
        optional(draft, "probabilities", named.probabilities());
        optional(draft, "labelled_scenes", named.labelled());
        return draft.text("scoring_run_id", options.scoringRun())
                .text("policy_id", policy.id().value())
                .text("policy_hash", "sha256:" + Digest.sha256(entry.file().bytes()))
                .plain("seed", Long.toString(arm.plan().seed()))
                .mapping(
                        "budget",
                        new Draft()
                                .plain(
                                        "amount",
                                        Long.toString(arm.plan().budget().amount()))
                                .text("unit", word(arm.plan().budget().unit())))
                .list("gaps", gaps(terms))
                .text("control_of", controlOf)
                .text("labelled_before", named.labelledBefore());
    }

    /** Returns the scenarios that an arm shall bring data for; chance does so for none. */
    private List<YamlNode> scenarios(Arm arm) {
        return arm.isRandom()
                ? List.of()
                : options.scenarios().stream().<YamlNode>map(Draft::textNode).toList();
    }

    private static List<YamlNode> gaps(RoundTerms terms) {
        List<YamlNode> gaps = new ArrayList<>();
        terms.gaps()
                .forEach((target, lacking) -> lacking.forEach(gap -> gaps.add(new Draft()
                        .text("target_id", target.value())
                        .mapping("segment", segment(gap.segment()))
                        .plain("missing", Long.toString(gap.missing()))
                        .build())));
        return gaps;
    }

    private static Draft segment(SegmentQuery segment) {
        Draft values = new Draft();
        segment.values().byAttribute().forEach((attribute, any) -> {
            List<YamlNode> texts = new ArrayList<>();
            any.forEach(value -> texts.add(Draft.textNode(value)));
            values.node(attribute, texts.size() == 1 ? texts.get(0) : YamlSequence.of(texts));
        });
        return values;
    }

    private static String word(LabelBudget.Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number of the round: the one it has already, or one more than the greatest of its task. */
    private long number(SelectionPolicy policy) {
        if (options.number().isPresent()) {
            return options.number().getAsLong();
        }
        Optional<Long> written = records.catalog()
                .find(new RecordId(Kind.SAMPLING, id(policy)))
                .flatMap(entry -> entry.as(Sampling.class))
                .flatMap(round -> round.round().number().value());
        return written.orElseGet(() -> 1
                + records.catalog()
                        .records(Sampling.class)
                        .filter(r -> r.round()
                                .task()
                                .value()
                                .equals(policy.scope().task().value()))
                        .mapToLong(r -> r.round().number().orElse(0L))
                        .max()
                        .orElse(0));
    }

    private void optional(Draft draft, String key, Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            draft.mapping(key, files.reference(file.get()));
        }
    }

    private static Draft outcome(Arm arm) {
        List<YamlNode> leftOut = new ArrayList<>();
        for (Choice.LeftOut filter : arm.choice().leftOut()) {
            leftOut.add(new Draft()
                    .text("by", filter.by())
                    .plain("scenes", Integer.toString(filter.scenes()))
                    .build());
        }
        List<YamlNode> shortfalls = new ArrayList<>();
        for (Choice.FilledQuota quota : arm.choice().quotas()) {
            if (quota.isShort()) {
                shortfalls.add(new Draft()
                        .text("quota", quota.quota())
                        .plain("wanted", whole(quota.wanted()))
                        .plain("taken", whole(quota.taken()))
                        .build());
            }
        }
        List<YamlNode> firstLeft = new ArrayList<>();
        arm.choice()
                .firstLeft()
                .forEach(row -> firstLeft.add(Draft.textNode(arm.pool().ids().get(row))));
        return new Draft()
                .plain("candidates", Integer.toString(arm.choice().candidates()))
                .list("left_out", leftOut)
                .list("shortfalls", shortfalls)
                .list("first_left", firstLeft);
    }

    private static String whole(double amount) {
        return Long.toString(new BigDecimal(amount).toBigInteger().longValueExact());
    }
}
