package dev.oddline.page;

import dev.oddline.check.Finding;
import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.diagnostic.Severity;
import dev.oddline.page.view.ExcerptLine;
import dev.oddline.page.view.ExcerptPart;
import dev.oddline.page.view.Phrase;
import dev.oddline.page.view.Piece;
import dev.oddline.page.view.SafeUrl;
import dev.oddline.page.view.Token;
import dev.oddline.page.view.Tone;
import dev.oddline.record.RecordId;
import dev.oddline.record.Waiver;
import dev.oddline.source.HiddenCharacters;
import dev.oddline.source.Location;
import dev.oddline.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Findings as they stand on a page, with the user's lines. */
final class FindingViews {
    /** Open before waived, then the most severe first, then by place. */
    static final Comparator<Finding> ORDER = Comparator.comparing((Finding f) -> !f.isOpen())
            .thenComparing(f -> f.diagnostic().severity())
            .thenComparing(Comparator.naturalOrder());

    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )*)([A-Za-z0-9_.-]+)(:)(?=\\s|$)");
    private static final int WIDEST = 200;

    private final Site site;
    private final Here here;

    FindingViews(Site site, Here here) {
        this.site = site;
        this.here = here;
    }

    /** Returns the findings in the order of a page. */
    List<dev.oddline.page.view.Finding> of(List<Finding> findings) {
        List<dev.oddline.page.view.Finding> views = new ArrayList<>();
        findings.stream().sorted(ORDER).forEach(f -> views.add(view(f, "finding-" + (views.size() + 1))));
        return views;
    }

    private dev.oddline.page.view.Finding view(Finding finding, String anchor) {
        Diagnostic diagnostic = finding.diagnostic();
        Location at = diagnostic.location();
        List<Piece> help = new ArrayList<>();
        diagnostic.helps().forEach(h -> {
            if (!help.isEmpty()) {
                help.add(Piece.plain(" "));
            }
            help.addAll(Phrase.withCode(site.words().messages().text(h)).pieces());
        });
        return new dev.oddline.page.view.Finding(
                anchor,
                severity(diagnostic.severity()),
                new Piece(diagnostic.rule().name(), Tone.CODE, here.to(Addresses.rule(diagnostic.rule()))),
                Phrase.withCode(site.words().messages().text(diagnostic.message())),
                new Piece(visible(at.toString()), Tone.CODE, position(at)),
                excerpt(at),
                new Phrase(help),
                since(at),
                finding.waiver().map(this::waiver).orElse(Phrase.NONE));
    }

    /** Returns the word for a severity in its tone. */
    Piece severity(Severity severity) {
        Tone tone = switch (severity) {
            case ERROR -> Tone.ERR;
            case WARNING -> Tone.WARN;
            case NOTE -> Tone.MUTED;
        };
        return Piece.of(site.words().say("severity." + severity.word()), tone);
    }

    private SafeUrl position(Location at) {
        return site.sources().line(at.path(), at.span().start()).orElse(SafeUrl.NONE);
    }

    private List<String> since(Location at) {
        List<Changes.Change> changes = site.changes().of(at.path());
        return changes.isEmpty()
                ? List.of()
                : List.of(
                        site.words().say("finding.changed", changes.get(0).day()),
                        changes.get(0).author());
    }

    private Phrase waiver(RecordId id) {
        Optional<Waiver> waiver = site.catalog().find(id, Waiver.class);
        SafeUrl url = site.addresses().page(id).map(here::to).orElse(SafeUrl.NONE);
        return site.words()
                .phrase(
                        "finding.waived",
                        Piece.plain(waiver.flatMap(w -> w.expires().value())
                                .map(Object::toString)
                                .orElse(Figures.NO_VALUE)),
                        new Piece(id.value(), Tone.CODE, url));
    }

    private List<ExcerptLine> excerpt(Location at) {
        int number = at.span().start().line();
        return site.catalog()
                .at(at.path())
                .map(e -> SourceText.of(e.file()))
                .map(text -> lines(text, at, number))
                .orElse(List.of());
    }

    private static List<ExcerptLine> lines(SourceText text, Location at, int number) {
        List<ExcerptLine> lines = new ArrayList<>();
        for (int n = Math.max(1, number - 1); n <= number + 1; n++) {
            Optional<String> line = text.line(n);
            boolean empty = line.map(String::isBlank).orElse(true);
            if (line.isPresent() && (n == number || !empty)) {
                lines.add(
                        new ExcerptLine(Integer.toString(n), n == number ? marked(line.get(), at) : plain(line.get())));
            }
        }
        return lines;
    }

    private static List<ExcerptPart> marked(String line, Location at) {
        int length = line.codePointCount(0, line.length());
        int from = Math.min(at.span().start().column() - 1, length);
        boolean oneLine = at.span().end().line() == at.span().start().line();
        int to = oneLine ? Math.min(Math.max(from, at.span().end().column() - 1), length) : length;
        int first = line.offsetByCodePoints(0, from);
        int end = line.offsetByCodePoints(0, to);
        List<ExcerptPart> parts = new ArrayList<>(plain(line.substring(0, first)));
        if (end > first) {
            parts.add(new ExcerptPart(shortened(visible(line.substring(first, end))), Token.MARKED));
        }
        if (end < line.length()) {
            parts.add(new ExcerptPart(shortened(visible(line.substring(end))), Token.PLAIN));
        }
        return parts;
    }

    private static List<ExcerptPart> plain(String line) {
        Matcher key = KEY.matcher(line);
        if (line.stripLeading().startsWith("#")) {
            return List.of(new ExcerptPart(shortened(visible(line)), Token.COMMENT));
        }
        if (!key.find()) {
            return line.isEmpty() ? List.of() : List.of(new ExcerptPart(shortened(visible(line)), Token.PLAIN));
        }
        List<ExcerptPart> parts = new ArrayList<>();
        if (!key.group(1).isEmpty()) {
            parts.add(new ExcerptPart(key.group(1), Token.PLAIN));
        }
        parts.add(new ExcerptPart(key.group(2), Token.KEY));
        parts.add(new ExcerptPart(shortened(visible(line.substring(key.end(2)))), Token.PLAIN));
        return parts;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST)) + "…";
    }

    /** Returns a text in which nothing is hidden; a tab becomes a blank. */
    static String visible(String text) {
        return HiddenCharacters.shown(text.replace('\t', ' '));
    }
}
