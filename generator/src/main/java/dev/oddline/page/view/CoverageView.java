package dev.oddline.page.view;

import java.util.List;

/**
 * How an ODD is covered: by the data of a dataset version, or by it and an evaluation together.
 *
 * @param grade one word for all segments; without text where there are none
 * @param title of the page
 * @param lead what the figures say
 * @param about what is held against what
 * @param subjects other pages of the same kind, in groups
 * @param layers what a cell may show, the one shown at first being the first
 * @param map the heatmap that is shown at first; without anchor for none
 * @param script what draws the others
 * @param legend the verdicts and the kinds of cells without figure
 * @param methods how the figures were made and what they take for granted; none without figures
 * @param slopes evaluations that slopes of several segments go through, where they are many
 * @param gaps what to collect next
 * @param empty why there is nothing; shown where there is no map
 */
public record CoverageView(
        Frame frame,
        Badge grade,
        String title,
        Phrase lead,
        Phrase about,
        List<SubjectGroup> subjects,
        List<Layer> layers,
        Heatmap map,
        MapData script,
        Legend legend,
        List<String> methods,
        List<SlopeList> slopes,
        Gaps gaps,
        Phrase empty)
        implements View {

    public CoverageView {
        subjects = List.copyOf(subjects);
        layers = List.copyOf(layers);
        methods = List.copyOf(methods);
        slopes = List.copyOf(slopes);
    }

    /** Evaluations that a slope goes through, in a place that segments lead to. */
    public record SlopeList(String anchor, Phrase evaluations) {}

    /**
     * Pages that show the same for other data.
     *
     * @param label what they have in common
     * @param entries that are seen at once, the page itself among them
     * @param rest the others, which unfold
     * @param more how many others there are; empty for none
     */
    public record SubjectGroup(String label, List<MenuEntry> entries, List<MenuEntry> rest, String more) {
        public SubjectGroup {
            entries = List.copyOf(entries);
            rest = List.copyOf(rest);
        }

        /** Returns a choice of which all entries are seen at once. */
        public SubjectGroup(String label, List<MenuEntry> entries) {
            this(label, entries, List.of(), "");
        }
    }

    /**
     * Where a script finds the figures of all other choices of axes, and what is not needed at first.
     *
     * @param name under which they are registered; empty for none
     * @param url the file that registers them
     * @param root the way to the top of the site
     * @param table every segment with its figures in full precision; without address for none
     */
    public record MapData(String name, SafeUrl url, String root, SafeUrl table) {
        /** No figures. */
        public static final MapData NONE = new MapData("", SafeUrl.NONE, "", SafeUrl.NONE);
    }

    /**
     * Something that the cells can show.
     *
     * @param name which it is
     * @param label for people
     * @param key what its colours mean; empty for the verdicts, which the legend explains
     */
    public record Layer(LayerName name, String label, List<Shade> key) {
        public Layer {
            key = List.copyOf(key);
        }
    }

    /**
     * One step of a ramp.
     *
     * @param fill its colour
     * @param said the values it stands for
     */
    public record Shade(Fill fill, String said) {}

    /**
     * What the marks and fills mean.
     *
     * @param verdicts rows of the decision table; empty where nothing was evaluated
     * @param absences kinds of cells without figure
     */
    public record Legend(List<LegendEntry> verdicts, List<LegendEntry> absences) {
        public Legend {
            verdicts = List.copyOf(verdicts);
            absences = List.copyOf(absences);
        }
    }

    /**
     * One look of a cell.
     *
     * @param advice what it means or asks for
     */
    public record LegendEntry(Verdict verdict, String advice) {}

    /**
     * What to collect next.
     *
     * @param anchor of the most urgent segment; empty for none
     * @param after says which evaluation came after this one; nothing where none did
     * @param lists one after the other, the most urgent first
     */
    public record Gaps(String anchor, GapScale scale, Phrase after, List<GapList> lists) {
        /** No list. */
        public static final Gaps NONE = new Gaps("", new GapScale("", ""), Phrase.NONE, List.of());

        public Gaps {
            lists = List.copyOf(lists);
        }

        /** Returns the same lists of an evaluation that another came after. */
        public Gaps after(Phrase other) {
            return new Gaps(anchor, scale, other, lists);
        }
    }

    /**
     * Segments that are ranked together.
     *
     * @param title what they have in common
     * @param remark in what order they stand
     * @param lines the most urgent first
     * @param rest the others, which unfold
     * @param more how many others there are; empty for none
     * @param elsewhere the page that has all of them, where the others are too many for this one
     */
    public record GapList(
            String title, String remark, List<GapLine> lines, List<GapLine> rest, String more, SafeUrl elsewhere) {
        public GapList {
            lines = List.copyOf(lines);
            rest = List.copyOf(rest);
        }
    }

    /**
     * What the columns of the list hold.
     *
     * @param figure name and unit of the metric
     * @param picture ends of its axis and the requirement
     */
    public record GapScale(String figure, String picture) {}

    /**
     * One ODD segment of which something is to be done.
     *
     * @param anchor of the line; empty where the table of the heatmap has one
     * @param picture the interval on the axis of all
     * @param trend the values so far, drawn
     * @param since the first value and the last one; empty where there is one only
     * @param scenes trained on
     * @param collect how many to collect of what; one line for each
     * @param settles what is known afterwards
     * @param priority its share of the whole list, drawn
     */
    public record GapLine(
            String anchor,
            Piece segment,
            Verdict verdict,
            String value,
            String interval,
            Markup picture,
            Markup trend,
            String since,
            String scenes,
            List<GapCollect> collect,
            String settles,
            Markup priority) {
        public GapLine {
            collect = List.copyOf(collect);
        }
    }

    /**
     * What to collect for a segment.
     *
     * @param scenes how many for what
     * @param wanted the number that is reached with them, and what makes it so many; empty where it is not the wanted one
     */
    public record GapCollect(String scenes, String wanted) {}

    @Override
    public String template() {
        return "coverage";
    }
}
