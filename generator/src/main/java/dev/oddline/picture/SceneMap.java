package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgText;
import dev.oddline.picture.svg.SvgWriter;
import java.util.ArrayList;
import java.util.List;

/** Scenes as points on a map; groups of them in colour, each with its name where its middle is. */
public final class SceneMap {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 500;
    private static final int EDGE = 24;
    private static final int COLOURS = 4;
    private static final int LINE = 14;
    private static final double LETTER = 6.4;
    private static final int MOVES = 12;

    private SceneMap() {}

    /** A place on the map, in any unit. */
    public record Place(double x, double y) {}

    /**
     * Scenes that belong together.
     *
     * @param name stands beside the middle
     * @param middle the scene that shows best what they are
     */
    public record Group(String name, Place middle, List<Place> places) {
        public Group {
            places = List.copyOf(places);
        }
    }

    private record Label(double left, double top, double width) {
        boolean meets(Label other) {
            return left < other.left + other.width && other.left < left + width && Math.abs(top - other.top) < LINE;
        }
    }

    /**
     * Returns the drawing.
     *
     * @param groups the one to be named first at the beginning: its name keeps its place
     * @param others scenes in no group
     * @param said what it shows, for those who hear it
     */
    public static Svg draw(List<Group> groups, List<Place> others, String said) {
        List<Place> all = new ArrayList<>(others);
        groups.forEach(group -> all.addAll(group.places()));
        Frame frame = Frame.around(all);
        SvgWriter out = new SvgWriter()
                .open(
                        "svg",
                        "class",
                        "scenes",
                        "role",
                        "img",
                        "aria-label",
                        said,
                        "viewBox",
                        "0 0 " + WIDTH + " " + HEIGHT);
        out.empty("path", "class", "none", "d", dots(others, frame));
        for (int g = 0; g < groups.size(); g++) {
            out.empty(
                    "path",
                    "class",
                    "g" + (g % COLOURS + 1),
                    "d",
                    dots(groups.get(g).places(), frame));
        }
        List<Label> labels = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Place middle = frame.on(groups.get(g).middle());
            out.empty(
                    "circle",
                    "class",
                    "g" + (g % COLOURS + 1),
                    "cx",
                    number(middle.x()),
                    "cy",
                    number(middle.y()),
                    "r",
                    "4");
            Label label = free(groups.get(g).name(), middle, labels);
            labels.add(label);
            out.text("text", groups.get(g).name(), "x", number(label.left()), "y", number(label.top() + LINE - 3));
        }
        return out.close("svg").svg();
    }

    /** A line of no length with round ends is a dot. */
    private static String dots(List<Place> places, Frame frame) {
        StringBuilder path = new StringBuilder(places.size() * 12);
        for (Place place : places) {
            Place on = frame.on(place);
            path.append('M');
            SvgText.append(path, on.x());
            path.append(' ');
            SvgText.append(path, on.y());
            path.append("h0");
        }
        return path.toString();
    }

    /** Returns the place of a name right of its middle, moved up and down until it meets no other. */
    private static Label free(String name, Place middle, List<Label> taken) {
        double width = name.length() * LETTER;
        double left = Math.max(0, Math.min(middle.x() + 8, WIDTH - width));
        for (int move = 0; move < MOVES; move++) {
            int steps = (move + 1) / 2 * (move % 2 == 0 ? 1 : -1);
            double top = Math.max(0, Math.min(middle.y() - LINE / 2.0 + steps * LINE, HEIGHT - LINE));
            Label label = new Label(left, top, width);
            if (taken.stream().noneMatch(label::meets)) {
                return label;
            }
        }
        return new Label(left, Math.max(0, middle.y() - LINE / 2.0), width);
    }

    /** What part of the plane is shown: both axes in one scale, in the middle of the drawing. */
    private record Frame(double scale, double middleX, double middleY) {

        static Frame around(List<Place> places) {
            double left = places.stream().mapToDouble(Place::x).min().orElse(0);
            double right = places.stream().mapToDouble(Place::x).max().orElse(0);
            double bottom = places.stream().mapToDouble(Place::y).min().orElse(0);
            double top = places.stream().mapToDouble(Place::y).max().orElse(0);
            double across = right - left == 0 ? Double.POSITIVE_INFINITY : (WIDTH - 2.0 * EDGE) / (right - left);
            double down = top - bottom == 0 ? Double.POSITIVE_INFINITY : (HEIGHT - 2.0 * EDGE) / (top - bottom);
            double scale = Math.min(across, down);
            return new Frame(Double.isInfinite(scale) ? 1 : scale, (left + right) / 2, (bottom + top) / 2);
        }

        Place on(Place place) {
            return new Place(WIDTH / 2.0 + (place.x() - middleX) * scale, HEIGHT / 2.0 - (place.y() - middleY) * scale);
        }
    }
}
