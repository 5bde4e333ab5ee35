package dev.oddline.page.view;

/**
 * One row of the state table.
 *
 * @param name what is measured, linked to where it comes from
 * @param now latest value in printed form, or – for none
 * @param unit such as {@code %} or {@code of 127}
 * @param interval 95 % interval, n, or that they are not stated
 * @param required such as {@code ≥ 92.0}; empty where nothing is required
 * @param state met, missed or unproven; without text where nothing is required
 */
public record Measure(Piece name, String now, String unit, String interval, String required, Piece state) {}
