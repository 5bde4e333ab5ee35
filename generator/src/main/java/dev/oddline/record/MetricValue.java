package dev.oddline.record;

import java.math.BigDecimal;

/**
 * What a record states of one metric.
 *
 * @param value the metric's value in its own unit
 * @param n number of units that were counted
 * @param unitCounted what was counted, such as {@code scenes}
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record MetricValue(
        Stated<MetricNumber> value,
        Stated<Long> n,
        Stated<String> unitCounted,
        Stated<BigDecimal> low,
        Stated<BigDecimal> high) {}
