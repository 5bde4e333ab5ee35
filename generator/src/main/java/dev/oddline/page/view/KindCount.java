package dev.oddline.page.view;

/**
 * One kind of records.
 *
 * @param kind its name in the plural, linked to its list
 * @param count how many there are
 * @param about what such a record holds
 */
public record KindCount(Piece kind, String count, String about) {}
