package dev.oddline.check.verification;

import dev.oddline.catalog.Catalog;
import dev.oddline.check.verification.PinnedInput.Part;
import dev.oddline.check.verification.PinnedInput.State;
import dev.oddline.message.Message;
import dev.oddline.record.CommitId;
import dev.oddline.record.ContentHash;
import dev.oddline.record.Dataset;
import dev.oddline.record.ImageReference;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Stated;
import dev.oddline.record.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How far a run can be made again.
 *
 * @param inputs code, configuration, data in the order of the record, image
 */
public record Reproduction(Run run, List<PinnedInput> inputs) {

    public Reproduction {
        inputs = List.copyOf(inputs);
    }

    /** How sure it is that running again gives the same; the table is in {@code docs/reproduce.md}. */
    public enum Grade {
        A,
        B,
        C,
        D
    }

    /**
     * Returns what is known of a run's inputs. A command answers by what is at hand, a page by what the team has committed:
     * the grade is the same function of the answers.
     */
    public static Reproduction of(Catalog catalog, Run run, ClaimAnswers answers) {
        List<PinnedInput> inputs = new ArrayList<>();
        inputs.add(code(run, answers));
        inputs.add(claimed(Part.CONFIG, run.id(), "config_hash", run.code().configHash(), answers));
        idsOfInputs(run).forEach(id -> inputs.add(data(catalog, id, answers)));
        unknownInputs(run)
                .forEach(unknown -> inputs.add(missing(
                        Part.DATA, "", Message.of("reproduce.unknown-input", unknown.role(), unknown.reason()))));
        if (inputs.size() == 2) {
            inputs.add(missing(Part.DATA, "", "reproduce.not-stated"));
        }
        inputs.add(image(run));
        return new Reproduction(run, inputs);
    }

    private static PinnedInput code(Run run, ClaimAnswers answers) {
        Stated<CommitId> commit = run.code().commit();
        if (run.code().dirty().orElse(false)) {
            return missing(Part.CODE, text(commit), "reproduce.dirty");
        }
        return commit.isGiven() && !run.code().dirty().isGiven()
                ? missing(Part.CODE, text(commit), "reproduce.dirty-unknown")
                : claimed(Part.CODE, run.id(), "code_version", commit, answers);
    }

    /** No registry is asked, so an image is never more than pinned. */
    private static PinnedInput image(Run run) {
        Stated<ImageReference> image = run.environment().image();
        return image.value().filter(ImageReference::isPinned).isPresent()
                ? new PinnedInput(
                        Part.IMAGE, text(image), Optional.empty(), State.PINNED, Message.of("verify.image.pinned"))
                : missing(Part.IMAGE, text(image), "reproduce.image");
    }

    private static PinnedInput claimed(
            Part part, RecordId record, String field, Stated<?> claim, ClaimAnswers answers) {
        if (!claim.isGiven()) {
            return missing(part, "", "reproduce.not-stated");
        }
        Verdict verdict = answers.of(record, field, text(claim));
        return new PinnedInput(part, text(claim), Optional.empty(), state(verdict.answer()), verdict.because());
    }

    private static String text(Stated<?> claim) {
        return claim.value().map(Object::toString).orElse("");
    }

    private static State state(Answer answer) {
        return switch (answer) {
            case OK -> State.VERIFIED;
            case UNVERIFIABLE -> State.PINNED;
            case MISMATCH -> State.NOT_PINNED;
        };
    }

    private static PinnedInput missing(Part part, String text, String key) {
        return missing(part, text, Message.of(key));
    }

    private static PinnedInput missing(Part part, String text, Message because) {
        return new PinnedInput(part, text, Optional.empty(), State.NOT_PINNED, because);
    }

