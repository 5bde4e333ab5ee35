package dev.oddline.picture;

import dev.oddline.picture.svg.Svg;
import java.util.List;

/** Five circles on a line: filled for done, a ring with a dot for now, a ring for to come. The words stand beside. */
public final class StepCircles {

    private static final int PITCH = 54;
    private static final int RADIUS = 5;
    private static final int MIDDLE = 8;

    private StepCircles() {}

    /** Returns the drawing of the steps in order. */
    public static Svg draw(List<StepState> steps) {
        int width = PITCH * Math.max(steps.size() - 1, 0) + 2 * (RADIUS + 1);
        StringBuilder svg = new StringBuilder(512);
        svg.append("<svg class=\"circles\" aria-hidden=\"true\" width=\"%d\" height=\"16\" viewBox=\"0 0 %d 16\">"
                .formatted(width, width));
        for (int i = 0; i < steps.size(); i++) {
            int x = i * PITCH + RADIUS + 1;
            if (i > 0) {
                String style = steps.get(i) == StepState.TO_COME ? "way ahead" : "way";
                svg.append("<path class=\"%s\" d=\"M%d %dH%d\"/>"
                        .formatted(style, x - PITCH + RADIUS, MIDDLE, x - RADIUS));
            }
            svg.append(circle(steps.get(i), x));
        }
        return new Svg(svg.append("</svg>").toString());
    }

    private static String circle(StepState state, int x) {
        return switch (state) {
            case DONE -> "<circle class=\"done\" cx=\"%d\" cy=\"8\" r=\"5\"/>".formatted(x);
            case NOW ->
                "<circle class=\"now\" cx=\"%d\" cy=\"8\" r=\"4.5\"/><circle class=\"done\" cx=\"%d\" cy=\"8\" r=\"2\"/>"
                        .formatted(x, x);
            case TO_COME -> "<circle class=\"ahead\" cx=\"%d\" cy=\"8\" r=\"4.5\"/>".formatted(x);
        };
    }
}
