package dev.oddline.picture.curve;

import dev.oddline.picture.svg.Svg;
import java.util.List;

/**
 * A plot and what stands around it.
 *
 * @param plot the lines; fits any width
 * @param ends labels of the lines, as high as the plot
 * @param yTicks labels of the grid lines, highest first, at equal distances over the whole height
 * @param xTicks labels of the lower axis, lowest first, at equal distances over the whole width
 * @param reduced whether a line was reduced for drawing to the extremes of each pixel column
 * @param gaps number of values that are NaN or infinite
 */
public record CurveDrawing(Svg plot, Svg ends, List<String> yTicks, List<String> xTicks, boolean reduced, int gaps) {

    public CurveDrawing {
        yTicks = List.copyOf(yTicks);
        xTicks = List.copyOf(xTicks);
    }
}
