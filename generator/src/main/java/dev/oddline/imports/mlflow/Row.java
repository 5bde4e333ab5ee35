package dev.oddline.imports.mlflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * One row of a table. SQLite holds any type in any column, so each value is asked for in the form that is needed.
 *
 * @param columns the columns that the table has; any other is empty
 */
record Row(ResultSet values, Set<String> columns) {

    /** Returns a column as text; empty for NULL and for a column that this release of MLflow does not have. */
    Optional<String> text(String column) throws SQLException {
        return columns.contains(column) ? Optional.ofNullable(values.getString(column)) : Optional.empty();
    }

    /** Returns a column as text, {@code ""} where it is empty. */
    String textOrBlank(String column) throws SQLException {
        return text(column).orElse("");
    }

    /** Returns a column as a whole number; empty also if it holds something else. */
    Optional<Long> number(String column) throws SQLException {
        return text(column).flatMap(Millis::parse);
    }

    /** Returns a column as a metric value; empty also if it holds something else. */
    Optional<MetricValue> metricValue(String column) throws SQLException {
        if (!columns.contains(column)) {
            return Optional.empty();
        }
        Object value = values.getObject(column);
        if (value instanceof Number number) {
            return Optional.of(MetricValue.of(number.doubleValue()));
        }
        return value instanceof String text ? MetricValue.parse(text) : Optional.empty();
    }

    /** Returns whether a column holds anything but 0, {@code false} or nothing. */
    boolean isSet(String column) throws SQLException {
        return text(column)
                .filter(t -> !t.equals("0") && !t.equalsIgnoreCase("false") && !t.isEmpty())
                .isPresent();
    }
}