    private static PinnedInput data(Catalog catalog, RecordId id, ClaimAnswers answers) {
        Optional<Dataset> dataset = catalog.find(id, Dataset.class);
        Optional<Model> model = catalog.find(id, Model.class);
        if (dataset.isEmpty() && model.isEmpty()) {
            return data(id, State.NOT_PINNED, Message.of("reproduce.no-record"));
        }
        Optional<Storage> storage = dataset.flatMap(d -> d.storage().value());
        if (storage.filter(Storage::isFixed).isPresent()
                && dataset.filter(d -> d.pinning() != Dataset.Pinning.PINNED).isPresent()) {
            return data(id, State.NOT_PINNED, Message.of("reproduce.mutable"));
        }
        Stated<ContentHash> hash = storage.map(Storage::hash)
                .or(() -> model.flatMap(m -> m.weights().value()).map(Model.Weights::hash))
                .orElse(new Stated.Absent<>());
        if (hash.isGiven()) {
            Verdict verdict = answers.of(id, dataset.isPresent() ? "storage" : "artifact", text(hash));
            return data(id, state(verdict.answer()), verdict.because());
        }
        if (storage.filter(Storage::isFixed).isEmpty()) {
            return data(id, State.NOT_PINNED, Message.of("reproduce.no-hash"));
        }
        boolean lakefs = storage.flatMap(s -> s.system().value())
                .filter(s -> s == Storage.StorageSystem.LAKEFS)
                .isPresent();
        return data(id, State.PINNED, Message.of(lakefs ? "verify.lakefs.pinned" : "reproduce.commit"));
    }

    private static PinnedInput data(RecordId id, State state, Message because) {
        return new PinnedInput(Part.DATA, id.value(), Optional.of(id), state, because);
    }

    /** Returns the dataset versions and models that a run used, each once, in the order of the record. */
    public static Set<RecordId> idsOfInputs(Run run) {
        Set<RecordId> ids = new LinkedHashSet<>();
        run.inputs().dataset().value().ifPresent(ids::add);
        run.inputs().others().forEach(input -> input.record().value().ifPresent(ids::add));
        return ids;
    }

    /**
     * A dataset version or model of which the record says that nobody knows which it was.
     *
     * @param role the word for what it was used for, as in records
     */
    public record UnknownInput(String role, String reason) {}

    /** Returns the dataset versions and models that a run used and nobody knows, in the order of the record. */
    public static List<UnknownInput> unknownInputs(Run run) {
        List<UnknownInput> unknown = new ArrayList<>();
        if (run.inputs().dataset() instanceof Stated.Unknown<RecordId> data) {
            unknown.add(new UnknownInput(word(Run.InputRole.TRAIN), data.reason()));
        }
        for (Run.Input input : run.inputs().others()) {
            if (input.record() instanceof Stated.Unknown<RecordId> data) {
                unknown.add(new UnknownInput(
                        input.role().value().map(Reproduction::word).orElse("?"), data.reason()));
            }
        }
        return unknown;
    }

    private static String word(Run.InputRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the inputs that nothing fixes, or that are not what ran: one is enough for a D. */
    public List<PinnedInput> notPinned() {
        return inputs.stream().filter(i -> i.state() == State.NOT_PINNED).toList();
    }

    /** Returns the inputs that are fixed, but were not verified. The image is not among them, since no registry is asked. */
    public List<PinnedInput> notVerified() {
        return inputs.stream()
                .filter(i -> i.part() != Part.IMAGE && i.state() == State.PINNED)
                .toList();
    }

    /** Returns whether at least one seed is stated. */
    public boolean isSeeded() {
        return run.environment()
                .seeds()
                .value()
                .filter(seeds -> !seeds.isEmpty())
                .isPresent();
    }

    /** Returns whether the record says that it knows of no source of chance besides the seeds. */
    public boolean isDeterministic() {
        return run.environment().nondeterminism().value().filter(List::isEmpty).isPresent();
    }

    /** Returns the grade. */
    public Grade grade() {
        if (!notPinned().isEmpty()) {
            return Grade.D;
        }
        if (!isSeeded()) {
            return Grade.C;
        }
        return notVerified().isEmpty() && isDeterministic() ? Grade.A : Grade.B;
    }
}
