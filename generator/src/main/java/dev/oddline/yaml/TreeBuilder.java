package dev.oddline.yaml;

import dev.oddline.diagnostic.Diagnostic;
import dev.oddline.message.Message;
import dev.oddline.source.Position;
import dev.oddline.source.Span;
import dev.oddline.yaml.YamlScalar.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.JsonSchema;
import org.snakeyaml.engine.v2.schema.Schema;

/**
 * Builds the tree of one document from the parser's events, with a stack of its own, so that no document can overflow
 * ours. What can be mended is reported and reading goes on; what cannot ends the document.
 */
final class TreeBuilder {
    private static final String YAML_1_2 = "1.2";
    /** Of no use to the parser, and costly to make again for every file. */
    private static final Schema SCHEMA = new JsonSchema();

    private final String text;
    private final Dialect dialect;
    private final Findings findings;
    private final CommentSpacing commentSpacing;
    private final ContinuationIndent continuationIndent;
    private final Anchors anchors = new Anchors();
    private final Deque<Level> levels = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    /** Of the value that was read last, or of the start of a collection that is open. */
    private Span last = Span.START;

    private int documents;
    private int nodes;
    private int characters;
    private int collectionAliases;

    /** What to do after an event. */
    private enum Next {
        GO_ON,
        /** The tree is whole, and what follows is not read. */
        STOP,
        /** The tree is of no use. */
        GIVE_UP
    }

    /** An open collection, what was counted before it, and how high it is so far. */
    private static final class Level {
        private final OpenCollection collection;
        private final Optional<String> anchor;
        private final Span start;
        private final boolean flow;
        private final int leastIndent;
        private final int nodesBefore;
        private final int charactersBefore;
        private int height = 1;

        Level(
                OpenCollection collection,
                CollectionStartEvent event,
                Span start,
                int nodesBefore,
                int charactersBefore) {
            this.collection = collection;
            this.anchor = event.getAnchor().map(Anchor::getValue);
            this.start = start;
            this.flow = event.isFlow();
            // With an anchor or tag the event starts there, and says nothing of the indentation.
            boolean bare = event.getAnchor().isEmpty() && event.getTag().isEmpty();
            this.leastIndent = bare ? start.startColumn() : 0;
            this.nodesBefore = nodesBefore;
            this.charactersBefore = charactersBefore;
        }
    }

    TreeBuilder(String text, Dialect dialect, Findings findings) {
        this.text = text;
        this.dialect = dialect;
        this.findings = findings;
        this.commentSpacing = new CommentSpacing(findings);
        this.continuationIndent = new ContinuationIndent(text, findings);
    }

    /** Returns the root of the first document; empty if there is none or it is of no use, which then was reported. */
    Optional<YamlNode> build() {
        // A buffer that holds all of it: the parser's time grows with the square of a long scalar otherwise.
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(text.length() + 1)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setSchema(SCHEMA)
                .setVersionFunction(version -> version)
                .build();
        StreamReader reader = new StreamReader(settings, text);
        try {
            ParserImpl parser = new ParserImpl(settings, reader);
            Next next = Next.GO_ON;
            while (next == Next.GO_ON && parser.hasNext()) {
                next = accept(parser.next());
            }
            reportUnusedAnchors();
            return next == Next.GIVE_UP ? Optional.empty() : root;
        } catch (MarkedYamlEngineException e) {
            reportUnusedAnchors();
            reportFault(new SyntaxFault(text, e, findings).diagnose());
            return Optional.empty();
        } catch (YamlEngineException | IllegalArgumentException e) {
            // The parser's own slips, such as a number format exception for an escape that is cut off.
            Position position = new Position(reader.getLine() + 1, reader.getColumn() + 1);
            findings.report(
                    SyntaxRules.YAML_SYNTAX,
                    new Span(position, position),
                    Message.of(e instanceof NumberFormatException ? "yaml-syntax.bad-escape" : "yaml-syntax"));
            return Optional.empty();
        }
    }

