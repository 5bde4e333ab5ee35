package dev.oddline.picture;

import static dev.oddline.picture.svg.SvgText.number;

import dev.oddline.picture.svg.PathText;
import dev.oddline.picture.svg.Svg;
import dev.oddline.picture.svg.SvgWriter;
import java.util.List;

/** A heatmap without words: the same rows, columns and fills as the whole one, which stands elsewhere with all figures. */
public final class MiniHeatmap {
    private static final int CELL_WIDTH = 22;
    private static final int CELL_HEIGHT = 11;
    private static final int GAP = 1;
    private static final int GROUP_GAP = 5;

    private MiniHeatmap() {}

    /**
     * One cell.
     *
     * @param style class that gives the colour; empty for no cell
     * @param isHatched whether doubt is shown
     * @param isMeant whether it is outlined, because it is the one spoken of
     */
    public record Cell(String style, boolean isHatched, boolean isMeant) {
        public Cell(String style, boolean isHatched) {
            this(style, isHatched, false);
        }

        /** Returns the same, outlined. */
        public Cell meant() {
            return new Cell(style, isHatched, true);
        }
    }

    /**
     * Returns the drawing.
     *
     * @param groups {@code [group][row][column]}
     * @param said what it shows, for those who hear it
     */
    public static Svg draw(List<List<List<Cell>>> groups, String said) {
        int columns =
                groups.stream().flatMap(List::stream).mapToInt(List::size).max().orElse(0);
        int rows = groups.stream().mapToInt(List::size).sum();
        int width = Math.max(1, columns * (CELL_WIDTH + GAP) - GAP);
        int height = Math.max(1, rows * (CELL_HEIGHT + GAP) + Math.max(0, groups.size() - 1) * GROUP_GAP - GAP);
        SvgWriter out = new SvgWriter()
                .open(
                        "svg",
                        "class",
                        "mini",
                        "role",
                        "img",
                        "aria-label",
                        said,
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height),
                        "viewBox",
                        "0 0 " + width + " " + height);
        int y = 0;
        for (List<List<Cell>> group : groups) {
            for (List<Cell> row : group) {
                for (int i = 0; i < row.size(); i++) {
                    cell(out, row.get(i), i * (CELL_WIDTH + GAP), y);
                }
                y += CELL_HEIGHT + GAP;
            }
            y += GROUP_GAP;
        }
        return out.close("svg").svg();
    }

    private static void cell(SvgWriter out, Cell cell, int x, int y) {
        if (!cell.style().isEmpty()) {
            filled(out, cell, x, y);
        }
        if (cell.isMeant()) {
            out.empty(
                    "rect",
                    "class",
                    "meant",
                    "x",
                    number(x + 1),
                    "y",
                    number(y + 1),
                    "width",
                    Integer.toString(CELL_WIDTH - 2),
                    "height",
                    Integer.toString(CELL_HEIGHT - 2));
        }
    }

    private static void filled(SvgWriter out, Cell cell, int x, int y) {
        out.empty(
                "rect",
                "class",
                cell.style(),
                "x",
                number(x),
                "y",
                number(y),
                "width",
                Integer.toString(CELL_WIDTH),
                "height",
                Integer.toString(CELL_HEIGHT));
        if (cell.isHatched()) {
            PathText lines = new PathText();
            for (int at = 4; at < CELL_WIDTH + CELL_HEIGHT; at += 6) {
                int right = Math.min(at, CELL_WIDTH);
                int left = Math.max(0, at - CELL_HEIGHT);
                lines.move(x + right, y + at - right).line(x + left, y + at - left);
            }
            out.empty("path", "class", "hatch", "d", lines.toString());
        }
    }
}
