package dev.oddline.check.verification;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.check.verification.PinnedInput.Part;
import dev.oddline.check.verification.PinnedInput.State;
import dev.oddline.message.Message;
import dev.oddline.record.Dataset;
import dev.oddline.record.Model;
import dev.oddline.record.RecordId;
import dev.oddline.record.Run;
import dev.oddline.record.Storage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** Returns what is known of a run's inputs. */
    public static Reproduction of(Catalog catalog, CatalogEntry entry, Run run, Sources sources) throws IOException {
        List<Verification> own = Verifier.verify(catalog, List.of(entry), sources);
        List<PinnedInput> inputs = new ArrayList<>();
        inputs.add(code(run, own));
        inputs.add(claimed(Part.CONFIG, "config_hash", own));
        inputs.addAll(data(catalog, run, sources));
        boolean digest =
                run.environment().image().value().filter(i -> i.isPinned()).isPresent();
        inputs.add(
                digest
                        ? claimed(Part.IMAGE, "docker_image", own)
                        : missing(
                                Part.IMAGE,
                                run.environment()
                                        .image()
                                        .value()
                                        .map(Object::toString)
                                        .orElse(""),
                                "reproduce.image"));
        return new Reproduction(run, inputs);
    }

    private static PinnedInput code(Run run, List<Verification> own) {
        return run.code().dirty().orElse(false)
                ? missing(
                        Part.CODE,
                        run.code().commit().value().map(Object::toString).orElse(""),
                        "reproduce.dirty")
                : claimed(Part.CODE, "code_version", own);
    }

    private static PinnedInput claimed(Part part, String field, List<Verification> verifications) {
        return verifications.stream()
                .filter(v -> v.claim().field().equals(field))
                .findFirst()
                .map(v -> new PinnedInput(part, v.claim().text(), state(v.answer()), v.because()))
                .orElseGet(() -> missing(part, "", "reproduce.not-stated"));
    }

    private static State state(Answer answer) {
        return switch (answer) {
            case OK -> State.VERIFIED;
            case UNVERIFIABLE -> State.PINNED;
            case MISMATCH -> State.NOT_PINNED;
        };
    }

    private static PinnedInput missing(Part part, String text, String key) {
        return new PinnedInput(part, text, State.NOT_PINNED, Message.of(key));
    }

    private static List<PinnedInput> data(Catalog catalog, Run run, Sources sources) throws IOException {
        List<PinnedInput> inputs = new ArrayList<>();
        for (RecordId id : idsOfInputs(run)) {
            Optional<CatalogEntry> entry = catalog.find(id);
            inputs.add(
                    entry.isEmpty()
                            ? missing(Part.DATA, id.value(), "reproduce.no-record")
                            : data(catalog, entry.get(), sources));
        }
        return inputs.isEmpty() ? List.of(missing(Part.DATA, "", "reproduce.not-stated")) : inputs;
    }

    /** Returns the dataset versions and models that a run used, each once, in the order of the record. */
    public static Set<RecordId> idsOfInputs(Run run) {
        Set<RecordId> ids = new LinkedHashSet<>();
        run.inputs().dataset().value().ifPresent(ids::add);
        run.inputs().others().forEach(input -> input.record().value().ifPresent(ids::add));
        return ids;
    }

    private static PinnedInput data(Catalog catalog, CatalogEntry entry, Sources sources) throws IOException {
        String id = entry.id().value();
        boolean pinnedElsewhere = entry.as(Dataset.class)
                .flatMap(d -> d.storage().value())
                .filter(Reproduction::isPinnedByLakefs)
                .isPresent();
        if (entry.as(Dataset.class).isEmpty() && entry.as(Model.class).isEmpty()) {
            return missing(Part.DATA, id, "reproduce.no-record");
        }
        for (Verification v : Verifier.verify(catalog, List.of(entry), sources)) {
            if (Set.of("storage", "artifact").contains(v.claim().topField())) {
                return new PinnedInput(Part.DATA, id, state(v.answer()), v.because());
            }
        }
        return pinnedElsewhere
                ? new PinnedInput(Part.DATA, id, State.PINNED, Message.of("verify.lakefs.pinned"))
                : missing(Part.DATA, id, "reproduce.no-hash");
    }

    private static boolean isPinnedByLakefs(Storage storage) {
        return storage.uri()
                .value()
                .flatMap(LakefsUri::parse)
                .filter(uri -> uri.isPinned()
                        || storage.revision()
                                .value()
                                .filter(LakefsUri::isCommit)
                                .isPresent())
                .isPresent();
    }

    /** Returns the grade. */
    public Grade grade() {
        if (inputs.stream().anyMatch(i -> i.state() == State.NOT_PINNED)) {
            return Grade.D;
        }
        if (!run.environment().seeds().isGiven()) {
            return Grade.C;
        }
        boolean verified = inputs.stream().allMatch(i -> i.part() == Part.IMAGE || i.state() == State.VERIFIED);
        boolean deterministic =
                run.environment().nondeterminism().value().filter(List::isEmpty).isPresent();
        return verified && deterministic ? Grade.A : Grade.B;
    }
}
