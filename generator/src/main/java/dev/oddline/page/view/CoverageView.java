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
 * @param maps one heatmap for each choice of axes, the one shown at first being the first
 * @param legend the verdicts and the kinds of cells without figure
 * @param gaps what to collect next
 * @param empty why there is nothing; shown where there are no maps
 */
public record CoverageView(
        Frame frame,
        Badge grade,
        String title,
        Phrase lead,
        Phrase about,
        List<SubjectGroup> subjects,
        List<Layer> layers,
        List<Heatmap> maps,
        Legend legend,
        Gaps gaps,
        Phrase empty)
        implements View {

    public CoverageView {
        subjects = List.copyOf(subjects);
        layers = List.copyOf(layers);
        maps = List.copyOf(maps);
    }

    /**
     * Pages that show the same for other data.
     *
     * @param label what they have in common
     */
    public record SubjectGroup(String label, List<MenuEntry> entries) {
        public SubjectGroup {
            entries = List.copyOf(entries);
        }
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
     * @param remark in what order
     * @param anchor of the most urgent segment; empty for none
     * @param lines the most urgent first
     * @param rest the others, which unfold
     * @param more how many others there are; empty for none
     */
    public record Gaps(
            String remark, String anchor, GapScale scale, List<GapLine> lines, List<GapLine> rest, String more) {
        /** No list. */
        public static final Gaps NONE = new Gaps("", "", new GapScale("", ""), List.of(), List.of(), "");

        public Gaps {
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
     * @param picture the interval on the axis of all
     * @param scenes trained on
     * @param collect how many to collect, and which
     * @param settles what is known afterwards
     * @param priority its share of the whole list, drawn
     */
    public record GapLine(
            Piece segment,
            Verdict verdict,
            String value,
            String interval,
            Markup picture,
            String scenes,
            String collect,
            String settles,
            Markup priority) {}

    @Override
    public String template() {
        return "coverage";
    }
}
