package dev.oddline.cli;

import dev.oddline.catalog.Catalog;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.MessageCatalogue;
import dev.oddline.record.Kind;
import dev.oddline.record.RecordId;
import dev.oddline.record.SelectionPolicy;
import dev.oddline.report.ChoiceText;
import dev.oddline.report.Paint;
import dev.oddline.selection.policy.Choice;
import dev.oddline.selection.policy.Choosing;
import dev.oddline.selection.policy.PolicyPlan;
import dev.oddline.selection.policy.RoundFiles;
import dev.oddline.selection.policy.RoundReader;
import dev.oddline.selection.policy.RoundTerms;
import dev.oddline.selection.policy.UnfitPolicy;
import dev.oddline.source.HiddenCharacters;
import dev.oddline.statistics.InvalidInput;
import dev.oddline.table.TableEngine;
import dev.oddline.table.UnreadableTable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code oddline select}: a policy and a pool become a round. */
@Command(
        name = "select",
        mixinStandardHelpOptions = true,
        description = {
            "",
            "Follows a policy of metadata/policies: filters leave scenes out, scores rank them, a query strategy chooses"
                    + " some under the quotas and the budget. Writes the record of the round and its table, which says of"
                    + " each scene its rank, its scores, the quota it was taken for, the nearest scene chosen before it,"
                    + " and the reason in words.",
            "",
            "The same pool, policy and seed give the same scenes, whatever the order of the rows: `oddline check"
                    + " --recompute` derives recorded rounds again. A quota that the pool cannot fill is said, and stands"
                    + " in the record.",
            "",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:chosen",
            "1:the policy cannot be followed with these files; nothing was written",
            "2:wrong usage, or a file could not be read or written",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  What would the round look like?",
            "    oddline select night_rain_div-3 --pool metadata/tables/pool-2026-02.csv --dry-run",
            "  Choose it, with embeddings and a random arm to compare with:",
            "    oddline select night_rain_div-3 --pool metadata/tables/pool-2026-02.csv \\",
            "      --embeddings metadata/tables/pool-2026-02-embeddings.npy --labelled-before bev_train-v2026.02 \\",
            "      --id round-2026.03-r4 --control",
        })
final class SelectCommand implements Callable<Integer> {
    private static final int LONGEST_MESSAGE = 300;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "POLICY", description = "The id of a selection policy.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String policy;

    @Mixin
    private final SelectOptions inputs = new SelectOptions();

    @Mixin
    private final RoundOptions round = new RoundOptions();

    @Mixin
    private final TimeOptions time = new TimeOptions();

    @Mixin
    private final MetadataOptions metadata = new MetadataOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    SelectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (Records records = Records.ofWorkTree(metadata, surroundings);
                CoverageReading reading = CoverageReading.of(records)) {
            SelectionPolicy followed = policy(records.catalog());
            holdSound(records, followed);
            RoundInputs files = new RoundInputs(inputs, followed);
            holdScenarios(records.catalog());
            RoundTerms terms = RoundTerms.of(
                    records.catalog(), followed, files.stated(round.seed(), round.budget()), reading.counting());
            RoundFiles named = files.files(terms);
            TableEngine engine = reading.counting().tables().engine();
            RoundReader material = RoundReader.read(engine, named, terms.plan(), terms.odd(), terms.gaps());
            if (inputs.embeddings().isPresent()) {
                LikelyProbabilities.note(inputs.embeddings().get(), surroundings);
            }
            Instant at = time.at(surroundings);
            RoundRecord record = new RoundRecord(records, files, round, at);
            if (!round.dryRun()) {
                record.holdIds(followed);
            }
            List<RoundRecord.Arm> arms = new ArrayList<>();
            for (PolicyPlan plan : plans(terms.plan())) {
                Choice choice = choose(plan, material);
                if (choice.chosen().isEmpty()) {
                    throw new UnfitPolicy("no scene is left to choose from: " + ChoiceText.leftOut(choice));
                }
                arms.add(new RoundRecord.Arm(plan, choice, material.pool(), !arms.isEmpty()));
            }
            if (!output.quiet()) {
                show(
                        arms,
                        followed,
                        round.dryRun()
                                ? Optional.of(RoundPreview.of(reading, named, terms, material, at))
                                : Optional.empty());
            }
            if (!round.dryRun()) {
                record.write(followed, terms, arms)
                        .forEach(path -> surroundings.out().println(path));
            }
            return Exit.FINE;
        } catch (UnfitPolicy e) {
            surroundings.err().println("oddline: policy `" + policy + "`: " + e.getMessage());
            return Exit.FINDINGS;
        } catch (UnreadableTable | InvalidInput e) {
            surroundings.err().println("oddline: " + e.getMessage());
            return Exit.FINDINGS;
        }
    }

    /** Shows what was chosen; of a round that is not written the statistics that its record would have, too. */
    private void show(List<RoundRecord.Arm> arms, SelectionPolicy followed, Optional<RoundPreview> preview)
            throws IOException {
        Paint paint = output.colour().paint(surroundings);
        for (RoundRecord.Arm arm : arms) {
            surroundings.out().print(new ChoiceText(paint).of(arm.plan(), arm.choice(), arm.pool()));
            if (preview.isPresent()) {
                surroundings.out().print("\n" + preview.get().of(followed, arm, paint) + "\n");
            }
        }
    }

    private List<PolicyPlan> plans(PolicyPlan plan) {
        return round.control() ? List.of(plan, plan.control()) : List.of(plan);
    }

    private Choice choose(PolicyPlan plan, RoundReader material) throws UnfitPolicy {
        Optional<ProgressBar> bar = TerminalBar.on(
                        surroundings, " " + plan.budget().unit().name().toLowerCase(Locale.ROOT))
                .map(b -> b.maxHint(plan.budget().amount()));
        try {
            return Choosing.follow(
                    plan, material.pool(), material.material(), spent -> bar.ifPresent(b -> b.stepTo((long) spent)));
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    /** Refuses a policy of which a part could not be read: what it says there would be left out without a word. */
    private static void holdSound(Records records, SelectionPolicy policy) throws UnfitPolicy {
        List<Diagnostic> errors = records.errorsIn(
                records.catalog().find(policy.id()).orElseThrow().path());
        if (!errors.isEmpty()) {
            Diagnostic first = errors.get(0);
            throw new UnfitPolicy("it has " + errors.size() + (errors.size() == 1 ? " error" : " errors")
                    + ", which `oddline check` shows; the first at " + first.location() + ": "
                    + HiddenCharacters.shown(
                            MessageCatalogue.of(MessageCatalogue.ENGLISH).text(first.message()), LONGEST_MESSAGE));
        }
    }

    private void holdScenarios(Catalog catalog) {
        List<String> known = catalog.entries(Kind.SCENARIO).stream()
                .map(entry -> entry.id().value())
                .toList();
        for (String scenario : round.scenarios()) {
            if (!known.contains(scenario)) {
                throw usage("there is no scenario '" + scenario + "'" + DidYouMean.among(known, scenario));
            }
        }
    }

    private SelectionPolicy policy(Catalog catalog) {
        return catalog.find(new RecordId(Kind.POLICY, policy), SelectionPolicy.class)
                .orElseThrow(() -> usage("there is no policy '" + policy + "'"
                        + DidYouMean.among(
                                catalog.entries(Kind.POLICY).stream()
                                        .map(entry -> entry.id().value())
                                        .toList(),
                                policy)));
    }

    private ParameterException usage(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