    private Next accept(Event event) {
        commentSpacing.check(event);
        return switch (event.getEventId()) {
            case StreamStart, StreamEnd, Comment, DocumentEnd -> Next.GO_ON;
            case DocumentStart -> startDocument((DocumentStartEvent) event);
            case Scalar -> addScalar((ScalarEvent) event);
            case Alias -> addAlias((AliasEvent) event);
            case MappingStart, SequenceStart -> startCollection((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> endCollection(event);
        };
    }

    private Next startDocument(DocumentStartEvent event) {
        documents++;
        if (documents > 1) {
            findings.report(
                    SyntaxRules.SEVERAL_DOCUMENTS,
                    Positions.of(event),
                    Message.of("several-documents"),
                    Message.of("several-documents.help"));
            return Next.STOP;
        }
        event.getSpecVersion()
                .map(SpecVersion::getRepresentation)
                .filter(version -> !version.equals(YAML_1_2))
                .ifPresent(version -> findings.report(
                        SyntaxRules.YAML_SYNTAX,
                        Positions.of(event),
                        Message.of("yaml-syntax.version", version),
                        Message.of("yaml-syntax.version-help")));
        return Next.GO_ON;
    }

    private Next addScalar(ScalarEvent event) {
        Span span = Positions.of(event);
        YamlScalar scalar = styled(event, new YamlScalar(event.getValue(), style(event.getScalarStyle()), span));
        ScalarCheck.report(scalar, dialect, findings);
        if (scalar.style() == Style.QUOTED && !isInFlow()) {
            continuationIndent.checkQuoted(span, leastIndent());
        }
        beginAnchor(event.getAnchor(), span);
        Next next = count(1, scalar.text().length(), span);
        if (event.getAnchor().isPresent()) {
            anchors.complete(
                    event.getAnchor().get().getValue(),
                    new Anchors.Anchored(scalar, span, 1, scalar.text().length(), 0));
        }
        add(scalar);
        return next;
    }

    private YamlScalar styled(ScalarEvent event, YamlScalar scalar) {
        if (event.getTag().isEmpty()) {
            return scalar;
        }
        String tag = event.getTag().get();
        Optional<Style> style = Tags.styleOf(tag, scalar);
        if (style.isEmpty()) {
            reportTag(tag, scalar.span());
        }
        return new YamlScalar(scalar.text(), style.orElse(scalar.style()), scalar.span());
    }

    private Next addAlias(AliasEvent event) {
        Span span = Positions.of(event);
        String name = event.getAlias().getValue();
        Optional<Anchors.Anchored> found = anchors.use(name);
        if (found.isEmpty() || anchors.open(name).isPresent()) {
            reportDeadAlias(name, span);
            add(new YamlScalar("", Style.PLAIN, new Span(span.start(), span.start())));
            last = span;
            return Next.GO_ON;
        }
        Anchors.Anchored anchored = found.get();
        boolean merging = !levels.isEmpty() && levels.peek().collection.isMerging();
        if (dialect == Dialect.RECORD && !merging) {
            findings.add(
                    Diagnostic.of(SyntaxRules.YAML_ALIAS, findings.at(span), Message.of("yaml-alias", Excerpt.of(name)))
                            .withLabel(findings.at(anchored.place()), Message.of("yaml-alias.anchor-label"))
                            .withHelp(Message.of("yaml-alias.help")));
        }
        if (anchored.height() > 0 && ++collectionAliases > Dialect.MAX_COLLECTION_ALIASES) {
            findings.report(
                    SyntaxRules.YAML_ALIAS, span, Message.of("yaml-alias.too-many", Dialect.MAX_COLLECTION_ALIASES));
            return Next.GIVE_UP;
        }
        if (levels.size() + anchored.height() > Dialect.MAX_DEPTH) {
            return tooDeep(span);
        }
        Next next = count(anchored.nodes(), anchored.characters(), span);
        if (!levels.isEmpty()) {
            levels.peek().height = Math.max(levels.peek().height, anchored.height() + 1);
        }
        add(movedTo(span, anchored.node()));
        return next;
    }

    private void reportDeadAlias(String name, Span span) {
        Optional<Span> open = anchors.open(name);
        if (open.isEmpty()) {
            findings.report(SyntaxRules.YAML_ALIAS, span, Message.of("yaml-alias.undefined", Excerpt.of(name)));
        } else {
            findings.add(Diagnostic.of(
                            SyntaxRules.YAML_ALIAS, findings.at(span), Message.of("yaml-alias.cycle", Excerpt.of(name)))
                    .withLabel(findings.at(open.get()), Message.of("yaml-alias.anchor-label")));
        }
    }

    private Next startCollection(CollectionStartEvent event) {
        Span span = Positions.of(event);
        if (levels.size() == Dialect.MAX_DEPTH) {
            return tooDeep(span);
        }
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        if (event.getTag().isPresent() && !isFit(event.getTag().get(), mapping)) {
            reportTag(event.getTag().get(), span);
        }
        boolean merging = !levels.isEmpty() && levels.peek().collection.isMerging();
        beginAnchor(event.getAnchor(), span);
        OpenCollection collection =
                mapping ? new OpenMapping(span.start(), dialect, findings) : new OpenSequence(span.start(), merging);
        levels.push(new Level(collection, event, span, nodes, characters));
        last = span;
        return count(1, 0, span);
    }

    private Next endCollection(Event event) {
        Level level = levels.pop();
        // A block ends where its last value ends; the parser would have it end at the next token.
        Position end = level.flow ? Positions.of(event).end() : last.end();
        if (level.flow && !isInFlow()) {
            continuationIndent.checkBrackets(new Span(level.start.start(), end), leastIndent());
        }
        YamlNode node = level.collection.close(end);
        if (level.anchor.isPresent()) {
            anchors.complete(
                    level.anchor.get(),
                    new Anchors.Anchored(
                            node,
                            level.start,
                            nodes - level.nodesBefore,
                            characters - level.charactersBefore,
                            level.height));
        }
        if (!levels.isEmpty()) {
            levels.peek().height = Math.max(levels.peek().height, level.height + 1);
        }
        add(node);
        return Next.GO_ON;
    }

    private void add(YamlNode node) {
        last = node.span();
        if (levels.isEmpty()) {
            root = Optional.of(node);
        } else {
            levels.peek().collection.add(node);
        }
    }

    private boolean isInFlow() {
        return !levels.isEmpty() && levels.peek().flow;
    }

    /** Returns how many spaces a line of a value must start with at least. */
    private int leastIndent() {
        return levels.isEmpty() ? 0 : levels.peek().leastIndent;
    }

    private Next count(int moreNodes, int moreCharacters, Span place) {
        nodes += moreNodes;
        characters += moreCharacters;
        if (nodes > Dialect.MAX_NODES) {
            findings.report(SyntaxRules.TOO_MANY_NODES, place, Message.of("too-many-nodes", Dialect.MAX_NODES));
            return Next.GIVE_UP;
        }
        if (characters > dialect.maxCharacters()) {
            findings.report(
                    SyntaxRules.TOO_MANY_NODES,
                    place,
                    Message.of("too-many-nodes.characters", dialect.maxCharacters()));
            return Next.GIVE_UP;
        }
        return Next.GO_ON;
    }

    private Next tooDeep(Span place) {
        findings.report(SyntaxRules.TOO_DEEP, place, Message.of("too-deep", Dialect.MAX_DEPTH));
        return Next.GIVE_UP;
    }

    private void beginAnchor(Optional<Anchor> anchor, Span span) {
        if (anchor.isPresent()) {
            anchors.begin(anchor.get().getValue(), span);
        }
    }

    private static boolean isFit(String tag, boolean mapping) {
        return mapping ? Tags.fitMapping(tag) : Tags.fitSequence(tag);
    }

    private void reportUnusedAnchors() {
        if (dialect == Dialect.RECORD) {
            anchors.unused()
                    .forEach(place -> findings.report(
                            SyntaxRules.YAML_ALIAS,
                            place,
                            Message.of("yaml-alias.unused-anchor"),
                            Message.of("yaml-alias.unused-anchor-help")));
        }
    }

    private void reportFault(Diagnostic fault) {
        // On a line where something had to be replaced, the fault is most likely a consequence.
        if (!findings.replacedOnLine(fault.location().span().start().line())) {
            findings.add(fault);
        }
    }

    private void reportTag(String tag, Span span) {
        findings.report(
                SyntaxRules.YAML_TAG,
                span,
                Message.of("yaml-tag", Excerpt.of(Tags.printed(tag))),
                Message.of("yaml-tag.help"));
    }

    private static Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN -> Style.PLAIN;
            case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.QUOTED;
            case LITERAL, FOLDED -> Style.BLOCK;
        };
    }

    private static YamlNode movedTo(Span span, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return new YamlScalar(scalar.text(), scalar.style(), span);
        }
        return node instanceof YamlMapping mapping
                ? new YamlMapping(mapping.entries(), span)
                : new YamlSequence(((YamlSequence) node).items(), span);
    }
}
