package dev.oddline.page;

import dev.oddline.catalog.CatalogDifference;
import dev.oddline.catalog.FieldChange;
import dev.oddline.catalog.LandedRecord;
import dev.oddline.catalog.LandedRecord.What;
import dev.oddline.catalog.LandedRecords;
import dev.oddline.git.Commit;
import dev.oddline.git.HistoryAnswer.Reason;
import dev.oddline.git.Landing;
import dev.oddline.page.view.Landed;
import dev.oddline.page.view.LandedGroup;
import dev.oddline.page.view.LandedLine;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.RecordId;
import dev.oddline.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts one landing into words, for one page. */
final class LandedTexts {
    private static final int MOST_FIELDS = 6;

    private final Site site;
    private final Here here;
    private final ValueText values;

    LandedTexts(Site site, Here here) {
        this.site = site;
        this.here = here;
        this.values = new ValueText(site, here);
    }

    /** Which of a landing's records a page shows, and where all of them are. */
    record Share(List<LandedRecord> records, boolean fields, Optional<String> all) {}

    /** Returns a landing with some of its records. */
    Landed of(Landing landing, LandedRecords records, Share share) {
        String commit = landing.commit().id().hex();
        return new Landed(
                "c-" + commit,
                LandingDays.day(landing),
                subject(landing),
                by(landing),
                groups(share),
                more(landing, records, share));
    }

    /** Returns what landed: the only commit's subject where a merge brought one. */
    static String subject(Landing landing) {
        boolean one = landing.commits().size() == 1;
        return one ? landing.commits().get(0).subject() : landing.commit().subject();
    }

    /** Returns who wrote what landed, each once, in the order of the names. */
    static List<String> authors(Landing landing) {
        Stream<Commit> commits = landing.commits().isEmpty() ? Stream.of(landing.commit()) : landing.commits().stream();
        return commits.map(c -> c.author().name())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private Phrase by(Landing landing) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(String.join(", ", authors(landing))));
        if (landing.commits().size() > 1) {
            pieces.add(
                    Piece.plain(" · " + site.words().counted(landing.commits().size(), "commit")));
        }
        landing.commit().changeRequest().ifPresent(request -> {
            pieces.add(Piece.plain(" · "));
            pieces.add(new Piece(
                    request.toString(),
                    Tone.PLAIN,
                    site.sources().request(request).orElse(SafeUrl.NONE)));
        });
        String commit = landing.commit().id().hex();
        pieces.add(Piece.plain(" · "));
        pieces.add(new Piece(
                commit.substring(0, 7), Tone.CODE, site.sources().commit(commit).orElse(SafeUrl.NONE)));
        return new Phrase(pieces);
    }

    private List<LandedGroup> groups(Share share) {
        Map<What, List<LandedLine>> lines = new EnumMap<>(What.class);
        share.records()
                .forEach(record -> lines.computeIfAbsent(record.what(), any -> new ArrayList<>())
                        .add(line(record, share.fields())));
        return lines.entrySet().stream()
                .map(group -> new LandedGroup(site.words().say("changes." + word(group.getKey())), group.getValue()))
                .toList();
    }

    static String word(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    private LandedLine line(LandedRecord record, boolean fields) {
        RecordId id = record.id();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(values.record(id));
        String title = site.title(id);
        if (!title.equals(id.value())) {
            pieces.add(Piece.plain(" " + title));
        }
        if (!record.replaced().isEmpty()) {
            pieces.add(Piece.of(" " + site.words().say("changes.in-place-of"), Tone.MUTED));
            record.replaced().forEach(old -> {
                pieces.add(Piece.plain(" "));
                pieces.add(values.record(old));
            });
        }
        if (record.what() == What.MOVED) {
            pieces.add(Piece.of(
                    " " + site.words().say("changes.now-at", record.path().value()), Tone.MUTED));
        }
        if (record.what() != What.MOVED
                && record.what() != What.REMOVED
                && site.catalog().isTombstone(id)) {
            pieces.add(Piece.of(" " + site.words().say("changes.gone"), Tone.MUTED));
        }
        List<String> changed = fields && record.what() == What.CHANGED ? fields(record) : List.of();
        List<String> first = changed.subList(0, Math.min(MOST_FIELDS, changed.size()));
        List<String> rest = changed.subList(first.size(), changed.size());
        if (!first.isEmpty()) {
            pieces.add(Piece.of(": ", Tone.MUTED));
            pieces.addAll(named(first));
        }
        return new LandedLine(
                site.words().kind(id.kind()),
                new Phrase(pieces),
                rest.isEmpty() ? "" : site.words().say("changes.more-fields", Figures.count(rest.size())),
                new Phrase(named(rest)));
    }

    private static List<Piece> named(List<String> fields) {
        List<Piece> pieces = new ArrayList<>();
        fields.forEach(field -> {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.of(", ", Tone.MUTED));
            }
            pieces.add(Piece.of(field, Tone.CODE));
        });
        return pieces;
    }

    /** Returns the fields that differ, as far as both versions can be read. */
    private List<String> fields(LandedRecord record) {
        Optional<SourceFile> before =
                record.before().flatMap(b -> site.changes().content(record.path(), b));
        Optional<SourceFile> after = record.after().flatMap(a -> site.changes().content(record.path(), a));
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return CatalogDifference.fields(before.get(), after.get()).stream()
                .map(FieldChange::field)
                .distinct()
                .toList();
    }

    private Phrase more(Landing landing, LandedRecords records, Share share) {
        List<Piece> pieces = new ArrayList<>();
        int hidden = records.records().size() - share.records().size();
        share.all()
                .ifPresent(page -> pieces.add(
                        new Piece(site.words().say("changes.more", Figures.count(hidden)), Tone.PLAIN, here.to(page))));
        if (records.otherFiles() > 0) {
            pieces.add(Piece.plain(
                    (pieces.isEmpty() ? "" : " · ") + site.words().counted(records.otherFiles(), "other-file")));
        }
        landing.unknown()
                .ifPresent(reason -> pieces.add(Piece.plain(site.words().say(key(reason)))));
        return new Phrase(pieces);
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case NO_HISTORY, NOT_COMMITTED -> "changes.none";
            case SHALLOW_CLONE -> "changes.shallow";
            case MISSING_OBJECTS -> "changes.missing-objects";
        };
    }
}
