package dev.oddline.page;

import dev.oddline.catalog.Link;
import dev.oddline.note.NoteText;
import dev.oddline.page.view.Markup;
import dev.oddline.page.view.NoteExcerpt;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Tone;
import dev.oddline.record.Heading;
import dev.oddline.record.Kind;
import dev.oddline.record.Moment;
import dev.oddline.record.Note;
import dev.oddline.record.RecordId;
import dev.oddline.source.RepoPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people wrote: the notes about a record, and a record's own prose. */
final class NotesSection {
    private static final int EXCERPT = 300;
    private static final int HEADINGS_DOWN = 2;

    private final Site site;
    private final Here here;

    NotesSection(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns the notes about a record, newest first. */
    List<NoteExcerpt> about(RecordId id) {
        return site.catalog().linksTo(id).stream()
                .map(Link::from)
                .filter(from -> from.kind() == Kind.NOTE)
                .distinct()
                .flatMap(note -> site.catalog().find(note, Note.class).stream())
                .sorted(Comparator.comparing(NotesSection::writtenAt).reversed().thenComparing(Note::id))
                .map(this::excerpt)
                .toList();
    }

    private static String writtenAt(Note note) {
        return note.content()
                .writtenAt()
                .value()
                .map(m -> m.instant().toString())
                .orElse("");
    }

    private NoteExcerpt excerpt(Note note) {
        SafeUrl url = site.addresses().page(note.id()).map(here::to).orElse(SafeUrl.NONE);
        String html =
                markdown(note).map(text -> NoteText.beginning(text, EXCERPT)).orElseGet(() -> summary(note));
        return new NoteExcerpt(new Piece(site.title(note.id()), Tone.PLAIN, url), new Markup(html), source(note));
    }

    /** Returns a record's own text: the whole note of a note record, else its description. */
    List<NoteExcerpt> own(Heading heading, Optional<Note> note) {
        List<NoteExcerpt> texts = new ArrayList<>();
        heading.description()
                .value()
                .ifPresent(d -> texts.add(new NoteExcerpt(Piece.plain(""), new Markup(paragraphs(d)), Phrase.NONE)));
        note.ifPresent(n -> texts.add(
                new NoteExcerpt(Piece.plain(""), new Markup(markdown(n).orElse("")), source(n))));
        return texts.stream()
                .filter(t -> !t.text().html().isEmpty() || !t.source().pieces().isEmpty())
                .toList();
    }

    private Optional<String> markdown(Note note) {
        Optional<RepoPath> path = note.place()
                .path()
                .value()
                .or(() -> note.snapshot().value().flatMap(s -> s.path().value()))
                .filter(p -> p.value().endsWith(".md"));
        try {
            return path.isEmpty()
                    ? Optional.empty()
                    : site.files().read(path.get()).map(text -> NoteText.html(text, HEADINGS_DOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(Note note) {
        return java.util.stream.Stream.of(
                        note.content().intent(),
                        note.content().observations(),
                        note.content().nextAction())
                .flatMap(s -> s.value().stream())
                .map(NotesSection::paragraphs)
                .reduce("", String::concat);
    }

    private Phrase source(Note note) {
        List<Piece> pieces = new ArrayList<>();
        note.content().author().value().ifPresent(a -> pieces.add(Piece.plain(a)));
        note.content()
                .writtenAt()
                .value()
                .map(Moment::day)
                .ifPresent(d -> pieces.add(Piece.plain((pieces.isEmpty() ? "" : ", ") + d)));
        note.place().url().value().flatMap(SafeUrl::foreign).ifPresent(u -> {
            pieces.add(Piece.plain(pieces.isEmpty() ? "" : " · "));
            pieces.add(new Piece(site.words().say("note.wiki"), Tone.PLAIN, u));
        });
        note.snapshot()
                .value()
                .flatMap(s -> s.version().value())
                .ifPresent(v -> pieces.add(Piece.of(" " + site.words().say("note.snapshot", v), Tone.MUTED)));
        return new Phrase(pieces.stream().filter(p -> !p.text().isEmpty()).toList());
    }

    /** Returns plain text as HTML paragraphs, escaped. */
    static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\n\\s*\\n")) {
            html.append("<p>")
                    .append(paragraph
                            .strip()
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\n", "<br>"))
                    .append("</p>");
        }
        return html.toString();
    }
}
