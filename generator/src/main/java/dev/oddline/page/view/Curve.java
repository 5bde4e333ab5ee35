package dev.oddline.page.view;

import java.util.List;

/**
 * The history of one metric.
 *
 * @param metric its name
 * @param plot the drawn lines
 * @param ends names and last values at the line ends
 * @param yTicks values of the grid lines, highest first
 * @param xTicks values below the plot, lowest first
 * @param xTitle what the lower axis counts, such as <em>step</em>
 * @param caption what the drawing cannot show: reduced points, NaN; empty for nothing
 */
public record Curve(
        String metric,
        Markup plot,
        Markup ends,
        List<String> yTicks,
        List<String> xTicks,
        String xTitle,
        String caption) {

    public Curve {
        yTicks = List.copyOf(yTicks);
        xTicks = List.copyOf(xTicks);
    }
}
