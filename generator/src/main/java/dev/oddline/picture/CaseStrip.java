package dev.oddline.picture;

import dev.oddline.picture.svg.Svg;
import java.util.List;

/**
 * The cases of a replay in their order: a filled bar for one that passes, an outlined one with a stroke for one that fails, a low
 * mark for one that was not run. The numbers stand beside.
 */
public final class CaseStrip {
    private static final int PITCH = 10;
    private static final int WIDTH = 8;
    private static final int HEIGHT = 18;

    private CaseStrip() {}

    /** How a case ended. */
    public enum End {
        PASS,
        FAIL,
        NOT_RUN
    }

    /** Returns the drawing of the cases in order. */
    public static Svg draw(List<End> cases) {
        int width = Math.max(PITCH * cases.size() - (PITCH - WIDTH), 1);
        StringBuilder svg = new StringBuilder(64 * cases.size() + 128);
        svg.append("<svg class=\"cases\" aria-hidden=\"true\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                .formatted(width, HEIGHT, width, HEIGHT));
        for (int i = 0; i < cases.size(); i++) {
            svg.append(one(cases.get(i), i * PITCH));
        }
        return new Svg(svg.append("</svg>").toString());
    }

    private static String one(End end, int x) {
        return switch (end) {
            case PASS -> "<rect class=\"pass\" x=\"%d\" y=\"0\" width=\"8\" height=\"18\"/>".formatted(x);
            case FAIL ->
                "<rect class=\"fail\" x=\"%d.5\" y=\"0.5\" width=\"7\" height=\"17\"/><path class=\"fail\" d=\"M%d.5 17.5L%d.5 0.5\"/>"
                        .formatted(x, x, x + 7);
            case NOT_RUN -> "<rect class=\"idle\" x=\"%d\" y=\"8\" width=\"8\" height=\"2\"/>".formatted(x);
        };
    }
}
