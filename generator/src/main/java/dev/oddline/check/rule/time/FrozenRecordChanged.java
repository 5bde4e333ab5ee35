package dev.oddline.check.rule.time;

import dev.oddline.catalog.Catalog;
import dev.oddline.catalog.CatalogDifference;
import dev.oddline.catalog.CatalogEntry;
import dev.oddline.catalog.CatalogReader;
import dev.oddline.catalog.FieldChange;
import dev.oddline.check.rule.CatalogRule;
import dev.oddline.check.rule.CheckInput;
import dev.oddline.check.rule.IdLocation;
import dev.oddline.check.rule.Past;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Rule;
import dev.oddline.diagnostic.Severity;
import dev.oddline.message.Message;
import dev.oddline.record.RecordId;
import dev.oddline.secret.Redaction;
import dev.oddline.source.Location;
import dev.oddline.source.RepoPath;
import dev.oddline.source.SourceFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A record that others may rely on says something else than when it was merged. */
final class FrozenRecordChanged implements CatalogRule {
    private static final Rule RULE = new Rule("frozen-record-changed", Severity.ERROR);
    private static final int NAMED_FIELDS = 3;

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckInput input, Consumer<Diagnostic> found) throws IOException {
        if (input.past() instanceof Past.Base base) {
            since(base, input.catalog(), found);
        } else if (input.past() instanceof Past.Versions versions) {
            for (CatalogEntry entry : input.catalog().entries()) {
                if (Frozen.canBe(entry.kind())) {
                    since(shown(versions.of(entry.id(), entry.file())), entry, input.folder())
                            .ifPresent(found);
                }
            }
            gone(versions, input, found);
        }
    }

    private static void gone(Past.Versions versions, CheckInput input, Consumer<Diagnostic> found) throws IOException {
        for (Past.Gone gone : versions.gone()) {
            if (!Frozen.canBe(gone.id().kind())
                    || input.catalog().find(gone.id()).isPresent()) {
                continue;
            }
            gone.versions().stream()
                    .filter(version -> isFrozen(version.file(), input.folder()))
                    .findFirst()
                    .ifPresent(frozen -> found.accept(removed(
                            gone.id(),
                            gone.path(),
                            Message.of(
                                    "frozen-record-changed.gone",
                                    gone.id(),
                                    in(gone.removed()),
                                    shortened(frozen.commit())))));
        }
    }

    /** Only the whole history tells whether a record is still changed that was changed long ago. */
    @Override
    public boolean isHeld(CheckInput input) {
        return input.past() instanceof Past.Versions;
    }

    /** The catalog's files have their secrets blacked out, and former values stand in messages. */
    private static List<Past.Version> shown(List<Past.Version> versions) {
        return versions.stream()
                .map(v -> new Past.Version(v.commit(), Redaction.of(v.file()).file()))
                .toList();
    }

    private static void since(Past.Base base, Catalog now, Consumer<Diagnostic> found) {
        for (CatalogEntry old : base.catalog().entries()) {
            if (!isFrozen(old)) {
                continue;
            }
            Optional<CatalogEntry> current = now.find(old.id());
            if (current.isEmpty()) {
                found.accept(removed(
                        old.id(),
                        old.path(),
                        Message.of("frozen-record-changed.removed", old.id(), shortened(base.commit()))));
            } else {
                List<FieldChange> fields = binding(old.file(), current.get());
                if (!fields.isEmpty()) {
                    found.accept(changed(
                            current.get(),
                            fields,
                            Message.of(
                                    "frozen-record-changed.base", old.id(), named(fields), shortened(base.commit()))));
                }
            }
        }
    }

    /** Compares with the first frozen version, so that taking a change back mends it. */
    private static Optional<Diagnostic> since(List<Past.Version> versions, CatalogEntry entry, RepoPath folder) {
        for (int i = 0; i < versions.size(); i++) {
            Past.Version frozen = versions.get(i);
            if (isFrozen(frozen.file(), folder)) {
                List<FieldChange> fields = binding(frozen.file(), entry);
                if (fields.isEmpty()) {
                    return Optional.empty();
                }
                Message when = versions.subList(i + 1, versions.size()).stream()
                        .filter(later ->
                                !binding(frozen.file(), entry, later.file()).isEmpty())
                        .findFirst()
                        .map(Past.Version::commit)
                        .map(FrozenRecordChanged::in)
                        .orElse(in(Past.NOW));
                return Optional.of(changed(
                        entry,
                        fields,
                        Message.of(
                                "frozen-record-changed", entry.id(), named(fields), when, shortened(frozen.commit()))));
            }
        }
        return Optional.empty();
    }

    private static Message in(String commit) {
        return commit.equals(Past.NOW)
                ? Message.of("frozen-record-changed.uncommitted")
                : Message.of("frozen-record-changed.in", shortened(commit));
    }

    private static Diagnostic removed(RecordId id, RepoPath from, Message message) {
        return Diagnostic.of(RULE, Location.startOf(from), message)
                .withHelp(Message.of("frozen-record-changed.removed-help", id));
    }

    private static Diagnostic changed(CatalogEntry entry, List<FieldChange> fields, Message message) {
        FieldChange first = fields.get(0);
        Location at = first.after().isPresent() ? new Location(entry.path(), first.span()) : IdLocation.of(entry);
        return Diagnostic.of(RULE, at, message)
                .withHelp(Message.of(
                        "frozen-record-changed.was",
                        first.field(),
                        first.before().orElse("–")))
                .withHelp(Message.of("frozen-record-changed.help", entry.id()));
    }

    private static List<FieldChange> binding(SourceFile frozen, CatalogEntry entry) {
        return binding(frozen, entry, entry.file());
    }

    private static List<FieldChange> binding(SourceFile frozen, CatalogEntry entry, SourceFile later) {
        if (Arrays.equals(frozen.bytes(), later.bytes())) {
            return List.of();
        }
        return CatalogDifference.fields(frozen, later).stream()
                .filter(field -> !Frozen.leavesFree(entry.kind(), field.topLevelField()))
                .filter(field -> field.before().isPresent() || !Frozen.mayBeFilledIn(entry.kind(), field.field()))
                .filter(field -> field.before().filter(Redaction::hides).isEmpty())
                .toList();
    }

    private static boolean isFrozen(SourceFile file, RepoPath folder) {
        return CatalogReader.read(folder, List.of(file)).catalog().entries().stream()
                .anyMatch(FrozenRecordChanged::isFrozen);
    }

    private static boolean isFrozen(CatalogEntry entry) {
        return entry.decoded().map(d -> Frozen.is(d.record())).orElse(false);
    }

    private static Message named(List<FieldChange> fields) {
        String names = String.join(
                "`, `",
                fields.stream().limit(NAMED_FIELDS).map(FieldChange::field).toList());
        return fields.size() <= NAMED_FIELDS
                ? Message.of("frozen-record-changed.fields", names)
                : Message.of(
                        "frozen-record-changed.fields-more",
                        names,
                        Message.counted(fields.size() - NAMED_FIELDS, "more-field"));
    }

    private static String shortened(String commit) {
        return commit.substring(0, Math.min(7, commit.length()));
    }
}
